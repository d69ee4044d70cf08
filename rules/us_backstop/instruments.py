"""One instrument as it stands: its level, its form, what is built up, and its public face."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from wargame.engine.board import PUBLIC, Agreement, Standing
from wargame.engine.curves import MILLION, exp_millionths, log_millionths
from wargame.engine.events import AgreementSet, Event
from wargame.engine.state import State

from .parameters import Parameters
from .position import in_the_know, instruments
from .rows import Instrument
from .words import (
    EQUIPMENT,
    FORMS,
    FULL,
    GUARANTEE,
    LEVELS,
    NONE,
    PLAIN,
    PRESSURE,
    PRIVATE,
    RATIFIED,
    SNAPBACK,
    SPOKEN,
)

NEVER = -1


@frozen
class Lent:
    """An instrument as it stands.

    `base` is what was there on day `since`, in tenths of a percent. `paused` is the day on which
    it was paused, `shaken` that on which a pause ended or a word was taken back; -1 for never.
    """

    row: Instrument
    level: str = NONE
    form: str = PLAIN
    since: int = 0
    base: int = 0
    paused: int = NEVER
    shaken: int = NEVER
    leaked: int = 0

    @property
    def name(self) -> str:
        """What the board calls it."""
        return f"instrument_{self.row.name}"

    @property
    def runs(self) -> bool:
        """Whether it is given at all."""
        return self.level != NONE

    @property
    def spoken(self) -> bool:
        """Whether everybody knows of it."""
        return self.level in SPOKEN


def forms_of(row: Instrument) -> tuple[str, ...]:
    """The forms that an instrument may take."""
    return FORMS.get(row.kind, (PLAIN,))


def opening(row: Instrument) -> Lent:
    """An instrument at the opening."""
    form = row.form if row.form in forms_of(row) else forms_of(row)[0]
    level = row.opening if row.opening in LEVELS else NONE
    return Lent(row, level, form, 0, row.base)


def _read(row: Instrument, found: Agreement) -> Lent:
    terms = found.terms
    since, base, leaked = (int(terms.get(name, 0)) for name in ("since", "base", "leaked"))
    paused, shaken = (int(terms.get(name, NEVER)) for name in ("paused", "shaken"))
    level, form = str(terms.get("level", NONE)), str(terms.get("form", PLAIN))
    return Lent(row, level, form, since, base, paused, shaken, leaked)


def lent(state: State, row: Instrument) -> Lent:
    """An instrument as far as the position shows: its true standing, or its public face."""
    for name in (f"instrument_{row.name}", f"public_{row.name}"):
        found = state.agreements.get(name)
        if found is not None:
            return _read(row, found)
    return Lent(row, NONE, forms_of(row)[0])


def face(state: State, row: Instrument) -> Lent:
    """An instrument as everybody knows it."""
    found = state.agreements.get(f"public_{row.name}")
    return Lent(row, NONE, forms_of(row)[0]) if found is None else _read(row, found)


def all_lent(state: State) -> Iterator[Lent]:
    """Every instrument as it stands, in the scenario's order."""
    return (lent(state, row) for row in instruments(state))


def faces(state: State) -> Iterator[Lent]:
    """Every instrument as everybody knows it."""
    return (face(state, row) for row in instruments(state))


def decayed(amount: int, days: int, half: int) -> int:
    """What is left of a stock after so many days, for a half-life in days."""
    return amount * exp_millionths(-log_millionths(2 * MILLION) * days // half) // MILLION


def built(p: Parameters, it: Lent, day: int) -> int:
    """How much is there on a day, before pauses and words, in tenths of a percent: paragraph 4."""
    row = it.row
    if it.level == NONE:
        return it.base if row.kind == EQUIPMENT else 0
    if row.kind == PRESSURE:
        return 0 if it.form == SNAPBACK else decayed(it.base, max(0, day - it.since), p.half_life)
    until = day if it.paused == NEVER else it.paused
    if not row.days:
        return row.strength
    return min(row.strength, it.base + row.strength * max(0, until - it.since) // row.days)


def text_worth(p: Parameters, it: Lent) -> int:
    """What a guarantee's text is worth, in thousandths; other instruments are worth all."""
    return {"consult": p.text_consult, "assist": p.text_assist}.get(it.form, FULL)


def works(p: Parameters, it: Lent, day: int) -> int:
    """How much of an instrument works on a day, in tenths of a percent: paragraph 4."""
    if not it.runs:
        return 0
    found = built(p, it, day)
    if it.row.kind == GUARANTEE:
        words = {PRIVATE: p.private_words, RATIFIED: FULL}.get(it.level, p.public_words)
        found = found * words // FULL * text_worth(p, it) // FULL
    return found if it.paused == NEVER else found * p.pause_leaves // FULL


def laid(state: State, it: Lent, why: str) -> Iterator[Event]:
    """An instrument laid on the board as it stands, and its public face where it has one."""
    yield AgreementSet(_agreement(state, it), why=why)
    shown = it if it.spoken else Lent(it.row, NONE, it.form, shaken=it.shaken)
    known = f"public_{it.row.name}" in state.agreements
    before = face(state, it.row)
    if it.spoken or (known and _told_apart(before, shown)):
        yield AgreementSet(_public(shown), why=why)


def _told_apart(before: Lent, after: Lent) -> bool:
    """Whether a face that nobody speaks of any more changes; what is private changes none."""
    return before.spoken or before.level != after.level


def _agreement(state: State, it: Lent) -> Agreement:
    seen_by = in_the_know(state, it.row)
    standing: Standing = "agreed" if it.runs else "offered"
    return Agreement(
        it.name, it.row.title, _text(it), seen_by, standing, it.row.owner, _terms(it), seen_by
    )


def _public(it: Lent) -> Agreement:
    name, title = f"public_{it.row.name}", f"{it.row.title}: in public"
    standing: Standing = "agreed" if it.spoken else "withdrawn"
    shown = evolve(it, base=0, since=0, leaked=0)
    owner = it.row.owner
    return Agreement(name, title, _text(it), (owner,), standing, owner, _terms(shown), PUBLIC)


def _terms(it: Lent) -> dict[str, int | str]:
    return {
        "level": it.level, "form": it.form, "since": it.since, "base": it.base,
        "paused": it.paused, "shaken": it.shaken, "leaked": it.leaked,
    }  # fmt: skip


def _text(it: Lent) -> str:
    form = "" if it.form == PLAIN or not it.runs else f", form: {it.form}"
    paused = "" if it.paused == NEVER else "; paused"
    return f"{it.row.title}: {it.level}{form}{paused}."
