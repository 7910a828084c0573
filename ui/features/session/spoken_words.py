"""What a screen reader says of a step: the words that no voice of the program says."""

from collections.abc import Callable

from guided.session.cues import Ask, Cue, Say, Show, StepBegins


class SpokenWords:
    """Follows the cues of a session. `text` is what a reader says now; empty while a voice speaks.

    `speaks` returns whether the program's own voice says a cue.
    """

    def __init__(self, speaks: Callable[[Say], bool]) -> None:
        self.text = ""
        self._speaks = speaks
        self._title = ""
        self._said: Say | None = None

    def play(self, cue: Cue) -> None:
        match cue:
            case StepBegins():
                self._title, self._said = cue.title, None
                self.text = cue.title
            case Ask():
                self._title = self.text = ""
            case Say():
                self._said = cue
                self._tell("" if self._speaks(cue) else cue.text)
            case Show() if not self._is_said(cue):
                self._tell(cue.text)

    def _is_said(self, cue: Show) -> bool:
        """Return whether `cue` shows what was said: with it, or as a later part of the same words."""
        said = self._said
        if said is None or not said.text:
            return False
        return cue.at == said.at or _plain(cue.text) in _plain(said.text)

    def _tell(self, text: str) -> None:
        """Tell `text`, the first of a step after the step's title."""
        title, self._title = self._title, ""
        self.text = ". ".join(each for each in (title.rstrip("."), _plain(text)) if each) if text else ""


def _plain(text: str) -> str:
    return " ".join(text.split())
