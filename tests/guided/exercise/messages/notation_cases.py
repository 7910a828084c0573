"""Errors in the notation of an example: a field, a number, a list or a cue as other programs and people write it."""

from tests.guided.exercise.messages.examples import ARMS, CARE, RUNGS, STAND, Case

CUES = """cues = [
  { at = "8s", say = "Let your shoulders drop." },
  { at = "14s", say = "Stay if it is nice." },
]"""
ONE_CUE = '[{ at = "8s", say = "Drop." }]'
TWO_CUES = '[{ at = "8s", say = "Drop." }, { at = "14s", say = "Stay." }]'
SAID = 'say = "Stand."'

_FIELDS = (
    '* say = "Stand."', '2. say = "Stand."', '2) say = "Stand."', '> say = "Stand."', '• say = "Stand."',
    '**say** = "Stand."', '`say` = "Stand."', '$say = "Stand."', ':say = "Stand."',
    "- say = Stand.", "> say: Stand.", 'say → "Stand."', '**say**: "Stand."', "• say: Stand.",
)  # fmt: skip
_MARKED: list[Case] = [("long-hug", STAND, written, 10, "toml-field-name", SAID) for written in _FIELDS]

_ROUNDS: list[Case] = [
    ("hand-ladder", "rounds = 2", f'rounds = "{written}"', 6, "wrong-kind", "2")
    for written in ("two", "2x", "twice", "2 rounds", "zwei", "zweimal", "2 Mal", "x2", " 2 ")
]

_LISTS: list[Case] = [
    ("thirty-second-kiss", 'pace = "slow"', f"moods = {written}", 7, code, fix)
    for written, code, fix in (
        ('["Tender", "Distant"]', "unknown-choice", '["tender", "distant"]'),
        ('["stressed", "lonely"]', "unknown-choice", '["frazzled", "distant"]'),
        ('["zart", "müde"]', "unknown-choice", '["tender", "frazzled"]'),
        ('["all"]', "unknown-choice", '["frazzled", "distant", "tender", "easy"]'),
        ('"soft, far"', "wrong-kind", '["tender", "distant"]'),
        ('["soft", "purple"]', "unknown-choice", None),
        ("[soft, calm]", "unquoted-text", '["tender", "easy"]'),
        ("soft, calm", "unquoted-text", '["tender", "easy"]'),
    )
]

_CUES: list[Case] = [
    ("long-hug", CUES, f"cues = {written}", 23, "wrong-kind", fix)
    for written, fix in (
        ('["8s: Drop."]', ONE_CUE),
        ('["8s - Drop.", "14s - Stay."]', TWO_CUES),
        ('["8s", "Drop."]', ONE_CUE),
        ('[["8s", "Drop."], ["14s", "Stay."]]', TWO_CUES),
        ('{ "8s" = "Drop." }', ONE_CUE),
        ('[{ "8s" = "Drop." }, { "14s" = "Stay." }]', TWO_CUES),
        ('"8s: Drop."', ONE_CUE),
        ('["Drop."]', None),
    )
]

_TIMES: list[Case] = [
    ("long-hug", 'for = "15s"', f'for = "{written}"', 9, "wrong-time", fix)
    for written, fix in (
        ("12s/16s", '"12s" or "16s"'),
        ("8 s x 2", '"16s"'),
        ("8s*2", '"16s"'),
        ("2 rounds of 8s", '"16s"'),
        ("8s + 8s", '"16s"'),
        ("8 + 8s", '"16s"'),
    )
]

