"""
Patterns that hold in every language; only the words of the classes differ.

FORBIDDEN gives, for each ground, what shows a requirement or preference. LAWFUL gives, for each
ground, what takes the meaning away when it stands at most that many words from it; `CLAUSE` means
anywhere in the same clause.
"""

from talka.engines.reading.grounds import Ground


CLAUSE = 1_000

FORBIDDEN: dict[Ground, str] = {
    Ground.SEX: """
        @only ~2 @sexany
        @sexany @only
        @wanted ~5 @sex
        @wanted ~1 @sexany
        @wanted @person @sexany
        @wanted #n ~1 @sexany
        @prefer ~4 @sexany
        @sexany ~4 @prefer
        @prefer ~2 @sexadj @person?
        @sexany ~4 @notapply
        @notapply ~4 @sexany
        @young ~1 @sexany
        @sex ~1 @young
        @sex ~3 @upto? #age @years
        #age @years ~1 @sex
        @suits ~3 @sexany
        @must ~2 @sex
        @sexword ~1 @sexany|@sexadj
        ^ @sexnom
        @wanted ~3 @sexadj
        @only ~2 @sexadj
        @sexadj @person
        @sexadj @sexword
        """,
    Ground.AGE: """
        @upto #age @years
        @upto #age @agegen
        @from #n @years? @upto #age @years?
        @between #n @and #age @years
        @notolder ~2 #age
        #age @years @agegen
        #ages @years
        #ages @agegen
        @agelimit ~3 #age
        @ageword ~4 @upto|@from|@between|@notolder ~1 #age
        @ageword #age
        @ageword #n @upto|@and #age
        @person|@sexany ~3 @upto #age
        @person|@sexany #ages
        @wanted ~6 @upto #age
        @wanted ~4 #ages
        @born ~2 #year
        @notyounger ~1 #old
        @from #old @years @agegen
        @wanted ~3 @youngone
        @prefer ~4 @youngone
        @prefer ~2 @young @person?
        @only ~3 @young|@youngone
        @must ~3 @young
        @wanted ~4 @young ~1 @person
        @old ~4 @notapply
        @notapply ~4 @old
        @tell ~3 @ageasked
        """,
    Ground.FAMILY: """
        @without ~1 @children
        @without ~2 @familyduty
        @childless
        @single ~3 @person|@sexany
        @person|@sexany ~3 @single
        @must ~3 @single
        @only ~3 @single
        @prefer ~3 @single
        @wanted ~3 @single
        @notpregnant
        @married ~3 @notapply
        @notapply ~5 @parent
        @parent ~5 @notapply
        @tell ~4 @familystatus
        @familystatus ~2 @single
        """,
    Ground.ORIGIN: """
        @only ~3 @nationality
        @nationality @only
        @wanted ~3 @nationality
        @prefer ~4 @nationality
        @nationality ~4 @prefer
        @must ~3 @nationality
        @nationality ~4 @notapply
        @notapply ~4 @nationality
        @nationality ~2 @nationhood
        @notapply ~4 @foreigner
        @foreigner ~4 @notapply
        @without ~1 @foreigner
        @native ~2 @speech
        @nativespeaker
        @skin ~1 @skincolour
        @skincolour ~1 @skin
        @without ~2 @accent
        @citizen ~4 @needed
        @needed ~4 @citizen
        @only ~4 @citizen
        @prefer ~4 @citizen
        @wanted ~4 @citizen
        @tell ~4 @nationhood
        """,
    Ground.RELIGION: """
        @only ~3 @faith
        @wanted ~3 @faith
        @prefer ~4 @faith
        @faith ~4 @prefer
        @must ~3 @faith
        @faith ~4 @notapply
        @notapply ~4 @faith
        @without ~2 @faithitem
        @tell ~4 @faithword
        """,
    Ground.ORIENTATION: """
        @straight ~2 @orientation
        @only ~4 @straightone|@gay
        @wanted ~4 @straightone
        @prefer ~4 @straightone
        @must ~3 @straightone
        @straightone ~4 @notapply
        @straightone @person
        @gay ~4 @notapply
        @notapply ~4 @gay
        @without ~1 @gay
        @tell ~4 @orientation
        """,
    Ground.DISABILITY: """
        @without ~3 @disability
        @disabled ~5 @notapply
        @notapply ~5 @disabled
        @healthy ~2 @person|@sexany
        @person|@sexany ~3 @healthy
        @must ~4 @healthy
        @only ~3 @healthy
        @prefer ~4 @healthy
        @wanted ~4 @healthy
        @goodhealth ~1 @health
        @health ~2 @needed
        @tell ~4 @disability
        """,
    Ground.APPEARANCE: """
        @nice ~2 @looks
        @looks ~2 @nice
        @niceone ~2 @person|@sexany
        @must ~3 @niceone
        @wanted ~4 @niceone
        @prefer ~4 @niceone
        @only ~3 @niceone
        @cv ~4 @photo
        @photo ~3 @needed
        @send ~5 @photo
        @photo ~4 @sent
        @height ~4 #cm
        @weight ~4 #kg
        """,
    Ground.VIEWS: """
        @party ~2 @member ~6 @only|@prefer|@notapply|@needed
        @only|@prefer|@notapply|@wanted|@must ~5 @party ~1 @member
        @only|@prefer|@notapply|@wanted|@must ~5 @member ~2 @party
        @member ~2 @party ~6 @only|@prefer|@notapply|@needed|@advantage
        @without ~2 @party
        @without ~2 @union
        @union ~6 @notapply
        @notapply ~6 @union
        @must ~6 @union
        @politics ~5 @needed|@notapply|@prefer
        @prefer|@must|@only ~5 @politics
        @tell ~4 @politics
        """,
}

