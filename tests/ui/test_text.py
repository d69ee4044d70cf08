"""Text on screens is plain text: what goes in as markup or control comes out as what it is."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.ui.hostile import HOSTILE, is_harmless
from wargame.plain import is_plain, plain
from wargame.ui import text

UI = Path(__file__).resolve().parents[2] / "wargame" / "ui"
WIDGETS = {"Static", "Label", "Button", "Option", "Checkbox", "RadioButton", "Link", "Collapsible"}


@given(st.text())
def test_said_is_plain(words: str) -> None:
    assert is_plain(text.said(words).plain)


@given(st.lists(st.text()))
def test_lines_are_plain_but_for_their_ends(words: list[str]) -> None:
    assert is_plain(text.lines(words).plain, lines=True)


@given(st.text())
def test_a_cell_is_plain(words: str) -> None:
    assert plain(words) == text.cell(words).plain


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words(words: str) -> None:
    shown = text.said(words)
    assert plain(words) == shown.plain
    assert [] == [span for span in shown.spans if span.style]
    assert is_harmless(shown.plain)


@given(st.text())
def test_ascii_is_ascii_and_as_wide(words: str) -> None:
    shown = plain(words)
    assert text.in_ascii(shown).isascii()
    assert cell_len(shown) == cell_len(text.in_ascii(shown))


def test_no_widget_is_given_a_bare_text() -> None:
    assert [] == [found for path in sorted(UI.rglob("*.py")) for found in _bare_texts(path)]


def _bare_texts(path: Path) -> list[str]:
    """Widgets made or updated with a str that did not come through text.py."""
    if path.name == "text.py":
        return []
    calls = [n for n in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if _shows(n)]
    return [
        f"{path.relative_to(UI)}:{call.lineno}: {ast.unparse(call)[:60]}"
        for call in calls
        if isinstance(call, ast.Call) and call.args and _is_text(call.args[0])
    ]


def _shows(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return False
    made = node.func.attr if isinstance(node.func, ast.Attribute) else ast.unparse(node.func)
    return made in WIDGETS or made in {"update", "add_option", "notify"}


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.JoinedStr) or (
        isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
