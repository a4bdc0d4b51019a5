"""Settings of the service, read from the environment. Nothing secret stands in this file."""

import os

from csp.constants import NONCE, NONE, SELF
from pghistory import ContextJSONField

from talka.config import environment
from talka.config.identity import read_identity
from talka.kit import logs


ROOT = environment.ROOT
DATA_FOLDER = environment.data_folder()
POLICY_FOLDER = ROOT / "policy"
COUNTRY = os.environ.get("TALKA_COUNTRY", "lt")
IDENTITY = read_identity(os.environ.get("TALKA_IDENTITY"))

DEMO = environment.flag("TALKA_DEMO")
DEBUG = environment.flag("TALKA_DEBUG")
SECURE = environment.flag("TALKA_HTTPS")
SECRET_KEY = environment.secret("TALKA_SECRET_KEY", "secret_key")
FIELD_KEYS = environment.words("TALKA_FIELD_KEYS") or [
    environment.secret("TALKA_FIELD_KEY", "field_key")
]
FINGERPRINT_KEY = environment.secret("TALKA_FINGERPRINT_KEY", "fingerprint_key")
ALLOWED_HOSTS = environment.words("TALKA_HOSTS", "localhost,127.0.0.1,[::1],testserver")
CSRF_TRUSTED_ORIGINS = environment.words("TALKA_ORIGINS")
# The public address, for links in e-mail.
SITE_ADDRESS = os.environ.get(
    "TALKA_SITE_ADDRESS", f"http://127.0.0.1:{os.environ.get('TALKA_PORT', '8000')}"
)

INSTALLED_APPS = [
    "talka.kit.schema",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "django.contrib.postgres",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
    "django_htmx",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.mfa",
    "allauth.usersessions",
    "talka.kit.audit",
    "talka.kit.health",
    "talka.kit.jobs",
    "talka.kit.files",
    "talka.kit.components",
    "talka.kit.forms",
    "talka.kit.tables",
    "talka.domains.people",
    "talka.domains.taxonomy",
    "talka.domains.registers",
    "talka.domains.contact",
    "talka.domains.employers",
    "talka.domains.jobseekers",
    "talka.domains.vacancies",
    "talka.domains.matching",
    "talka.domains.counselling",
]

MIDDLEWARE = [
    "talka.kit.request_number.RequestNumber",
    "talka.kit.health.middleware.CalmWhenDatabaseIsAway",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django_structlog.middlewares.RequestMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "talka.portals.gate.StaffNeedSecondFactor",
]

ROOT_URLCONF = "talka.config.urls"
WSGI_APPLICATION = "talka.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        # The portals are no apps: their templates come first and stand over those of libraries.
        "DIRS": sorted((ROOT / "src" / "talka" / "portals").glob("*/templates")),
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "talka.portals.page.surroundings",
            ],
            "builtins": ["django.templatetags.i18n", "django.templatetags.static"],
        },
    }
]
FORM_RENDERER = "talka.kit.forms.renderer.HouseRenderer"

DATABASES = {
    "default": {
        **environment.database(
            os.environ.get("DATABASE_URL", "postgresql://talka@/talka?host=/nowhere")
        ),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "TEST": {"NAME": os.environ.get("TALKA_TEST_DATABASE", "test_talka")},
    }
}
DATABASES["default"]["OPTIONS"].setdefault("connect_timeout", "2")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "django_cache",
    }
}

LANGUAGE_CODE = os.environ.get("TALKA_LANGUAGE", "lt")
# Each language is named in itself: whoever needs it can read it.
LANGUAGES = [
    ("lt", "Lietuvių"),
    ("en", "English"),
    ("lv", "Latviešu"),
    ("et", "Eesti"),
    ("ru", "Русский"),
]
LOCALE_PATHS = [ROOT / "locale"]
LANGUAGE_COOKIE_NAME = "talka_language"
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = SECURE
USE_I18N = True
USE_TZ = True
TIME_ZONE = os.environ.get("TALKA_TIME_ZONE", "Europe/Vilnius")

STATIC_URL = "/static/"
STATIC_ROOT = DATA_FOLDER / "static"
MEDIA_ROOT = DATA_FOLDER / "files"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG

AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
# Length and a list of known passwords, no composition rules (docs/decisions).
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 15},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "talka.portals.account.adapter.AccountAdapter"
SOCIALACCOUNT_ADAPTER = "talka.portals.account.adapter.SocialAccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True
# With 0 behind a proxy all visitors would share one limit: kit.health.deployment looks.
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("TALKA_PROXIES") or "0")
ACCOUNT_FORMS = {
    name: f"talka.portals.account.forms.{form}"
    for name, form in (
        ("login", "Login"),
        ("signup", "Signup"),
        ("add_email", "AddEmail"),
        ("change_password", "ChangePassword"),
        ("set_password", "SetPassword"),
        ("reset_password", "ResetPassword"),
        ("reset_password_from_key", "ResetPasswordKey"),
        ("reauthenticate", "Reauthenticate"),
        ("confirm_email_verification_code", "ConfirmEmailCode"),
        ("confirm_password_reset_code", "ConfirmResetCode"),
    )
}
MFA_FORMS = {
    name: f"talka.portals.account.forms.{form}"
    for name, form in (
        ("authenticate", "SecondStep"),
        ("reauthenticate", "SecondStepAgain"),
        ("activate_totp", "ActivateApp"),
        ("add_webauthn", "AddPasskey"),
        ("edit_webauthn", "EditPasskey"),
    )
}
SOCIALACCOUNT_FORMS = {"signup": "talka.portals.account.forms.SignupElsewhere"}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEMO
MFA_TOTP_ISSUER = IDENTITY.service_name
MFA_ADAPTER = "talka.portals.account.adapter.SecondFactorAdapter"
USERSESSIONS_TRACK_ACTIVITY = False
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {
        "OAUTH_PKCE_ENABLED": True,
        "APPS": environment.open_id_providers(),
    }
}
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False
SOCIALACCOUNT_STORE_TOKENS = False

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = SECURE
SESSION_COOKIE_NAME = "__Host-talka" if SECURE else "talka"
SESSION_COOKIE_AGE = 8 * 60 * 60
CSRF_COOKIE_SECURE = SECURE
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "talka.kit.components.errors.csrf_failure"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = SECURE
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SECURE else None
SECURE_REDIRECT_EXEMPT = [r"^health/"]
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE
SECURE_HSTS_PRELOAD = SECURE
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_621_440
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 2_621_440
FILE_UPLOAD_PERMISSIONS = 0o600
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "manifest-src": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}

EMAIL_BACKEND = os.environ.get("TALKA_EMAIL_BACKEND", "django.core.mail.backends.smtp.EmailBackend")
EMAIL_HOST = os.environ.get("TALKA_SMTP_HOST", "127.0.0.1")
EMAIL_PORT = int(os.environ.get("TALKA_SMTP_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("TALKA_SMTP_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("TALKA_SMTP_PASSWORD", "")
EMAIL_USE_TLS = environment.flag("TALKA_SMTP_TLS")
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = os.environ.get("TALKA_EMAIL_FROM") or IDENTITY.email
METRICS_TOKEN = os.environ.get("TALKA_METRICS_TOKEN", "")
REGISTERS_ADDRESS = os.environ.get("TALKA_REGISTERS", "")
REGISTERS_TOKEN = os.environ.get("TALKA_REGISTERS_TOKEN", "")
# Invented answers would check every employer: they are for the demo and for tests.
REGISTERS_STUB = DEMO
CLAMAV_SOCKET = os.environ.get("TALKA_CLAMAV_SOCKET", "")

PGHISTORY_APPEND_ONLY = True
PGHISTORY_CREATED_AT_FUNCTION = "talka_now()"
PGHISTORY_CONTEXT_FIELD = ContextJSONField()
PGHISTORY_INSTALL_CONTEXT_FUNC_ON_MIGRATE = False
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "tasks"
PROCRASTINATE_WORKER_DEFAULTS = {"concurrency": 2, "delete_jobs": "never"}

SILENCED_SYSTEM_CHECKS: list[str] = []

LOGGING = logs.configure(console=DEMO or DEBUG)
globals().update(logs.DJANGO_STRUCTLOG)
