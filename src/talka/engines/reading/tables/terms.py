"""Working time, contract, remote work, education and work licences: patterns of folded words, all languages together."""

WORKING_TIMES = {
    "FULL_DAY": """
        piln* etat*|darbo|dien*|krūv*|kruv*
        visa|visai|visos darbo dien*
        visas|viso|visu etat*
        full time
        fulltime
        piln* slodz*|darba
        taistoo*|taiskoorm*|taiskohaga
        полн* занятост*|рабоч*|ден*|ставк*|день
        полн* ~1 день
        """,
    "PART_TIME": """
        ne piln* darbo|etat*|dien*
        ne visa|visai|visos darbo dien*
        ne visas|viso|visu etat*
        nepiln* etat*|darbo|dien*|kruv*
        puse|pus|pusei etat*
        pusetat*
        part time
        parttime
        nepiln* slodz*|darba|diena
        pusslodz*
        osaline|osalise|osaajaga|osakoormus* toooaeg|toooaja*|tooaeg|tooajaga|koormus*
        osalise toooajaga|tooajaga|koormusega
        osaajaga|osakoormusega|osakoormus
        poole kohaga|koormusega
        неполн* занятост*|рабоч*|ден*|день
        полставки|подработк*
        частичн* занятост*
        """,
    "SHIFTS": """
        pamain*
        slenkan* grafik*|darbo
        shift shifts|work|based|pattern|schedule|rota
        shifts
        shift work
        rotating|two|three|day|evening|night|split shift|shifts
        main* darb*|grafik*
        mainas
        vahetus* too*|graafik*|alusel
        vahetustega
        vahetustes
        сменн* график*|работ*
        смен*
        посменн*
        """,
    "NIGHTS": """
        naktin* pamain*|darb*|budej*
        naktim*
        night shift|shifts|work|duty
        nights
        nakts main*|darb*|stund*
        naktis
        oo|oine|oised|oistes|oiste vahetus*|too*
        ootoo*
        oovahetus*
        ночн* смен*|работ*|дежурств*|врем*
        ночью
        """,
    "WEEKENDS": """
        savaitgal*
        weekend weekends|work|shift*|job
        weekends|weekend
        sestdien*|brivdien*|nedelas nogal*
        nadalavahetus*
        laupaev*
        выходн* ~1 смен*|работа
        по выходным
        """,
    "FLEXIBLE": """
        lankst* grafik*|darbo|valand*
        laisv* grafik*
        laisvas grafikas
        grafik* derin*
        darbo laikas derin*
        flexible working|hours|schedule|time|shifts|work
        flexitime
        elastig* grafik*|darba|laik*
        briv* grafik*
        paindlik* too*|graafik*
        гибк* график*|рабоч*|час*
        свободн* график*
        """,
}

CONTRACTS = {
    "PERMANENT": """
        neterminuot* sutart*|darbo
        permanent contract|position|job|role|employment
        open ended
        uz nenoteiktu laiku
        beztermina
        tahtajatu*
        бессрочн*
        постоянн* работ*|договор*|основ*|занятост*
        """,
    "TEMPORARY": """
        terminuot*
        laikin* darb*|sutart*|pavad*
        fixed term
        temporary
        maternity cover
        uz noteiktu laiku
        terminet*
        uz laiku
        tahtajali*
        ajutine|ajutise too*|toole|tookoht
        asendus* leping|too*
        срочн* ~1 договор*
        временн* работ*|должност*|основ*
        на время декрет*
        """,
    "SEASONAL": """
        sezon* darb*|darbuotoj*|metu
        sezonui
        sezonin*
        seasonal
        for the season
        sezonas darb*
        sezonal*
        hooaja*
        hooajatoo*
        сезонн*
        на сезон
        """,
    "ON_CALL": """
        pagal iskvietima*
        iskvietimo
        nenustatytos apimties
        on call contract|work|basis
        zero hour*
        pec izsaukuma
        valjakutse* alusel|too
        по вызову
        """,
    "AGENCY": """
        laikinojo idarbinimo
        temporary agency
        agency worker*|work
        pagaidu darba agentur*
        renditoo*
        заемн* труд*
        """,
    "APPRENTICESHIP": """
        pameistr*
        apprentice*
        maceklis|macekli|maceklu
        opipoisi*|opipoiss*
        ученичеств*
        ученик ~1 повара|электрика|слесаря|сварщика
        """,
    "TRAINEESHIP": """
        praktik* viet*|atlikti|student*
        stazuot*
        traineeship
        trainee
        internship|intern
        prakses viet*
        praktikant*
        praktikakoht*|praktikakoha*
        стажер*|стажир*|практикант*
        """,
    "SELF_EMPLOYED": """
        individual* veikl*|pazym*
        verslo liudij*
        self employed
        freelance*
        b2b contract
        pasnodarbinat*
        fie
        самозанят*
        по индивидуальной деятельности
        """,
    "VOLUNTEER": """
        savanor* veikl*|darb*|priim*|ieskom*
        savanoris|savanoriu|savanoryst*
        volunteer*
        brivpratig*
        vabatahtlik too*|tegevus
        vabatahtlikke
        волонтер*
        доброволец|добровольц*
        """,
}

