"""Estonian patterns beside those of `shared`: lower case, without diacritics: õ and ö are o, ä is a, ü is u."""

from talka.engines.reading.grounds import Ground
from talka.engines.reading.tables.words_et import CLASSES


__all__ = ["CLASSES", "FORBIDDEN", "LAWFUL"]

FORBIDDEN = {
    Ground.SEX: """
        ! norgem*|tugevam* sugu*|soo|soost
        ! mees|nais soost
        ! mees|nais kandidaa*|tootaja*
        ! naistel|naised|mehed|meestel|naisi|mehi ~4 mitte|ei|arge
        ! meessoost|naissoost
        @sexany ~2 saada|tooks|ametisse|toole
        naistele|meestele ~1 too|ametikoht|vakants
        naisele|mehele
        ! meessugu|naissugu|meessoo|naissoo
        """,
    Ground.AGE: """
        ! mitte vanem* ~2 #age
        ! mitte ule #age
        kuni|alla #age ~1 aasta*
        kuni|alla #age a
        vanus* ~3 #age
        vanus* ~2 kuni|alla|ule ~1 #age
        ! ule #age ~5 @notapply|mitte|ei
        noor inimene
        noort|noored|noori inimes*|inimest
        sunniaeg|sunniaasta|sunnikuupaev*
        ! pensionar*|eakad|eakaid|eakatel ~4 mitte|ei|ara|arge
        kolmekumnenda*|kahekumnenda*|neljakumnenda* @person|eluaasta*
        @prefer ~3 kolmekumnenda*|kahekumnenda*|neljakumnenda*
        nooremad|noorem kui #age
        vahemikus #ages ~1 elu*|aasta*
        oled noor
        noor|noort|noore|noored|noori ~2 inimes*|inimene|kandidaat*|kandidaad*|tootaja|tootajat|kolleeg*
        noor|noort|noore|noored|noori ja? @lively
        @lively ja? noor|noort|noore|noored|noori @person
        mitte rohkem kui #age
        #ages a
        """,
    Ground.FAMILY: """
        ! ei|pole ~3 lapsi|last|peret|lapsed
        ! ei ~4 plaani*|planeeri*|kavatse* ~4 peret|lapsi|rasestu*|last|perelisa*
        ! ei ~3 last|lapsi|peret planeeri*|plaani*
        ! ei ~2 rase|abielus
        ! rasedaid|rasedatel|rasedad ~4 ei|mitte|arge
        suured|taiskasvanud laps*
        lapsed ~3 suured|taiskasvanud
        ! vaikeste|vaikese laste*|lapse* ~5 mitte|ei|ara|arge
        ! vaikelastega ~4 mitte|ei|ara|arge
        perekonnaseis|perekonnaseisu|perekonnaseisust
        mitu ~1 last
        kas oled|olete abielus
        """,
    Ground.ORIGIN: """
        emakeel* ~2 eesti|vene|inglise|konelej*
        eesti|vene|inglise keel* ~2 emakeel*
        eesti|vene|leedu|lati soost
        ! ei ~2 valismaal*|pagula*|immigran*
        ! ilma ~1 aktsendi*
        ! aktsendita
        ! aktsendivaba*
        eesti|vene ~1 rahvus*
        rahvuselt eestlane|venelane|eestlas*
        ! @nationality ~3 argu|arge|mitte|ei
        eesti|el kodani*|kodakondsus* ~4 @needed|@must|@only
        sundinud ~1 eestis|latis|leedus|siin|venemaal
        """,
    Ground.RELIGION: """
        kristlik*|katolik*|luteri|oigeusu|islami usku|usuga|usk
        usklik* inimes*|inimene
        ! pearat* ~5 ei|mitte
        ! moslem* ~4 ei|mitte|arge
        """,
    Ground.ORIENTATION: """
        traditsiooniline|traditsioonilise|tava ~1 orientatsioon*
        ! @gay ~4 ei|mitte|arge
        """,
    Ground.DISABILITY: """
        ! ilma ~2 puude*|haigus*|terviseprob*|tervisehad*
        ! puude* ~4 ei|mitte|ara|arge
        ! puudeta
        ! haigusteta
        tervisega ~1 inimes*
        tervis ~1 korras
        hea|tugev|suureparane|laitmatu tervis*
        ! haiguslehe* ~2 ei|pole|mitte
        ! ei ~3 puue|puudeid|puuet|haigusi
        fuusiliselt|vaimselt ~2 terve*
        """,
    Ground.APPEARANCE: """
        @cv ~4 foto*|pilt*|pildi*
        fotoga cv|elulookirj*|avaldus*|ankee*
        pildiga cv|elulookirj*|avaldus*|ankee*
        foto* ~3 kohustus*|noutav*|vajalik*
        lisa*|saada*|saatke ~4 foto|fotot|pilt|pildi
        ! ilma fotota|pildita|foto|pildi
        pikkus* ~3 #cm
        ! tatoveeringuteta|ulekaaluta
        """,
    Ground.VIEWS: """
        poliitili* ~1 vaade*|vaadet*|vaated|vaateid|kuuluvus*
        ! ei ~4 ametiuhing*|erakon*
        ! ametiuhing* ~5 mitte|ei|ara|arge
        erakon* liik*
        kuulu* erakon*
        ! heast perekonnast|perest
        sotsiaalne|sotsiaalse paritolu|staatus
        """,
}

LAWFUL: dict[Ground, tuple[tuple[int, str], ...]] = {
    Ground.SEX: (
        (
            0,
            "! nii mehed|meestele|naised|naistele|mehi|naisi|meeste|naiste kui ~1 mehed|meestele|naised|naistele|mehi|naisi|meeste|naiste",
        ),
        (0, "juuksur* ~2 meestele|naistele"),
        (0, "#n aastast ~1 naist|meest"),
        (1, "eesti naine"),
    ),
    Ground.AGE: (
        (0, "noor* ja? @lively? @firm"),
        (1, "tooks? noortega ~3 #age"),
        (2, "laps* lastega noortega noorte*"),
        (1, "noortega vanuses #age"),
        (1, "alates #n"),
        (5, "kollektiivis|meeskonnas|ettevottes tootavad ~6 #age"),
    ),
    Ground.FAMILY: (
        (2, "laste tuba|hoid|aed"),
        (1, "too* lastega"),
        (2, "koos perega"),
    ),
    Ground.ORIGIN: (
        (2, "emakeeleopetaja*"),
        (2, "eesti naine"),
        (2, "vahemalt|tase keel"),
    ),
    Ground.APPEARANCE: (
        (2, "fotot? ei ole|pole vaja"),
        (2, "foto* ei|pole ~1 vaja|vajalik|kohustuslik|noutav"),
    ),
}
