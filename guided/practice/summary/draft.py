"""Decide which lines go into a summary, and build it from them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from guided.practice.storage.records import LineChoice, SummaryDraft
from guided.practice.summary.model import Section, Summary, SummaryLine, SummaryTopic, SummaryWording
from guided.practice.summary.shortening import shorten_paragraphs


def choice_of(line: SummaryLine) -> LineChoice:
    """Return `line` as it is seen now."""
    return LineChoice(line.id, line.words, line.note)


def chosen_lines(every: Iterable[SummaryLine], draft: SummaryDraft) -> tuple[SummaryLine, ...]:
    """Return the lines that go in: those chosen whose words have not changed since."""
    return tuple(line for line in every if choice_of(line) in draft.chosen)


def changed_lines(every: Iterable[SummaryLine], draft: SummaryDraft) -> tuple[SummaryLine, ...]:
    """Return the lines that were chosen and have changed since. They stay out until they are chosen again."""
    known = {choice.line for choice in draft.chosen}
    return tuple(line for line in every if line.id in known and choice_of(line) not in draft.chosen)


def remaining_lines(every: Iterable[SummaryLine], draft: SummaryDraft) -> tuple[SummaryLine, ...]:
    """Return the usual lines that are not in and were never refused."""
    refused = {choice.line for choice in draft.refused}
    return tuple(
        line for line in every if line.usual and line.id not in refused and choice_of(line) not in draft.chosen
    )


def with_choices(
    draft: SummaryDraft, taken: Iterable[SummaryLine], refused: Iterable[SummaryLine] = ()
) -> SummaryDraft:
    """Return the draft with the lines `taken` chosen and the others refused, as they are seen now."""
    in_, out = frozenset(map(choice_of, taken)), frozenset(map(choice_of, refused))
    decided = {choice.line for choice in in_ | out}
    return replace(
        draft,
        chosen=frozenset(each for each in draft.chosen if each.line not in decided) | in_,
        refused=frozenset(each for each in draft.refused if each.line not in decided) | out,
    )


def with_span(
    draft: SummaryDraft, span: str, before: Iterable[SummaryLine], after: Iterable[SummaryLine]
) -> SummaryDraft:
    """Return the draft for another time span: lines that were in stay in, with their new numbers and days."""
    kept = {(line.id, line.words) for line in chosen_lines(before, draft)}
    return replace(with_choices(draft, [line for line in after if (line.id, line.words) in kept]), span=span)


def cleared_draft(draft: SummaryDraft) -> SummaryDraft:
    """Return what remains of a draft once a file was made of it: the refused lines, so that they don't come back."""
    return SummaryDraft(refused=draft.refused)


def build_summary(
    every: Iterable[SummaryLine],
    draft: SummaryDraft,
    speech: SummaryWording,
    *,
    title: str,
    span: str,
    curve: Sequence[float] = (),
) -> Summary:
    """Return the summary of the lines that go in."""
    found = [line for line in chosen_lines(every, draft) if curve or line.group is not SummaryTopic.WARMTH]
    return Summary(
        title=title,
        span=span,
        names=next((line.words for line in found if line.group is SummaryTopic.NAMES), ""),
        from_us=shorten_paragraphs(draft.words),
        sections=tuple(_sections(found, speech)),
        curve=tuple(curve) if any(line.group is SummaryTopic.WARMTH for line in found) else (),
    )


def _sections(found: Sequence[SummaryLine], speech: SummaryWording) -> Iterator[Section]:
    for group in SummaryTopic:
        if group is not SummaryTopic.NAMES and (of_it := tuple(line for line in found if line.group is group)):
            yield Section(group, speech.heading(group), of_it)
