"""What moves when two records of one person are joined, in words. Only a portal knows every domain."""

from django.utils.translation import gettext_lazy as _

from talka.domains.people.api import name_joined


def name_everything() -> None:
    """Say what the rows of each domain, or of one of its tables, are to a person."""
    name_joined(
        {
            "contact": _("Messages"),
            "contact.Notice": _("Notices"),
            "contact.Appointment": _("Appointments"),
            "employers": _("Employers the person acts for or looks after"),
            "jobseekers": _("Registration and decisions"),
            "jobseekers.JobseekerFile": _("Jobseeker’s file"),
            "vacancies": _("Vacancies the person has worked on"),
            "vacancies.SavedSearch": _("Job alerts"),
            "matching": _("Applications, questions and suggestions"),
            "counselling": _("Notes and plans"),
            "house_tables": _("Lists that the person has kept"),
        }
    )
