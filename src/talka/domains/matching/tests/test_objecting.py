"""All sides can say that a pair was compared wrongly, and compare any person with any vacancy."""

from html import unescape

import pytest
from django.urls import reverse

from talka.domains.contact.api import Notice
from talka.domains.jobseekers.api import Tongue, Tongues, set_skills
from talka.domains.matching.actions.moving import ApplicationNotYours
from talka.domains.matching.actions.objecting import answer_objection, object_to
from talka.domains.matching.models import MatchList, Objection
from talka.domains.matching.queries.aliases import pseudonym_of
from talka.domains.matching.rules import ListKind, ObjectionSide
from talka.domains.matching.tests.factories import (
    NOW,
    a_seeker,
    a_vacancy,
    an_employer,
    body_of,
    later,
    lists_for_all,
)
from talka.domains.people.api import Purpose, give_consent
from talka.kit import clock
from talka.kit.jobs import run_due
from talka.kit.tests.standing import standing


pytestmark = pytest.mark.usefixtures("clock_stands")


@standing
def pair(world):
    little = Tongues((Tongue("lt", "A2"),))
    world.file, world.vacancy = a_seeker(world, languages=little), a_vacancy(world, languages={})
    give_consent(
        person=world.file.person, purpose=Purpose.SHARE_PROFILE_WITH_EMPLOYERS,
        by=world.file.person, now=NOW,
    )  # fmt: skip
    lists_for_all()
    run_due(NOW)
    world.alias = pseudonym_of(file_id=world.file.pk, vacancy_id=world.vacancy.pk)
    return world


def an_objection(world, side=ObjectionSide.PERSON, by=None, **options):
    return object_to(
        file=world.file, vacancy=world.vacancy, text="That skill is there.", side=side,
        by=by or world.file.person, now=NOW, **options,
    )  # fmt: skip


def notices(kind):
    return [(one.person, one.link) for one in Notice.objects.filter(kind=kind).order_by("pk")]


def test_an_answered_objection_makes_the_list_anew(pair):
    before = MatchList.objects.get(kind=ListKind.FOR_PERSON, key=pair.file.pk)
    objection = an_objection(pair)
    # What was wrong is put right without anybody being told: only the answer makes the list anew.
    set_skills(
        file=pair.file, chosen={one.pk: 16 for one in pair.skills}, declined=(), by=None, now=NOW
    )
    MatchList.objects.filter(pk=before.pk).update(ids=before.ids, scores=before.scores)
    answer_objection(
        objection=objection, is_upheld=True, answer="Corrected.", by=pair.counsellor, now=later(1)
    )
    run_due(later(1))

    after = MatchList.objects.get(kind=ListKind.FOR_PERSON, key=pair.file.pk)
    assert after.scores[after.ids.index(pair.vacancy.pk)] > before.scores[0]
    of_vacancy = MatchList.objects.get(kind=ListKind.FOR_VACANCY, key=pair.vacancy.pk)
    assert of_vacancy.scores[of_vacancy.ids.index(pair.file.pk)] == after.scores[0]


def test_the_answer_alone_makes_a_wrong_list_right(pair):
    right = MatchList.objects.get(kind=ListKind.FOR_PERSON, key=pair.file.pk)
    objection = an_objection(pair)
    run_due(NOW)
    MatchList.objects.filter(pk=right.pk).update(ids=[], scores=[], fingerprint="")

    answer_objection(
        objection=objection, is_upheld=False, answer="Checked.", by=pair.counsellor, now=NOW
    )
    run_due(NOW)

    again = MatchList.objects.get(kind=ListKind.FOR_PERSON, key=pair.file.pk)
    assert (again.ids, again.scores) == (right.ids, right.scores)


@pytest.mark.parametrize(
    ("side", "who", "where"),
    [
        (ObjectionSide.PERSON, "person", "/me/objections/{}/"),
        (ObjectionSide.SERVICE, "employer_counsellor", "/desk/objections/{}/"),
        (ObjectionSide.EMPLOYER, "agent", "/employer/{employer}/objections/{}/"),
    ],
)
def test_whoever_objects_is_told_the_answer_where_they_can_read_it(pair, side, who, where):
    by = pair.file.person if who == "person" else getattr(pair, who)
    objection = an_objection(pair, side, by)
    assert [one for one, _ in notices("matching.objection")] == [pair.counsellor]

    answer_objection(
        objection=objection, is_upheld=True, answer="Right.", by=pair.counsellor, now=NOW
    )

    link = where.format(objection.reference, employer=pair.employer.reference)
    assert notices("matching.objection_answered") == [(by, link)]


def test_nobody_objects_on_a_side_that_is_not_theirs(pair):
    stranger = an_employer(pair, by=pair.employer_counsellor, name="Other")
    assert stranger
    for side, by in (
        (ObjectionSide.PERSON, pair.agent),
        (ObjectionSide.SERVICE, pair.agent),
        (ObjectionSide.EMPLOYER, pair.file.person),
        (ObjectionSide.EMPLOYER, pair.counsellor),
    ):
        with pytest.raises(ApplicationNotYours):
            an_objection(pair, side, by)
    assert not Objection.objects.exists()


