import pytest

from talka.engines.coding import detect_language, fold


ADVERTS = {
    "lt": "Reikalingas sandėlio darbuotojas, kuris galėtų dirbti pamainomis ir turi pažymėjimą.",
    "en": "We need a warehouse worker who can work in shifts and holds a forklift certificate.",
    "lv": "Nepieciešams noliktavas darbinieks, kurš var strādāt maiņās un kuram ir apliecība.",
    "et": "Vajame laotöötajat, kes saab töötada vahetustega ja kellel on tõstukijuhi tunnistus.",
    "ru": "Требуется работник склада, который может работать посменно и имеет удостоверение.",
    "pl": "Potrzebny pracownik magazynu, który może pracować na zmiany i ma uprawnienia na wózek.",
}


@pytest.mark.parametrize("language", ADVERTS)
def test_the_language_of_an_advert_is_found_with_and_without_diacritics(language):
    assert detect_language(ADVERTS[language]) == language
    assert detect_language(fold(ADVERTS[language])) == language
    assert detect_language(ADVERTS[language].upper()) == language


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("lt", "vairuotojas"),
        ("lt", "vireja"),
        ("lv", "pārdevējs"),
        ("et", "raamatupidaja"),
        ("ru", "повар"),
        ("en", "software developer"),
        ("pl", "kierowca"),
    ],
)
def test_the_language_of_a_title_is_found(language, title):
    assert detect_language(title) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  12 345 €",
        "\x00\ud800",
        "日本語の仕事",
        "Шукаємо кухаря і продавця в нашу їдальню",
        "Wir suchen einen Lagerarbeiter, der im Schichtdienst arbeiten kann und gern lernt.",
        "Tarvitsemme varastotyöntekijän, joka voi työskennellä vuoroissa ja jolla on trukkikortti.",
    ],
)
def test_a_text_in_none_of_the_languages_has_no_language(text):
    assert detect_language(text) is None
