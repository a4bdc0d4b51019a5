from typing import Any

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, Q

from talka.domains.taxonomy.api import CONDITIONS, CONTRACTS, WORKING_TIMES, Contract
from talka.domains.vacancies import labels
from talka.domains.vacancies.rules import (
    Need,
    Offer,
    PayPeriod,
    PositionState,
    State,
    Visibility,
)
from talka.kit import references


new_vacancy_reference = references.maker("V")


def track_the_end_too(model: type[models.Model]) -> Any:
    """Keep the history of rows that are taken away again, such as what a vacancy asks for."""
    trackers = (pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
    return pghistory.track(*trackers)(model)


@pghistory.track(exclude=["search", "lemmas"])
class Vacancy(models.Model):
    """Work that an employer offers through the service."""

    reference = models.CharField(max_length=12, unique=True, default=new_vacancy_reference)
    submission = models.UUIDField(unique=True, null=True, editable=False)
    employer = models.ForeignKey("employers.Employer", on_delete=models.PROTECT, related_name="+")
    # Serves the place of the work, which need not be where the employer is.
    office = models.ForeignKey("people.Office", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=[*labels.STATES.items()], default=State.DRAFT)
    state_since = models.DateTimeField()
    language = models.CharField(max_length=2)
    title = models.CharField(max_length=200, blank=True)
    occupation = models.ForeignKey(
        "taxonomy.Occupation", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    description = models.TextField(max_length=20_000, blank=True)
    how_to_apply = models.TextField(max_length=2_000, blank=True)
    municipality = models.ForeignKey(
        "taxonomy.Municipality", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    address = models.CharField(max_length=200, blank=True)
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)
    is_remote = models.BooleanField(default=False)
    contract = models.CharField(
        max_length=16, choices=[*CONTRACTS.items()], default=Contract.PERMANENT
    )
    working_times = ArrayField(
        models.CharField(max_length=12, choices=[*WORKING_TIMES.items()]), default=list
    )
    hours_per_week = models.DecimalField(max_digits=4, decimal_places=1, null=True, blank=True)
    conditions = ArrayField(
        models.CharField(max_length=20, choices=[*CONDITIONS.items()]),
        default=list,
        blank=True,
    )
    pay_from = models.DecimalField(max_digits=9, decimal_places=2, null=True, blank=True)
    pay_to = models.DecimalField(max_digits=9, decimal_places=2, null=True, blank=True)
    pay_period = models.CharField(
        max_length=6, choices=[*labels.PAY_PERIODS.items()], default=PayPeriod.MONTH
    )
    starts_on = models.DateField(null=True, blank=True)
    closes_on = models.DateField(null=True, blank=True)
    education_level = models.PositiveSmallIntegerField(null=True, blank=True)
    experience_years = models.PositiveSmallIntegerField(default=0)
    visibility = models.CharField(
        max_length=12, choices=[*labels.VISIBILITIES.items()], default=Visibility.PUBLIC
    )
    is_for_eures = models.BooleanField(default=False)
    accepts_subsidised_work = models.BooleanField(default=False)
    is_accessible = models.BooleanField(default=False)
    contact_name = models.CharField(max_length=120, blank=True)
    contact_email = models.EmailField(blank=True)
    contact_phone = models.CharField(max_length=32, blank=True)
    source = models.CharField(max_length=40, blank=True)
    external_id = models.CharField(max_length=100, blank=True)
    created_at = models.DateTimeField()
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    published_at = models.DateTimeField(null=True, blank=True)
    close_reason = models.CharField(
        max_length=20, choices=[*labels.CLOSE_REASONS.items()], blank=True
    )
    return_reason = models.CharField(max_length=500, blank=True)
    sign_of_life_on = models.DateField(null=True, blank=True)
    asked_for_life_on = models.DateField(null=True, blank=True)
    lemmas = models.TextField(blank=True, editable=False)
    search = SearchVectorField(null=True, editable=False)
    # When what it says was last changed; nothing as long as it says what it said at first.
    changed_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="vacancies_vacancy_published_is_whole",
                condition=~Q(state=State.PUBLISHED)
                | Q(
                    published_at__isnull=False,
                    occupation__isnull=False,
                    closes_on__isnull=False,
                ),
            ),
            models.CheckConstraint(
                name="vacancies_vacancy_pay_in_order",
                condition=Q(pay_from__isnull=True)
                | Q(pay_to__isnull=True)
                | Q(pay_to__gte=F("pay_from")),
            ),
            models.UniqueConstraint(
                fields=["source", "external_id"],
                condition=~Q(source=""),
                name="vacancies_vacancy_once_a_source",
            ),
        ]
        indexes = [
            GinIndex(fields=["search"], name="vacancies_search"),
            GinIndex(fields=["lemmas"], name="vacancies_lemmas", opclasses=["gin_trgm_ops"]),
            models.Index(fields=["state", "-published_at"], name="vacancies_by_state"),
            models.Index(fields=["employer", "state"], name="vacancies_by_employer"),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.reference})"

    @property
    def offer(self) -> Offer:
        """The part of the vacancy that the law looks at."""
        return Offer(
            title=self.title,
            has_occupation=self.occupation_id is not None,
            description=self.description,
            has_place=self.municipality_id is not None,
            is_remote=self.is_remote,
            has_working_time=bool(self.working_times),
            pay_from=self.pay_from,
            pay_period=PayPeriod(self.pay_period),
            hours_per_week=self.hours_per_week,
            closes_on=self.closes_on,
            has_unlawful=bool(self.pk) and self.findings.filter(allowed_by=None).exists(),
            has_open_place=not self.pk or self.positions.filter(state=PositionState.OPEN).exists(),
        )


