"""What the module shows a seat: who leads, what the forms are worth, votes, who contributes."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.modules import Panel
from wargame.engine.state import State

from .detention import chance_of, exposure
from .position import (
    body_title,
    ceiling,
    chain,
    council,
    council_day,
    form,
    form_of,
    forms,
    of_the_lead,
    proposed,
    rules,
    stance,
    vetoes,
)
from .rows import Form
from .standing import legitimacy_level, legitimacy_parts, unity_level
from .willing import average, count, states, willingness
from .words import (
    COUNCIL,
    DETAINED,
    ENGAGEMENT,
    FOR,
    LEGITIMACY,
    NEGOTIATE,
    ONE_CHAIN,
    PRESS,
    TRADE,
    UNITY,
)

Row = tuple[str, str, str]


def panels(state: State, seat: str) -> Iterator[Panel]:
    """The module's panels, on a seat's view."""
    yield Panel("Leadership", tuple(_leadership(state)))
    yield Panel("Forms", tuple(_form(state, row) for row in forms(state)))
    yield Panel("Votes", tuple(_votes(state)))
    yield Panel("Who would contribute", tuple(_willing(state)))


def _percent(tenths: int) -> str:
    sign = "-" if tenths < 0 else ""
    return f"{sign}{abs(tenths) // 10}.{abs(tenths) % 10} %"


def _leadership(state: State) -> Iterator[Row]:
    now, pending = form(state), proposed(state)
    coming = ""
    if pending is not None:
        then = form_of(state, str(pending.what.get("form", ""))).title
        coming = f"{then}: decision {state.setting.date(pending.day)}"
    yield "Form in force", now.title, coming
    one = "one chain of command" if chain(state) == ONE_CHAIN else "national caveats"
    yield (
        "Unity of command",
        _percent(state.track(UNITY)),
        f"{one}: to {_percent(unity_level(state))}",
    )
    yield "Legitimacy", _percent(state.track(LEGITIMACY)), f"to {_percent(legitimacy_level(state))}"
    for words, amount in legitimacy_parts(state):
        yield f"  {words}", _signed(amount), ""
    most = ENGAGEMENT[ceiling(state, chain(state))].replace("_", " ")
    yield "Rules", ENGAGEMENT[rules(state)].replace("_", " "), f"at most {most} as it stands"
    if COUNCIL in state.switches:
        when = council_day(state)
        later = f"next on {state.setting.date(when)}" if when > state.day else ""
        yield state.title(COUNCIL), council(state), later
    yield from _detained(state)


def _signed(tenths: int) -> str:
    return f"{'+' if tenths >= 0 else ''}{_percent(tenths)}"


def _detained(state: State) -> Iterator[Row]:
    times = f"{exposure(state) // 10} % of the usual chance"
    yield "Detained", f"{state.track(DETAINED)} troops", times
    if state.track(DETAINED):
        for how in (NEGOTIATE, PRESS, TRADE):
            yield f"  {how}", f"{chance_of(state, how) // 10_000} in 100", "that it succeeds"


def _form(state: State, row: Form) -> Row:
    command = f"command {row.command // 10}/{row.caveated // 10} %"
    then = f"{row.delay_low}-{row.delay_high} days, hostility {_tenths(row.hostility)}"
    return row.title, command, f"{then}, {count(state, row.name)}/{len(states(state))} willing"


def _tenths(number: int) -> str:
    return f"{'-' if number < 0 else '+'}{abs(number) // 10}.{abs(number) % 10}"


def _votes(state: State) -> Iterator[Row]:
    for row in vetoes(state):
        held = FOR if of_the_lead(state, row) else stance(state, row)
        yield row.title, held, f"on {body_title(state, row.body)}"


def _willing(state: State) -> Iterator[Row]:
    for row in states(state):
        found = willingness(state, row)
        best = max(forms(state), key=lambda each: row.by.get(each.name, 0), default=form(state))
        yield row.title, _percent(found), f"most under: {best.title}"
    if states(state):
        yield "All", _percent(average(state)), "support at home moves that way"
