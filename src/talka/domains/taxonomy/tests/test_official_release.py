"""The importer on the official tables, where they are at hand (docs/how-to/import-esco.md)."""

import os
import re
import time
from pathlib import Path

import pytest

from talka.domains.taxonomy import api
from talka.domains.taxonomy.models import Occupation, OccupationSkill, Skill
from talka.domains.taxonomy.tests.factories import NOW


DATA = Path(os.environ.get("TALKA_SHARED_DATA", Path(__file__).parents[6] / "shared" / "data"))
RELEASE = DATA / "esco-1.2.0-en"
LABELS = DATA / "esco-1.0.3-labels"

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(
        not (RELEASE.is_dir() and LABELS.is_dir()),
        reason="the official ESCO tables are not in ../shared/data; TALKA_SHARED_DATA names another place",
    ),
]


def memory(name):
    """Return a figure of this process in KiB: VmRSS is what it has now, VmHWM what it had at most."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(re.search(rf"^{name}:\s+(\d+)", status, re.MULTILINE).group(1))


def peak_memory_from_now_on():
    """Begin the peak anew, for the tests before may have needed much; return what there is now."""
    Path("/proc/self/clear_refs").write_text("5", encoding="utf-8")
    return memory("VmRSS")


def test_the_whole_release_comes_in_within_a_minute_and_a_gigabyte():
    before = peak_memory_from_now_on()
    started = time.perf_counter()
    api.import_starter(by=None, now=NOW)

    report = api.import_esco(path=RELEASE, version="1.2.0", by=None, now=NOW)
    labels = api.import_esco(path=LABELS, version="1.0.3", by=None, now=NOW)

    assert time.perf_counter() - started <= 60
    assert memory("VmHWM") - before <= 1024 * 1024
    assert Occupation.objects.filter(source="esco").count() == 3039
    assert Skill.objects.filter(source="esco").count() == 13_939
    assert OccupationSkill.objects.filter(occupation__source="esco").count() == 128_987
    assert len([join for join in report.joins if join.twin]) >= 200
    assert [notice.count for notice in labels.notices] == [5]
    cook = Occupation.objects.get(source="esco", labels__en="cook")
    assert cook.labels["lt"] == "virėjas"
    assert not Occupation.objects.exclude(retired_in="").exists()
    found = api.occupation_candidates("virėja", language="lt", limit=1)
    assert found[0].uri == cook.uri
