"""Rule text, reasons and tests agree; doctrine, numbers, panels and the example are whole."""

from __future__ import annotations

import ast

import pytest

from tests.rules.sample_leadership import ROOM, SEATS, Table, play, table
from wargame.engine.legal import choices, objections
from wargame.engine.modules import Doctrine, parameters_of
from wargame.rules.leadership import MODULE, Veto

HELD = {"detained": 20}
CHAIR = Veto("chair", "The Chair", "council", "rival", "veto")
POSITIONS: dict[str, Table] = {
    "opening": table(),
    "league": table(switches={"leadership": "league", "consent": "given"}),
    "low": table(values={"support_at_home": 350, "legitimacy": 300},
                 switches={"chain_of_command": "one_chain"}),
    "held": table(values=HELD, switches={"rules_of_engagement": "block"}),
    "held, provoked": table(values={**HELD, "provocation": 500, "rival_strain": 600},
                            switches={"rules_of_engagement": "block"}),
    "held, passive": table(values=HELD),
    "doomed": table(veto=(CHAIR,)),
    "doomed, strained": table(veto=(CHAIR,), values={"rival_strain": 600}),
    "mandated": table(switches={"council": "mandated"}),
    "called off": table(),
}  # fmt: skip
POSITIONS["called off"].now("league", "Propose", matter="pact", terms="plain")
POSITIONS["called off"].now("lender", "Vote", member="lender_in_pact", stance="veto")


@pytest.mark.parametrize("row", MODULE.doctrine, ids=lambda row: row.name)
def test_each_row_of_doctrine_proposes_a_legal_order_somewhere(row: Doctrine) -> None:
    found = []
    for at in POSITIONS.values():
        for seat in SEATS:
            view = at.view(seat)
            if row.order.open_to(view, seat):
                for each in row.propose(view, seat):
                    kind = f"leadership.{row.order.__name__}"
                    found.append(objections(at.book, view, seat, kind, each.answers))
                    assert each.reason.endswith(".")
                    assert "\n" not in each.reason
    assert () in found


def test_each_kind_of_order_has_its_doctrine() -> None:
    assert set(MODULE.orders) == {row.order for row in MODULE.doctrine}


def test_no_seat_has_more_than_four_kinds_of_order() -> None:
    kinds: dict[str, set[str]] = {seat: set() for seat in SEATS}
    for at in POSITIONS.values():
        for seat in SEATS:
            view = at.view(seat)
            kinds[seat] |= {k.__name__ for k in MODULE.orders if k.open_to(view, seat)}
    assert {"league": 4, "host": 2, "rival": 3, "lender": 2} == {
        s: len(k) for s, k in kinds.items()
    }


def test_every_kind_is_on_offer_in_the_example() -> None:
    offered = set()
    for at in POSITIONS.values():
        for seat in SEATS:
            for kind in MODULE.orders:
                name = f"leadership.{kind.__name__}"
                if choices(at.book, at.view(seat), seat, name, 1)[0]:
                    offered.add(kind)
    assert set(MODULE.orders) == offered


def test_middle_values_lie_in_their_ranges_and_say_where_they_are_from() -> None:
    declared = parameters_of(MODULE.parameters)
    assert len(declared) > 40
    for each in declared:
        assert each.low <= each.mid <= each.high
        assert each.unit
        assert each.source
        assert each.confidence in ("H", "M", "L", "A")


def test_panels_show_who_leads_forms_votes_and_who_would_contribute() -> None:
    at = table()
    at.now("league", "Propose", matter="pact", terms="plain")
    shown = {panel.title: panel.rows for panel in MODULE.panels(at.view("host"), "host")}
    assert ["Leadership", "Forms", "Votes", "Who would contribute"] == list(shown)
    first, *_ = shown["Leadership"]
    assert ("Form in force", "Mixed") == first[:2]
    assert first[2].startswith("Led by the Pact: decision 2027-")
    remark = "60-180 days, hostility +2.0, 1/3 willing"
    assert ("Led by the Pact", "command 90/80 %", remark) == shown["Forms"][0]
    assert ("The League's chair", "for", "on The Council") in shown["Votes"]
    assert ("Northland", "50.8 %", "most under: Led by the Pact") in shown["Who would contribute"]


def test_every_event_of_a_long_game_says_why() -> None:
    at = table(chances=True, parameters={"detention": 100_000})
    for _ in play(at, 3, 20):
        pass
    own = [e.event.why for e in at.log if e.at.split("|")[2] == "leadership"]
    assert len(own) > 100
    assert [] == [why for why in own if not why.startswith("leadership ")]


def test_it_plays_with_nothing_of_its_own_on_the_board() -> None:
    at = table(form=(), veto=(), willing=())
    at.state.tracks.clear()
    at.state.switches.clear()
    assert [] == [e for e in at.end_turns(12) if getattr(e, "why", "").startswith("leadership")]


def test_nobody_is_named_in_the_rules() -> None:
    """No form or seat of a scenario is a word of the rules."""
    named = {"nato", "coalition", "eu", "un", "mixed", "ukraine", "russia", "united_states", *SEATS}
    words = {
        node.value
        for path in ROOM.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert set() == words & named
