"""Names the pages of the program."""

from enum import StrEnum


class Page(StrEnum):
    """A page of the program. Its value is the name of the QML property that receives the page's view model."""

    NAMES = "names"
    TONIGHT = "tonight"
    EXERCISES = "exercises"
    ARRIVE = "arrive"
    SESSION = "session"
    UNFINISHED = "unfinished"
    AFTERWARDS = "afterwards"
    REFLECTION = "reflection"
    CHOOSE = "choose"
    GENTLE = "gentle"
    MOMENT = "moment"
    INVITE = "invite"
    PRACTICE = "practice"
    PROGRAMME = "programme"
    PICK_THREE = "pickThree"
    LADDER = "ladder"
    MEMORIES = "memories"
    SUMMARY = "summary"
    PRIVATE_NOTES = "privateNotes"
    STUDIO = "studio"
    EXERCISE_FILE = "exerciseFile"
    GUIDE = "guide"
    HELP = "help"
    SETTINGS = "settings"
    BACKUP = "backup"
    LOCK = "lock"
