"""The line at the foot of every screen: which keys do something here. Drawn anew only if others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from attrs import frozen
from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from wargame.plain import plain

STAY = ("app.help", "app.palette")
"""These keep their place where there is no room for all: they lead to the others."""


@frozen
class Shown:
    """One key of the line: what is pressed, how it is named, what it does, by which id."""

    key: str
    sign: str
    words: str
    id: str = ""
    enabled: bool = True

    def text(self, tight: bool) -> tuple[str, str]:
        """Sign and words with the room around them."""
        return (f"{self.sign} " if tight else f" {self.sign} "), f"{self.words} "

    def width(self, tight: bool) -> int:
        """In cells."""
        return cell_len("".join(self.text(tight)))


def fitted(keys: Iterable[Shown], width: int, tight: bool = False) -> list[Shown]:
    """The keys that fit whole, in their order; help and commands before any other."""
    keys = list(keys)
    room = width - sum(key.width(tight) for key in keys if key.id in STAY)
    found = []
    for key in keys:
        if key.id not in STAY:
            room = room - key.width(tight) if key.width(tight) <= room else -1
        if key.id in STAY or room >= 0:
            found.append(key)
    return found


class KeysLine(Widget):
    """The keys of the focused pane, of the screen and of the app; a click presses one."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"keys--sign", "keys--words", "keys--off"}

    def __init__(self) -> None:
        super().__init__(id="keys")
        self.keys: tuple[Shown, ...] = ()
        self.asked = False

    def on_mount(self) -> None:
        """Listen for other keys; another theme has other colours."""
        self.screen.bindings_updated_signal.subscribe(self, self._bindings_changed)
        self._look()

    def _bindings_changed(self, screen: Screen[object]) -> None:
        if self.is_attached and screen.app.app_focus and not self.asked:
            self.asked = True
            self.call_next(self._look)

    def _look(self) -> None:
        self.asked = False
        keys = tuple(self._now())
        if keys != self.keys:
            self.keys = keys
            self.refresh()

    def _now(self) -> Iterable[Shown]:
        """A key for each action that is to be shown now; keys of one action count once."""
        seen = set()
        for _, binding, enabled, _ in self.screen.active_bindings.values():
            if binding.show and binding.action not in seen:
                seen.add(binding.action)
                sign = plain(self.app.get_key_display(binding))
                words = plain(binding.description)
                yield Shown(binding.key, sign, words, binding.id or "", enabled)

    @property
    def tight(self) -> bool:
        """Where the keys do not all fit they stand closer together."""
        return sum(key.width(False) for key in self.keys) > self.size.width

    def render_line(self, y: int) -> Strip:
        """The keys for which there is room."""
        base, width = self.rich_style, self.size.width
        sign, words, off = (
            base + self.get_component_rich_style(f"keys--{part}", partial=True)
            for part in ("sign", "words", "off")
        )
        segments = []
        for key in fitted(self.keys, width, self.tight):
            texts, styles = key.text(self.tight), (sign, words) if key.enabled else (off, off)
            segments += [Segment(*each) for each in zip(texts, styles, strict=True)]
        return Strip(segments).adjust_cell_length(width, base)

    def on_click(self, event: events.Click) -> None:
        """The key that stands there is pressed."""
        at = 0
        for key in fitted(self.keys, self.size.width, self.tight):
            at += key.width(self.tight)
            if event.x < at:
                if key.enabled:
                    self.app.simulate_key(key.key)
                return
