"""What staff would order in each position, with a reason in one line: rows for bots."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.modules import Doctrine, Proposal
from wargame.engine.state import State

from .cover import Bare, bare_areas, barest, less
from .menus import answers, licensed
from .orders import (
    Allocate,
    Buy,
    Divert,
    GrantLicence,
    Pay,
    Place,
    Probe,
    SetArmy,
    SetCeiling,
    Train,
)
from .position import (
    bought_on_order,
    ceiling,
    heat,
    left,
    numbers,
    own_batteries,
    own_sources,
    worth,
)
from .words import (
    CEASEFIRE,
    CEILING,
    COVER,
    EFFORT,
    FUND,
    INTERCEPTORS,
    LONG,
    PLANNED,
    PROVOCATION,
    QUALITY,
    REASSURANCE,
    RIVAL_STRAIN,
    SHARE,
    SHARES,
    STRAIN,
    STRENGTH,
    SUPPORT,
    WILL,
)

HIGH, LOW = 450, 300
"""Above the one staff calls a level high, below the other low; tenths of a percent."""
SCARCE = 180
HOT = 6


def buy_long(state: State, seat: str) -> Iterator[Proposal]:
    """Buy what the fund pays for."""
    price, fund = numbers(state).price_long, state.track(FUND)
    if bought_on_order(state) < numbers(state).slots and fund >= price:
        reason = f"The fund holds {fund:,} m, and a battery costs {price:,} m."
        yield Proposal({"reach": LONG}, reason, 75)


def buy_anyway(state: State, seat: str) -> Iterator[Proposal]:
    """Buy on one's own account while the burden allows."""
    if bought_on_order(state) < numbers(state).slots and state.track(STRAIN) < HIGH - 50:
        yield Proposal({"reach": LONG}, "What is not ordered now is not there in two years.", 55)


def buy_short(state: State, seat: str) -> Iterator[Proposal]:
    """Buy what is cheap."""
    if bought_on_order(state) < numbers(state).slots and state.track(STRAIN) < HIGH:
        reason = "A shorter-range battery stops drones and costs a tenth."
        yield Proposal({"reach": "short"}, reason, 50)


def spread(state: State, seat: str) -> Iterator[Proposal]:
    """Move a battery to where it would cover more."""
    bare = bare_areas(state)
    to = barest(state, bare)
    best = _moved(state, seat, bare, to) if to else None
    if best is not None:
        reason = f"It would cover more in {state.title(to)}."
        yield Proposal({"unit": best, "to": to}, reason, 35)


