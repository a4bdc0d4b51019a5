"""A passkey as a browser would have registered it, made without a browser."""

import json
from hashlib import sha256
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import (
    Aaguid,
    AttestationObject,
    AttestedCredentialData,
    AuthenticatorData,
)


NUMBER = b"a credential that opens nothing."
IS_PRESENT_AND_ATTESTED = 0x41


def a_passkey() -> dict[str, Any]:
    """Return the answer of an authenticator to a registration, as it is stored."""
    key = ES256.from_cryptography_key(ec.generate_private_key(ec.SECP256R1()).public_key())
    data = AuthenticatorData.create(
        sha256(b"testserver").digest(),
        IS_PRESENT_AND_ATTESTED,
        0,
        AttestedCredentialData.create(Aaguid(bytes(16)), NUMBER, key),
    )
    client = {"type": "webauthn.create", "challenge": "eA", "origin": "https://testserver"}
    return {
        "id": websafe_encode(NUMBER),
        "rawId": websafe_encode(NUMBER),
        "type": "public-key",
        "response": {
            "clientDataJSON": websafe_encode(json.dumps(client).encode()),
            "attestationObject": websafe_encode(bytes(AttestationObject.create("none", data, {}))),
        },
        "clientExtensionResults": {},
    }
