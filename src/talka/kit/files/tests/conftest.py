import pytest


@pytest.fixture(autouse=True)
def shelf(settings, tmp_path):
    """Keep the files of a test in a folder of its own."""
    settings.MEDIA_ROOT = tmp_path / "files"
    settings.CLAMAV_SOCKET = ""
    return settings.MEDIA_ROOT
