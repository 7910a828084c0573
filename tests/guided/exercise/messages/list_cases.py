"""Lists and lines of other notations: what a person meant by them."""

from tests.guided.exercise.messages.examples import RUNGS, Case

PALMS = '[{ at = "9s", say = "Palms." }]'
TWO = '[{ at = "9s", say = "Palms." }, { at = "14s", say = "Fingers." }]'
WITH_CARE = """care = [
  "No colds.",
  "No hurry.",
]"""


def _cues(written: str, column_code: str, fix: str | None) -> Case:
    """Return the case of a list of cues in the opening of the long hug."""
    return "long-hug", 'part = "opening"\n', f'part = "opening"\n{written}\n', 9, column_code, fix


CASES: list[Case] = [
    _cues('cues = [{ at "9s", say "Palms." }]', "list-brackets", PALMS),
    _cues('cues = [{ at = "9s", "Palms." }]', "list-brackets", PALMS),
    _cues('cues = [{{ at = "9s", say = "Palms." }}]', "list-brackets", PALMS),
    _cues('cues = [{ at = "9s", say = "Palms." ]}', "list-brackets", PALMS),
    _cues('cues = [{ at = "9s". say = "Palms." }]', "list-brackets", PALMS),
    _cues('cues = [{ at = "9s", say = "Palms."', "list-brackets", PALMS),
    _cues('cues = [{ at = "9s", say = "Palms." }, ...]', "list-brackets", PALMS),
    _cues('cues = [{ at = "9s", bell }]', "list-brackets", '[{ at = "9s", sound = "bell" }]'),
    _cues('cues = [{ "9s": "Palms." }]', "list-brackets", PALMS),
    _cues('cues = [{ at = "9s": say = "Palms." }]', "list-brackets", PALMS),
    _cues('cues = [{ at = 9 s, say = "Palms." }]', "unquoted-time", '"9 s"'),
    _cues('cues = (\n  { at = "9s", say = "Palms." },\n)', "list-brackets", PALMS),
    _cues('cues =\n  { at = "9s", say = "Palms." },', "value-below", f"cues = {PALMS}"),
    _cues('cues = [{ say: "Palms." }]', "list-brackets", '[{ at = "...", say = "Palms." }]'),
    _cues('cues = [{ at = "9s", say = "Palms.", at = "14s", say = "Fingers." }]', "list-brackets", TWO),
    _cues('cues = { at = "9s", say = "Palms." }, { at = "14s", say = "Fingers." }', "list-brackets", TWO),
    _cues('cues = [{ at = "9s", say = "Palms." }], [{ at = "14s", say = "Fingers." }]', "list-brackets", TWO),
    _cues('cues = [{ at = "9s", say = "Palms." } and { at = "14s", say = "Fingers." }]', "list-brackets", TWO),
    _cues("at 9s: Palms.\nat 14s: Fingers.", "toml-stray-line", f"cues = {TWO}"),
    _cues('cues = [{ at = "9s, say = "Palms." }]', "open-quote", '"9s"'),
    _cues('cues = [{ at = "9s\', say = "Palms." }]', "open-quote", '"9s"'),
    _cues("cues = [{ at = \"9s\", say = 'Don't push.' }]", "list-brackets", '[{ at = "9s", say = "Don\'t push." }]'),
    _cues('cues = [{ at = "9s", say = "Palms." } // soft\n]', "toml-comment", "# soft"),
    ("long-hug", 'cues = [\n  { at = "8s", say', 'cues: [\n  { at: "8s", say', 23, "colon-for-equals",
     """cues = [
  { at = "8s", say = "Let your shoulders drop." },
  { at = "14s", say = "Stay if it is nice." },
]"""),
    ("long-hug", 'title = "The long hug"', 'title = "The long hug"\nneeds = ["A rug" and "Time"]', 3, "list-brackets",
     '["A rug", "Time"]'),
    ("long-hug", 'title = "The long hug"', 'title = "The long hug"\nneeds = ["A rug"] + ["Time"]', 3, "list-brackets",
     '["A rug", "Time"]'),
    ("long-hug", 'title = "The long hug"', 'title = "The long hug"\nneeds = ["A rug"]\nneeds = ["Time"]', 4,
     "written-twice", 'needs = ["A rug", "Time"]'),
    ("long-hug", 'title = "The long hug"', 'title = "The long hug"\nneeds = { a = "A rug", b = "Time" }', 3,
     "wrong-kind", '["A rug", "Time"]'),
    ("long-hug", 'title = "The long hug"', 'title = "The long hug"\nneeds = [["A rug", "Time"]]', 3, "wrong-kind",
     '["A rug", "Time"]'),
    ("long-hug", 'title = "The long hug"', 'title = "The long hug"\nneeds = 2 rugs', 3, "unquoted-text", '["2 rugs"]'),
    ("long-hug", 'title = "The long hug"', 'title = "The long hug"\nneeds = [1 = "A rug", 2 = "Time"]', 3,
     "list-brackets", '["A rug", "Time"]'),
    ("long-hug", 'title = "The long hug"', 'title = "The long hug"\ncare = "No colds."\ncare = "No hurry."', 3,
     "list-brackets", WITH_CARE),
    ("long-hug", 'title = "The long hug"', 'title = "The long hug"\ncare1 = "No colds."\ncare2 = "No hurry."', 3,
     "list-brackets", WITH_CARE),
    ("long-hug", 'title = "The long hug"', 'title = "The long hug"\ncare =\n  "No colds.",\n  "No hurry."', 3,
     "list-brackets", WITH_CARE),
    ("long-hug", 'title = "The long hug"', 'title = "The long hug"\ncare = """\nNo colds.\nNo hurry.\n"""', 3,
     "wrong-kind", '["No colds.", "No hurry."]'),
    ("long-hug", 'title = "The long hug"', 'title = "The long hug"\nvariants = ["sit" = "Sitting"]', 3,
     "list-brackets", '[{ id = "sit", title = "Sitting" }]'),
    ("long-hug", 'title = "The long hug"', 'title = "The long hug"\nvariants = [{ id = "sit", name = "Sitting" }]', 3,
     "unknown-field", '{ id = "sit", title = "Sitting" }'),
    ("long-hug", 'for = "20s"', 'for = "20s"\nlengths = "20s, 40s"', 20, "wrong-kind", '["20s", "40s"]'),
    ("long-hug", 'for = "20s"', 'for = "20s"\nlengths = [20, 40]', 20, "wrong-kind", '["20s", "40s"]'),
    ("hand-ladder", RUNGS, 'rung1 = "Palms"\nrung2 = "Fingers"', 5, "list-brackets",
     'rungs = [\n  "Palms",\n  "Fingers",\n]'),
    ("hand-ladder", RUNGS, 'rungs = "Side by side, Palms near, Fingertips, Whole hand"', 5, "wrong-kind",
     RUNGS.removeprefix("rungs = ")),
]  # fmt: skip
