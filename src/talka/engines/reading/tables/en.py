"""English: words in lower case, a star for any ending."""

from talka.engines.reading.grounds import Ground

from talka.engines.reading.tables.shared import CLAUSE


CLASSES = {
    # Wanting, refusing, telling
    "only": "only exclusively solely strictly just",
    "wanted": """looking seek seeks seeking sought want wants wanted need needs needed hire hires
        hiring recruit recruits recruiting require requires required requiring searching search
        employ employing employs""",
    "prefer": """prefer preferred prefers preferably preference preferable ideally ideal
        advantage advantageous priority favour favor favoured desirable desired suits rather
        prioritise""",
    "must": "must should need be being is shall requirement requirements",
    "needed": """required must essential needed need mandatory requirement requirements
        compulsory obligatory necessary requested preferred expected""",
    "notapply": """unsuitable excluded exclude rejected refuse unwelcome refused reject waste
        unwanted ineligible disqualified turned""",
    "cannot": """not never don't dont cannot can't cant won't wont unable rather no nobody
        shouldn't neither nor""",
    "take": """apply considered consider bother inquire hire hired employ employed accept
        accepted shortlisted eligible suitable welcome wanted want contact respond invited invite
        interview take call need reply allowed""",
    "forbidden": "forbidden prohibited banned barred closed disallowed",
    "you": "you your you're",
    "younger": "younger below under",
    "after": "after over past above",
    "have": "have having raising",
    "tell": """state tell indicate mention specify include including provide give send write
        share enclose attach inform disclose declare""",
    "without": "without no free non never",
    "neednot": "unnecessary don't needn't optional",
    "any": "any all every various different many mixed 20 whatever both several",
    "nomatter": "matter unimportant irrelevant immaterial matters",
    "regardless": """regardless irrespective discriminate discrimination discriminating unlawful
        independent""",
    "equality": "equal equality inclusive diverse diversity inclusion adjustments",
    "welcome": """welcome welcomed welcomes welcoming encouraged encourage accessible adapted
        adjust* suitable can support supported""",
    "benefit": """benefits allowance* insurance leave bonus* compensat* flexible extra discount*
        vouchers offer offering scheme schemes pay paid""",
    "number": "number many",
    # Sex
    "man": """man men male males gentleman gentlemen guy guys boy boys lad lads bloke blokes
        fella fellas""",
    "woman": """woman women female females lady ladies girl girls gal gals lass lasses housewife
        housewives salesgirl""",
    "sex": "@man @woman",
    "sexany": "@man @woman",
    "sexadj": "male female masculine feminine",
    "sexword": "sex gender",
    "product": """clothing clothes wear fashion shoes footwear department hairdress* barber*
        salon collection hygiene toilet* shelter* refuge centre center football basketball team
        teams health clinic prison magazine underwear cosmetics grooming perfume* sizes accessories
        lingerie products league choir rugby handball volleyball sports tailoring garments tailor's
        line world empowerment bags watches network toiletries changing facilities locker rooms room
        suits shirts style club ward fragrance* rights organisation* association* entrepreneur*
        connector* connectors plug thread urinary""",
    "place": """club clinic shelter shop salon hostel centre center charity clothes clothing
        shoes fashion magazine school home""",
    "serve": """customer* client* patient* serve serving support supporting help helping audience
        products for clothes brand services service shop club clinic shelter charity""",
    "caring": """care caring after teach teaching coach coaching train training support
        supporting with helping help treat treating counsel* visiting visit entertain nanny nurse
        assist assisting serve serving advise""",
    # People
    "person": """person persons people candidate candidates applicant applicants employee
        employees worker workers individual individuals colleague colleagues staff assistant*
        receptionist* secretary secretaries waiter* cook cooks chef chefs driver drivers cleaner*
        nurse nurses nanny barista* bartender* cashier* teacher* hostess* guard guards labourer*
        operator* carer carers helper* manager* engineer* developer* administrator* specialist*
        someone somebody anyone personality professional* electrician* welder* technician* packer*
        loader* consultant* programmer* graduate* salesperson sales""",
    "client": """client* customer* patient* resident* pupil* student* children child visitor*
        learner* participant* adults audience* offenders volunteer* apprentice* trainee* guests kids
        youths passengers members viewers tenants athletes tourist*""",
    "and": "and or as well either",
    "suits": "suitable suits suit suited ideal perfect best job jobs work position role",
    # Age
    "young": "young younger youthful",
    "youngone": "youngster* youth youths teenager* millennial* twentysomething*",
    "lively": """energetic dynamic ambitious fresh enthusiastic hungry active vibrant motivated
        lively attractive fit pretty""",
    "firm": """company companies business team teams brand firm organisation startup start-up
        offenders children adults learners patients families readers audience children's mothers
        farmers scientists dogs horses city artists professionals mums drivers""",
    "old": "pensioner* retiree* retired elderly oaps",
    "tooold": "overaged",
    "older": "older above over",
    "than": "than",
    "upto": "under below until to max maximum",
    "from": "from",
    "between": "between aged age ages",
    "years": "years year yrs yr yo old",
    "agegen": "olds aged",
    "agelimit": "agelimit",
    "ageword": "age ages aged",
    "notolder": "over above exceeding",
    "notyounger": "aboveage",
    "born": "born birth",
    "ageasked": "age birth birthdate dob born",
    "experience": "experience experienced driving record license background practice licence",
    "thing": """warranty loan* mortgage* lease contract market tradition* business company
        founded history established guarantee* vehicle* car cars building* sentence* project* term
        tenure firm wine days minutes tree trees house houses metres meters high deep equipment
        machinery maintained brand property anniversary""",
    "weekly": "hours hour h week weekly hrs euro euros eur percent gross",
    "programme": """subsidy subsidised subsidized programme scheme apprenticeship* traineeship*
        grant volunteer* erasmus corps funded""",
    "lawword": """law statutory legally legal legislation clearance alcohol act regulation*
        secrets firearms gambling""",
    "category": "category licence license d c ce",
    # Family
    "children": "children kids child dependants dependents offspring toddlers childcare",
    "familyduty": "family marital commitments dependants household responsibilities",
    "childless": "childless childfree child-free",
    "single": "single unmarried unattached divorced widowed",
    "notpregnant": "nonpregnant",
    "notplan": "planning plan plans intend intending intention thinking expecting",
    "offspring": """children child pregnancy pregnant family baby babies maternity kids marry
        married""",
    "married": "married wives wife husbands pregnant",
    "parent": """mothers mother parents parent mums moms pregnant pregnancy expecting expectant
        fathers childcare""",
    "grown": "grown adult",
    "familystatus": "marital family",
    "familything": """parent* business company friendly room* point run bedroom* owned entry
        hotel* occupancy bed restaurant farm home doctor law lawyer medicine insurance support
        centre bakery firm day days room time""",
    # Origin
    "nationality": """lithuanians latvians estonians russians poles ukrainian ukrainians
        belarusians british britons brits germans asians indians africans arabs romani gypsies gypsy
        jews chinese turks nigerians pakistanis europeans slavs caucasians whites locals natives
        westerners scandinavians romanians filipinos blacks roma""",
    "nationadj": """lithuanian latvian estonian russian polish ukrainian belarusian british
        english german asian indian african arab roma jewish chinese turkish pakistani european
        slavic caucasian white black western baltic nordic american romanian filipino local""",
    "nationhood": """nationality origin descent ethnicity race ancestry heritage nationals roots
        passport blood""",
    "looked": "european slavic western nordic caucasian asian white",
    "foreigner": "foreigner* immigrant* migrant* refugee* non-locals expats aliens",
    "native": "native mother",
    "speech": """speaker speakers tongue speaking english lithuanian latvian estonian russian
        german polish level like proficiency fluency""",
    "nativespeaker": "native-speaker native-speakers",
    "skin": "skin skinned",
    "skincolour": "colour color white fair light pale dark black",
    "accent": "accent accents",
    "citizen": "citizen citizens citizenship nationals",
    "tongue": """language* speaking skills tongue lessons translat* literature fluent speaker* c1
        b2 b1 a2 a1 c2 intermediate knowledge spoken written""",
    "kitchen": """cuisine food restaurant market dishes customers clients clinic goods literature
        embassy law tea kitchen breakfast history culture company companies standards suppliers
        produce community museum authority government roads area council businesses branch union
        belt""",
    "teacher": """teacher teachers lessons app apps mobile plants code applications ads
        advertising android ios species woodland""",
    "permit": "permit permits right visa entitled authorised authorized eligible",
    # Religion, orientation
    "faith": """christian christians catholic catholics protestant* muslim muslims orthodox
        believer believers atheist* jewish jews buddhist* evangelical* lutheran* churchgoer
        churchgoing godly baptist* hindu hindus sikh""",
    "faithword": "religion faith religious denomination belief beliefs",
    "faithitem": "headscar* hijab* turban* veil* burqa*",
    "faithplace": """school schools church charity charities hospital music museum holiday*
        community organisation organization radio publisher college university education studies art
        texts sites heritage bank finance easter christmas kindergarten foundation aid cemetery
        cathedral parish service""",
    "straight": "traditional heterosexual straight normal",
    "orientation": "orientation sexuality",
    "straightone": "heterosexual heterosexuals",
    "gay": "gay gays lesbian* homosexual* lgbt* transgender* trans queer* bisexual*",
    # Disability
    "disability": """disability disabilities handicap* illness illnesses disease diseases
        ailment* impairment* sickness depression""",
    "disabled": """disabled handicapped disability disabilities wheelchair depression chronically
        epilepsy hiv""",
    "healthy": "healthy",
    "goodhealth": "good excellent perfect full robust strong sound impeccable",
    "health": "health",
    "certificate": "certificate certificates check-up examination book medical",
    "healththing": """insurance care service* safety sector professional* centre center food
        lifestyle snacks eating work environment atmosphere balance meals benefits visitor ministry
        worker workers clinic check* record* mental lunch lunches relationship culture records
        system* economy finances competition plan products drinks diet budget education promotion
        habits technology data club coach resort store shop ambition cooking chef breakfast insurer
        cafe bar living""",
    # Appearance
    "nice": """nice pleasant attractive pretty beautiful handsome presentable charming slim
        stunning model appealing slender feminine good perfect great""",
    "looks": "appearance looks figure physique face body",
    "niceone": """attractive goodlooking pretty handsome slim slender photogenic sexy skinny
        blonde overweight obese""",
    "tidy": "tidy clean neat professional",
    "nicething": """salary pay office workplace team package bonus* rate surroundings views view
        location site kitchen design house shop offer sum place town countryside nature day product*
        home garden wedding""",
    "cv": "cv resume application applications cvs applicants",
    "photo": "photo photos photograph photographs picture pictures headshot selfie portrait",
    "nophoto": "photoless",
    "ignored": "ignored considered considere* rejected deleted read reviewed opened accepted",
    "send": "send attach include enclose submit add upload provide",
    "sent": "required attached attach mandatory essential obligatory must compulsory enclosed",
    "height": "height tall taller",
    "weight": "weight weighing",
    "shelf": """shelf shelves scaffold* warehouse goods boxes lift lifting load* ladder* rack*
        parcels metres bags""",
    "picturework": """product products portfolio editing edit work project projects event events
        wedding studio shop digital archive archives dishes instagram shoot shoots social passport
        property content camera take taking retouch* print* stock database real buildings store
        website gallery prints""",
    # Views and standing
    "party": "party parties labour conservative* socialist* communist* tory democrat* republican*",
    "member": """member members membership supporter* voter* affiliation affiliated activist*
        belong""",
    "union": "union unions unionised trade-union unionist*",
    "politics": "political politically politics",
    "views": "views opinions beliefs convictions affiliation opinion stance leaning orientation",
    "viewsthing": """third birthday wedding planner science birthdays goods batch events hen
        collective agreement recognised history plan room studies analyst* correspondent""",
    "status": "unemployed homeless jobless benefits convicted",
    "goodfamily": "aristocratic highborn well-born",
}

