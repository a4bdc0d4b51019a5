"""Latvian: words in lower case without diacritics, a star for any ending."""

from talka.engines.reading.grounds import Ground


CLASSES = {
    "only": "tikai vienigi vien ekskluzivi",
    "wanted": """mekle meklejam meklejama meklejams meklejami meklejas meklesim mekleju vajadzig* vajag
        nepieciesam* piedavajam aicin* gaidam gaidisim pienem pienemam pienems algo algojam velamies
        gribam grib trukst uzaicin* komplekte noligst noligs""",
    "prefer": """velam* prieksrok* ieteicam* prioritat* labak vislabak dodam prieksrocib* prioritari
        pieskiram gribetos velamies velas ideali uzskatam""",
    "advantage": "prieksrocib* prieksrok* prioritat*",
    "must": """jabut janav obligat* prasib* esi esat esi tev jums es jus butu prasam prasits prasit*
        nosacijum* jaatbilst ir""",
    "needed": "obligat* nepieciesam* vajadzig* jabut prasit* prasib* velam* nosacijum* japievieno jaiesniedz jaatsuta",
    "man": """virietis virieti virieša viriesa virietim viriesi viriesu viriesiem viriesus puisis puisi puisa
        puisim puisi puisu puisiem puisus zens zeni zenu jaunietis jaunekli* kungs kungi kungu vecis veci
        jauneklis virs viri viru viriem virus""",
    "woman": """sieviete sieviti sievietes sievieti sievietei sieviesu sievietem sievietēm meitene meitenes
        meiteni meitenei meitenu meitenem dama damas damu damai damam kundze kundzes jaunkundz* meica meicas
        meitas sieva sievas""",
    "sex": "@man @woman",
    "sexnom": """virietis viriesi viriesus viriesiem puisis puisi puisus puisiem sieviete sievietes sievieti
        sievietem meitene meitenes meiteni meitenem dama damas damu jaunkundze jauneklis""",
    "sexany": "@man @woman",
    "sexadj": "virisk* sievisk*",
    "sexword": "dzimums dzimuma dzimumu dzimte",
    "person": """persona personas personu cilveks cilveki cilveku cilvekus cilvekiem kandidat* pretendent* darbiniek*
        darbiniec* specialist* kolegis kolegi kolege kolegus palig* administrator* pardevej* viesmil* soferi* soferis
        konsultant* vaditaj* sekretar* barmen* kasier* stradniek* noliktav* skolotaj* auklit* aukle istabene apkopej*
        celtniek* kravej* operator* apsarg* inzenier* programmetaj* pavar* frizier* masa masas suvej* komand*
        asistent* barist* menedzer*""",
    "and": "un vai gan ka",
    "suits": "piemerots piemerota piemeroti der derigs ideali darbs darba darbu vakance",
    "notapply": """nepieteikt* nezvan* nepiesak* neder netraucet* nekandid* netiek nepienem* neskata* neizskata* nesutit* nesutiet*
        neaicin* nepiemerot* neuzrun* netraucej* nepretend* nevers* nevelam* nealgo* nemeklejam neatbild* nevaram nerakst*
        lugums ludzam nemekle* nesniegt*""",
    "young": """jauns jauna jaunu jauni jaunas jauniem jaunam jaunus jaunai jaunaks jaunaki jaunakus jaunaku
        jaunieks jauneklig* jaunek*""",
    "youngone": "jauniesi jauniesus jauniesiem jauniesu jauniete* jaunietis jaunatn* jaunieti",
    "old": "pensionar* seniori seniorus senioriem vecaki vecaka vecaku vecakiem gados pirmspensij* vecisi pensijas",
    "upto": "lidz",
    "from": "no",
    "between": "starp",
    "years": "gadi gadu gadiem gadus gadam gad g gadigs gadiga gadigi gadigu gadigus",
    "agegen": "vecums vecuma vecumam vecumu vecumus",
    "agelimit": "vecumslimit*",
    "ageword": "vecums vecuma vecumam vecumu vecumgrup*",
    "notolder": "nevecak* parsniedz* parsniegt vecak* virs",
    "notyounger": "nejaunak*",
    "born": "dzimis dzimusi dzimusas dzimusie dzimusiem dzimsanas",
    "tell": "noradi* noradiet noradot norad* uzrakst* nosut* pievieno* iesniedz* mineti minet pazin* informe* atsut*",
    "ageasked": "vecumu vecums dzimsanas",
    "without": "bez nav nedrikst neviena",
    "children": "berniem berni bernu berna mazuliem maziem nepilngadig*",
    "familyduty": "gimen* laulat* pienakum* saistib*",
    "childless": "bezbern*",
    "single": "neprecej* neprecet* vientul* vecpuis* skirt* atraitn* brivs briva",
    "notpregnant": "nestavokl* negrutn*",
    "married": "precej* precet* grutniec* laulat* stavokli",
    "parent": "grutniec* mates matem mamm* mamin* vecaki vecakiem berniem berni bernu dekret* maternit* stavokli",
    "familystatus": "gimenes civilstavok*",
    "nationality": """latviesi latviesu latvietis latviete latviesiem latviesus latvietes krievi krievu krievs krieviem
        krievus krieviete lietuv* igaun* polu polus poli poliem ukrain* baltkriev* ebrej* cigan* romi romu
        aziat* afrik* indies* arabi arabu kaukaz* slav* eiropies* vietejie vietejiem vietejo vietejos vietejais
        vieteja melnadain* uzbek* tadzik* baltadain* melnie tumsadain* pamatiedzivot*""",
    "nationhood": "tautib* izcelsm* etnisk* rases nacionalitat* tautas",
    "foreigner": "arzemniek* arvalstniek* migrant* imigrant* beg|begl* iebrauc* ieceloju* arzemniec* nepilson* cittaut* sveštaut*",
    "native": "dzimta dzimto dzimtas dzimtaja matesval*",
    "speech": "valod*",
    "nativespeaker": "dzimtvalod*",
    "skin": "adas ada adu",
    "skincolour": "kras* gais* tums* balt* meln*",
    "accent": "akcent*",
    "citizen": "pilson* pilsonib* pilsonis pilsoni",
    "tongue": "valod* virtuv* tulk* literatur* kulinar* prasm* edien*",
    "faith": """kristies* katol* luteran* musulman* pareiztic* tic* ticigs ticiga ticigi ticigus baptist*
        ateist* protestant* judaist* budist* kristigs kristiga kristigu kristigi""",
    "faithword": "religij* ticib* religisk* konfesij*",
    "faithitem": "hidzab* lakat* religisk* turban*",
    "faithplace": "skol* gimnazij* baznic* labdar* fond* draudze* radio muzej* internat* bernudarz* organizacij* izdevniec* svetk*",
    "straight": "tradicional* heteroseksual* normal* seksual*",
    "orientation": "orientacij*",
    "straightone": "heteroseksual*",
    "gay": "geji gejus gejiem gejs lesbiet* homoseksual* lgbt* transpers* transseksual* netradicional* biseksual*",
    "disability": "invalid* slimib* hronisk* veselib* traucejum* ierobezojum* kaite*",
    "disabled": "invalid* slimi slimiem slimniek* hronisk* ratinkres*",
    "healthy": "vesels vesela veseli veselu veselus veseliem veselas veseligs veseliga veseligi",
    "goodhealth": "laba labu laba labas teicam* lieliska lieliska stipra stipru nevainoj* perfekt* izcil* laba",
    "health": "veseliba veselibu veselibas veselib",
    "nice": """patikam* pievilcig* skaist* glit* labu laba simpatisk* reprezent* izskatig* slaid* moderna modelu
        prezentabl* estetisk* eiropeisk* slavisk*""",
    "looks": "izskat* areji areja arejo arien* figur* augum* sejas seja",
    "niceone": "skaists skaista skaistu skaisti skaistas izskatig* glits glita glitu simpatisk* slaids slaida slaidu slaidas pievilcig* gara|auguma tieva tievs resni blondin*",
    "cv": "cv dzives pieteikum* anket* dzivesgajum*",
    "photo": "foto fotograf* fotoattel* bildi bilde bildes portret* selfij*",
    "send": "sut* nosut* pievieno* atsut* iesniedz* iesniegt pielik* augsupl*",
    "sent": "pievieno* obligat* japievieno nepieciesam* jaiesniedz atsut*",
    "height": "augums augumu auguma garums",
    "weight": "svars svaru svara",
    "party": "partij* komunist* nacionalist* liberal* konservativ* socialdemokrat*",
    "member": "biedr* dalibniek* atbalstit* piederib* piedereg* simpatiz* loceklis locekli",
    "union": "arodbiedr*",
    "politics": "politisk* politik*",
    "regardless": """neatkarig* nesvarig* diskrimin* jebkur* ikviens ikvienam visi visiem visus visas neskatoties
        nenemot jebkada neierobezo*""",
    "equality": "vienlidzig* vienlidzib* vienad* lidzties* ieklauj* daudzveid* lidztiesig*",
    "welcome": "gaiditi laipni pielagot* atbalst* atvieglojum* papildu pabalst* apdrosin* atvert* palidz* aicinati pieejam*",
    "serve": """klient* pacient* iedzivotaj* apmekletaj* skolen* audzekn* stradat apkalpo* aprup* macit* maca trene*
        audzinat rupe* konsulte* palidz* sportist* viesi viesus viesiem nometn* nodarbib* darbs darbu ar apmac* izglitib*""",
    "product": """apgerb* apav* frizet* frizier* salon* nodal* kolekcij* mod* higien* prec* krizu krize* centr*
        patversm* futbol* basketbol* volejbol* izlas* klub* zurnal* veselib* kosmet* smarz* uzvalk* mete*
        slimnic* cietum* trikotaz* velas vela suvej* aksesuar* gerbtuv* tualet* hokej* handbol* biedrib* kor* konsultacij* apaksvel*
        lini* somas pulkst* stils stila sport* namu gimnazij* kopmitn* organizacij* tiesib*""",
    "experience": "pieredz* staz* praks* kvalifikac*",
    "thing": """garantij* kredit* hipotek* lizing* nom* ligum* tradicij* tirg* vestur* dibinat* darbojas darbojamies
        automobil* ekas eka projekt* termin* apdrosin* sods soda uznemum* stradajam vin* nodarbojas""",
    "weekly": "stund* st nedel* h",
    "programme": "subsid* programm* stipendij* granta grantu jauniesugarantij*",
    "lawword": "likum* pieejam valsts alkohol* noteikum* normativ* slepen* pielaid*",
    "permit": "atlauj* tiesib* viza vizas uzturesan*",
    "certificate": "gramatin* apliecib* izzin* parbaud* medicin* sanitar* arsta komisij*",
    "healththing": """apdrosin* aprup* specialist* iestad* centr* partik* uztur* uzturs pakalpojum* dzivesveid* atmosfer* nozar* ministrij* darbiniek*
        vide vidi mikroklimat* konkurenc* edien* programm* parbaud* gramatin* inspekcij* polis* veicinas* produkt* drosib* sistem* attiecib* lidzsvar* uzkod* punkt* pusdien*""",
    "picturework": """prec* produkt* portfolio apstrad* redige* pasakum* projekt* edien* kazu studij* arhiv*
        instagram* satur* dokument* objekt* uznems* ipasum* socialaj* druk* darbu salon* montaz* katalog* majaslap*""",
}

