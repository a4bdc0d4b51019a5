"""Rows of the classifications for tests; whatever was remembered is forgotten with each new row."""

from datetime import UTC, datetime
from pathlib import Path

import factory
from factory.django import DjangoModelFactory

from talka.domains.taxonomy import api, models, rules


NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
FIXTURES = Path(__file__).parent / "fixtures"
SMALL_STARTER = FIXTURES / "starter"
SMALL_ESCO = FIXTURES / "esco"


class Fresh(DjangoModelFactory):
    class Meta:
        abstract = True

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        api.forget()
        return super()._create(model_class, *args, **kwargs)


class IscoGroupFactory(Fresh):
    class Meta:
        model = models.IscoGroup
        django_get_or_create = ("code",)

    code = "5120"
    labels = factory.LazyAttribute(lambda group: {"en": f"Group {group.code}"})


class OccupationFactory(Fresh):
    class Meta:
        model = models.Occupation

    uri = factory.Sequence(lambda number: f"occ:test-{number}")
    source = "talka"
    version = "1"
    isco = factory.SubFactory(IscoGroupFactory)
    labels = factory.LazyFunction(lambda: {"en": "cook", "lt": "virėjas"})


class SkillFactory(Fresh):
    class Meta:
        model = models.Skill

    uri = factory.Sequence(lambda number: f"skill:test-{number}")
    source = "talka"
    version = "1"
    kind = rules.SkillKind.SKILL
    labels = factory.Sequence(lambda number: {"en": f"skill {number}", "lt": f"įgūdis {number}"})


class OccupationSkillFactory(Fresh):
    class Meta:
        model = models.OccupationSkill

    occupation = factory.SubFactory(OccupationFactory)
    skill = factory.SubFactory(SkillFactory)
    relation = rules.Relation.ESSENTIAL


class CountryFactory(Fresh):
    class Meta:
        model = models.Country
        django_get_or_create = ("code",)

    code = "LT"
    labels = factory.LazyFunction(lambda: {"en": "Lithuania", "lt": "Lietuva"})


class RegionFactory(Fresh):
    class Meta:
        model = models.Region
        django_get_or_create = ("code",)

    code = "LT011"
    country = factory.SubFactory(CountryFactory)
    labels = factory.LazyFunction(lambda: {"en": "Vilnius County", "lt": "Vilniaus apskritis"})


class MunicipalityFactory(Fresh):
    class Meta:
        model = models.Municipality
        django_get_or_create = ("code",)

    code = "LT-57"
    country = factory.SubFactory(CountryFactory)
    region = factory.SubFactory(RegionFactory)
    latitude = 54.6892
    longitude = 25.2798
    population = 600_000
    labels = factory.LazyFunction(
        lambda: {"en": "Vilnius City Municipality", "lt": "Vilniaus miesto savivaldybė"}
    )


class LanguageFactory(Fresh):
    class Meta:
        model = models.Language
        django_get_or_create = ("code",)

    code = "lt"
    labels = factory.LazyFunction(lambda: {"en": "Lithuanian", "lt": "lietuvių"})


class LicenceFactory(Fresh):
    class Meta:
        model = models.Licence
        django_get_or_create = ("code",)

    code = "B"
    kind = "driving"
    labels = factory.LazyFunction(lambda: {"en": "Category B: cars"})


class ActivityFactory(Fresh):
    class Meta:
        model = models.Activity
        django_get_or_create = ("code",)

    code = "10"
    labels = factory.LazyFunction(lambda: {"en": "Manufacture of food"})


def small_starter():
    """Bring in a starter of four municipalities, three occupations and three skills."""
    return api.import_starter(by=None, now=NOW, folder=SMALL_STARTER)


def small_esco(path=SMALL_ESCO, version="9.0.0", **options):
    """Bring in a release of five occupations and six skills in the official layout."""
    return api.import_esco(path=path, version=version, by=None, now=NOW, **options)
