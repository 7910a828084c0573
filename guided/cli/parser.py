"""Parse the command line with error messages that are safe to print."""

import argparse
from typing import NoReturn

from guided.text.terminal import printable


class Parser(argparse.ArgumentParser):
    """Escape control characters in error messages, because an argument may be a file name with any character."""

    def error(self, message: str) -> NoReturn:
        super().error(printable(message))
