"""The day of whoever leads an office: what nobody owns yet stands there."""

from uuid import uuid4

from django.urls import reverse

from talka.domains.counselling.tests.factories import NOW, TODAY, signed_in
from talka.domains.jobseekers.api import Circumstances, JobseekerFile, tell_situation


def test_a_manager_sees_a_changed_situation_that_no_counsellor_sees(world):
    JobseekerFile.objects.filter(pk=world.file.pk).update(counsellor=None)
    tell_situation(
        file=world.file, circumstances=Circumstances("STUDYING", is_ready=True), since=TODAY,
        submission=uuid4(), by=world.file.person, now=NOW,
    )  # fmt: skip

    manager = signed_in(world.manager)
    answer = manager.get(reverse("desk:home"))

    assert "1 changed situation waits, and nobody looks after the person" in answer.content.decode()
    (link,) = [one.url for one in answer.context["todos"] if "situation" in one.label]
    listed = manager.get(link).context["listing"]
    assert [one.reference for one in listed.page.object_list] == [world.file.reference]
