"""Pledges: what contributors offer, on what condition, and what they can keep up."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from wargame.engine.board import PUBLIC, Agreement, Audience, Standing, Unit
from wargame.engine.events import AgreementSet, Event, Reported, TrackSet
from wargame.engine.state import State

from .movement import turned_home
from .orders import CallReserves, Pledge, SetCondition
from .position import away, commands, numbers, stands
from .rows import Contributor
from .words import NAME, SUPPORT


@frozen
class Offer:
    """A contributor's pledge as it stands. Troops; `firm` where no condition hangs on it."""

    row: Contributor
    troops: int
    pool: int
    reserve: int
    firm: bool
    standing: Standing = "agreed"

    def agreement(self) -> Agreement:
        """The pledge as it lies on the board, for all to read."""
        row = self.row
        return Agreement(
            f"pledge_{row.name}",
            f"Pledge of {row.title}",
            _text(self),
            (row.owner,),
            self.standing,
            row.owner,
            {"troops": self.troops, "pool": self.pool, "reserve": self.reserve,
             "firm": int(self.firm)},
            PUBLIC,
        )  # fmt: skip

    def changed(self, **what: int) -> Offer:
        """The same pledge with some of its numbers changed; nothing pledged is a withdrawal."""
        troops = what.get("troops", self.troops)
        return Offer(
            self.row,
            troops,
            what.get("pool", self.pool),
            what.get("reserve", self.reserve),
            bool(what.get("firm", self.firm)),
            "agreed" if troops else "withdrawn",
        )


def _text(offer: Offer) -> str:
    row = offer.row
    if not offer.troops:
        return f"{row.title} offers no land troops."
    terms = "" if offer.firm else f", while {row.condition} is {' or '.join(row.when)}"
    return f"{row.title} offers {offer.troops:,} land troops{terms}."


def rows(state: State) -> tuple[Contributor, ...]:
    """The scenario's contributors."""
    return state.rows.get(f"{NAME}.contributor", ())


def row_of(state: State, name: str) -> Contributor | None:
    """A contributor by name."""
    for row in rows(state):
        if row.name == name:
            return row
    return None


def own_rows(state: State, seat: str) -> Iterator[Contributor]:
    """The contributors that a seat answers for."""
    return (row for row in rows(state) if commands(state, seat, row.owner))


def offer(state: State, row: Contributor) -> Offer:
    """A contributor's pledge: as its agreement says, or its row where none lies on the board."""
    found = state.agreements.get(f"pledge_{row.name}")
    if found is None:
        troops = row.opening
        standing: Standing = "agreed" if troops else "offered"
        return Offer(row, troops, row.pool, row.reserve, not row.condition, standing)
    terms = found.terms
    return Offer(
        row,
        int(terms.get("troops", 0)),
        int(terms.get("pool", row.pool)),
        int(terms.get("reserve", 0)),
        bool(terms.get("firm", 1)),
        found.standing,
    )


def met(state: State, given: Offer) -> bool:
    """Whether a pledge's condition is met; a firm one has none."""
    return given.firm or state.switch(given.row.condition) in given.row.when


def holds(state: State, given: Offer) -> bool:
    """Whether troops may be sent under a pledge now."""
    return given.standing == "agreed" and met(state, given)


def known_to(state: State, row: Contributor) -> Audience:
    """Who may know whether a contributor's condition is met."""
    found = state.switches.get(row.condition)
    return PUBLIC if found is None else found.seen_by


def rotates(state: State, given: Offer) -> int:
    """What a contributor's pool can keep away, in troops."""
    return given.pool // numbers(state).rotation


def sustained(state: State) -> int:
    """The force that can be kept up: paragraph 9."""
    found = 0
    for row in rows(state):
        given = offer(state, row)
        if holds(state, given):
            found += min(rotates(state, given), given.troops)
    return found


def troops_under(state: State, contributor: str) -> int:
    """A contributor's troops in place and on their way in."""
    return sum(u.strength for u in _of(state, contributor) if away(state, u))


def excess(state: State) -> dict[str, int]:
    """By contributor, the thousandths of its troops in place that its pool can't rotate."""
    standing: dict[str, int] = {}
    for unit in state.units.values():
        if stands(state, unit):
            name = unit.word("contributor")
            standing[name] = standing.get(name, 0) + unit.strength
    found = {}
    for row in rows(state):
        troops = standing.get(row.name, 0)
        over = troops - rotates(state, offer(state, row))
        if over > 0:
            found[row.name] = over * 1000 // troops
    return found


def _of(state: State, contributor: str) -> Iterator[Unit]:
    return (u for u in state.units.values() if u.traits.get("contributor") == contributor)


def opened(state: State) -> Iterator[Event]:
    """Each contributor's opening pledge, laid on the board."""
    for row in rows(state):
        if f"pledge_{row.name}" not in state.agreements:
            why = "deployment 5: the opening pledge"
            yield AgreementSet(offer(state, row).agreement(), why=why)


def pledged(state: State, order: Pledge) -> Iterator[Event]:
    """A contributor changes its pledge."""
    row = row_of(state, order.contributor)
    if row is not None:
        new = offer(state, row).changed(troops=order.troops)
        yield AgreementSet(new.agreement(), why="deployment 5: a contributor states its pledge")


def conditioned(state: State, order: SetCondition) -> Iterator[Event]:
    """A contributor makes its pledge firm, or conditional again."""
    row = row_of(state, order.contributor)
    if row is not None:
        new = offer(state, row).changed(firm=int(order.terms == "firm"))
        yield AgreementSet(new.agreement(), why="deployment 6: a pledge's terms change")


def called_up(state: State, order: CallReserves) -> Iterator[Event]:
    """Reserves join the pool, and some at home mind."""
    row = row_of(state, order.contributor)
    if row is None:
        return
    given = offer(state, row)
    troops = min(order.troops, given.reserve)
    new = given.changed(pool=given.pool + troops, reserve=given.reserve - troops)
    if new.standing != given.standing:
        new = Offer(row, new.troops, new.pool, new.reserve, new.firm, given.standing)
    why = "deployment 8: reserves are called up"
    yield AgreementSet(new.agreement(), why=why)
    yield TrackSet(SUPPORT, by=-numbers(state).reserve_strain * troops // 1000, why=why)


def left(state: State, contributor: str) -> Iterator[Event]:
    """A contributor has withdrawn: what it has away turns home."""
    row = row_of(state, contributor)
    why = "deployment 5: the pledge was withdrawn"
    for unit in _of(state, contributor):
        if away(state, unit):
            yield from turned_home(state, unit, why, "" if row is None else row.home)
    if row is not None:
        text = f"{row.title} withdraws from the force."
        yield Reported(text, why=why, seen_by=PUBLIC)
