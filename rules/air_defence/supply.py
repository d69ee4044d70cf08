"""What comes: batteries bought and given, licences, interceptors; and what the fund pays for."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import PUBLIC, Agreement, Audience, Due, Trait, Unit
from wargame.engine.dice import Throws, narrowest
from wargame.engine.events import (
    AgreementSet,
    Event,
    Reported,
    Roll,
    Scheduled,
    SwitchSet,
    TrackSet,
    UnitPlaced,
    Unscheduled,
)
from wargame.engine.state import State

from .cover import bare_areas, barest
from .odds import EARLY, LATE, TIMES, USUAL, by_then, licence_agreed
from .orders import Allocate, Buy, Divert, GrantLicence, Pay, Place
from .parameters import Parameters
from .position import (
    given_by,
    gives,
    host,
    licences,
    numbers,
    passed,
    sources,
    steps,
    who_sees,
)
from .rows import Licence
from .words import (
    BATTERY,
    COST,
    EQUIPMENT,
    FULL,
    FUND,
    INTERCEPTORS,
    LONG,
    MOVING,
    NAME,
    REASSURANCE,
    SHARE,
    SHARES,
    STRAIN,
    SUPPORT,
    WILL,
    YEAR,
)


def months(count: int) -> int:
    """So many months in days, rounded up."""
    return -(-count * YEAR // 12)


def how_soon(state: State, dice: Throws, subject: str, equipment: int, seen_by: Audience) -> Roll:
    """Early, as usual or late."""
    p = numbers(state)
    by = [by_then(n, p.early, p.late, p.equipment_speeds, equipment) for n in range(len(TIMES))]
    weights = (by[0], by[1] - by[0], by[2] - by[1])
    words = (("equipment from abroad", equipment),) if equipment else ()
    return dice.throw(
        "how soon it comes", subject, tuple(zip(TIMES, weights, strict=True)), words, seen_by
    )


# Batteries


def buys(state: State, order: Buy, dice: Throws) -> Iterator[Event]:
    """A battery on order, paid from the fund and by the host: paragraph 12."""
    p, why = numbers(state), "air_defence 12: a battery is bought"
    price = p.price_long if order.reach == LONG else p.price_short
    paid = min(price, state.track(FUND))
    yield TrackSet(FUND, by=-paid, why=why)
    yield TrackSet(STRAIN, by=p.buy_strain * (price - paid) // 1_000, why=why)
    name = _next(state, "battery_bought")
    seen_by = narrowest(*who_sees(state, EQUIPMENT))
    roll = how_soon(state, dice, name, state.track(EQUIPMENT), seen_by)
    count = {EARLY: p.buy_early, USUAL: p.buy_usual, LATE: p.buy_late}[str(roll.result)]
    what: dict[str, Trait] = {"act": "battery", "reach": order.reach}
    title = f"New battery {name.rpartition('_')[2]}"
    yield Scheduled(
        name, state.day + months(count), NAME, what, title, why=why, rolls=(roll,), seen_by=PUBLIC
    )


def diverts(state: State, order: Divert, dice: Throws) -> Iterator[Event]:
    """Batteries that an ally gives, and what it costs the ally: paragraph 13."""
    p, why = numbers(state), "air_defence 13: batteries are diverted"
    row = next(row for row in sources(state) if row.name == order.source)
    given, usual = given_by(state, row.name), row.lead or p.divert_days
    count = min(order.batteries, row.batteries - given)
    deep = max(0, given + count - max(row.spare, given))
    strain = p.divert_strain * (count + deep * (p.divert_deep - 1))
    yield TrackSet(COST, by=row.price * count, why=why)
    yield TrackSet(WILL if gives(state, order.seat) else SUPPORT, by=-strain, why=why)
    for n in range(1, count + 1):
        name = _next(state, f"battery_{row.name}", n)
        roll = how_soon(state, dice, name, 0, PUBLIC)
        days = {EARLY: usual // 3, USUAL: usual, LATE: usual * 2}[str(roll.result)]
        what: dict[str, Trait] = {"act": "battery", "reach": row.reach, "source": row.name}
        title, day = f"{row.title}: battery {name.rpartition('_')[2]}", state.day + max(1, days)
        yield Scheduled(name, day, NAME, what, title, why=why, rolls=(roll,), seen_by=PUBLIC)


def _next(state: State, stem: str, n: int = 1) -> str:
    """The nth name with this stem that nothing on the board has."""
    k = 0
    while n:
        k += 1
        n -= f"{stem}_{k}" not in state.units and f"{stem}_{k}" not in state.calendar
    return f"{stem}_{k}"


def comes(state: State, due: Due) -> Iterator[Event]:
    """A battery arrives where it covers most: paragraph 14."""
    area = barest(state, bare_areas(state)) or next(iter(state.areas), "")
    why = "air_defence 14: a battery arrives where it covers most"
    traits: dict[str, Trait] = {"reach": str(due.what.get("reach", LONG))}
    if due.what.get("source"):
        traits["source"] = str(due.what["source"])
    unit = Unit(due.name, due.title, BATTERY, host(state), area, 1, 100, traits=traits)
    yield UnitPlaced(unit, why=why)


def places(state: State, order: Place) -> Iterator[Event]:
    """A battery leaves for another area: paragraph 5."""
    unit, why = state.units[order.unit], "air_defence 5: a battery moves"
    yield UnitPlaced(unit.in_posture(MOVING), why=why)
    yield Scheduled(
        f"place_{unit.name}",
        state.day + numbers(state).move_days,
        NAME,
        {"act": "move", "unit": unit.name, "to": order.to},
        f"{unit.title} is due in {state.title(order.to)}",
        why=why,
        seen_by=unit.seen_by,
    )


def placed(state: State, due: Due) -> Iterator[Event]:
    """It stands in its new area."""
    unit, to = state.units.get(str(due.what.get("unit", ""))), str(due.what.get("to", ""))
    if unit is not None and unit.posture == MOVING and to in state.areas:
        yield UnitPlaced(unit.at(to).in_posture(""), why="air_defence 5: it stands in its new area")


# Licences


def opened(state: State) -> Iterator[Event]:
    """Each licence as an agreement that the host has asked for: paragraph 15."""
    for row in licences(state):
        yield AgreementSet(_licence(state, row), why="air_defence 15: a licence is asked for")


def _licence(state: State, row: Licence, **terms: Trait) -> Agreement:
    known = state.agreements.get(f"licence_{row.name}")
    parties = tuple(name for name in (host(state), row.owner) if name)
    text = f"{row.rate:,} interceptors a year may be made in the country."
    merged = {**({} if known is None else known.terms), **terms}
    standing = "offered" if known is None else known.standing
    return Agreement(
        f"licence_{row.name}", row.title, text, parties, standing, host(state), merged, PUBLIC
    )


def answers(state: State, order: GrantLicence, dice: Throws) -> Iterator[Event]:
    """The licence's owner grants or withdraws it: paragraph 15."""
    row = next(row for row in licences(state) if row.name == order.licence)
    if order.answer == "grant":
        yield from _granted(state, row, dice, ())
        why = "air_defence 15: the giver's will"
        yield TrackSet(WILL, by=-numbers(state).share_will, why=why)
        return
    why = "air_defence 15: a licence is withdrawn"
    yield AgreementSet(_licence(state, row).stood("withdrawn"), why=why)
    yield TrackSet(REASSURANCE, by=-numbers(state).share_shock, why=why)
    if f"licence_{row.name}" in state.calendar:
        yield Unscheduled(f"licence_{row.name}", why=why)


