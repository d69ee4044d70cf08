"""Doctrine: what each side's staff would propose in a position."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.modules import Proposal
from wargame.engine.state import State

from .position import (
    body_title,
    ceiling,
    chain,
    consent,
    council,
    form,
    form_of,
    forms,
    leads,
    limited,
    of_the_lead,
    own_votes,
    proposed,
    rivals,
    rules,
    stance,
    turns,
    vetoes,
    welcome,
    welcomes_this,
)
from .rows import Form
from .words import (
    ABSTAIN,
    AGAINST,
    CAPITALS,
    CAVEATS,
    COUNCIL,
    DETAINED,
    ENGAGEMENT,
    FOR,
    FULL,
    IN_PLACE,
    INVITATION,
    LEGITIMACY,
    LIMITED,
    MANDATED,
    NEGOTIATE,
    NONE,
    ONE_CHAIN,
    PLAIN,
    PRESS,
    PROVOCATION,
    PUBLICS,
    STATUS,
    STRAIN,
    SUPPORT,
    TRADE,
    UNITY,
    VETO,
)

SECURE, WEAK, UNITED = 650, 450, 700
TIRED = 400
PROVOKED = 300
BETTER = 50
HALF_A_POINT = 5
STRAINED = 400


def _doomed(state: State, body: str) -> bool:
    """Whether a member has said that it will veto."""
    return any(
        stance(state, row) == VETO and not of_the_lead(state, row) for row in vetoes(state, body)
    )


def _possible(state: State) -> Iterator[Form]:
    """The forms that may be proposed and that nobody has said to veto."""
    if proposed(state) is not None:
        return
    for row in forms(state):
        lacks = row.needs == MANDATED and council(state) != MANDATED
        if row.name != form(state).name and not lacks and not _doomed(state, row.name):
            yield row


def most_legitimate(state: State, seat: str) -> Iterator[Proposal]:
    """A form with more legitimacy and no worse for the rival."""
    now = form(state)
    found = max(_possible(state), key=lambda row: row.legitimacy, default=now)
    if found.legitimacy >= now.legitimacy + BETTER:
        reason = f"{found.title} would stand on firmer ground than {now.title}."
        yield Proposal({"matter": found.name, "terms": LIMITED}, reason, 57)


def better_form(state: State, seat: str) -> Iterator[Proposal]:
    """A form that commands better and is neither less legitimate nor much more provoking."""
    now = form(state)
    fair = [
        row
        for row in _possible(state)
        if row.legitimacy >= now.legitimacy and row.hostility <= now.hostility + HALF_A_POINT
    ]
    found = max(fair, key=lambda row: row.command, default=now)
    if found.command >= now.command + BETTER:
        reason = f"{found.title} would command better, on ground as firm."
        yield Proposal({"matter": found.name, "terms": PLAIN}, reason, 40)


def best_command(state: State, seat: str) -> Iterator[Proposal]:
    """A form that commands better."""
    now = form(state)
    found = max(_possible(state), key=lambda row: row.command, default=now)
    if found.command >= now.command + BETTER:
        reason = f"{found.title} would command better than {now.title}."
        yield Proposal({"matter": found.name, "terms": PLAIN}, reason, 59)


def call_off(state: State, seat: str) -> Iterator[Proposal]:
    """Call a proposal off once a member has said that it will veto."""
    pending = proposed(state)
    if pending is not None and _doomed(state, str(pending.what.get("form", ""))):
        reason = "A member will say no; a proposal that fails costs more than one called off."
        yield Proposal({"matter": form(state).name, "terms": PLAIN}, reason, 60)


def seek(state: State, seat: str) -> Iterator[Proposal]:
    """Seek a mandate while nobody has said to veto."""
    if council(state) == NONE and not _doomed(state, COUNCIL):
        reason = "No member has said that it would veto a mandate."
        yield Proposal({"matter": COUNCIL, "terms": LIMITED}, reason, 60)


def seek_anyway(state: State, seat: str) -> Iterator[Proposal]:
    """Have a veto cast in public where support at home can use it."""
    if council(state) == NONE and _doomed(state, COUNCIL) and state.track(SUPPORT) < SECURE:
        reason = "A veto would cost legitimacy, but steady the publics at home."
        yield Proposal({"matter": COUNCIL, "terms": PLAIN}, reason, 25)


def firm_directive(state: State, seat: str) -> Iterator[Proposal]:
    """One chain, and the most forceful rules that are allowed."""
    most = ceiling(state, ONE_CHAIN)
    if (chain(state), rules(state)) != (ONE_CHAIN, most):
        reason = "One chain of command, and rules that let the force act."
        yield from _directive(ONE_CHAIN, most, reason, 60)


def join_up(state: State, seat: str) -> Iterator[Proposal]:
    """One chain while the publics can bear it."""
    if chain(state) == CAVEATS and state.track(SUPPORT) >= 480 and state.track(UNITY) < UNITED:
        reason = "Support at home can bear one chain of command; unity needs it."
        yield from _directive(ONE_CHAIN, rules(state), reason, 40)


def loosen(state: State, seat: str) -> Iterator[Proposal]:
    """Caveats when support at home is low."""
    if chain(state) == ONE_CHAIN and state.track(SUPPORT) < TIRED:
        place = min(rules(state), ceiling(state, CAVEATS))
        reason = "Support at home is low; caveats keep contributors in."
        yield from _directive(CAVEATS, place, reason, 50)


def lower_rules(state: State, seat: str) -> Iterator[Proposal]:
    """A step back when provocation runs high."""
    if rules(state) and state.track(PROVOCATION) >= PROVOKED:
        reason = "Provocation runs high; a step back in the rules."
        yield from _directive(chain(state), rules(state) - 1, reason, 50)


def raise_rules(state: State, seat: str) -> Iterator[Proposal]:
    """At least block once some have been detained under self-defence alone."""
    calm = state.track(PROVOCATION) < PROVOKED
    if state.track(DETAINED) and rules(state) == 0 and ceiling(state, chain(state)) and calm:
        reason = "Self-defence alone invites detention; let the force stand in the way."
        yield from _directive(chain(state), 1, reason, 55)


def _directive(then: str, place: int, reason: str, urgency: int) -> Iterator[Proposal]:
    yield Proposal({"chain": then, "rules": ENGAGEMENT[place]}, reason, urgency)


def make_the_case(state: State, seat: str) -> Iterator[Proposal]:
    """Lead and host speak for the mission while its legitimacy is not secure, others when weak."""
    now = state.track(LEGITIMACY)
    own = leads(state, seat) or turns(state, seat, STATUS)
    if not rivals(state, seat) and now < (SECURE if own else FULL // 2):
        reason = "Legitimacy is what members, hosts and those who detain look at."
        urgency = 25 + (FULL // 2 > now) * 10 + (WEAK > now) * 10
        yield Proposal({"line": FOR, "to": CAPITALS}, reason, urgency)


def reach_publics(state: State, seat: str) -> Iterator[Proposal]:
    """Speak to the publics when support at home is low."""
    if leads(state, seat) and state.track(SUPPORT) < 480:
        yield Proposal({"line": FOR, "to": PUBLICS}, "Support at home is slipping.", 35)


def contest(state: State, seat: str) -> Iterator[Proposal]:
    """Speak against a mission without the rival's full consent."""
    if rivals(state, seat) and consent(state) < 2 and state.track(LEGITIMACY) > 200:
        reason = "A force without a mandate can be called unlawful."
        dear = state.track(STRAIN) >= STRAINED
        yield Proposal({"line": AGAINST, "to": CAPITALS}, reason, 20 if dear else 35)


