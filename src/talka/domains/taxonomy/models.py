from django.db import models
from django.db.models import Q

from talka.domains.taxonomy import labels
from talka.domains.taxonomy.rules import Relation, SkillKind
from talka.kit.languages import in_language


class Worded(models.Model):
    """
    A concept with one preferred label and any number of alternative ones per language.

    `source` names the classification it belongs to, `version` the edition of that.
    """

    labels = models.JSONField(default=dict)
    alternatives = models.JSONField(default=dict)
    source = models.CharField(max_length=40)
    version = models.CharField(max_length=20)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return in_language(self.labels)


class Concept(Worded):
    """A concept of a classification that has versions: it may retire and redirect to another."""

    uri = models.CharField(max_length=200, unique=True)
    description = models.JSONField(default=dict)
    # The version each language's words come from; empty for words lent by the starter.
    worded_in = models.JSONField(default=dict)
    retired_in = models.CharField(max_length=20, blank=True)
    replaced_by = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="replaces"
    )

    class Meta:
        abstract = True


class IscoGroup(Worded):
    """A group of ISCO-08: 1 digit major, 2 sub-major, 3 minor, 4 unit group."""

    code = models.CharField(max_length=4, primary_key=True)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="children")


class Occupation(Concept):
    """An occupation of the starter classification or of ESCO."""

    isco = models.ForeignKey(IscoGroup, on_delete=models.PROTECT, related_name="occupations")
    is_regulated = models.BooleanField(default=False)
    broader = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="narrower"
    )
    # A starter occupation that was found in ESCO points to its ESCO twin and is offered no more.
    joined_to = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="joined"
    )


class SkillGroup(Concept):
    """A group in the hierarchy of skills."""

    broader = models.ManyToManyField("self", symmetrical=False, related_name="narrower")


class Skill(Concept):
    """A skill, a piece of knowledge or a transversal skill."""

    kind = models.CharField(max_length=12, choices=[*labels.SKILL_KINDS.items()])
    groups = models.ManyToManyField(SkillGroup, related_name="skills")
    broader = models.ManyToManyField("self", symmetrical=False, related_name="narrower")
    joined_to = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="joined"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="taxonomy_skill_kind_known", condition=Q(kind__in=[*SkillKind])
            ),
        ]


class OccupationSkill(models.Model):
    """An occupation needs the skill, or the skill is useful in it."""

    occupation = models.ForeignKey(Occupation, on_delete=models.CASCADE, related_name="skills")
    skill = models.ForeignKey(Skill, on_delete=models.CASCADE, related_name="occupations")
    relation = models.CharField(max_length=10, choices=[*labels.RELATIONS.items()])

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["occupation", "skill"], name="taxonomy_occupationskill_once"
            ),
            models.CheckConstraint(
                name="taxonomy_occupationskill_relation_known",
                condition=Q(relation__in=[*Relation]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.occupation_id} {self.relation} {self.skill_id}"


class SkillRelation(models.Model):
    """A skill needs another skill or piece of knowledge, or is helped by it."""

    skill = models.ForeignKey(Skill, on_delete=models.CASCADE, related_name="needs")
    related = models.ForeignKey(Skill, on_delete=models.CASCADE, related_name="needed_by")
    relation = models.CharField(max_length=10, choices=[*labels.RELATIONS.items()])

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["skill", "related"], name="taxonomy_skillrelation_once"
            ),
            models.CheckConstraint(
                name="taxonomy_skillrelation_relation_known",
                condition=Q(relation__in=[*Relation]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.skill_id} {self.relation} {self.related_id}"


class Activity(Worded):
    """A section (letter) or division (two digits) of NACE Rev. 2.1."""

    code = models.CharField(max_length=5, primary_key=True)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="children")


class Country(Worded):
    code = models.CharField(max_length=2, primary_key=True)


class Region(Worded):
    """A NUTS region; three characters NUTS 1, four NUTS 2, five NUTS 3."""

    code = models.CharField(max_length=5, primary_key=True)
    country = models.ForeignKey(Country, on_delete=models.PROTECT, related_name="regions")
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="children")


class Municipality(Worded):
    """A municipality with the centre of its main town (WGS 84)."""

    code = models.CharField(max_length=8, primary_key=True)
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="municipalities")
    country = models.ForeignKey(Country, on_delete=models.PROTECT, related_name="municipalities")
    latitude = models.FloatField()
    longitude = models.FloatField()
    population = models.PositiveIntegerField(default=0)


class Settlement(Worded):
    """
    A town or village, found in adverts by any of its names.

    `name` is the name on its signs; names in other languages and cases are alternatives under
    "mul", the ISO 639 code for several languages.
    """

    name = models.CharField(max_length=100)
    municipality = models.ForeignKey(
        Municipality, on_delete=models.CASCADE, related_name="settlements"
    )
    latitude = models.FloatField()
    longitude = models.FloatField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "name"], name="taxonomy_settlement_once"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Language(Worded):
    """A language that people speak, by its ISO 639 code."""

    code = models.CharField(max_length=3, primary_key=True)


class Licence(Worded):
    """A driving licence category or a work licence."""

    code = models.CharField(max_length=30, primary_key=True)
    kind = models.CharField(max_length=10)


class EducationLevel(Worded):
    """A level of ISCED 2011, 0 to 8."""

    level = models.PositiveSmallIntegerField(primary_key=True)


class Import(models.Model):
    """One run of the importer, with its report; the newest row tells caches whether they are fresh."""

    source = models.CharField(max_length=40)
    version = models.CharField(max_length=20)
    imported_at = models.DateTimeField()
    report = models.JSONField(default=dict)

    def __str__(self) -> str:
        return f"{self.source} {self.version}"