def _granted(state: State, row: Licence, dice: Throws, rolls: tuple[Roll, ...]) -> Iterator[Event]:
    """A licence is agreed, and a plant is built: paragraph 16."""
    p, why = numbers(state), "air_defence 15: a licence is agreed"
    yield AgreementSet(_licence(state, row).stood("agreed"), why=why, rolls=rolls)
    yield TrackSet(STRAIN, by=p.licence_strain, why=why)
    yield TrackSet(REASSURANCE, by=p.licence_trust, why=why)
    roll = how_soon(state, dice, row.name, 0, PUBLIC)
    count = {EARLY: p.licence_early, USUAL: p.licence_usual, LATE: p.licence_late}
    day = state.day + months(count[str(roll.result)])
    yield Scheduled(
        f"licence_{row.name}", day, NAME, {"act": "licence", "licence": row.name},
        f"First missile: {row.title}", why="air_defence 16: a plant is built",
        rolls=(roll,), seen_by=PUBLIC,
    )  # fmt: skip


def runs(state: State, due: Due) -> Iterator[Event]:
    """The first missile leaves the plant: paragraph 16."""
    for row in licences(state):
        known = state.agreements.get(f"licence_{row.name}")
        if row.name == due.what.get("licence") and known and known.standing == "agreed":
            why = "air_defence 16: the plant delivers from now on"
            yield AgreementSet(_licence(state, row, running=1), why=why)
            yield Reported(f"The first missile is made: {row.title}.", why=why, seen_by=PUBLIC)


