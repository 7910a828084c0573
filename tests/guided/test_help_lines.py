"""Test the help lines: each region has its own numbers, and none is guessed."""

import re
import string

import pytest

from guided.help_lines import OTHER_REGION, REGIONS, HelpLine, help_lines

WANTED = ["AU", "NZ", "GB", "IE", "US", "CA", "DE", "AT", "CH", OTHER_REGION]
ALL = [(region, line) for region in REGIONS for line in REGIONS[region]]


def test_every_region_wanted_is_there() -> None:
    assert list(REGIONS) == WANTED


@pytest.mark.parametrize("region", WANTED)
def test_police_and_emergency_come_first(region: str) -> None:
    kinds = [line.kind for line in help_lines(region)]
    first = ["police", "emergency"] if "police" in kinds else ["emergency"]
    assert kinds[: len(first)] == first
    assert not {"police", "emergency"} & {*kinds[len(first) :]}


@pytest.mark.parametrize("region", ["DE", "AT", "CH"])
def test_police_have_a_number_of_their_own_where_emergency_is_not_theirs(region: str) -> None:
    assert help_lines(region)[0].kind == "police"


@pytest.mark.parametrize("region", ["AU", "GB", "IE", "DE", "AT"])
def test_men_have_a_line_too(region: str) -> None:
    assert [line.name for line in help_lines(region) if line.mostly_for == "men"] != []


@pytest.mark.parametrize("nation", ["England", "Scotland", "Wales", "Northern Ireland"])
def test_each_nation_of_the_united_kingdom_has_a_line_against_violence(nation: str) -> None:
    assert any(line.kind == "violence" and line.name.endswith(f"({nation})") for line in help_lines("GB"))


@pytest.mark.parametrize("region", WANTED[:-1])
def test_every_country_has_someone_who_listens(region: str) -> None:
    assert any(line.kind == "listening" for line in help_lines(region))


@pytest.mark.parametrize(("region", "line"), ALL)
def test_number_can_be_dialled(region: str, line: HelpLine) -> None:
    assert re.fullmatch(r"[0-9][0-9 -]*[0-9]", line.number)
    assert set(line.text) <= set(string.digits + " ")
    assert set(line.text_word) <= set(string.ascii_uppercase)


@pytest.mark.parametrize(
    ("region", "line"), [(region, line) for region, line in ALL if line.kind not in ("police", "emergency")]
)
def test_help_line_has_a_name(region: str, line: HelpLine) -> None:
    assert line.name.strip() == line.name != ""


def test_help_line_is_listed_once() -> None:
    for region in REGIONS:
        numbers = [line.number for line in help_lines(region)]
        assert len(numbers) == len(set(numbers))


@pytest.mark.parametrize("region", ["", "au", "Atlantis", "AU ", "<img>"])
def test_unknown_region_gives_no_help_lines(region: str) -> None:
    assert help_lines(region) == ()


def test_checked_numbers_are_listed() -> None:
    """As printed where the table names its sources: a slip of a finger here is noticed."""
    assert {
        region: [line.number.replace(" ", "").replace("-", "") for line in help_lines(region)] for region in WANTED
    } == {
        "AU": ["000", "1800737732", "1300789978", "131114"],
        "NZ": ["111", "0800733843", "0800456450", "1737"],
        "GB": ["999", "08082000247", "08000271234", "08088010800", "08088021414", "08088010327", "116123"],
        "IE": ["112", "1800341900", "1800816588", "116123"],
        "US": ["911", "18007997233", "988"],
        "CA": ["911", "211", "988"],
        "DE": ["110", "112", "116016", "08001239900", "08001110111"],
        "AT": ["133", "112", "0800222555", "0800246247", "142"],
        "CH": ["117", "112", "143"],
        OTHER_REGION: ["112"],
    }
    assert [line.text for line in help_lines("AU")] == ["", "0458 737 732", "", ""]