def test_staff_compare_a_person_with_a_job_that_is_not_listed(pair, sign_in):
    far = a_vacancy(
        pair, title="Sailor", languages={"lt": ("C2", "REQUIRED")}, occupation=pair.waiter
    )
    client = sign_in(pair.counsellor)
    listed = client.get(reverse("desk:suggestions", args=[pair.file.reference]))
    box = reverse("desk:compare_job", args=[pair.file.reference])
    assert f'action="{box}"' in listed.content.decode()

    found = client.get(box, {"q": "sail"})
    why = reverse("desk:why", args=[pair.file.reference, far.reference])
    assert why in found.content.decode()
    assert pair.vacancy.reference not in body_of(found)
    assert client.get(box, {"q": far.reference.lower()}).url == why
    assert client.get(box, {"q": "V-22222222"}).status_code == 200

    page = client.get(why).content.decode()
    assert "What stands in the way" in page
    assert reverse("desk:object_to", args=[pair.file.reference, far.reference]) in page


def test_staff_compare_a_vacancy_with_somebody_of_their_office_only(pair, sign_in):
    other = a_seeker(pair)
    client = sign_in(pair.counsellor)
    listed = client.get(reverse("desk:vacancy_candidates", args=[pair.vacancy.reference]))
    box = reverse("desk:compare_person", args=[pair.vacancy.reference])
    assert f'action="{box}"' in listed.content.decode()

    why = reverse("desk:why", args=[other.reference, pair.vacancy.reference])
    assert why in client.get(box).content.decode()
    assert client.get(box, {"q": other.reference}).url == why
    assert client.get(box, {"q": "J-22222222"}).status_code == 200


def test_staff_say_that_something_is_wrong(pair, sign_in):
    client = sign_in(pair.counsellor)
    address = reverse("desk:object_to", args=[pair.file.reference, pair.vacancy.reference])
    empty = client.post(address, {"text": ""})
    assert "Write what is wrong" in empty.content.decode()

    sent = client.post(address, {"text": "The bus goes now."})

    objection = Objection.objects.get()
    assert (objection.side, objection.made_by) == (ObjectionSide.SERVICE, pair.counsellor)
    assert sent.url == reverse("desk:objection", args=[objection.reference])
    assert "The bus goes now." in client.get(sent.url).content.decode()
    # The person reads what they have said themselves.
    client.force_login(pair.file.person)
    assert client.get(reverse("me:objection", args=[objection.reference])).status_code == 404


def test_an_employer_objects_through_the_alias_and_learns_nothing_of_the_person(pair, sign_in):
    client = sign_in(pair.agent)
    places = [pair.employer.reference, pair.vacancy.reference]
    listed = client.get(reverse("employer:vacancy_candidates", args=places)).content.decode()
    address = reverse("employer:object_to", args=[*places, pair.alias])
    assert address in listed
    assert "From a profile of" in listed
    assert "Write what is wrong" in client.post(address, {"text": " "}).content.decode()

    sent = client.post(address, {"text": "Near skills are enough."})

    objection = Objection.objects.get()
    assert objection.side == ObjectionSide.EMPLOYER
    page = unescape(client.get(sent.url).content.decode())
    assert pair.alias in page
    person = pair.file.person
    for hidden in (person.given_name, person.family_name, pair.file.reference):
        assert hidden not in page
    client.force_login(pair.counsellor)
    answer = client.get(reverse("desk:objection", args=[objection.reference])).content.decode()
    assert "Bread and Co writes" in answer
    assert "does not know who the person is" in answer


def test_an_employer_sees_no_objection_of_the_person_and_none_of_another_employer(pair, sign_in):
    own = an_objection(pair)
    an_employer(pair, by=pair.employer_counsellor, name="Other")
    client = sign_in(pair.agent)
    address = reverse("employer:objection", args=[pair.employer.reference, own.reference])
    assert client.get(address).status_code == 404
    theirs = an_objection(pair, ObjectionSide.EMPLOYER, pair.agent)
    client.force_login(pair.file.person)
    assert client.get(reverse("me:objection", args=[theirs.reference])).status_code == 404
    address = reverse("employer:objection", args=[pair.employer.reference, theirs.reference])
    assert client.get(address).status_code in {403, 404}


def test_an_unknown_alias_has_nothing_wrong_about_it(pair, sign_in):
    address = reverse(
        "employer:object_to", args=[pair.employer.reference, pair.vacancy.reference, "K-22222222"]
    )
    assert sign_in(pair.agent).get(address).status_code == 404


@pytest.mark.django_db
def test_the_advert_leads_to_how_it_fits(pair, client):
    with clock.standing_at(NOW):
        page = client.get(reverse("public:vacancy", args=[pair.vacancy.reference]))
    assert reverse("me:why", args=[pair.vacancy.reference]) in page.content.decode()
