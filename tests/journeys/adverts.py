"""Adverts as employers write them, made up for these tests, with days that lie ahead."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Advert:
    """The text of an advert, and what must be on the page after it was read."""

    text: str
    title: str
    occupation: str
    place: str
    is_clear: bool = True  # the words name one occupation; else several are offered


BAKER = {
    "lt": Advert(
        """Kepėjas (-a) Vilkpėdės kepykloje

UAB „Rytmečio duona“ kepa ruginę duoną ir bandeles Kaune jau 30 metų. Ieškome kepėjo, kuris nebijo anksti keltis.

Ką darysite:
• minkysite ir formuosite tešlą, kepsite duoną ir pyragus;
• prižiūrėsite krosnis ir tvarkysite darbo vietą;
• laikysitės higienos reikalavimų.

Ko tikimės:
• bent 1 metų patirties kepykloje arba profesinio išsilavinimo;
• lietuvių kalbos, pakankamos susikalbėti.

Ką siūlome: neterminuotą sutartį, pamaininį darbą, 40 val. per savaitę, atlyginimą 1 500–1 900 Eur/mėn. neatskaičius mokesčių.
Darbo vieta: Kaunas. Reikalingi 2 kepėjai. Kandidatuoti galima iki {day}.
El. paštas darbas@rytmetis.example, tel. +370 612 00011.""",
        "Kepėjas (-a) Vilkpėdės kepykloje",
        "kepėjas",
        "Kauno miesto savivaldybė",
    ),
    "en": Advert(
        """Baker for our bakery in Vilnius

Morning Loaf has baked rye bread and rolls in Vilnius for thirty years. We are looking for a baker who does not mind getting up early.

What you will do:
- knead and shape the dough, bake bread and pastries
- look after the ovens and keep the workplace tidy
- follow the rules of food hygiene

What we ask for:
- at least 1 year of experience in a bakery, or vocational training
- English B1

What we offer: a permanent contract, shift work, 40 hours a week, salary 1,500 to 1,900 euros a month before tax.
Place of work: Vilnius. We need 2 bakers. Apply by {day}.
E-mail jobs@loaf.example, phone +370 612 00012.""",
        "Baker",  # the reader cuts what is said about the place
        "baker",
        "Vilnius City Municipality",
    ),
}
DRIVER = {
    "lt": Advert(
        """Vairuotojas-ekspeditorius (CE kategorija)

Pervežimų įmonė „Kelias namo“ ieško vairuotojo maršrutams po Lietuvą – savaitgaliais visada namie.

Pareigos: krovinių pristatymas klientams, krovinio tvirtinimas, važtaraščių pildymas.
Reikalavimai: CE kategorijos vairuotojo pažymėjimas, 95 kodas, 2 metų darbo patirtis.
Privalumas: rusų kalbos pagrindai.
Siūlome: nuolatinį darbą, visą darbo dieną, 1 900–2 300 Eur/mėn. (bruto), naują vilkiką.
Darbo pradžia – iš karto. Vieta: Kaunas. CV siųskite iki {day} adresu vairuok@kelias.example.""",
        "Vairuotojas-ekspeditorius (CE kategorija)",
        "sunkvežimio vairuotojas",
        "Kauno miesto savivaldybė",
    ),
    "en": Advert(
        """Lorry driver (category CE)

Way Home, a haulage company, is looking for a driver for routes within Lithuania: every weekend at home.

Tasks: delivering goods, securing the load, filling in waybills.
Requirements: driving licence CE, code 95, 2 years of experience.
An advantage: basic Lithuanian.
We offer: a permanent contract, full time, 1,900–2,300 EUR gross per month and a new truck.
Start: immediately. Place: Vilnius. Send your CV by {day} to drive@way.example.""",
        "Lorry driver (category CE)",
        "lorry driver",
        "Vilnius City Municipality",
        is_clear=False,
    ),
}
ACCOUNTANT = {
    "lt": Advert(
        """Buhalteris (-ė) ne visą darbo dieną

Šeimos klinika Kaune ieško buhalterio, kuris tvarkytų visą apskaitą.

Darbo pobūdis: pirminių dokumentų tvarkymas, darbo užmokesčio skaičiavimas, mokesčių deklaracijos.
Reikalavimai: aukštasis išsilavinimas, 3 metų buhalterio patirtis, geri Excel įgūdžiai, anglų kalba B1.
Darbo sąlygos: 20 valandų per savaitę, galima dalį laiko dirbti iš namų, terminuota sutartis.
Atlyginimas nuo 1 200 Eur per mėnesį neatskaičius mokesčių.
Kaunas. Laukiame CV iki {day}: klinika@seima.example, +370 612 00013.""",
        "Buhalteris (-ė) ne visą darbo dieną",
        "buhalteris",
        "Kauno miesto savivaldybė",
        is_clear=False,
    ),
    "en": Advert(
        """Part-time accountant

A family clinic in Vilnius is looking for an accountant who takes care of all the books.

The work: source documents, payroll, tax returns.
We ask for: a bachelor's degree, 3 years of experience as an accountant, good Excel skills, English B1.
Conditions: 20 hours a week, partly from home, a fixed-term contract.
Salary from 1,200 EUR a month before tax.
Vilnius. Send your CV by {day}: clinic@family.example, +370 612 00014.""",
        "Part-time accountant",
        "accountant",
        "Vilnius City Municipality",
    ),
}
ALL = (BAKER, DRIVER, ACCOUNTANT)


def text_of(advert: Advert, last_day: date) -> str:
    """Return the advert with its last day, as it would be copied."""
    return advert.text.format(day=f"{last_day:%Y-%m-%d}")
