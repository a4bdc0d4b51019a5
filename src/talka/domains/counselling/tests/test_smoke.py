from django.urls import reverse
from talka.domains.counselling.tests.factories import *

def test_smoke(world, desk):
    from talka.domains.matching.tests.factories import a_vacancy, lists_for_all
    v=a_vacancy(world); lists_for_all()
    for url in [reverse("desk:home"), reverse("desk:caseload"), reverse("desk:person",args=[world.file.reference]), reverse("desk:sheet",args=[world.file.reference]), reverse("desk:calendar"), reverse("desk:calendar")+"?view=day", reverse("desk:cadence"), reverse("desk:search"), reverse("desk:search")+"?q=ruta", reverse("desk:book_talk",args=[world.file.reference]), reverse("desk:write_to_person",args=[world.file.reference]), reverse("desk:propose",args=[world.file.reference, v.reference])]:
        r=desk.get(url)
        print(url, r.status_code)
        assert r.status_code==200
    c=signed_in(world.manager)
    for url in [reverse("desk:home"), reverse("desk:caseload"), reverse("desk:cadence")]:
        assert c.get(url).status_code==200
    c=signed_in(world.employer_counsellor)
    assert c.get(reverse("desk:home")).status_code==200
    for role in [Role.ANALYST, Role.CAREER_CONSULTANT, Role.ADMINISTRATOR, Role.HEAD_OFFICE_AUTHOR]:
        assert signed_in(people.a_counsellor(world.head, role)).get(reverse("desk:home")).status_code==200
    c=signed_in(world.file.person)
    assert c.get(reverse("me:notes")).status_code==200
