"""What staff would order in each position, with a reason in one line: rows for bots."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.modules import Doctrine, Proposal
from wargame.engine.state import State

from .credibility import last_read, line_stands, word_alone
from .instruments import NEVER, Lent, all_lent, faces, forms_of, works
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
from .position import is_a, numbers
from .probing import testable
from .words import (
    BOOTS,
    EQUIPMENT,
    FEARED,
    FIRM,
    FULL,
    GUARANTEE,
    HOST,
    NO_WORD,
    NONE,
    PRESSURE,
    PRIVATE,
    PROVOCATION,
    PUBLIC_WORD,
    RATIFIED,
    RIVAL_STRAIN,
    SNAPBACK,
    STANDING,
    SUPPORT,
    WILL,
)

SPENT, LOW, MIDDLE = 330, 300, 450
EVEN, FAIR = 400_000, 500_000
RESTED = 400
STRAINED = 500


def _own(state: State, seat: str) -> Iterator[Lent]:
    """The seat's instruments, troops in the country left out: nobody's staff proposes those."""
    mine = tuple(own(state, seat, {}))
    return (i for i in all_lent(state) if i.row.name in mine and i.row.kind != BOOTS)


def _level(it: Lent, level: str, form: str, reason: str, urgency: int) -> Proposal:
    answers = {"instrument": it.row.name, "level": level, "form": form}
    return Proposal(answers, reason, urgency)


def speak(state: State, seat: str) -> Iterator[Proposal]:
    """Say in public what is given in private, until it amounts to a promise."""
    if last_read(state) != NO_WORD or state.track(WILL) < LOW:
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


def draw_a_line(state: State, seat: str) -> Iterator[Proposal]:
    """A red line where the will is there to answer."""
    if not line_stands(state) and state.track(WILL) >= MIDDLE and last_read(state) != NO_WORD:
        yield Proposal({"act": "red_line"}, "The will is there to answer for a line.", 45)


def carry_more(state: State, seat: str) -> Iterator[Proposal]:
    """Trade a share of the burden for the will, while the backstop is not firm."""
    if last_read(state) != FIRM:
        yield Proposal({"trade": "burden"}, "The backstop is not firm; share its burden.", 45)


def talk(state: State, seat: str) -> Iterator[Proposal]:
    """Words alone, where an instrument is paused."""
    if any(it.paused != NEVER for it in all_lent(state)):
        yield Proposal({"trade": "talk"}, "Something is paused; ask for it back.", 50)


def buy_goodwill(state: State, seat: str) -> Iterator[Proposal]:
    """Large purchases while nothing amounts to a promise."""
    if last_read(state) == NO_WORD:
        yield Proposal({"trade": "purchases"}, "Nothing is promised; purchases are heard.", 50)


def concede(state: State, seat: str) -> Iterator[Proposal]:
    """A concession where it can be borne: by the host, or by partners with support at home."""
    borne = is_a(state, seat, HOST) or state.track(SUPPORT) >= STRAINED
    if last_read(state) != FIRM and borne:
        yield Proposal({"trade": "concession"}, "A concession is heard most often.", 42)


def _equip(state: State, source: str, worth: int, reason: str) -> Iterator[Proposal]:
    p = numbers(state)
    coming = sum(1 for due in state.calendar.values() if due.what.get("act") == "deliver")
    for it in all_lent(state):
        kit = it.row.kind == EQUIPMENT and it.runs
        if kit and coming < 3 and works(p, it, state.day) < FULL // 2:
            name = it.row.name
            yield Proposal({"instrument": name, "source": source, "worth": worth}, reason, 38)


def order_new(state: State, seat: str) -> Iterator[Proposal]:
    """Equipment from production."""
    return _equip(state, "production", 1_000, "Less than half of the equipment is there; order.")


def buy_from_stocks(state: State, seat: str) -> Iterator[Proposal]:
    """Equipment from stocks."""
    return _equip(state, "stocks", 2_000, "Equipment is short; stocks come within months.")


def probe_words(state: State, seat: str) -> Iterator[Proposal]:
    """Test a word that has no means behind it."""
    if word_alone(state, last_read(state)):
        yield Proposal({}, "More is said than is given; put it to the test.", 55)


def probe(state: State, seat: str) -> Iterator[Proposal]:
    """Test a backstop that is not much feared."""
    if testable(state) and state.track(FEARED) < LOW and state.track(RIVAL_STRAIN) < STRAINED:
        yield Proposal({}, "It is not much to be feared; see whether it is answered.", 40)


def offer_a_deal(state: State, seat: str) -> Iterator[Proposal]:
    """A small offer while something is said in public."""
    if testable(state) and state.track(RIVAL_STRAIN) < STRAINED:
        yield Proposal({"offer": "small"}, "An offer may cool the giver's will.", 35)


def offer_much(state: State, seat: str) -> Iterator[Proposal]:
    """A large offer against a public guarantee or much that is feared."""
    grave = any(it.row.kind == GUARANTEE and it.spoken for it in faces(state))
    if (grave or state.track(FEARED) >= LOW) and state.track(RIVAL_STRAIN) < STRAINED:
        yield Proposal({"offer": "large"}, "The backstop grows; much is worth offering.", 45)


DOCTRINE = (
    Doctrine("say what is given", SetInstrument, speak),
    Doctrine("offer the guarantee", SetInstrument, offer_the_guarantee),
    Doctrine("give quietly", SetInstrument, give_quietly, "cautious"),
    Doctrine("say it in public", SetInstrument, speak_up, "assertive"),
    Doctrine("hold pressure ready", SetInstrument, hold_ready, "cautious"),
    Doctrine("press again", SetInstrument, press_again),
    Doctrine("resume what is paused", Pause, resume),
    Doctrine("pause when the will is spent", Pause, pause, "cautious"),
    Doctrine("ratify when it would pass", Ratify, ratify_if_fair),
    Doctrine("ratify when it is even", Ratify, ratify_if_even, "assertive"),
    Doctrine("exercise", Show, exercise),
    Doctrine("draw a line", Show, draw_a_line, "assertive"),
    Doctrine("carry more of the burden", Lobby, carry_more),
    Doctrine("ask for it back", Lobby, talk, "cautious"),
    Doctrine("buy goodwill", Lobby, buy_goodwill, "assertive"),
    Doctrine("concede", Lobby, concede, "assertive"),
    Doctrine("order from production", PayForEquipment, order_new),
    Doctrine("buy from stocks", PayForEquipment, buy_from_stocks, "assertive"),
    Doctrine("probe a word without means", Probe, probe_words),
    Doctrine("probe what is not feared", Probe, probe, "assertive"),
    Doctrine("offer a deal", Tempt, offer_a_deal),
    Doctrine("offer much", Tempt, offer_much, "assertive"),
)
