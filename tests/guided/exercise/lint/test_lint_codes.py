"""Test every lint rule with a file that has its problem and no other, and with the corrected file."""

import re
from pathlib import Path

import pytest

from guided.exercise import lint
from guided.exercise.reading import read_text

TOP = 'format = 1\ntitle = "x"\ntouch = "hands"\n'
HUG = TOP.replace("hands", "embrace")
KISS = TOP.replace("hands", "close")
CARE = TOP.replace("hands", "intimate")
ASK = '[[step]]\nask = "Hands?"\n'
NEAR_ASK = '[[step]]\nask = "Would a hand feel good?"\n'
HUG_ASK = '[[step]]\nask = "Would a hug feel good?"\n'
HUGGING = '[[step]]\nfor = "20s"\nsay = "Hug each other."\n'
HOLD = '[[step]]\nfor = "20s"\nsay = "Hold."\n'
TALK = '[[step]]\ntouch = "none"\nfor = "20s"\nsay = "Talk."\n'
PALM = '[[step]]\nid = "palm"\ntouch = "hands"\nfor = "20s"\n'
CLOSING = '[[step]]\npart = "closing"\nfor = "10s"\nsay = "Loosen."\n'
TURNS = '[[step]]\nfor = "20s"\nsay = "{giver}, hold {receiver}."\n'
ALONE = TOP.replace("hands", "near") + "for_one = true\n"
RUNG = TOP + 'rungs = ["Touching"]\n'
RUNGS = TOP + 'rungs = ["Near", "Touching"]\n'
SEATED = 'variants = [{ id = "seated", title = "Seated" }]\n'
EASE_ASK = ASK + 'if_ease_off = "talk"\n'
WAYS = 'variants = [{ id = "seated", title = "Seated" }, { id = "lying", title = "Lying" }]\n'
BETWEEN = '[[step]]\ntouch = "none"\nfor = "20s"\nbetween_rounds = true\nsay = "Change places."\n'

