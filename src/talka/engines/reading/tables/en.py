"""English patterns beside those of `shared`: lower case."""

from talka.engines.reading.grounds import Ground
from talka.engines.reading.tables.shared import CLAUSE
from talka.engines.reading.tables.words_en import CLASSES


__all__ = ["CLASSES", "FORBIDDEN", "LAWFUL"]

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
        ! cleaning|tea|dinner|office|delivery|sales|promo|promotion lady|girl|boy|ladies|girls|boys
        male|female ~1 @person
        ! weaker|fairer|fair|stronger sex
        ? she must|should|needs
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
        no|not ~1 more|over than? #age years|year|yrs|$
        """,
    Ground.FAMILY: """
        ! no ~1 children|kids|dependants|dependents|family
        ! without ~2 children|kids|dependants|family
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
        single ~1 person|candidate*|applicant*|man|woman|men|women|lady|ladies|people|preferred|only
        must be ~1 single $
        preferably|ideally ~1 single
        ! not ~2 planning|plan|intend* ~4 children|family|pregnan*|baby|maternity|kids
        whether|if ~3 plan|planning|intend ~4 @offspring
        start ~1 family
        start a family
        thinking|planning|about ~2 having|have|start ~2 baby|child|children|family
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
        ! english|lithuanian|latvian|estonian|russian ~4 first language
        ! first language ~3 english|lithuanian|latvian|estonian|russian
        ! only|no|nor poles|roma|chinese|jews
        ! poles|roma|jews ~2 need|please|not
        ! @cannot ~1 take|hire|employ|accept|want ~2 speakers
        ! speakers ~3 @cannot ~2 @take
        """,
    Ground.RELIGION: """
        committed|practising|practicing|devout|active christian*|catholic*|muslim*|believer*|jew*
        christian*|catholic*|muslim*|religious|protestant* ~1 candidate*|applicant*|person|people|employee*|worker*|staff|man|woman|values
        ! no muslims|christians|jews|religious|headscar*|hijab*|believers|atheists
        share ~3 faith|religion|religious|christian
        member of ~3 church
        ! attend*|go|goes ~2 church
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
        attractive|pretty|cute ~1 person|candidate*|girl*|lady|ladies|woman|women|staff|hostess*|waiter*|waitress*|receptionist*|assistant*|look
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
        (
            0,
            "boys|girls|mens|womens|ladies ~2 school|team|football|scouts|choir|club|camp|home|basketball|group",
        ),
        (2, "@caring ~4 boys|girls|boy|girl|woman|women|man|men|lady"),
        (0, "#n year old ~1 @sexany"),
        (
            0,
            "sportsmen|craftsmen|workmen|businessmen|postman|servicemen|infantryman|fishermen|tradesmen|salesmen and|or? women|woman",
        ),
        (0, "sales|sports|crafts|trades men|man and|or women|woman"),
        (0, "! salesman|salesmen ~1 woman|saleswoman|women"),
        (1, "she or|and he"),
        (1, "he or|and she"),
        (1, "he she"),
        (1, "she he"),
        (0, "@place|brand|fashion|salon|magazine ~1 for|of|to ~2 @sexany"),
    ),
    Ground.AGE: (
        (
            0,
            "young company|companies|business|team|teams|brand|firm|organisation|startup|start|children|offenders|adults|learners|patients|families|readers|audience|mothers|farmers|scientists|artists",
        ),
        (1, "young people ~2 care|aged|in|at|who|through|from|leaving|with"),
        (1, "working? with ~3 young|people ~3 #age"),
        (1, "with|support|for ~2 young people"),
        (1, "up to #age people|employees|hours|kg|guests"),
        (0, "#n to #age hours|people|eur|euros|employees|guests"),
        (1, "aged ~1 #n to #age leaving|in"),
        (5, "our staff|team|people are|is ~2 #n ~1 #age"),
        (5, "our staff|employees|team ~2 between #n and #age"),
        (1, "no need ~10 @ageasked"),
    ),
    Ground.FAMILY: (
        (2, "single mother*|parent*|point"),
        (2, "children's|birthday"),
        (1, "plan|planning ~1 birthday*|events|meals|menus|activities"),
        (CLAUSE, "cover|covering ~4 maternity|parental|pregnan*"),
        (CLAUSE, "maternity|parental ~2 cover|replacement"),
    ),
    Ground.ORIGIN: (
        (
            0,
            "european|local|black|white standards|market|union|customers|community|produce|suppliers|belt|goods|box|tie",
        ),
        (2, "mother company|tongue teacher|lessons"),
    ),
    Ground.DISABILITY: (
        (
            CLAUSE,
            "people|persons|adults|children|clients|residents|patients|pupils|learners|students with ~2 disabilit*|illness*|depression",
        ),
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
        (0, "! third|birthday|wedding|christmas|search party|parties"),
    ),
}
