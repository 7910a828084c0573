"""Test what is taken out of one exercise into another: it comes whole, fits, and asks before it touches."""

import re
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guided.exercise.editing.document import Document, EditError, apply_edits
from guided.exercise.editing.exercise_inserts import Taken, insert_steps, takeable_steps
from guided.exercise.editing.step_facts import step_facts
from guided.exercise.editing.steps_along import StepsAlong
from guided.exercise.reading import read_text
from tests.guided.exercise.editing.rough_texts import TEXTS, comments_in, rough_text
from tests.paths import ROOT

HUG = (ROOT / "exercises" / "long-hug.toml").read_text("utf-8")
TEA = """\
format = 1
title = "Tea"
touch = "hands"
length = "1m20s"

# Sit first.
[[step]]
part = "opening"
for = "20s"
say = "Sit."

[[step]]
ask = "A hand?"
if_ease_off = "hands"

[[step]]
title = "Palm on palm"
for = "20s"
say = "Hold hands."
then = "closing"  # and not on

[[step]]
id = "hands"
touch = "near"
for = "20s"
say = "Sit near each other."

[[step]]
part = "closing"
for = "20s"
say = "Thank you."
"""


def taken(text: str, source: str, steps: list[int], below: int) -> str:
    return apply_edits(text, insert_steps(Document(text), Taken(Document(source), steps), below, "new"))


def steps_of(text: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = Document(text).parsed.data["step"]  # type: ignore[assignment]
    return found


def errors_in(text: str) -> list[str]:
    return [each.message for each in read_text(text, "new").problems if each.severity == "error"]


def number_of(text: str, title: str) -> int:
    return next(n for n, step in enumerate(steps_of(text)) if step.get("title") == title)


def test_step_brings_its_question_and_the_gentler_way_along() -> None:
    along = StepsAlong(Document(HUG)).with_what_they_need([number_of(HUG, "Hug")])
    titles = [str(steps_of(HUG)[n].get("title") or steps_of(HUG)[n]["ask"]) for n in along]
    assert titles == ["Would a hug feel good? Not today is a good answer too.", "Hug", "Hands instead"]


def test_names_that_are_taken_are_changed_wherever_they_stand() -> None:
    after = taken(TEA, HUG, [number_of(HUG, "Hug")], 2)
    steps = steps_of(after)
    assert [step["id"] for step in steps if "id" in step] == ["hands-2", "hands"]
    hug = next(step for step in steps if str(step.get("ask")).startswith("Would a hug"))
    assert hug["if_ease_off"] == "hands-2"
    assert errors_in(after) == []


def test_file_comes_as_close_as_what_was_taken_and_its_own_steps_stay() -> None:
    after = taken(TEA, HUG, [number_of(HUG, "Hug")], 2)
    assert Document(after).value(("touch",)) == "embrace"
    assert steps_of(after)[number_of(after, "Palm on palm")]["touch"] == "hands"
    assert Document(after).value(("length",)) != "1m20s"


def test_way_on_of_the_step_above_is_taken_over_with_all_that_ends() -> None:
    steps = steps_of(taken(TEA, HUG, [number_of(HUG, "Hug")], 2))
    named = {str(step.get("title")): step for step in steps}
    assert "then" not in named["Palm on palm"]
    assert named["Hug"]["then"] == named["Hands instead"]["then"] == "closing"
    assert steps.index(named["Hands instead"]) < next(n for n, step in enumerate(steps) if step.get("id") == "hands")


def test_steps_between_others_lead_on_to_the_one_below() -> None:
    source = TEA.replace("Palm on palm", "Hands held").replace('"hands"\ntouch', '"apart"\ntouch')
    source = source.replace('off = "hands"', 'off = "apart"')
    stay = '\n[[step]]\ntitle = "Stay"\ntouch = "near"\nfor = "20s"\nsay = "Stay."\n'
    dest = TEA.replace('then = "closing"  # and not on\n', f'{stay}then = "closing"\n')
    after = taken(dest, source, [number_of(source, "Hands held")], 2)
    steps = steps_of(after)
    held = steps[number_of(after, "Hands held")]
    assert held["then"] == steps[number_of(after, "Stay")]["id"] == "stay"
    assert errors_in(after) == []


def test_words_of_a_variant_are_said_where_there_are_no_variants() -> None:
    after = taken(TEA, HUG, [0], 0)
    opening = steps_of(after)[1]
    assert opening["part"] == "opening"
    assert opening["say"] == steps_of(HUG)[0]["cues"][0]["say"]  # type: ignore[index]
    assert "variant" not in str(opening)


def test_recordings_stay_where_they_are() -> None:
    source = HUG.replace('say = "Let your arms settle."', 'say = "Let your arms settle."\nvoice = "voice/settle.ogg"')
    assert "voice/" not in taken(TEA, source, [number_of(source, "Hug")], 2)
    beside = Taken(Document(source), [number_of(source, "Hug")], same_folder=True)
    assert "voice/settle.ogg" in apply_edits(TEA, insert_steps(Document(TEA), beside, 2, "new"))


def test_comments_come_along() -> None:
    assert "# in 4, out 6" in taken(TEA, HUG, [number_of(HUG, "Hug")], 2)


def test_touch_that_nobody_was_asked_about_is_refused_with_words() -> None:
    kept = TEA.replace('touch = "hands"\nlength', 'touch = "none"\nlength').replace('touch = "near"\n', "")
    source = HUG.replace('if_ease_off = "hands"\n', "")
    with pytest.raises(EditError, match="no check-in leads to this step"):
        taken(kept, source, [number_of(source, "Hands instead")], 2)


def test_ladder_and_programme_give_and_take_no_steps() -> None:
    programme = Document('title = "Weeks"\n\n[[week]]\ndo = [{ exercise = "tea" }]\n')
    assert takeable_steps(programme) == []
    with pytest.raises(EditError):
        insert_steps(programme, Taken(Document(HUG), [0]), 0, "new")


@given(st.integers(0, 100_000))
def test_any_steps_of_any_exercise_fit_or_are_refused(seed: int) -> None:
    random = Random(seed)
    text, source = rough_text(seed), Document(random.choice(TEXTS))
    can = takeable_steps(source)
    steps = random.sample(can, random.choice((1, 2, len(can))) if len(can) > 1 else 1)
    document = Document(text)
    try:
        edits = insert_steps(document, Taken(source, steps), random.randrange(-1, len(document.blocks)), "new")
    except EditError:
        return
    after = apply_edits(text, edits)
    assert errors_in(after) == errors_in(text)
    moved = set(comments_in("\n".join(re.findall(r"^[ \t]*then[ \t]*=.*$", text, re.MULTILINE))))
    assert set(comments_in(after)) >= set(comments_in(text)) - moved
    names = [step["id"] for step in steps_of(after) if "id" in step]
    assert len(names) == len(set(names))
    old = {facts.lines: facts.touch for facts in step_facts(document)}
    new = step_facts(Document(after))
    assert {facts.lines for facts in new} >= set(old)
    assert all(any(facts.lines == lines and facts.touch <= touch for facts in new) for lines, touch in old.items())
