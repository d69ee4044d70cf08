"""What a rule module is: a frozen record of functions, its parameters, rows and doctrine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal

from attrs import field, fields, frozen

from wargame.engine.board import Due
from wargame.engine.dice import Throws
from wargame.engine.events import Answer, Event
from wargame.engine.orders import Order
from wargame.engine.state import State

Confidence = Literal["H", "M", "L", "A"]
"""H official or several reports, M one sound report, L weak or derived, A an assumption."""


@frozen
class Parameter:
    """One number of the subject: its unit, range, middle value, source and confidence."""

    name: str
    unit: str
    low: int
    mid: int
    high: int
    source: str
    confidence: str
    title: str


def parameter(
    mid: int, low: int, high: int, unit: str, source: str, confidence: Confidence, title: str = ""
) -> Any:
    """A field of a module's parameters class, with its range and where the number is from."""
    given = Parameter("", unit, low, mid, high, source, confidence, title)
    return field(default=mid, metadata={"parameter": given})


def parameters_of(cls: type | None) -> tuple[Parameter, ...]:
    """The parameters that a class declares, in its order; none for no class."""
    if cls is None:
        return ()
    return tuple(
        Parameter(
            a.name, p.unit, p.low, p.mid, p.high, p.source, p.confidence,
            p.title or a.name.replace("_", " "),
        )
        for a in fields(cls)
        for p in (a.metadata["parameter"],)
    )  # fmt: skip


@frozen
class Uses:
    """A track, marker or switch that a module reads or writes, with what absence means.

    Two modules that name the same thing must say the same of it.
    """

    name: str
    unit: str = ""
    low: int = 0
    high: int = 100
    neutral: int = 0
    shelf: Literal["track", "marker", "switch"] = "track"


@frozen(eq=False)
class Odds:
    """A chance that a module throws for, as a function of whole numbers, named by its throw.

    `of` takes the `inputs` by name and gives parts per million; `inputs` hold every value that
    each can take. It never falls as one of `rising` grows, nor rises as one of `falling` does.
    """

    name: str
    of: Callable[..., int]
    inputs: Mapping[str, Sequence[int]]
    rising: tuple[str, ...] = ()
    falling: tuple[str, ...] = ()


@frozen
class Panel:
    """A small table that a module shows a seat: rows of label, value and why."""

    title: str
    rows: tuple[tuple[str, str, str], ...]


@frozen
class Proposal:
    """An order that doctrine would give now: its answers, a reason in one line, how urgent
    (0-100)."""

    answers: Mapping[str, Answer]
    reason: str
    urgency: int = 50


@frozen
class Doctrine:
    """A row for bots: which order, in which temperament, and what it would answer on a view.

    `temperament` is `any`, `cautious` or `assertive`.
    """

    name: str
    order: type[Order]
    propose: Callable[[State, str], Iterable[Proposal]]
    temperament: str = "any"


def _no_setup(state: State, dice: Throws) -> Iterator[Event]:
    return iter(())


def _no_upkeep(state: State, due: tuple[Due, ...], dice: Throws) -> Iterator[Event]:
    return iter(())


def _no_adjudicate(state: State, order: Any, dice: Throws) -> Iterator[Event]:
    return iter(())


def _no_settle(state: State, orders: tuple[Any, ...], dice: Throws) -> Iterator[Event]:
    return iter(())


def _no_respond(state: State, happened: tuple[Event, ...], dice: Throws) -> Iterator[Event]:
    return iter(())


def _no_objections(state: State, order: Any) -> Iterator[str]:
    return iter(())


def _no_panels(state: State, seat: str) -> Iterator[Panel]:
    return iter(())


@frozen(kw_only=True)
class RuleModule:
    """A rule module. A hook sees the position as it was before its own events, and changes nothing
    itself.

    `upkeep` is called once a step with no `due` and `state.days` days to pass, and once for each
    calendar
    entry of the module on its day, with `state.days` 0. `settle` gets the orders of kinds that
    compete, once a phase.
    `respond` is called once a phase where an event of a `reacts_to` type happened.
    `rows` names the scenario tables it reads (`[[module.table]]`) and the attrs class of a row.
    `odds` are the chances it throws for, so that each can be checked over all its inputs.
    """

    name: str
    title: str
    version: str
    orders: tuple[type[Order], ...] = ()
    parameters: type | None = None
    rows: Mapping[str, type] = field(factory=dict)
    uses: tuple[Uses, ...] = ()
    doctrine: tuple[Doctrine, ...] = ()
    odds: tuple[Odds, ...] = ()
    setup: Callable[[State, Throws], Iterable[Event]] = _no_setup
    upkeep: Callable[[State, tuple[Due, ...], Throws], Iterable[Event]] = _no_upkeep
    adjudicate: Callable[[State, Any, Throws], Iterable[Event]] = _no_adjudicate
    settle: Callable[[State, tuple[Any, ...], Throws], Iterable[Event]] = _no_settle
    respond: Callable[[State, tuple[Event, ...], Throws], Iterable[Event]] = _no_respond
    reacts_to: tuple[type[Event], ...] = ()
    objections: Callable[[State, Any], Iterable[str]] = _no_objections
    panels: Callable[[State, str], Iterable[Panel]] = _no_panels
