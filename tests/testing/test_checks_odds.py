"""A chance that moves the wrong way at one input of thousands is found, and none is kept back."""

from __future__ import annotations

import pytest

from tests.testing.checked import findings
from wargame.engine.curves import MILLION
from wargame.engine.modules import Odds
from wargame.library import rule_folders
from wargame.testing.checks.odds import CHECKS, MOST, faults
from wargame.testing.subject import module_of


def test_the_finding_names_the_two_inputs_between_which_it_turns() -> None:
    found = findings("rises_and_falls", (CHECKS[0],))
    assert [
        "The odds 'seen from afar' say that they rise with 'alarm'; but the chance falls from "
        "401,000 at alarm 72, day 41 to 356,000 at alarm 73, day 41.",
        "The odds 'seen from afar' say that they rise with 'day'; but the chance falls from "
        "405,000 at alarm 73, day 40 to 356,000 at alarm 73, day 41.",
    ] == [finding.message for finding in found]


@pytest.mark.parametrize("name", [n for n, each in rule_folders().items() if each.shipped])
def test_the_odds_of_every_shipped_module_hold_at_every_input(name: str) -> None:
    module, _ = module_of(name)
    assert [] == [fault.message for odds in module.odds for fault in faults(odds)]


@pytest.mark.parametrize("chance", [-1, MILLION + 1, 0.5, "yes", True])
def test_a_chance_is_a_whole_number_of_millionths(chance: object) -> None:
    odds = Odds("of a kind", lambda n: chance, {"n": (1,)})  # type: ignore[arg-type,return-value]
    assert [
        f"The odds 'of a kind' are {chance!r} at n 1; a chance is a whole number from 0 to "
        "1,000,000."
    ] == [fault.message for fault in faults(odds)]


def test_a_table_too_large_to_be_read_whole_is_told_to_be_split() -> None:
    odds = Odds("of all", lambda n, m: 0, {"n": range(3_000), "m": range(3_000)})
    assert [
        f"The odds 'of all' have 9,000,000 inputs; split them into tables of at most {MOST:,} each."
    ] == [fault.message for fault in faults(odds)]
