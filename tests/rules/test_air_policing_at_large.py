"""Air policing at large: doctrine, panels, odds, and tables that leave things out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.rules.sample_air_policing import SEATS, Table, table
from wargame.bots.seating import play_bots
from wargame.engine.events import Ordered
from wargame.engine.legal import kinds_open
from wargame.rules.air_policing import MODULE, Loan, Wing
from wargame.testing.subject import subject_of

THIN = (
    Wing("first", "First Wing", "lead", 60, "meadow", 3, "near", 20, 12, "islands", 2),
    Wing("second", "Second Wing", "ally", 20, "strip", alert=5, post="islands", posted=1),
)
MANY = (Wing("first", "First Wing", "lead", 60, "meadow", 3, "near", 51),)
EXAMPLE = subject_of(Path(__file__).parents[2] / "rules" / "air_policing")


def proposed(at: Table) -> set[str]:
    """The rows that propose something here; every proposal is legal."""
    found = set()
    for seat in (seat.name for seat in SEATS):
        view = at.view(seat)
        offered = {kind.cls for kind in kinds_open(at.book, view, seat)}
        for row in MODULE.doctrine:
            if row.order not in offered:
                continue
            for proposal in row.propose(view, seat):
                assert () == at.against(seat, row.order.__name__, **proposal.answers), row.name
                found.add(row.name)
    return found


TABLES: tuple[Callable[[], Table], ...] = (
    lambda: table(),
    lambda: table(wings=THIN, marks={"near/tankers": 9}),
    lambda: table(switches={"air_rules": "warn"}, values={"air_incursions": 4}),
    lambda: table(values={"air_incursions": 1, "us_logistics": 1_000}),
    lambda: table(switches={"air_rules": "engage"}, values={"provocation": 500, "ladder": 5},
                  marks={"near/airspace": 2, "near/airspace_gate": 4}),
    lambda: table(marks={"near/airspace_gate": 2, "far/airspace_gate": 1}),
    lambda: table(marks={"near/airspace_gate": 4, "near/airspace": 1, "near/tankers": 3}),
    lambda: table(loans=(lent(6),)),
    lambda: table(wings=MANY, marks={"near/tankers": 3}),
)  # fmt: skip


def lent(tankers: int) -> Loan:
    return Loan("lent", "The lender's tankers", "lender", 10, tankers)


def test_each_row_of_doctrine_proposes_a_legal_order_somewhere() -> None:
    found = set().union(*(proposed(made()) for made in TABLES))
    assert {row.name for row in MODULE.doctrine} == found


def test_every_order_has_doctrine_in_some_temperament() -> None:
    assert set(MODULE.orders) == {row.order for row in MODULE.doctrine}
    assert {"any", "cautious", "assertive"} == {row.temperament for row in MODULE.doctrine}


def test_bots_use_every_kind_of_order() -> None:
    used = set()
    for bot in ("cautious", "assertive"):
        game = EXAMPLE.start(1)
        game.drafts = play_bots
        for seat in game.state.setting.seats:
            game.hand_over(seat, bot if seat != "control" else "")
        while not game.over:
            game.end_turn()
        used |= {e.event.kind for e in game.line.effects if isinstance(e.event, Ordered)}
    assert {f"air_policing.{kind.__name__}" for kind in MODULE.orders} <= used


@given(st.sampled_from([seat.name for seat in SEATS]), st.sampled_from(TABLES))
def test_panels_are_narrow_enough_for_a_small_screen(seat: str, made: Callable[[], Table]) -> None:
    at = made()
    for panel in MODULE.panels(at.view(seat), seat):
        assert len(panel.title) < 30
        assert all(len(label) <= 40 and len(value) <= 30 for label, value, _ in panel.rows)


def test_a_table_without_wings_and_loans_plays_on() -> None:
    at = table(wings=(), loans=())
    at.end_turns(12)
    assert (0, 0, 0) == tuple(
        at.track(name) for name in ("air_stations", "air_coverage", "posts_elsewhere")
    )
