"""Rules of thumb as lists of orders: what each gives, from the top, in whatever seat it sits."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import field, frozen

from wargame.engine.events import Answer
from wargame.engine.orders import Answers
from wargame.engine.state import State

Picked = Callable[[State, str, Answers], tuple[Answer, ...]]
"""Given a seat's view, the seat and the answers so far: the answers wanted, best first."""


@frozen
class Line:
    """One kind of order, and the answers wanted by question; any where none is said."""

    kind: str
    wanted: Mapping[str, tuple[Answer, ...] | Picked] = field(factory=dict)
    once: bool = False
    """At most once in a phase, and not at all where a switch of the seat stands so already."""
    low: bool = False
    """The lowest numbers; the highest otherwise."""

    def picked(
        self, question: str, view: State, seat: str, so_far: Answers
    ) -> tuple[Answer, ...] | None:
        """The answers wanted to a question; None where any will do."""
        wanted = self.wanted.get(question)
        return wanted(view, seat, so_far) if callable(wanted) else wanted

    def due(self, view: State, seat: str) -> bool:
        """Whether there is anything to be ordered."""
        return not (self.once and any(self._stands(view, seat, name) for name in self.wanted))

    def _stands(self, view: State, seat: str, question: str) -> bool:
        wanted = self.wanted[question]
        owners = (seat, view.setting.seats[seat].side)
        return any(
            question in switch.name and not callable(wanted) and switch.value == wanted[0]
            for switch in view.switches.values()
            if switch.owner in owners
        )


def line(kind: str, /, **wanted: tuple[Answer, ...] | Picked) -> Line:
    """An order as often as it may be given."""
    return Line(kind, wanted)


def once(kind: str, /, **wanted: tuple[Answer, ...] | Picked) -> Line:
    """An order that sets something: once, unless it is set so already."""
    return Line(kind, wanted, once=True)


def _asked(state: State, clause: object, seat: str) -> tuple[Answer, ...]:
    """The position that a seat states on a clause, if it states one."""
    side = state.setting.seats[seat].side
    for row in state.setting.rows.get("talks.clause", ()):
        if row.name == clause:
            asked = row.asks.get(seat, row.asks.get(side))
            return (asked,) if asked else ()
    return ()


def _ours(state: State, seat: str, so_far: Answers) -> tuple[Answer, ...]:
    return _asked(state, _clause(state, so_far), seat)


def _theirs(state: State, seat: str, so_far: Answers) -> tuple[Answer, ...]:
    return _asked(state, _clause(state, so_far), str(so_far["to"]))


def _clause(state: State, so_far: Answers) -> object:
    offer = state.agreements.get(str(so_far.get("agreement", "")))
    return so_far.get("clause") if offer is None else offer.terms.get("clause")


GRAVEST = (
    "bases",
    "offensive",
    "strike",
    "deniable",
    "harass",
    "truce",
    "sabotage",
    "cyber",
    "statement",
)
"""Acts from the gravest down."""
HOME = (
    once("deployment.Decide", decision=("hold",)),
    line("deployment.Withdraw"),
    Line("deployment.SetGoal", once=True, low=True),
)
"""Bring everybody home and send nobody else."""
CONCEDED_IN_TALKS = (
    line("talks.Accept"),
    line("talks.Offer", value=_theirs),
)
CONCEDED = (
    once("deployment.SetConsent", consent=("given", "conditional")),
    line("ceasefire_monitoring.SignTerms", act=("sign",)),
    once("ceasefire_monitoring.SetDiscipline", discipline=("restrain",)),
    line("russian_response.StepDown", how=("pull_back", "terms", "stop")),
    once("russian_response.SetHand", hand=("orders",)),
    once("deployment.SetMandate", mandate=("observe",)),
    line("us_backstop.SetInstrument", level=("none",)),
    Line("deployment.GrantSite", low=True),
    line("leadership.Vote", stance=("for",)),
)
ASKED = (
    line("talks.Accept"),
    line("talks.Counter", value=_ours),
    line("talks.Offer", value=_ours),
    line("us_backstop.Tempt", offer=("small",)),
    line("us_backstop.Lobby", trade=("talk",)),
    line("leadership.Propose", matter=("council",)),
    line("leadership.Argue", line=("for",)),
    line("leadership.Invite", status=("agreed",)),
)
MOST = (
    once("deployment.Decide", decision=("go",)),
    once("deployment.SetGoal"),
    line("deployment.Deploy"),
    line("deployment.CallReserves"),
    line("deployment.Pledge"),
    once("deployment.SetMandate", mandate=("hold_line",)),
    once("deployment.SetDistance", distance=("line",)),
    line("deployment.SetPosture", posture=("alert",)),
    line("us_backstop.SetInstrument", level=("public",)),
    line("us_backstop.Ratify"),
    line("deployment.LendLift"),
    line("deployment.GrantSite"),
    line("us_backstop.Lobby", trade=("concession",)),
    line("us_backstop.PayForEquipment"),
    line("russian_response.Act", kind=GRAVEST, intensity=("high",)),
    line("russian_response.Rebuild", what=("army",)),
    line("us_backstop.Tempt", offer=("large",)),
    line("ceasefire_monitoring.PlaceSensors"),
    line("ceasefire_monitoring.SendTeams"),
    line("russian_response.Protect"),
    line("russian_response.AnswerBack", reply=("exercise",)),
)
ESCALATED = (
    line("russian_response.Act", kind=GRAVEST, intensity=("high",)),
    once("russian_response.SetHand", hand=("aim",)),
    once("deployment.SetMandate", mandate=("hold_line",)),
    once("deployment.SetDistance", distance=("line",)),
    once("leadership.Direct", rules=("strike_back", "block")),
    once("deployment.Decide", decision=("go",)),
    line("ceasefire_monitoring.SetAnswer", answer=("strike_back", "block")),
    once("ceasefire_monitoring.SetDiscipline", discipline=("press",)),
    line("ceasefire_monitoring.SignTerms", act=("leave",)),
    line("deployment.SetPosture", posture=("alert",)),
    line("us_backstop.Show", act=("red_line",)),
    line("russian_response.AnswerBack", reply=("exercise",)),
    line("russian_response.Attribute", how=("evidence",)),
    line("us_backstop.Probe"),
    line("leadership.Vote", stance=("veto",)),
    line("talks.Leave"),
    line("talks.Refuse"),
    line("deployment.Deploy"),
)  # fmt: skip
DENIED = (
    once("russian_response.SetHand", hand=("services",)),
    line(
        "russian_response.Act",
        kind=("deniable", "harass", "sabotage", "cyber"),
        intensity=("high",),
    ),
)
THUMBS: Mapping[str, tuple[Line, ...]] = {
    "maximum of everything": MOST,
    "always escalate": ESCALATED,
    "concede all": (*CONCEDED_IN_TALKS, *CONCEDED, *HOME),
    "ask always": ASKED,
    "deniable harassment only": DENIED,
    "harassment at every turn": (line("russian_response.Act", kind=("harass",)),),
    "withdraw at the first death": HOME,
}
"""By name. The last is followed once somebody has died, and doctrine before."""
