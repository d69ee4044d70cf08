"""A scenario file becomes an opening position, as its author wrote it and its player wished it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.scenario.toys import SCENARIO, Lane, loaded, toys, written
from wargame.engine.board import Marker, Switch, Track, Unit
from wargame.engine.dice import Dice
from wargame.engine.rulebook import Rulebook
from wargame.engine.state import Ending, Playing, Seat
from wargame.engine.turn import begin
from wargame.library import NotAllowed, allow, find_scenario, shipped_folder
from wargame.scenario.load import check, load
from wargame.scenario.wishes import Wishes


def test_every_table_reaches_the_board(tmp_path: Path) -> None:
    opening = loaded(tmp_path).opening
    assert (
        Unit("brigade", "1st Brigade", "infantry", "allies", "harbour", 4000)
        == (opening.units["brigade"])
    )
    assert (
        Switch("port", "The port", "open", ("open", "closed"), "north")
        == (opening.switches["port"])
    )
    assert Track("tension", "Tension", 3, high=9) == opening.tracks["tension"]
    assert {"depth": 12, "note": "ice-free"} == opening.areas["harbour"].traits
    assert opening.setting.endings == (Ending("tension", "War.", at_least=9),)
    assert opening.setting.line == ((4660, 3150), (4700, 3200))
    assert opening.setting.injects["speech"].switches == {"port": "closed"}
    assert ["arrival"] == list(opening.calendar)


def test_the_opening_is_day_0_of_turn_0_for_nobody_in_particular(tmp_path: Path) -> None:
    opening = loaded(tmp_path).opening
    assert ("", 0, 0, "2027-03-01") == (opening.seat, opening.turn, opening.day, opening.date)
    assert opening.setting.end_day == 90


def test_a_loaded_scenario_can_begin(tmp_path: Path) -> None:
    scenario = loaded(tmp_path)
    book = Rulebook.of(scenario.modules, scenario.setting)
    assert begin(book, scenario.opening, Dice.of(7)).state.turn == 1


def test_control_is_always_at_the_table_and_in_play(tmp_path: Path) -> None:
    setting = loaded(tmp_path).setting
    assert Seat("control", "Control") == setting.seats["control"]
    assert setting.modules == (
        Playing("control", "Control", "1"),
        Playing("transport", "Transport", "2", "automatic"),
    )


def test_a_side_among_those_who_see_stands_for_its_seats(tmp_path: Path) -> None:
    opening = loaded(tmp_path).opening
    assert ("north", "south", "west") == opening.areas["hills"].seen_by
    assert ("north", "west", "south") == opening.agreements["pact"].parties
    assert ("north", "west") == opening.rows["transport.lane"][1].seen_by


def test_a_criterion_of_a_side_is_one_of_each_of_its_seats(tmp_path: Path) -> None:
    criteria = loaded(tmp_path).setting.criteria
    assert [(c.name, c.seat) for c in criteria] == [
        ("calm", "south"),
        ("backing-north", "north"),
        ("backing-west", "west"),
    ]


def test_a_link_written_at_one_end_holds_at_both(tmp_path: Path) -> None:
    areas = loaded(tmp_path).opening.areas
    assert (("hills",), ("harbour",)) == (areas["harbour"].links, areas["hills"].links)


def test_a_scale_takes_its_unit_and_bounds_from_the_rules_that_read_it(tmp_path: Path) -> None:
    opening = loaded(tmp_path).opening
    assert Track("support", "Support", 40, "percent", 0, 100, 50) == opening.tracks["support"]
    expected = Marker("harbour", "stock", 500, unit="tonnes", high=900)
    assert expected == opening.markers["harbour/stock"]


def test_rows_of_a_module_are_of_its_own_class(tmp_path: Path) -> None:
    rows = loaded(tmp_path).opening.rows["transport.lane"]
    assert Lane("rail", "north", "harbour", 10, "road") == rows[0]


def test_parameters_come_from_the_file_then_from_wishes(tmp_path: Path) -> None:
    plain = loaded(tmp_path).opening.parameters["transport"]
    wishes = Wishes(parameters=("transport.lift=20", "transport.delay = 7"))
    wished = loaded(tmp_path, wishes=wishes).opening.parameters["transport"]
    by_key = Wishes(parameters={("transport", "lift"): 1})
    mapped = loaded(tmp_path, wishes=by_key).opening.parameters["transport"]
    assert [(12, 3), (20, 7), (1, 3)] == [(p.lift, p.delay) for p in (plain, wished, mapped)]


def test_briefs_are_read_as_plain_text(tmp_path: Path) -> None:
    texts = loaded(tmp_path).setting.texts
    assert {"public": "# For all\n", "north": "# For the North\n␛[31mred\n"} == texts


@pytest.mark.parametrize(
    ("cut", "turns"), [("", (30, 30, 30)), ("monthly", (30, 30, 30)), ("short", (3, 10))]
)
def test_a_cut_is_a_schedule_of_turns(cut: str, turns: tuple[int, ...], tmp_path: Path) -> None:
    assert turns == loaded(tmp_path, wishes=Wishes(cut=cut)).setting.cut


@pytest.mark.parametrize(
    ("wishes", "names"),
    [
        (Wishes(), ["control", "transport"]),
        (Wishes(modules="basic"), ["control"]),
        (Wishes(modules="full"), ["control", "transport", "weather"]),
        (Wishes(modules="basic", with_=("weather",)), ["control", "weather"]),
        (Wishes(modules="full", without=("transport",)), ["control", "weather"]),
    ],
)
def test_a_set_says_which_modules_are_in_play(
    wishes: Wishes, names: list[str], tmp_path: Path
) -> None:
    scenario = loaded(tmp_path, wishes=wishes)
    assert names == [playing.name for playing in scenario.setting.modules]
    assert names == [module.name for module in scenario.modules] == [*scenario.module_digests]


def test_a_module_that_the_scenario_never_heard_of_can_be_added(tmp_path: Path) -> None:
    wishes = Wishes(with_=("weather",))
    scenario = loaded(tmp_path, _without_weather(), wishes)
    assert ["control", "transport", "weather"] == [m.name for m in scenario.modules]


def _without_weather() -> str:
    parts = SCENARIO.split("\n\n")
    kept = "\n\n".join(part for part in parts if "weather" not in part or part.startswith("[sets]"))
    return kept.replace(', "weather"]', "]")


def test_an_off_module_is_left_out_until_it_is_wished_for(tmp_path: Path) -> None:
    text = SCENARIO.replace('mode = "automatic"', 'mode = "off"')
    assert ["control"] == [m.name for m in loaded(tmp_path, text).modules]
    wishes = Wishes(with_=("transport",))
    playing = loaded(tmp_path, text, wishes).setting.modules
    assert [("control", "played"), ("transport", "played")] == [(p.name, p.mode) for p in playing]


def test_the_full_set_gives_five_main_efforts(tmp_path: Path) -> None:
    seats = loaded(tmp_path, wishes=Wishes(modules="full")).setting.seats
    assert {5} == {seat.efforts for seat in seats.values()}
    assert {3} == {seat.efforts for seat in loaded(tmp_path).setting.seats.values()}


def test_what_is_for_a_left_out_module_is_skipped_with_one_line_each(tmp_path: Path) -> None:
    assert loaded(tmp_path).skipped == (
        "The rule module 'weather' is not in play; skipped: 1 of parameters.weather, 1 of due.",
    )
    assert loaded(tmp_path, wishes=Wishes(modules="full")).skipped == ()
    assert loaded(tmp_path, wishes=Wishes(modules="basic")).skipped == (
        "The rule module 'transport' is not in play; "
        "skipped: 2 of transport.lane, 1 of parameters.transport, 1 of due.",
        "The rule module 'weather' is not in play; skipped: 1 of parameters.weather, 1 of due.",
    )


def test_without_sets_every_listed_module_is_in_play_whatever_the_set(tmp_path: Path) -> None:
    text = SCENARIO[: SCENARIO.index("[sets]")] + SCENARIO[SCENARIO.index("[[module]]") :]
    for name in ("", "basic", "standard", "full"):
        scenario = loaded(tmp_path, text, Wishes(modules=name))
        assert ["control", "transport", "weather"] == [m.name for m in scenario.modules]


def test_the_digest_is_that_of_the_file_and_its_texts_whatever_is_wished(tmp_path: Path) -> None:
    first = loaded(tmp_path)
    assert first.digest == loaded(tmp_path, wishes=Wishes(treatments=("heavy",))).digest
    (tmp_path / "notes.txt").write_text("not part of it", encoding="utf-8")
    assert first.digest == loaded(tmp_path).digest
    written(tmp_path)
    (tmp_path / "briefs" / "public.md").write_text("# Changed\n", encoding="utf-8")
    assert first.digest != load(tmp_path, modules_from=toys).digest
    assert first.digest != loaded(tmp_path, SCENARIO + "\n").digest


def test_a_start_may_be_a_bare_date(tmp_path: Path) -> None:
    text = SCENARIO.replace('"2027-03-01"', "2027-03-01")
    assert loaded(tmp_path, text).setting.start == date(2027, 3, 1).isoformat()


def test_the_smallest_scenario_has_a_title_a_date_a_cut_and_a_seat(tmp_path: Path) -> None:
    text = """
        scenario = { name = "least", title = "Least", start = 2027-03-01 }
        cuts.monthly = [30]
        [[seat]]
        name = "north"
        title = "North"
    """
    setting = loaded(tmp_path, text).setting
    assert ["north", "control"] == list(setting.seats)
    assert ["orders"] == [phase.name for phase in setting.phases]


def test_a_good_scenario_passes_the_check(tmp_path: Path) -> None:
    assert () == check(written(tmp_path), modules_from=toys)


def test_the_check_tries_each_cut_set_and_treatment(tmp_path: Path) -> None:
    text = SCENARIO.replace("strength = 900\n", "strenght = 900\n")
    text = text.replace("storms = 3", "storms = 10").replace('title = "No brigade"', "title = 1")
    found = check(written(tmp_path, text), modules_from=toys)
    assert [c.sentence.split(";")[0] for c in found] == [
        "'storms' is 10",
        "'title' must be a text in quotation marks, not the number 1.",
        "unknown key 'strenght'",
    ]
    assert {str(tmp_path / "scenario.toml")} == {c.path for c in found}


def test_example_scenarios_of_the_projects_own_modules_load() -> None:
    home = Path(__file__).resolve().parents[2] / "rules"
    for example in sorted(home.glob("*/example.toml")):
        assert () == check(example)
        assert find_scenario(str(example)) == load(example).path


NEWCOMER = '''"""A module dropped in."""
from wargame.engine.modules import RuleModule
MODULE = RuleModule(name="newcomer", title="Newcomer", version="1")
'''


def test_a_module_folder_dropped_in_is_loaded_once_the_user_allows_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WARGAME_HOME", str(tmp_path))
    folder = tmp_path / "rules" / "newcomer"
    folder.mkdir(parents=True)
    (folder / "__init__.py").write_text(NEWCOMER, encoding="utf-8")
    example = shipped_folder("rules") / "control" / "example.toml"
    wishes = Wishes(with_=("newcomer",))
    with pytest.raises(NotAllowed):
        load(example, wishes)
    digest = allow("newcomer")
    scenario = load(example, wishes)
    assert ["control", "newcomer"] == [module.name for module in scenario.modules]
    assert digest == scenario.module_digests["newcomer"]
