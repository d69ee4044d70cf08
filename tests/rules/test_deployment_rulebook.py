"""Rule text, reasons and tests agree; doctrine, numbers, panels and the example are whole."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.rules.sample_deployment import CONTRIBUTORS, Table, formation, observer, table
from wargame.engine.dice import Dice
from wargame.engine.legal import choices, objections
from wargame.engine.modules import parameters_of
from wargame.engine.rulebook import Rulebook
from wargame.engine.turn import begin
from wargame.rules.deployment import MODULE
from wargame.scenario.load import load

HERE = Path(__file__).resolve().parents[2]
ROOM = HERE / "rules" / "deployment"
RULES = (ROOM / "RULES.md").read_text(encoding="utf-8")
TITLES = {int(n): words for n, words in re.findall(r"^(\d+)\. \*\*(.+?)\*\*", RULES, re.M)}
SAID = "".join(path.read_text(encoding="utf-8") for path in sorted(ROOM.glob("*.py")))
SPOKEN_ONLY = {1}
"""Who decides shows in the menus alone: no event cites it."""


def named_after() -> dict[int, int]:
    """How many tests are named after each paragraph."""
    found: dict[int, int] = {}
    for path in sorted((HERE / "tests" / "rules").glob("test_deployment*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            match = isinstance(node, ast.FunctionDef) and re.match(
                r"test_deployment_(\d+)_", node.name
            )
            if match:
                number = int(match.group(1))
                found[number] = found.get(number, 0) + 1
    return found


def cited() -> dict[int, int]:
    """How often a reason in the code cites each paragraph."""
    found: dict[int, int] = {}
    for node in ast.walk(ast.parse(SAID.replace("from __future__ import annotations", ""))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            match = re.match(r"deployment (\d+): \w", node.value)
            if match:
                found[int(match.group(1))] = found.get(int(match.group(1)), 0) + 1
    return found


def test_paragraphs_are_numbered_without_a_gap() -> None:
    assert list(range(1, 29)) == list(TITLES)


def test_every_paragraph_has_a_test_and_every_test_a_paragraph() -> None:
    assert list(TITLES) == sorted(named_after())


def test_every_reason_cites_a_paragraph_and_every_paragraph_is_cited() -> None:
    assert set(TITLES) - SPOKEN_ONLY <= set(cited()) <= set(TITLES)


def test_every_event_of_a_long_game_says_why() -> None:
    at = crowded()
    at.end_turns(12)
    engine = {"engine"}
    for effect in at.log:
        if effect.at.split("|")[2] not in engine:
            assert re.match(r"deployment \d+: \w", effect.event.why), effect


def crowded(**switches: str) -> Table:
    return table(
        formation("guards", strength=9_000, area="capital", readiness=40),
        formation("rifles"),
        formation("team", "rapid_reaction", strength=400, area="harbour"),
        formation("lancers", side="ally"),
        observer("eye"),
        chances=True,
        switches=switches,
    )


def test_middle_values_are_the_defaults_and_lie_in_their_ranges() -> None:
    declared = parameters_of(MODULE.parameters)
    assert len(declared) > 40
    for each in declared:
        assert each.low <= each.mid <= each.high
        assert each.unit
        assert each.source
        assert each.confidence in ("H", "M", "L", "A")


POSITIONS: dict[str, Table] = {
    "go": crowded(),
    "wait": crowded(decision="wait"),
    "hold": crowded(decision="hold"),
    "broken": crowded(ceasefire="broken"),
    "no backstop": crowded(backstop="none", consent="given", distance="line"),
    "provoked": table(
        formation("guards", area="fort"),
        switches={"distance": "line", "mandate": "hold_line"},
        values={"provocation": 700, "force_goal": 60_000},
    ),
    "covered": table(
        formation("guards", strength=9_000, area="capital"),
        formation("more", strength=9_000, area="harbour"),
        switches={"mandate": "observe"},
        hosting={"capital": 9_000, "harbour": 0},
    ),
    "overstretched": table(
        formation("guards", strength=20_000, area="capital", readiness=60),
        formation("more", area="capital"),
        observer("eye"),
    ),
    "asked for": table(formation("guards", strength=6_000)),
    "firm": table(values={"provocation": 700}),
    "nothing forward": table(hosting={"works": 0}),
}
POSITIONS["firm"].now("ally", "SetCondition", contributor="south", terms="firm")
POSITIONS["asked for"].order("lead", "Deploy", unit="guards", to="capital")
POSITIONS["asked for"].end_phase()
POSITIONS["go"].now("lead", "Pledge", contributor="north", troops=20_000)


@pytest.mark.parametrize("row", MODULE.doctrine, ids=lambda row: row.name)
def test_each_row_of_doctrine_proposes_a_legal_order_somewhere(row: object) -> None:
    doctrine = next(each for each in MODULE.doctrine if each is row)
    found = []
    for at in POSITIONS.values():
        for seat in at.state.setting.seats:
            view = at.view(seat)
            if doctrine.order.open_to(view, seat):
                for each in doctrine.propose(view, seat):
                    kind = f"deployment.{doctrine.order.__name__}"
                    found.append(objections(at.book, view, seat, kind, each.answers))
                    assert each.reason.endswith(".")
                    assert "\n" not in each.reason
    assert () in found


def test_each_kind_of_order_has_its_doctrine() -> None:
    assert set(MODULE.orders) == {row.order for row in MODULE.doctrine}


def test_panels_show_force_pledges_lift_and_size() -> None:
    at = crowded()
    at.now("lead", "Pledge", contributor="north", troops=15_000)
    at.give("lead", "Deploy", unit="rifles", to="harbour")
    at.end_phase()
    shown = {panel.title: panel.rows for panel in MODULE.panels(at.view("lead"), "lead")}
    assert ["Formations", "Pledges", "Lift", "Size"] == list(shown)
    assert (
        "Rifles", "3,000 infantry, ready 100 %", "on its way to Harbour, due 2027-04-30",
    ) == shown["Formations"][1]  # fmt: skip
    assert ("North", "15,000 pledged, 12,400 sent", "rotates 15,000 of 60,000") in shown["Pledges"]
    assert ("From 2027-04-30", "3,000 booked", "of 6,000 lent") in shown["Lift"]
    assert ("Force goal", "30,000", "at 4 to 1 a pool of 120,000") in shown["Size"]


def test_the_example_has_an_order_of_every_kind() -> None:
    loaded = load(ROOM / "example.toml")
    book = Rulebook.of(loaded.modules, loaded.setting)
    at = Table(book, begin(book, loaded.opening, Dice.of(7)).state, Dice.of(7))
    offered = set()
    for seat in ("north", "south", "host", "rival", "lender"):
        view = at.view(seat)
        for kind in MODULE.orders:
            name = f"deployment.{kind.__name__}"
            if choices(book, view, seat, name, 1)[0]:
                offered.add(kind)
    assert set(MODULE.orders) - offered == set()


def test_nobody_is_named_in_the_rules() -> None:
    """No seat of these tests, nor of the scenario they were made for, is a word of the rules."""
    seats = {"ally", "host", "rival", "lender", "ukraine", "russia", "united_states", "coalition"}
    words = {
        node.value
        for path in ROOM.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert set() == words & (seats | {row.name for row in CONTRIBUTORS})