FORBIDDEN = {
    Ground.SEX: """
        ! @sexany ~2 need not
        @sexany only
        @sexany $
        ^ @sexany
        ! no men|women|girls|males|females|boys|ladies
        ! not ~2 for women|men|girls|ladies|males|females
        ! salesgirl*|salesladies|saleslady|barmaid*|dinnerlady|chambermaid*|barwoman|handyman|salesman|salesmen
        waitress|waitresses|stewardess*
        ! girl friday
        @suits|ideal|perfect ~3 mum|mums|mother|mothers|mom|moms|housewife|housewives
        english|lithuanian|latvian|estonian|russian ~3 first language
        ! cleaning|tea|dinner|office|delivery|sales|promo|promotion lady|girl|boy|ladies|girls|boys
        male|female ~1 @person
        ! weaker|fairer|fair|stronger sex
        """,
    Ground.AGE: """
        under|below #age,
        @person|@sexany|@wanted|@must|@only|@prefer ~4 under|below ~1 the? age? of? #age
        up to #age years? old
        up to #age years ~1 age
        up to the? age of? #age
        ! no|not ~1 older|over|above|past ~1 than? #age
        ! no|not more than #age @years ~1 old|age
        ! nobody|no|noone|none|anyone one? over|above #age
        ! over|above #age s? ~5 @notapply|need
        aged|age|ages between|from|up|under|below|to|max|maximum|preferably|range|limit|group ~2 #age
        aged|age|ages ~1 #ages
        aged|age|ages #age
        #age to|and #age @years ~1 old|age
        #n to|and #age year olds|old
        #n to|and #age,
        #ages year|years|yrs old|olds|age
        #n year olds? to #age
        between ~1 #n and #age years|year
        @person|@wanted|aged|age ~4 between ~1 #n and #age,
        ! maximum|max|upper ~2 age
        age limit|bracket ~3 #age
        early|mid|late|their|your|his|her twenties|thirties|forties|20s|30s|40s
        in your|his|her|their ~1 #age s
        young and? @lively ~3 @person|@sexany
        young and? @lively ~1 people|team|member*
        young people|person|individual*|candidate*|applicant*|someone|employee*|worker*|colleague*|blood|mind|minds|lady|man|woman|professional*|graduate*
        you are|must|should be? ~1 young
        digital native*
        at least #old years old|of
        minimum ~1 age ~3 #old
        ! too old
        mature ~1 lady|woman|gentleman
        not past #age
        youthful energy|spirit|enthusiasm|appearance|attitude|look|person|team|image
        fresh ~1 youthful
        date of birth
        born after|before|between|in ~1 #year
        #ages ~1 preferred|ideally|only
        ideally #n to #age
        still young
        age profile
        """,
    Ground.FAMILY: """
        ! no ~1 children|kids|dependants|dependents|family
        ! without ~2 children|kids|dependants|family
        not ~2 planning|plan|intend* ~3 children|family|pregnan*|baby|maternity|kids
        ! no ~1 plans|intention ~4 children|family|pregnan*|baby|maternity|kids
        are|if planning ~3 pregnan*|children|family|baby
        ! not pregnant
        ! pregnan* ~5 @notapply
        free of|from ~1 family|childcare|parental
        must|should be? ~1 married|single|unmarried
        married|unmarried|single ~2 person|candidate*|applicant*|women|men|man|woman|lady|ladies|girl*|people
        married|unmarried|single|divorced preferred|only
        marital|family status
        grown up children|kids
        whose children ~3 grown|adult|older
        ! mothers|mums|parents ~5 not|unsuitable
        small|young|little children|kids ~6 not|need|unsuitable
        must|should not have ~3 children|kids|dependants
        married ~6 many ~1 children|kids
        whether you|they are? ~1 married|single|pregnant
        how many children|kids
        """,
    Ground.ORIGIN: """
        ! native ~2 speaker*|tongue
        ! native english|lithuanian|latvian|estonian|russian|german|level|like|fluency
        mother tongue ~4 must|required|is|only|preferred
        english|lithuanian|latvian|estonian|russian ~3 mother tongue
        mother tongue english|lithuanian|latvian|estonian|russian
        @nationadj nationals? only
        ! no ~1 foreigner*|immigrant*|migrant*|refugee*|asian*|african*|roma|gyps*|russian|russians|black|blacks|ukrainian*
        ! @nationality ~2 need not
        @nationadj origin|descent|appearance|looking|nationality|background|blood|roots|ethnicity|race|passport
        only ~1 @nationadj @person|citizens|nationals|passport
        of @nationadj ~1 origin|descent|nationality|ethnicity|appearance|race|background
        born and? raised? in
        @must|@only born in
        white ~1 person|people|candidate*|applicant*|only|man|woman|european*|staff
        ! without ~3 accent
        ! no ~2 accent
        accent free
        eu citizens only
        ! only eu|lithuanian|latvian|estonian|british ~1 citizens|nationals
        @nationality ~1 are? not
        english|lithuanian|latvian|estonian|russian ~4 first language
        first language ~3 english|lithuanian|latvian|estonian|russian
        """,
    Ground.RELIGION: """
        committed|practising|practicing|devout|active christian*|catholic*|muslim*|believer*|jew*
        christian*|catholic*|muslim*|religious|protestant* ~1 candidate*|applicant*|person|people|employee*|worker*|staff|man|woman|values
        ! no muslims|christians|jews|religious|headscar*|hijab*|believers|atheists
        share ~3 faith|religion|religious|christian
        member of ~3 church
        go|goes|attend* ~2 church
        """,
    Ground.ORIENTATION: """
        ! no ~1 gays|gay|lesbian*|homosexual*|lgbt*|transgender*
        ! @gay ~2 need not
        traditional family values
        must|be straight $
        """,
    Ground.DISABILITY: """
        physically and mentally healthy
        mentally and physically healthy
        ! without ~3 disabilit*|handicap*|illness*
        ! no ~3 disabilit*|handicap*|illness*|ailment*|disease*
        ! no|without ~1 health problem*|issue*|condition*|restriction*
        free from|of ~2 disabilit*|illness*|disease*|medical
        ! not ~2 suitable ~3 disabled|disabilit*|wheelchair*
        ! disabled ~4 not|cannot|unsuitable
        ! able bodied
        ! no|without|never|not ~3 sick leave*|days?
        never|rarely|not sick|ill
        ! history of ~3 illness|depression|disease
        ! wheelchair ~4 not|cannot|no
        excellent|good|perfect|full|robust ~2 health $
        in|of|be ~1 good|excellent|perfect|full|robust health
        ! completely|fully|absolutely|perfectly healthy
        """,
    Ground.APPEARANCE: """
        ! good looking
        @cv ~4 with ~3 photo*|picture|headshot
        @cv ~2 photo*
        photo*|headshot|picture ~3 required|attached|mandatory|essential|must|obligatory|compulsory
        recent ~2 photo*
        full length|body ~1 photo*
        attach|include|enclose|send|add|submit|with ~4 photo*|headshot|picture ~1 of? your|yourself|self|you
        attach|include|enclose|send|add|submit ~2 your|a|recent ~2 photo|photograph|picture|headshot
        your photo*|picture|headshot
        ! without ~3 photo*|picture|headshot ~6 not|ignored|rejected|deleted
        at least|minimum|over #cm ~1 cm|tall
        taller than #cm
        dress|clothing|clothes size
        ! no|without|not ~2 overweight|obese|fat|plump
        ! no|without ~1 visible? tattoo*|piercing*
        easy on the eye
        """,
    Ground.VIEWS: """
        ! supporter* of ~3 party|government
        ! member* of ~3 party|union
        ! no ~1 trade? union ~1 member*|activist*|people
        ! union ~1 member* ~4 not|need
        ! not|never ~4 member ~3 union|party
        ! right|left wing views|beliefs|voter*|candidates
        share ~3 political|conservative|liberal|socialist
        political ~1 views|beliefs|opinion*|affiliation*
        social status|class|standing
        ! good|wealthy|respectable|decent|noble family|families background
        from ~2 good|wealthy|respectable|decent|noble family|families
        ! trade unionist*
        ! unionist*
        membership ~4 party
        """,
}

