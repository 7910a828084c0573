"""German words that coaches write for the fields, whose names are English in every language."""

from collections.abc import Mapping
from types import MappingProxyType

_WORDS = {
    "title": "titel überschrift bezeichnung",
    "about": "beschreibung über worum inhalt erklärung zusammenfassung",
    "touch": "berührung nähe",
    "by": "von autor autorin verfasser",
    "language": "sprache",
    "length": "dauer länge zeit gesamtdauer",
    "for": "dauer zeit für länge sekunden minuten",
    "dose": "dauer zeit länge minuten",
    "pace": "tempo geschwindigkeit",
    "rounds": "runden durchgänge wiederholungen",
    "swap": "tausch tauschen wechsel wechseln",
    "background": "hintergrund musik",
    "care": "vorsicht achtung hinweis hinweise warnung",
    "variants": "varianten",
    "practice": "kategorie gruppe thema",
    "moods": "stimmung stimmungen laune",
    "needs": "braucht bedarf material bedürfnisse benötigt",
    "sources": "quelle quellen",
    "note": "notiz notizen anmerkung bemerkung",
    "step": "schritt schritte",
    "id": "kennung",
    "part": "teil abschnitt",
    "say": "sage sagen sag sprich sprechen",
    "show": "zeige zeigen anzeige",
    "voice": "stimme aufnahme",
    "cues": "stichworte einsätze",
    "lead": "führt führung",
    "breathe": "atem atmen atme atmung",
    "breaths": "atemzüge",
    "sound": "klang ton geräusch glocke",
    "ask": "frage fragen frag",
    "aloud": "laut",
    "if_continue": "ja wenn_ja bei_ja falls_ja weiter",
    "if_ease_off": "nein wenn_nein bei_nein falls_nein sanfter wenn_sanfter nachlassen",
    "if_stop": "stopp wenn_stopp bei_stopp falls_stopp",
    "then": "dann danach weiter_mit gehe_zu nächster nächster_schritt",
    "eyes": "augen",
    "at": "bei nach um",
    "week": "woche wochen",
    "call": "anruf gespräch",
    "do": "machen tun übungen aufgaben",
    "reflect": "nachdenken frage fragen reflexion",
    "repeat": "wiederholen wiederholung wiederholungen",
    "exercise": "übung",
    "every": "jeden alle rhythmus häufigkeit",
    "times": "mal anzahl oft",
    "on": "am tag tage wochentage",
    "optional": "freiwillig",
    "rung": "sprosse stufe stufen",
}
_ASCII = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})

GERMAN_NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {name: tuple({*words.split(), *words.translate(_ASCII).split()}) for name, words in _WORDS.items()}
)
"""By field, its German names, with and without umlauts."""