def _moved(state: State, seat: str, bare: Bare, to: str) -> str | None:
    """A long-range battery in an area that would keep most of its cover without it."""
    cover = numbers(state).cover_long
    gain = bare[to] * worth(state.areas[to]) * cover // 1_000
    for unit in own_batteries(state, seat):
        if unit.area != to and unit.area in bare and unit.word("reach", LONG) == LONG:
            without = min(1_000, bare[unit.area] * 1_000 // max(1, less(1_000, cover)))
            lost = (without - bare[unit.area]) * worth(state.areas[unit.area])
            if gain > lost * 2:
                return unit.name
    return None


def build_up(state: State, seat: str) -> Iterator[Proposal]:
    """Call up more when an attack is near."""
    allowed = state.track(STRAIN) < HIGH and state.switch(EFFORT) != "build" and not ceiling(state)
    if allowed and (heat(state) >= HOT or state.track(STRENGTH) < HIGH):
        yield Proposal({"course": "build"}, "The army is too small for what may come.", 60)


def ease(state: State, seat: str) -> Iterator[Proposal]:
    """Stop building, or demobilise, when the burden is high."""
    course, strain = state.switch(EFFORT), state.track(STRAIN)
    if course == "build" and strain >= HIGH:
        yield Proposal({"course": "keep"}, "The country can't carry more.", 65)
    elif course == "keep" and strain > HIGH + 100 and heat(state) < HOT:
        yield Proposal({"course": "demobilise"}, "The truce lets soldiers go home.", 60)


def send_home(state: State, seat: str) -> Iterator[Proposal]:
    """Demobilise while it is quiet."""
    quiet = heat(state) < HOT and state.track(STRENGTH) >= HIGH
    if state.switch(EFFORT) == "keep" and state.track(STRAIN) >= LOW - 20 and quiet:
        yield Proposal({"course": "demobilise"}, "The economy needs its people back.", 40)


def accept_ceiling(state: State, seat: str) -> Iterator[Proposal]:
    """Accept a loose ceiling to calm the rival."""
    if state.switch(CEILING) == "none" and state.track(PROVOCATION) >= 80 and heat(state) < HOT:
        yield Proposal({"ceiling": "800k"}, "It costs little, and calms the other side.", 45)


def free_of_ceiling(state: State, seat: str) -> Iterator[Proposal]:
    """Throw a ceiling off when the truce breaks, or the army grows too weak."""
    if ceiling(state) and state.switch(CEASEFIRE) == "broken":
        yield Proposal({"ceiling": "none"}, "The truce is broken; the ceiling goes with it.", 80)
    elif ceiling(state) and state.track(STRENGTH) < HIGH - 50:
        yield Proposal({"ceiling": "none"}, "The army can't hold the line at this size.", 60)


def divert_spare(state: State, seat: str) -> Iterator[Proposal]:
    """Give what can be spared."""
    yield from _divert(state, seat, 0, LOW, 60)


def divert_deep(state: State, seat: str) -> Iterator[Proposal]:
    """Give also what can't."""
    if state.track(PLANNED) < 600:
        yield from _divert(state, seat, 1, HIGH, 50)


def _divert(state: State, seat: str, beyond: int, support: int, urgency: int) -> Iterator[Proposal]:
    if state.track(SUPPORT) < support or state.track(WILL) < support:
        return
    for row in own_sources(state, seat):
        still = left(state, row)
        spare = still - (row.batteries - row.spare) if not beyond else still
        if spare > 0:
            reason = f"{state.track(COVER) // 10} % is covered, and {row.title} has some left."
            yield Proposal({"source": row.name, "batteries": 1}, reason, urgency)
            return


def pay_defence(state: State, seat: str) -> Iterator[Proposal]:
    """Fill the fund before it runs dry."""
    short = numbers(state).price_long - state.track(FUND)
    if short > 0 and state.track(SUPPORT) >= LOW:
        millions = min(3_000, -(-short // 250) * 250)
        reason = f"The fund lacks {short:,} m for the next battery."
        yield Proposal({"purpose": "air_defence", "millions": millions}, reason, 55)


def pay_army(state: State, seat: str) -> Iterator[Proposal]:
    """Take some of the host's burden over."""
    if state.track(STRAIN) >= HIGH - 100 and state.track(SUPPORT) >= LOW:
        reason = "The host's own army is the first line, and it wears the host down."
        yield Proposal({"purpose": "army", "millions": 1_000}, reason, 45)


def train_abroad(state: State, seat: str) -> Iterator[Proposal]:
    """Train where it provokes nobody."""
    if state.track(QUALITY) < 600:
        yield Proposal({"place": "abroad"}, "What is not trained wears off.", 50)


def train_there(state: State, seat: str) -> Iterator[Proposal]:
    """Train where it does most."""
    if state.track(QUALITY) < 750:
        yield Proposal({"place": "country"}, "Training in the country does most.", 52)


def grant(state: State, seat: str) -> Iterator[Proposal]:
    """Grant a licence while there is the will."""
    if state.track(WILL) >= HIGH:
        for name in licensed(state, seat, {}):
            if "grant" in answers(state, seat, {"licence": name}):
                reason = "Missiles made there in years to come need not come from here."
                yield Proposal({"licence": name, "answer": "grant"}, reason, 50)
                return


def withdraw(state: State, seat: str) -> Iterator[Proposal]:
    """Withdraw a licence when the will is gone."""
    if state.track(WILL) < LOW:
        for name in licensed(state, seat, {}):
            if "grant" not in answers(state, seat, {"licence": name}):
                reason = "There is no will to see this through."
                yield Proposal({"licence": name, "answer": "withdraw"}, reason, 45)
                return


def give_more(state: State, seat: str) -> Iterator[Proposal]:
    """A greater share when stocks are scarce."""
    scarce = state.track(INTERCEPTORS) < SCARCE or heat(state) >= HOT
    if scarce and state.track(WILL) >= LOW + 50:
        yield from _share(state, 1, "Without interceptors a battery stops nothing.")


def keep_more(state: State, seat: str) -> Iterator[Proposal]:
    """A smaller share when stocks are full or the will is gone."""
    if state.track(INTERCEPTORS) > 3 * SCARCE or state.track(WILL) < LOW:
        yield from _share(state, -1, "Own stocks come first; the host has some.")


def _share(state: State, step: int, reason: str) -> Iterator[Proposal]:
    known, now = tuple(SHARES), state.switch(SHARE, "")
    if now in known and 0 <= known.index(now) + step < len(known):
        yield Proposal({"share": known[known.index(now) + step]}, reason, 55)


def probe(state: State, seat: str) -> Iterator[Proposal]:
    """Try the defence while it grows."""
    if f"probe_{seat}" in state.calendar:
        return
    grows = state.track(PLANNED) > HIGH or state.track(COVER) > HIGH
    if grows and state.track(RIVAL_STRAIN) < HIGH and state.track(REASSURANCE) >= LOW:
        yield Proposal({}, "See what the new batteries do, before there are more.", 45)


def probe_often(state: State, seat: str) -> Iterator[Proposal]:
    """Wear the stock of interceptors down."""
    if f"probe_{seat}" not in state.calendar and state.track(RIVAL_STRAIN) < HIGH + 100:
        yield Proposal({}, "Every interceptor that is used today is missing tomorrow.", 50)


DOCTRINE = (
    Doctrine("buy what the fund pays for", Buy, buy_long),
    Doctrine("buy before it is needed", Buy, buy_anyway, "assertive"),
    Doctrine("buy what is cheap", Buy, buy_short, "cautious"),
    Doctrine("spread the batteries", Place, spread),
    Doctrine("build up when an attack is near", SetArmy, build_up),
    Doctrine("ease the burden", SetArmy, ease),
    Doctrine("send soldiers home while it is quiet", SetArmy, send_home, "cautious"),
    Doctrine("accept a loose ceiling", SetCeiling, accept_ceiling, "cautious"),
    Doctrine("be free of a ceiling", SetCeiling, free_of_ceiling),
    Doctrine("give what can be spared", Divert, divert_spare),
    Doctrine("give more than can be spared", Divert, divert_deep, "assertive"),
    Doctrine("keep the fund filled", Pay, pay_defence),
    Doctrine("take over some of the burden", Pay, pay_army, "cautious"),
    Doctrine("train abroad", Train, train_abroad),
    Doctrine("train in the country", Train, train_there, "assertive"),
    Doctrine("grant a licence", GrantLicence, grant),
    Doctrine("withdraw a licence", GrantLicence, withdraw, "cautious"),
    Doctrine("give a greater share", Allocate, give_more),
    Doctrine("keep a greater share", Allocate, keep_more, "cautious"),
    Doctrine("probe a growing defence", Probe, probe),
    Doctrine("wear the stock down", Probe, probe_often, "assertive"),
)
"""The rows, in the order in which they are asked."""
