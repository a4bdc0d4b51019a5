"""The pages of taxonomy, one list for each audience."""

from django.urls import URLPattern, path

from talka.domains.taxonomy.web import look_up


public: list[URLPattern] = [
    path("look-up/occupations/", look_up.occupations, name="look_up_occupations"),
    path("look-up/skills/", look_up.skills, name="look_up_skills"),
    path("look-up/municipalities/", look_up.municipalities, name="look_up_municipalities"),
]
jobseeker: list[URLPattern] = []
employer: list[URLPattern] = []
desk: list[URLPattern] = []
management: list[URLPattern] = []
