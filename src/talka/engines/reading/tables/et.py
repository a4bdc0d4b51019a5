"""Estonian: words in lower case without diacritics (õ, ö are o, ä is a, ü is u), a star for any ending."""

from talka.engines.reading.grounds import Ground


CLASSES = {
    "only": "ainult vaid uksnes eranditult",
    "wanted": """otsime otsib otsin otsitakse otsivad vajame vajatakse vajab vajan vaja soovime sooviksime
        votame votab kutsume ootame ootab palkame palkab varbame tahame pakume tarvis leida""",
    "prefer": """eelista* eelistatud eelistatult eelis eeliseks eelisena soovitav* soovitud soovime pigem
        parim sooviksime ideaal* eesoigus* tahaks""",
    "advantage": "eelis* eelista*",
    "must": "peab pead peate peaks peavad oled olete olema oleks nouded noue noutav nouame eeldame tingimus ole",
    "needed": "noutav* noutud noutakse vajalik* kohustuslik* peab vaja eeldame noue nouded eelda* tingimus* soovitav*",
    "man": """mees mehe meest mehed meeste mehi meestele mehele mehena noormees noormehe noormeest noormehed noormehi
        noormeeste meesterahva* meesterahvas poiss poisi poissi poisid poisse poistele harra harrad meeskandidaa*
        meestootaj* meesoost meessoost meesisik* mehena meesklienditeenind*""",
    "woman": """naine naise naist naised naiste naisi naistele naisele naisena naisterahva* neiu neiut neiud neiusid neiude neidu neid|neidudele
        tudruk tudruku tudrukut tudrukud tudrukuid daam daami daamid daame proua prouat prouad naissoost naiskandidaa*
        naistootaj* tudrukutele daamidele""",
    "sex": """mees meest mehed mehi mehe noormees noormeest noormehed noormehi meesterahva* poiss poisse poisid naine naist naised
        naisi naise naisterahva* neiu neiut neiud neiusid tudruk tudrukut tudrukud tudrukuid daam daami daame meessoost naissoost
        meeskandidaa* meestootaj* naiskandidaa* naistootaj* proua""",
    "sexnom": """mees mehed meest mehi noormees noormehed noormeest noormehi naine naised naist naisi naisterahva* meesterahva*
        neiu neiud neiut neiusid tudruk tudrukud daam daamid meestele naistele""",
    "sexany": "@man @woman",
    "sexadj": "meessoost naissoost mehelik* naiselik*",
    "sexword": "sugu soost soo sooga sugupool",
    "person": """isik isikut isikud isikule inimene inimest inimesed inimesi inimese kandidaat* kandidaadi* kandidaate tootaja tootajat
        tootajaid tootajad spetsialist* kolleeg* abiline abilist assistent* teenindaja* muuja* ettekandja* juht juhti autojuht* konsultant*
        sekretar* baarmen* kassapidaja* toolist* laotoota* opetaja* lapsehoidja* hoidja* koristaja* ehitaja* laadija* operaator* turvamees*
        insener* programmeerija* kokk kokka kokki juuksur* ode medode* omblej* barista* meeskon* administraator* klienditeenindaja* abikokk*""",
    "and": "ja voi ning",
    "suits": "sobib sobilik sobiv sobivad sobiks too tood tookoht mõeldud moeldud ideaalne",
    "notapply": """kandideeri* kandideerida poord* helistada saata tulla sobi sobivad palka votame varba arvesta* soovi oota
        tulita* vastuvoetav* kirjutada vaja otsi pakume vasta osale""",
    "young": """noor noore noort noored noori nooruslik* noorema* noorem nooremat noorte nooremaid noortele noorepoolne""",
    "youngone": "noored noori noortele noorukit noorukeid noorsug*",
    "old": "pensionar* seenior* vanemaealis* eakad eakaid eakatel eakatele vanurid vanem vanemad vanemaid pensioniealis*",
    "upto": "kuni alla",
    "from": "alates",
    "between": "vahemikus vanuses",
    "years": "aastane aastane aastat aasta aastased aastaseid aastast aastase aastastele aastaselt a aastaste",
    "agegen": "vanus vanuses vanune vanused vanuseid vanust vana",
    "agelimit": "vanusepiir* vanusepiirang* vanuselimiit*",
    "ageword": "vanus vanuses vanuse vanust vanusega vanusevahemik*",
    "notolder": "ule vanem vanemad vanemat vanemaid",
    "notyounger": "noorem* nooremad",
    "born": "sundinud",
    "tell": "margi* lisa* kirjuta* saada* teata* esita* mainige maini too* palume palun",
    "ageasked": "vanus vanust sunniaeg sunniaega sunnikuupaev* sunniaasta*",
    "without": "ilma pole puudub puuduvad puuduks ei",
    "children": "lasteta lapsi last laste lasteta vaikelas* lapsed",
    "familyduty": "perekon* pere perekohustus* abikaasa* kohustus* pereta",
    "childless": "lastetu* lasteta",
    "single": "vallali* uksik* vallaline abielus* lahutatud poissmees vabaabielu*",
    "notpregnant": "mitterase*",
    "married": "abielus rase rasedad abielunais* rasedaid",
    "parent": "rase rasedad rasedaid ema emad emasid emadele vaikelastega lapsevanem* lastega lapsi lapsed dekreed* lapsepuhkus* vaikesed",
    "familystatus": "perekonnaseis* pereseis* perekonnasei*",
    "nationality": """eestlane eestlas* eestlasi venelane venelas* venelasi latlane latlas* leedulane leedulas* poolakas poolaka*
        ukrainlas* ukrainlane valgevenelas* juut juudi* mustla* roma romad aasialas* aafrikla* araabla* hindu indialas* slaavlas* slaavlane euroopla*
        kohalik kohalikud kohalikke kohalikele kohalikku polis* mustanahali* valgenahali* tumedanahali* soomlas* soomlane kaukaasl* pakistan* neeger* neegr*
        valge valged moslem*""",
    "nationhood": "rahvus* paritolu* rass rassi rassist etnili* juurtega kodakondsus*",
    "foreigner": "valismaalas* valismaalane migrant* immigrant* pagula* sisserannan* muulas* muulane voortoojou* voortool* mitteeestlas* mitte-eestlas* valistoojou*",
    "native": "emakeel* emakeelena emakeelne",
    "speech": "eesti vene inglise keel keelt oskus konelej*",
    "nativespeaker": "emakeelne emakeelse* emakeelset",
    "skin": "nahavar* nahk naha nahaga",
    "skincolour": "nahavarv* hele* tume* valge must* varv*",
    "accent": "aktsent*",
    "citizen": "kodanik* kodakondsus* kodanikud kodanikke kodakondsusega",
    "tongue": "keel* keelt keele koogi kook tolk* tolki* kirjandus* toit* toidu* keeleoskus*",
    "faith": """kristla* kristlik* katolikl* moslem* luterla* oigeusk* usklik* islamiusu* juudiusu* ateist* baptist* protestant* budist* uskli*""",
    "faithword": "usk usku usuline usulis* religioon* usutunnist* konfessioon*",
    "faithitem": "hidzaab* pearat* ratik* turban* usuli* religioos*",
    "faithplace": "kool* gumnaasium* kirik* heategev* fond* kogudus* raadio* muuseum* lasteaed* lasteaia* organisatsioon* uhing* kirjastus* puha* haigla*",
    "straight": "traditsioonili* heteroseksuaal* normaal* seksuaal*",
    "orientation": "orientatsioon* sattumus* seksuaalorientatsioon*",
    "straightone": "heteroseksuaal* hetero heterod",
    "gay": "gei geid geisid geidele lesbi* homoseksuaal* homo homod homosid lgbt* transsooli* biseksuaal*",
    "disability": "puude* puue puuet invaliid* haigus* krooniline krooniliste terviseprobleem* tervisehaire* tervisehada*",
    "disabled": "invaliid* puude* puuetega puudega haige haiged haigeid ratastool* kroonili*",
    "healthy": "terve terved tervet terveid tervega",
    "goodhealth": "hea head heas vaga tugev tugeva suureparane suureparase laitmatu korras parim heaga suurepara*",
    "health": "tervis tervist tervise tervisega tervislik",
    "nice": """meeldiv* kena kenad kenat kauni* kaunis ilus ilusa ilusad veetlev* atraktiiv* hea heade esindusli* sale saleda modelli* slaavi huve
        nagus* sumpaatne sumpaatse""",
    "looks": "valimus* valjanagemis* figuur* keha kehaehitus* nagu naoga valjanagemi* valjanag*",
    "niceone": "ilus ilusat ilusaid ilusa kena kenat kenasid kaunis kaunist atraktiiv* sale saledat saledaid saledad veetlev* nagus* pikka|kasvu sihvakas sihvakat sumpaatne blond* ulekaaluli* paks paksud",
    "cv": "cv elulookirjeldus* avaldus* kandideerimis* ankee* cvle",
    "photo": "foto fotot fotoga pilt pildi pildiga pilti portree* portreefoto* dokumendifoto* paevapil* selfie*",
    "send": "saada* lisa* lisada esita* saatke edasta* manusta* lae",
    "sent": "lisa* lisada kohustuslik* noutav* vajalik* saata saada* manus*",
    "height": "pikkus kasv pikkusega",
    "weight": "kaal kaalu kaaluga",
    "party": "erakon* partei* kommunist* sotsiaaldemokraat* konservatiiv* reformierakon* keskerakon* ekre",
    "member": "liige liikm* kuulu* kuuluvus* toetaja* pooldaja* liikmesus*",
    "union": "ametiuhing*",
    "politics": "poliitili* poliitika*",
    "regardless": "soltumata hoolimata olenemata vahet oluline igas igaüks igauks koik koiki koigile koikide diskrimineeri* iga",
    "equality": "vordse* vordne vordsed kaasav* mitmekesi* vordväärne vordvaar* mitmekesine",
    "welcome": "teretulnud oodatud kohandatud toetus* toetame soodustus* lisapuhkus* huvitis* kindlustus* avatud abi puhkus* puhkepaev*",
    "serve": """klient* klien* patsien* elanik* kulasta* opilas* toetada toetame hoolda* abista* abista opeta* opetad treeni* laagr* laager teeninda* juhenda*
        noustada kasvata* lastega tootad tootamine tootada tegele* huvilis* sportlas* rong* kasvandik*""",
    "product": """riie* rõiva* roiva* jalats* juuksur* salong* osakon* kollektsioon* mood moe hugieen* kaub* kriisi* keskus* varjupai* jalgpall*
        korvpall* vorkpall* koondis* klubi* ajakir* tervis* kosmeetik* parfuum* ulikon* ulikond mantl* tualet* riietusruum* koor koori
        pesu kingad kingi kott* kell* haigus* kliinik* vangla* kodu kodus ansambl* voistkon* saal* turvakod* tugikesk* kaepall* spordi* liiga* organisatsioon* uhendus*""",
    "experience": "kogemus* kogemust staaz* praktika* tookogemus* kvalifikat*",
    "thing": """garantii* laen* kredi* liising* uuri* lepin* tradits* turul turg ajalugu* asutat* tegutse* auto autod hoone* projekt* tahtaeg* kindlustus* karistus*
        ettevot* firma* vein* tootanud loodud koolitus* tahtajali* lepingu*""",
    "weekly": "tund* tundi h nadal*",
    "programme": "toetusprogramm* programm* stipendium* palgatoetus* grant*",
    "lawword": "seadus* riigisaladus* alkohol* avalik* maarus* julgeolek* teenistus* viisa* juurdepaas*",
    "permit": "luba loa oigus elamisluba tooluba viisa tooload",
    "certificate": "toend* tervisetoend* kontroll* kontrolli* komisjon* arst* tervisekontroll* toendi",
    "healththing": """kindlustus* teenus* keskus* spetsialist* asutus* toit* toitum* eluviis* ohkkon* tookesk* toosuh* edenda* ministeerium* tootaja* osakond sektor* hoid hoiu
        konkurents* kontroll* keskkon* tooohutus* kaitse* pakett* pere aasta suhe suhted toetus* spordi* kaup* snak* louna*""",
    "picturework": """toote* toodete kauba* portfoolio* tootl* toimeta* sundmus* projekt* roog* roogade pulma* stuudio* arhiiv* instagram* sisu* dokument*
        objekt* kinnisvara* pildista* sotsiaalmeedia* trukk* toodest postitus* kataloog* video* monteeri* kodulehe* kaamera*""",
}

