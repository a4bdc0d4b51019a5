import pytest
from cryptography.fernet import Fernet, InvalidToken
from django.apps import apps
from django.db import connection
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from talka.kit.secrecy import decrypt, encrypt, fingerprint


OLD, NEW, STRANGE = (Fernet.generate_key().decode() for _ in range(3))


@hypothesis_settings(deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=300))
def test_what_goes_in_comes_out(text):
    assert decrypt(encrypt(text)) == text


def test_the_same_text_looks_different_every_time():
    assert encrypt("39001011234") != encrypt("39001011234")


def test_a_new_key_writes_and_the_old_one_still_reads(settings):
    settings.FIELD_KEYS = [OLD]
    before = encrypt("secret")
    settings.FIELD_KEYS = [NEW, OLD]
    after = encrypt("secret")
    assert decrypt(before) == decrypt(after) == "secret"
    settings.FIELD_KEYS = [NEW]
    assert decrypt(after) == "secret"
    with pytest.raises(InvalidToken):
        decrypt(before)


def test_without_the_key_nothing_is_read(settings):
    settings.FIELD_KEYS = [OLD]
    secret = encrypt("secret")
    settings.FIELD_KEYS = [STRANGE]
    with pytest.raises(InvalidToken):
        decrypt(secret)


def test_a_changed_byte_is_noticed():
    secret = encrypt("secret")
    changed = secret[:-4] + ("A" if secret[-4] != "A" else "B") + secret[-3:]
    with pytest.raises(InvalidToken):
        decrypt(changed)


def test_equal_values_have_equal_fingerprints_for_one_purpose_only():
    assert fingerprint("x", purpose="code") == fingerprint("x", purpose="code")
    assert fingerprint("x", purpose="code") != fingerprint("x", purpose="letter")
    assert fingerprint("ab", purpose="c") != fingerprint("b", purpose="ca")


def test_a_fingerprint_is_worth_nothing_without_the_key(settings):
    before = fingerprint("x", purpose="code")
    settings.FINGERPRINT_KEY = "another"
    assert fingerprint("x", purpose="code") != before


@pytest.mark.django_db
def test_a_field_is_encrypted_in_the_database_and_plain_in_the_program():
    model = apps.get_model("people", "PersonalCode")
    owner = apps.get_model("people", "Person")(language="lt", created_at="2026-11-23T09:30Z")
    owner.save()
    row = model.objects.create(
        person=owner,
        country="LT",
        secret="39001011234",
        fingerprint="f",
        standing="VALID",
        valid_from="2026-11-23",
    )
    with connection.cursor() as cursor:
        cursor.execute("SELECT secret FROM people_personalcode WHERE id = %s", [row.pk])
        stored = cursor.fetchone()[0]
    assert "39001011234" not in stored
    assert model.objects.get(pk=row.pk).secret == "39001011234"