ERRORS = {
    "step-too-short": (
        TOP
        + ASK
        + HOLD.replace("20s", "2s")
        + 'cues = [{ at = "9s", sound = "bell" }, { at = "12s", sound = "bell" }]\n'
        + CLOSING,
        TOP + ASK + HOLD + 'cues = [{ at = "9s", sound = "bell" }, { at = "12s", sound = "bell" }]\n' + CLOSING,
    ),
    "doubled-length": (
        TOP + ASK + HOLD + 'lengths = ["20s", "20s"]\n' + CLOSING,
        TOP + ASK + HOLD + 'lengths = ["20s", "40s"]\n' + CLOSING,
    ),
    "for-not-offered": (
        TOP + ASK + HOLD + 'lengths = ["30s", "40s"]\n' + CLOSING,
        TOP + ASK + HOLD + 'lengths = ["20s", "30s", "40s"]\n' + CLOSING,
    ),
    "lengths-without-for": (
        TOP + ASK + HOLD.replace("for", "lengths").replace('"20s"', '["20s", "40s"]') + CLOSING,
        TOP + ASK + HOLD + 'lengths = ["20s", "40s"]\n' + CLOSING,
    ),
    "lengths-misplaced": (
        TOP + ASK + HOLD + CLOSING + 'lengths = ["10s", "20s"]\n',
        TOP + ASK + HOLD + 'lengths = ["20s", "40s"]\n' + CLOSING,
    ),
    "unknown-variant": (
        TOP + SEATED + ASK + HOLD + 'cues = [{ at = "9s", variant = "seatd", say = "Lean." }]\n' + CLOSING,
        TOP + SEATED + ASK + HOLD + 'cues = [{ at = "9s", variant = "seated", say = "Lean." }]\n' + CLOSING,
    ),
    "variant-swaps": (
        TOP + SEATED + ASK + TURNS + TALK + 'variant = "seated"\nswap = true\n' + ASK + TURNS + CLOSING,
        TOP + SEATED + ASK + TURNS + TALK + "swap = true\n" + ASK + TURNS + CLOSING,
    ),
    "between-no-rounds": (
        TOP + BETWEEN + ASK + HOLD + CLOSING,
        TOP + "rounds = 2\n" + BETWEEN + ASK + TURNS + CLOSING,
    ),
    "between-misplaced": (
        TOP + "rounds = 2\n" + ASK + TURNS + BETWEEN + CLOSING,
        TOP + "rounds = 2\n" + BETWEEN + ASK + TURNS + CLOSING,
    ),
    "between-touches": (
        TOP + "rounds = 2\n" + BETWEEN.replace("none", "hands") + ASK + TURNS + CLOSING,
        TOP + "rounds = 2\n" + BETWEEN + ASK + TURNS + CLOSING,
    ),
    "touch-rises": (TOP + HOLD + ASK + CLOSING, TOP + ASK + HOLD + CLOSING),
    "rung-rises": (
        RUNGS + ASK + f"{HOLD}rung = 1\n{HOLD}rung = 2\n" + CLOSING,
        RUNGS + ASK + f"{HOLD}rung = 1\n{ASK}{HOLD}rung = 2\n" + CLOSING,
    ),
    "receiver-not-asked": (
        TOP + ASK + TURNS + TURNS.replace("for", "swap = true\nfor") + CLOSING,
        TOP + ASK + TURNS + ASK + "swap = true\n" + TURNS + CLOSING,
    ),
    "ease-off-rises": (
        HUG
        + PALM.replace("hands", "near")
        + ASK
        + 'if_ease_off = "hug"\n'
        + PALM.replace('"palm"', '"low"')
        + 'then = "closing"\n'
        + HOLD
        + 'id = "hug"\n'
        + CLOSING,
        HUG
        + PALM.replace("hands", "near")
        + ASK
        + 'if_ease_off = "palm"\n'
        + PALM.replace('"palm"', '"low"')
        + CLOSING,
    ),
    "answers-swapped": (
        HUG
        + ASK
        + 'if_continue = "palm"\nif_ease_off = "hug"\n'
        + PALM
        + 'then = "closing"\n'
        + HOLD
        + 'id = "hug"\n'
        + CLOSING,
        HUG
        + NEAR_ASK
        + 'if_continue = "palm"\nif_ease_off = "talk"\n'
        + TALK
        + 'id = "talk"\nthen = "closing"\n'
        + PALM
        + CLOSING,
    ),
    "touch-below-words": (
        HUG + HUG_ASK + 'if_ease_off = "palm"\n' + HUGGING + 'touch = "near"\nthen = "closing"\n' + PALM + CLOSING,
        HUG + HUG_ASK + 'if_ease_off = "palm"\n' + HUGGING + 'touch = "embrace"\nthen = "closing"\n' + PALM + CLOSING,
    ),
    "stop-does-not-close": (
        TOP + ASK + 'if_stop = "palm"\n' + PALM + CLOSING,
        TOP + ASK + 'if_stop = "end"\n' + PALM + CLOSING + 'id = "end"\n',
    ),
    "endless-loop": (
        TOP + ASK + PALM + 'then = "palm"\n' + CLOSING,
        TOP + ASK + 'id = "ask"\n' + PALM + 'then = "ask"\n' + CLOSING,
    ),
    "doubled-id": (
        TOP + ASK + PALM + PALM + CLOSING,
        TOP + ASK + PALM + PALM.replace('"palm"', '"again"') + CLOSING,
    ),
    "unknown-step": (
        TOP + ASK + PALM + 'then = "last"\n' + CLOSING,
        TOP + ASK + PALM + 'then = "last"\n' + CLOSING + 'id = "last"\n',
    ),
    "part-order": (
        TOP + ASK + HOLD + '[[step]]\npart = "opening"\nfor = "9s"\n' + CLOSING,
        TOP + '[[step]]\npart = "opening"\nfor = "9s"\n' + ASK + HOLD + CLOSING,
    ),
    "cue-too-late": (
        TOP + ASK + HOLD + 'cues = [{ at = "20s", sound = "bell" }]\n' + CLOSING,
        TOP + ASK + HOLD + 'cues = [{ at = "19s", sound = "bell" }]\n' + CLOSING,
    ),
    "shown-to-closed-eyes": (
        TOP + ASK + HOLD.replace("say", "show") + 'eyes = "closed"\n' + CLOSING,
        TOP + ASK + HOLD + 'show = "Hold"\neyes = "closed"\n' + CLOSING,
    ),
    "touch-above-file": (
        TOP + ASK + PALM.replace("hands", "embrace") + CLOSING,
        HUG + ASK + PALM.replace("hands", "embrace") + CLOSING,
    ),
    "rung-without-rungs": (TOP + ASK + HOLD + "rung = 1\n" + CLOSING, RUNG + ASK + HOLD + "rung = 1\n" + CLOSING),
    "unknown-rung": (RUNG + ASK + HOLD + "rung = 3\n" + CLOSING, RUNG + ASK + HOLD + "rung = 1\n" + CLOSING),
    "unknown-place": (
        TOP + ASK + HOLD.replace("Hold.", "{receiver, hold.") + CLOSING,
        TOP + ASK + HOLD + CLOSING,
    ),
    "without-ask": (
        TOP + ASK + HOLD + 'if_ease_off = "closing"\n' + CLOSING,
        TOP + ASK + 'if_ease_off = "closing"\n' + HOLD + CLOSING,
    ),
    "with-ask": (TOP + ASK + 'say = "Ask."\n' + HOLD + CLOSING, TOP + TALK + ASK + HOLD + CLOSING),
    "missing-block": (TOP + ASK + "\n" + HOLD.replace("[[step]]\n", "") + CLOSING, TOP + ASK + "\n" + HOLD + CLOSING),
    "for-with-ask": (
        TOP + ASK + 'for = "20s"\n' + HOLD + CLOSING,
        TOP + ASK + 'for = "20s"\naloud = true\n' + HOLD + CLOSING,
    ),
    "aloud-too-far": (
        KISS + "opt_in = true\n" + ASK + "aloud = true\n" + HOLD + CLOSING,
        HUG + ASK + "aloud = true\n" + HOLD + CLOSING,
    ),
    "closing-leads-back": (
        TOP + ASK + PALM + CLOSING + 'then = "palm"\n',
        TOP + ASK + PALM + CLOSING + 'then = "end"\n' + CLOSING + 'id = "end"\n',
    ),
    "breaths-without-breathe": (
        TOP + ASK + HOLD.replace('for = "20s"', "breaths = 2") + CLOSING,
        TOP + ASK + HOLD.replace('for = "20s"', 'breaths = 2\nbreathe = "4-6"') + CLOSING,
    ),
    "for-and-breaths": (
        TOP + ASK + HOLD + 'breaths = 2\nbreathe = "4-6"\n' + CLOSING,
        TOP + ASK + HOLD + 'breathe = "4-6"\n' + CLOSING,
    ),
    "ease-off-is-yes": (
        TOP + ASK + 'if_ease_off = "palm"\n' + PALM + CLOSING,
        TOP + ASK + 'if_ease_off = "closing"\n' + PALM + CLOSING,
    ),
    "closing-touches": (TOP + ASK + HOLD + CLOSING + 'touch = "hands"\n', TOP + ASK + HOLD + CLOSING),
    "after-outside-closing": (
        TOP + ASK + HOLD + 'after = "finished"\n' + CLOSING,
        TOP + ASK + HOLD + CLOSING + 'after = "finished"\n',
    ),
    "touch-after-stop": (
        TOP + ASK + HOLD + CLOSING + CLOSING + 'after = "stopped"\ntouch = "hands"\n',
        TOP + ASK + HOLD + CLOSING + CLOSING + 'after = "stopped"\n',
    ),
    "for-one-aloud": (ALONE + ASK + "aloud = true\n" + HOLD + CLOSING, ALONE + ASK + HOLD + CLOSING),
    "for-one-touches": (
        TOP + "for_one = true\n" + ASK + HOLD + CLOSING,
        ALONE + ASK + HOLD + CLOSING,
    ),
    "for-one-roles": (ALONE + ASK + TURNS + CLOSING, ALONE + ASK + HOLD + CLOSING),
    "needs-opt-in": (CARE + ASK + HOLD + CLOSING, CARE + "opt_in = true\n" + ASK + HOLD + CLOSING),
}

