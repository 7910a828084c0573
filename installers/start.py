"""Starts the bundled program. PyInstaller wants a script; everything is in `ui.__main__`."""

import sys

from ui.__main__ import main

sys.exit(main())
