"""All errors that are planted in an example."""

from tests.guided.exercise.messages import (
    fields_cases,
    header_cases,
    list_cases,
    notation_cases,
    rules_cases,
    syntax_cases,
    values_cases,
)

CASES = [
    *syntax_cases.CASES,
    *list_cases.CASES,
    *header_cases.CASES,
    *notation_cases.CASES,
    *fields_cases.CASES,
    *values_cases.CASES,
    *rules_cases.CASES,
]
