"""The pages of employers, one list for each audience."""

from django.urls import URLPattern


public: list[URLPattern] = []
jobseeker: list[URLPattern] = []
employer: list[URLPattern] = []
desk: list[URLPattern] = []
management: list[URLPattern] = []
