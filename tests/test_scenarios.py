"""The shipped scenarios: each loads as it is and as varied, and says only what it may say."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from wargame.engine.dice import Dice
from wargame.engine.rulebook import Rulebook
from wargame.engine.turn import begin
from wargame.scenario.load import check, load
from wargame.scenario.wishes import Wishes

SHIPPED = Path(__file__).parents[1] / "scenarios"
NAMES = sorted(path.parent.name for path in SHIPPED.glob("*/scenario.toml"))
BRIEFS = sorted(SHIPPED.glob("*/briefs/*.md"))
PAGES = sorted(SHIPPED.glob("**/*.md"))
EVERYTHING = sorted(path for path in SHIPPED.glob("**/*") if path.suffix in (".md", ".toml"))

LIVING = (
    "Putin", "Zelensk", "Trump", "Macron", "Starmer", "Merz", "Lavrov", "Hegseth", "Erdo", "Rutte",
    "Nebenzya", "Fidan", "Tusk", "Nawrocki", "Rubio", "Vance", "Meloni", "Orb\u00e1n", "Leyen",
)  # fmt: skip
TITLED = re.compile(
    r"\b(?:President|Minister|Chancellor|Secretary|General|Ambassador|Mr|Mrs|Ms|Dr)\.? [A-Z][a-z]+"
)
FINE = re.compile(r"\b\d{1,3}\.\d{3,}\b")
DATED = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
MARKING = "exercise. fictional, not policy, not a forecast."


def written(name: str) -> dict[str, Any]:
    """A scenario file as its author wrote it."""
    return tomllib.loads((SHIPPED / name / "scenario.toml").read_text(encoding="utf-8"))


def values(tree: Any) -> Iterator[Any]:
    """Every value in a file, however deep."""
    if isinstance(tree, dict):
        tree = list(tree.values())
    if isinstance(tree, list):
        for inner in tree:
            yield from values(inner)
    else:
        yield tree


def shown(path: Path) -> str:
    return str(path.relative_to(SHIPPED))


def test_the_flagship_and_the_practice_ship() -> None:
    assert {"practice", "reassurance"} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_it_loads_with_every_cut_set_and_treatment(name: str) -> None:
    assert () == check(SHIPPED / name)


@pytest.mark.parametrize("name", NAMES)
def test_treatments_go_together_unless_they_exclude_each_other(name: str) -> None:
    listed = written(name).get("treatment", {})
    for one, other in combinations(listed, 2):
        if other not in listed[one].get("excludes", ()) and one not in listed[other].get(
            "excludes", ()
        ):
            assert {one, other} == set(
                load(SHIPPED / name, Wishes(treatments=(one, other))).setting.treatments
            )


def links(name: str, set_name: str) -> dict[str, tuple[str, ...]]:
    """What each area of the board is linked to, in a set of the scenario's modules."""
    setting = load(SHIPPED / name, Wishes(modules=set_name)).setting
    return {area.name: area.links for area in setting.areas.values()}


SETS = [(name, set_name) for name in NAMES for set_name in written(name)["sets"]]


@pytest.mark.parametrize(("name", "set_name"), SETS)
def test_links_lead_both_ways(name: str, set_name: str) -> None:
    found = links(name, set_name)
    assert [] == [(a, other) for a in found for other in found[a] if a not in found[other]]


@pytest.mark.parametrize(("name", "set_name"), SETS)
def test_every_area_can_be_reached_from_every_other(name: str, set_name: str) -> None:
    areas = links(name, set_name)
    found, waiting = set(), [next(iter(areas))]
    while waiting:
        area = waiting.pop()
        if area not in found:
            found.add(area)
            waiting.extend(areas[area])
    assert set(areas) == found


@pytest.mark.parametrize("name", NAMES)
def test_every_seat_and_the_public_has_a_brief(name: str) -> None:
    for treatment in ("", *written(name).get("treatment", {})):
        wishes = Wishes(treatments=(treatment,) if treatment else ())
        setting = load(SHIPPED / name, wishes).setting
        assert {*setting.seats, "public"} == {seat for seat, text in setting.texts.items() if text}


@pytest.mark.parametrize("name", NAMES)
def test_every_brief_that_lies_there_is_read_by_somebody(name: str) -> None:
    text = (SHIPPED / name / "scenario.toml").read_text(encoding="utf-8")
    lying = {path.name for path in (SHIPPED / name / "briefs").iterdir()}
    assert lying == set(re.findall(r'brief = "briefs/([a-z_]+\.md)"', text))


@pytest.mark.parametrize("path", PAGES, ids=shown)
def test_every_page_says_what_it_is(path: Path) -> None:
    assert MARKING in path.read_text(encoding="utf-8").lower()