CASES: list[Case] = [
    ("long-hug", STAND, '__say__ = "Stand."', 10, "unknown-field", "say"),
    *_MARKED,
    *_ROUNDS,
    *_LISTS,
    *_CUES,
    *_TIMES,
    ("long-hug", STAND, '"say": "Stand."', 10, "colon-for-equals", SAID),
    ("long-hug", STAND, '"say": "Stand.",', 10, "colon-for-equals", SAID),
    ("long-hug", STAND, 'say -> "Stand."', 10, "toml-equals", SAID),
    ("long-hug", STAND, 'say is "Stand."', 10, "toml-equals", SAID),
    ("long-hug", STAND, 'let say = "Stand."', 10, "toml-field-name", SAID),
    ("long-hug", STAND, 'say = ["Stand.", "Or sit."]', 10, "wrong-kind", '"Stand. Or sit."'),
    ("long-hug", STAND, 'a) say = "Stand."', 10, "toml-field-name", SAID),
    ("long-hug", STAND, '- [ ] say = "Stand."', 10, "toml-field-name", SAID),
    ("long-hug", STAND, 'say -- "Stand."', 10, "toml-field-name", SAID),
    ("long-hug", STAND, 'say ~ "Stand."', 10, "toml-field-name", SAID),
    ("long-hug", STAND, 'say, "Stand."', 10, "toml-field-name", SAID),
    ("long-hug", STAND, 'say += "Stand."', 10, "toml-field-name", SAID),
    ("long-hug", STAND, 'say("Stand.")', 10, "toml-field-name", SAID),
    ("long-hug", STAND, 'say = ("Stand.")', 10, "list-brackets", '"Stand."'),
    ("long-hug", STAND, 'say = {"Stand."}', 10, "list-brackets", '"Stand."'),
    ("long-hug", STAND, 'say = f"Stand."', 10, "list-brackets", '"Stand."'),
    ("long-hug", STAND, '[say] = "Stand."', 10, "toml-field-name", SAID),
    ("long-hug", STAND, '[say] "Stand."', 10, "toml-field-name", SAID),
    ("long-hug", STAND, 'step.say = "Stand."', 10, "toml-field-name", SAID),
    ("long-hug", CUES, 'cues = [{ at = "8s" }, { say = "Drop." }]', 23, "wrong-kind", ONE_CUE),
    ("long-hug", '{ at = "8s"', '{ at = "two thirds"', 24, "wrong-time", '"13s"'),
    ("long-hug", '{ at = "8s"', '{ at = "after 8s"', 24, "wrong-time", '"8s"'),
    ("long-hug", 'title = "Hug"\nfor = "20s"', 'title = "Hug"\nfor = "10s (twice)"', 19, "wrong-time", '"20s"'),
    ("long-hug", 'then = "closing"', 'then = "the end"', 27, "unknown-step", '"closing"'),
    ("long-hug", 'then = "closing"', 'then = "Schluss"', 27, "unknown-step", '"closing"'),
    ("long-hug", 'touch = "embrace"', 'touch = ["hands", "embrace"]', 4, "wrong-kind", '"embrace"'),
    ("long-hug", 'touch = "embrace"', 'touch = "hands/embrace"', 4, "unknown-choice", '"embrace"'),
    ("long-hug", 'touch = "embrace"', "touch = yes", 4, "unquoted-text", None),
    ("long-hug", 'length = "1m10s"', 'practice = "hug, touch"', 5, "unknown-choice", '"hug" or "touch"'),
    ("long-hug", 'length = "1m10s"', "practice = none", 5, "toml-no-value", None),
    ("long-hug", 'length = "1m10s"', 'practice = "none"', 5, "empty", None),
    ("hand-ladder", "rung = 3", 'rung = "Fingertips"', 38, "wrong-kind", "3"),
    ("hand-ladder", "rung = 3", 'rung = "third"', 38, "wrong-kind", "3"),
    ("hand-ladder", RUNGS, f"The rungs\n---------\n{RUNGS}", 5, "toml-comment", "# The rungs"),
    ("hand-ladder", RUNGS, f"The rungs:\n{RUNGS}", 5, "toml-comment", "# The rungs"),
    ("hand-ladder", RUNGS, f">> The rungs <<\n{RUNGS}", 5, "toml-comment", "# The rungs"),
    ("long-hug", STAND, 'say ==> "Stand."', 10, "toml-equals", SAID),
    ("long-hug", STAND, 'say : = "Stand."', 10, "colon-for-equals", SAID),
    ("long-hug", STAND, 'say —> "Stand."', 10, "toml-field-name", SAID),
    ("long-hug", STAND, 'this.say = "Stand."', 10, "unknown-field", "say"),
    ("long-hug", STAND, 'const say = "Stand.";', 10, "toml-field-name", SAID),
    ("long-hug", STAND, 'say = { text = "Stand." }', 10, "wrong-kind", '"Stand."'),
    ("long-hug", STAND, 'say = "Stand.\\\\ Rest."', 10, "mark-up", None),
    ("long-hug", CUES, 'cues = ["0:08 Drop."]', 23, "wrong-kind", '[{ at = "0:08", say = "Drop." }]'),
    ("long-hug", CUES, 'cues = [["0:08", "Drop."]]', 23, "wrong-kind", '[{ at = "0:08", say = "Drop." }]'),
    ("long-hug", '{ at = "8s"', '{ at = "8s after start"', 24, "wrong-time", '"8s"'),
    ("long-hug", 'title = "Hug"', 'title = "Hug"\ncloseness = 70 %', 19, "toml-number", "0.7"),
    ("long-hug", 'title = "Hug"', 'title = "Hug"\ncloseness = [0.7]', 19, "wrong-kind", "0.7"),
    ("long-hug", 'touch = "embrace"', 'touch = "up to embrace"', 4, "unknown-choice", '"embrace"'),
    ("long-hug", 'touch = "embrace"', "touch = off", 4, "unquoted-text", None),
    ("hand-ladder", RUNGS, f"THE RUNGS\n{RUNGS}", 5, "toml-stray-line", "# THE RUNGS"),
    ("hand-ladder", "[[step]]\nrung = 4", "THE HAND\n[[step]]\nrung = 4", 46, "toml-stray-line", "# THE HAND"),
    ("hand-ladder", "[[step]]\nrung = 4", "[ The hand ]\n[[step]]\nrung = 4", 46, "toml-comment", "# The hand"),
    ("thirty-second-kiss", CARE, 'care = ["A cold.", "A cold."]', 6, "pasted-twice", None),
    ("thirty-second-kiss", 'pace = "slow"', 'moods = ["easy", "easy"]', 7, "pasted-twice", None),
    ("long-hug", "format = 1", "Exercise: The long hug\nformat = 1", 1, "toml-stray-line", None),
    ("long-hug", STAND, 'text: "Stand."', 10, "colon-for-equals", SAID),
    ("thirty-second-kiss", CARE, "care = -", 6, "toml-no-value", None),
    ("long-hug", 'touch = "embrace"', '/* close */ touch = "embrace"', 4, "toml-comment", '# close\ntouch = "embrace"'),
    ("long-hug", STAND, 'say = "Stand".', 10, "toml-after-value", None),
    ("long-hug", STAND, 'say = "Stand."."', 10, "quote-inside-text", '"Stand.."'),
    ("long-hug", STAND, "say = null", 10, "toml-no-value", None),
    ("long-hug", '{ at = "8s"', '{ at = "half"', 24, "wrong-time", '"10s"'),
    ("long-hug", '{ at = "8s"', '{ at = "25%"', 24, "wrong-time", '"5s"'),
    ("long-hug", 'then = "closing"', "then = 5", 27, "wrong-kind", '"closing"'),
    ("long-hug", 'then = "closing"', 'then = "step 4"', 27, "unknown-step", '"hands"'),
    ("long-hug", 'if_ease_off = "hands"', "if_ease_off = 4", 15, "wrong-kind", '"hands"'),
    ("long-hug", 'title = "Hug"', 'title = "Hug"\ncloseness = "half"', 19, "wrong-kind", "0.5"),
    ("long-hug", 'title = "Hug"', 'title = "Hug"\ncloseness = "0,7"', 19, "wrong-kind", "0.7"),
    ("long-hug", 'title = "Hug"', 'title = "Hug"\ncloseness = 70%', 19, "toml-number", "0.7"),
    ("long-hug", 'breathe = "4-6"', 'breathe = ["4", "6"]', 22, "wrong-kind", '"4-6"'),
    ("long-hug", 'breathe = "4-6"', "breathe = { in = 4, out = 6 }", 22, "wrong-kind", '"4-6"'),
    ("long-hug", 'touch = "embrace"', "touch = false", 4, "wrong-kind", None),
    ("long-hug", 'length = "1m10s"', 'length = "1m10s"\npractice = "Umarmung"', 6, "unknown-choice", '"hug"'),
    ("thirty-second-kiss", CARE, "care = none", 6, "toml-no-value", None),
    ("thirty-second-kiss", CARE, 'care = ["None."]', 6, "empty", None),
    ("thirty-second-kiss", CARE, "care = [\n- \"A cold.\",\n- \"A sore.\",\n]", 6, "list-brackets",
     'care = ["A cold.", "A sore."]'),
    ("hand-ladder", RUNGS, f"<!-- four rungs -->\n{RUNGS}", 5, "toml-comment", "# four rungs"),
    ("hand-ladder", RUNGS, f"/* four\n * rungs */\n{RUNGS}", 5, "toml-comment", "# four\n# rungs"),
    ("hand-ladder", RUNGS, f"{RUNGS} <!-- four -->", 5, "toml-after-value", None),
    ("hand-ladder", 'length = "10 min"', 'length = "10 min" <!-- about -->', 7, "toml-comment", "# about"),
    ("hand-ladder", 'length = "10 min"', 'length = "10 min" (about)', 7, "toml-comment", "# about"),
    ("long-hug", ARMS, f"== Settle ==\n{ARMS}", 20, "toml-comment", "# Settle"),
    ("long-hug", ARMS, f"--- Settle ---\n{ARMS}", 20, "toml-comment", "# Settle"),
    ("long-hug", ARMS, f"** Settle **\n{ARMS}", 20, "toml-comment", "# Settle"),
    ("long-hug", "format = 1", "Here is the exercise you asked for:\nformat = 1", 1, "toml-stray-line", None),
    ("long-hug", "format = 1", "Hi Anna, this one is for Tuesday.\n\nformat = 1", 1, "toml-stray-line", None),
]  # fmt: skip