REMOTE = {
    "PARTLY": """
        hibrid* darb*|budas|budu|forma
        hibridin*
        dalinai nuotol*
        nuotol* ~2 dien*
        dal* ~1 nuotoliniu
        galimyb* ~2 nuotoliniu
        hybrid
        partly remote
        remote ~2 days
        days ~1 from home
        hibrid*
        dalej* attalinat*
        hubriid*
        osalise* kaugtoo*
        kaugtoo voimalus*
        гибридн*
        частично удален*
        возможн* ~2 удален*
        """,
    "FULLY": """
        nuotolin*
        nuotoliu
        is namu
        remote
        remotely
        work from home
        home office
        attalinat*
        no majam
        kaugtoo*
        kodukontor*
        kodus tootam*
        удаленн*
        удаленка
        дистанционн*
        из дома
        """,
}

# ISCED 2011. Vocational education is level 4 here, which the words alone do not settle.
EDUCATION = {
    8: "daktaro laips*\nphd\ndoctoral degree\ndoktora grad*\ndoktorikraad*\nкандидат|доктор наук",
    7: "magistr*\nmaster degree\nmaster's degree|level\nmasters degree\nmagistrikraad*\nмагистр*",
    6: """
        bakalaur*
        auksta* ~1 issilav*|universitet*|kolegin*|technin*|medicin*|pedagog*|teisin*|ekonom*
        bachelor* degree
        bachelor's
        university|higher|college education|degree
        degree in
        augstaka|augstako izglit*
        augstaka|augstako ~1 izglit*
        korgharidus*
        высш* ~2 образован*
        """,
    5: "aukstesn* issilav*\nshort cycle",
    4: """
        profesin* issilav*|mokym*|mokykl*
        vocational education|training|qualification|school
        post secondary education|school|studies|diploma|qualification
        postsecondary education|school|studies|diploma|qualification
        profesional* ~1 izglit*
        videja profesionala
        kutseharidus*
        kesk eri*
        keskeri*
        среднее|средне специальное|специальн*|профессиональн*
        профессиональное образование
        среднее ~1 профессиональн*
        """,
    3: "vidurin* issilav*|mokykl*\nsecondary education|school\nhigh school\nvideja|videjo|vispareja izglit*\nkeskharidus*\nсреднее образование",
    2: "pagrindin* issilav*\nlower secondary\npamatizglit*\npohiharidus*\nосновное ~1 образование",
}
GUESSED_EDUCATION = frozenset({4, 6})

LICENCES = {
    "work:forklift": "krautuv* ~1 pazym*|vairuotoj*|teis*\nautokrautuv*\nforklift*\nautoiekravej*\nauto iekravej*\ntostukijuh*\ntostuki* luba*|load|tunnist*|juhtim*\nпогрузчик*",
    "work:tower-crane": "bokstin* kran*\ntower crane*\ntorncelt*\ntornkraana*\nбашенн* кран*",
    "work:overhead-crane": "tiltin* kran*\noverhead crane*\ntilta celtn*\nsildkraana*\nмостов* кран*",
    "work:slinging": "kabinetoj*|stropuotoj*\nslinger*\nstropet*\ntroppij*\nстропальщик*",
    "work:loader": "frontalin* krautuv*\nwheel loader*\nfrontal* iekravej*\nkopplaaduri*\nфронтальн* погрузчик*",
    "work:excavator": "ekskavator* ~1 pazym*|operator*|masinist*\nexcavator* ~2 licen*|certificate|ticket\nekskavatora ~1 apliec*|vadit*\nekskavaatorijuh*\nэкскаватор* ~2 удостовер*|машинист*",
    "work:welding": "suvirin* ~1 pazym*|atestat*\nwelding|welder* ~1 certificat*\nmetinata* ~1 sertifik*|apliec*\nkeevitaja* ~1 sertifik*|tunnist*\nсварщик* ~2 сертификат*|удостовер*\nсертификат*|удостовер* сварщик*\nsertifik* metinat*",
    "work:electrician-up-to-1000v": "iki 1000 v\nup to 1000 v\nlidz 1000 v\nkuni 1000 v\nдо 1000 в",
    "work:electrician-above-1000v": "virs 1000 v\nabove|over 1000 v\nvirs 1000 v\nule 1000 v\nсвыше|выше 1000 в",
    "work:high-lift": "aukstalip* pazym*\nwork at height certificate\nrope access\ndarb* augstuma apliec*\nkorgtoo* tunnist*\nработ* на высоте ~1 удостовер*|допуск*",
    "work:lifting-platform": "keltuv*|bokstel* operator*|pazym*\nlifting platform*\ncherry picker*\npacelaja* apliec*|vadit*\nkorvtostuk*\nавтовышк*|подъемник*",
    "work:food-hygiene": "higienos igudz*|pazym*|kurs*\nfood hygiene ~2 certificate*|course*|training|licence|license|card\nhigienas apliec*|gramat*\ntoiduhugieen* ~1 tunnist*|koolitus*|kursus*\nсанитарн* минимум*\nгигиен* ~2 удостовер*|сертификат*",
    "work:first-aid": "pirmosios pagalbos\nfirst aid\npirmas palidzibas\nesmaabi*\nперв* ~1 помощ*",
    "work:security-guard": "apsaugos darbuotoj* ~1 pazym*|licenc*\nsecurity guard* licen*|certificate\nsia licen*\napsardzes ~1 sertifik*|apliec*\nturvatootaja ~1 tunnist*|kutse*\nохранник* ~1 удостовер*|лиценз*",
    "work:adr": "adr",
    "work:cpc-code-95": "95 kod*\nkod* 95\ncode 95\ndriver cpc\n95 kood*\nkood 95\nкод 95\n95 код*",
    "work:tachograph-card": "tachograf*\ntachograph*\ntahograf*\nsoidumeeriku*\njuhikaart*\nтахограф*",
}

