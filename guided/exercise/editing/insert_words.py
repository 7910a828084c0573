"""The words of what is inserted into an exercise, in the languages that the program speaks.

They are whole sentences that may stay as they are, so that what was inserted can be played at once.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class InsertWords:
    """The words in one language. Those that end in `id` are names of steps."""

    step: str
    breath_title: str
    breath: str
    question: str
    asked_title: str
    asked: str
    gentler_id: str
    gentler_title: str
    gentler: str
    kiss_id: str
    kiss_question: str
    kiss_title: str
    kiss: str
    foreheads_title: str
    foreheads: str
    swap_title: str
    swap: str
    closing: str
    closing_stopped: str


_ENGLISH = InsertWords(
    step="Stay as you are for a while.",
    breath_title="Three breaths",
    breath="Breathe out slowly, each at your own pace.",
    question="Would a little more feel good now? Staying as you are is good too.",
    asked_title="A little more",
    asked="Take your time. You can change your mind.",
    gentler_id="gentler",
    gentler_title="Something gentler",
    gentler="Stay where it is easy for both of you, and just breathe.",
    kiss_id="foreheads",
    kiss_question="Would a kiss feel good right now?",
    kiss_title="Kiss",
    kiss="Slowly, with soft lips.",
    foreheads_title="Foreheads together",
    foreheads="Rest your foreheads together, and just breathe.",
    swap_title="Changing over",
    swap="Hands back in your laps. Now the other way round.",
    closing="Loosen slowly. Say thank you, if you like. Nothing has to follow.",
    closing_stopped="Let go, and move apart a little. Nothing has to follow.",
)
_GERMAN = InsertWords(
    step="Bleibt eine Weile so, wie ihr seid.",
    breath_title="Drei Atemzüge",
    breath="Atmet langsam aus, jeder im eigenen Tempo.",
    question="Wäre jetzt ein wenig mehr schön? Bleiben, wie es ist, ist auch gut.",
    asked_title="Ein wenig mehr",
    asked="Lasst euch Zeit. Ihr könnt es euch anders überlegen.",
    gentler_id="sanfter",
    gentler_title="Etwas Sanfteres",
    gentler="Bleibt da, wo es für euch beide leicht ist, und atmet einfach.",
    kiss_id="stirn",
    kiss_question="Wäre ein Kuss gerade schön?",
    kiss_title="Kuss",
    kiss="Langsam, mit weichen Lippen.",
    foreheads_title="Stirn an Stirn",
    foreheads="Lehnt die Stirn aneinander und atmet einfach.",
    swap_title="Wechsel",
    swap="Die Hände zurück in den Schoß. Jetzt andersherum.",
    closing="Löst euch langsam. Sagt Danke, wenn ihr mögt. Es muss nichts folgen.",
    closing_stopped="Lasst los und rückt ein wenig auseinander. Es muss nichts folgen.",
)


def words_in(language: str) -> InsertWords:
    """Return the words for a file in `language`, a tag such as "de-AT"; in English where there are none."""
    return _GERMAN if language.lower().split("-")[0] == "de" else _ENGLISH
