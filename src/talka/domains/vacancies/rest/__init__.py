"""Vacancies for other programs."""
