"""Test that the figures in docs/between-two.md are those that the tool computes from the current rules."""

from random import Random

import pytest

from tools import ladder_rules
from tools.between_two import PRIORS, ROOT, Partner, auc, bits, less, shipped_ladder, visits

DOCUMENT = (ROOT / "docs" / "between-two.md").read_text("utf-8")


def test_figures_of_one_menu_are_those_written_down() -> None:
    evenly, not_today = PRIORS["0.3 less, each as likely"], PRIORS["0.3 not today"]
    assert f"{bits(evenly):.2f} of 1.36 bits" in DOCUMENT
    assert f"{bits(not_today):.2f} of 0.88 bits" in DOCUMENT
    assert (round(less(evenly, 0), 2), round(less(not_today, 0), 2)) == (0.46, 0.55)


def test_most_couples_who_are_well_reach_the_last_rung_within_half_a_year() -> None:
    ladder, random, well = shipped_ladder(), Random(5), Partner(wishes=1, too_much=0)
    weeks = [visits(random, ladder, well, 27, climbs=True)[1] for _ in range(150)]
    assert sum(week <= 26 for week in weeks) / 150 > 0.7


def test_one_who_never_wishes_gives_a_chance_to_guess_once_a_fortnight() -> None:
    ladder, random = shipped_ladder(), Random(6)
    for _ in range(20):
        diary, _ = visits(random, ladder, Partner(wishes=0, too_much=0), 26, climbs=False)
        assert 10 <= sum(visit.could for visit in diary) <= 14
        assert not any(visit.offered for visit in diary)


@pytest.mark.parametrize(
    ("scores", "kinds", "found"),
    [((1, 2, 3, 4), (0, 0, 1, 1), 1.0), ((1, 1), (0, 1), 0.5), ((3, 1, 2), (0, 1, 1), 0.0)],
)
def test_auc_is_the_chance_of_the_right_order(scores: tuple[int], kinds: tuple[int], found: float) -> None:
    assert auc(scores, kinds) == found


def test_no_rule_of_the_ladder_is_broken_by_couples_who_stop_leave_and_stay_away() -> None:
    looked, broken, visits = ladder_rules.judged(300, seed=11)
    assert visits > 5000
    assert {rule.split()[0] for rule in looked} == {"1", "2", "3", "4", "5", "6", "9", "10"}
    assert {rule: broken[rule] for rule in looked if broken[rule] and not rule.startswith("5")} == {}
