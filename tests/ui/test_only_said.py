"""No str reaches a widget but through wargame/ui/text.py."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.spoken import UI, unsaid

PAINTERS = {
    "plainest.py",
    "widgets/board/map.py",
    "widgets/board/pane.py",
    "widgets/keys_line.py",
    "widgets/passages.py",
}
"""These make pieces of lines themselves; they are watched at work in test_hostile_widgets.py."""


@pytest.mark.parametrize("path", sorted(UI.rglob("*.py")), ids=lambda p: str(p.relative_to(UI)))
def test_what_a_widget_shows_was_said(path: Path) -> None:
    assert [] == unsaid(path)


def test_pieces_of_lines_are_made_by_the_painters_alone() -> None:
    found = {
        str(path.relative_to(UI))
        for path in UI.rglob("*.py")
        if "Segment(" in path.read_text(encoding="utf-8")
    }
    assert found <= PAINTERS


WRONG = [
    "Static(title)",
    "Static(f'{title}')",
    "Static('x' + title)",
    "Label(str(title))",
    "Button(title, id='x')",
    "self.query_one('#a').update(title)",
    "self.query_one('#a').update(said(title) if x else title)",
    "self.update(title)",
    "listed.add_option(title)",
    "listed.set_options(title for title in titles)",
    "listed.set_options([Option(title)])",
    "self.notify(title)",
    "self.border_title = title",
    "Input(placeholder=title)",
    "field.placeholder = f'{title}'",
    "Static(Content.from_markup(title))",
    "words = title\n    Static(words)",
]
RIGHT = [
    "Static(said(title))",
    "Static(id='x')",
    "self.query_one('#a').update(lines([title]))",
    "listed.set_options(Option(said(title)) for title in titles)",
    "words = said(title)\n    Static(words)",
    "self.notify(plain(title), markup=False)",
    "known.update(names)",
    "Input(placeholder='a name')",
    "Input(placeholder=plain(hint))",
]


def source(folder: Path, code: str) -> Path:
    path = folder / "planted.py"
    path.write_text(f"def show(self, title):\n    {code}\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("code", WRONG)
def test_a_text_that_was_not_said_is_found(code: str, tmp_path: Path) -> None:
    assert unsaid(source(tmp_path, code))


@pytest.mark.parametrize("code", RIGHT)
def test_a_text_that_was_said_passes(code: str, tmp_path: Path) -> None:
    assert [] == unsaid(source(tmp_path, code))