LAWFUL: dict[Ground, tuple[tuple[int, str], ...]] = {
    Ground.SEX: (
        (2, "man|men|male|female connector*|plug|power|hours"),
        (0, "! waiter* ~1 waitress*"),
        (0, "! waitress* ~1 waiter*"),
        (0, "boys|girls|mens|womens|ladies ~2 school|team|football|scouts|choir|club|camp|home|basketball|group"),
        (2, "@caring ~4 boys|girls|boy|girl|woman|women|man|men|lady"),
        (0, "#n year old ~1 @sexany"),
    ),
    Ground.AGE: (
        (0, "young company|companies|business|team|teams|brand|firm|organisation|startup|start|children|offenders|adults|learners|patients|families|readers|audience|mothers|farmers|scientists|artists"),
        (1, "young people ~2 care|aged|in|at|who|through|from|leaving|with"),
        (1, "working? with ~3 young|people ~3 #age"),
        (1, "with|support|for ~2 young people"),
        (1, "up to #age people|employees|hours|kg|guests"),
        (0, "#n to #age hours|people|eur|euros|employees|guests"),
        (1, "aged ~1 #n to #age leaving|in"),
    ),
    Ground.FAMILY: (
        (2, "single mother*|parent*|point"),
        (2, "children's|birthday"),
        (1, "plan|planning ~1 birthday*|events|meals|menus|activities"),
    ),
    Ground.ORIGIN: (
        (0, "european|local|black|white standards|market|union|customers|community|produce|suppliers|belt|goods|box|tie"),
        (2, "mother company|tongue teacher|lessons"),
    ),
    Ground.DISABILITY: (
        (CLAUSE, "people|persons|adults|children|clients|residents|patients|pupils|learners|students with ~2 disabilit*|illness*|depression"),
        (0, "good|excellent ~1 health and safety"),
    ),
    Ground.APPEARANCE: (
        (2, "buildings store shop window website"),
        (2, "do|please not ~3 photo*|picture"),
        (2, "no need ~4 photo*|picture"),
        (2, "no photo* ~2 needed|required|necessary|please"),
        (2, "photo* ~3 not|optional|unnecessary"),
    ),
    Ground.VIEWS: (
        (1, "political science*|party planner"),
    ),
}
