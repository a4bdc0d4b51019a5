"""Names of people in the languages of the country, surnames in the form of each sex."""

from random import Random


GIVEN = {
    "lt": (
        ("Jonas", "Tomas", "Mindaugas", "Andrius", "Darius", "Gintaras", "Vytautas", "Paulius",
         "Marius", "Lukas", "Mantas", "Rokas", "Justas", "Šarūnas", "Žygimantas", "Ąžuolas",
         "Kęstutis", "Ignas", "Dainius", "Arūnas"),
        ("Rūta", "Eglė", "Jurgita", "Rasa", "Ieva", "Gabija", "Živilė", "Kristina", "Laima",
         "Aušra", "Inga", "Vaida", "Monika", "Ugnė", "Daiva", "Jolanta", "Birutė", "Agnė",
         "Viktorija", "Šviesė"),
    ),
    "ru": (
        ("Александр", "Сергей", "Андрей", "Дмитрий", "Олег", "Юрий", "Игорь", "Максим"),
        ("Ольга", "Наталья", "Елена", "Ирина", "Татьяна", "Светлана", "Анна", "Юлия"),
    ),
    "lv": (
        ("Andrejs", "Jānis", "Kārlis", "Mārtiņš", "Edgars", "Ģirts"),
        ("Līga", "Inese", "Ilze", "Dace", "Zane", "Ņina"),
    ),
    "et": (
        ("Märt", "Jaan", "Toomas", "Kristjan", "Tõnu"),
        ("Kadri", "Liis", "Katrin", "Õnne", "Ülle"),
    ),
    "en": (
        ("Oleksandr", "Taras", "Amir", "James", "Mehmet"),
        ("Oksana", "Iryna", "Leyla", "Emma", "Maria"),
    ),
}  # fmt: skip

FAMILY = {
    "lt": (
        "Kazlauskas", "Petrauskas", "Jankauskas", "Stankevičius", "Butkus", "Paulauskas",
        "Urbonas", "Kavaliauskas", "Žukauskas", "Navickas", "Ramanauskas", "Kairys", "Šimkus",
        "Vaitkus", "Balčiūnas", "Mažeika", "Žemaitis", "Petraitis", "Adomaitis", "Gudaitis",
        "Rimkus", "Sabaliauskas", "Lukošius", "Norkus", "Čepaitis", "Ąžuolaitis", "Budrys",
        "Genys", "Barkauskas", "Daukša",
    ),
    "ru": ("Иванов", "Петров", "Смирнов", "Кузнецов", "Орлов", "Никитин", "Ковальский", "Жуков"),
    "lv": ("Ozoliņš", "Bērziņš", "Kalniņš", "Liepa", "Krūmiņš", "Zariņš"),
    "et": ("Tamm", "Saar", "Mägi", "Kask", "Põld"),
    "en": ("Kovalenko", "Shevchenko", "Smith", "Yılmaz", "Hassan"),
}  # fmt: skip


def full_name(source: Random, language: str, *, is_woman: bool) -> tuple[str, str]:
    """Return a given name and a surname in the form that fits."""
    given = source.choice(GIVEN[language][int(is_woman)])
    family = source.choice(FAMILY[language])
    if is_woman:
        family = womans_surname(family, language, is_wife=source.random() < 0.5)
    return given, family


def womans_surname(family: str, language: str, *, is_wife: bool) -> str:
    """Return the surname as a woman bears it: Lithuanian tells wife and daughter apart."""
    if language == "lt":
        return _lithuanian(family, is_wife=is_wife)
    for ending, hers in _HERS.get(language, ()):
        if family.endswith(ending):
            return family.removesuffix(ending) + hers
    return family


_HERS = {
    "lv": (("iņš", "iņa"), ("ņš", "ņa"), ("s", "a")),
    "ru": (("ский", "ская"), ("ов", "ова"), ("ев", "ева"), ("ин", "ина")),
}
_DAUGHTERS = (
    ("ius", "iūtė"),
    ("us", "utė"),
    ("as", "aitė"),
    ("is", "ytė"),
    ("ys", "ytė"),
    ("a", "aitė"),
)
_WIVES = (
    ("ius", "ienė"),
    ("us", "ienė"),
    ("as", "ienė"),
    ("is", "ienė"),
    ("ys", "ienė"),
    ("a", "ienė"),
)


def _lithuanian(family: str, *, is_wife: bool) -> str:
    for ending, hers in _WIVES if is_wife else _DAUGHTERS:
        if family.endswith(ending):
            return family.removesuffix(ending) + hers
    return family
