"""What staff would order in each position, with a reason in one line: rows for bots."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.modules import Doctrine, Proposal
from wargame.engine.state import State

from . import partners
from .credibility import last_read, line_stands
from .instruments import NEVER, Lent, all_lent, forms_of, works
from .odds import vote_passes
from .orders import (
    Lobby,
    Pause,
    PayForEquipment,
    Probe,
    Ratify,
    SetInstrument,
    Show,
    Tempt,
    own,
)
from .passing import step_of
from .position import numbers
from .words import (
    BOOTS,
    EQUIPMENT,
    FEARED,
    FIRM,
    FULL,
    GUARANTEE,
    NO_WORD,
    NONE,
    PRESSURE,
    PRIVATE,
    PROVOCATION,
    PUBLIC_WORD,
    RATIFIED,
    SNAPBACK,
    STANDING,
    WILL,
)

SPENT, LOW, MIDDLE = 330, 300, 450
EVEN, FAIR = 400_000, 500_000
RESTED = 400
EMPTY, SCARCE, WORN, BELIEVED = 260, 370, 120, 600
"""Tenths of a percent of will that still bear an exercise; of fear from which none is needed."""


def _own(state: State, seat: str) -> Iterator[Lent]:
    """The seat's instruments, troops in the country left out: nobody's staff proposes those."""
    mine = tuple(own(state, seat, {}))
    return (i for i in all_lent(state) if i.row.name in mine and i.row.kind != BOOTS)


def _level(it: Lent, level: str, form: str, reason: str, urgency: int) -> Proposal:
    answers = {"instrument": it.row.name, "level": level, "form": form}
    return Proposal(answers, reason, urgency)


def speak(state: State, seat: str) -> Iterator[Proposal]:
    """Say in public what is given in private, until what is public is firm."""
    if last_read(state) == FIRM or state.track(WILL) < LOW:
        return
    private = [it for it in _own(state, seat) if it.level == PRIVATE and it.row.kind != GUARANTEE]
    for it in sorted(private, key=lambda it: -it.row.weight)[:1]:
        reason = "It is given already; said in public it weighs with the rival too."
        yield _level(it, PUBLIC_WORD, it.form, reason, 55)


def offer_the_guarantee(state: State, seat: str) -> Iterator[Proposal]:
    """Say the guarantee in public while the will is there."""
    for it in _own(state, seat):
        private = it.row.kind == GUARANTEE and it.level in (NONE, PRIVATE)
        if private and state.track(WILL) >= MIDDLE:
            form = it.form if it.runs else forms_of(it.row)[0]
            reason = "The will is there; a public guarantee can be put to a vote."
            yield _level(it, PUBLIC_WORD, form, reason, 45)


def give_quietly(state: State, seat: str) -> Iterator[Proposal]:
    """Give privately what is not given, while the will stands."""
    for it in _own(state, seat):
        if it.level == NONE and it.row.kind != PRESSURE and state.track(WILL) >= LOW:
            reason = "It works as well in private, and provokes nobody."
            yield _level(it, PRIVATE, forms_of(it.row)[0], reason, 45)


def speak_up(state: State, seat: str) -> Iterator[Proposal]:
    """Raise everything to the public level, one at a time, while the will stands."""
    for it in _own(state, seat):
        if it.level in (NONE, PRIVATE) and state.track(WILL) >= LOW:
            strong = STANDING if it.row.kind == PRESSURE else forms_of(it.row)[-1]
            form = it.form if it.runs else strong
            reason = "Only what the rival knows of can weigh on its mind."
            yield _level(it, PUBLIC_WORD, form, reason, 40 + it.row.weight // 50)


def hold_ready(state: State, seat: str) -> Iterator[Proposal]:
    """Pressure suspended, to spring back."""
    for it in _own(state, seat):
        if it.row.kind == PRESSURE and it.level == NONE and state.track(WILL) >= LOW:
            reason = "Suspended pressure does not wear off, and waits for a breach."
            yield _level(it, PUBLIC_WORD, SNAPBACK, reason, 50)


def press_again(state: State, seat: str) -> Iterator[Proposal]:
    """A new round where evasion has worn the last one down."""
    for it in _own(state, seat):
        worn = it.runs and it.form == STANDING and it.row.kind == PRESSURE
        if worn and works(numbers(state), it, state.day) < FULL // 3:
            reason = "Evasion has worn the pressure down; close the gaps."
            yield _level(it, it.level if it.level == PRIVATE else PUBLIC_WORD, STANDING, reason, 45)


def resume(state: State, seat: str) -> Iterator[Proposal]:
    """Resume what is paused, while the will stands."""
    for it in _own(state, seat):
        if it.paused != NEVER and state.track(WILL) >= RESTED:
            reason = "A pause costs credibility for months."
            yield Proposal({"instrument": it.row.name, "act": "resume"}, reason, 70)


def pause(state: State, seat: str) -> Iterator[Proposal]:
    """Pause what costs most while the will is low."""
    if state.track(WILL) >= SPENT:
        return
    running = [i for i in _own(state, seat) if i.runs and i.paused == NEVER]
    free = [i for i in running if i.level != RATIFIED and i.row.kind not in (GUARANTEE, EQUIPMENT)]
    for it in sorted(free, key=lambda it: -it.row.will)[:1]:
        reason = "The will is spent; a pause gives it time."
        yield Proposal({"instrument": it.row.name, "act": "pause"}, reason, 35)


def pause_if_empty(state: State, seat: str) -> Iterator[Proposal]:
    """Pause something also where all was given, once there is next to no will left."""
    if state.track(WILL) < EMPTY:
        yield from pause(state, seat)


def give_less(state: State, seat: str) -> Iterator[Proposal]:
    """Take back, of what is not ratified, the lightest while the will is scarce."""
    if state.track(WILL) >= SCARCE:
        return
    running = [i for i in _own(state, seat) if i.runs and i.paused == NEVER]
    free = [i for i in running if i.level != RATIFIED and i.row.kind not in (GUARANTEE, EQUIPMENT)]
    for it in sorted(free, key=lambda it: (it.row.weight, -it.row.will))[:1]:
        reason = "The will is scarce, and this weighs least of all that is given."
        yield _level(it, NONE, it.form, reason, 33)


def _votes(state: State, seat: str, least: int) -> Iterator[Proposal]:
    p = numbers(state)
    for it in _own(state, seat):
        if it.level != PUBLIC_WORD or it.paused != NEVER:
            continue
        chance = vote_passes(p.vote, state.track(WILL), step_of(it), p.vote_text)
        if chance >= least:
            reason = f"A vote today would pass {chance // 10_000} times in 100."
            urgency = 60 if it.row.kind == GUARANTEE else 40
            yield Proposal({"instrument": it.row.name}, reason, urgency)


def ratify_if_fair(state: State, seat: str) -> Iterator[Proposal]:
    """A vote that would probably pass."""
    return _votes(state, seat, FAIR)


def ratify_if_even(state: State, seat: str) -> Iterator[Proposal]:
    """A vote that is even."""
    return _votes(state, seat, EVEN)


def exercise(state: State, seat: str) -> Iterator[Proposal]:
    """Show something while little is feared and little provoked."""
    calm = state.track(PROVOCATION) < LOW // 2 and state.track(WILL) >= MIDDLE
    if calm and state.track(FEARED) < LOW and last_read(state) != NO_WORD:
        yield Proposal({"act": "exercise"}, "Words weigh more once something is shown.", 35)


def keep_it_seen(state: State, seat: str) -> Iterator[Proposal]:
    """Show something while the word is not believed to the full, if not much is provoked."""
    able = state.track(WILL) >= WORN and state.track(PROVOCATION) < LOW
    if able and state.track(FEARED) < BELIEVED and last_read(state) != NO_WORD:
        yield Proposal({"act": "exercise"}, "What is not shown is forgotten.", 30)


def draw_a_line(state: State, seat: str) -> Iterator[Proposal]:
    """A red line where the will is there to answer."""
    if not line_stands(state) and state.track(WILL) >= MIDDLE and last_read(state) != NO_WORD:
        yield Proposal({"act": "red_line"}, "The will is there to answer for a line.", 45)


DOCTRINE = (
    Doctrine("say what is given", SetInstrument, speak),
    Doctrine("offer the guarantee", SetInstrument, offer_the_guarantee),
    Doctrine("give quietly", SetInstrument, give_quietly, "cautious"),
    Doctrine("say it in public", SetInstrument, speak_up, "assertive"),
    Doctrine("hold pressure ready", SetInstrument, hold_ready, "cautious"),
    Doctrine("press again", SetInstrument, press_again),
    Doctrine("resume what is paused", Pause, resume),
    Doctrine("pause when the will is spent", Pause, pause, "cautious"),
    Doctrine("give less when the will is spent", SetInstrument, give_less, "cautious"),
    Doctrine("pause when hardly any will is left", Pause, pause_if_empty, "assertive"),
    Doctrine("ratify when it would pass", Ratify, ratify_if_fair),
    Doctrine("ratify when it is even", Ratify, ratify_if_even, "assertive"),
    Doctrine("exercise", Show, exercise),
    Doctrine("keep it in sight", Show, keep_it_seen, "assertive"),
    Doctrine("draw a line", Show, draw_a_line, "assertive"),
    Doctrine("carry more of the burden", Lobby, partners.carry_more),
    Doctrine("keep the giver's ear", Lobby, partners.keep_their_ear),
    Doctrine("ask for it back", Lobby, partners.talk, "cautious"),
    Doctrine("buy goodwill", Lobby, partners.buy_goodwill, "assertive"),
    Doctrine("concede", Lobby, partners.concede, "assertive"),
    Doctrine("order from production", PayForEquipment, partners.order_new),
    Doctrine("buy from stocks", PayForEquipment, partners.buy_from_stocks, "assertive"),
    Doctrine("probe a word without means", Probe, partners.probe_words),
    Doctrine("probe what is not feared", Probe, partners.probe, "assertive"),
    Doctrine("offer a deal", Tempt, partners.offer_a_deal),
    Doctrine("offer much", Tempt, partners.offer_much, "assertive"),
)
