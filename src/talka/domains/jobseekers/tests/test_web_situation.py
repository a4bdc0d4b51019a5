from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from talka.domains.jobseekers import actions
from talka.domains.jobseekers.models import JobseekerFile
from talka.domains.jobseekers.models.situations import SituationChange
from talka.domains.jobseekers.rules import Reason
from talka.domains.jobseekers.rules.answers import Circumstances
from talka.domains.jobseekers.rules.situation import ChangeState
from talka.domains.jobseekers.tests.factories import NOW, TODAY, a_counsellor, a_person
from talka.domains.people.api import Role
from talka.kit import clock
from talka.kit.audit.reading import readings_of


DAY = {"day": "20", "month": "11", "year": "2026"}


@pytest.fixture(autouse=True)
def today(settings):
    settings.DEMO = True
    with clock.standing_at(NOW):
        yield


@pytest.fixture
def me(client, file):
    client.force_login(file.person)
    return client


@pytest.fixture
def desk(client, counsellor):
    client.force_login(counsellor)
    return client


def typed(**changes):
    return {
        "situation": "STUDYING", "is_ready": "yes", "note": "Evening courses",
        "submission": str(uuid4()), **{f"since_{part}": value for part, value in DAY.items()},
    } | changes  # fmt: skip


def told(file, **changes):
    given = {
        "file": file, "circumstances": Circumstances("STUDYING", is_ready=True), "since": TODAY,
        "submission": uuid4(), "by": file.person, "now": NOW,
    }  # fmt: skip
    return actions.tell_situation(**(given | changes))


def text_of(response):
    return response.content.decode()


def test_a_person_tells_checks_and_sends_once(me, file):
    page = reverse("me:tell_situation")
    answers = typed()
    assert "I do not work" in text_of(me.get(page))

    check = text_of(me.post(page, answers))
    assert "What the law proposes" in check
    assert "You study full time" in check
    assert not SituationChange.objects.exists()
    for __ in range(2):
        assert me.post(page, answers | {"do": "send"}).url == reverse("me:situation")

    waits = text_of(me.get(reverse("me:situation")))
    assert SituationChange.objects.count() == 1
    for words in ("Waits for your counsellor", "Evening courses", "20 November 2026"):
        assert words in waits
    assert me.get(page).url == reverse("me:situation")


def test_what_is_typed_stays_when_something_is_missing(me):
    page = text_of(me.post(reverse("me:tell_situation"), typed(situation="")))

    assert "Choose what fits best" in page
    assert "Evening courses" in page


def test_what_the_file_says_already_is_told_at_the_field(me):
    answers = typed(situation="NOT_WORKING", do="send")

    assert "We know this already" in text_of(me.post(reverse("me:tell_situation"), answers))
    assert not SituationChange.objects.exists()


def test_a_day_far_ahead_is_refused(me):
    page = text_of(me.post(reverse("me:tell_situation"), typed(since_year="2027")))

    assert "error-summary" in page


def test_something_to_change_leads_back_with_what_was_typed(me):
    page = me.post(reverse("me:tell_situation"), typed(do="change"))

    assert "Evening courses" in text_of(page)
    assert "What has changed?" in text_of(page)


def test_it_is_taken_back_by_one_button(me, file):
    told(file)
    page = text_of(me.get(reverse("me:situation")))
    assert reverse("me:take_back_situation") in page
    me.post(reverse("me:take_back_situation"))
    me.post(reverse("me:take_back_situation"))

    assert SituationChange.objects.get().state == ChangeState.WITHDRAWN
    assert "Waits for your counsellor" not in text_of(me.get(reverse("me:situation")))


def test_home_and_profile_lead_there(me):
    for name in ("me:home", "me:profile"):
        assert reverse("me:situation") in text_of(me.get(reverse(name)))


def test_who_is_not_registered_tells_nothing(me, file):
    actions.leave(file=file, by=file.person, now=NOW)

    assert me.post(reverse("me:tell_situation"), typed()).url == reverse("me:situation")
    assert "not registered" in text_of(me.get(reverse("me:situation")))


def test_who_has_no_file_is_led_to_the_registration(world, client):
    client.force_login(a_person())
    start = reverse("public:register_start")

    assert client.get(reverse("me:situation")).url == start
    assert client.get(reverse("me:tell_situation")).url == start
    assert client.post(reverse("me:take_back_situation")).url == start


