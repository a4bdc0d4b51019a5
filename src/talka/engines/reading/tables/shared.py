"""
Patterns that hold in every language; only the words of the classes differ.

FORBIDDEN gives, for each ground, what shows a requirement or preference. A row that begins with "!"
is plain (only a statement of equality takes it back), with "!!" beyond doubt; one that begins with
"?" is a mere mention.

LAWFUL gives what takes that meaning away when it stands at most so many words from it; CLAUSE means
anywhere in the same clause. A gap of it does not reach over a word of wanting. A row that begins with "!" takes back even what is plain, one that
begins with "?" only a mention.
"""

from talka.engines.reading.grounds import Ground


CLAUSE = 1_000

_TOPICS: dict[Ground, str] = {
    Ground.SEX: "@sexword|@sexany|@sexadj",
    Ground.AGE: "@ageword|@years|@ageasked|@young|@old",
    Ground.FAMILY: "@familystatus|@children|@familyduty|@parent|@single",
    Ground.ORIGIN: "@nationhood|@nationality|@nationadj|@skin|@citizen|@native|@accent",
    Ground.RELIGION: "@faithword|@faith",
    Ground.ORIENTATION: "@orientation|@gay|@straightone",
    Ground.DISABILITY: "@disability|@disabled|@health",
    Ground.APPEARANCE: "@looks|@photo|@height|@weight",
    Ground.VIEWS: "@politics|@party|@union",
}


# Who is told to stay away, beside the topics themselves.
_REFUSED: dict[Ground, str] = {
    Ground.SEX: "@sexany",
    Ground.AGE: "@old|@older|@youngone|#age",
    Ground.FAMILY: "@parent|@married|@single|@offspring",
    Ground.ORIGIN: "@nationality|@foreigner|@citizen|@skincolour|@country",
    Ground.RELIGION: "@faith|@faithitem|@faithword",
    Ground.ORIENTATION: "@gay|@straightone|@orientation",
    Ground.DISABILITY: "@disabled|@disability",
    Ground.APPEARANCE: "@nophoto",
    Ground.VIEWS: "@union|@party|@status|@views",
}