LAWFUL: dict[Ground, tuple[tuple[int, str], ...]] = {
    Ground.SEX: (
        (CLAUSE, "@regardless"),
        (CLAUSE, "@equality"),
        (0, "@man ~1 @and ~1 @woman"),
        (0, "@woman ~1 @and ~1 @man"),
        (0, "@man @woman"),
        (0, "@woman @man"),
        (0, "@sexany|@sexadj ~1 @product"),
        (2, "@serve ~4 @sexany|@sexadj"),
    ),
    Ground.AGE: (
        (CLAUSE, "@regardless"),
        (CLAUSE, "@equality"),
        (3, "@experience"),
        (4, "@thing"),
        (3, "@serve"),
        (3, "@weekly"),
        (CLAUSE, "@programme"),
        (CLAUSE, "@lawword"),
    ),
    Ground.FAMILY: ((CLAUSE, "@regardless"), (CLAUSE, "@equality"), (CLAUSE, "@welcome")),
    Ground.ORIGIN: (
        (CLAUSE, "@regardless"),
        (CLAUSE, "@equality"),
        (CLAUSE, "@welcome"),
        (1, "@nationality ~1 @tongue"),
        (1, "@tongue ~1 @nationality"),
        (CLAUSE, "@lawword"),
        (CLAUSE, "@permit"),
    ),
    Ground.RELIGION: ((CLAUSE, "@regardless"), (CLAUSE, "@equality"), (1, "@faith ~1 @faithplace")),
    Ground.ORIENTATION: ((CLAUSE, "@regardless"), (CLAUSE, "@equality")),
    Ground.DISABILITY: (
        (CLAUSE, "@regardless"),
        (CLAUSE, "@equality"),
        (CLAUSE, "@welcome"),
        (CLAUSE, "@certificate"),
        (1, "@health|@healthy|@goodhealth ~1 @healththing"),
        (2, "@healththing"),
    ),
    Ground.APPEARANCE: ((CLAUSE, "@regardless"), (CLAUSE, "@equality"), (2, "@picturework")),
    Ground.VIEWS: ((CLAUSE, "@regardless"), (CLAUSE, "@equality"), (CLAUSE, "@welcome")),
}