class BoardWord(models.Model):
    """A word by which some vacancy could be found: what a typing error can have meant."""

    word = models.CharField(max_length=40, primary_key=True)
    length = models.PositiveSmallIntegerField()

    class Meta:
        indexes = [
            models.Index(fields=["length"], name="vacancies_word_length"),
            GinIndex(fields=["word"], name="vacancies_word", opclasses=["gin_trgm_ops"]),
        ]

    def __str__(self) -> str:
        return self.word


@pghistory.track()
class Position(models.Model):
    """One of the places of a vacancy; places are filled one by one."""

    vacancy = models.ForeignKey(Vacancy, on_delete=models.CASCADE, related_name="positions")
    number = models.PositiveSmallIntegerField()
    state = models.CharField(
        max_length=10, choices=[*labels.POSITION_STATES.items()], default=PositionState.OPEN
    )
    filling = models.CharField(max_length=10, choices=[*labels.FILLINGS.items()], blank=True)
    filled_on = models.DateField(null=True, blank=True)
    # The application that filled it, as an opaque reference: applications live in a higher domain.
    application = models.CharField(max_length=12, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["vacancy", "number"], name="vacancies_position_once"),
            models.CheckConstraint(
                name="vacancies_position_filled_says_how",
                condition=~Q(state=PositionState.FILLED)
                | (Q(filled_on__isnull=False) & ~Q(filling="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.vacancy_id}/{self.number} {self.state}"


@track_the_end_too
class VacancyPlace(models.Model):
    """Another place where the same work is offered, beside the one of the vacancy itself."""

    vacancy = models.ForeignKey(Vacancy, on_delete=models.CASCADE, related_name="other_places")
    municipality = models.ForeignKey(
        "taxonomy.Municipality", on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["vacancy", "municipality"], name="vacancies_place_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.vacancy_id} {self.municipality_id}"


@track_the_end_too
class VacancySkill(models.Model):
    """A skill that the employer requires or would like."""

    vacancy = models.ForeignKey(Vacancy, on_delete=models.CASCADE, related_name="skills")
    skill = models.ForeignKey("taxonomy.Skill", on_delete=models.PROTECT, related_name="+")
    need = models.CharField(max_length=8, choices=[*labels.NEEDS.items()], default=Need.REQUIRED)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["vacancy", "skill"], name="vacancies_skill_once"),
        ]

    def __str__(self) -> str:
        return f"{self.vacancy_id} {self.skill_id}"


@track_the_end_too
class VacancyLanguage(models.Model):
    """A language at a level of the CEFR."""

    vacancy = models.ForeignKey(Vacancy, on_delete=models.CASCADE, related_name="languages")
    language = models.ForeignKey("taxonomy.Language", on_delete=models.PROTECT, related_name="+")
    level = models.CharField(max_length=2)
    need = models.CharField(max_length=8, choices=[*labels.NEEDS.items()], default=Need.REQUIRED)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["vacancy", "language"], name="vacancies_language_once"),
        ]

    def __str__(self) -> str:
        return f"{self.language_id} {self.level}"


