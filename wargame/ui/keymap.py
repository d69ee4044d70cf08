"""Every key of every screen, gathered: for the user's own keys, and for the documentation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from inspect import getmembers, isclass
from pkgutil import walk_packages

from attrs import frozen
from textual.binding import Binding

from wargame.nearest import unknown

ROOMS = ("wargame.ui.screens", "wargame.ui.widgets")


@frozen
class KnownKey:
    """One action that has a key: its id, the usual keys, what it does."""

    id: str
    keys: str
    words: str


def known_keys() -> dict[str, KnownKey]:
    """Every key by the id of its action, sorted. Imports all screens: not for the first frame."""
    from wargame.ui.app import WargameApp

    nodes = [*WargameApp.__mro__, *(node for room in ROOMS for node in _nodes(room))]
    found = {key.id: key for node in nodes for key in _keys(node)}
    return dict(sorted(found.items()))


def _nodes(room: str) -> Iterator[type]:
    package = import_module(room)
    for each in walk_packages(package.__path__, f"{room}."):
        for _, cls in getmembers(import_module(each.name), isclass):
            if cls.__module__.startswith(room):
                yield cls


def _keys(node: type) -> Iterator[KnownKey]:
    for binding in node.__dict__.get("BINDINGS", ()):
        if isinstance(binding, Binding) and binding.id:
            yield KnownKey(binding.id, binding.key, binding.description)


def strangers(wished: Iterable[str]) -> list[str]:
    """A sentence for each id for which a user wishes a key, and which no action has."""
    known = known_keys()
    wrong = (name for name in wished if name not in known)
    return [f"Your settings: {unknown('action', name, known)}" for name in wrong]