def agreed_by_throw(state: State, dice: Throws) -> Iterator[Event]:
    """Licences whose owner is not at the table: paragraph 15."""
    chance = licence_agreed(numbers(state).licence_chance, state.days)
    for row in licences(state):
        known = state.agreements.get(f"licence_{row.name}")
        if row.owner or known is None or known.standing == "agreed":
            continue
        roll = dice.chance("a licence is agreed", row.name, chance)
        if roll.result == "yes":
            yield from _granted(state, row, dice, (roll,))


# Interceptors and money


def a_year(state: State, p: Parameters) -> int:
    """Interceptors on their way to the host in a year, in thousandths: paragraph 17."""
    found = p.output * SHARES.get(state.switch(SHARE, "tenth"), 0)
    for row in licences(state):
        known = state.agreements.get(f"licence_{row.name}")
        if known is not None and known.standing == "agreed" and known.terms.get("running"):
            found += row.rate * FULL
    return found


def delivered(state: State) -> Iterator[Event]:
    """The interceptors of the days that pass, as far as the fund pays for them: paragraph 17."""
    p = numbers(state)
    made = passed(a_year(state, p), YEAR * FULL, state.day, state.days)
    bought = min(made, state.track(FUND) // p.price_interceptor)
    if bought:
        why = "air_defence 17: interceptors are delivered and paid for"
        yield TrackSet(INTERCEPTORS, by=bought, why=why)
        yield TrackSet(FUND, by=-bought * p.price_interceptor, why=why)


def allocates(state: State, order: Allocate) -> Iterator[Event]:
    """Another share for the host: paragraph 18."""
    p, why = numbers(state), "air_defence 18: the giver allocates interceptors"
    up = steps(order.share, SHARES) - steps(state.switch(SHARE, "tenth"), SHARES)
    yield SwitchSet(SHARE, order.share, why=why)
    yield TrackSet(WILL, by=-p.share_will * up, why=why)
    if up < 0:
        yield TrackSet(REASSURANCE, by=p.share_shock * up, why=why)


def pays(state: State, order: Pay) -> Iterator[Event]:
    """Allies pay, for air defence or for the army: paragraph 19."""
    p, why = numbers(state), "air_defence 19: allies pay"
    yield TrackSet(COST, by=order.millions, why=why)
    yield TrackSet(SUPPORT, by=-p.pay_strain * order.millions // 1_000, why=why)
    if order.purpose == "army":
        yield TrackSet(STRAIN, by=-p.relief * order.millions // 1_000, why=why)
    else:
        yield TrackSet(FUND, by=order.millions, why=why)
