"""What people in the demo country write: adverts, letters, messages, notes."""

from random import Random


ADVERTS = {
    "lt": (
        "Ieškome žmogaus, kuris prisijungs prie mūsų komandos. Darbo vieta: {place}.",
        "Darbo pobūdis:",
        "Mums svarbu:",
        "Siūlome laiku mokamą atlyginimą, aiškų darbo grafiką ir pagalbą pradžioje.",
    ),
    "en": (
        "We are looking for somebody to join our team. Place of work: {place}.",
        "What you will do:",
        "What matters to us:",
        "We offer pay on time, a clear schedule and help at the beginning.",
    ),
    "ru": (
        "Ищем человека в нашу команду. Место работы: {place}.",
        "Что нужно делать:",
        "Что для нас важно:",
        "Предлагаем своевременную оплату, понятный график и помощь на первых порах.",
    ),
    "lv": (
        "Meklējam cilvēku, kas pievienosies mūsu komandai. Darba vieta: {place}.",
        "Darba pienākumi:",
        "Mums svarīgi:",
        "Piedāvājam laikus izmaksātu algu, skaidru grafiku un palīdzību sākumā.",
    ),
    "et": (
        "Otsime inimest, kes liituks meie meeskonnaga. Töökoht: {place}.",
        "Töö sisu:",
        "Meile on oluline:",
        "Pakume õigel ajal makstavat palka, selget töögraafikut ja abi alguses.",
    ),
}

LETTERS = {
    "lt": "Laba diena, turiu šio darbo patirties ir galiu pradėti netrukus. Mielai atvyksiu į pokalbį.",
    "en": "Hello, I have experience in this work and can start soon. I would be glad to come to an interview.",
    "ru": "Здравствуйте, у меня есть опыт такой работы, могу начать скоро. Буду рад приглашению на беседу.",
    "lv": "Labdien, man ir pieredze šajā darbā un varu drīz sākt. Labprāt ierastos uz sarunu.",
    "et": "Tere, mul on selle töö kogemus ja saan peagi alustada. Tuleksin hea meelega vestlusele.",
}

QUESTIONS = {
    "lt": (
        (
            "Klausimas dėl susitikimo",
            "Ar galėtume susitikti nuotoliu? Tą dieną neturėsiu kaip atvykti.",
        ),
        ("Mokymai", "Norėčiau sužinoti, ar galiu gauti mokymus ir kada jie prasideda."),
        (
            "Pasiūlytas darbas",
            "Pasiūlytas darbas per toli nuo namų, autobusas važiuoja tik du kartus per dieną.",
        ),
    ),
    "en": (
        ("About the appointment", "Could we meet online? I cannot come that day."),
        ("Language course", "I would like to learn Lithuanian for work. Is there a course?"),
    ),
    "ru": (
        ("Вопрос о встрече", "Можно ли встретиться по видео? В этот день я не смогу приехать."),
        ("Курсы языка", "Хочу улучшить литовский для работы. Есть ли курсы?"),
    ),
    "lv": (("Par tikšanos", "Vai varam tikties attālināti? Tajā dienā nevaru atbraukt."),),
    "et": (("Kohtumise kohta", "Kas saame kohtuda video teel? Sel päeval ma tulla ei saa."),),
}

ANSWERS = {
    "lt": "Žinoma. Pakeičiau susitikimo būdą, nuoroda yra jūsų susitikimų puslapyje.",
    "en": "Of course. I have changed it; you see the details on your appointments page.",
    "ru": "Конечно. Я всё изменил, подробности на странице ваших встреч.",
    "lv": "Protams. Esmu to mainījis, informācija ir jūsu tikšanos lapā.",
    "et": "Muidugi. Muutsin kohtumise viisi, info on teie kohtumiste lehel.",
}

NOTES = (
    "Aptarėme lūkesčius. Ieško darbo arti namų, sutinka mokytis.",
    "Peržiūrėjome gyvenimo aprašymą, papildėme įgūdžius.",
    "Sutarėme kandidatuoti į bent du darbus per savaitę.",
    "Skambinau, klientas laukia atsakymo iš darbdavio.",
    "Trūksta anglų kalbos, siūliau kursus.",
)

STEPS = (
    "Papildyti gyvenimo aprašymą",
    "Kandidatuoti į du pasiūlytus darbus",
    "Atnešti išsilavinimo dokumentą",
    "Užsirašyti į kalbos kursus",
    "Paskambinti darbdaviui",
)

TOPICS = {
    "lt": "Pirmasis pokalbis",
    "en": "First talk",
    "ru": "Первая беседа",
    "lv": "Pirmā saruna",
    "et": "Esimene vestlus",
}


def advert(
    source: Random, language: str, *, place: str, tasks: list[str], wishes: list[str]
) -> str:
    """Return the text of an advert: a greeting, what is to be done, what matters, what is offered."""
    hello, doing, needing, offering = ADVERTS[language]
    lines = [hello.format(place=place), "", doing, *(f"– {one}" for one in tasks)]
    if wishes:
        lines += ["", needing, *(f"– {one}" for one in wishes)]
    return "\n".join([*lines, "", offering])