WARNINGS = {
    "one-round-only": (
        TOP + "rounds = 2\n" + EASE_ASK + TURNS + 'then = "closing"\n' + TALK + 'id = "talk"\n' + CLOSING,
        TOP + "rounds = 2\n" + EASE_ASK + TURNS + 'then = "next-round"\n' + TALK + 'id = "talk"\n' + CLOSING,
    ),
    "short-answer": (
        TOP + ASK + 'aloud = true\nfor = "3s"\n' + HOLD + CLOSING,
        TOP + ASK + 'aloud = true\nfor = "20s"\n' + HOLD + CLOSING,
    ),
    "one-length": (
        TOP + ASK + HOLD + 'lengths = ["20s"]\n' + CLOSING,
        TOP + ASK + HOLD + 'lengths = ["20s", "40s"]\n' + CLOSING,
    ),
    "gendered-words": (
        TOP + ASK + HOLD.replace("Hold.", "Hold your wife.") + CLOSING,
        TOP + ASK + HOLD.replace("Hold.", "Hold your partner.") + CLOSING,
    ),
    "praising-words": (
        TOP + ASK + HOLD + CLOSING.replace("Loosen.", "Well done."),
        TOP + ASK + HOLD + CLOSING,
    ),
    "doubled-cue": (
        TOP + ASK + HOLD + 'cues = [{ at = "9s", say = "Lean." }, { at = "9s", say = "Rest." }]\n' + CLOSING,
        TOP + ASK + HOLD + 'cues = [{ at = "9s", say = "Lean." }, { at = "15s", say = "Rest." }]\n' + CLOSING,
    ),
    "variant-unused": (
        TOP + WAYS + ASK + HOLD + CLOSING,
        TOP + WAYS + ASK + HOLD + 'cues = [{ at = "9s", variant = "lying", say = "Lean." }]\n' + CLOSING,
    ),
    "colour-alone": (
        TOP + ASK + HOLD.replace("Hold.", "Hold until the light turns red.") + CLOSING,
        TOP + ASK + HOLD.replace("Hold.", "Hold until the bell.") + CLOSING,
    ),
    "asked-by-colour": (
        TOP + ASK.replace("Hands?", "Hands, green or red?") + HOLD + CLOSING,
        TOP + ASK + HOLD + CLOSING,
    ),
    "sound-alone": (
        TOP
        + ASK
        + HOLD.replace("Hold.", "Hold until the bell.")
        + 'cues = [{ at = "9s", sound = "bell" }]\n'
        + CLOSING,
        TOP + ASK + HOLD.replace("Hold.", "Hold.") + 'cues = [{ at = "9s", sound = "bell" }]\n' + CLOSING,
    ),
    "closed-eyes-look": (
        TOP + ASK + HOLD.replace("Hold.", "Look at the window.") + 'eyes = "closed"\n' + CLOSING,
        TOP + ASK + HOLD.replace("Hold.", "Think of the window.") + 'eyes = "closed"\n' + CLOSING,
    ),
    "other-practice": (
        HUG.replace('"x"', '"A hug"') + 'practice = "kiss"\n' + HUG_ASK + HUGGING + CLOSING,
        HUG.replace('"x"', '"A hug"') + 'practice = "hug"\n' + HUG_ASK + HUGGING + CLOSING,
    ),
    "no-time-to-change": (
        TOP + "rounds = 2\n" + ASK + TURNS.replace("{giver},", "Lie down, {receiver}. {giver},") + CLOSING,
        TOP + "rounds = 2\n" + BETWEEN + ASK + TURNS.replace("{giver},", "Lie down, {receiver}. {giver},") + CLOSING,
    ),
    "length-too-short": (
        TOP + ASK + HOLD.replace("Hold.", "Hold, as lightly as you like.") + 'lengths = ["1s", "20s"]\n' + CLOSING,
        TOP + ASK + HOLD.replace("Hold.", "Hold, as lightly as you like.") + 'lengths = ["9s", "20s"]\n' + CLOSING,
    ),
    "no-check-in": (
        TOP.replace("hands", "near") + HOLD + CLOSING,
        TOP.replace("hands", "none") + HOLD + CLOSING,
    ),
    "no-closing": (TOP + ASK + HOLD, TOP + ASK + HOLD + CLOSING),
    "yes-goes-on-to-gentler": (
        HUG + ASK + 'if_ease_off = "palm"\n' + HOLD + PALM + CLOSING,
        HUG + ASK + 'if_ease_off = "palm"\n' + HOLD + 'then = "closing"\n' + PALM + CLOSING,
    ),
    "ease-off-as-close": (
        TOP + ASK + 'if_ease_off = "low"\n' + HOLD + 'then = "closing"\n' + HOLD + 'id = "low"\n' + CLOSING,
        TOP
        + ASK
        + 'if_ease_off = "low"\n'
        + HOLD
        + 'then = "closing"\n'
        + HOLD
        + 'id = "low"\ntouch = "near"\n'
        + CLOSING,
    ),
    "roles-never-change": (TOP + ASK + TURNS + CLOSING, TOP + "rounds = 2\n" + ASK + TURNS + CLOSING),
    "never-reached": (
        TOP + ASK + HOLD + 'then = "closing"\n' + PALM + CLOSING,
        TOP + ASK + 'if_ease_off = "palm"\n' + HOLD + 'then = "closing"\n' + PALM + CLOSING,
    ),
    "too-many-words": (
        TOP + ASK + TALK.replace("Talk.", 210 * "x") + CLOSING,
        TOP + ASK + TALK.replace("Talk.", 200 * "x") + CLOSING,
    ),
    "little-silence": (
        TOP + ASK + HOLD.replace("Hold.", 110 * "x") + CLOSING,
        TOP + ASK + HOLD.replace("Hold.", 94 * "x") + CLOSING,
    ),
    "breath-cut-off": (
        TOP + ASK + HOLD + 'breathe = "4-5"\n' + CLOSING,
        TOP + ASK + HOLD + 'breathe = "4-6"\n' + CLOSING,
    ),
    "long-unasked": (
        TOP + ASK + HOLD.replace("20s", "181s") + CLOSING,
        TOP + ASK + HOLD.replace("20s", "180s") + CLOSING,
    ),
    "wrong-length": (
        TOP + 'length = "2 min"\n' + ASK + HOLD + CLOSING,
        TOP + 'length = "45s"\n' + ASK + HOLD + CLOSING,
    ),
    "long-line": (
        TOP + ASK + HOLD + f'show = "{58 * "x"}"\n' + CLOSING,
        TOP + ASK + HOLD + f'show = "{57 * "x"}"\n' + CLOSING,
    ),
    "pressing-words": (
        TOP + ASK + HOLD.replace("Hold.", "You should hold.") + CLOSING,
        TOP + ASK + HOLD.replace("Hold.", "You might hold.") + CLOSING,
    ),
    "promising-words": (
        TOP + ASK + HOLD.replace("Hold.", "This heals.") + CLOSING,
        TOP + 'sources = ["Somebody, 2020"]\n' + ASK + HOLD.replace("Hold.", "This heals.") + CLOSING,
    ),
    "touch-in-words": (
        TOP + ASK + HOLD.replace("Hold.", "Hug each other.") + CLOSING,
        HUG + ASK + HOLD.replace("Hold.", "Hug each other.") + CLOSING,
    ),
    "silence-is-no-yes": (
        TOP + ASK.replace("Hands?", "Hands? If you say nothing, we begin.") + HOLD + CLOSING,
        TOP + ASK.replace("Hands?", "Hands? If you say nothing, nothing follows.") + HOLD + CLOSING,
    ),
    "question-either-or": (
        TOP + ASK.replace("Hands?", "Hand or palm?") + HOLD + CLOSING,
        TOP + ASK.replace("Hands?", "Hands or not?") + HOLD + CLOSING,
    ),
    "question-asks-nothing": (
        TOP + ASK.replace("Hands?", "Take hands now.") + HOLD + CLOSING,
        TOP + ASK + HOLD + CLOSING,
    ),
    "question-asked-twice": (
        TOP + NEAR_ASK + TALK.replace("none", "near") + NEAR_ASK + HOLD + CLOSING,
        TOP + ASK + TALK.replace("none", "near") + NEAR_ASK + HOLD + CLOSING,
    ),
    "roles-in-words": (
        TOP + "rounds = 2\n" + ASK + TURNS.replace("{receiver}", "{giver}") + CLOSING,
        TOP + "rounds = 2\n" + ASK + TURNS + CLOSING,
    ),
    "question-left-out": (
        RUNGS + f"{TALK}rung = 1\n" + ASK + f"{HOLD}rung = 2\n" + PALM + CLOSING,
        RUNGS + f"{TALK}rung = 1\n" + ASK + f"{HOLD}rung = 2\n" + f"{PALM}rung = 2\n" + CLOSING,
    ),
    "closing-in-main": (
        TOP + ASK + HOLD + CLOSING.replace('part = "closing"\n', "") + CLOSING,
        TOP + ASK + HOLD + CLOSING + CLOSING.replace("Loosen", "Lean back"),
    ),
    "pasted-twice": (TOP + ASK + HOLD + HOLD + CLOSING, TOP + ASK + HOLD + CLOSING),
    "question-open": (
        TOP + NEAR_ASK.replace("Would a hand feel good?", "How do you feel?") + HOLD + CLOSING,
        TOP + NEAR_ASK + HOLD + CLOSING,
    ),
    "rung-unused": (
        RUNGS + ASK + f"{HOLD}rung = 2\n" + CLOSING,
        RUNGS + f"{TALK}rung = 1\n" + ASK + f"{HOLD}rung = 2\n" + CLOSING,
    ),
    "name-not-in-braces": (
        TOP + "rounds = 2\n" + ASK + TURNS.replace("{giver}", "[giver]") + CLOSING,
        TOP + "rounds = 2\n" + ASK + TURNS + CLOSING,
    ),
    "name-not-filled": (
        TOP + 'about = "{giver} holds a hand."\n' + ASK + HOLD + CLOSING,
        TOP + 'about = "One of you holds a hand."\n' + ASK + HOLD + CLOSING,
    ),
    "gap-left": (TOP + ASK + HOLD.replace("Hold.", "TODO") + CLOSING, TOP + ASK + HOLD + CLOSING),
    "hard-to-say": (
        TOP + ASK + HOLD.replace("Hold.", "Hold on approx. so.") + CLOSING,
        TOP + ASK + HOLD.replace("Hold.", "Hold on about so.") + CLOSING,
    ),
    "mark-up": (TOP + ASK + HOLD.replace("Hold.", "<b>Hold.</b>") + CLOSING, TOP + ASK + HOLD + CLOSING),
    "stage-direction": (TOP + ASK + HOLD.replace("Hold.", "(softly) Hold.") + CLOSING, TOP + ASK + HOLD + CLOSING),
    "other-language": (
        TOP + ASK + HOLD.replace("Hold.", "Haltet euch, und seid still.") + CLOSING,
        TOP + ASK + HOLD + CLOSING,
    ),
    "rung-order": (
        RUNGS.replace("hands", "embrace") + ASK + f"{HOLD}rung = 1\n" + ASK + f"{PALM}rung = 2\n" + CLOSING,
        RUNGS.replace("hands", "embrace") + ASK + f"{PALM}rung = 1\n" + ASK + f"{HOLD}rung = 2\n" + CLOSING,
    ),
    "for-one-words": (
        ALONE + ASK + HOLD.replace("Hold.", "Both of you, breathe.") + CLOSING,
        ALONE + ASK + HOLD.replace("Hold.", "Breathe, both hands still.") + CLOSING,
    ),
    "no-voice": (
        TOP + 'language = "tlh"\n' + ASK + HOLD + CLOSING,
        TOP + 'language = "de-AT"\n' + ASK + HOLD + CLOSING,
    ),
}


