"""Lithuanian: words in lower case without diacritics, a star for any ending."""

from talka.engines.reading.grounds import Ground


CLASSES = {
    # Wanting, refusing, telling
    "only": "tik tiktai vien isskirtinai vientik",
    "wanted": """ieskom ieskome ieskosim ieskosime ieskau iesko ieskantys ieskoma ieskomas
        ieskomi ieskomos ieskotume ieskotum reikaling* reikia reikes reikejo priimam priimame
        priimsim priimsime priima priimsiu kviecia kvieciam kvieciame kviesime kvieciama samdom
        samdome samdys samdau laukiam laukiame lauksim lauksime renkames truksta trukst prireik*
        idarbin* isidarbin* siulom siulome dairom* papildys papildytu papildyti""",
    "prefer": """pageidau* pirmenyb* privalum* pranasum* geriau geriausia labiau noretum* norima
        norim noretusi noreciau prioritet* pirmiausia pirmumas pirmumo rekomenduo* norime svajojame""",
    "must": """turi turite turetu turetumet turejo privalo privalote privalai butina butinas
        butini butinai buk bukite butu esi esate reikalavim* reikalauj* salyga kandidatas kandidate""",
    "needed": """butin* privalom* privalai reikalauj* reikaling* reikia reikalavim* turi turet*
        privalo""",
    "notapply": """nesikreip* nekandid* nesiulyt* nepriim* nesvarsto* nesvarstys* nesiusk*
        netinka netinkam* neieskom* neidarbin* nesamdom* nesamdys nesamdau neskambin* nekviec*
        nepretend* nepageid* nesitik* neatsakom* netrukdy* nesvarstom* neklaus* neatmet* neimam
        neimame nerasyk* nelauk* atmet* nedarbin* nevarg* nereik nesirenk* nedirb* nesiul*""",
    "cannot": """negalim* negali negalime nebegalim* nenorim* nenorime nesiruos* neketin*
        neturim* ne negalima nepageid*""",
    "take": """priimt* idarbint* samdyt* kviest* svarstyt* kandidatuot* kreiptis siulyt* dirbti
        pretenduot* itraukt* matyt*""",
    "forbidden": "negalima draudziam* uzdraus* nevalia neleidzia* neleistin* nepriimtin*",
    "you": "tau jums tu jus esi esate",
    "younger": "jaunesn*",
    "after": "po virs nuo per",
    "have": "tureti turetu butu auginti",
    "tell": """nurodyk* nurodyt* nurodant nurodydam* parasyk* rasykite pateik* atsiusk* siusk*
        siust* prasome prasom uzpild* informuok* pranesk* nurodom*""",
    "without": "be jokiu jokios neturi* neturet* neaugin* nera",
    "neednot": """nereik* nebutin* neprivalo* neprasom* nenurod* nedek* nepridek* nesiusk*
        nepildyk* neprivaloma""",
    "any": """bet visu visi visos visiems visoms ivairaus ivairi* kiekvien* skirting* abiej* tiek
        visokio""",
    "nomatter": "nesvarb* nereiksming* nevaidina neribojam*",
    "regardless": """nepriklausomai nepaisant neatsizvelg* nediskrimin* diskriminac* neskirst*
        neribo* nevertin* neisskir*""",
    "equality": """lygios lygiu lygias lygybe lygybes lygybei lygiateis* itrauki* ivairov*
        lygioms lyciu""",
    "welcome": """laukiami laukiamas laukiame kvieciami palanki* pritaik* atvir* draugisk*
        svetingi tinka tinkam* kviec* padedam* prieinam* galimyb* skatin* mielai""",
    "benefit": """lengvat* papildom* kompensuo* remiam* isleistuv* dovan* priemok* draudim*
        apmokam* atostog* laisvadien* mamadien* tevadien* laisvos siulome suteik* pasalp* parama
        lankst*""",
    "number": "skaiciu skaiciaus kiek amziu",
    # Sex
    "man": """vyras vyro vyrui vyra vyru vyrai vyrams vyrus vyrais vyruk* vaikinas vaikino
        vaikina vaikinui vaikinai vaikinu vaikinus vaikinams vaikinais vyriskis vyriskio vyriski
        vyriskiai vyriskiu vyriskiams vyriskius bernas berna bernai berno bernu ponas pono""",
    "woman": """moteris moters moteriai moteri moterimi moterys moteru moterims moterimis mergina
        merginos merginai merginu merginoms merginas merginomis panele paneles panelei paneliu
        panelems moteriske* mergaite mergaites mergaitei mergaiciu mergaitems dama damos damoms damu
        ponia ponios ponioms mamyte mamyciu merginyte seimininke""",
    "sex": """vyras vyro vyra vyrai vyrus vyruk* vaikinas vaikino vaikina vaikinai vaikinus
        vyriskis vyriskio vyriski vyriskiai vyriskius bernas berna bernai moteris moters moteri
        moterys mergina merginos merginas panele paneles moteriske* mergaite dama damos""",
    "sexany": "@man @woman",
    "sexadj": "vyrisk* moterisk*",
    "sexword": "lytis lyties lytimi lyti",
    "product": """drabuz* avalyn* bat* kirp* salon* skyri* kolekcij* mad* higien* prekes prekiu
        prekyb* krizi* centr* kalejim* sporto futbol* krepsin* tinklin* rankin* rinktin* komand*
        klub* sukuosen* batel* kostium* palt* rub* kosmetik* kvepal* trikotaz* siuv* konsultacij*
        lig* sveikat* zurnal* chor* bendrab* globos linij* apatin* aksesuar* diena dienai dienos
        persireng* tualet* dus* gimnazij* stiliau* palaikym* lyg* organizacij* asociacij* teis*
        palat* manik* laikrod* rank* skutim* depil* aprang* marskin* suknel* kojin* megzt*
        treniruoc* sale sales barzd* rubin* dydz* stil* tinkl* mokykl*""",
    "place": """klub* salon* centr* namai prieglaud* globos krepselis parduotuv* zurnal* kirpykl*
        rubai drabuziai""",
    "serve": """aptarnau* padedam* konsultuo* klient* pacient* gyventoj* lankytoj* skirta skirti
        skirtas paslaug* procedur* sveikat* zurnal* prekes drabuziai avalyne""",
    "caring": """prizi* slaug* globo* ugdy* mokysi* mokyt* treniru* rupin* lank* padesi* auklej*
        aukl* lavin* gydy* pagalb* konsultuo* globa parama paramos padeda*""",
    # People
    "person": """asmuo asmens asmeni asmenys asmenu asmenis asmenims zmogus zmogaus zmogu zmones
        zmoniu zmonems kandidat* darbuotoj* pretendent* specialist* kolega kolege kolegu kolegos
        padejej* pagalbinink* administrator* pardavej* padavej* vairuotoj* konsultant* vadybinink*
        sekretor* barmen* kasinink* darbininke darbininkas darbininko darbininka darbininkai
        sandelinink* mokytoj* aukle aukles kambarin* valytoj* statybinink* krovej* operator*
        apsaugin* inzinier* programuotoj* virej* kirpej* slaugytoj* siuvej* atstov* asistent*
        bariste barista registrator* hostes*""",
    "client": """klient* pacient* gyventoj* lankytoj* moksleiv* mokini* vaik* paaugli* jaunim*
        jaunuol* studen* dalyvi* senjor* sportinink* globotin* savanor* ugdytin* turist* keleiv*""",
    "and": "ir bei arba ar tiek taip",
    "suits": """tinka tinkamas tinkamiaus* tiktu tinkantis idealu idealus darbas darba darbo
        darbai vieta pareigos""",
    # Age
    "young": """jaunas jauno jaunam jauna jaunai jaunos jauni jaunu jauniems jaunus jaunais
        jaunoms jaunatvisk* jaunas* jaunyst*""",
    "youngone": "jaunimas jaunimo jaunima jaunuol* jaunieji jaunuju jaunuosius jaunimui",
    "lively": """energing* dinamisk* ambicing* veikl* aktyv* versl* zvital* zvali zvalus guv*
        perspektyv* grazi grazus graziu simpating*""",
    "firm": """imon* bendrov* komand* kolektyv* seim* kompanij* organizacij* specialist*
        startuol* prekes mam* tev* ukininkas ukininku ukinink* miest* mokslinink* verslas talent*""",
    "old": """pensinink* pensij* pensijinio senjor* senyv* pagyvenus* senuk* priespensi* vyresni
        vyresniu vyresniems vyresnius vyresnio""",
    "tooold": "persenas persena persenu",
    "older": "vyresn* senesn* daugiau virs",
    "than": "nei kaip negu uz",
    "upto": "iki ligi",
    "from": "nuo",
    "between": "tarp",
    "years": "m metu metus metams metuko metai eriu erius ies ties iu ti",
    "agegen": "amziaus amzius amziuje mecio meciu meciai metis mete metes metei",
    "agelimit": "amziausriba",
    "ageword": "amzius amziaus amziu amziui amziumi",
    "notolder": "nevyresn* nesenesn* neperzeng*",
    "notyounger": "nejaunesn*",
    "born": "gimes gimusi gimusio gimusius gimusios gime gimusiems gimimo gimusiu",
    "ageasked": "amziu amzius amziaus gimimo metus",
    "experience": "patirt* patyr* staz* praktik* kvalifikac* stazuot*",
    "thing": """garantij* paskol* kredit* lizing* nuom* sutart* tradicij* rink* gyvuo* veikl*
        veikia dirba dirbam* senum* automobil* pastat* bausm* gamyb* istorij* nario draudim* kaden*
        laikotarp* studij* termin* trukm* projekt* plan* imone imones imonei augal* vyn* auksc*
        aukstyje ilg* gyl* plot* ploc* kv atstum* amzinin* medz* prizi* remont* technik* bokst*
        galioj* tarnau* gyvul* jubiliej*""",
    "weekly": "val valand* h savait* sav proc eur eura* euru tukst",
    "programme": """subsid* stipendij* remiam* remim* programa programos programoje garantijos
        savanor* solidarum* priemon*""",
    "lawword": """istatym* teisesakt* statut* alkohol* isakym* reglament* paslapt* slapt*
        valstybestarn* istatymai ginkl* statutin* valstybes""",
    "category": "kategorij* kat",
    # Family
    "children": "vaiku vaikai vaikus vaikais mazameciu mazyliu vaikuciu kudik* vaiko",
    "familyduty": "seimos seimyn* isipareig* sutuoktin* seimin*",
    "childless": "bevaik*",
    "single": """netekej* nevede* vienis* viengung* nesusituok* neistekej* issiskyr* netekejus*
        nevedus*""",
    "notpregnant": "nenesci* neplanuojan* nesilaukian* nesilaukia",
    "notplan": "neplan* neketin* nesireng* neisei* nezada*",
    "offspring": "vaik* nestum* dekret* motinyst* gimdy* pasto* seim* kudik* laukti",
    "married": "istekejus* vedes vede vedusi* susituok* sutuoktin* tekejus* nesci*",
    "parent": """mamos mama mamoms motinos motinoms tevai tevams tevu nesci* besilaukian*
        motinyst* tevyst* dekret* vaikais vaiku vaikus auginan* mamytes mamytems mamu""",
    "grown": "suaug* uzaug* dideli paaug* uzaugint*",
    "familystatus": "seimynin* seimin*",
    "familything": "imon* versl* gydyt* viesbut* namu draugisk* svent* pramog* kort* narius",
    # Origin
    "nationality": """lietuvis lietuvi lietuvio lietuve lietuviai lietuves lietuvius lietuviams
        lenkai lenkams lenkas lenke lenkus rusai rusams rusas rusus ukrainiet* baltarusi*
        baltarusiai romai romams ciganai cigan* zydai zydams zydas latviai latvius latviams estai
        estus arabai arabus indai indus europiec* slavai slavams slavus slavu azijiec* juodaodz*
        juodaodi* tamsiaodz* afrikiec* uzbek* tadzik* kirgiz* vietiniai vietinius vietiniams
        tautiec* baltaodz* baltaodzi* gruzinai gruzinus kaukaziec* azerbaidz*""",
    "nationadj": """lietuviu rusu lenku romu slavu baltarusiu ukrainieciu zydu cigonu ciganu
        latviu lietuvisk* rusisk* lenkisk* vietin* kit kitos kitu""",
    "nationhood": "tautyb* kilm* rases rase tautos kraujo",
    "looked": "slavisk* europietisk* europin* rytietisk* azijietisk* lietuvisk* afrikietisk*",
    "foreigner": """uzsienie* migrant* imigrant* emigrant* pabegel* ateiviai svetimsal* kitatauc*
        kitakalb*""",
    "native": "gimtoji gimtosios gimtaja gimtaj gimtajai gimtakalb* native",
    "speech": "kalba kalbos kalbai kalbant* lietuviu rusu anglu lenku k speaker* lygi* lygmen*",
    "nativespeaker": "gimtakalb*",
    "skin": "oda odos odas",
    "skincolour": "spalv* tams* sviesi* balta* baltos juod*",
    "accent": "akcent*",
    "citizen": "pilietyb* pilieciai pilieciams piliecius pilietis piliete pilieciu pilieti",
    "tongue": "kalb* k kalbomis vertej* vertim* literatur* tekst* lituanist* rasyb*",
    "kitchen": "virtuv* maist* restoran* patiekal* istorij* rink* kultur* sokiu muzik* gatve",
    "teacher": "mokytoj* pamok* literatur* mokym* ugdym*",
    "permit": "leidim* teise viza vizos vizas",
    # Religion, orientation
    "faith": """katalik* krikscion* musulmon* staciatik* tikintis tikinti tikintys tikincio
        tikinciam tikinciu tikinciuosius tikintiems tikinciai praktikuojan* evangelik* protestant*
        ateist* judej* netikin* budist*""",
    "faithword": "religij* religin* tikejim* tikyb* konfesij*",
    "faithitem": "hidzab* skarel* religin* turban* skara skaros skaromis",
    "faithplace": """mokykl* gimnazij* baznyc* labdar* carit* bendruomen* parapij* radij* darzel*
        fond* leidykl* organizacij* muziej* svent* ligonin* koplyc* vienuol* universitet* radijas
        kapin*""",
    "straight": "tradicin* heteroseksual* normalios netradicin* teisingos",
    "orientation": "orientacij*",
    "straightone": "heteroseksual*",
    "gay": """gej gejus gejai gejams gejui gejas lesbiet* homoseksual* lgbt* translyt* transseks*
        biseksual*""",
    # Disability
    "disability": "negali* invalid* neigal* ligu ligos letiniu susirgim* nedarbing*",
    "disabled": "neigal* negalia negalios invalid* sergan* ligot* liguist* lezimel*",
    "healthy": "sveikas sveika sveiki sveikos sveiku sveikus sveikiems sveikam sveikai",
    "goodhealth": """gera geros puiki puikios stipri stiprios nepriekaisting* tvirta tvirtos
        idealio* ideali gerai gero""",
    "health": "sveikata sveikatos sveikat",
    "certificate": "pazym* knygel* patikr* asmensmed* medicinin* 046 tikrin* sveikatospas*",
    "healththing": """draud* prieziur* specialist* istaig* centr* apsaug* maist* mityb* paslaug*
        gyvensen* gyvenim* atmosfer* stiprin* sektor* darbuotoj* moksl* ministerij* konkurenc*
        pagalb* iranga patikr* nauda biudzet* skatin* sistem* aplink* mikroklimat* program* produkt*
        santyk* pietus pietums uzkand* kav* protas humor* pardavej* turizm* klub* konsultant*
        parduotuv* technolog* kepykl* virtuv* biuras pusryc* uztikrin* ambicij*""",
    # Appearance
    "nice": """maloni malonios malonia patraukl* graz* simpating* estetisk* reprezent* zavi
        zavios zaving* modelisk* puiki puikios geros gera manekenisk* sportisk* lieknos liekna
        dailios daili""",
    "looks": "isvaizd* figur* stotas veidas veido veidel* sudejim* kuno",
    "niceone": """grazus grazi grazios grazuol* liekn* patraukl* zavi zavios zavus zavia
        simpatisk* neapkun* simpating*""",
    "tidy": "tvarking* svari svarios",
    "nicething": """kolektyv* aplink* atlyg* alga darb* vaizd* gamt* biur* viet* kraj* dizain*
        nuotrauk* pasiul*""",
    "cv": "cv gyvenimoaprasym* gyvenimo aprasym* anket* kandidatur* prasym* resume paraisk*",
    "photo": "nuotrauk* foto fotografij* fotonuotrauk* portret* nuotr selfi* asmenuk*",
    "nophoto": "benuotrauk* benuotrauku",
    "ignored": "nesvarst* nepriim* neziur* neziurim* neatsak* atmet* nenagrin* neskait* nevertin*",
    "send": """siusk* siust* atsiusk* atsiust* pridek* prideti pridet* prideda* isiusk* ikel*
        pateik* prisek* laukiame laukiam""",
    "sent": "siusk* siust* atsiusk* atsiust* pridek* prideti pridet* privalom* butina",
    "height": "ugis ugio ugi aukstesn*",
    "weight": "svoris",
    "shelf": "lentyn* stelaz* sandel* kg prek* krov* deze* dez*",
    "picturework": """prekiu gamin* darbu portfol* renginiu patiekal* produkt* projekt* redag*
        apdoro* nekilnojam* objekt* fotograf* instagram* dokument* kvit* paveik* socialin* talpin*
        kamer* atlikt* vestuv* studij* archyv* turin* skelbim* ivykio montav* koreguo* darant
        meistro torto tortu interjer*""",
    # Views and standing
    "party": "partij* partin* konservator* socialdemokrat* liberal* valstiec* krikdem*",
    "member": """narys nariai nare nares nariams nariu naryst* naria narius priklaus* prijauc*
        remej* remian* salinink*""",
    "union": "profsajung*",
    "politics": "politin* partini* ideologin*",
    "views": "paziur* isitikin* pozicij* simpatij* priklausom* nuostat*",
    "viewsthing": """preki* produkc* krovin* detal* kontrol* kolektyvin* moksl* uzsakym* analit*
        vakarel* proces* gamin* siunt* zalia* kiekis tikrin* istorij*""",
    "status": "bedarb* asocial* benam* nuteist* teist* pasalp*",
    "goodfamily": "kilmingu",
}

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
        """,
    Ground.FAMILY: """
        seimynine|seimine|seimynines|seimines padet* ~2 nevede*|netekej*|vienis*|svarbi|laisv*
        ! ne nescia|nescios
        ! neturi* vaiku
        ! neturi* seimos
        vaik* ~3 suaug*|uzaug*|dideli|paaug*
        nesusije ~2 seim*
        kiek ~3 vaiku
        ar ~1 esate ~1 vedes|vedusi|istekejus*
        seimos pagausejim*
        """,
    Ground.ORIGIN: """
        lietuvisk* kilm*|pavard*
        grynakrauj*|tikras|tikri lietuv*
        nelietuv* ~3 @notapply
        ! @nationadj ~5 nesikreip*|nepriim*|nesamd*|neidarb*|nesvarst*|nepageid*|neima*|neieskom*|netinka
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
        """,
    Ground.RELIGION: """
        devin* skarel*|hidzab*|skara*
        """,
}

LAWFUL: dict[Ground, tuple[tuple[int, str], ...]] = {
    Ground.SEX: (
        (0, "@caring ~5 vyrams|moterims"),
        (1, "darb*|dirbti su ~3 @sexany"),
        (0, "moterims ir vyrams"),
        (2, "draudziam*"),
    ),
    Ground.AGE: (
        (1, "darb*|dirbti|dirbsi* su ~5 #age|jaunim*|jaunuol*"),
        (2, "gyv* nuo"),
        (1, "jaun* zmog*|zmoni* ~3 centr*|mokym*|ugdym*"),
    ),
    Ground.FAMILY: (
        (1, "darb*|dirbti|dirbsi* su ~3 vaik*|seim*"),
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
    Ground.VIEWS: (
        (2, "politin* moksl*|proces*|apzvalg*"),
    ),
}
