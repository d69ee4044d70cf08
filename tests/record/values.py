"""Hypothesis strategies for the engine's values, drawn from their own type hints."""

from __future__ import annotations

import types
from collections.abc import Mapping
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from attrs import NOTHING, has
from hypothesis import strategies as st

from wargame.engine.board import audience
from wargame.engine.events import EVENTS, Event
from wargame.record.codec.values import shape

names = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
integers = st.integers(-(2**53), 2**53)
audiences = st.lists(st.sampled_from(("north", "south", "*")), max_size=2).map(
    lambda seats: audience(*seats)
)


def value_of(hint: Any) -> st.SearchStrategy[Any]:
    """Any value that a field with this hint may hold."""
    origin, args = get_origin(hint), get_args(hint)
    if hint is bool:
        return st.booleans()
    if hint in (int, str):
        return integers if hint is int else names
    if hint is types.NoneType:
        return st.none()
    if origin is Literal:
        return st.sampled_from(args)
    if origin in (Union, types.UnionType):
        return st.one_of(*(value_of(each) for each in args))
    if origin is tuple:
        return _tuple(args)
    if origin is Mapping or origin is dict:
        return st.dictionaries(names, value_of(args[1]), max_size=3)
    if hint is Event:
        return st.one_of(*(made(cls) for cls in EVENTS))
    assert has(hint), hint
    return made(hint)


def _tuple(args: tuple[Any, ...]) -> st.SearchStrategy[tuple[Any, ...]]:
    if args[-1] is Ellipsis:
        return st.lists(value_of(args[0]), max_size=2).map(tuple)
    return st.tuples(*(value_of(each) for each in args))


def made(cls: type) -> st.SearchStrategy[Any]:
    """Any object of an attrs class, each field drawn or as the class has it."""
    hints = get_type_hints(cls)
    drawn = {
        name: value_of(hints[name]) if usual is NOTHING else st.just(usual) | value_of(hints[name])
        for name, usual in shape(cls).items()
    }
    return st.builds(cls, **drawn)
