"""Imports the program as it imports itself. Nothing of `ui` is to be imported before."""

from ui.__main__ import import_app

import_app()
