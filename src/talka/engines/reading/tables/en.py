"""English: words in lower case, a star for any ending."""

from talka.engines.reading.grounds import Ground


CLASSES = {
    "only": "only exclusively solely strictly just",
    "wanted": """looking seek seeks seeking sought want wants wanted need needs needed hire hires hiring
        recruit recruits recruiting require requires required requiring searching search employ employing
        employs invite invites inviting take accept accepting""",
    "prefer": """prefer preferred prefers preferably preference preferable ideally ideal advantage
        advantageous priority favour favor favoured desirable desired plus suit suits best rather""",
    "advantage": "advantage plus preferred priority",
    "must": "must should need be being is are shall requirement requirements has have",
    "needed": """required must essential needed need mandatory requirement requirements compulsory
        obligatory necessary requested preferred expected""",
    "man": """man men male males gentleman gentlemen guy guys boy boys lad lads bloke blokes fella fellas""",
    "woman": """woman women female females lady ladies girl girls gal gals lass lasses housewife
        housewives mum mums mother mothers""",
    "sex": "@man @woman",
    "sexnom": """men women male males females female girl girls lady ladies gentleman gentlemen boys boy man
        woman lad lads""",
    "sexany": "@man @woman",
    "sexadj": "male female masculine feminine",
    "sexword": "sex gender",
    "person": """person persons people candidate candidates applicant applicants employee employees
        worker workers individual individuals colleague colleagues staff assistant* receptionist*
        secretary secretaries waiter* cook cooks chef chefs driver drivers cleaner* nurse nurses nanny
        sales* barista* bartender* cashier* teacher* hostess* guard guards labourer* operator* carer carers
        helper* manager* engineer* developer* administrator* specialist* someone somebody anyone personality
        team professional* electrician* welder* technician* packer* loader* consultant* programmer*""",
    "and": "and or as well either",
    "suits": "suitable suits suit suited ideal perfect best job jobs work position role",
    "notapply": """apply inquire enquire bother considered consider accepted accept unsuitable hired hire
        hiring welcome excluded exclude contact respond suitable eligible employ interview invited""",
    "young": "young younger youthful",
    "youngone": "youngster* youth youths teenager* millennial* twentysomething*",
    "old": "pensioner* retiree* retired elderly seniors oaps older over-50s over-40s",
    "upto": "under below until to max maximum",
    "from": "from",
    "between": "between aged age ages",
    "years": "years year yrs yr yo y.o",
    "agegen": "old age aged olds of",
    "agelimit": "agelimit",
    "ageword": "age ages aged",
    "notolder": "over above exceeding",
    "notyounger": "aboveage",
    "born": "born birth",
    "tell": """state tell indicate mention specify include including provide give send write share
        enclose attach inform disclose declare""",
    "ageasked": "age birth birthdate dob born",
    "without": "without no non not zero free from",
    "children": "children kids child dependants dependents offspring toddlers",
    "familyduty": "family marital commitments dependants household",
    "childless": "childless childfree child-free",
    "single": "single unmarried unattached divorced married widowed",
    "notpregnant": "nonpregnant",
    "married": "married wives wife husbands pregnant",
    "parent": """mothers mother parents parent mums moms pregnant maternity pregnancy expecting expectant
        fathers children""",
    "familystatus": "marital family",
    "nationality": """lithuanian* latvian* estonian* russian russians pole poles polish ukrainian* belarusian*
        british briton* brits english germans asian asians indian indians african africans arab arabs roma romani
        gypsy gypsies jew jews jewish chinese turks turkish nigerian* pakistani* european europeans slavic slav
        slavs caucasian caucasians white whites local locals natives western westerners balts baltic
        scandinavian* nordic american* romanian* filipino* black blacks""",
    "nationhood": "nationality origin descent ethnicity race background ancestry heritage national nationals roots passport citizen citizens citizenship",
    "foreigner": "foreigner* immigrant* migrant* refugee* non-locals expats aliens",
    "native": "native mother born",
    "speech": "speaker speakers tongue speaking english lithuanian latvian estonian russian german language level polish",
    "nativespeaker": "native-speaker native-speakers",
    "skin": "skin skinned",
    "skincolour": "colour color white fair light pale dark black",
    "accent": "accent accents",
    "citizen": "citizen citizens citizenship passport-holders nationals national",
    "tongue": "language* speaking skills cuisine tongue lessons speaker* fluent translat* literature law market c1 b2 food b1 a2 a1 c2 intermediate",
    "faith": """christian christians catholic catholics protestant* muslim muslims orthodox believer
        believers atheist* jewish jews buddhist* evangelical* lutheran* churchgoing church-going religious
        practising practicing godly baptist*""",
    "faithword": "religion faith religious denomination belief beliefs confession",
    "faithitem": "headscar* hijab* turban* religious veil* religion",
    "faithplace": "school schools church charity charities hospital music museum holiday* community organisation organization radio publisher college university education studies art texts sites heritage bank finance easter christmas kindergarten foundation",
    "straight": "traditional heterosexual straight normal sexual",
    "orientation": "orientation sexuality",
    "straightone": "heterosexual heterosexuals straight straights",
    "gay": "gay gays lesbian* homosexual* lgbt* transgender* trans queer* bisexual*",
    "disability": """disability disabilities handicap* disabled illness illnesses disease diseases
        ailment* impairment* impairments conditions sickness sick depression""",
    "disabled": "disabled handicapped disability disabilities invalid invalids wheelchair sick ill chronically hiv",
    "healthy": "healthy able-bodied ablebodied",
    "goodhealth": "good excellent perfect full robust strong sound impeccable best",
    "health": "health",
    "nice": """good nice pleasant attractive pretty beautiful handsome presentable charming slim
        good-looking stunning model appealing smart slender well-presented feminine""",
    "looks": "appearance looks looking figure physique face body exterior",
    "niceone": """attractive good-looking goodlooking pretty beautiful handsome slim slender tall
        charming fit-looking photogenic sexy cute skinny blonde brunette overweight obese fat tattoo-free""",
    "cv": "cv resume application applications cvs applicants",
    "photo": "photo photos photograph photographs picture pictures headshot selfie portrait",
    "send": "send attach include enclose submit add upload provide email e-mail with",
    "sent": "required attached attach mandatory essential obligatory must compulsory enclosed needed",
    "height": "height tall taller tallness",
    "weight": "weight weighing weigh",
    "party": "party parties labour conservative conservatives socialist* communist* tory liberal democrat* republican*",
    "member": "member members membership supporter* voter* affiliation affiliated sympathis* sympathiz* activist* belong",
    "union": "union unions unionised trade-union unionist*",
    "politics": "political politically politics",
    "regardless": """regardless irrespective independent discriminate discrimination discriminating any all
        unimportant matter every everyone everybody whatever""",
    "equality": "equal equality equally inclusive diverse diversity inclusion both reasonable adjustments balanced",
    "welcome": "welcome welcomed welcomes welcoming encouraged encourage support accessible adapted benefits suitable adjust* allowance* insurance leave flexible",
    "serve": """customer* client* patient* resident* visitor* pupil* student* serve serving support
        supporting help helping teach teaching coach coaching care caring guests audience members
        victims entertain train training look looking after counsel* advise working with visit visiting""",
    "product": """clothing clothes wear fashion shoes footwear department hairdress* barber* salon collection
        hygiene toilet* shelter* refuge centre center football basketball team teams health clinic prison
        magazine underwear cosmetics grooming perfume* sizes accessories lingerie products league choir
        rugby handball volleyball sports tailoring garments tailor's line world empowerment bags watches
        network toiletries changing facilities locker rooms room suits shirts style club ward fragrance*
        rights organisation* association* entrepreneur* connector* connectors plug thread urinary""",
    "experience": "experience experienced driving record licence license background practice",
    "thing": """warranty loan* mortgage* lease contract market tradition* business company founded history
        established guarantee* vehicle* cars building* sentence* project* term tenure insurance firm wine
        hours days minutes maintained""",
    "weekly": "hours hour h week weekly hrs",
    "programme": "subsidy subsidised subsidized programme scheme apprenticeship* traineeship* grant",
    "lawword": "law statutory legally legal legislation clearance alcohol act regulation* civil security secrets visa",
    "permit": "permit permits right visa entitled authorised authorized eligible",
    "certificate": "certificate certificates medical check check-up examination book clearance",
    "healththing": """insurance care service* safety sector professional* centre center food lifestyle
        snacks eating work environment atmosphere balance meals benefits food visitor ministry worker
        workers clinic check* record* mental lunch lunches relationship culture records system* economy finances competition plan products drinks diet budget education and promotion habits technology data club coach""",
    "picturework": """product products portfolio editing edit work project projects event events wedding studio shop
        digital archive archives dishes instagram shoot shoots social passport property content camera
        take taking process retouch* print* previous stock database real""",
}

