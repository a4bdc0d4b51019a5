"""`python -m talka.cli` is `talka`."""

import sys

from talka.cli import main


sys.exit(main())
