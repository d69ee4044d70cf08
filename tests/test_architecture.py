"""The plan of the house, held: who imports whom, how files are cut, what things are called."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.house import rooms, shape

CHECKOUT = Path(__file__).resolve().parents[1]
Check = Callable[[Path], list[str]]


def test_every_room_has_a_floor() -> None:
    assert rooms.rooms_without_a_floor(CHECKOUT) == []


def test_imports_point_one_way() -> None:
    assert rooms.imports_that_climb(CHECKOUT) == []


def test_no_two_rooms_import_each_other() -> None:
    assert rooms.rooms_that_enter_each_other(CHECKOUT) == []


def test_only_the_ui_imports_textual() -> None:
    assert rooms.textual_outside_ui(CHECKOUT) == []


def test_nothing_imports_a_rule_module_by_name() -> None:
    assert rooms.rule_modules_named(CHECKOUT) == []


def test_the_engine_imports_attrs_and_the_pure_standard_library_only() -> None:
    assert rooms.engine_imports(CHECKOUT) == []


def test_the_engine_opens_no_file_screen_or_clock() -> None:
    assert rooms.engine_reaches_out(CHECKOUT) == []


def test_files_are_short() -> None:
    assert shape.long_files(CHECKOUT) == []


def test_functions_are_short() -> None:
    assert shape.long_functions(CHECKOUT) == []


def test_every_file_says_first_what_it_is_for() -> None:
    assert shape.files_without_a_first_line(CHECKOUT) == []


def test_names_are_the_fields_own() -> None:
    assert shape.forbidden_names(CHECKOUT) == []


LONG_BODY = "    x = 1\n" * 31
PLANTED: list[tuple[Check, str, str]] = [
    (rooms.rooms_without_a_floor, "wargame/cellar.py", ""),
    (rooms.imports_that_climb, "wargame/record/a.py", "from wargame.ui import app"),
    (rooms.imports_that_climb, "wargame/scenario/a.py", "import wargame.record.save"),
    (rooms.imports_that_climb, "wargame/engine/a.py", "def f():\n    from ..library import find"),
    (rooms.imports_that_climb, "wargame/bots/a.py", "from wargame import cli"),
    (rooms.textual_outside_ui, "wargame/render/a.py", "from textual.app import App"),
    (rooms.rule_modules_named, "wargame/lab/a.py", "import wargame.rules.deployment"),
    (rooms.rule_modules_named, "wargame/lab/a.py", "find('wargame.rules.deployment')"),
    (rooms.rule_modules_named, "wargame/lab/a.py", "from rules.deployment import MODULE"),
    (rooms.engine_imports, "wargame/engine/a.py", "import random"),
    (rooms.engine_imports, "wargame/engine/a.py", "from pathlib import Path"),
    (rooms.engine_imports, "wargame/engine/a.py", "import msgspec"),
    (rooms.engine_imports, "wargame/engine/a.py", "from wargame.record import save"),
    (rooms.engine_reaches_out, "wargame/engine/a.py", "open('x')"),
    (rooms.engine_reaches_out, "wargame/engine/a.py", "date.today()"),
    (shape.long_files, "wargame/a.py", "x = 1\n" * 301),
    (shape.long_functions, "rules/deployment/a.py", f"def f():\n{LONG_BODY}"),
    (shape.files_without_a_first_line, "wargame/a.py", "import os\n'''Too late.'''"),
    (shape.files_without_a_first_line, "wargame/a.py", ""),
    (shape.forbidden_names, "wargame/a.py", "class SaveManager: pass"),
    (shape.forbidden_names, "wargame/a.py", "def handler_of(): pass"),
    (shape.forbidden_names, "wargame/utils.py", ""),
    (shape.forbidden_names, "wargame/a.py", "def process(): pass"),
]


def plant(root: Path, file: str, text: str) -> None:
    (root / "rules" / "deployment").mkdir(parents=True, exist_ok=True)
    path = root / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(("check", "file", "text"), PLANTED)
def test_a_planted_offender_is_found(check: Check, file: str, text: str, tmp_path: Path) -> None:
    plant(tmp_path, file, text)
    found = check(tmp_path)
    assert len(found) == 1
    assert found[0].startswith(file.removesuffix(".py"))


def test_two_rooms_planted_to_import_each_other_are_found(tmp_path: Path) -> None:
    plant(tmp_path, "wargame/lab/a.py", "import wargame.report")
    plant(tmp_path, "wargame/report/a.py", "import wargame.lab")
    assert rooms.rooms_that_enter_each_other(tmp_path) == [
        "wargame/lab/a.py:1: lab imports report, and report imports lab",
        "wargame/report/a.py:1: report imports lab, and lab imports report",
    ]


def test_a_docstring_does_not_count_as_a_functions_body(tmp_path: Path) -> None:
    lines = "    x = 1\n" * 30
    plant(tmp_path, "wargame/a.py", f'def f():\n    """One.\n\n    Two.\n    """\n{lines}')
    assert shape.long_functions(tmp_path) == []
