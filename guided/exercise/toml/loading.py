"""Load a TOML text with tomli, which alone decides what is valid."""

Data = dict[str, object]
"""The data of a TOML table."""

UNREPRESENTABLE_MESSAGE = "this number, date or name is beyond what can be read"


class TomlSyntaxError(Exception):
    """A text is not valid TOML. `message` is tomli's, `offset` counts characters from the beginning of the text."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset


def load_toml(text: str) -> Data:
    """Return the data of `text`. Raise TomlSyntaxError where it is not valid, or its values cannot be represented."""
    import tomli

    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise TomlSyntaxError(error.msg, error.pos) from None
    except (ValueError, RecursionError):
        raise TomlSyntaxError(UNREPRESENTABLE_MESSAGE, 0) from None


def unreadable_message(message: str) -> str:
    """Return a message for the author of a file from one of tomli."""
    return f"this cannot be read ({message[:1].lower()}{message[1:]})" if message else "this cannot be read"
