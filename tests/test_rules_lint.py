"""Rules give the same bytes on every machine: no floats, no set order, nothing from outside."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from wargame.testing import exactness

FOLDERS = sorted(path.parent for path in Path(__file__).parents[1].glob("rules/*/__init__.py"))
Check = Callable[[Path], list[str]]


def found(check: Check) -> list[str]:
    return [offender for folder in FOLDERS for offender in check(folder)]


def test_rules_import_the_public_vocabulary_and_themselves_only() -> None:
    assert [] == found(exactness.foreign_imports)


def test_rules_hold_no_floats() -> None:
    assert [] == found(exactness.floats)


def test_rules_divide_integers() -> None:
    assert [] == found(exactness.true_divisions)


def test_rules_call_nothing_that_differs_between_machines() -> None:
    assert [] == found(exactness.calls_that_differ)


def test_rules_never_walk_through_a_set() -> None:
    assert [] == found(exactness.ordered_sets)


WRONG: list[tuple[Check, str]] = [
    (exactness.foreign_imports, "import random"),
    (exactness.foreign_imports, "from math import sqrt"),
    (exactness.foreign_imports, "import os.path"),
    (exactness.foreign_imports, "from collections import Counter"),
    (exactness.foreign_imports, "def f():\n    import time"),
    (exactness.foreign_imports, "from wargame.record import save"),
    (exactness.foreign_imports, "from wargame.engine import _inner"),
    (exactness.foreign_imports, "from wargame.rules.finance import MODULE"),
    (exactness.foreign_imports, "from ..finance import MODULE"),
    (exactness.floats, "RATE = 0.5"),
    (exactness.floats, "x = 1e3"),
    (exactness.true_divisions, "x = 7 / 2"),
    (exactness.true_divisions, "x = 7\nx /= 2"),
    (exactness.calls_that_differ, "x = hash('a')"),
    (exactness.calls_that_differ, "x = open('a')"),
    (exactness.calls_that_differ, "x = float(3)"),
    (exactness.ordered_sets, "for x in {1, 2}: pass"),
    (exactness.ordered_sets, "def f(a):\n    near = set(a)\n    return [x for x in near]"),
    (exactness.ordered_sets, "def f(a):\n    return tuple(set(a) - {1})"),
    (exactness.ordered_sets, "def f(a):\n    return ', '.join({x.name for x in a})"),
    (exactness.ordered_sets, "def f(a):\n    near = frozenset(a)\n    yield from near"),
    (exactness.ordered_sets, "def f(a):\n    near = set(a)\n    return near.pop()"),
    (exactness.ordered_sets, "def f(a, b):\n    return [*a.union(b)]"),
    (exactness.ordered_sets, "def f(a):\n    return sorted(set(a), key=len)"),
    (exactness.ordered_sets, "def f(a):\n    return max((x for x in set(a)), key=len)"),
]

RIGHT = [
    "from __future__ import annotations\nfrom typing import Final",
    "from collections.abc import Iterable\nfrom functools import cache\nfrom attrs import frozen",
    "from wargame.engine import Order, State\nfrom .tables import RATES\nfrom . import tables",
    "x = 7 // 2",
    "def f(a):\n    near = set(a)\n    return sorted(near), len(near), 3 in near",
    "def f(a):\n    near = set(a)\n    return any(x.land for x in near)",
    "def f(a):\n    for x in sorted({y.name for y in a}): yield x",
    "def f(a: dict):\n    return [*a], a.pop('x'), list(a)",
]
ALL: list[Check] = [
    exactness.foreign_imports,
    exactness.floats,
    exactness.true_divisions,
    exactness.calls_that_differ,
    exactness.ordered_sets,
]


def module(root: Path, text: str) -> Path:
    folder = root / "rules" / "mine"
    folder.mkdir(parents=True)
    (folder / "__init__.py").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(("check", "text"), WRONG)
def test_a_planted_offender_is_found(check: Check, text: str, tmp_path: Path) -> None:
    folder = module(tmp_path, text)
    (offender,) = check(folder)
    assert offender.startswith(f"{folder}/__init__.py:{text.count(chr(10)) + 1}:")


@pytest.mark.parametrize("text", RIGHT)
def test_sound_rules_pass(text: str, tmp_path: Path) -> None:
    folder = module(tmp_path, text)
    assert [] == [line for check in ALL for line in check(folder)]
