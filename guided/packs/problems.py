"""Why a file is no pack that can be opened."""

from enum import Enum, auto


class PackProblem(Enum):
    """Why a file is no pack that can be opened."""

    UNREADABLE = auto()
    NOT_A_PACK = auto()
    DAMAGED = auto()
    TOO_LARGE = auto()
    TOO_MANY_FILES = auto()
    LOCKED = auto()
    PACKING = auto()
    """It was packed with a method that only some archive programs have."""
    LINK = auto()
    NAME = auto()
    """A name that is not a file name on every system, or leads out of the pack."""
    DOUBLE_NAME = auto()
    PLACE = auto()
    """A file that is no part of a pack."""
    TEXT_TOO_LARGE = auto()


_SENTENCES = {
    PackProblem.UNREADABLE: "this file can't be read",
    PackProblem.NOT_A_PACK: "this is no file from a coach: there is no pack.toml in it",
    PackProblem.DAMAGED: "this file is damaged; ask for it once more",
    PackProblem.TOO_LARGE: "this file is too large: a pack has at most 200 MB, unpacked too",
    PackProblem.TOO_MANY_FILES: "there are too many files in it: a pack has at most 2,000",
    PackProblem.LOCKED: "this file is locked with a password; ask for it without one",
    PackProblem.PACKING: "this was packed in a way that can't be opened here; `guided pack` makes one that can",
    PackProblem.LINK: "{name} is a link, and a pack has files alone",
    PackProblem.NAME: "{name} is no file name that every system knows; write it with letters a-z, digits, - and _",
    PackProblem.DOUBLE_NAME: "{name} is in it twice; capitals make no difference",
    PackProblem.PLACE: "{name} is no part of a pack; its folders are exercises, programmes, ladders, voice and sounds",
    PackProblem.TEXT_TOO_LARGE: "{name} is larger than 256 kB, and no exercise is",
}


class PackError(Exception):
    """A file is no pack that can be opened. `name` is the file in it that is to blame, or empty."""

    def __init__(self, problem: PackProblem, name: str = "") -> None:
        super().__init__(problem.name.lower().replace("_", " "))
        self.problem = problem
        self.name = name

    @property
    def message(self) -> str:
        """What is wrong, as a sentence without a full stop."""
        return _SENTENCES[self.problem].format(name=self.name)