_ASKED: dict[Ground, str] = {
    Ground.SEX: """
        ? @sex
        !! @only ~2 @sexany
        ! @only ~2 @sexadj @person
        ! @sexany ~1 @only
        ! @sexadj @sexword
        ! @sexword ~1 @sexany|@sexadj
        ! @must ~2 @sex
        @wanted ~5 @sex
        @wanted ~1 @sexany
        @wanted @person @sexany
        @wanted #n ~1 @sexany
        @prefer ~4 @sexany
        @sexany ~4 @prefer
        @prefer ~2 @sexadj @person
        @young ~1 @sexany
        @sex ~1 @young
        @sex ~3 @upto #age @years
        #age @years ~1 @sex
        @suits ~3 @sexany
        @wanted ~2 @sexadj @person
        @sexadj @person
        """,
    Ground.AGE: """
        @upto #age @years
        @upto #age @agegen
        @upto #age @years @agegen
        @from #n @years? @upto #age @years
        @person|@sexany|@wanted|@ageword|@prefer ~4 @from #n @upto #age,
        @person|@sexany|@wanted|@prefer ~4 @upto #age,
        @person|@sexany ~1 #ages,
        @wanted ~4 #ages,
        @between #n @and #age @years
        ! @notolder ~2 #age
        @older|@younger ~1 #age
        #age @years @agegen
        #age @agegen
        #ages @years
        #ages @agegen
        @agelimit ~4 #age
        @ageword ~4 @upto|@between|@notolder ~1 #age
        @ageword ~3 @from ~1 #n @years? @upto #age
        @ageword ~1 #ages
        @ageword #age
        @ageword ~3 @from ~1 #old
        ! @born ~2 #year
        ! @only ~3 @upto #age @years
        @if @you ~1 @after #age,
        @notyounger ~1 #old
        ! @after #age @years? ~4 @notapply
        @you ~3 #ages
        @you ~3 @upto #age,
        @you ~4 @more|@older|@younger ~1 #age,
        @cannot ~1 @more ~1 #age,
        @you ~1 @young ~1 @lively
        @ageword ~7 #age
        @suits ~1 @youngone
        @from #n @years ~1 @upto #age @years
        ! @wanted ~3 @youngone
        @prefer ~3 @youngone
        ! @only ~3 @young|@youngone
        @must ~3 @young
        @wanted ~2 @young ~1 @person
        @wanted ~1 @young
        @wanted ~2 @young ~1 @lively
        @wanted ~3 @lively ~1 @young
        @young ~1 @lively ~2 @person|@sexany
        @lively ~1 @young ~2 @person|@sexany
        @young ~1 @sexany
        ? @young @person
        @prefer ~2 @young
        ! @tooold
        @tell ~4 @ageasked
        """,
    Ground.FAMILY: """
        @without ~2 @children
        @without ~2 @familyduty
        @childless
        @single ~2 @person|@sexany
        @person|@sexany ~3 @single
        @must ~3 @single
        ! @must ~1 @single
        ! @only ~3 @single
        @prefer ~3 @single
        @wanted ~3 @single
        ? @single
        ? @pregnancy
        @familyduty @without
        @planyou ~3 @offspring
        ? @whose @children
        ! @notpregnant
        ! @notplan ~4 @offspring
        @children ~2 @must? ~1 @grown
        @grown @children
        @tell ~4 @familystatus
        @tell ~8 @married|@single
        @without ~1 @have? ~2 @children
        @tell ~6 @number ~1 @children
        """,
    Ground.ORIGIN: """
        ? @nationality
        @nationhood ~1 @nationality|@nationadj
        ! @only ~2 @nationality
        @only ~2 @nationadj @person
        ! @nationality ~1 @only
        @wanted ~2 @nationality
        @prefer ~3 @nationality
        @prefer ~2 @nationadj @person
        @nationality ~3 @prefer
        @must ~2 @nationality
        @nationadj|@nationality ~1 @nationhood
        @without ~1 @foreigner
        ! @native ~2 @speech
        ! @speech ~4 @native
        @nativespeaker
        @skin ~1 @skincolour
        @skincolour ~1 @skin
        ! @without ~3 @accent
        @citizen ~4 @needed
        @needed ~4 @citizen
        @must ~4 @citizen
        ! @only ~4 @citizen
        @prefer ~4 @citizen
        @looked ~1 @looks
        @tell ~4 @nationhood
        """,
    Ground.RELIGION: """
        ? @faith
        ! @only ~3 @faith
        @wanted ~3 @faith
        @prefer ~4 @faith
        @faith ~4 @prefer
        @must ~3 @faith
        @faith ~1 @person
        ! @without ~2 @faithitem
        @tell ~4 @faithword
        """,
    Ground.ORIENTATION: """
        ? @gay|@straightone
        @straight ~2 @orientation
        ! @only ~4 @straightone
        @wanted ~4 @straightone
        @prefer ~4 @straightone
        @must ~3 @straightone
        @straightone ~1 @person
        ! @without ~1 @gay
        @tell ~4 @orientation
        """,
    Ground.DISABILITY: """
        ! @without ~3 @disability
        ! @without|@forbidden|@cannot ~4 @health ~1 @trouble
        ! @without|@forbidden|@cannot ~4 @trouble ~2 @health
        @healthy ~2 @person|@sexany
        @person|@sexany ~3 @healthy
        @must ~4 @healthy
        ! @only ~3 @healthy
        @prefer ~4 @healthy
        @wanted ~4 @healthy
        @goodhealth ~1 @health
        @health ~1 @goodhealth
        @health ~2 @needed
        @tell ~4 @disability
        """,
    Ground.APPEARANCE: """
        @nice ~2 @looks
        @looks @nice
        @niceone ~2 @person|@sexany
        @person|@sexany ~2 @niceone
        @must ~3 @niceone
        @wanted ~3 @niceone
        @prefer ~4 @niceone
        ! @only ~3 @niceone
        @cv ~4 @photo
        @photo ~3 @needed
        @needed ~1 @photo
        @send ~5 @photo
        @photo ~4 @sent
        ! @nophoto ~6 @notapply|@ignored
        ! @ignored ~4 @nophoto
        @height ~4 #cm
        @weight ~4 #kg
        """,
    Ground.VIEWS: """
        ! @party ~1 @member ~6 @only|@prefer|@needed
        ! @only|@prefer|@wanted|@must ~5 @party ~1 @member
        ! @only|@prefer|@wanted|@must ~5 @member ~4 @party
        ! @member ~4 @party ~6 @only|@prefer|@needed
        @without ~2 @party
        ! @without ~2 @union
        @politics @views
        @tell ~4 @politics
        ! @goodfamily
        ? @vote
        """,
}


def _equality(topic: str) -> tuple[tuple[int, str], ...]:
    """Give the statements that everybody is meant: "regardless of …", "… does not matter"."""
    return (
        (2, f"! @regardless ~25 {topic}"),
        (CLAUSE, f"@regardless ~25 {topic}"),
        (CLAUSE, "@equality"),
        (1, f"@any ~1 {topic}"),
        (2, f"! {topic} ~4 @nomatter"),
        (2, f"! @nomatter ~3 {topic}"),
        (2, f"! {topic} ~3 @cannot ~1 @important"),
        (2, f"! @cannot ~1 @important ~3 {topic}"),
        (1, f"@neednot ~6 {topic}"),
        (1, f"{topic} ~2 @neednot"),
        (1, f"@cannot ~1 @need ~8 {topic}"),
        (1, f"{topic} ~2 @cannot ~1 @need"),
    )