@pytest.mark.parametrize("path", BRIEFS, ids=shown)
def test_a_brief_is_read_in_three_minutes_at_eighty_columns(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 120
    assert len(" ".join(lines).split()) <= 720
    assert [] == [line for line in lines if len(line) > 80]


@pytest.mark.parametrize("treatments", [(), ("split",)])
def test_a_brief_of_the_flagship_names_each_line_of_its_seats_sheet(
    treatments: tuple[str, ...],
) -> None:
    setting = load(SHIPPED / "reassurance", Wishes(modules="full", treatments=treatments)).setting
    assert [] == [
        (seat.name, aim.title)
        for seat in setting.seats.values()
        for aim in setting.criteria
        if aim.seat in (seat.name, seat.side or seat.name)
        and aim.title.casefold() not in " ".join(setting.texts[seat.name].casefold().split())
    ]


@pytest.mark.parametrize("path", EVERYTHING, ids=shown)
def test_no_living_person_appears(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert [] == [name for name in LIVING if re.search(rf"\b{name}", text)]
    assert [] == TITLED.findall(text)


@pytest.mark.parametrize("path", EVERYTHING, ids=shown)
def test_no_coordinate_is_finer_than_a_hundredth_of_a_degree(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert [] == FINE.findall(text)
    if path.suffix == ".toml":
        assert [] == [value for value in values(tomllib.loads(text)) if type(value) is float]


@pytest.mark.parametrize("path", EVERYTHING, ids=shown)
def test_every_date_in_figures_is_a_date(path: Path) -> None:
    for found in DATED.findall(path.read_text(encoding="utf-8")):
        assert found == date.fromisoformat(found).isoformat()


@pytest.mark.parametrize("name", NAMES)
def test_names_are_each_used_once_on_the_board(name: str) -> None:
    """Titles are looked up by name alone, so a seat, an area and a track must not share one."""
    opening = load(SHIPPED / name).opening
    shelves = (opening.units, opening.areas, opening.switches, opening.tracks)
    named = [name for shelf in shelves for name in shelf]
    assert sorted(set(named)) == sorted(named)


@pytest.mark.parametrize("name", NAMES)
def test_notional_formations_say_so(name: str) -> None:
    units = [unit for unit in written(name)["unit"] if "contributor" in unit.get("traits", {})]
    assert units
    assert [] == [unit["title"] for unit in units if not unit["title"].endswith("(notional)")]


@pytest.mark.parametrize("name", NAMES)
def test_every_site_can_be_opened_and_secured(name: str) -> None:
    file = written(name)
    sites = {a["name"] for a in file["area"] if a.get("traits", {}).get("site", "home") != "home"}
    for marker in ("hosting", "security"):
        assert sites == {row["area"] for row in file["marker"] if row["name"] == marker}


SIZES = ("10k", "25k", "30k", "64k", "100k", "110k", "200k")


@pytest.mark.parametrize("size", SIZES)
def test_a_size_on_offer_is_the_goal_and_the_sum_of_its_pledges(size: str) -> None:
    opening = load(SHIPPED / "reassurance", Wishes(treatments=(f"size_{size}",))).opening
    troops = int(size.removesuffix("k")) * 1_000
    pledges = opening.rows["deployment.contributor"]
    assert troops == opening.track("force_goal")
    assert troops == sum(row.opening for row in pledges)
    assert all(row.low <= row.opening <= row.high for row in pledges)


@pytest.mark.parametrize("size", ["", *(f"size_{size}" for size in SIZES), "france_germany_most"])
def test_formations_at_home_make_up_the_pledges(size: str) -> None:
    opening = load(SHIPPED / "reassurance", Wishes(treatments=(size,) if size else ())).opening
    for row in opening.rows["deployment.contributor"]:
        formed = sum(
            unit.strength
            for unit in opening.units.values()
            if unit.traits.get("contributor") == row.name
        )
        assert formed >= row.opening


@pytest.mark.parametrize("size", [size for size in SIZES if int(size[:-1]) > 45])
def test_a_size_that_nobody_has_pledged_says_so(size: str) -> None:
    treatment = written("reassurance")["treatment"][f"size_{size}"]
    troops = int(size[:-1]) * 1_000
    assert "counterfactual" in treatment["title"]
    assert f"Counterfactual pledges summing to {troops:,}" in " ".join(treatment["text"].split())


def test_the_two_pictures_of_who_sends_most_both_ship() -> None:
    def first_two(*treatments: str) -> set[str]:
        rows = load(SHIPPED / "reassurance", Wishes(treatments=treatments)).opening.rows
        most = sorted(rows["deployment.contributor"], key=lambda row: -row.opening)
        return {row.name for row in most[:2]}

    assert {"uk", "france"} == first_two()
    assert {"france", "germany"} == first_two("france_germany_most")


def test_split_gives_each_of_the_five_its_own() -> None:
    opening = load(SHIPPED / "reassurance", Wishes(treatments=("split",))).opening
    five = {"uk", "france", "germany", "poland", "turkiye"}
    assert {*five, "ukraine", "russia", "united_states", "control"} == set(opening.setting.seats)
    rows = {row.name: row.owner for row in opening.rows["deployment.contributor"]}
    assert five == {rows[name] for name in five}
    for unit in opening.units.values():
        if "contributor" in unit.traits:
            assert rows[str(unit.traits["contributor"])] == unit.side
    assert all(seat == rows[seat] for seat in five)


def test_the_united_states_can_be_a_persona_of_control() -> None:
    def persona(*treatments: str) -> bool:
        setting = load(SHIPPED / "reassurance", Wishes(treatments=treatments)).setting
        return setting.seats["united_states"].persona

    assert (False, True, True) == (persona(), persona("us_persona"), persona("split", "us_persona"))


def test_the_cuts_are_those_promised() -> None:
    cuts = written("reassurance")["cuts"]
    assert [30] * 12 == cuts["monthly"]
    assert [30, 60, 90, 180] == cuts["half_day"]
    assert [30, 90, 240] == cuts["two_hours"]
    assert 2 == len(load(SHIPPED / "practice").setting.cut)


def test_observers_are_seen_by_their_own_side_alone() -> None:
    for name in NAMES:
        observers = [u for u in load(SHIPPED / name).opening.units.values() if u.kind == "observer"]
        assert observers
        assert {("russia",)} == {unit.seen_by for unit in observers}


@pytest.mark.parametrize("name", NAMES)
def test_it_begins(name: str) -> None:
    scenario = load(SHIPPED / name)
    book = Rulebook.of(scenario.modules, scenario.setting)
    assert 1 == begin(book, scenario.opening, Dice.of(7)).state.turn
