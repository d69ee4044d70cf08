"""The scenario's tables: wings of jets, posts elsewhere, tankers on loan, airports."""

from __future__ import annotations

from typing import Any

from attrs import field, frozen


def _number(most: int = 1_000, default: int = 0) -> Any:
    return field(default=default, metadata={"low": 0, "high": most})


@frozen
class Wing:
    """Fast jets of one owner, based outside the country: `[[air_policing.wing]]`.

    `stations` jets fly over `block` at the opening, `alert` stand on ground alert, `posted` serve
    at `post`; the rest of the `jets` rests. `tankers` are its own.
    """

    name: str
    title: str
    owner: str
    jets: int = _number()
    base: str = field(default="", metadata={"refers": "area"})
    """The area where it is based; its alert reaches the blocks linked to it."""
    tankers: int = _number()
    block: str = field(default="", metadata={"refers": "area"})
    stations: int = _number()
    alert: int = _number()
    post: str = ""
    posted: int = _number()
    note: str = ""


@frozen
class Post:
    """A commitment elsewhere that asks for the same jets: `[[air_policing.post]]`."""

    name: str
    title: str
    jets: int = _number()
    note: str = ""


@frozen
class Loan:
    """Tankers that one seat may lend to the lead: `[[air_policing.loan]]`."""

    name: str
    title: str
    owner: str
    most: int = _number()
    lent: int = _number()
    note: str = ""


@frozen
class Airport:
    """An airport that may reopen: `[[air_policing.airport]]`. `name` is its area."""

    name: str = field(metadata={"refers": "area"})
    block: str = field(metadata={"refers": "area"})
    flights: int = _number(10_000)
    """Flights a week that it draws once they have returned."""
    ease: int = _number(1_000)
    """How easily insurers cover it, in thousandths."""
    note: str = ""