@pytest.mark.parametrize(
    ("severity", "code", "bad", "good"),
    [
        pytest.param(severity, code, *pair, id=code)
        for severity, pairs in (("error", ERRORS), ("warning", WARNINGS))
        for code, pair in pairs.items()
    ],
)
def test_problem_is_reported_and_gone_once_corrected(severity: str, code: str, bad: str, good: str) -> None:
    reading = read_text(bad, "x")
    assert [(problem.severity, problem.code) for problem in reading.problems] == [(severity, code)]
    assert (reading.exercise is None) is (severity == "error")
    corrected = read_text(good, "x")
    assert corrected.problems == ()
    assert corrected.exercise is not None


@pytest.mark.parametrize(
    ("field", "says"),
    [
        ('lead = "giver"', "there is no giver"),
        ("swap = true", "nobody changes places"),
        ('title = "{a} breathes"', "{a} has no name"),
        ('cues = [{ at = "9s", say = "Now {receiver}." }]', "{receiver} has no name"),
    ],
)
def test_role_in_exercise_for_one_is_an_error_where_it_stands(field: str, says: str) -> None:
    text = ALONE + ASK + HOLD + field + "\n" + CLOSING
    (problem,) = read_text(text, "x").problems
    assert problem.code == "for-one-roles"
    assert says in problem.message
    assert text.splitlines()[problem.line - 1] == field


