"""The kit is tried on modules with one planted fault each: it names that fault, and no other."""

from __future__ import annotations

import os
from functools import cache

import pytest

from tests.planted import PLANTED
from tests.testing.checked import HOME, SOUND
from wargame.testing import Finding, check_module
from wargame.testing.checks import CHECKS

NIGHTLY = os.environ.get("WARGAME_NIGHTLY") == "1"
DECISIONS = 20_000 if NIGHTLY else 500
SLOW = "hashseed"
"""Starts three processes; by day it is put to the module that is planted for it alone."""


@cache
def found(folder: str, slow: bool = NIGHTLY) -> tuple[Finding, ...]:
    """What all checks find in a planted module."""
    checks = tuple(check for check in CHECKS if slow or check.code != SLOW)
    return tuple(check_module(HOME / folder, decisions=DECISIONS, checks=checks))


def in_planted(folder: str, code: str) -> tuple[Finding, ...]:
    """The same, with the slow check where it is what was planted."""
    return found(folder, NIGHTLY or code == SLOW)


@pytest.mark.parametrize(("folder", "code"), PLANTED)
def test_a_planted_fault_is_found_by_its_name(folder: str, code: str) -> None:
    assert code in {finding.code for finding in in_planted(folder, code)}


@pytest.mark.parametrize(("folder", "code"), PLANTED)
def test_a_planted_module_has_that_fault_alone(folder: str, code: str) -> None:
    told = [f"{each.code}: {each.message}" for each in in_planted(folder, code)]
    assert [] == [each for each in told if not each.startswith(f"{code}: ")]


def test_a_sound_module_has_no_finding() -> None:
    assert () == found(SOUND, True)


def test_every_check_owns_a_planted_module() -> None:
    assert {check.code for check in CHECKS} == {code for _, code in PLANTED}


def test_every_planted_folder_is_listed_once() -> None:
    folders = sorted(path.parent.name for path in HOME.glob("*/__init__.py"))
    assert folders == sorted((SOUND, *(folder for folder, _ in PLANTED)))


@pytest.mark.parametrize("folder", [SOUND, *(folder for folder, _ in PLANTED)])
def test_a_planted_module_is_small(folder: str) -> None:
    lines = (HOME / folder / "__init__.py").read_text().splitlines()
    assert 80 > len(lines)
