"""Latvian words for the patterns: lower case, without diacritics; a star for any ending."""

CLASSES = {
    # Wanting, refusing, telling
    "only": "tikai vienigi vien ekskluzivi",
    "wanted": """mekle meklejam meklejama meklejams meklejami meklejas meklesim mekleju meklejot
        vajadzig* vajag nepieciesam* aicin* gaidam gaidisim pienem pienemam pienems algo algojam
        velamies gribam grib trukst komplekte noligst noligs papildinas piedavajam""",
    "prefer": """velam* prieksrok* prioritat* labak vislabak dodam prioritari gribetos velas
        ideali ieteicam* prieksrocib* pirmam vairak""",
    "must": """jabut obligat* prasib* esi esat jums jus butu prasits prasit* nosacijum* jaatbilst
        kandidatam kandidatei pretendentam""",
    "needed": """obligat* nepieciesam* vajadzig* jabut prasit* prasib* nosacijum* japievieno
        jaiesniedz jaatsuta""",
    "notapply": """nepieteikt* nepieteic* nezvan* nepiesak* neder netrauce* nekandid* netiek
        nepienem* neskata* neizskata* nesutit* nesutiet* neaicin* nepiemerot* nepretend* nevelam*
        nealgo* nemekle* neatbild* nerakst* nenem nenemam nesniegt* nevers* netauj* nenodarbin*
        atteik* nedarbina nevelas netiks neinteres* neskat*""",
    "cannot": "nevaram nevar nevaresim nevelamies negribam nav nedrikst netaisamies",
    "take": """pienem* nodarbin* algot aicinat izskatit* pieteikt* strad* kandid* redzet piedavat
        nemt velam* velami""",
    "forbidden": "nedrikst aizliegt* liegts nepielauj* nevelam*",
    "you": "tev jums tu jus esi esat",
    "younger": "jaunaks jaunaka jaunaki jaunakus jaunakiem jaunakam jaunaku",
    "after": "pec virs par",
    "have": "but butu audzinat",
    "tell": """noradi* noradiet noradot norad* uzrakst* nosut* pievieno* iesniedz* mineti minet
        pazin* informe* atsut*""",
    "without": "bez nav nedrikst neviena nebutu nebus nebut",
    "neednot": "nevajag neprasam nenoradiet nepievienojiet nesutiet neobligat*",
    "if": "ja",
    "need": "jasuta janorada japievieno obligat* vajadzig* nepieciesam* vajag jaiesniedz",
    "any": "jebkura jebkuras visu visi dazad* visiem visas abu katra",
    "nomatter": "nesvarig* mazsvarig* neinteres* vienaldzig*",
    "important": "svarig* nozim*",
    "rights": "tiesibas tiesibu tiesibam",
    "regardless": "neatkarig* diskrimin* nediskrimin* neskatoties neierobezo*",
    "equality": "vienlidzig* vienlidzib* vienad* lidzties* ieklauj* daudzveid* lidztiesig*",
    "welcome": """gaidit* laipni pielagot* atbalst* aicinati pieejam* palidz* der atvert*
        priecasimies piemerot* aicinam""",
    "benefit": """atvieglojum* papildu pabalst* apdrosin* atvalinajum* kompens* davan* premij*
        brivdien* elastig* piedavajam apmaks* nodrosinam bonus*""",
    "number": "skaitu skaits skaita",
    # Sex
    "man": """virietis virieti virieša viriesa virietim viriesi viriesu viriesiem viriesus puisis
        puisi puisa puisim puisu puisiem puisus zens zeni zenu jaunietis jaunekli* kungs kungi kungu
        jauneklis virs viri viru viriem virus""",
    "woman": """sieviete sieviti sievietes sievieti sievietei sieviesu sievietem sievietēm
        meitene meitenes meiteni meitenei meitenu meitenem dama damas damu damai damam kundze
        kundzes jaunkundz* meica meicas meitas sieva sievas""",
    "sex": "@man @woman",
    "sexany": "@man @woman",
    "sexadj": "virisk* sievisk*",
    "sexgen": "sieviesu viriesu meitenu zenu puisu damu kungu virietis",
    "sexdat": "sievietem viriesiem meitenem zeniem puisiem",
    "sexword": "dzimums dzimuma dzimumu dzimte",
    "product": """apgerb* apav* frizet* frizier* salon* nodal* kolekcij* mod* higien* prec* krizu
        krize* centr* patversm* futbol* basketbol* volejbol* izlas* klub* zurnal* veselib* kosmet*
        smarz* uzvalk* mete* slimnic* cietum* trikotaz* velas vela suvej* aksesuar* gerbtuv* tualet*
        hokej* handbol* biedrib* kor* konsultacij* apaksvel* lini* soma somas pulkst* stil* sport*
        namu gimnazij* kopmitn* organizacij* tiesib* komandas komanda komandu grieZ* griez* manikir*
        diena dienas kreklu kleitu palat* griezum* slimib*""",
    "place": "klub* salon* centr* nams nami patversm* veikals zurnal* frizetav*",
    "serve": """klient* pacient* apkalpo* palidz* konsulte* paredzet* preces pakalpojum* zurnal*
        apgerbi klubs veikals""",
    "caring": """maca macit audzinat rupe* apmekle* arstet konsulte* atbalst* kopj kopt pieskatit
        aprupet aprupe aprupes aprupi aprupesiet aprupesi macisi* trenet trenesi* treneris treneri
        treneru rupeties palidzet palidzesi* palidz apmeklet arste konsultet pieskati* atbalstit
        griezum*""",
    # People
    "person": """persona personas personu cilveks cilveki cilveku cilvekus cilvekiem kandidat*
        pretendent* darbiniek* darbiniec* specialist* kolegis kolegi kolege kolegus palig*
        administrator* pardevej* viesmil* soferi soferis konsultant* vaditaj* sekretar* barmen*
        kasier* stradniek* skolotaj* auklit* aukle istabene apkopej* celtniek* kravej* operator*
        apsarg* inzenier* programmetaj* pavar* asistent* barist* menedzer* kopej*""",
    "client": """klient* pacient* iedzivotaj* apmekletaj* skolen* audzekn* bern* jauniesiem
        pusaudz* dalibniek* senior* sportist* brivpratig* turist* viesi viesiem pasazier*""",
    "and": "un vai gan ka",
    "suits": """piemerots piemerota piemeroti der derigs ideali darbs darba vakance paredzeta
        paredzets""",
    # Age
    "young": "jauns jauna jaunu jauni jaunas jauniem jaunam jaunus jaunai jauneklig*",
    "youngone": "jauniesi jauniesus jauniesiem jauniesu jauniete* jaunietis jaunieti jaunatn*",
    "youthwork": "darbin* centr* liet* organizacij* politik* garantij*",
    "lively": """energisk* dinamisk* aktiv* ambicioz* mundr* zingrs zingri motivet* skaist*
        izskatig*""",
    "firm": """uznemum* komand* kolektiv* specialist* zimol* gimen* produkt* projekt* tehnolog*
        veikal* organizacij* vecaki vecakiem mamm* mamin* lauksaimniek* iespej* darbavieta filial*
        telpas auto kafejnica restorans""",
    "old": "pensionar* seniori seniorus senioriem pirmspensij* vecisi pensijas",
    "tooold": "parvecs",
    "older": "vecaks vecaka vecaki vecakus vecakiem vecakam vecaku vecakas",
    "upto": "lidz",
    "more": "vairak* pari virs",
    "from": "no",
    "between": "starp",
    "years": "gadi gadu gadiem gadus gadam gad gadigs gadiga gadigi gadigu gadigus gadigam",
    "agegen": "vecums vecuma vecumam vecumu vecumus veci vecs veca vecas vecus",
    "agelimit": "vecumslimit*",
    "ageword": "vecums vecuma vecumam vecumu vecumgrup*",
    "notolder": "nevecak* neparsniedz*",
    "notyounger": "nejaunak*",
    "born": "dzimis dzimusi dzimusas dzimusie dzimusiem dzimsanas",
    "ageasked": "vecumu vecums dzimsanas",
    "experience": "pieredz* staz* praks* kvalifikac*",
    "thing": """garantij* kredit* hipotek* lizing* nom* ligum* tradicij* tirg* vestur* dibinat*
        darbojas darbojamies automobil* automas* auto ekas eka eku projekt* termin* sods soda
        uznemum* stradajam vins nodarbojas metri metriem augst* koku koki tehnik* iekart* remont*
        maja majas pastav* jubilej* garum*""",
    "weekly": "stund* st nedel* h eur eiro cilvekiem cilvekus darbiniekiem darbinieku",
    "programme": "subsid* programm* stipendij* granta grantu garantij* brivpratig* solidarit*",
    "lawword": "likum* alkohol* noteikum* normativ* slepen* pielaid* iepoco* ierocu",
    "category": "kategorij* kat",
    # Family
    "children": "berniem berni bernu berna mazuliem",
    "familyduty": "gimen* laulat* pienakum* saistib*",
    "childless": "bezbern*",
    "single": "neprecej* neprecet* vientul* vecpuis* atraitn* skirusies skirtene",
    "notpregnant": "nestavokl* negrutn*",
    "pregnancy": "grutniec* dekret*",
    "notplan": "neplano* planot plano negatavo* netaisa*",
    "planyou": "planojat planojiet plano plānojat",
    "whose": "kuru kuras kuriem kura",
    "standin": "aizviet* aizstaj* terminet* laiku kopsan* promb*",
    "offspring": "bern* grutniec* gimen* dekret* precib* mazul* maternit*",
    "married": "precej* precet* grutniec* laulat* stavokli",
    "parent": "grutniec* mates matem mamm* mamin* berniem dekret* maternit* stavokli",
    "grown": "pieaugus* lieli izaugus*",
    "familystatus": "gimenes civilstavok*",
    "familything": """uznemum* viesnic* arst* draudzig* svetk* fotosesij* restoran* kart*
        atbalst* veikals kafejnic*""",
    # Origin
    "nationality": """latvietis latvieti latviete latviesi latviesiem latviesus latvietes krievs
        krievi krieviem krievus krieviete lietuviesi lietuvietis igauni igaunis poli poliem polus
        ukraini ukrainus ukrainis baltkrievi baltkrievus ebreji ebrejus cigani ciganus ciganiem romi
        romiem romus aziat* afrikan* indiesi indiesus indietis arabi arabus kaukazies* slavi slaviem
        eiropiesi eiropietis vietejie vietejiem vietejos melnadain* uzbeki tadziki baltadain* melnie
        tumsadain* pamatiedzivot*""",
    "nationadj": """latviesu krievu lietuviesu igaunu polu ukrainu baltkrievu ebreju ciganu romu
        slavu arabu citu vietejo vieteja""",
    "nationhood": "tautib* izcelsm* etnisk* rases nacionalitat* tautas asinim",
    "looked": "slavisk* eiropeisk* latvisk* aziatisk* ziemeln*",
    "foreigner": """arzemniek* arvalstniek* migrant* imigrant* begli begliem beglus iebrauc*
        iecelota* arzemniec* nepilson* cittautie* azijas afrikas krievvalod* krieviski""",
    "country": """uzbekistan* tadzikistan* kirgizstan* azija* afrika* indija* pakistan* krievija*
        baltkrievija* ukraina* kina* sirija* turcija* gruzija* moldova*""",
    "native": "dzimta dzimto dzimtas dzimtaja native dzimtajai",
    "speech": "valod* speaker* limen* latviesu krievu anglu",
    "nativespeaker": "dzimtvalod*",
    "skin": "adas ada adu",
    "skincolour": "gais* tums* balt* meln* krasa krasas krasu",
    "accent": "akcent*",
    "citizen": "pilson* pilsonib* pilsonis pilsoni",
    "tongue": "valod* tulk* literatur* prasm* zinas*",
    "kitchen": """virtuv* edien* restoran* kulinar* muzik* kultur* tirg* uzturs vestur* razotaj*
        pasvaldib* tirdzin* edinas*""",
    "teacher": "skolotaj* macib* macisan* stund* pasniedzej*",
    "permit": "atlauj* tiesib* viza vizas uzturesan*",
    # Religion and orientation
    "faith": """kristies* katol* luteran* musulman* pareiztic* ticigs ticiga ticigi ticigus
        baptist* ateist* protestant* judaist* budist* kristigs kristiga kristigu kristigi kristiet*
        kristianism* ticigiem ticigam ticigas""",
    "faithword": "religij* ticib* religisk* konfesij*",
    "faithitem": "hidzab* lakat* religisk* turban*",
    "faithplace": """skol* gimnazij* baznic* labdar* fond* draudze* radio muzej* internat*
        bernudarz* organizacij* izdevniec* svetk*""",
    "straight": "tradicional* heteroseksual* normalas normalu netradicional*",
    "orientation": "orientacij*",
    "straightone": "heteroseksual*",
    "gay": """geji gejus gejiem gejs lesbiet* homoseksual* lgbt* transpers* transseksual*
        netradicional* biseksual*""",
    # Disability
    "disability": "invalid* slimib* hronisk* traucejum* ierobezojum* kaite*",
    "disabled": """invalid* slimi slimiem slimniek* hronisk* ratinkres* nedzird* neredz* dzirdes
        redzes""",
    "healthy": "vesels vesela veseli veselu veselus veseliem veselas veselam veselai",
    "goodhealth": """laba labu labas teicam* lieliska lieliskas stipra stipru nevainoj* perfekt*
        izcil*""",
    "health": "veseliba veselibu veselibas veselib",
    "trouble": "problem* traucejum* ierobezojum* sudzib*",
    "certificate": "gramatin* apliecib* izzin* parbaud* medicin* sanitar* arsta komisij*",
    "healththing": """apdrosin* aprup* specialist* iestad* centr* partik* uztur* uzturs
        pakalpojum* dzivesveid* atmosfer* nozar* ministrij* darbiniek* vide vidi mikroklimat*
        konkurenc* edien* programm* parbaud* gramatin* inspekcij* polis* veicinas* produkt* drosib*
        sistem* attiecib* lidzsvar* joga jogas vingro* uzkod* punkt* pusdien*""",
    # Looks
    "nice": """patikam* pievilcig* skaist* glit* simpatisk* reprezent* izskatig* slaid*
        prezentabl* estetisk* laba modeles""",
    "looks": "izskat* areji areja arejo arien* figur* augum* sejas seja",
    "niceone": """skaists skaista skaistu skaisti skaistas izskatig* glits glita glitu simpatisk*
        slaids slaida slaidu slaidas pievilcig* tievs blondin*""",
    "tidy": "kartig* sakopt* tiru tirs",
    "nicething": "darz* vid* vieta alga biroj* kolektiv* daba telpas dizain* pils vide majas",
    "cv": "cv dzives pieteikum* anket* dzivesgajum*",
    "photo": "foto fotograf* fotoattel* bildi bilde bildes portret* selfij*",
    "nophoto": "bezfoto",
    "ignored": "neskata* neizskata* netiek nepienem* neatbild* nelas* neskat*",
    "send": "sut* nosut* pievieno* atsut* iesniedz* iesniegt pielik* augsupl*",
    "sent": "pievieno* obligat* japievieno nepieciesam* jaiesniedz atsut*",
    "height": "augums augumu auguma garums",
    "weight": "svars svaru",
    "shelf": "plaukt* prec* noliktav* kravas kravu sversan* kast* kategorij* kvalitat* celt",
    "picturework": """prec* produkt* portfolio apstrad* redige* pasakum* projekt* edien* kazu
        studij* arhiv* instagram* satur* dokument* objekt* uznems* ipasum* socialaj* druk* darbu
        salon* montaz* katalog* majaslap*""",
    # Views and standing
    "party": "partij* komunist* nacionalist* liberal* konservativ* socialdemokrat*",
    "member": "biedr* dalibniek* atbalstit* piederib* piedereg* simpatiz* loceklis locekli dalib*",
    "union": "arodbiedr*",
    "politics": "politisk* politik*",
    "vote": "balso balsojat",
    "views": "uzskat* parliecib* piederib* simpatij* nostaj*",
    "viewsthing": """prec* produkc* kontrol* krav* koplig* zinatn* proces* analit* pasutij*
        parbaud* svetk* ballit*""",
    "status": "bezdarbniek* bezpajumtniek* sodit* tiesat*",
    "goodfamily": "dizciltig*",
}
