"""Estonian words for the patterns: lower case, without diacritics: õ and ö are o, ä is a, ü is u; a star for any ending."""

CLASSES = {
    # Wanting, refusing, telling
    "only": "ainult vaid uksnes eranditult",
    "wanted": """otsime otsib otsin otsitakse otsivad vajame vajatakse vajab vajan vaja soovime
        votame votaksime votab kutsume ootame ootab palkame palkab varbame tahame tarvis leida otsimas ootel
        oodatud""",
    "prefer": """eelista* eelistatud eelistatult eelis eeliseks eelisena soovitav* soovitud
        soovime pigem parim sooviksime ideaal* eesoigus* tahaks""",
    "must": """peab pead peate peaks peavad oled olete olema oleks nouded noue noutav nouame
        tingimus""",
    "needed": "noutav* noutud noutakse vajalik* kohustuslik* peab noue nouded tingimus*",
    "notapply": "vota ebasobiv* valistatud",
    "cannot": "ei mitte ara arge argu pole",
    "take": """vota votta voeta kandideeri* palka palgata pooordu* poordu* helista* sobi sobida
        arvesta* oota* taha* soovi tulita* luba* varba* saatku tulgu otsi kutsu vaja kaalu* votame
        palgatud huvita soovitud oodatud sobilikud""",
    "forbidden": "keelatud tohi",
    "you": "sa sina oled te olete sul",
    "younger": "nooremad noorem nooremat nooremaid nooremale",
    "after": "ule parast",
    "have": "olla kasvatada on ole",
    "tell": "margi* lisa* kirjuta* kirjelda* saada* teata* esita* mainige maini too* palume palun",
    "without": "ilma pole puudub puuduvad ei vaba",
    "neednot": "ebavajalik* vabatahtlik*",
    "if": "kui",
    "need": "vaja vajalik* kohustuslik* noutav* noua",
    "any": "igas iga koik koigi koikide eri erinevad erineva erinevatest mis igast",
    "nomatter": "ebaoluline ukskoik ukskoikne",
    "important": "oluline olulised tahtis tahtsad tahtsust vahet loe",
    "rights": "oigused oiguste oigusi",
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
        meesklienditeenind* kutt kutti kutid""",
    "woman": """naine naise naist naised naiste naisi naistele naisele naisena naisterahva* neiu
        neiut neiud neiusid neiude neidu tudruk tudruku tudrukut tudrukud tudrukuid daam daami
        daamid daame proua prouat prouad naissoost naiskandidaa* naistootaj* tudrukutele daamidele""",
    "sex": """mees meest mehed mehi mehe noormees noormeest noormehed noormehi meesterahva* poiss
        poisse poisid naine naist naised naisi naise naisterahva* neiu neiut neiud neiusid tudruk
        tudrukut tudrukud tudrukuid daam daami daame meessoost naissoost meeskandidaa* meestootaj*
        naiskandidaa* naistootaj* proua kutt kutti kutid""",
    "sexany": "@man @woman",
    "sexadj": "meessoost naissoost mehelik* naiselik*",
    "sexgen": "naiste meeste tudrukute poiste daamide noormeeste naise mehe",
    "sexdat": "naistele meestele tudrukutele poistele",
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
    "caring": """jalgid jalgivad jalgida hooldad hoolitse* toetada aidata aitad opetad hoida hoiad raviks ravida kulastad
        hooldada hooldame hooldamine hooldamis* hooldus* toetad aitame opetada treenida treenid
        treener* kasvatada kasvatad juhendada juhendad noustada noustad nousta ravid kulastame
        kulastada kulastamine abistada abistad""",
    # People
    "person": """isik isikut isikud isikule inimene inimest inimesed inimesi inimese inimestele
        kandidaat kandidaati kandidaadi kandidaadid kandidaate tootaja tootajat tootajaid tootajad
        tootajale spetsialist* kolleeg kolleegi kolleege abiline abilist assistent assistenti
        teenindaja* muuja muujat ettekandja* autojuht* konsultan* sekretar* baarmen* kassapidaja*
        laotoota* opetaja opetajat lapsehoidja* hoidja* koristaja* ehitaja* laadija* operaator*
        turvamees* insener* programmeerija* kokk kokka kokki juuksurit medode* omblejat barista*
        administraator* klienditeenindaja* abikokk* toolist toolisi vastuvotutoota*""",
    "client": """klient* klien* patsien* elanik* kulasta* opilas* laste* lastega lapsed noortega
        osaleja* last eakate sportlas* vabatahtlik* turist* reisija* kasvandik* teismeli*""",
    "and": "ja voi ning",
    "suits": "sobib sobilik sobiv sobivad sobiks mõeldud moeldud ideaalne too tood toole",
    # Age
    "young": "noor noort noored noorele nooruslik* noorepoolne noore",
    "youngone": "noored noori nooruk* noorukeid noorsug* noortest",
    "youthwork": "tootaja* keskus* organisatsioon* huvikool*",
    "lively": """energili* dunaamili* aktiiv* ambitsioonik* teotaht* sarav* elava* roomsameel*
        toreda* tubli* ilus* kena*""",
    "firm": """ettevot* meeskon* firma* kollektiiv* spetsialist* pere* tiim* brand*
        organisatsioon* start* lapsevanem* linn kogukon* restoran* kohvik*""",
    "old": "pensionar* seenior* vanemaealis* eakad eakaid eakatel eakatele vanurid pensioniealis*",
    "tooold": "liigavana",
    "older": "vanem vanemad vanemat vanemaid vanemale",
    "upto": "kuni alla",
    "more": "ule rohkem alla",
    "from": "alates",
    "between": "vahemikus vanuses",
    "years": """aastane aastat aasta aastased aastaseid aastast aastase aastastele aastaselt
        aastaste aastaseni eluaastat eluaasta eluaastast eluaastani""",
    "agegen": """vanus vanuses vanune vanused vanuseid vanust aastane aastased aastaseid aastast
        aastase aastastele aastaste""",
    "agelimit": "vanusepiir* vanusepiirang* vanuselimiit*",
    "ageword": "vanus vanuses vanuse vanust vanusega vanusevahemik*",
    "notolder": "uletada uletab",
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
    "familyduty": """perekon* pere perekohustus* abikaasa* peret hoolduskohustus* kohustusi
        kohustusteta perekohustusi""",
    "childless": "lastetu lastetut lastetuid lasteta pereta",
    "single": "vallali* uksik* lahutatud poissmees",
    "notpregnant": "mitterase*",
    "pregnancy": "rase rasedad rasedaid rasedus* lapseootel dekreet*",
    "notplan": "plaani* planeeri* kavatse* plaan plaanis",
    "planyou": "plaanid plaanite kavatsed kavatsete",
    "whose": "kelle kellel",
    "standin": "asendad asenda* asendus* ajal tahtajali* ajutine ajutiselt",
    "offspring": """last lapsi peret perelisa* rasestu* rasedus* dekreet* lapsepuhkus* abielluda
        emaks lapse lapsehoolduspuhkus*""",
    "married": "abielus rase rasedad abielunais* rasedaid rasedatel rasedatele",
    "parent": """rase rasedad rasedaid rasedatel ema emad emasid emadele emadel vaikelastega
        lapsevanem* dekreed* lapsepuhkus* lastega lapseootel""",
    "grown": "suured taiskasvanud suur",
    "familystatus": "perekonnaseis perekonnaseisu perekonnaseisust pereseis*",
    "familything": """ettevot* hotell* sõbralik* sobralik* puhkus* toetus* pusiklien* ettevote
        firma farm talu kaart""",
    # Origin
    "nationality": """eestlane eestlast eestlased eestlasi eestlastele venelane venelast
        venelased venelasi venelastele latlane latlas* leedulas* leedukas leedukad poolakas poolakad
        poolakaid ukrainlas* ukrainlane valgevenelas* juudid juute mustlas* mustlane roma romad
        romasid aasialas* aafriklas* araabla* indialas* slaavlas* slaavlane eurooplas* eurooplane
        kohalikud mustanahali* valgenahali* tumedanahali* kaukaaslas* pakistanlas* neegrid valged
        eestlann* venelann* latlann*""",
    "nationadj": "eesti vene leedu lati poola ukraina slaavi juudi mustla* euroopa aasia",
    "nationhood": """paritolu* rass rassi rassist etnili* juurtega soost verd rahvus rahvuse
        rahvusest rahvusega rahvuselt rahvust""",
    "looked": "slaavi euroopa euroopali* eesti aasia pohjamaise",
    "foreigner": """valismaalas* valismaalane migrant* migrante immigrant* immigran* pagulas*
        pagulane sisserannan* muulas* muulane voortoojou* voortool* mitteeestlas* valistoojou*
        valistootaja* aasiast aafrikast aasia venekeelseid venekeelsed venekeelse*""",
    "country": """usbekistan* tadzikistan* kirgiis* aasia* aafrika* india indiast pakistan*
        venemaa* valgevene* ukraina ukrainast hiina* suuria* turgi* gruusia* moldova*""",
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
    # Religion and orientation
    "faith": """kristlane kristlas* kristlik* katolikl* moslem* luterla* usklik* islamiusu*
        juudiusu* ateist* baptist* protestan* budist* oigeusklik* oigeusu katoliku""",
    "faithword": """usk usku usuline usulis* religioon* usutunnist* konfessioon* uskudest usust
        uskude""",
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
    "disabled": """invaliid* puude* puuetega puudega haige haiged haigeid ratastool* krooniliselt
        liikumispuu* nagemispuu* kuulmispuu* vaimupuu* kurte kurtidele pimedaid pimedatele""",
    "healthy": "terve terved tervet terveid tervega tervetele",
    "goodhealth": """hea head heas vaga tugev tugeva suureparane suureparase laitmatu korras
        parim heaga""",
    "health": "tervis tervist tervise tervisega tervislik",
    "trouble": "probleem* haire* kaebus* piirang*",
    "certificate": """toend* tervisetoend* kontroll* kontrolli* komisjon* arst* tervisekontroll*
        toendi""",
    "healththing": """kindlustus* teenus* keskus* spetsialist* asutus* toit* toitum* eluviis*
        ohkkon* tookesk* toosuh* edenda* ministeerium* tootaja* osakond sektor* hoid hoiu
        konkurents* kontroll* keskkon* tooohutus* kaitse* pakett* pere aasta suhe suhted toetus*
        spordi* kaup* snak* louna*""",
    # Looks
    "nice": """meeldiv* kena kenad kenat kaunis kauni ilus ilusa ilusad veetlev* atraktiiv*
        esindusli* sale saleda modelli* nagus* sumpaatne sumpaatse hea""",
    "looks": "valimus* figuur* keha kehaehitus* naoga valjanagemi* valjanag* nagu",
    "niceone": """ilus ilusat ilusaid ilusa kena kenat kenasid kaunis kaunist atraktiiv* sale
        saledat saledaid saledad veetlev* nagus* sihvakas sihvakat sumpaatne blond* ulekaaluli*
        paksud""",
    "tidy": "korrektne korralik* puhas",
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
    "party": """erakon* vasakerakon* parempoolse* vasakpoolse* partei* kommunist* sotsiaaldemokraat* konservatiiv* reformierakon*
        keskerakon* opositsioonierakon* valitsuserakon* opositsioonipartei*""",
    "member": "liige liikm* kuulu* kuuluvus* toetaja* pooldaja* liikmesus*",
    "union": "ametiuhing*",
    "politics": "poliitili*",
    "vote": "haaletad haaletate",
    "views": """vaade vaated vaateid vaadete veendumus* eelistus* kuuluvus* maailmavaade*
        seisukoh* vaadetega""",
    "viewsthing": """kauba* kollektiivlep* protsess* teadus* analuutik* tellimus* partiid partii
        tegutseb""",
    "status": "tootu tootud tootuid kodutu* karistatud",
    "goodfamily": "aadlik*",
}
