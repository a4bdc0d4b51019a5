"""Settings of the test suite: the service's own, with cheap passwords and no waiting."""

import os
from tempfile import mkdtemp


os.environ.setdefault("TALKA_SECRET_KEY", "only for tests")
os.environ.setdefault("TALKA_FIELD_KEY", "ZmDfcTF7_60GrrY167zsiPd67pEvs0aGOv2oasOM1Pg=")
os.environ.setdefault("TALKA_FINGERPRINT_KEY", "only for tests")
os.environ.setdefault("TALKA_DATA_DIR", mkdtemp(prefix="talka-tests-"))
os.environ.setdefault("TALKA_LANGUAGE", "en")

from talka.config.settings import *  # noqa: F403


PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
ACCOUNT_RATE_LIMITS = False
REGISTERS_STUB = True
# Tests that commit empty every table when they are done, logs included.
DATABASES["default"]["OPTIONS"]["options"] = "-c talka.may_truncate=yes"  # noqa: F405
# The server of static files wants its folder to be there, even empty.
STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # noqa: F405
TAXONOMY_CHECK_SECONDS = 3600