FORBIDDEN = {
    Ground.SEX: """
        @sexnom ~2 $
        @sexnom ~2 @wanted
        vajajais|stiprais|stipra|vaja|daila dzimum*
        @sexadj dzimuma
        """,
    Ground.AGE: """
        ne vecak* ~2 #age
        ne jaunak* ~2 #old
        vecum* ~2 lidz|no|ne ~2 #n
        lidz #age ~1 vecum*
        #ages gad*
        @person ~3 lidz #age
        vecak* ~1 par|ka|neka #age
        par #age ~1 gad* vecak*
        parsniedz ~1 #age
        dzimsanas gad*|dat*
        maksimal*|vecuma vecum*|ierobezojum*|limits|robeza
        jaun* un? energisk*|dinamisk*|aktiv*|ambicioz* ~1 @person|meiten*|puis*|kolegi
        jaun* ~1 cilvek*
        jauna|jaunu|jauns|jaunus|jauni energisk*
        """,
    Ground.FAMILY: """
        bez ~2 berniem|gimenes
        nav ~2 bernu|berni|grutniec*|stavokli|precej*
        neplano* ~4 gimen*|bern*|dekret*|grutniec*
        bez ~2 gimenes|saistib*
        gimenes stavok*
        pieaugus* bern*|berniem
        ar maziem berniem ~4 ne*
        """,
    Ground.ORIGIN: """
        dzimta|dzimto|dzimtas|dzimtaja valod*
        valod* ~3 dzimta*|dzimto
        bez ~2 akcent*
        slavisk*|eiropeisk*|latvisk* ~1 izskat*|izcelsm*|arien*
        @nationality ~1 tautib*
        pilsonib* ~4 obligat*|nepieciesam*|jabut
        es|latvijas|lr|lietuvas|igaunijas pilson* ~3 @must|@needed|@only
        @only ~1 latvijas|lr|es pilson*
        """,
    Ground.RELIGION: """
        kristig*|katol*|musulman*|pareiztic* ~1 ticib*
        ticig* ~1 cilvek*|kandid*|darbin*
        """,
    Ground.ORIENTATION: """
        tradicional*|netradicional* ~1 orientacij*
        """,
    Ground.DISABILITY: """
        bez ~2 invalidit*|slimib*|kaitem|traucejum*
        bez ~2 veselib* ~2 problem*|traucejum*|ierobezojum*
        fiziski|garigi ~2 vesel*
        veselib* ~1 stavok*
        nav|neder|nepiemer* ~3 invalid*
        nav ~2 invaliditat*|slimib*
        """,
    Ground.APPEARANCE: """
        cv ~4 foto*|bild*|fotograf*
        ar ~2 fotograf*|fotoattel*|bildi
        foto* ~3 obligat*
        bez foto*
        pievieno*|nosut*|atsut*|sut* ~4 foto|fotograf*|fotoattel*|bildi
        augum* ~4 #cm
        bez ~2 tetovejum*|pirsing*|lieka svara
        """,
    Ground.VIEWS: """
        politisk* ~1 uzskat*|parliecib*|piederib*
        nav ~4 arodbiedr*|partij*
        arodbiedr* ~5 nav|ne
        partij* biedr*
        socialais|sociala stavokl*|izcelsm*|statuss
        no labas gimenes
        """,
}

LAWFUL: dict[Ground, tuple[tuple[int, str], ...]] = {
    Ground.AGE: ((0, "jaun* uznemum*|komand*|kolektiv*|specialist*|zimol*|gimen*|produkt*|projekt*|tehnolog*|veikal*"), (2, "bern* jauniesu")),
}
