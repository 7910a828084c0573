"""Headers, names and ways that are written as in other notations, or as people say them."""

from tests.guided.exercise.messages.examples import RUNGS, Case


def _header(written: str, code: str, fix: str | None, line: int = 7) -> Case:
    """Return the case of another header above the opening of the long hug."""
    return "long-hug", '[[step]]\npart = "opening"', f'{written}\npart = "opening"', line, code, fix


def _for(written: str, code: str, fix: str | None) -> Case:
    """Return the case of another length of the opening of the long hug."""
    return "long-hug", 'for = "15s"', written, 9, code, fix


def _below(written: str, code: str, fix: str | None) -> Case:
    """Return the case of one line more in the opening of the long hug."""
    return "long-hug", 'part = "opening"', f'part = "opening"\n{written}', 9, code, fix


CASES: list[Case] = [
    _header('[[step = "arrive"]]', "block-brackets", '[[step]]\nid = "arrive"'),
    _header("[[Getting there]]", "block-brackets", '[[step]]\ntitle = "Getting there"'),
    _header("[[stepp]]", "unknown-field", "[[step]]"),
    _header("[[steps 1-2]]", "block-brackets", "[[step]]"),
    _header("[[/step]]\n\n[[step]]", "unknown-block", None),
    _header("[[end]]\n\n[[step]]", "unknown-block", None),
    _header("[[step]]: Getting there", "block-brackets", '[[step]]\ntitle = "Getting there"'),
    _header('[[step]] "Getting there"', "block-brackets", '[[step]]\ntitle = "Getting there"'),
    _for("dauer = 15 Sekunden", "unquoted-time", 'for = "15s"'),
    _below("Sound = bell", "unquoted-text", 'sound = "bell"'),
    _below("eyes closed", "toml-equals", 'eyes = "closed"'),
    _below('[sound = "bell"]', "toml-field-name", 'sound = "bell"'),
    ("long-hug", 'then = "closing"', "then: the closing", 27, "colon-for-equals", 'then = "closing"'),
    ("long-hug", 'if_ease_off = "hands"', "if ease_off = hands", 15, "toml-field-name", 'if_ease_off = "hands"'),
    ("hand-ladder", "rounds = 2", "rounds: 2x", 6, "colon-for-equals", "rounds = 2"),
    _header("[[Step 1: Getting there]]", "block-brackets", '[[step]]\ntitle = "Getting there"'),
    _for("duration: 15", "colon-for-equals", 'for = "15s" or "15 min"'),
    _for('for = "15s" to "20s"', "toml-after-value", '"15s" or "20s"'),
    _below('title "Here', "toml-equals", 'title = "Here"'),
    _for("for = ~15s", "unquoted-time", '"15s"'),
    _for('for = 15 "s"', "toml-after-value", '"15 s"'),
    _for("for = (15s)", "list-brackets", '"15s"'),
    ("long-hug", 'for = "20s"', 'for = ["20s", "30s"]', 19, "wrong-kind", 'for = "20s"\nlengths = ["20s", "30s"]'),
    _for("length: 15s", "colon-for-equals", 'for = "15s"'),
    _for("minutes = 1", "unknown-field", 'for = "1 min"'),
    _for('"for" = 15s', "toml-field-name", 'for = "15s"'),
    _below("go to closing", "toml-equals", 'then = "closing"'),
    _below("-> closing", "toml-equals", 'then = "closing"'),
    _below("next_round = true", "unknown-field", 'then = "next-round"'),
    _below("eyes_closed = true", "unknown-field", 'eyes = "closed"'),
    _below("loop = true", "belongs-elsewhere", None),
    _below('answers = ["yes", "no"]', "belongs-elsewhere", None),
    _for('zeit = "15 Sekunden"', "unknown-field", 'for = "15s"'),
    _for('fuer = "15s"', "unknown-field", "for"),
    _for('für = "15s"', "toml-field-name", "for"),
    _below('schritt = "Ankommen"', "unknown-field", "title"),
    _below("bell = true", "unknown-field", 'sound = "bell"'),
    ("long-hug", 'if_ease_off = "hands"', 'wenn_nein = "hands"', 15, "unknown-field", "if_ease_off"),
    ("long-hug", 'if_ease_off = "hands"', 'else = "hands"', 15, "unknown-field", "if_ease_off"),
    ("long-hug", 'then = "closing"', "then = ende", 27, "unquoted-text", '"closing"'),
    ("long-hug", 'then = "closing"', 'dann = "closing"', 27, "unknown-field", "then"),
    ("long-hug", 'then = "closing"', 'then = "closing" and then we rest', 27, "toml-after-value", "# and then we rest"),
    ("long-hug", "[[step]]", "the beginning:\n\n[[step]]", 7, "toml-comment", "# the beginning"),
    ("hand-ladder", RUNGS, RUNGS.replace("rungs", "rung"), 5, "unknown-field", "rungs"),
    ("long-hug", 'breathe = "4-6"', "breathe = 4 - 6", 22, "unquoted-text", '"4-6"'),
    ("long-hug", 'breathe = "4-6"', 'breathe = "4 to 6"', 22, "wrong-breath", '"4-6"'),
    ("long-hug", 'breathe = "4-6"', 'breathe = "4-6 x 3"', 22, "wrong-breath", None),
]
