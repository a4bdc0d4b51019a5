"""The words that people read when a file is not taken."""

from django.utils.translation import gettext_lazy as _

from talka.kit.files.kinds import Trouble


TROUBLES = {
    Trouble.EMPTY: _("The file is empty. Choose another one."),
    Trouble.TOO_LARGE: _("The file is larger than 10 MB. Choose a smaller one."),
    Trouble.WRONG_KIND: _("We do not take this kind of file here. Save it as PDF and try again."),
    Trouble.UNPACKS_TOO_LARGE: _(
        "The file is too large when unpacked. Save it as PDF and try again."
    ),
    Trouble.INFECTED: _(
        "A virus was found in the file, so it was not stored. Scan your device and choose another file."
    ),
    Trouble.SCANNER_AWAY: _(
        "The file cannot be checked for viruses right now. Nothing was stored; try again in a few minutes."
    ),
}
