"""One entry of the journal as one line of a save file, both ways."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import convert

from wargame.engine.board import PUBLIC, Audience
from wargame.engine.errors import OutOfSync
from wargame.engine.events import EVENTS, Effect, Event
from wargame.engine.rulings import Ruling
from wargame.record.codec.values import Plain, bare, made
from wargame.record.entries import Body, Branched, Closed, Entry, Room, Seal

_EVENTS: Mapping[str, type[Event]] = {cls.__name__: cls for cls in EVENTS}
_OTHERS: Mapping[str, type[Branched | Closed | Room | Seal]] = {
    cls.__name__: cls for cls in (Branched, Closed, Room, Seal)
}


def line_of(entry: Entry) -> Plain:
    """The line of an entry: branch `b`, kind `k`, value `v`; an effect's address and audiences.

    `to` is who sees it, `why_to` (where it differs) who sees why; `key` came with an order.
    """
    body = entry.body
    if type(body) is not Effect:
        value = _ruling_line(body) if isinstance(body, Ruling) else bare(body)
        return {"b": entry.branch, "k": type(body).__name__, "v": value}
    line: Plain = {"b": entry.branch, "k": type(body.event).__name__}
    if body.at:
        line["at"] = body.at
    line["to"] = list(body.seen_by)
    if body.why_seen_by != body.seen_by:
        line["why_to"] = list(body.why_seen_by)
    line["v"] = bare(body.event)
    if entry.key:
        line["key"] = entry.key
    return line


def entry_of(line: Mapping[str, Any]) -> Entry:
    """The entry of a line; OutOfSync says what is wrong with one that no journal has.

    What a line says beyond an event's fields is passed over here; verifying finds it.
    """
    try:
        kind = line["k"]
        cls = _EVENTS.get(str(kind))
        if cls is None:
            return Entry(line["b"], _body_of(kind, line["v"]))
        seen_by = _audience(line["to"])
        why = _audience(line["why_to"]) if "why_to" in line else seen_by
        effect = Effect(line.get("at", ""), seen_by, why, convert(line["v"], cls))
        return Entry(line["b"], effect, line.get("key", ""))
    except KeyError as error:
        raise OutOfSync(f"This entry has no {error}.") from None
    except (ValueError, TypeError) as error:
        raise OutOfSync(f"This entry makes no sense: {error}.") from None


def _audience(seats: list[str]) -> Audience:
    return PUBLIC if seats == ["*"] else tuple(seats)


def _body_of(kind: str, value: Any) -> Body:
    if kind == "Ruling":
        return _ruling_of(value)
    cls = _OTHERS.get(str(kind))
    if cls is None:
        raise ValueError(f"this program knows no '{kind}'")
    return made(cls, value)


def _ruling_line(ruling: Ruling) -> Plain:
    line: Plain = bare(ruling)
    if ruling.replaces is not None:
        line["replaces"] = _named(ruling.replaces)
    if ruling.outcome:
        line["outcome"] = [_named(event) for event in ruling.outcome]
    return line


def _named(event: Event) -> list[Any]:
    return [type(event).__name__, bare(event)]


def _ruling_of(value: Any) -> Ruling:
    if not isinstance(value, dict):
        raise ValueError("a Ruling is due here")
    said = made(Ruling, {k: v for k, v in value.items() if k not in ("replaces", "outcome")})
    replaces = value.get("replaces")
    outcome = tuple(_event(each) for each in value.get("outcome", ()))
    return Ruling(
        said.at, said.verdict, said.reason, said.category,
        None if replaces is None else _event(replaces), outcome, said.fixed, said.days, said.turn,
    )  # fmt: skip


def _event(named: Any) -> Event:
    kind, value = named
    return made(_EVENTS[kind], value)
