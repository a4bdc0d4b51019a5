"""Estonian: words in lower case without diacritics (õ, ö are o, ä is a, ü is u), a star for any ending."""

from talka.engines.reading.grounds import Ground


CLASSES = {
    # Wanting, refusing, telling
    "only": "ainult vaid uksnes eranditult",
    "wanted": """otsime otsib otsin otsitakse otsivad vajame vajatakse vajab vajan vaja soovime
        votame votab kutsume ootame ootab palkame palkab varbame tahame tarvis leida otsimas ootel
        oodatud""",
    "prefer": """eelista* eelistatud eelistatult eelis eeliseks eelisena soovitav* soovitud
        soovime pigem parim sooviksime ideaal* eesoigus* tahaks""",
    "must": """peab pead peate peaks peavad oled olete olema oleks nouded noue noutav nouame
        tingimus""",
    "needed": "noutav* noutud noutakse vajalik* kohustuslik* peab noue nouded tingimus*",
    "notapply": "vota ebasobiv* valistatud",
    "cannot": "ei mitte ara arge argu pole ara",
    "take": """vota votta voeta kandideeri* palka palgata pooordu* poordu* helista* sobi sobida
        arvesta* oota* taha* soovi tulita* luba* varba* saatku tulgu otsi kutsu voeta vaja kaalu*
        votame palgatud""",
    "forbidden": "keelatud tohi",
    "you": "sa sina oled te olete sul",
    "younger": "noorem* nooremad",
    "after": "ule parast",
    "have": "olla kasvatada on ole",
    "tell": "margi* lisa* kirjuta* kirjelda* saada* teata* esita* mainige maini too* palume palun",
    "without": "ilma pole puudub puuduvad ei vaba",
    "neednot": "ebavajalik* vabatahtlik*",
    "any": "igas iga koik koigi koikide eri erinevad erineva erinevatest mis igast",
    "nomatter": "oluline tahtis vahet",
    "regardless": "soltumata hoolimata olenemata diskrimineeri* sõltumatult soltumatult",
    "equality": "vordse* vordne vordsed kaasav* mitmekesi* vordvaar* mitmekesine",
    "welcome": """teretulnud kohandatud sobib kohandame ligipaasetav* julgustame ootame oodatud
        abistame aitame""",
    "benefit": """toetus* toetame soodustus* lisapuhkus* huvitis* kindlustus* puhkus* puhkepaev*
        preemia* paindlik* pakume lisapaev* kompens* kingitus*""",
    "number": "arv arvu",
    # Sex
    "man": """mees mehe meest mehed meeste mehi meestele mehele mehena noormees noormehe
        noormeest noormehed noormehi noormeeste meesterahva* meesterahvas poiss poisi poissi poisid
        poisse poistele harra harrad meeskandidaa* meestootaj* meesoost meessoost meesisik*
        meesklienditeenind*""",
    "woman": """naine naise naist naised naiste naisi naistele naisele naisena naisterahva* neiu
        neiut neiud neiusid neiude neidu tudruk tudruku tudrukut tudrukud tudrukuid daam daami
        daamid daame proua prouat prouad naissoost naiskandidaa* naistootaj* tudrukutele daamidele""",
    "sex": """mees meest mehed mehi mehe noormees noormeest noormehed noormehi meesterahva* poiss
        poisse poisid naine naist naised naisi naise naisterahva* neiu neiut neiud neiusid tudruk
        tudrukut tudrukud tudrukuid daam daami daame meessoost naissoost meeskandidaa* meestootaj*
        naiskandidaa* naistootaj* proua""",
    "sexany": "@man @woman",
    "sexadj": "meessoost naissoost mehelik* naiselik*",
    "sexword": "sugu soost soo sooga sugupool",
    "product": """riie* riided rõiva* roiva* jalats* juuksur* salong* osakon* kollektsioon* mood*
        moe hugieen* kaub* kriisi* keskus* varjupai* jalgpall* jalgpalli korvpall* vorkpall*
        koondis* klubi* ajakir* tervis* kosmeetik* parfuum* ulikon* mantl* tualet* riietusruum* koor
        koori koorid pesu kingad kingi kott* kell* haigus* haigla* kliinik* vangla* kodu kodus
        ansambl* voistkon* naiskon* meeskon* saal* turvakod* tugikesk* kaepall* spordi* liiga*
        organisatsioon* uhendus* hoolde* paev paeva varjupaik kaitse* aksessuaar* juuksed sark*
        hooldekod* manikuur* puhastus* too*mine lohn*""",
    "place": """klubi* salong* ajakir* pood kauplus* hooldekodu* kodu keskus* varjupaik*
        spordiklubi* kool* saun* eesti""",
    "serve": """klient* klien* patsien* teeninda* abista* nousta* tooted teenus* riided roivad
        jalanoud klubi* spordiklubi* ajakir*""",
    "caring": """hoolda* hooldad hoolitse* toetada aidata aitad opeta* opetad treeni* kasvata*
        juhenda* nousta* hoida hoiad raviks ravida kulastad juuksur* abista* tootad""",
    # People
    "person": """isik isikut isikud isikule inimene inimest inimesed inimesi inimese inimestele
        kandidaat kandidaati kandidaadi kandidaadid kandidaate tootaja tootajat tootajaid tootajad
        tootajale spetsialist* kolleeg kolleegi kolleege abiline abilist assistent assistenti
        teenindaja* muuja muujat ettekandja* autojuht* konsultan* sekretar* baarmen* kassapidaja*
        laotoota* opetaja opetajat lapsehoidja* hoidja* koristaja* ehitaja* laadija* operaator*
        turvamees* insener* programmeerija* kokk kokka kokki juuksurit medode* omblejat barista*
        administraator* klienditeenindaja* abikokk* toolist toolisi vastuvotutoota*""",
    "client": """klient* klien* patsien* elanik* kulasta* opilas* laste* lastega lapsed noortega
        osaleja* eakate sportlas* tudeng* vabatahtlik* turist* reisija* kasvandik* teismeli*""",
    "and": "ja voi ning",
    "suits": "sobib sobilik sobiv sobivad sobiks mõeldud moeldud ideaalne too tood toole",
    # Age
    "young": "noor noort noored noorele nooruslik* noorepoolne noore",
    "youngone": "noored noori nooruk* noorukeid noorsug* noortest",
    "lively": """energili* dunaamili* aktiiv* ambitsioonik* teotaht* sarav* elava* roomsameel*
        toreda* tubli* ilus* kena*""",
    "firm": """ettevot* meeskon* firma* kollektiiv* spetsialist* pere* tiim* brand*
        organisatsioon* start* lapsevanem* linn kogukon* restoran* kohvik*""",
    "old": "pensionar* seenior* vanemaealis* eakad eakaid eakatel eakatele vanurid pensioniealis*",
    "tooold": "liigavana",
    "older": "vanem vanemad vanemat vanemaid ule",
    "than": "kui",
    "upto": "kuni alla",
    "from": "alates",
    "between": "vahemikus vanuses",
    "years": """aastane aastat aasta aastased aastaseid aastast aastase aastastele aastaselt
        aastaste aastaseni eluaastat eluaasta eluaastast eluaastani""",
    "agegen": """vanus vanuses vanune vanused vanuseid vanust aastane aastased aastaseid aastast
        aastase aastastele aastaste""",
    "agelimit": "vanusepiir* vanusepiirang* vanuselimiit*",
    "ageword": "vanus vanuses vanuse vanust vanusega vanusevahemik*",
    "notolder": "",
    "notyounger": "noorem* nooremad",
    "born": "sundinud",
    "ageasked": "vanus vanust sunniaeg sunniaega sunnikuupaev* sunniaasta*",
    "experience": "kogemus* kogemust staaz* praktika* tookogemus* kvalifikat*",
    "thing": """garantii* laen* kredi* liising* uuri* lepin* tradits* turul turg ajalugu* asutat*
        tegutse* auto autod autosid hoone* projekt* tahtaeg* karistus* firma* vein* tootanud loodud
        koolitus* tahtajali* lepingu* meetri* korgus* katus* maja majad puud puid masin* seadme*
        kirik* juubel* remondi*""",
    "weekly": "tund* tundi h nadal* eurot euro eur tootajaga",
    "programme": """toetusprogramm* programm* stipendium* palgatoetus* grant* vabatahtlik*
        solidaarsus* meede meetme*""",
    "lawword": "seadus* riigisaladus* alkohol* maarus* relva* avaliku hasartmang*",
    "category": "kategooria*",
    # Family
    "children": "lapsi last laste lapsed lasteta laps lastega",
    "familyduty": "perekon* pere perekohustus* abikaasa* kohustus* peret",
    "childless": "lastetu lastetut lastetuid lasteta",
    "single": "vallali* uksik* lahutatud poissmees",
    "notpregnant": "mitterase*",
    "notplan": "plaani* planeeri* kavatse* plaan plaanis",
    "offspring": """last lapsi peret perelisa* rasestu* rasedus* dekreet* lapsepuhkus* abielluda
        emaks lapse lapsehoolduspuhkus*""",
    "married": "abielus rase rasedad abielunais* rasedaid rasedatel rasedatele",
    "parent": """rase rasedad rasedaid rasedatel ema emad emasid emadele emadel vaikelastega
        lapsevanem* dekreed* lapsepuhkus* lastega""",
    "grown": "suured taiskasvanud suur",
    "familystatus": "perekonnaseis* pereseis* perekonnasei*",
    "familything": """ettevot* hotell* sõbralik* sobralik* puhkus* toetus* pusiklien* ettevote
        firma farm talu kaart""",
    # Origin
    "nationality": """eestlane eestlast eestlased eestlasi eestlastele venelane venelast
        venelased venelasi venelastele latlane latlas* leedulas* leedukas leedukad poolakas poolakad
        poolakaid ukrainlas* ukrainlane valgevenelas* juudid juute mustlas* mustlane roma romad
        romasid aasialas* aafriklas* araabla* indialas* slaavlas* slaavlane eurooplas* eurooplane
        kohalikud mustanahali* valgenahali* tumedanahali* kaukaaslas* pakistanlas* neegrid valged""",
    "nationadj": "eesti vene leedu lati poola ukraina slaavi juudi mustla* euroopa aasia",
    "nationhood": "rahvus* paritolu* rass rassi rassist etnili* juurtega soost verd",
    "looked": "slaavi euroopa euroopali* eesti aasia pohjamaise",
    "foreigner": """valismaalas* valismaalane migrant* migrante immigrant* immigran* pagulas*
        pagulane sisserannan* muulas* muulane voortoojou* voortool* mitteeestlas* valistoojou*
        valistootaja*""",
    "native": "emakeel emakeelena emakeelne emakeelse native",
    "speech": "eesti vene inglise keel keelt konelej* speaker* tase* tasemel",
    "nativespeaker": "emakeelne emakeelset",
    "skin": "nahavar* nahk naha nahaga",
    "skincolour": "nahavarv* hele* tume* valge must* varv*",
    "accent": "aktsent*",
    "citizen": "kodanik kodanikud kodanikke kodakondsus* kodanikele",
    "tongue": "keel* keelt tolk* tolki* kirjandus* keeleoskus* oskus*",
    "kitchen": """kook koogi toit* restoran* kultuur* muusika* ajalugu turg tootja* kooki roog*
        omavalitsus* naine""",
    "teacher": "opetaja* emakeeleopetaja* opetamine tund* ope",
    "permit": "luba loa oigus elamisluba tooluba viisa tooload",
    # Religion, orientation
    "faith": """kristlane kristlas* kristlik* katolikl* moslem* luterla* oigeusk* usklik*
        islamiusu* juudiusu* ateist* baptist* protestan* budist*""",
    "faithword": "usk usku usuline usulis* religioon* usutunnist* konfessioon*",
    "faithitem": "hidzaab* pearat* ratik* turban* usuli* religioos*",
    "faithplace": """kool* gumnaasium* kirik* heategev* fond* kogudus* raadio* muuseum* lasteaed*
        lasteaia* organisatsioon* uhing* kirjastus* puha* haigla*""",
    "straight": "traditsioonili* heteroseksuaal* normaal* tavaparase* tava",
    "orientation": "orientatsioon* sattumus* seksuaalorientatsioon*",
    "straightone": "heteroseksuaal* hetero heterod",
    "gay": """gei geid geisid geidele lesbi* homoseksuaal* homo homod homosid lgbt* transsooli*
        biseksuaal*""",
    # Disability
    "disability": """puude* puue puuet puudeid invaliid* haigus* haigusi terviseprobleem*
        tervisehaire* tervisehada* haigusteta""",
    "disabled": "invaliid* puude* puuetega puudega haige haiged haigeid ratastool* krooniliselt",
    "healthy": "terve terved tervet terveid tervega",
    "goodhealth": """hea head heas vaga tugev tugeva suureparane suureparase laitmatu korras
        parim heaga""",
    "health": "tervis tervist tervise tervisega tervislik",
    "certificate": """toend* tervisetoend* kontroll* kontrolli* komisjon* arst* tervisekontroll*
        toendi""",
    "healththing": """kindlustus* teenus* keskus* spetsialist* asutus* toit* toitum* eluviis*
        ohkkon* tookesk* toosuh* edenda* ministeerium* tootaja* osakond sektor* hoid hoiu
        konkurents* kontroll* keskkon* tooohutus* kaitse* pakett* pere aasta suhe suhted toetus*
        spordi* kaup* snak* louna*""",
    # Appearance
    "nice": """meeldiv* kena kenad kenat kaunis kauni ilus ilusa ilusad veetlev* atraktiiv*
        esindusli* sale saleda modelli* nagus* sumpaatne sumpaatse hea""",
    "looks": "valimus* figuur* keha kehaehitus* naoga valjanagemi* valjanag* nagu",
    "niceone": """ilus ilusat ilusaid ilusa kena kenat kenasid kaunis kaunist atraktiiv* sale
        saledat saledaid saledad veetlev* nagus* sihvakas sihvakat sumpaatne blond* ulekaaluli*
        paksud""",
    "tidy": "korrektne korralik* puhas hoolitsetud",
    "nicething": """too tookoht palk kontor kollektiiv* keskkon* aed loodus* palka kodu vaade
        vaated pakkumine maja koht""",
    "cv": "cv elulookirjeldus* avaldus* kandideerimis* ankee* cvle",
    "photo": """foto fotot fotoga pilt pildi pildiga pilti portree* portreefoto* dokumendifoto*
        paevapil* selfie*""",
    "nophoto": "pildita fotota",
    "ignored": "vaata vaadata arvesta arvestata loe ei",
    "send": "saada* lisa* lisada esita* saatke edasta* manusta* lae",
    "sent": "lisa* lisada kohustuslik* noutav* vajalik* saata saada* manus*",
    "height": "pikkus kasv pikkusega",
    "weight": "kaal",
    "shelf": "riiul* kaup* kauba* kaubad ladu laos tostetood* kaalumine kast* pakk*",
    "picturework": """toote* toodete kauba* portfoolio* tootl* toimeta* sundmus* projekt* roog*
        roogade pulma* stuudio* arhiiv* instagram* sisu* dokument* objekt* kinnisvara* pildista*
        sotsiaalmeedia* trukk* toodest postitus* kataloog* video* monteeri* kodulehe* kaamera*""",
    # Views and standing
    "party": """erakon* partei* kommunist* sotsiaaldemokraat* konservatiiv* reformierakon*
        keskerakon*""",
    "member": "liige liikm* kuulu* kuuluvus* toetaja* pooldaja* liikmesus*",
    "union": "ametiuhing*",
    "politics": "poliitili*",
    "views": "vaade vaated vaateid vaadete veendumus* eelistus* kuuluvus* maailmavaade* seisukoh*",
    "viewsthing": """kauba* kollektiivlep* protsess* teadus* analuutik* tellimus* partiid partii
        tegutseb""",
    "status": "tootu tootud tootuid kodutu* karistatud",
    "goodfamily": "aadlik*",
}

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
        """,
    Ground.AGE: """
        ! mitte vanem* ~2 #age
        ! mitte ule #age
        kuni|alla #age ~1 aasta*
        kuni|alla #age a
        vanus* ~3 #age
        vanus* ~2 kuni|alla|ule ~1 #age
        ! ule #age ~5 @notapply|mitte|ei
        noor* ja? @lively
        @lively ja? noor* @person
        noor inimene
        noort|noored|noori inimes*|inimest
        noor*|noort|noori ~2 inimes*|inimene|kandidaa*|tootaja*|kolleeg*
        sunniaeg|sunniaasta|sunnikuupaev*
        ! pensionar*|eakad|eakaid|eakatel ~4 mitte|ei|ara|arge
        kolmekumnenda*|kahekumnenda*|neljakumnenda* @person|eluaasta*
        @prefer ~3 kolmekumnenda*|kahekumnenda*|neljakumnenda*
        nooremad|noorem kui #age
        vahemikus #ages ~1 elu*|aasta*
        oled noor
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
        perekonnaseis*
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
        (0, "! nii mehed|meestele|naised|naistele|mehi|naisi|meeste|naiste kui ~1 mehed|meestele|naised|naistele|mehi|naisi|meeste|naiste"),
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
