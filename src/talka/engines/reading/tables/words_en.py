"""English words for the patterns: lower case; a star for any ending."""

CLASSES = {
    # Wanting, refusing, telling
    "only": "only exclusively solely strictly just",
    "wanted": """looking seek seeks seeking sought want wants wanted need needs needed hire hires
        hiring recruit recruits recruiting require requires required requiring searching search
        employ employing employs""",
    "prefer": """prefer preferred prefers preferably preference preferable ideally ideal
        advantage advantageous priority favour favor favoured desirable desired suits rather
        prioritise""",
    "must": "must should need be shall requirement requirements",
    "needed": """required must essential needed need mandatory requirement requirements
        compulsory obligatory necessary requested preferred expected""",
    "notapply": """unsuitable excluded exclude rejected refuse unwelcome refused reject waste
        unwanted ineligible disqualified turned elsewhere""",
    "cannot": """not never don't dont cannot can't cant won't wont unable rather no nobody
        shouldn't neither nor""",
    "take": """apply considered consider bother inquire hire hired employ employed accept
        accepted shortlisted eligible suitable welcome wanted want contact respond invited invite
        interview take call need reply allowed suit suits interest interested""",
    "forbidden": "forbidden prohibited banned barred closed disallowed",
    "you": "you your you're",
    "younger": "younger",
    "after": "after over past above",
    "have": "have having raising",
    "tell": """state tell indicate mention specify send write share enclose attach inform
        disclose declare""",
    "without": "without no free non never",
    "neednot": "unnecessary don't needn't optional",
    "if": "if",
    "need": "need required necessary mandatory obligatory compulsory",
    "any": "any all every various different many mixed 20 whatever both several",
    "nomatter": "unimportant irrelevant immaterial",
    "important": "matter matters important relevant count",
    "rights": "rights",
    "regardless": """regardless irrespective discriminate discrimination discriminating unlawful
        independent regard""",
    "equality": "equal equality inclusive diverse diversity inclusion adjustments basis protected",
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
    "sexgen": "men women ladies girls boys mens womens girl boy man woman male female lady",
    "sexdat": "menfolk womenfolk",
    "sexword": "sex gender",
    "product": """clothing clothes wear fashion shoes footwear department hairdress* barber*
        salon collection hygiene toilet* shelter* refuge centre center football basketball team
        teams health clinic prison magazine underwear cosmetics grooming perfume* sizes accessories
        lingerie products league choir rugby handball volleyball sports tailoring garments tailor's
        line world empowerment bags watches network toiletries changing facilities locker rooms room
        suits shirts style club ward fragrance* rights organisation* association* entrepreneur*
        connector* connectors plug thread urinary animal* species genital voice lead made athletes
        patients""",
    "place": """club clinic shelter shop salon hostel centre center charity clothes clothing
        shoes fashion magazine school home brand""",
    "serve": """customer* client* patient* serve serving support supporting help helping audience
        products for clothes brand services service shop club clinic shelter charity""",
    "caring": """care caring after teach teaching coach coaching train training supporting with
        helping help treat treating counsel* visiting visit entertain assist assisting serve serving
        advise visits monitor monitoring""",
    # People
    "person": """person persons people candidate candidates applicant applicants employee
        employees worker workers individual individuals colleague colleagues staff assistant*
        receptionist* secretary secretaries waiter* cook cooks chef chefs driver drivers cleaner*
        nurse nurses nanny barista* bartender* cashier* teacher* hostess* guard guards labourer*
        operator* carer carers helper* manager* developer* administrator* specialist* someone
        somebody anyone personality professional* electrician* welder* technician* packer* loader*
        consultant* programmer* graduate* salesperson sales engineer engineers""",
    "client": """client* customer* patient* resident* pupil* children child visitor* learner*
        participant* adults audience* offenders volunteer* apprentice* trainee* guests kids youths
        passengers members viewers tenants athletes tourist*""",
    "and": "and or as well either",
    "suits": "suitable suits suit suited ideal perfect best job jobs work position role",
    # Age
    "young": "young younger youthful",
    "youngone": "youngster* youth youths teenager* millennial* twentysomething*",
    "youthwork": """worker workers centre center club work services council hostel justice
        programme theatre football""",
    "lively": """energetic dynamic ambitious fresh enthusiastic hungry active vibrant motivated
        lively attractive fit pretty""",
    "firm": """company companies business team teams brand firm organisation startup offenders
        children adults learners patients families readers audience children's mothers farmers
        scientists dogs horses city artists professionals mums drivers""",
    "old": "pensioner* retiree* retired elderly oaps",
    "tooold": "overaged",
    "older": "older",
    "upto": "under below until to max maximum",
    "more": "more over above under below older younger",
    "from": "from",
    "between": "between aged age ages",
    "years": "years year yrs yr yo old",
    "agegen": "olds aged",
    "agelimit": "agelimit",
    "ageword": "age ages aged",
    "notolder": "exceed exceeds",
    "notyounger": "aboveage",
    "born": "born birth",
    "ageasked": "age birthdate dob",
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
    "familyduty": "family marital commitments dependants household responsibilities families",
    "childless": "childless childfree",
    "single": "unmarried unattached divorced widowed",
    "notpregnant": "nonpregnant",
    "pregnancy": "pregnan* maternity",
    "notplan": "planless",
    "planyou": "intend hope",
    "whose": "whose",
    "standin": """covers covering temporary temp replacement replace replacing fixed while during
        period policy""",
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
    "nationality": """lithuanians latvians estonians russians ukrainian ukrainians belarusians
        british britons brits germans asians indians africans arabs gypsies jews turks nigerians
        pakistanis europeans slavs caucasians whites locals natives westerners scandinavians
        romanians filipinos blacks""",
    "nationadj": """lithuanian latvian estonian russian polish ukrainian belarusian british
        english german asian indian african arab roma jewish chinese turkish pakistani european
        slavic caucasian white black western baltic nordic american romanian filipino local romani
        nigerian""",
    "nationhood": """nationality origin descent ethnicity race ancestry heritage nationals roots
        passport blood""",
    "looked": "european slavic western nordic caucasian asian white",
    "foreigner": "foreigner* immigrant* migrant* refugee* expats aliens asia africa",
    "country": """uzbekistan tajikistan kyrgyzstan asia africa india pakistan russia belarus
        ukraine china syria turkey georgia moldova azerbaijan""",
    "native": "native mother",
    "speech": """speaker speakers tongue speaking english lithuanian latvian estonian russian
        german polish level like proficiency fluency""",
    "nativespeaker": "",
    "skin": "skin skinned",
    "skincolour": "colour color white fair light pale dark black",
    "accent": "accent accents",
    "citizen": "citizen citizens citizenship nationals",
    "tongue": """language* speaking skills tongue lessons translat* literature fluent speaker* c1
        b2 b1 a2 a1 c2 intermediate knowledge spoken written""",
    "kitchen": """cuisine food restaurant market dishes customers clients clinic goods literature
        embassy law tea kitchen breakfast history culture company companies standards suppliers
        produce community museum heritage authority government roads area council businesses branch union
        belt""",
    "teacher": """teacher teachers lessons app apps mobile plants code applications ads
        advertising android ios species woodland""",
    "permit": "permit permits right visa entitled authorised authorized eligible",
    # Religion and orientation
    "faith": """christian christians catholic catholics protestant* muslim muslims orthodox
        believer believers atheist* jewish jews buddhist* evangelical* lutheran* churchgoer
        churchgoing godly baptist* hindus sikh""",
    "faithword": "religion faith religious denomination belief beliefs faiths religions",
    "faithitem": "headscar* hijab* turban* veil* burqa*",
    "faithplace": """school schools church charity charities hospital music museum holiday*
        community organisation organization radio publisher college university education studies art
        texts sites heritage bank finance easter christmas kindergarten foundation aid cemetery
        cathedral parish service history culture""",
    "straight": "traditional heterosexual straight normal",
    "orientation": "orientation sexuality",
    "straightone": "heterosexual heterosexuals",
    "gay": "gay gays lesbian* homosexual* lgbt* transgender* trans queer* bisexual*",
    # Disability
    "disability": """disability disabilities handicap* illness illnesses disease diseases
        ailment* impairment* sickness depression""",
    "disabled": """disabled handicapped disability disabilities wheelchair depression chronically
        epilepsy hiv mobility deaf blind""",
    "healthy": "healthy",
    "goodhealth": "good excellent perfect full robust strong sound impeccable",
    "health": "health",
    "trouble": "problem problems issue issues condition conditions restriction* complaint*",
    "certificate": "certificate certificates examination book medical",
    "healththing": """insurance care service* safety sector professional* centre center food
        lifestyle snacks eating work environment atmosphere balance meals benefits visitor ministry
        worker workers clinic check* record* mental lunch lunches relationship culture records
        system* economy finances competition plan products drinks diet budget education promotion
        habits technology data club coach resort store shop ambition cooking chef breakfast insurer
        cafe bar living""",
    # Looks
    "nice": """nice pleasant attractive pretty beautiful handsome presentable charming slim
        stunning model appealing slender feminine good perfect great""",
    "looks": "appearance looks figure physique face body",
    "niceone": "goodlooking handsome slim slender photogenic sexy skinny blonde overweight obese",
    "tidy": "tidy clean neat professional",
    "nicething": """salary pay office workplace team package bonus* rate surroundings views view
        location site kitchen design house shop offer sum place town countryside nature day product*
        home garden wedding""",
    "cv": "cv resume application applications cvs applicants",
    "photo": "photo photos photograph photographs picture pictures headshot selfie portrait",
    "nophoto": "photoless",
    "ignored": "ignored considered considere* rejected deleted read reviewed opened accepted",
    "send": "send attach enclose",
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
    "union": "union unions unionised unionist*",
    "politics": "political politically politics",
    "vote": "vote votes voting voter voters",
    "views": "views opinions beliefs convictions affiliation opinion stance leaning orientation",
    "viewsthing": """third birthday wedding planner science birthdays goods batch events hen
        collective agreement recognised history plan room studies analyst* correspondent""",
    "status": "unemployed homeless jobless benefits convicted",
    "goodfamily": "aristocratic highborn",
}
