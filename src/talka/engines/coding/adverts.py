"""Words that stand around a job title in adverts and on forms, and abbreviations inside titles."""

import re


# Folded words that say how one hires or pays, never what the work is.
_AROUND = {
    "lt": """
        ieskome ieskoma ieskomas ieskomi ieskomos ieskom ieskau reikalingas reikalinga reikalingi
        reikalingos reikia siulome siuloma siulomas siulo priimame priimsime priimsim kvieciame
        kvieciama prisijungti skubiai skubu darba darbas dirbti dirbau dirbu noriu noreciau
        atlyginimas alga uzmokestis eur euru euras men menesi menesiui val valanda valandas val h
        bruto neto rankas nuo iki patirtis patirties metai metu metus be su pas pilnas pilnu
        etatas etatu etato puse uab ab mb vsi imone imoneje musu mums komanda laisva vieta vietos
        vakansija nuotoliniu nuotolinis pamainomis skubus mieste rajone
    """,
    "en": """
        looking seeking wanted required needed hiring urgently urgent immediate start join team
        our we are is for a an the in at job vacancy position role opening opportunity salary wage
        pay per hour hours hourly h month monthly year yearly eur euro gross net experience
        experienced years full part time fulltime parttime permanent temporary ltd llc inc plc
        company remote hybrid i my want work as was worked
    """,
    "lv": """
        mekle meklejam mekleju meklejams meklesim vajadzigs vajadziga vajadzigi nepieciesams
        nepieciesama piedava piedavajam piedavajums aicina aicinam steidzami steidzams darbs darba
        darbu amats amata vakance vakances brivs briva alga atalgojums eur eiro menesi menesis
        stunda stundas bruto neto men st h uz rokas no lidz pieredze pieredzi pieredzes gadi gadu
        ar bez pilna pilnu slodze slodzi pusslodze sia as ik uznemums uznemuma musu komanda
        komandai strada stradaju stradat velos attalinati pilseta novada
    """,
    "et": """
        otsime otsitakse otsin otsib vaja vajame vajatakse pakume pakutakse pakub kutsume kiiresti
        kiire koheselt kohe too tood tookoht ametikoht ametikohale vakants palk palka tasu eur
        eurot h euro kuus tunnis tund tundi bruto neto alates kuni kogemus kogemusega kogemuseta
        aasta aastat taistooaeg taiskoormus osalise koormusega ou as fie meie meeskond meeskonda
        meeskonnaga liituma tule tootan soovin linnas vallas kaugtoo
    """,
    "ru": """
        ищем ищу ищет требуется требуются нужен нужна нужны приглашаем приглашает предлагаем
        предлагает срочно работа работу вакансия вакансии должность место зарплата оплата оклад
        евро eur руб мес ч месяц час часов неделю брутто нетто на руки от до опыт опытом опыта без
        с лет года год полный полная неполный занятость ставка ставку ооо оао зао ип компания
        компанию компании наша нашу команда команду хочу работаю работал работала удаленно городе
        районе
    """,
}
_AROUND_BY_LANGUAGE = {language: frozenset(text.split()) for language, text in _AROUND.items()}

# Abbreviations as typed (folded, without the dot) and what they stand for.
_SHORT = {
    "lt": {
        "vad": "vadovas",
        "dir": "direktorius",
        "inz": "inžinierius",
        "buh": "buhalteris",
        "pav": "pavaduotojas",
        "spec": "specialistas",
        "adm": "administratorius",
        "vyr": "vyriausiasis",
        "vyresn": "vyresnysis",
        "asist": "asistentas",
        "mok": "mokytojas",
        "vadyb": "vadybininkas",
        "gyd": "gydytojas",
        "slaug": "slaugytojas",
        "vair": "vairuotojas",
        "prog": "programuotojas",
        "elektr": "elektrikas",
        "techn": "technikas",
        "prof": "profesorius",
        "dest": "dėstytojas",
    },
    "en": {
        "mgr": "manager",
        "asst": "assistant",
        "eng": "engineer",
        "engr": "engineer",
        "dev": "developer",
        "admin": "administrator",
        "tech": "technician",
        "rep": "representative",
        "acct": "accountant",
        "exec": "executive",
        "dir": "director",
        "supv": "supervisor",
        "coord": "coordinator",
        "opr": "operator",
        "sr": "senior",
        "jr": "junior",
        "hr": "human resources",
        "qa": "quality assurance",
        "swe": "software engineer",
    },
    "lv": {
        "vad": "vadītājs",
        "dir": "direktors",
        "inz": "inženieris",
        "spec": "speciālists",
        "vec": "vecākais",
        "pal": "palīgs",
        "gramatv": "grāmatvedis",
        "adm": "administrators",
        "asist": "asistents",
        "skol": "skolotājs",
        "progr": "programmētājs",
        "tehn": "tehniķis",
    },
    "et": {
        "juh": "juhataja",
        "ins": "insener",
        "rmp": "raamatupidaja",
        "spets": "spetsialist",
        "asst": "assistent",
        "adm": "administraator",
        "opet": "õpetaja",
        "tehn": "tehnik",
        "dir": "direktor",
    },
    "ru": {
        "гл": "главный",
        "зам": "заместитель",
        "нач": "начальник",
        "инж": "инженер",
        "ст": "старший",
        "мл": "младший",
        "бух": "бухгалтер",
        "спец": "специалист",
        "дир": "директор",
        "пом": "помощник",
        "зав": "заведующий",
        "рук": "руководитель",
        "вод": "водитель",
        "преп": "преподаватель",
        "админ": "администратор",
        "менедж": "менеджер",
        "прог": "программист",
    },
}

_DOTTED = re.compile(r"([^\W\d_]{3,})\.")

# Russian typed with Latin letters; longer spellings first.
_IN_CYRILLIC = {
    "shch": "щ", "sch": "щ", "sh": "ш", "ch": "ч", "zh": "ж", "kh": "х", "ts": "ц", "ya": "я",
    "ja": "я", "yu": "ю", "ju": "ю", "yo": "е", "jo": "е", "ye": "е", "iy": "ий", "ij": "ий",
    "yj": "ый", "yy": "ый", "a": "а", "b": "б", "c": "ц", "d": "д", "e": "е", "f": "ф", "g": "г",
    "h": "х", "i": "и", "j": "й", "k": "к", "l": "л", "m": "м", "n": "н", "o": "о", "p": "п",
    "r": "р", "s": "с", "t": "т", "u": "у", "v": "в", "w": "в", "x": "кс", "y": "ы", "z": "з",
    "č": "ч", "š": "ш", "ž": "ж", "'": "ь",
}  # fmt: skip
_LATIN_SPELLING = re.compile(
    "|".join(sorted(_IN_CYRILLIC, key=lambda spelling: (-len(spelling), spelling)))
)


def is_around_titles(folded: str, language: str) -> bool:
    """Tell whether a folded word belongs to the advert and not to the title."""
    return folded in _AROUND_BY_LANGUAGE.get(language, frozenset())


def written_out(folded: str, language: str) -> str | None:
    """Give the word or words an abbreviation stands for, or None."""
    return _SHORT.get(language, {}).get(folded)


def dotted(text: str) -> frozenset[str]:
    """Give the words of three letters or more that are followed by a full stop, in lower case."""
    return frozenset(word.lower() for word in _DOTTED.findall(text))


def in_cyrillic(word: str) -> str:
    """Give in Cyrillic a Russian word that was typed with Latin letters: "povar" is "повар"."""
    return _LATIN_SPELLING.sub(lambda found: _IN_CYRILLIC[found.group()], word)
