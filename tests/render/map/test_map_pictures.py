"""The picture keeps its size, shows plain text only, and means what it draws."""

from __future__ import annotations

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.render.map.boards import Wild, boards, looks, opening, titles, windows
from wargame.plain import is_plain
from wargame.render.map.chart import chart
from wargame.render.map.compass import Direction, towards
from wargame.render.map.easel import narrow
from wargame.render.map.layers import CLASSES, layers, read, steps
from wargame.render.map.looks import Look
from wargame.render.map.twin import twin
from wargame.render.map.window import WINDOWS, Window

LAYERS = ("control", "routes", "marker:hosting", "forces:russia", "no such layer")
WAYS: tuple[Direction, ...] = ("left", "right", "up", "down")
some = settings(max_examples=25)


@some
@given(
    board=boards, window=windows, width=st.integers(0, 90), height=st.integers(0, 30),
    look=looks, layer=st.sampled_from(LAYERS), cursor=st.sampled_from(["kyiv", "u0", "nowhere"]),
)  # fmt: skip
def test_rows_have_the_width_asked_for_and_no_control_character(
    board: Wild, window: Window, width: int, height: int, look: Look, layer: str, cursor: str
) -> None:
    picture = chart(board.state(), window, width, height, look, layer, cursor, "u1")
    assert [width] * height == [sum(cell_len(c) for c in row) for row in picture.text]
    assert all(is_plain(row) and len(row) == width for row in picture.text)
    assert is_plain(picture.summary)
    assert not look.ascii or all(row.isascii() for row in picture.text)
    assert look.colours != "none" or {("", "")} >= {
        (run.ink.fg, run.ink.bg) for row in picture.rows for run in row
    }


@some
@given(board=boards)
def test_the_text_twin_is_plain_and_names_every_area(board: Wild) -> None:
    state = board.state()
    lines = twin(state)
    assert all(is_plain(line) for line in lines)
    assert len(state.areas) + len({area.kind for area in state.areas.values()}) == len(lines)


@some
@given(text=titles, limit=st.integers(0, 20), ascii=st.booleans())
def test_narrow_text_takes_one_cell_a_character(text: str, limit: int, ascii: bool) -> None:
    said = narrow(text, limit, ascii)
    assert len(said) == cell_len(said) <= limit
    assert not ascii or said.isascii()


@some
@given(window=windows, x=st.integers(0, 79), y=st.integers(0, 23))
def test_the_hit_test_undoes_the_drawing(window: Window, x: int, y: int) -> None:
    projection = window.fitted(80, 24)
    assert (x, y) == projection.cell(*projection.point(x + 0.5, y + 0.5))


def test_an_area_under_the_cursor_is_found_where_it_is_drawn() -> None:
    state = opening()
    projection = WINDOWS["ukraine"].fitted(120, 40)
    for area in state.areas.values():
        x, y = projection.cell(area.lon / 100, area.lat / 100)
        if projection.holds(x, y) and y < 28:
            picture = chart(state, width=120, height=40, cursor=area.name)
            assert area.name == picture.at(x, y)


def test_ground_means_its_oblast_and_water_means_nothing() -> None:
    picture = chart(evolve(opening(), units={}), width=120, height=40)
    projection = WINDOWS["ukraine"].fitted(120, 40)
    assert "volyn" == picture.at(*projection.cell(24.9, 51.4))
    assert "home_romania" == picture.at(*projection.cell(25.0, 45.9))
    assert picture.at(*projection.cell(31.8, 44.6)) is None
    assert picture.at(-1, 0) is None
    assert picture.at(120, 0) is None


def test_rows_that_did_not_change_are_the_same_objects() -> None:
    state = opening()
    before = chart(state, width=80, height=24)
    state.units["uk_1"] = state.units["uk_1"].at("city_lviv")
    after = chart(state, width=80, height=24)
    same = sum(one is other for one, other in zip(before.rows, after.rows, strict=True))
    assert 24 > same >= 19


@given(st.lists(st.integers(0, 10**9), max_size=20))
def test_classes_are_few_and_hold_every_value(values: list[int]) -> None:
    tops = steps(values)
    assert len(tops) < CLASSES
    assert list(tops) == sorted(set(tops))
    assert not tops or tops[-1] >= max(values)


def test_each_layer_can_be_read_and_has_at_most_five_classes() -> None:
    state = opening()
    offered = [layer.name for layer in layers(state)]
    assert ["control", "forces:coalition", "forces:ukraine", "forces:russia"] == offered[:4]
    markers = {f"marker:{marker.name}" for marker in state.markers.values()}
    assert {*markers, "routes"} == set(offered[4:])
    assert {"marker:hosting", "marker:security"} <= markers
    for name in offered:
        assert 1 <= len(read(state, name).bands) <= CLASSES


@given(
    start=st.sampled_from(["kyiv", "home_canada", "nowhere", ""]),
    ways=st.lists(st.sampled_from(WAYS), max_size=12),
)
def test_a_cursor_always_lands_on_an_area(start: str, ways: list[Direction]) -> None:
    state = opening()
    for way in ways:
        start = towards(state, start, way)
        assert start in state.areas


def test_every_area_can_be_reached_with_the_arrows() -> None:
    state = opening()
    reached, edge = {"kyiv"}, ["kyiv"]
    while edge:
        here = edge.pop()
        for way in WAYS:
            there = towards(state, here, way)
            if there not in reached:
                reached.add(there)
                edge.append(there)
    assert set(state.areas) == reached
