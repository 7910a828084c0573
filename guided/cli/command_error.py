"""Exit codes of the subcommands, and the error of one that can't be carried out."""

from guided.text.terminal import printable

GOOD, ERRORS, UNUSABLE = 0, 1, 2
"""Exit codes: nothing wrong, errors in a file, and arguments or files that cannot be used."""


class CommandError(Exception):
    """A subcommand cannot be carried out. `output` goes to standard error, `code` is the exit code."""

    def __init__(self, output: str, code: int = UNUSABLE) -> None:
        super().__init__(output)
        self.output = output
        self.code = code


def refusal(sentence: str, example: str = "") -> CommandError:
    """Return the error of arguments that can't be used, for a reason, with an example of the program's own below it."""
    return CommandError(error_line(sentence) + example)


def error_line(sentence: str) -> str:
    """Return a sentence as a line of standard error."""
    return f"guided: {printable(sentence)}.\n"
