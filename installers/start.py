"""Starts the bundled program. PyInstaller wants a script; everything is in `ui.__main__`."""

import sys
from types import ModuleType

# QtQuick imports it, for classes that the program does not use: it has 8 MB, and takes a tenth of a second.
sys.modules["PySide6.QtOpenGL"] = ModuleType("PySide6.QtOpenGL")

from ui.__main__ import main  # noqa: E402

sys.exit(main())
