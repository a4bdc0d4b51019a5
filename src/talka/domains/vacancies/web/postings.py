"""A vacancy for search engines: schema.org JobPosting."""

import json
from typing import Any
from urllib.parse import urljoin

from django.conf import settings
from django.urls import reverse
from django.utils.html import linebreaks
from django.utils.safestring import SafeString, mark_safe

from talka.domains.taxonomy.api import Contract, Municipality, WorkingTime
from talka.domains.vacancies.models import Vacancy
from talka.domains.vacancies.rules import Need, PayPeriod, PositionState, Visibility
from talka.domains.vacancies.web import words
from talka.kit import clock
from talka.kit.languages import in_language


EMPLOYMENT_TYPES = {
    Contract.TEMPORARY: "TEMPORARY",
    Contract.SEASONAL: "TEMPORARY",
    Contract.AGENCY: "TEMPORARY",
    Contract.TO_PERMANENT: "TEMPORARY",
    Contract.ON_CALL: "PER_DIEM",
    Contract.TRAINEESHIP: "INTERN",
    Contract.APPRENTICESHIP: "INTERN",
    Contract.SELF_EMPLOYED: "CONTRACTOR",
    Contract.VOLUNTEER: "VOLUNTEER",
}
UNITS = {PayPeriod.HOUR: "HOUR", PayPeriod.MONTH: "MONTH", PayPeriod.YEAR: "YEAR"}
# Characters that could end a script element or start a comment in it.
ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026", 0x2028: "\\u2028"}


def public_address(vacancy: Vacancy) -> str:
    """Return the whole address of the vacancy's page."""
    return urljoin(settings.SITE_ADDRESS, reverse("public:vacancy", args=[vacancy.reference]))


def posting_of(vacancy: Vacancy) -> SafeString:
    """Return the vacancy as JSON-LD, safe inside a script element."""
    values = {
        "@context": "https://schema.org/",
        "@type": "JobPosting",
        "title": vacancy.title,
        "description": linebreaks(vacancy.description, autoescape=True),
        "url": public_address(vacancy),
        "identifier": {
            "@type": "PropertyValue",
            "name": settings.IDENTITY.service_name,
            "value": vacancy.reference,
        },
        "datePosted": clock.day(vacancy.published_at).isoformat() if vacancy.published_at else None,
        "validThrough": f"{vacancy.closes_on}T23:59:59" if vacancy.closes_on else None,
        "employmentType": _employment_types(vacancy),
        "hiringOrganization": _organisation(vacancy),
        "totalJobOpenings": _open_places(vacancy),
        "directApply": True,
        "inLanguage": vacancy.language,
        **_where(vacancy),
        **_terms(vacancy),
    }
    told = {name: value for name, value in values.items() if value not in (None, "", [], {})}
    return mark_safe(json.dumps(told, ensure_ascii=False).translate(ESCAPES))  # noqa: S308  # nosec B308, B703


def _open_places(vacancy: Vacancy) -> int:
    return sum(1 for one in vacancy.positions.all() if one.state == PositionState.OPEN)


def _employment_types(vacancy: Vacancy) -> list[str]:
    kind = EMPLOYMENT_TYPES.get(Contract(vacancy.contract))
    is_part = WorkingTime.PART_TIME in vacancy.working_times
    return [*([kind] if kind else []), "PART_TIME" if is_part else "FULL_TIME"]


def _organisation(vacancy: Vacancy) -> dict[str, Any] | str:
    if vacancy.visibility == Visibility.ANONYMOUS:
        return "confidential"
    employer = vacancy.employer
    known = {"@type": "Organization", "name": employer.name, "sameAs": employer.website}
    return {name: value for name, value in known.items() if value}


def _where(vacancy: Vacancy) -> dict[str, Any]:
    place = vacancy.municipality
    told: dict[str, Any] = {}
    places = [_location(place, vacancy.address)] if place else []
    places += [_location(one.municipality) for one in vacancy.other_places.all()]
    if places:
        told["jobLocation"] = places if len(places) > 1 else places[0]
    if vacancy.is_remote:
        country = place.country_id if place else vacancy.employer.country
        told["jobLocationType"] = "TELECOMMUTE"
        told["applicantLocationRequirements"] = {"@type": "Country", "name": country}
    return told


def _location(place: Municipality, street: str = "") -> dict[str, Any]:
    address = {
        "@type": "PostalAddress",
        "addressLocality": in_language(place.labels),
        "addressCountry": place.country_id,
        "streetAddress": street,
    }
    known = {name: value for name, value in address.items() if value}
    return {"@type": "Place", "address": known}


def _terms(vacancy: Vacancy) -> dict[str, Any]:
    told: dict[str, Any] = {
        "workHours": words.hours_of(vacancy),
        "skills": ", ".join(words.skills_of(vacancy, Need.REQUIRED)),
        "jobStartDate": vacancy.starts_on.isoformat() if vacancy.starts_on else None,
    }
    if vacancy.occupation is not None:
        told["occupationalCategory"] = vacancy.occupation.isco_id
    if vacancy.experience_years:
        told["experienceRequirements"] = {
            "@type": "OccupationalExperienceRequirements",
            "monthsOfExperience": vacancy.experience_years * 12,
        }
    if vacancy.pay_from is not None:
        told["baseSalary"] = {
            "@type": "MonetaryAmount",
            "currency": "EUR",
            "value": {
                "@type": "QuantitativeValue",
                "minValue": float(vacancy.pay_from),
                "maxValue": float(vacancy.pay_to or vacancy.pay_from),
                "unitText": UNITS[PayPeriod(vacancy.pay_period)],
            },
        }
    return told