@track_the_end_too
class VacancyLicence(models.Model):
    """A driving licence category or work licence."""

    vacancy = models.ForeignKey(Vacancy, on_delete=models.CASCADE, related_name="licences")
    licence = models.ForeignKey("taxonomy.Licence", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["vacancy", "licence"], name="vacancies_licence_once"),
        ]

    def __str__(self) -> str:
        return self.licence_id


@pghistory.track()
class Finding(models.Model):
    """A sentence that asks for something the law forbids to ask. It blocks publication until settled."""

    vacancy = models.ForeignKey(Vacancy, on_delete=models.CASCADE, related_name="findings")
    ground = models.CharField(max_length=30, choices=[*labels.GROUNDS.items()])
    sentence = models.TextField(max_length=1_000)
    found_at = models.DateTimeField()
    allowed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    allowed_reason = models.CharField(max_length=300, blank=True)

    def __str__(self) -> str:
        return f"{self.ground}: {self.sentence[:60]}"


@pghistory.track()
class Likeness(models.Model):
    """
    Two vacancies say nearly the same: one of them may have been published twice.

    `vacancy` is the younger of the two. Somebody of the service can settle that they are two jobs.
    """

    vacancy = models.ForeignKey(Vacancy, on_delete=models.CASCADE, related_name="likenesses")
    other = models.ForeignKey(Vacancy, on_delete=models.CASCADE, related_name="+")
    percent = models.PositiveSmallIntegerField()
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["vacancy", "other"], name="vacancies_likeness_once"),
            models.CheckConstraint(
                name="vacancies_likeness_of_two", condition=Q(vacancy__gt=F("other"))
            ),
        ]
        indexes = [models.Index(fields=["other"], name="vacancies_likeness_other")]

    def __str__(self) -> str:
        return f"{self.vacancy_id} like {self.other_id}: {self.percent} %"


# History is never erased, so the address of a visitor is not in it.
@pghistory.track(exclude=["token", "email"])
class SavedSearch(models.Model):
    """A search that a visitor keeps, with alerts by e-mail once the address is confirmed."""

    email = models.EmailField(blank=True)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, related_name="+"
    )
    language = models.CharField(max_length=2)
    name = models.CharField(max_length=120)
    query = models.CharField(max_length=500)
    frequency = models.CharField(max_length=8, choices=[*labels.FREQUENCIES.items()])
    token = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True, blank=True)
    last_sent_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name

    @property
    def is_running(self) -> bool:
        """Tell whether alerts are sent."""
        return self.confirmed_at is not None and self.ended_at is None


@pghistory.track()
class Report(models.Model):
    """Somebody says that a vacancy is wrong; a person of the service looks at it."""

    vacancy = models.ForeignKey(Vacancy, on_delete=models.CASCADE, related_name="reports")
    reason = models.CharField(max_length=20, choices=[*labels.REPORT_REASONS.items()])
    text = models.TextField(max_length=2_000, blank=True)
    reported_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    reported_at = models.DateTimeField()
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    settled_at = models.DateTimeField(null=True, blank=True)
    settlement = models.CharField(max_length=300, blank=True)
    submission = models.UUIDField(unique=True, null=True, editable=False)

    def __str__(self) -> str:
        return f"{self.reason} {self.vacancy_id}"