@pytest.mark.parametrize("touch", ["hands", "embrace", "close"])
def test_step_of_exercise_for_one_may_not_touch_another(touch: str) -> None:
    top = TOP.replace("hands", "intimate") + "opt_in = true\nfor_one = true\n"
    text = top + ASK + HOLD + f'touch = "{touch}"\n' + CLOSING
    (problem,) = read_text(text, "x").errors
    assert problem.code == "for-one-touches"
    assert text.splitlines()[problem.line - 1] == f'touch = "{touch}"'


def test_german_exercise_for_one_may_say_her_but_not_you_two() -> None:
    german = ALONE + 'language = "de"\n' + ASK.replace("Hands?", "Möchtest du?")
    spoken = {"Denk an Ihre Stimme.": [], "Atmet, ihr beide.": ["for-one-words"], "Leg die Hände hin.": []}
    for words, codes in spoken.items():
        found = read_text(german + HOLD.replace("Hold.", words) + CLOSING.replace("Loosen.", "Lös die Hände."), "x")
        assert [problem.code for problem in found.problems] == codes, words


def test_every_code_of_the_lint_rules_has_a_pair() -> None:
    files = [
        file
        for file in Path(lint.__path__[0]).glob("*.py")
        if file.stem not in ("question_wording", "missing_files", "notes", "changed_words")
    ]
    rules = "".join(file.read_text(encoding="utf-8") for file in files)
    codes = re.findall(r'(?:report|warn|add_problem|Finding|Rule|yield)[( ][^#]*?"([a-z]+(?:-[a-z]+)+)"', rules)
    assert {*codes, "missing-block"} == {*ERRORS, *WARNINGS}