FORBIDDEN = {
    Ground.SEX: """
        @sexany ~1 need not
        @sexany $
        @sexany ~1 only
        salesgirl*|salesladies|saleslady|barmaid*|waitress|waitresses|tea-lady|dinnerlady
        ^ @sexany @suits|@wanted
        cleaning|tea|dinner|office|delivery lady|girl|boy|ladies|girls|boys
        @wanted ~5 @sex
        all male|female team
        no men|women|girls|males|females|boys|ladies
        not ~1 for women|men|girls|ladies|the
        weaker|fairer|fair|stronger|opposite sex
        """,
    Ground.AGE: """
        under|below|beneath the? age? of? #age $
        @person|@sexany|@wanted|@must ~4 under|below|beneath the? age? of? #age
        @person|@sexany ~2 up to #age
        up to #age years? old
        up to #age years of age
        up to the? age of? #age
        no|not ~1 older|over|above than? #age
        no|not ~1 more than #age @years
        older than #age ~4 @notapply
        over #age ~5 @notapply
        over #age s? ~5 @notapply
        nobody|no|not|noone|none over #age
        aged|age|ages between|from|up|under|below|to|max|maximum|preferably|range|limit|group ~2 #age
        aged|age|ages #age
        #age to|and #age @years ~1 old|age
        #age to|and #age year olds|old
        #ages year|years|yrs old|olds|age
        between #n and #n years of|old
        @person ~1 between #age and #age
        maximum|max|upper age
        age limit|bracket
        early|mid|late twenties|thirties|forties|20s|30s|40s
        in your|his|her|their early|mid|late? twenties|thirties|forties|20s|30s|40s
        in your|his|her|their #age s
        #age s ~2 preferred|only
        young and? energetic|dynamic|ambitious|fresh|enthusiastic|hungry|active|vibrant ~3 person|people|candidate*|individual*|someone|man|woman|graduate*|professional*|specialist*|worker*|applicant*|employee*
        young ~2 person|people|individual*|candidate*|lady|man|woman|blood|applicant*|someone|employee*|worker*|colleague*|mind|minds
        @must ~1 young
        you are ~2 young
        digital native*
        at least #old years old|of
        at least #old $
        over #old ~1 only|preferred
        minimum age ~3 #old
        too old
        mature ~1 lady|woman|gentleman
        recent ~1 school leaver*
        not past #age
        youthful energy|spirit|enthusiasm|team|appearance|attitude
        date of birth
        """,
    Ground.FAMILY: """
        no ~1 children|kids|dependants|dependents|family
        without ~2 children|kids|dependants|family
        not ~2 planning|plan|intend* ~3 children|family|pregnan*|baby|maternity|kids
        no ~1 plans ~4 children|family|pregnan*|baby|maternity|kids
        plan* ~3 pregnan*|children|family|maternity|kids
        not pregnant
        pregnan* ~5 @notapply
        free of|from family
        @must ~2 married|single|unmarried
        @person ~1 married|unmarried
        married|unmarried|single ~2 person|candidate*|applicant*|women|men|man|woman|lady|ladies|girl*
        family status
        marital status
        whose children ~3
        grown up children|kids
        grown-up children|kids
        no maternity
        young mothers ~4 not|need
        small children ~6 not|need|no
        are you married|pregnant|planning
        """,
    Ground.ORIGIN: """
        native ~2 speaker*|tongue|english
        @nationality native
        mother tongue
        native-level|native-like
        native level
        @nationality nationals? only|preferred|required|wanted
        no ~1 foreigner*|immigrant*|migrant*|refugee*|asian*|african*|roma|gyps*|russian|russians|black|blacks|ukrainian*
        @nationality ~1 need not
        @nationality candidates|applicants|people|workers|persons|citizens|nationals|origin|descent|appearance
        only ~1 @nationality
        of @nationality ~1 origin|descent|nationality|ethnicity|appearance|race|background
        born in lithuania|latvia|estonia|england|russia|germany|europe
        eu|european passport
        white ~1 person|people|candidate*|applicant*|only|man|woman|european*|staff
        without ~2 accent
        no ~2 accent
        accent free
        accent-free
        """,
    Ground.RELIGION: """
        @must ~3 christian|catholic|muslim|protestant|orthodox|believer|religious|atheist
        committed|practising|practicing|devout|active christian*|catholic*|muslim*|believer*
        christian*|catholic*|muslim*|orthodox|religious|protestant* ~1 candidate*|applicant*|person|people|employee*|worker*|staff|man|woman|faith|values
        no muslims|christians|jews|religious|headscar*|hijab*
        share ~3 faith|religion|religious|christian
        member of ~2 church
        """,
    Ground.ORIENTATION: """
        traditional family? values ~3 orientation
        no gays|gay|lesbian*|homosexual*|lgbt*
        @gay ~1 need not
        """,
    Ground.DISABILITY: """
        physically and mentally healthy|fit
        without ~3 disabilit*|handicap*|illness*|health
        no ~3 disabilit*|handicap*|illness*|ailment*|disease*
        no ~1 health problem*|issue*|condition*
        free from|of ~2 disabilit*|illness*|disease*|health|medical
        not ~2 suitable ~3 disabled|disabilit*|wheelchair*
        disabled ~4 not|cannot|unsuitable
        fully able bodied
        able bodied
        no|without ~2 sick leave*
        never|rarely|not sick|ill
        history of ~3 illness|depression|disease
        wheelchair ~4 not|cannot|no
        excellent|good|perfect|full|robust ~2 health $
        in|of ~1 good|excellent|perfect|full|robust health
        """,
    Ground.APPEARANCE: """
        good looking
        well groomed lady|girl|woman
        @cv ~4 with ~3 photo*|picture|headshot
        @cv ~2 photo*
        photo*|headshot|picture ~3 required|attached|mandatory|essential|must|obligatory|compulsory
        recent ~1 photo*
        full length ~1 photo*
        attach|include|enclose|send|add|submit|with ~4 photo*|headshot|picture ~1 of? your|yourself|self|you
        attach|include|enclose|send|add|submit ~2 photo|photograph|picture|headshot $
        attach|include|enclose|send|add|submit ~4 photo|photograph|headshot ~3 application|cv|resume
        physically attractive
        at least #cm cm
        taller than #cm
        size s|m|#n only
        dress|clothing|clothes size
        no|without|not ~2 overweight|obese|fat|plump
        no|without|visible ~1 tattoo*|piercing*
        """,
    Ground.VIEWS: """
        supporter* of ~3 party|government
        member* of ~3 party|union|trade
        no ~1 trade? union ~1 member*|activist*|people
        union ~1 member* ~4 not|need
        not ~4 member ~3 union|party
        not ~3 union
        right-wing|left-wing|conservative|liberal|socialist|communist views|beliefs|voter*|candidates
        political ~1 views|beliefs|opinion*|affiliation*
        share ~3 political
        social status
        good|wealthy|respectable|decent family|families background?
        """,
}

LAWFUL: dict[Ground, tuple[tuple[int, str], ...]] = {
    Ground.SEX: (
        (2, "man|men|male|female connector*|plug|power|hours"),
        (0, "guys"),
        (0, "waiter* ~1 waitress*"),
        (0, "waitress* ~1 waiter*"),
        (0, "boys|girls ~2 school|team|football|scouts|choir|club|camp|home|basketball|group"),
    ),
    Ground.AGE: (
        (0, "young company|companies|business|team|brand|firm|organisation|startup|start-up|children|offenders|adults|learners|patients|families|readers|audience"),
        (1, "young people ~2 care|aged|in|with|at|who|through|from"),
    ),
    Ground.FAMILY: ((1, "single|family ~1 parent*|business|company|friendly|room*|point"), (3, "room* hotel* bedroom*")),
    Ground.ORIGIN: ((0, "native app|apps|mobile|plants|code|applications|ads|advertising"), (0, "european|local standards|market|union|customers|community|produce|suppliers")),
    Ground.DISABILITY: ((CLAUSE := 1_000, "people|persons|adults|children|clients|residents|patients|pupils|learners|students with ~2 disabilit*|illness*"),),
    Ground.APPEARANCE: ((2, "buildings store shop window website product*"),),
}