def contest_at_home(state: State, seat: str) -> Iterator[Proposal]:
    """Speak to the publics of contributing states once they waver."""
    if rivals(state, seat) and state.track(SUPPORT) < 480:
        reason = "Their publics waver; speak to them."
        yield Proposal({"line": AGAINST, "to": PUBLICS}, reason, 40)


def negotiate(state: State, seat: str) -> Iterator[Proposal]:
    """Talk, at little cost."""
    yield Proposal({"how": NEGOTIATE}, "Talks bring half of them back at little cost.", 65)


def press(state: State, seat: str) -> Iterator[Proposal]:
    """Press, where the rules allow it."""
    if rules(state):
        yield Proposal({"how": PRESS}, "Pressure deters the next time as well.", 65)


def trade(state: State, seat: str) -> Iterator[Proposal]:
    """Trade when the publics can wait no longer, or there is nothing else."""
    if state.track(SUPPORT) < TIRED or rules(state) == 0:
        urgency = 70 if state.track(SUPPORT) < TIRED else 45
        yield Proposal({"how": TRADE}, "The publics will not wait; a trade is likely.", urgency)


def hold_a_veto(state: State, seat: str) -> Iterator[Proposal]:
    """The rival holds a veto against a mission to which it does not consent."""
    for row in own_votes(state, seat):
        if rivals(state, seat) and consent(state) < 2 and stance(state, row) != VETO:
            reason = "A mandate would bind others to a force to which there is no consent."
            yield Proposal({"member": row.name, "stance": VETO}, reason, 60)