def test_exercise_for_two_that_says_it_is_for_one_is_told_once() -> None:
    steps = "".join(ASK + HOLD.replace("Hold.", "Hold each other.") for _ in range(4))
    (problem,) = read_text(ALONE + steps + CLOSING, "x").problems
    assert (problem.code, problem.line) == ("for-one-roles", 4)
    assert "for_one" not in problem.replacements[0].apply(ALONE + steps + CLOSING)


def test_step_that_takes_nearly_all_the_time_is_marked_with_what_keeps_the_promise() -> None:
    text = TOP + 'length = "1 min"\n' + ASK + HOLD.replace("20s", "35 min") + CLOSING
    (problem,) = read_text(text, "x").problems
    assert (problem.code, problem.line, problem.fix) == ("wrong-length", 8, '"35s"')


@pytest.mark.parametrize(
    "words", ["Hold until it turns green.", "Wait for the red dot.", "Hold while the circle is blue."]
)
def test_what_a_colour_alone_tells_is_told(words: str) -> None:
    text = TOP + ASK + HOLD.replace("Hold.", words) + CLOSING
    assert [problem.code for problem in read_text(text, "x").problems] == ["colour-alone"]


@pytest.mark.parametrize(
    "words", ["Amber for yes, blue for no?", "Is it still green for you?", "The green or the blue light?"]
)
def test_question_that_only_colours_tell_is_told(words: str) -> None:
    text = TOP + f'\n[[step]]\nask = "{words}"\n' + HOLD + CLOSING
    assert "asked-by-colour" in [problem.code for problem in read_text(text, "x").problems]


@pytest.mark.parametrize("words", ["The red or the blue blanket?", "Would green tea be good?", "A walk in the green?"])
def test_colour_of_a_thing_may_be_asked_for(words: str) -> None:
    text = TOP + f'\n[[step]]\nask = "{words}"\n' + HOLD + CLOSING
    assert "asked-by-colour" not in [problem.code for problem in read_text(text, "x").problems]


def test_step_that_only_sounds_is_told() -> None:
    text = TOP + ASK + HOLD + '\n[[step]]\nfor = "20s"\nsound = "bowl"\n' + CLOSING
    assert [problem.code for problem in read_text(text, "x").problems] == ["sound-alone"]
    named = text.replace('sound = "bowl"', 'sound = "bowl"\ntitle = "Silence"')
    assert read_text(named, "x").problems == ()
