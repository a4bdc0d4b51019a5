"""Lithuanian words for the patterns: lower case, without diacritics; a star for any ending."""

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
        neimame nerasyk* nelauk* atmet* nedarbin* nevarg* nereik nesirenk* nedirb* nesiul* nedomin*
        neidom*""",
    "cannot": """negalim* negali negalime nebegalim* nenorim* nenorime nesiruos* neketin*
        neturim* ne negalima nepageid* negales nebus""",
    "take": """priimt* idarbint* samdyt* kviest* svarstyt* kandidatuot* kreiptis siulyt* dirbti
        pretenduot* itraukt* matyt* priklausyt* buti svarstom* priimam*""",
    "forbidden": "negalima draudziam* uzdraus* nevalia neleidzia* neleistin* nepriimtin*",
    "you": "tau jums tu jus esi esate",
    "younger": "jaunesn*",
    "after": "po virs nuo per",
    "have": "tureti turetu butu auginti",
    "tell": """nurodyk* nurodyt* nurodant nurodydam* parasyk* rasykite pateik* atsiusk* siusk*
        siust* prasome prasom uzpild* informuok* pranesk* nurodom*""",
    "without": "be jokiu jokios neturi* neturet* neaugin* nera",
    "neednot": """nereik nereikia nereikes nereikejo nereikalau* nereikaling* nebutin* neprivalo* neprasom* nenurod* nedek* nepridek* nesiusk*
        nepildyk* neprivaloma""",
    "if": "jei jeigu",
    "need": "reik* butin* privalo*",
    "any": """bet visu visi visos visiems visoms ivairaus ivairi* kiekvien* skirting* abiej* tiek
        visokio""",
    "nomatter": "nesvarb* nereiksming* neribojam* nerupi neidomu nedomina",
    "important": "svarb* reiksm*",
    "rights": "teises teisiu teisems",
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
    "sexgen": "moteru vyru merginu vaikinu berniuku mergaiciu panele damu ponu vyro moters",
    "sexdat": "vyrams moterims merginoms vaikinams mergaitems berniukams",
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
    "caring": """mokysi* treniru* padesi* pagalb* konsultuo* globa parama paramos padeda*
        priziureti priziuresi* prieziur* priziuri priziuresite slaugyti slaugysi* slaugant slaugym*
        globoti globosi* ugdyti ugdysi* ugdym* mokyti treniruo* rupintis rupinsi* lankyti lankysi*
        lankant lankym* aukleti lavinti lavinsi* gydyti gydysi* gydant treneri* slaugytume kirpimams
        globoja* globojam* stebi stebeti stebesi*""",
    # People
    "person": """asmuo asmens asmeni asmenys asmenu asmenis asmenims zmogus zmogaus zmogu zmones
        zmoniu zmonems kandidat* darbuotoj* pretendent* specialist* kolega kolege kolegu kolegos
        padejej* pagalbinink* administrator* pardavej* padavej* vairuotoj* konsultant* vadybinink*
        sekretor* barmen* kasinink* darbininke darbininkas darbininko darbininka darbininkai
        sandelinink* mokytoj* aukle aukles kambarin* valytoj* statybinink* krovej* operator*
        apsaugin* inzinier* programuotoj* virej* kirpej* slaugytoj* siuvej* atstov* asistent*
        bariste barista registrator* hostes*""",
    "client": """klient* pacient* gyventoj* lankytoj* moksleiv* mokini* paaugli* jaunim* jaunuol*
        dalyvi* senjor* sportinink* globotin* savanor* ugdytin* turist* keleiv* vaikas vaiko vaikai
        vaiku vaikams vaikus vaikais vaikuci* vaikui""",
    "and": "ir bei arba ar tiek taip",
    "suits": """tinka tinkamas tinkamiaus* tiktu tinkantis idealu idealus darbas darba darbo
        darbai vieta pareigos""",
    # Age
    "young": """jaunas jauno jaunam jauna jaunai jaunos jauni jaunu jauniems jaunus jaunais
        jaunoms jaunatvisk* jaunas* jaunyst*""",
    "youngone": "jaunimas jaunimo jaunima jaunuol* jaunieji jaunuju jaunuosius jaunimui",
    "youthwork": """darbuotoj* centr* politik* linij* reikal* organizacij* mokykl* renginiai
        garantij*""",
    "lively": """energing* dinamisk* ambicing* veikl* aktyv* versl* zvital* zvali zvalus guv*
        perspektyv* grazi grazus graziu simpating* verzl* darbst*""",
    "firm": """imon* bendrov* komand* kolektyv* seim* kompanij* organizacij* specialist*
        startuol* prekes mam* tev* ukininkas ukininku ukinink* miest* mokslinink* verslas talent*""",
    "old": """pensinink* pensij* pensijinio senjor* senyv* pagyvenus* senuk* priespensi* vyresni
        vyresniu vyresniems vyresnius vyresnio""",
    "tooold": "persenas persena persenu",
    "older": """senesn* vyresnis vyresne vyresni vyresnio vyresniu vyresniems vyresnius vyresnes
        vyresnei""",
    "upto": "iki ligi",
    "more": "daugiau virs per vyresn*",
    "from": "nuo",
    "between": "tarp",
    "years": "m metu metus metams metuko metai eriu erius ies ties iu ti eri",
    "agegen": "amziaus amzius amziuje mecio meciu meciai metis mete metes metei",
    "agelimit": "amziausriba",
    "ageword": "amzius amziaus amziu amziui amziumi",
    "notolder": "nevyresn* nesenesn* neperzeng*",
    "notyounger": "nejaunesn*",
    "born": "gimes gimusi gimusio gimusius gimusios gime gimusiems gimimo gimusiu",
    "ageasked": "amziu amzius amziaus gimimo metus",
    "experience": "patirt* patyr* staz* praktik* kvalifikac* stazuot*",
    "thing": """garantij* paskol* kredit* lizing* nuom* sutart* tradicij* rink* gyvuo* veikl*
        veikia dirba dirbam* senum* automobil* pastat* bausm* gamyb* istorij* draudim* kaden*
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
    "pregnancy": "nesci* nestum* dekret* pastojus*",
    "notplan": "neplan* neketin* nesireng* neisei* nezada*",
    "planyou": "planuojat* ketinat* planuoji ketini zadat*",
    "whose": "kuriu kurios kurio kuriems",
    "standin": "pavaduo* laikin* terminuot* pavadav* grizt* vietoj vietoje suteik*",
    "offspring": """nestum* dekret* motinyst* gimdy* pasto* seim* kudik* laukti vaikas vaiko
        vaikai vaiku vaikams vaikus vaikais vaikuci* vaikui""",
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
        estus arabai arabus indai europiec* slavai slavams slavus slavu azijiec* juodaodz* juodaodi*
        tamsiaodz* afrikiec* uzbek* tadzik* kirgiz* vietiniai vietinius vietiniams tautiec*
        baltaodz* baltaodzi* gruzinai gruzinus kaukaziec* azerbaidz* ukrainiec* baltarusius""",
    "nationadj": """lietuviu rusu lenku romu slavu baltarusiu ukrainieciu zydu cigonu ciganu
        latviu lietuvisk* rusisk* lenkisk* vietin* kit kitos kitu""",
    "nationhood": "tautyb* kilm* rases rase tautos kraujo",
    "looked": "slavisk* europietisk* europin* rytietisk* azijietisk* lietuvisk* afrikietisk*",
    "foreigner": """uzsienie* migrant* imigrant* emigrant* pabegel* ateiviai svetimsal* kitatauc*
        kitakalb* azijos afrikos azija rusakalb* lenkakalb*""",
    "country": """uzbekist* tadzikist* kirgizij* azij* afrik* indij* pakistan* rusij* baltarusij*
        ukrainos kinij* siri* turkij* gruzij* moldov* azerbaidzan*""",
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
    # Religion and orientation
    "faith": """katalik* krikscion* musulmon* staciatik* tikintis tikinti tikintys tikincio
        tikinciam tikinciu tikinciuosius tikintiems tikinciai praktikuojan* evangelik* protestant*
        ateist* netikin* budist* judejai judejas judejams judejus""",
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
    "disabled": """neigal* negalia negalios invalid* sergan* ligot* liguist* lezimel* kurcij*
        kurt* akli aklu neregi* klausos""",
    "healthy": "sveikas sveika sveiki sveikos sveiku sveikus sveikiems sveikam sveikai sveiko",
    "goodhealth": """gera geros puiki puikios stipri stiprios nepriekaisting* tvirta tvirtos
        idealio* ideali gerai gero""",
    "health": "sveikata sveikatos sveikat",
    "trouble": "problem* sutrik* nusiskundim* apribojim* bed*",
    "certificate": "pazym* knygel* patikr* asmensmed* medicinin* 046 tikrin* sveikatospas*",
    "healththing": """draud* prieziur* specialist* istaig* centr* apsaug* maist* mityb* paslaug*
        gyvensen* gyvenim* atmosfer* stiprin* sektor* darbuotoj* moksl* ministerij* konkurenc*
        pagalb* iranga patikr* nauda biudzet* skatin* sistem* aplink* mikroklimat* program* produkt*
        santyk* pietus pietums uzkand* kav* protas humor* pardavej* turizm* klub* konsultant*
        parduotuv* technolog* kepykl* virtuv* biuras pusryc* uztikrin* ambicij*""",
    # Looks
    "nice": """maloni malonios malonia patraukl* graz* simpating* estetisk* reprezent* zavi
        zavios zaving* modelisk* puiki puikios geros gera manekenisk* sportisk* lieknos liekna
        dailios daili""",
    "looks": "isvaizd* figur* stotas veidas veido veidel* sudejim* kuno",
    "niceone": """grazus grazi grazios grazuol* patraukl* zavi zavios zavus zavia simpatisk*
        neapkun* simpating* liekna lieknos liekno lieknas lieknam lieknai""",
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
    "vote": "balsuoj*",
    "views": "paziur* isitikin* pozicij* simpatij* priklausom* nuostat*",
    "viewsthing": """preki* produkc* krovin* detal* kontrol* kolektyvin* moksl* uzsakym* analit*
        vakarel* proces* gamin* siunt* zalia* kiekis tikrin* istorij*""",
    "status": "bedarb* asocial* benam* nuteist* teist* pasalp*",
    "goodfamily": "kilmingu",
}