def let_pass(state: State, seat: str) -> Iterator[Proposal]:
    """The rival lets a mandate pass where it has consented, is strained, or limits bind."""
    strained = state.track(STRAIN) >= STRAINED
    eased = consent(state) == 2 or strained or limited(state)
    for row in own_votes(state, seat):
        if rivals(state, seat) and eased and stance(state, row) == VETO:
            reason = "A veto isolates; a mandate with limits may serve better."
            yield Proposal({"member": row.name, "stance": ABSTAIN}, reason, 40)


def clear_the_way(state: State, seat: str) -> Iterator[Proposal]:
    """Others vote for what is proposed, or asked for by the host, once a force is wanted there."""
    called, asked = proposed(state), state.agreements.get(INVITATION)
    bodies = [COUNCIL]
    bodies += [str(found.what.get("form", "")) for found in (called,) if found is not None]
    bodies += [str(said.terms.get("form", "")) for said in (asked,) if said is not None]
    for row in own_votes(state, seat):
        wanted = row.body in bodies
        open_to_it = welcome(state) > 0 or state.track(IN_PLACE) > 0
        if not rivals(state, seat) and wanted and open_to_it and stance(state, row) != FOR:
            reason = f"{body_title(state, row.body)} would share the burden."
            yield Proposal({"member": row.name, "stance": FOR}, reason, 30)


def agree_status(state: State, seat: str) -> Iterator[Proposal]:
    """A status-of-forces text under the form in force."""
    if welcome(state) < 2 or not welcomes_this(state):
        reason = "A text agreed with the host is what others can't call an occupation."
        yield Proposal({"form": form(state).name, "status": "agreed"}, reason, 50)


def ask_for_more(state: State, seat: str) -> Iterator[Proposal]:
    """Invite under the form that commands best, so that the lead hears it."""
    best = max(forms(state), key=lambda row: row.comfort, default=form(state))
    if best.name != form(state).name and welcome(state) < 2 and welcomes_this(state):
        reason = f"{form_of(state, best.name).title} would do more for us; say so."
        yield Proposal({"form": best.name, "status": "invited"}, reason, 55)


def release(state: State, seat: str) -> Iterator[Proposal]:
    """Let them go once holding them costs more than it brings."""
    if state.track(STRAIN) >= STRAINED or consent(state) == 2:
        yield Proposal({}, "Holding them costs more than it brings.", 50)


def release_early(state: State, seat: str) -> Iterator[Proposal]:
    """Let them go before others act on it."""
    if state.track(PROVOCATION) >= PROVOKED // 2:
        yield Proposal({}, "Let them go before others act on it.", 45)
