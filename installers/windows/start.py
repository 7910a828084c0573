"""Starts the program from its folder on Windows: what `Guided.exe` and `guided.com` have Python run."""

import sys
from pathlib import Path
from types import ModuleType

sys.frozen = "folder"  # type: ignore[attr-defined] # `sys.executable` is the program itself: see guided/own_program.py
sys.executable = str(Path(sys.executable).with_name("Guided.exe"))  # and never the one that opens a console

# QtQuick imports it, for classes that the program does not use: it has 8 MB
sys.modules["PySide6.QtOpenGL"] = ModuleType("PySide6.QtOpenGL")

from ui.__main__ import main  # noqa: E402

sys.exit(main())
