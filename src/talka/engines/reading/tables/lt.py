"""Lithuanian: words in lower case without diacritics, a star for any ending."""

from talka.engines.reading.grounds import Ground


CLASSES = {
    "only": "tik tiktai vien isskirtinai vientik",
    "wanted": """ieskom* ieskau iesko ieskosim* ieskant reikaling* reikia reikes priimam* priimsim*
        priima priimt* priimsiu kviec* samdom* samdys* samdau laukiam* lauksim* renkam* trukst* prireik*
        ieskotum* ieskoma ieskomas ieskomi isdarbin* idarbin*""",
    "prefer": """pageidau* pirmenyb* privalum* pranasum* geriau geriausia geidau* noretum* norima* norim
        noretus* noreciau noreciaus prioritet* pirmiausia pirmumas pirmumo teikiam* rekomenduo*""",
    "advantage": "privalum* pranasum* pirmenyb* prioritet*",
    "must": """turi turite turetu turite turejo privalo privalot* privalai turet butina butinas butini
        buk bukite butu butum* esi esate esat esant tikim* reikalavim* reikalauj*""",
    "needed": "butina* butin* privalom* reikalauj* reikaling* reikia pageidau* reikalavim* turi turet* privalo*",
    "man": """vyras vyro vyrui vyra vyru vyrai vyru vyrams vyrus vyrais vyruk* vaikinas vaikino vaikina
        vaikinui vaikinai vaikinu vaikinus vaikinams vaikinais vyriskis vyriskio vyriski vyriskiai vyriskiu
        vyriskiams vyriskius bernas berna bernai berno bernu""",
    "woman": """moteris moters moteriai moteri moterimi moterys moteru moterims moterimis mergina merginos
        merginai mergin merginu merginoms merginas merginomis panele paneles panelei paneliu panelems
        moteriske moteriskes moteriskems mergaite mergaites mergaitei mergaiciu mergaitems dama damos
        damoms damu ponia poniutes ponios ponioms""",
    "sex": """vyras vyro vyra vyrai vyrus vyruk* vaikinas vaikino vaikina vaikinai vaikinus vyriskis
        vyriskio vyriski vyriskiai bernas berna bernai moteris moters moteri moterys mergina merginos
        merginas panele paneles moteriske mergaite mergaites vyriskius dama damos ponios""",
    "sexnom": """vyras vyrai vyrus vyrams vaikinas vaikinai vaikinus vyruk* vaikinams vyriskis vyriskiai
        moteris moterys moterims mergina merginos merginas merginoms panele paneles bernai""",
    "sexany": """vyras vyro vyrui vyra vyru vyrai vyrams vyrus vyrais vyruk* vaikin* vyriskis vyriskio
        vyriski vyriskiai vyriskiu vyriskiams vyriskius bernas berna bernai berno bernu moteris moters
        moteriai moteri moterimi moterys moteru moterims moterimis mergina merginos merginai merginu
        merginoms merginas merginomis panele paneles panelei paneliu panelems moteriske moteriskes
        moteriskems mergaite mergaites mergaitei mergaiciu mergaitems dama damos damoms damu ponios ponia""",
    "sexadj": "vyrisk* moterisk*",
    "sexword": "lytis lyties lytimi lyti",
    "person": """asmuo asmens asmeni asmenys asmenu asmenis asmenims zmogus zmogaus zmogu zmones zmoniu
        zmonems kandidat* darbuotoj* pretendent* specialist* kolega kolege koleg* padejej* pagalbinink*
        administrator* pardavej* padavej* vairuotoj* konsultant* vadybinink* sekretor* barmen* kasinink*
        darbininke darbininkas darbininko darbininka darbininkai sandelinink* mokytoj* aukle aukles
        kambarin* valytoj* statybinink* krovej* operator* apsaugin* inzinier* programuotoj* virej*
        kirpej* slaugytoj* siuvej* komandos atstov* asistent* bariste barista""",
    "and": "ir bei arba ar taip",
    "suits": "tinka tinkamas tinkamiaus* tiktu tinkantis skirtas skirta idealu darbas darba darbo darbai",
    "notapply": """nesikreip* nekandidat* nesiul* nepriim* nesvarsto* nesvarstys* nesiusk* netinka netinkam*
        neieskom* neidarbin* nesamdom* neskambin* nekviec* nepretend* nepageidau* nesitik* neatsakom*
        netrukdy* nesvarstom* neklaus*""",
    "young": """jaunas jauno jaunam jauna jaunai jaunos jauni jaunu jauniems jaunus jaunais jaunoms
        jaunatvisk* jaunuolis jaunuolio jaunyst* jaunesn*""",
    "youngone": "jaunimas jaunimo jaunima jaunuol* jaunyb* jaunuju jaunuom*",
    "old": """pensinink* pensij* pensijinio senjor* senyv* vyresni vyresnio vyresniu vyresniems vyresnius
        vyresnes vyresniems pagyvenus* senuk* priespensi*""",
    "upto": "iki ligi",
    "from": "nuo",
    "between": "tarp",
    "years": "m metu metai metus metams mecio meciu meciai metuko mmetu",
    "agegen": "amziaus amzius amziuje metu",
    "agelimit": "amziausriba",
    "ageword": "amzius amziaus amziu amziui",
    "notolder": "nevyresn* nesenesn* nedaugiau",
    "notyounger": "nejaunesn*",
    "born": "gimes gimusi gimusio gimusius gimusios gime gimusiems gimimo",
    "tell": """nurodyk* nurodyt* nurodant parasyk* iveskite prideti pateik* atsiusk* siusk* siust* prased* uzpild*
        informuok* pranesk* praneskite nurodom*""",
    "ageasked": "amziu amzius amziaus gimimo",
    "without": "be neturi neturinti neturintis neturintys neturinciu neturincio neturincios neturet* neturite neturintiems jokiu",
    "children": "vaiku vaikai mazameciu mazuju mazu vaikuciu mazyliu",
    "familyduty": "seim* isipareig* sutuoktin*",
    "childless": "bevaik*",
    "single": """netekej* nevede* vienis* viengung* nesusituok* neistekej* laisva laisvas issiskyr*
        netekejus* nevedus*""",
    "notpregnant": "nenesci* neplanuojan* nesilaukian* nesilaukia",
    "married": "istekejus* vedes vede vedusi* susituok* sutuoktin* tekejus*",
    "parent": """mamos mama mamoms motinos motinoms tevai tevams tevu nesci* nesciosios nesciosioms
        besilaukian* motinyst* tevyst* dekret* vaikais vaiku vaikus istekej* auginan* turintys""",
    "familystatus": "seimynin* seimin*",
    "nationality": """lietuvis lietuve lietuviai lietuves lietuvius lietuviams lietuviu lietuvio lietuvei
        lenkai lenku lenkams lenkas lenke rusai rusu rusams rusas ruse rusus lenkus ukrainiet* baltarus*
        romai romu romams ciganai cigan* zydai zydu zydams latviai latvius latviu estai estus arabai arabu
        indai indus europiec* slavai slavu slavams azijiec* juodaodz* tamsiaodz* afrik* uzbek* tadzik*
        kirgiz* vietin* vietiniu tautiec* uzsieniec* baltaod* gruzin* kauk* musulmon*""",
    "nationhood": "tautyb* kilm* rases rase tautiskum* tautos",
    "foreigner": "uzsieniec* migrant* imigrant* emigrant* pabegel* ateiviai svetimsal* kitataut*",
    "native": "gimtoji gimtosios gimtaja gimtaj* gimtaj gimtakalb*",
    "speech": "kalba kalbos kalbai lietuviu rusu anglu lenku",
    "nativespeaker": "gimtakalb*",
    "skin": "oda odos",
    "skincolour": "spalv* tams* sviesi* balta* baltos juod*",
    "accent": "akcent*",
    "citizen": "pilietyb* pilieciai pilieciams piliecius pilietis piliete pilieciu pilieti",
    "tongue": "kalb* zodyn* virtuv* vertim* vertej* istorij* kulinar*",
    "faith": """katalik* krikscion* musulmon* staciatik* tikintis tikinti tikintys tikinciam tikinciu
        tikinciuosius tikintiems tikinciai praktikuojan* evangelik* protestant* ateist* judej* netikin* zydu""",
    "faithword": "religij* tikejim* tikyb* konfesij*",
    "faithitem": "hidzab* skarel* religin* turban*",
    "faithplace": "mokykl* gimnazij* baznyc* labdar* caritas bendruomen* parapij* radij* darzel* fond* leidykl* organizacij*",
    "straight": "tradicin* heteroseksual* normal*",
    "orientation": "orientacij*",
    "straightone": "heteroseksual* netradicin*",
    "gay": "gej* lesbiet* homoseksual* lgbt* translyt* transseks* biseksual* netradicin*",
    "disability": "negali* invalid* neigal* ligu ligos letin* sveikatos sutrikim* susirgim* nedarbing* apribojim*",
    "disabled": "neigal* negali* invalid* sergan* ligot* liguist*",
    "healthy": "sveikas sveika sveiki sveikos sveiku sveika sveikus sveikiems",
    "goodhealth": "gera geros puiki puikios stipri stiprios nepriekaisting* tvirta tvirtos idealio* gerai",
    "health": "sveikata sveikatos sveikat",
    "nice": """maloni malonios malonia malonios patraukli patrauklios patrauklia graz* simpating*
        estetisk* reprezentat* zavi zavios geros gera gerai puiki puikios modelisk* issvaizd* zaving*""",
    "looks": "isvaizd* figur* stotas veidas veido veidel* sudejim* kuno",
    "niceone": "grazus grazi grazios grazuol* simpating* liekn* patraukl* zavi zavios zavus aukstaug* neapkun* nestor*",
    "cv": "cv gyvenimo aprasym* gyvenimoaprasym* anket* kandidatur* prasym* resume",
    "photo": "nuotrauk* foto fotografij* fotonuotrauk* portret* nuotr selfi* asmenuk*",
    "send": "siusk* siust* atsiusk* atsiust* pridek* prideti pridet* isiusk* ikel* pateik* prisek*",
    "sent": "siusk* siust* atsiusk* atsiust* pridek* prideti pridet* privalom* butina",
    "height": "ugis ugio ugi aukstis auksciau zemesn* aukstesn*",
    "weight": "svoris svorio svoriu",
    "party": "partij* partin* konservator* socialdemokrat* liberal* valstiec* krikdem* tsld",
    "member": "narys nariai nare nares nariams nariu naryst* naria narius priklaus* prijauc* remej* remian* salinink* reme*",
    "union": "profsajung* profesin*",
    "politics": "politin* politisk* partisk* ideologi*",
    "regardless": """nepriklausomai nepaisant neatsizvelg* nesvarbu nesvarbus nesvarbi neribojam* nediskrimin*
        diskriminac* visu visiems visi visos visoms bet neskirst* kiekvien*""",
    "equality": "lygios lygiu lygias lygybe lygybes lygybei lygiateis* itrauki* ivairov* lygioms",
    "welcome": "laukiami kvieciami palankiai pritaikyt* atviri draugisk* lengvat* papildom* kompensuo* remiam* svetingi pagalb*",
    "serve": """klient* pacient* gyventoj* lankytoj* moksleiv* mokini* vaikams vaikais vaikus dirbti* darbas
        darbu prieziur* globoj* slaug* ugdy* mokym* treniru* aptarna* globot* rekoment* sportinink* stovykl*
        konsultuo* dirbant dirbsite prizi* auklej* lavin* mokys* mokyt* renginiai renginiu drabuz* preki*""",
    "product": """drabuz* avalyn* bat* kirp* salon* skyri* kolekcij* mad* higien* prekes prekiu krizi*
        centr* kalejim* sporto futbol* krepsin* rinktin* komand* klub* sukuosen* batel* kostium* palt*
        rub* kosmetik* kvepal* trikotaz* siuvim* siuvej* konsultacij* ligos ligu sveikat* zurnal* chor*
        bendrab* globos linij* apatin* aksesuar* diena dienai persireng* tualet* gimnazij* stiliau*
        palaikym* tinklin* rankin* lyg* organizacij* asociacij* teis* palat* namai namuose pedkeln*""",
    "experience": "patirt* staz* praktik* stazas kvalifikac* darbas",
    "thing": """garantij* paskol* kredit* lizing* nuom* sutart* tradicij* rink* gyvuo* veikl* veikia dirba
        dirbam* senum* automobil* pastat* bausm* gamyb* istorij* nario draudim* kaden* laikotarp* studij*
        termin* trukm* projekt* planas dviej* isimtin* imone imones imonei draugij* augal* vynas""",
    "weekly": "val valand* h savait* sav",
    "programme": "subsid* jaunimogarant* uzimtumoremim* stipendij* remiamoj* progam* garantijos garantiju",
    "lawword": "istatym* teises teisesakt* statut* alkohol* isakym* reglament* paslapt* slapt* viesajame valstybestarn* valstybes",
    "permit": "leidim* teise viza vizos",
    "certificate": "pazym* knygel* patikr* pasas paso asmensmed* medicin* 046 tikrin*",
    "healththing": """draud* prieziur* specialist* istaig* centr* apsaug* maist* mityb* paslaug* gyvensen*
        atmosfer* stiprin* sektor* darbuotoj* moksl* ministerij* konkurenc* pagalb* iranga patikr* nauda darbe
        biudzet* skatin* sistem* aplink* mikroklimat* pazym* programa programos program* produkt* santyk* pietus""",
    "picturework": """prekiu gamin* darbu portfol* renginiu patiekal* produkt* projekt* redag* apdoro*
        nekilnojam* objekt* fotograf* instagram* dokument* kvit* paveik* socialini* talpin* kamer* atlikt*
        vestuv* studij* archyv* turin* skelbim* kelti ivykio""",
}

