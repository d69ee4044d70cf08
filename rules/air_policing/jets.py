"""Jets and tankers: what each wing does, what posts and loans stand at, sorties and stations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from wargame.engine.board import PUBLIC, Agreement
from wargame.engine.events import AgreementSet, Event
from wargame.engine.state import State

from .parameters import Parameters
from .position import blocks, is_block, loans, numbers, posts, reached, wings
from .rows import Loan, Wing
from .words import ALERT, REST, TANKERS

WHOLE_DAY = 240
"""Tenths of an hour."""
PAIR = 2
THOUSAND = 1_000


def tasks(state: State, row: Wing) -> dict[str, int]:
    """A wing's jets by duty: `rest`, `alert`, blocks and posts; rest is what is left."""
    found = state.agreements.get(row.name)
    if found is None:
        given = {row.block: row.stations, ALERT: row.alert, row.post: row.posted}
    else:
        given = {duty: int(jets) for duty, jets in found.terms.items()}
    placed = {duty: jets for duty, jets in given.items() if jets > 0 and _known(state, duty)}
    return {REST: max(0, row.jets - sum(placed.values())), **placed}


def _known(state: State, duty: str) -> bool:
    return duty == ALERT or is_block(state, duty) or any(post.name == duty for post in posts(state))


def duty_title(state: State, duty: str) -> str:
    """A duty in words."""
    if duty == REST:
        return "at rest"
    if duty == ALERT:
        return "on ground alert"
    if is_block(state, duty):
        return f"over {state.title(duty)}"
    return f"at {next((post.title for post in posts(state) if post.name == duty), duty)}"


def tasked(state: State, row: Wing, given: Mapping[str, int]) -> Agreement:
    """A wing's tasks as they lie on the board, for all to read."""
    terms = {duty: jets for duty, jets in given.items() if jets > 0 and duty != REST}
    words = ", ".join(f"{jets} {duty_title(state, duty)}" for duty, jets in terms.items())
    text = f"{row.jets} jets: {words or 'all at rest'}."
    return Agreement(row.name, row.title, text, (row.owner,), "agreed", row.owner, terms, PUBLIC)


def shifted(state: State, row: Wing, source: str, to: str, jets: int) -> Iterator[Event]:
    """Jets of a wing go from one duty to another."""
    given = tasks(state, row)
    moved = min(jets, given.get(source, 0))
    given[source] = given.get(source, 0) - moved
    given[to] = given.get(to, 0) + moved
    yield AgreementSet(tasked(state, row, given), why="air_policing 2: jets change their duty")


def lent(state: State, row: Loan) -> int:
    """The tankers that are on loan under a row."""
    found = state.agreements.get(row.name)
    return row.lent if found is None else int(found.terms.get("tankers", 0))


def loan(row: Loan, tankers: int) -> Agreement:
    """A loan of tankers as it lies on the board."""
    text = f"{tankers} of {row.most} tankers are lent."
    return Agreement(
        row.name, row.title, text, (row.owner,), "agreed", row.owner, {"tankers": tankers}, PUBLIC
    )


def laid_out(state: State) -> Iterator[Event]:
    """Tasks, posts and loans of the opening, laid on the board."""
    for row in wings(state):
        if row.name not in state.agreements:
            why = "air_policing 2: the opening tasks"
            yield AgreementSet(tasked(state, row, tasks(state, row)), why=why)
    for post in posts(state):
        if post.name not in state.agreements:
            text = f"{post.jets} jets are owed there."
            owed = Agreement(
                post.name, post.title, text, (), "agreed", "", {"jets": post.jets}, PUBLIC
            )
            yield AgreementSet(owed, why="air_policing 9: what is owed elsewhere")
    for each in loans(state):
        if each.name not in state.agreements:
            why = "air_policing 6: tankers on loan at the opening"
            yield AgreementSet(loan(each, lent(state, each)), why=why)


# Sorties and stations


def sorties_a_day(hours: int) -> int:
    """Tenths of a sortie a day that keep a pair up, for so many tenths of an hour on station."""
    return PAIR * WHOLE_DAY * 10 // max(1, hours)


def jets_a_station(p: Parameters, hours: int) -> int:
    """Jets, in thousandths, that keep one station: sorties over rate and availability."""
    flown = PAIR * WHOLE_DAY * 100 * THOUSAND * THOUSAND
    return flown // (max(1, hours) * p.sortie_rate * p.availability)


@frozen
class Flown:
    """What is kept up over one block, in tenths of a station, and at what cost."""

    backed: int
    alone: int
    sorties: int
    """Tenths of a sortie a day."""

    @property
    def stations(self) -> int:
        """Tenths of a station."""
        return self.backed + self.alone


def flown(p: Parameters, jets: int, tankers: int) -> Flown:
    """What so many jets keep up with so many tenths of a tanker: paragraph 4."""
    with_tankers, without = jets_a_station(p, p.hours_backed), jets_a_station(p, p.hours_alone)
    backed = min(tankers // p.tankers_each, jets * THOUSAND * 10 // with_tankers)
    left = jets * THOUSAND - backed * with_tankers // 10
    alone = max(0, left) * 10 // without
    sorties = backed * sorties_a_day(p.hours_backed) + alone * sorties_a_day(p.hours_alone)
    return Flown(backed, alone, sorties // 10)


def tankers_there(state: State) -> int:
    """All tankers: the wings' own and those on loan."""
    own = sum(row.tankers for row in wings(state))
    return own + sum(lent(state, row) for row in loans(state))


def tankers_sent(state: State) -> int:
    """The tankers that are sent to blocks, whether or not so many are there."""
    return sum(state.marker(area.name, TANKERS) for area in blocks(state))


def tankers_at(state: State, block: str) -> int:
    """Tenths of a tanker that serve a block; less where more are sent than there are."""
    sent, there = tankers_sent(state), tankers_there(state)
    here = state.marker(block, TANKERS)
    return here * 10 * min(there, sent) // sent if sent else 0


def jets_on(state: State, duty: str) -> int:
    """The jets of all wings on one duty."""
    return sum(tasks(state, row).get(duty, 0) for row in wings(state))


def alert_for(state: State, block: str) -> int:
    """The jets on ground alert within reach of a block."""
    return sum(
        tasks(state, row).get(ALERT, 0) for row in wings(state) if block in reached(state, row)
    )


def detachment(p: Parameters, jets: int) -> int:
    """Thousandths of a sortie a day that jets fly on ground alert or at a post."""
    return jets * p.detachment_tempo


def sorties(state: State) -> int:
    """Thousandths of a sortie a day over the country and from its ground alert."""
    p = numbers(state)
    up = sum(
        flown(p, jets_on(state, area.name), tankers_at(state, area.name)).sorties
        for area in blocks(state)
    )
    return up * 100 + detachment(p, jets_on(state, ALERT))
