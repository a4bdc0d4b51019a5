"""Lithuanian patterns beside those of `shared`: lower case, without diacritics."""

from talka.engines.reading.grounds import Ground
from talka.engines.reading.tables.words_lt import CLASSES


__all__ = ["CLASSES", "FORBIDDEN", "LAWFUL"]

FORBIDDEN = {
    Ground.SEX: """
        ! silpnosios|stipriosios|dailiosios lyties
        vyriska|vyriskos|vyrisku ranka|rankos|ranku
        moteriska|moteriskos ranka|rankos
        @sexany ~2 darbui|pareigoms|pareigas
        moteriai|vyrui|merginai
        """,
    Ground.AGE: """
        ! ne vyresn* ~2 #age
        ! ne daugiau ~1 #age @years
        ! ne jaunesn* ~2 #old
        ! per sen*
        ! iki pensi* amz*
        pensi* amz* ~4 @notapply
        @wanted ~4 jaun* zmog*|zmones|zmoniu|darbuotoj*|kandidat*|koleg*|pagalb*|padej*
        jaun* zmog*|zmones ~2 @wanted
        nuo #old ~1 iki #age ~1 amziaus
        #age mecio|meciu|meciai|metis|mete
        amziaus riba|ribos|cenzas ~3 #age
        amzius ~2 iki|nuo|ne|tarp ~2 #age
        ? kuriem*|kuriam|kurio|kurios|kuriu ~5 #age @years
        """,
    Ground.FAMILY: """
        seimynine|seimine|seimynines|seimines padet* ~2 nevede*|netekej*|vienis*|svarbi|laisv*
        ! ne nescia|nescios
        ! neturi* vaiku
        ! neturi* seimos
        vaikai|vaiku|vaikus ~3 suaug*|uzaug*|dideli|paaug*
        nesusije ~2 seim*
        kiek ~3 vaiku
        ar ~1 esate ~1 vedes|vedusi|istekejus*
        seimos pagausejim*
        ? laukianc* ~1 kudik*|vaiko|vaiku
        """,
    Ground.ORIGIN: """
        lietuvisk* kilm*|pavard*
        grynakrauj*|tikras|tikri lietuv*
        nelietuv* ~3 @notapply
        ! @nationadj ~5 nesikreip*|nepriim*|nesamd*|neidarb*|nesvarst*|nepageid*|neima*|neieskom*|netinka
        ! tik baltieji|balti|baltiesiems|baltuosius
        gime*|gimus* ~1 lietuvo*|latvijo*|estijo*|cia|rusijo*|salyje
        """,
    Ground.RELIGION: """
        devin* skarel*|hidzab*|skara*
        """,
    Ground.ORIENTATION: """
        gejams|lesbiet*|homoseksual* ~4 vietos nera
        """,
    Ground.DISABILITY: """
        ! be ~2 sveikatos ~1 problem*|sutrik*|apribo*|nusiskund*|bed*
        ! sveik* ~1 be ~1 negali*
        fiziskai|psichiskai ~2 sveik*
        ! niekada|retai neserg*|serg*
        ! neserg* ~3 ligom*
        ! be|nesinaudo*|neim* ~2 nedarbingum*
        """,
    Ground.APPEARANCE: """
        visu ugiu
        ! be nuotrauk* ~5 @notapply|@ignored
        nuotrauk* ~2 prie cv
        """,
    Ground.VIEWS: """
        ! is ~1 geros|padorios|pasiturin* seimos|seimu
        nebut* ~3 @party|@union
        socialin* padet* ~3 @needed|aukst*
        ! politin* paziur*
        ! profesin* sajung* ~5 @notapply|@forbidden
        ! @notapply|@forbidden ~4 profesin* sajung*
        ! be|ne ~2 profesin* sajung*
        remian*|remej*|salinink* ~3 sajung*|partij*
        ! @cannot|@forbidden ~3 profesin* sajung*
        """,
}

LAWFUL: dict[Ground, tuple[tuple[int, str], ...]] = {
    Ground.SEX: (
        (0, "@caring ~5 vyrams|moterims"),
        (1, "darb*|dirbti su ~3 @sexany"),
        (0, "moterims ir vyrams"),
        (2, "draudziam*"),
        (0, "aukle* ~4 mergaitei|mergaite|berniukui|berniuka|mergaitems|berniukams"),
        (0, "priziur* ~4 mergait*|moter*|vyra"),
    ),
    Ground.AGE: (
        (1, "darb*|dirbti|dirbsi* su ~5 #age|jaunim*|jaunuol*"),
        (2, "gyv* nuo"),
        (1, "jaun* zmog*|zmoni* ~3 centr*|mokym*|ugdym*"),
        (5, "kolektyve|komandoje|imoneje ~1 dirba ~5 #age"),
    ),
    Ground.FAMILY: (
        (1, "darb*|dirbti|dirbsi* su ~3 vaikais|vaiku|seim*"),
        (2, "galim* su|atvykti seim*"),
    ),
    Ground.ORIGIN: (
        (1, "darb*|dirbti|dirbsi* su ~3 @foreigner"),
        (2, "gimtosios kalbos mokytoj*|pamok*"),
    ),
    Ground.APPEARANCE: (
        (2, "be nuotrauk*"),
        (2, "nuotrauk* nereik*|nebutin*"),
    ),
    Ground.VIEWS: ((2, "politin* moksl*|proces*|apzvalg*"),),
}
