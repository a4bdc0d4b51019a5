"""Values that are stored encrypted, and fingerprints to look them up by."""

from talka.kit.secrecy.fields import EncryptedTextField
from talka.kit.secrecy.keys import decrypt, encrypt, fingerprint


__all__ = ["EncryptedTextField", "decrypt", "encrypt", "fingerprint"]
