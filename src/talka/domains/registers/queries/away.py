class RegisterAway(Exception):
    """The register does not answer now. Nothing is known; try again later or go on by hand."""
