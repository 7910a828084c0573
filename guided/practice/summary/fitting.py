"""Shortens a summary to the room on its pages."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from guided.practice.summary.model import Section, Summary, SummaryTopic, SummaryWording

PRIORITY = (
    SummaryTopic.ASK,
    SummaryTopic.PRACTISED,
    SummaryTopic.MOMENTS,
    SummaryTopic.LIKED,
    SummaryTopic.WARMTH,
    SummaryTopic.WAY,
    SummaryTopic.KEPT,
)
"""The order in which topics get the room there is."""


def fit_summary(summary: Summary, fits: Callable[[Summary], bool], wording: SummaryWording) -> Summary:
    """Return the summary shortened until it fits.

    Each topic first gets equally few lines, and then, one topic after the other, as many as there is still room for;
    each says how many more there are.
    """
    if fits(summary):
        return summary
    whole = {section.group: len(section.lines) for section in summary.sections}

    def at_most(most: Mapping[SummaryTopic, int]) -> bool:
        return fits(_limited_to(summary, most, wording))

    least = _largest_holding(1, max(whole.values(), default=1), lambda number: at_most(dict.fromkeys(whole, number)))
    held = {group: min(least, number) for group, number in whole.items()}
    for group in sorted(whole, key=PRIORITY.index):
        held[group] = _more_of(group, held, whole[group], at_most)
    return _limited_to(summary, held, wording)


def _largest_holding(least: int, most: int, holds: Callable[[int], bool]) -> int:
    """Return the highest number from `least` to `most` for which `holds`, given that it holds below that as well."""
    while least < most:
        middle = (least + most + 1) // 2
        if holds(middle):
            least = middle
        else:
            most = middle - 1
    return least


def _more_of(
    group: SummaryTopic,
    held: Mapping[SummaryTopic, int],
    whole: int,
    at_most: Callable[[Mapping[SummaryTopic, int]], bool],
) -> int:
    return _largest_holding(held[group], whole, lambda number: at_most({**held, group: number}))


def _limited_to(summary: Summary, most: Mapping[SummaryTopic, int], wording: SummaryWording) -> Summary:
    def held(section: Section) -> Section:
        left = len(section.lines) - most[section.group]
        if left <= 0:
            return section
        return replace(section, lines=section.lines[: most[section.group]], more=wording.more(left))

    return replace(summary, sections=tuple(map(held, summary.sections)))
