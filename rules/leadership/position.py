"""Reading the board: who leads, which form is in force, what it allows, who holds a vote."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import PUBLIC, Audience, Due
from wargame.engine.dice import narrowest
from wargame.engine.state import State

from .parameters import Parameters
from .rows import Form, Veto
from .words import (
    ALLOWED,
    BACKSTOP,
    BLOCK,
    CAVEATS,
    CHAIN,
    CONSENT,
    CONSENTS,
    COUNCIL,
    COUNCIL_DUE,
    ENGAGEMENT,
    FADES,
    FORM_DUE,
    INVITATION,
    LEADERSHIP,
    LIMITS,
    MANDATE,
    NAME,
    NONE,
    RULES,
    STATUS,
    STATUSES,
)

NO_FORM = Form("", "No form")


def numbers(state: State) -> Parameters:
    """The parameters in force."""
    found: Parameters = state.parameters[NAME]
    return found


def commands(state: State, seat: str, owner: str) -> bool:
    """Whether a seat is the owner named, or sits on the side named."""
    sitting = state.setting.seats.get(seat)
    mate = sitting is not None and sitting.side == owner
    return bool(owner) and (seat == owner or mate)


def turns(state: State, seat: str, switch: str) -> bool:
    """Whether a seat turns a switch."""
    found = state.switches.get(switch)
    return found is not None and commands(state, seat, found.owner)


def leads(state: State, seat: str) -> bool:
    """Whether a seat leads the mission: it turns the switch of leadership."""
    return turns(state, seat, LEADERSHIP)


def rivals(state: State, seat: str) -> bool:
    """Whether a seat is the one whose consent counts."""
    return turns(state, seat, CONSENT)


def forms(state: State) -> tuple[Form, ...]:
    """The forms of the scenario that are options of the switch."""
    switch = state.switches.get(LEADERSHIP)
    rows: tuple[Form, ...] = state.rows.get(f"{NAME}.form", ())
    return () if switch is None else tuple(row for row in rows if row.name in switch.options)


def form_of(state: State, name: str) -> Form:
    """A form by name; one of middling worth where there is none."""
    return next((row for row in forms(state) if row.name == name), NO_FORM)


def form(state: State) -> Form:
    """The form in force."""
    return form_of(state, state.switch(LEADERSHIP))


def entry(state: State, name: str) -> Due | None:
    """An entry of this module on the calendar."""
    found = state.calendar.get(name)
    return found if found is not None and found.module == NAME else None


def proposed(state: State) -> Due | None:
    """The form that is proposed and not yet decided."""
    return entry(state, FORM_DUE)


def council_day(state: State) -> int:
    """The day of the next vote of the Council, or on which a vetoed text may come again."""
    found = entry(state, COUNCIL_DUE) or entry(state, FADES)
    return state.day if found is None else found.day


def council(state: State) -> str:
    """What the Council has given."""
    return state.switch(COUNCIL, NONE)


def chain(state: State) -> str:
    """One chain of command, or national caveats."""
    return state.switch(CHAIN, CAVEATS)


def rules(state: State) -> int:
    """The rules of engagement, as their place in `ENGAGEMENT`."""
    word = state.switch(RULES, ENGAGEMENT[0])
    return ENGAGEMENT.index(word) if word in ENGAGEMENT else 0


def limited(state: State) -> bool:
    """Whether limits bind the force."""
    found = state.agreements.get(LIMITS)
    return found is not None and found.standing == "agreed"


def bounds(state: State, chain_then: str) -> Iterator[tuple[int, str]]:
    """What bounds the rules of engagement, each as a place in `ENGAGEMENT`, and in words."""
    now = form(state)
    yield ENGAGEMENT.index(now.rules), f"{now.title} allows"
    asked = state.switch(MANDATE, "reassure")
    yield ALLOWED.get(asked, 1), f"the mandate ({asked.replace('_', ' ')}) allows"
    if limited(state):
        yield BLOCK, "the limits that were offered allow"
    if chain_then == CAVEATS:
        yield BLOCK, "national caveats allow"


def ceiling(state: State, chain_then: str) -> int:
    """The most forceful rules of engagement that may be given."""
    return min(most for most, _ in bounds(state, chain_then))


def consent(state: State) -> int:
    """The rival's consent: 0 withheld, 1 conditional, 2 given."""
    word = state.switch(CONSENT, CONSENTS[0])
    return CONSENTS.index(word) if word in CONSENTS else 0


def welcome(state: State) -> int:
    """The host's invitation: -1 withheld, 0 none said, 1 invited, 2 a text agreed."""
    word = state.switch(STATUS)
    if word not in STATUSES:
        return 0
    return (-1, 1, 2)[STATUSES.index(word)]


def welcomes_this(state: State) -> bool:
    """Whether the invitation is for the form in force; one that names none is for any."""
    found = state.agreements.get(INVITATION)
    return found is None or found.terms.get("form") == form(state).name


def vetoes(state: State, body: str = "") -> Iterator[Veto]:
    """The members with a veto, of one body or of all."""
    rows: tuple[Veto, ...] = state.rows.get(f"{NAME}.veto", ())
    return (row for row in rows if body in ("", row.body))


def body_title(state: State, body: str) -> str:
    """What players call a body that votes: the Council, or a form."""
    return state.title(body) if body == COUNCIL else form_of(state, body).title


def stance(state: State, row: Veto) -> str:
    """How a member holds its vote: as its owner said, or as its row."""
    found = state.agreements.get(f"vote_{row.name}")
    return row.stance if found is None else str(found.terms.get("stance", row.stance))


def own_votes(state: State, seat: str) -> Iterator[Veto]:
    """The votes that a seat holds; the lead's own are always for what it proposes."""
    if not leads(state, seat):
        yield from (row for row in vetoes(state) if commands(state, seat, row.owner))


def of_the_lead(state: State, row: Veto) -> bool:
    """Whether a member's vote is the lead's."""
    switch = state.switches.get(LEADERSHIP)
    if switch is None or not row.owner:
        return False
    return row.owner == switch.owner or commands(state, switch.owner, row.owner)


def speaks(state: State, seat: str) -> bool:
    """Whether a seat may argue: lead, host, rival, giver of a backstop, member of the Council."""
    owned = any(turns(state, seat, name) for name in (LEADERSHIP, STATUS, CONSENT, BACKSTOP))
    return owned or any(commands(state, seat, row.owner) for row in vetoes(state, COUNCIL))


def known(state: State, *tracks: str) -> Audience:
    """Who may know what is read from these tracks, for throws."""
    found = (state.tracks.get(name) for name in tracks)
    return narrowest(*(track.seen_by if track else PUBLIC for track in found))


def passed(rate: int, per: int, state: State) -> int:
    """What `rate` each `per` days brings in this step; the calendar carries the remainders."""
    return rate * (state.day + state.days) // per - rate * state.day // per
