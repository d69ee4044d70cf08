"""What follows from another fault is not told beside it."""

from __future__ import annotations

from tests.testing.checked import HOME
from wargame.testing.checks import CHECKS
from wargame.testing.following import COMPARING, FOLLOWS, RETOLD, SHAKY
from wargame.testing.run import check_module


def test_every_code_is_a_checks() -> None:
    codes = {check.code for check in CHECKS}
    named = {*COMPARING, *RETOLD, *SHAKY, *FOLLOWS, *(c for each in FOLLOWS.values() for c in each)}
    assert set() == named - codes


def test_nothing_follows_from_itself() -> None:
    assert [] == [code for code, causes in FOLLOWS.items() if code in causes]


def test_a_module_that_never_plays_alike_is_held_against_nothing() -> None:
    """It could be told of a dozen times over."""
    found = check_module(HOME / "counts_what_it_was_asked", decisions=150)
    assert {"nondeterministic"} == {finding.code for finding in found}
