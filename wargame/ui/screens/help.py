"""Help for where one is: what the screen is for, and what each key does here."""

from __future__ import annotations

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from wargame.render.telling.words import table
from wargame.ui.keys import bindings
from wargame.ui.text import entitle, lines


class HelpScreen(ModalScreen[None]):
    """One page of words about the screen below and the pane that has the focus."""

    BINDINGS = bindings({"help.close": ("q,enter,escape,question_mark,f1", "close", "Close")})

    def __init__(self, about: Screen[object]) -> None:
        super().__init__()
        self.about = about

    def compose(self) -> ComposeResult:
        """The page."""
        with Vertical(classes="dialog tall", id="help"), VerticalScroll():
            yield Static(lines(page(self.about)), markup=False)

    def on_mount(self) -> None:
        """Its title says how to leave."""
        entitle(self.query_one("#help"), "Help", "q closes")

    def action_close(self) -> None:
        """Back."""
        self.dismiss(None)


def page(screen: Screen[object]) -> Iterator[str]:
    """The words of a screen, of its focused pane, and its keys."""
    for about in (screen, screen.focused):
        words = getattr(about, "HELP", "") if about is not None else ""
        if isinstance(words, str) and words.strip():
            yield " ".join(words.split())
            yield ""
    yield from table([("KEY", "WHAT IT DOES"), *_keys(screen)], indent=0)


def _keys(screen: Screen[object]) -> Iterator[tuple[str, str]]:
    """Each action once, with all its keys."""
    found: dict[str, list[str]] = {}
    words: dict[str, str] = {}
    for active in screen.active_bindings.values():
        binding = active.binding
        if binding.id and binding.description:
            found.setdefault(binding.action, []).append(screen.app.get_key_display(binding))
            words[binding.action] = binding.description
    for action, keys in found.items():
        yield " ".join(dict.fromkeys(keys)), words[action]