FORBIDDEN = {
    Ground.SEX: """
        silpnosios|stipriosios|dailiosios lyties
        @sexnom ~2 $
        vyriska ranka
        """,
    Ground.AGE: """
        ne vyresn* ~2 #age
        ne daugiau ~2 #age @years
        ne jaunesn* ~2 #old
        per sen*
        pries pensi* amz*
        pensi* amz* ~4 @notapply
        jauna|jauno|jaunos|jaunas komanda|kolektyv* ~4 papildys|papildyt* ~2 jaun*
        """,
    Ground.FAMILY: """
        seimynine|seimine padetis
        ne nescia|nescios
        neplanuo* ~3 vaiku|seimos|dekret*|motinyst*|gimdyti|pastoti
        vaikai uzauge|suauge|dideli
        suaug* vaik*
        nesusijusi* ~2 seim*
        neturi* vaiku
        """,
    Ground.ORIGIN: """
        lietuvisk* kilm*
        slavisk*|europietisk*|rytietisk* isvaizd*
        lietuvisk* pavard*
        """,
    Ground.RELIGION: """
        tikintis|tikinti|tikintys zmog*|asm*|kandid*
        """,
    Ground.DISABILITY: """
        be sveikatos ~1 problem*|sutrik*|apribo*|nusiskund*
        sveik* be negali*
        """,
    Ground.APPEARANCE: """
        """,
    Ground.VIEWS: """
        nebut* ~3 @party|@union
        """,
}

LAWFUL: dict[Ground, tuple[tuple[int, str], ...]] = {
    Ground.AGE: ((2, "jaun* specialist*"), (2, "jaun* komand*|kolektyv*|imon*|seim*"), (0, "jaun* ~1 zmog* ~3 mokym*")),
}
