"""The parser of a command line, whose complaints repeat what was written without obeying it."""

import argparse
from typing import NoReturn

from guided.text.terminal import printable


class Parser(argparse.ArgumentParser):
    """What was written may be the name of a file, and that may be anything."""

    def error(self, message: str) -> NoReturn:
        super().error(printable(message))