FORBIDDEN = {
    Ground.SEX: """
        @sexnom ~2 $
        @sexnom ~2 @wanted
        norgem*|tugevam* sugu*|soo|soost
        mees|nais soost
        mees|nais kandidaa*|tootaja*
        naistel|naised|mehed|meestel|naisi|mehi ~2 mitte|ei
        """,
    Ground.AGE: """
        mitte vanem* ~2 #age
        mitte ule #age
        kuni|alla #age ~1 aasta*
        kuni #age a
        #age ~1 aastane|aastast|aastased|aastaseid|aastasele|aastane
        vanus* ~3 #age
        vanus* ~2 kuni|alla|ule ~1 #age
        ule #age ~5 @notapply|mitte|ei
        ule #age aasta*
        noor* ja? energili*|dunaamili*|aktiiv*|ambitsioonik*|teotaht*|rõõms*|rooms*
        noor* ~2 inimes*|inimene|kandidaa*|tootaja*|kolleeg*
        energili* ~1 noor*
        sunniaeg|sunniaasta|sunnikuupaev*
        pensionar*|eakad|eakaid ~4 mitte|ei|ara
        vanemad kui #age
        noorem kui #age
        """,
    Ground.FAMILY: """
        ilma|pole|ei ~3 lasteta|lapsi|lasteta|lapsed
        ei plaani* ~4 peret|lapsi|rasestu*|last|perelisa*
        ei ~2 rase|abielus
        kellel ~3 lapsi ~2 ei|pole
        suured|taiskasvanud laps*
        vaikeste lastega ~4 mitte|ei|ara
        vaikelastega ~4 mitte|ei|ara
        lapsed ~2 suured
        perekonnaseis*
        """,
    Ground.ORIGIN: """
        emakeel* ~2 eesti|vene|inglise|konelej*|keel
        eesti|vene|inglise keel ~1 emakeel*
        emakeel ~1 eesti|vene|inglise
        eesti|vene|leedu|lati soost
        ei ~2 valismaal*|pagula*|immigran*
        ilma ~1 aktsendi*
        aktsendita
        aktsendivaba*
        slaavi|euroopa|euroopalik* valimus*|valjanagemis*
        rahvus* eestlane|venelane|eesti|vene
        eesti ~1 rahvus*
        @citizen ~1 olemasolu
        eesti|el kodani*|kodakondsus*
        """,
    Ground.RELIGION: """
        kristlik*|katolik*|luteri|oigeusu|islami usku|usuga|usk
        usklik* inimes*|inimene
        """,
    Ground.ORIENTATION: """
        traditsiooniline|traditsioonilise|tava ~1 orientatsioon*
        """,
    Ground.DISABILITY: """
        ilma ~2 puude*|haigus*|terviseprob*|tervisehad*
        puude* ~4 ei|mitte|ara
        puudeta
        tervisega ~1 inimes*
        tervis ~1 korras
        hea tervis*
        haiguslehe* ~2 ei|pole|mitte
        ei ~3 puue|puudeid|puuet|haigusi
        """,
    Ground.APPEARANCE: """
        cv ~4 foto*|pilt*|pild*
        fotoga cv|elulookirj*|avaldus*
        pildiga cv|elulookirj*|avaldus*
        foto* ~3 kohustus*|noutav*|vajalik*
        lisa*|saada*|saatke ~4 foto|fotot|pilt|pildi
        ilma fotota
        ~0 pikkus* ~3 #cm
        tatoveeringuteta|ulekaaluta
        """,
    Ground.VIEWS: """
        poliitili* vaade*|vaadet*|vaated|kuuluvus*
        ei ~4 ametiuhing*|erakon*
        ametiuhing* ~4 mitte|ei|ara
        erakon* liik*
        heast perekonnast|perest
        sotsiaalne|sotsiaalse paritolu|staatus
        """,
}

LAWFUL: dict[Ground, tuple[tuple[int, str], ...]] = {
    Ground.AGE: ((0, "noor* ettevot*|meeskon*|firma*|kollektiiv*|spetsialist*|pere*|tiim*|brand*"), (2, "laps* laste* noortega noorte*")),
}
