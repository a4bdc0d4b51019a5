"""How what a provider told is kept with the account."""

# The personal code lies here encrypted, and nowhere else among what the provider told.
SEALED_CODE = "sealed_code"
