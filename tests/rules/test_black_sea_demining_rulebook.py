"""Rule text, reasons and tests agree; doctrine, panels, odds and the example are whole."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from attrs import evolve

from tests.rules.sample_black_sea_demining import NAME, Table, corvettes, hunters, outside, table
from wargame.engine.dice import Dice
from wargame.engine.legal import choices, objections
from wargame.engine.modules import Doctrine, parameters_of
from wargame.engine.rulebook import Rulebook
from wargame.engine.turn import begin
from wargame.rules.black_sea_demining import MODULE
from wargame.scenario.load import load

HERE = Path(__file__).resolve().parents[2]
ROOM = HERE / "rules" / NAME
RULES = (ROOM / "RULES.md").read_text(encoding="utf-8")
TITLES = {int(n): words for n, words in re.findall(r"^(\d+)\. \*\*(.+?)\*\*", RULES, re.M)}


def test_paragraphs_are_numbered_without_a_gap() -> None:
    assert list(range(1, 23)) == list(TITLES)


def test_every_paragraph_has_a_test_of_its_name() -> None:
    named = {
        int(number)
        for path in (HERE / "tests" / "rules").glob(f"test_{NAME}*.py")
        for number in re.findall(rf"def test_{NAME}_(\d+)_", path.read_text(encoding="utf-8"))
    }
    assert set(TITLES) == named


def test_every_event_of_a_long_game_says_why() -> None:
    at = table(hunters(), outside(), corvettes("bay"), calm=False, owner="")
    for _ in range(4):
        for seat, kind in (("lead", "RequestPassage"), ("rival", "MakeTrouble")):
            offered, _ = choices(at.book, at.view(seat), seat, f"{NAME}.{kind}", 1)
            for _, answers in offered:
                at.give(seat, kind, **answers)
        at.end_turns(3)
    for effect in at.log:
        if effect.at.split("|")[2] == NAME:
            assert re.match(rf"{NAME} \d+: \w", effect.event.why), effect


def test_middle_values_lie_in_their_ranges_and_have_sources() -> None:
    for each in parameters_of(MODULE.parameters):
        assert each.low <= each.mid <= each.high
        assert each.unit
        assert each.source
        assert each.confidence in ("H", "M", "L", "A")


SEARCHED = {f"{lane}/unswept": 150_000 for lane in ("grain", "creek", "delta", "coast")}
GUESTS = (hunters(), outside(), outside("home", littoral="yes"), corvettes("delta"))
POSITIONS: dict[str, Table] = {
    "opening": table(*GUESTS),
    "closed": table(*GUESTS, switches={"straits": "closed"}),
    "war": table(*GUESTS, switches={"ceasefire": "broken"}),
    "strained": table(*GUESTS, switches={"ceasefire": "strained"}),
    "searched": table(
        hunters(posture="task", area="grain"),
        marks=SEARCHED,
        values={"premium": 10},
        parameters={"premium_truce": 10},
    ),
    "shut": table(*GUESTS, marks={"creek/traffic": 0}, switches={"lanes_first": "bay"}),
    "adrift": table(*GUESTS, marks={"grain/afloat": 400_000}),
    "frigates": table(
        *(evolve(outside(name), posture="asked") for name in ("guests", "more")),
        evolve(outside("frigates"), kind="corvette", posture="asked"),
    ),
}
POSITIONS["searched"].give("host", "Insure", fund="fund", cover=200)
POSITIONS["searched"].end_turns()
for _name in ("opening", "strained"):
    POSITIONS[_name].give("lead", "RequestPassage", unit="guests", how="visit")
    POSITIONS[_name].end_turns()


@pytest.mark.parametrize("row", MODULE.doctrine, ids=lambda row: row.name)
def test_each_row_of_doctrine_proposes_a_legal_order_somewhere(row: Doctrine) -> None:
    found = []
    for at in POSITIONS.values():
        for seat in at.state.setting.seats:
            view = at.view(seat)
            if row.order.open_to(view, seat):
                for each in row.propose(view, seat):
                    kind = f"{NAME}.{row.order.__name__}"
                    found.append(objections(at.book, view, seat, kind, each.answers))
                    assert each.reason.endswith(".")
                    assert "\n" not in each.reason
    assert () in found


def test_each_kind_of_order_has_its_doctrine() -> None:
    assert set(MODULE.orders) == {row.order for row in MODULE.doctrine}


def test_panels_show_mines_lanes_vessels_and_straits() -> None:
    at = table(hunters(), outside(), owner="", seed=5).end_turns()
    at.give("lead", "RequestPassage", unit="guests", how="visit")
    shown = {panel.title: panel.rows for panel in MODULE.panels(at.view("lead"), "lead")}
    assert ["Mines", "Lanes", "Vessels", "Straits and insurance"] == list(shown)
    name, words, swept = shown["Mines"][2]
    assert ("Grain Lane", "44 % unswept of 55 sq nm") == (name, swept)
    assert re.fullmatch(r"about \d+ left, \d+ found", words)
    assert (
        "Grain Lane", "in use, not searched", "rule: open, 7,000 kt a month, first in the order",
    ) == shown["Lanes"][0]  # fmt: skip
    assert ("Hunters", "4 minehunters, ready 100 %", "order of lanes") == shown["Vessels"][0]
    assert ("Guests asks", "50 % to be let in", "15 days' notice") in shown["Straits and insurance"]


def test_the_example_has_an_order_of_every_kind() -> None:
    loaded = load(ROOM / "example.toml")
    book = Rulebook.of(loaded.modules, loaded.setting)
    at = Table(book, begin(book, loaded.opening, Dice.of(7)).state, Dice.of(7))
    offered = set()
    for _ in range(2):
        for seat in ("lead", "host", "keeper", "rival"):
            for kind in MODULE.orders:
                name = f"{NAME}.{kind.__name__}"
                for _, answers in choices(book, at.view(seat), seat, name, 1)[0]:
                    offered.add(kind)
                    if kind.__name__ == "RequestPassage":
                        at.give(seat, kind.__name__, **answers)
        at.end_turns()
    assert set(MODULE.orders) == offered


def test_nobody_is_named_in_the_rules() -> None:
    seats = {"keeper", "rival", "lead", "host", "ukraine", "russia", "turkiye", "coalition"}
    words = {
        node.value
        for path in ROOM.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert set() == words & seats
