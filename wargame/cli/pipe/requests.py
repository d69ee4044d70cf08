"""Reading a request: one JSON object a line, within limits, each field of the type it should be."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn

import msgspec
from attrs import fields

from wargame.engine.events import (
    Event,
    MarkerSet,
    Reported,
    SwitchSet,
    Told,
    TrackSet,
    UnitPlaced,
    UnitRemoved,
)
from wargame.nearest import quoted, unknown
from wargame.plain import plain

LONGEST = 65_536
"""A request line has at most so many characters."""
LONGEST_TEXT = 4_096
"""A field that is text has at most so many."""
LARGEST = 2**53
RULED = (TrackSet, MarkerSet, SwitchSet, UnitPlaced, UnitRemoved, Told, Reported)
"""What control may put in an effect's place."""
MISSING: Any = object()


class BadRequest(Exception):
    """A request that is not of the form it should have; says what it should be."""


def read_request(line: str) -> dict[str, Any]:
    """The object on a line. BadRequest for anything else: too long, not JSON, doubled keys."""
    if len(line) > LONGEST:
        raise BadRequest(f"A request is one line of at most {LONGEST} characters.")
    try:
        found = json.loads(
            line, object_pairs_hook=_once, parse_constant=_no_number, parse_int=_number,
            parse_float=_no_number,
        )  # fmt: skip
    except (ValueError, RecursionError):
        raise BadRequest('A request is one JSON object a line, such as {"do": "state"}.') from None
    if not isinstance(found, dict) or not isinstance(found.get("do"), str):
        raise BadRequest('A request is a JSON object with a verb: {"do": VERB, ...}.')
    return found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in found if names.count(name) > 1)
        raise BadRequest(f"A request says each thing once; {quoted(twice)} stands twice.")
    return found


def _no_number(word: str) -> NoReturn:
    raise BadRequest(f"Numbers are whole and from -2^53 to 2^53, not {quoted(word)}.")


def _number(digits: str) -> int:
    if len(digits) > 17 or abs(int(digits)) > LARGEST:
        _no_number(digits)
    return int(digits)


def text(request: Mapping[str, Any], name: str, otherwise: str = MISSING) -> str:
    """A field that is text."""
    found = request.get(name, otherwise)
    if not isinstance(found, str):
        raise BadRequest(f"'{request['do']}' asks for \"{name}\" as text.")
    if len(found) > LONGEST_TEXT:
        raise BadRequest(f'"{name}" is a text of at most {LONGEST_TEXT} characters.')
    return plain(found)


def one_of(
    request: Mapping[str, Any], name: str, known: Sequence[str], otherwise: str = MISSING
) -> str:
    """A field that is one of the words that it may be."""
    found = text(request, name, otherwise)
    if found not in known:
        raise BadRequest(unknown(name, found, known))
    return found


def number(request: Mapping[str, Any], name: str, otherwise: int = MISSING) -> int:
    """A field that is a whole number."""
    found = request.get(name, otherwise)
    if not isinstance(found, int) or isinstance(found, bool):
        raise BadRequest(f"'{request['do']}' asks for \"{name}\" as a whole number.")
    return found


def order(request: Mapping[str, Any]) -> tuple[str, str, dict[str, int | str]]:
    """The order in a request: its seat, kind and answers."""
    found = request.get("order")
    example = '{"kind": "deployment.Deploy", "seat": "coalition", "answers": {...}}'
    if not isinstance(found, dict) or set(found) - {"kind", "seat", "answers", "reason", "effort"}:
        raise BadRequest(f'"order" is an object such as {example}.')
    answers = found.get("answers", {})
    if not isinstance(answers, dict) or not all(_is_answer(a) for a in answers.values()):
        raise BadRequest('"answers" is an object of texts and whole numbers by question.')
    if not isinstance(found.get("kind"), str) or not isinstance(found.get("seat"), str):
        raise BadRequest(f'"order" names its kind and its seat: {example}.')
    return found["seat"], found["kind"], {k: _clean(a) for k, a in answers.items()}


def _is_answer(answer: object) -> bool:
    return isinstance(answer, int | str) and not isinstance(answer, bool)


def _clean(answer: int | str) -> int | str:
    return plain(answer) if isinstance(answer, str) else answer


def outcome(request: Mapping[str, Any]) -> tuple[Event, ...]:
    """The events that a ruling puts in an effect's place, each {"event": KIND, ...fields}."""
    found = request.get("outcome", [])
    if not isinstance(found, list):
        raise BadRequest('"outcome" is a list of events such as ' + _EXAMPLE)
    return tuple(_event(said) for said in found)


_EXAMPLE = '{"event": "TrackSet", "name": "tension", "by": 5}.'


def _event(said: Any) -> Event:
    kinds = {cls.__name__: cls for cls in RULED}
    cls = kinds.get(str(said.get("event"))) if isinstance(said, dict) else None
    if cls is None:
        raise BadRequest(f"An outcome is one of {', '.join(kinds)}, such as {_EXAMPLE}")
    known = {each.name for each in fields(cls)} - {"rolls"}
    fresh = {name: _clean_all(value) for name, value in said.items() if name != "event"}
    if fresh.keys() - known:
        raise BadRequest(f'{cls.__name__} has no "{min(fresh.keys() - known)}".')
    try:
        return msgspec.convert(fresh, cls)
    except msgspec.ValidationError as error:
        raise BadRequest(f"The outcome can't be read: {error}.") from None


def _clean_all(said: Any) -> Any:
    if isinstance(said, dict):
        return {plain(name): _clean_all(value) for name, value in said.items()}
    if isinstance(said, list):
        return [_clean_all(value) for value in said]
    return plain(said, 4096) if isinstance(said, str) else said
