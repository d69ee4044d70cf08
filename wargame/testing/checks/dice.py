"""Each throw on its own: one address for one thing, and no throw that moves another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from random import Random

from attrs import evolve, field, frozen

from wargame.engine.events import Effect, Roll
from wargame.engine.rulebook import Rulebook
from wargame.engine.sight import thing_of
from wargame.engine.state import Given, State
from wargame.record.campaign import Campaign
from wargame.testing.checks.check import Check, Fault
from wargame.testing.checks.conservation import effects_of
from wargame.testing.replaying import difference, halts
from wargame.testing.shuffling import given_in_turn, led_to, shuffled
from wargame.testing.walk import Step, Walked

PHASES = 3
"""In so many phases of a game is another order of arrival, or one order fewer, tried."""
FEWER = 3
"""So many orders are left out of each of them, one at a time."""


def arrival_order(walked: Walked) -> Iterator[Fault]:
    """Phases with several orders, ended after the same orders had come in another order."""
    lots = Random(walked.seed)
    for n, game in _crowded(walked):
        usual = led_to(game, game.state)
        turned = given_in_turn(game.state, reversed(list(game.state.orders.values())))
        for state in (turned, shuffled(game.state, lots)):
            found = difference(usual, led_to(game, state))
            if found:
                yield Fault(
                    f"The same orders in another order of arrival lead elsewhere: {found}.", n
                )
                return


def _crowded(walked: Walked) -> Iterator[tuple[int, Campaign]]:
    """The first phases in which several orders wait."""
    most = PHASES
    for n, game in halts(walked):
        if len(game.state.orders) > 1:
            yield n, game
            most -= 1
        if not most:
            return


# Addresses


@frozen
class _Thrown:
    """One throw where an effect shows it."""

    roll: Roll
    effect: Effect

    @property
    def stem(self) -> str:
        """The address without its ordinal: place, label and subject."""
        return self.roll.address.rpartition("|")[0]

    @property
    def order(self) -> str:
        """The key of the order behind the effect, the same for two alike; empty for none."""
        _, _, _, hook, key, *_ = self.effect.at.split("|")
        return key.rpartition("#")[0] if hook == "adjudicate" else ""

    @property
    def seat(self) -> str:
        """The seat of that order."""
        return self.order.partition(":")[0]


def _thrown(effects: Iterable[Effect]) -> Iterator[_Thrown]:
    for effect in effects:
        for roll in effect.event.rolls:
            yield _Thrown(roll, effect)


def dice_twice(step: Step) -> Iterator[Fault]:
    """Throws under one label and subject for the orders of two seats, or for two things."""
    by_stem: dict[str, dict[str, _Throw]] = {}
    for each in _thrown(effects_of(step)):
        if each.roll.address:
            throw = by_stem.setdefault(each.stem, {}).setdefault(each.roll.address, _Throw(each))
            throw.about.update(dict.fromkeys(_units_and_markers(each.effect)))
            if throw.first.roll != each.roll:
                yield Fault(f"Two throws have the same address '{each.roll.address}'.", step.n)
                return
    for stem, throws in by_stem.items():
        said = _for_two(list(throws.values())) if len(throws) > 1 else ""
        if said:
            label, subject = stem.split("|", 4)[3:]
            yield Fault(
                f"'{label}' for '{subject}' is thrown {len(throws)} times in one place, {said}, so "
                "that one throw shifts the next. Name in the subject what is thrown for.",
                step.n,
            )
            return


@frozen
class _Throw:
    """One address: the first that is seen of it, and the things that its effects are about."""

    first: _Thrown
    about: dict[str, None] = field(factory=dict)


def _units_and_markers(effect: Effect) -> Iterator[str]:
    thing = thing_of(effect.event)
    if thing.startswith(("unit:", "marker:")):
        yield thing


def _for_two(throws: list[_Throw]) -> str:
    for place, one in enumerate(throws):
        for other in throws[place + 1 :]:
            seats = one.first.seat, other.first.seat
            if all(seats) and seats[0] != seats[1]:
                return f"for orders of {seats[0]} and of {seats[1]}"
            if one.about and other.about and one.about.keys().isdisjoint(other.about):
                return f"for {next(iter(one.about))} and for {next(iter(other.about))}"
    return ""


# Shifts


def dice_shifted(walked: Walked) -> Iterator[Fault]:
    """Phases ended again with one order fewer, and without the module's orders and hooks."""
    for n, game in _crowded(walked):
        usual = led_to(game, game.state)
        for order in list(game.state.orders.values())[:FEWER]:
            said = _shift(usual, led_to(game, _without(game.state, order)), order)
            if said:
                yield Fault(f"Without {order.seat}'s {order.kind} {said}", n)
                return
        said = _without_module(walked, game, usual)
        if said:
            yield Fault(f"Without the module {said}", n)
            return


def _without(state: State, order: Given) -> State:
    after = state.copy()
    del after.orders[order.n]
    return after


def _without_module(walked: Walked, game: Campaign, usual: list[Effect]) -> str:
    name, state = walked.subject.module.name, game.state.copy()
    kept = tuple(p for p in state.setting.modules if p.name != name)
    state.setting = evolve(state.setting, modules=kept)
    state.orders = {
        n: o for n, o in state.orders.items() if o.kind.partition(".")[0] != name
    }  # fmt: skip
    book = Rulebook.of(game.game.book.modules.values(), state.setting)
    return _shift(usual, led_to(game, state, book), None)


def _shift(usual: list[Effect], fewer: list[Effect], left_out: Given | None) -> str:
    """The first throw for somebody else that came otherwise where an order was not given."""
    before, after = _by_use(usual), _by_use(fewer)
    for use, throws in before.items():
        others = after.get(use, ())
        if len(throws) == len(others) and not _of_its_own(throws[0], left_out):
            for one, other in zip(throws, others, strict=True):
                said = _moved(one, other)
                if said:
                    return said
    return ""


def _moved(one: _Thrown, other: _Thrown) -> str:
    if one.stem != other.stem:
        return ""
    label = f"'{one.roll.label}' for {thing_of(one.effect.event) or 'what it is for'}"
    if one.roll.address != other.roll.address:
        return f"{label} is thrown at '{other.roll.address}', with it at '{one.roll.address}'."
    if one.roll.outcomes == other.roll.outcomes and one.roll.drawn != other.roll.drawn:
        return f"{label} draws {other.roll.drawn}, with it {one.roll.drawn}."
    return ""


def _of_its_own(one: _Thrown, left_out: Given | None) -> bool:
    """Whether a throw is for an order of the seat and kind of the one that was left out."""
    return left_out is not None and one.order.startswith(f"{left_out.seat}:{left_out.kind}:")


def _by_use(effects: Iterable[Effect]) -> Mapping[tuple[str, str, str], list[_Thrown]]:
    """Throws by what they are for: hook and key, label, and the thing that the effect is about."""
    found: dict[tuple[str, str, str], list[_Thrown]] = {}
    for each in _thrown(effects):
        base = each.effect.at.rpartition("|")[0]
        use = (base, each.roll.label, thing_of(each.effect.event))
        found.setdefault(use, []).append(each)
    return found


CHECKS = (
    Check(
        "arrival-order",
        "The same orders lead to the same, in whatever order they were given.",
        "game",
        arrival_order,
    ),
    Check(
        "dice-twice",
        "No two throws for different things share an address but for its ordinal.",
        "step",
        dice_twice,
    ),
    Check(
        "dice-shifted",
        "An order that is not given, or a module that is not there, moves no throw of another.",
        "game",
        dice_shifted,
    ),
)
