"""The command palette: every action that a key does now, and the looks, found by words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from textual.command import DiscoveryHit, Hit, Hits, Provider

from wargame.ui import themes

if TYPE_CHECKING:
    from wargame.ui.app import WargameApp

Command = tuple[str, str, Callable[[], object]]
"""Words, what they do in a sentence, the doing."""


class Commands(Provider):
    """Every command that applies on the screen below."""

    async def discover(self) -> Hits:
        """All of them."""
        for words, told, does in self._commands():
            yield DiscoveryHit(words, does, help=told)

    async def search(self, query: str) -> Hits:
        """Those that fit the words typed."""
        matcher = self.matcher(query)
        for words, told, does in self._commands():
            score = matcher.match(words)
            if score > 0:
                yield Hit(score, matcher.highlight(words), does, help=told)

    def _commands(self) -> Iterator[Command]:
        yield from self._of_keys()
        yield from seat_commands(_table_app(self))
        for name in themes.NAMES:
            does = partial(_table_app(self).dress, name)
            yield f"Look: {name}", "Changes the colours, now and for this run.", does

    def _of_keys(self) -> Iterator[Command]:
        known: set[str] = set()
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if binding.id and active.enabled and binding.action not in known:
                known.add(binding.action)
                key = self.app.get_key_display(binding)
                does = partial(self.app.run_action, binding.action, active.node)
                yield binding.description, f"Key {key}.", does


def seat_commands(app: WargameApp) -> Iterator[Command]:
    """What the seat at the screen may do about its passphrase."""
    desk = app.desk
    if desk is None or not desk.seat:
        return
    yield "Set a passphrase", "Asked for before this seat is shown.", app.action_passphrase
    if desk.in_the_chair:
        told = "For people who have forgotten it."
        yield "Take a seat's passphrase away", told, app.action_forget_passphrase


def _table_app(provider: Provider) -> WargameApp:
    from wargame.ui.app import WargameApp

    assert isinstance(provider.app, WargameApp)
    return provider.app
