"""Latvian patterns beside those of `shared`: lower case, without diacritics."""

from talka.engines.reading.grounds import Ground
from talka.engines.reading.tables.words_lv import CLASSES


__all__ = ["CLASSES", "FORBIDDEN", "LAWFUL"]

FORBIDDEN = {
    Ground.SEX: """
        ! vajais|vaja|vajaka|stipra|stiprais|stipraka|daila|daiļa dzimum*
        ! @sexadj dzimuma
        virietim|sievietei|meitenei|puisim
        sieviesu|viriesu ~1 dzimum*
        """,
    Ground.AGE: """
        ! ne vecak* ~2 #age
        ! ne jaunak* ~2 #old
        vecum* ~2 lidz|ne|no ~3 #age
        vecuma ~1 no #n lidz #age
        lidz #age ~1 vecum*
        #ages gad*
        @person|@sexany|@wanted|@ageword|@must ~4 lidz #age g
        ! vecak* ~1 par|ka|neka #age ~4 @notapply
        ! par #age ~1 gad* vecak*
        parsniedz|parsniegt ~1 #age
        dzimsanas gad*|dat*
        ! maksimal* vecum*
        vecuma ierobezojum*|limits|robeza ~3 #age
        jaun* cilvek*
        jaun* un? @lively
        @lively un? jaun* @person
        jauns|jauna|jaunu gadu ~1 skait*
        ne vairak* ~1 #age gad*
        ! parak vec*
        """,
    Ground.FAMILY: """
        ! bez ~2 berniem|gimenes
        ! nav ~2 bernu|berni|grutniec*|precej*
        ! nedrikst ~2 planot|but ~2 bern*|grutniec*|gimen*
        bez ~2 saistib*
        gimenes stavok*
        berni|berniem ~2 lieli|pieaugus*|izaugus*
        ! ar maziem berniem ~4 @notapply
        cik ~3 bern*
        vai ~1 esat|esi precej*
        """,
    Ground.ORIGIN: """
        dzimta|dzimto|dzimtas|dzimtaja valod*
        valod* ~3 dzimta*|dzimto
        ! bez ~2 akcent*
        pilsonib* ~4 obligat*|nepieciesam*|jabut
        es|latvijas|lr|lietuvas|igaunijas pilson* ~3 @must|@needed|@only|@wanted
        ! @only ~1 latvijas|lr|es pilson*
        ! tikai ~1 baltie|baltajiem|baltos
        dzimus*|dzimis ~1 latvija|lietuva|igaunija|krievija|seit
        baltajiem|baltie kandidat*|cilvek*|darbiniek*
        """,
    Ground.RELIGION: """
        kristig*|katol*|musulman*|pareiztic* ~1 ticib*
        ticig*|kristig* ~1 cilvek*|kandid*|darbin*|pretend*
        """,
    Ground.ORIENTATION: """
        tradicional*|netradicional* ~1 orientacij*
        """,
    Ground.DISABILITY: """
        ! bez ~2 invalidit*|slimib*|kaitem|traucejum*
        ! bez ~2 veselib* ~2 problem*|traucejum*|ierobezojum*
        fiziski|garigi|psihiski ~2 vesel*
        vesel*|veselib* stavokl* ~3 lab*|teicam*
        ! neder|nepiemer* ~3 invalid*
        ! nav ~2 invaliditat*|slimib*
        ! invalidit* ~4 neder|nepiemer*
        pilnigi|absoluti vesel*
        neslimo*
        """,
    Ground.APPEARANCE: """
        @cv ~4 foto*|bild*|fotograf*
        ar ~2 fotograf*|fotoattel*|bildi
        foto* ~3 obligat*
        ! bez foto*|bild* ~6 @notapply|@ignored
        pievieno*|nosut*|atsut*|sut* ~4 foto|fotograf*|fotoattel*|bildi
        augum* ~4 #cm
        ! bez ~2 tetovejum*|pirsing*|lieka svara
        labs|labu|labas izskat*
        """,
    Ground.VIEWS: """
        politisk* ~1 uzskat*|parliecib*|piederib*
        ! nav ~4 arodbiedr*|partij*
        ! arodbiedr* ~5 nav|ne
        partij* biedr*
        dalib* partij*
        socialais|sociala stavokl*|izcelsm*|statuss
        ! no labas|turigas gimenes
        """,
}

LAWFUL: dict[Ground, tuple[tuple[int, str], ...]] = {
    Ground.SEX: (
        (0, "! ka viriesi|viriesiem|viriesus ta sieviet*|sievietem"),
        (0, "@caring ~5 viriesi*|sieviet*"),
        (0, "klubs|centrs|zurnals|veikals sievietem|viriesiem"),
        (0, "aukle* ~4 meitenei|meiteni|zenam|puikam|meitenem"),
    ),
    Ground.AGE: (
        (0, "jaun* un? @lively? @firm"),
        (1, "ar|darbam ~2 jauniesiem|pusaudz* ~4 #age"),
        (2, "bern* jauniesu"),
        (1, "darb* ar ~4 #age"),
        (2, "@client ~1 vecum*"),
        (5, "kolektiva|komanda|uznemuma ~1 strada ~6 #age"),
    ),
    Ground.FAMILY: (
        (2, "bern* istab*|kopsan*"),
        (2, "vientul* senior*"),
        (1, "darb* ar ~2 bern*"),
    ),
    Ground.ORIGIN: (
        (2, "dzimtas valodas skolotaj*|stund*|macib*"),
        (1, "darb* ar ~3 @foreigner"),
    ),
    Ground.APPEARANCE: (
        (2, "foto* nav|nevajag"),
        (2, "bez foto*"),
    ),
}