_PECULIAR: dict[Ground, tuple[tuple[int, str], ...]] = {
    Ground.SEX: (
        (1, "!! ne|not|mitte|не @only"),
        (0, "!! @place ~1 @only @sexdat"),
        (0, "! @man ~2 @and ~1 @woman"),
        (0, "! @woman ~2 @and ~1 @man"),
        (0, "! @man @woman"),
        (0, "! @woman @man"),
        (0, "! @man @and? @woman ~1 @person"),
        (0, "@sexgen|@sexadj ~1 @product"),
        (0, "@place ~1 @sexdat|@sexadj"),
        (0, "? @serve ~5 @sexany|@sexadj"),
        (0, "@caring ~4 @sexany|@sexadj"),
        (0, "? #many @sexany"),
    ),
    Ground.AGE: (
        (3, "@experience"),
        (4, "@thing"),
        (1, "@client ~3 @from|@upto|@between|@ageword|#ages|#age"),
        (1, "@caring ~6 #age"),
        (1, "! @youngone ~1 @youthwork"),
        (1, "! @youthwork ~2 @youngone"),
        (1, "! @caring|@client ~3 @youngone"),
        (1, "#age @years? @agegen? @client"),
        (1, "#age|#n ~1 @weekly"),
        (CLAUSE, "! @programme"),
        (CLAUSE, "@lawword"),
        (6, "@benefit"),
        (0, "@young ~1 @firm"),
        (0, "@young ~1 @lively ~1 @firm"),
        (0, "@lively ~1 @young @firm"),
        (0, "@caring ~4 @young|@old"),
        (1, "@notyounger ~3 #n ~8 @category"),
        (1, "@category ~8 @notyounger ~3 #n"),
    ),
    Ground.FAMILY: (
        (0, "@children|@offspring @and @grown"),
        (5, "@benefit"),
        (2, "@caring ~4 @single|@children|@parent"),
        (1, "@single|@familyduty|@children ~1 @familything"),
        (1, "@welcome"),
        (3, "? @old|@caring|@familything"),
        (1, "? @single ~2 @client"),
        (CLAUSE, "@standin"),
        (1, "? @pregnancy ~1 @product|@client|@healththing"),
        (1, "? @client|@caring|@serve ~4 @pregnancy"),
    ),
    Ground.ORIGIN: (
        (1, "@nationality|@nationadj ~6 @tongue"),
        (1, "@tongue ~3 @nationality|@nationadj"),
        (CLAUSE, "@lawword"),
        (CLAUSE, "@permit"),
        (3, "@welcome"),
        (1, "@caring ~4 @nationality|@foreigner"),
        (1, "? @client|@serve ~4 @nationality"),
        (1, "? @nationality ~2 @client"),
        (2, "? @nationality ~1 @nationality"),
        (3, "? @rights"),
        (1, "? @kitchen ~1 @nationality"),
        (1, "! @native ~2 @teacher"),
        (1, "! @teacher ~1 @native"),
        (1, "@nationality|@nationadj ~1 @kitchen"),
    ),
    Ground.RELIGION: (
        (1, "@faith ~2 @faithplace"),
        (1, "@faithplace ~1 @faith"),
        (1, "? @client|@caring ~4 @faith"),
        (3, "? @welcome"),
    ),
    Ground.ORIENTATION: (
        (3, "? @welcome|@benefit"),
        (1, "? @client|@caring ~4 @gay"),
        (3, "? @rights"),
    ),
    Ground.DISABILITY: (
        (2, "@disabled|@disability ~3 @welcome"),
        (2, "@welcome ~4 @disabled|@disability"),
        (3, "@certificate"),
        (1, "@health|@healthy|@goodhealth ~1 @healththing"),
        (1, "@healththing ~1 @health|@healthy"),
        (1, "@caring ~4 @disabled|@disability|@healthy"),
        (1, "@benefit ~3 @health"),
    ),
    Ground.APPEARANCE: (
        (2, "@picturework"),
        (2, "@tidy"),
        (3, "@shelf"),
        (1, "@niceone|@nice ~1 @nicething"),
    ),
    Ground.VIEWS: ((2, "@viewsthing"), (1, "@welcome")),
}


def _refusals(whom: str) -> str:
    """Give the ways in which somebody is told to stay away."""
    return f"""
        ! {whom} ~5 @notapply
        ! @notapply ~4 {whom}
        ! {whom} ~4 @cannot ~2 @take
        ! @cannot ~2 @take ~4 {whom}
        ! {whom} ~4 @take ~1 @cannot
        ! @take ~1 @cannot ~4 {whom}
        ! {whom} ~5 @forbidden
        ! @forbidden ~4 {whom}
        """


FORBIDDEN = {ground: rows + _refusals(_REFUSED[ground]) for ground, rows in _ASKED.items()}

LAWFUL = {ground: _equality(topic) + _PECULIAR[ground] for ground, topic in _TOPICS.items()}