NAMED_BY_ONE_WORD = frozenset({"work:adr", "work:tachograph-card"})

AT_ANY_CAR = """
    vairuotoj* ~1 pazym*|teis*
    vairuotojo pazym*
    driving|drivers|driver's|driver licence|license
    full clean? licence
    autovaditaja apliec*
    vaditaja apliec*
    autovaditaja tiesib*
    juhiluba|juhiload|juhilubade|juhilube
    autojuhiluba*|autojuhilo*
    водительск* прав*|удостовер*
    """

# Folded stems of the names of languages, as they stand beside the word for a language.
LANGUAGES = {
    "lt": "lietuviu lietuvisk* lithuanian lietuviesu lietuviski leedu литовск*",
    "lv": "latviu latvisk* latvian latviesu latviski lati латышск*",
    "et": "estu estisk* estonian igaunu igauniski eesti эстонск*",
    "en": "anglu anglisk* english anglu anglisk* angliski inglise английск* english",
    "ru": "rusu rusisk* russian krievu krieviski vene русск* по-русски",
    "pl": "lenku lenkisk* polish polu poliski poola польск*",
    "uk": "ukrainieciu ukrainietisk* ukrainian ukrainu ukrainiski ukraina украинск*",
    "be": "baltarusiu belarusian baltkrievu valgevene белорусск*",
    "de": "vokieciu vokisk* german vacu vaciski saksa немецк*",
    "fi": "suomiu suomisk* finnish somu somiski soome финск*",
    "sv": "svedu svedisk* swedish zviedru zviedriski rootsi шведск*",
    "no": "norvegu norvegisk* norwegian norvegu norra норвежск*",
    "da": "danu danisk* danish danu taani датск*",
    "fr": "prancuzu prancuzisk* french francu franciski prantsuse французск*",
    "es": "ispanu ispanisk* spanish spanu spaniski hispaania испанск*",
    "it": "italu italisk* italian italu italiski itaalia итальянск*",
    "nl": "olandu nyderlandu dutch niderlandiesu hollandi нидерландск* голландск*",
    "tr": "turku turkisk* turkish turku turgi турецк*",
}
TONGUE = """kalb* k kalba kalbos language languages speak speaks speaking spoken written fluent fluency proficient
    proficiency knowledge skills valod* keel* keelt keele язык* языка языком языке владе* знан* conversational
    communicate communication level"""
TEACHER = "mokytoj* vertej* teacher* translat* skolotaj* tulk* pasniedzej* opetaja* tolk* учител* переводчик* преподава* literatur* литератур*"
LEVELS = {
    "C2": "native gimtoji gimtosios gimtaja dzimta dzimtas emakeel* родной proficient",
    "C1": "fluent fluently laisvai puikiai puikus puikios excellent advanced brivi teicam* izcil* vabalt suureparane suurepara* свободно свободный отлично отличный perfect tobulai augstaka vaga",
    "B2": "good gerai geros gera geras labas labi laba labu hea head heal hasti хорошо хороший хорошее хорошая хорошего upper",
    "B1": "conversational susikalb* sarunval* sarunu suhtlus* suhtlemis* разговорн* intermediate vidutin* pakankam* videj* pietiekam* kesk* rahuldav* средн* достаточн* working communicate communication",
    "A2": "basic basics pagrind* bazin* pamatlim* pamatzin* pamatu alg* algtase* базов* начальн* elementary elementar* minimal*",
}
WISHED = """privalum* pranasum* pageidau* prieksrocib* velam* eelis* kasuks soovitav* advantage plus preferred desirable bonus
    nice преимуществ* плюс* плюсом желатель*"""