def test_the_counsellor_decides_with_what_the_law_proposes(desk, file):
    told(file, note="Evening courses")
    decide = reverse("desk:decide", args=[file.reference, "change-kind"])
    page = text_of(desk.get(reverse("desk:file", args=[file.reference])))
    assert "Evening courses" in page
    assert decide in page

    form = desk.get(decide).context["form"]
    initial = form.initial
    assert (initial["kind"], initial["reason"]) == ("JOBSEEKER", "STUDIES_FULL_TIME")
    assert (initial["situation"], initial["is_ready"]) == ("STUDYING", "yes")
    answers = {
        key: str(initial[key]) for key in ("kind", "reason", "situation", "is_ready")
    } | {f"effective_on_{part}": value for part, value in (DAY | {"day": "23"}).items()}  # fmt: skip
    desk.post(decide, answers | {"submission": str(uuid4()), "do": "decide"})

    found = JobseekerFile.objects.get(pk=file.pk)
    assert (found.kind, found.situation) == ("JOBSEEKER", "STUDYING")
    assert SituationChange.objects.get().decision.facts["SITUATION"] == "STUDYING"


@pytest.mark.parametrize(("move", "asks"), [("change-kind", True), ("suspend", False)])
def test_without_a_word_of_the_person_some_decisions_ask_for_the_situation(desk, file, move, asks):
    fields = desk.get(reverse("desk:decide", args=[file.reference, move])).context["form"].fields

    assert ("situation" in fields) is asks


def test_a_suspension_takes_over_what_was_told(desk, file):
    told(file)
    form = desk.get(reverse("desk:decide", args=[file.reference, "suspend"])).context["form"]

    assert form.initial["situation"] == "STUDYING"


def test_a_restoration_asks_for_situation_and_kind(desk, file, counsellor):
    actions.suspend(file=file, reason=Reason.ILLNESS, by=counsellor, now=NOW)
    form = desk.get(reverse("desk:decide", args=[file.reference, "restore"])).context["form"]

    assert (form.initial["kind"], form.initial["situation"]) == ("UNEMPLOYED", "NOT_WORKING")


def test_declining_needs_a_reason_which_the_person_reads(desk, client, file):
    told(file)
    page = reverse("desk:decline_situation", args=[file.reference])
    assert "Write the reason" in text_of(desk.post(page, {"answer": ""}))
    desk.post(page, {"answer": "No contract yet."})
    assert desk.get(page).url == reverse("desk:file", args=[file.reference])

    client.force_login(file.person)
    assert "No contract yet." in text_of(client.get(reverse("me:situation")))


def test_the_status_may_stay(desk, file):
    told(file)
    for __ in range(2):
        desk.post(reverse("desk:keep_situation", args=[file.reference]))

    assert JobseekerFile.objects.get(pk=file.pk).situation == "STUDYING"
    assert SituationChange.objects.get().state == ChangeState.KEPT


@pytest.mark.parametrize("name", ["desk:keep_situation", "desk:decline_situation"])
def test_only_who_decides_about_the_file_answers(world, client, file, name):
    told(file)
    page = reverse(name, args=[file.reference])
    client.force_login(a_counsellor(world.kaunas))
    assert client.post(page, {"answer": "-"}).status_code == 404
    client.force_login(a_counsellor(world.counter, Role.CAREER_CONSULTANT))
    assert client.post(page, {"answer": "-"}).status_code == 403

    assert SituationChange.objects.get().state == ChangeState.WAITING


def test_looking_at_what_was_told_is_written_down(desk, counsellor, file):
    told(file)
    desk.get(reverse("desk:decline_situation", args=[file.reference]))

    assert readings_of(file.person_id)[0].reader_id == counsellor.pk


def test_decisions_are_searched_sorted_and_paged_in_few_queries(
    me, file, counsellor, django_assert_max_num_queries
):
    for number in range(6):
        at = NOW + timedelta(days=number + 1)
        actions.suspend(file=file, reason=Reason.ILLNESS, by=counsellor, now=at)
        actions.restore(file=file, reason=Reason.CAUSE_OVER, by=counsellor, now=at)
    page = reverse("me:decisions")
    me.get(page)
    with django_assert_max_num_queries(16):
        first = me.get(page).context["listing"]

    assert (first.total, len(first.page)) == (13, 10)
    assert first.page[0].move == "RESTORE"
    assert me.get(page, {"sort": "decided_at"}).context["listing"].page[0].move == "REGISTER"
    found = me.get(page, {"q": "you ARE ill"}).context["listing"]
    assert {one.move for one in found.found} == {"SUSPEND"}
    assert "Nothing fits" in text_of(me.get(page, {"q": "nowhere"}))
    assert "Suspension" in text_of(me.get(page))


@pytest.mark.parametrize("name", ["keep_situation", "decline_situation"])
@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "The person is told."),
        ({"email": None}, "No e-mail reaches the person: call them"),
    ],
)
def test_staff_read_whether_the_person_is_told(desk, file, name, changes, words):
    told(file)
    type(file.person).objects.filter(pk=file.person_id).update(**changes)

    answer = desk.post(reverse(f"desk:{name}", args=[file.reference]), {"answer": "x"}, follow=True)

    said = " ".join(str(one) for one in answer.context["messages"])
    assert words in said
    assert ("The person is told." in said) == (changes == {})
