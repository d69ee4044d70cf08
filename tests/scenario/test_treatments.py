"""Treatments vary any table of a scenario; two that cannot go together are named."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from tests.scenario.toys import SCENARIO, faults, line_of, loaded
from wargame.scenario.complaints import Complaints
from wargame.scenario.merging import merged
from wargame.scenario.tables import LISTS, TABLES
from wargame.scenario.toml import parse_toml
from wargame.scenario.treatments import treatments_of
from wargame.scenario.wishes import Wishes


def chosen(*names: str) -> Wishes:
    return Wishes(treatments=names)


def test_rows_are_merged_field_by_field_by_name(tmp_path: Path) -> None:
    opening = loaded(tmp_path, wishes=chosen("heavy")).opening
    assert (9000, "1st Brigade") == (
        opening.units["brigade"].strength,
        opening.units["brigade"].title,
    )
    assert ["rail", "road", "air"] == [lane.name for lane in opening.rows["transport.lane"]]
    assert 15 == opening.parameters["transport"].lift
    assert ("heavy",) == opening.setting.treatments


def test_rows_are_dropped_by_name(tmp_path: Path) -> None:
    opening = loaded(tmp_path, wishes=chosen("none")).opening
    assert ["scouts"] == list(opening.units)
    assert ["road"] == [lane.name for lane in opening.rows["transport.lane"]]


def test_a_replaced_table_holds_the_treatments_rows_alone(tmp_path: Path) -> None:
    opening = loaded(tmp_path, wishes=chosen("alone")).opening
    assert ["north", "south", "control"] == list(opening.setting.seats)
    assert () == opening.rows["transport.lane"] == opening.setting.criteria


def test_replacing_comes_before_merging_whatever_the_order(tmp_path: Path) -> None:
    for names in permutations(("alone", "persona", "heavy")):
        wishes = chosen(*names)
        text = SCENARIO.replace('owner = "west"', 'owner = "south"')
        setting = loaded(tmp_path, text, wishes).setting
        assert ("heavy", "alone", "persona") == setting.treatments
        assert "The North alone" == setting.seats["north"].title
        assert setting.seats["south"].persona
        assert ["air"] == [lane.name for lane in setting.rows["transport.lane"]]


def test_two_treatments_that_set_one_field_differently_are_named(tmp_path: Path) -> None:
    first, second = line_of(SCENARIO, "strength = 9000"), line_of(SCENARIO, "strength = 900\n")
    assert faults(tmp_path, SCENARIO, chosen("heavy", "light")) == [
        f"{second}: the treatments 'heavy' (line {first}) and 'light' set table 'unit', "
        "row 'brigade', field 'strength' differently: the number 9000 against the number 900; "
        "choose one of them."
    ]


def test_two_treatments_that_set_one_field_alike_go_together(tmp_path: Path) -> None:
    text = SCENARIO.replace("strength = 900\n", "strength = 9000\n")
    brigade = loaded(tmp_path, text, chosen("light", "heavy")).opening.units["brigade"]
    assert (9000, 80) == (brigade.strength, brigade.readiness)


def test_two_treatments_that_set_one_parameter_differently_are_named(tmp_path: Path) -> None:
    text = f"{SCENARIO}\n[treatment.persona.parameters.transport]\nlift = 4\n"
    assert faults(tmp_path, text, chosen("heavy", "persona")) == [
        f"{line_of(text, 'lift = 4')}: the treatments 'heavy' (line {line_of(text, 'lift = 15')}) "
        "and 'persona' set table 'parameters.transport', field 'lift' differently: the number 15 "
        "against the number 4; choose one of them."
    ]


def test_dropping_what_another_treatment_changes_is_a_conflict(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, SCENARIO, chosen("none", "light"))
    assert "the treatments 'none'" in fault
    assert "and 'light' disagree on table 'unit', row 'brigade': one drops it" in fault


def test_two_replacements_of_one_table_are_a_conflict_unless_they_are_alike(tmp_path: Path) -> None:
    same = f'{SCENARIO}\n[treatment.bare]\ntitle = "Bare"\nreplace = ["criterion"]\n'
    assert [] == faults(tmp_path, same, chosen("alone", "bare"))
    other = same.replace('["criterion"]\n', '["seat"]\n[[treatment.bare.seat]]\nname = "south"\n')
    (fault,) = faults(tmp_path, other, chosen("bare", "alone"))
    assert "and 'bare' replace the table 'seat' differently; choose one of them." in fault


def test_excluded_treatments_are_named(tmp_path: Path) -> None:
    found = faults(tmp_path, SCENARIO, chosen("none", "heavy"))
    line = line_of(SCENARIO, "excludes = ")
    sentence = "the treatments 'heavy' and 'none' exclude each other; choose one of them."
    assert f"{line}: {sentence}" in found


def test_a_fault_in_a_treatments_row_is_told_at_its_own_line(tmp_path: Path) -> None:
    text = SCENARIO.replace("readiness = 80", "readiness = 101")
    line = line_of(text, "readiness = 101")
    assert [] == faults(tmp_path, text)
    assert [f"{line}: 'readiness' is 101; the most is 100."] == faults(
        tmp_path, text, chosen("light")
    )


def test_a_fault_in_a_row_after_a_dropped_one_keeps_its_line(tmp_path: Path) -> None:
    text = SCENARIO.replace('kind = "light"', "kind = 3")
    line = line_of(text, "kind = 3")
    sentence = f"{line}: 'kind' must be a text in quotation marks, not the number 3."
    assert [sentence] == faults(tmp_path, text, chosen("none"))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('drop = { unit = ["brigade"]', 'drop = { unit = ["brigadee"]', "did you mean 'brigade'?"),
        ('drop = { unit = ["brigade"]', 'drop = { unti = ["brigade"]', "did you mean 'unit'?"),
        ('drop = { unit = ["brigade"]', "drop = { unit = 3", "name rows by table"),
        ('excludes = ["none"]', 'excludes = ["nonee"]', "did you mean 'none'?"),
        ('excludes = ["none"]', 'excludes = ["heavy"]', "cannot exclude itself"),
        ('replace = ["seat"', 'replace = ["seatz"', "did you mean 'seat'?"),
        ("[[treatment.light.unit]]", "[[treatment.light.unti]]", "did you mean 'unit'?"),
        ("[treatment.light]", "[treatment.light]\ntilte = 3", "did you mean 'title'?"),
    ],
)
def test_what_a_treatment_misspells_is_told_with_the_nearest(
    old: str, new: str, told: str, tmp_path: Path
) -> None:
    text = SCENARIO.replace(old, new)
    found = faults(tmp_path, text, chosen("none"))
    line = line_of(text, new) + new.count("\n")
    assert [fault for fault in found if fault.startswith(f"{line}: ") and told in fault]


def test_an_unknown_treatment_is_told_with_the_nearest(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, SCENARIO, chosen("haevy"))
    assert "unknown treatment 'haevy'; did you mean 'heavy'?" in fault


@pytest.mark.parametrize("table", sorted({*TABLES, *LISTS, "scenario"} - {"line", "cuts", "sets"}))
def test_a_treatment_may_replace_any_table(table: str) -> None:
    text = f'[treatment.x]\ntitle = "X"\nreplace = ["{table}"]\n'
    brackets = f"[treatment.x.{table}]" if table == "scenario" else f"[[treatment.x.{table}]]"
    doc = parse_toml(f'{SCENARIO}\n{text}\n{brackets}\nname = "new"\n', "s.toml")
    complaints = Complaints()
    treatments = treatments_of(doc, ("transport",), complaints)
    replaced = merged(doc, (treatments["x"],), complaints)
    complaints.settle()
    expected = {"name": "new"} if table == "scenario" else [{"name": "new"}]
    assert expected == replaced.root[table]
    others = {key: value for key, value in doc.root.items() if key != table}
    assert others == {key: value for key, value in replaced.root.items() if key != table}


@pytest.mark.parametrize("table", ["cuts", "sets", "line"])
def test_a_treatment_may_replace_a_list(table: str, tmp_path: Path) -> None:
    values = {"cuts": "{ week = [7] }", "sets": '{ one = ["control"] }', "line": "[[1, 2]]"}
    text = SCENARIO.replace('default_cut = "monthly"\n', "")
    text += f'\n[treatment.x]\ntitle = "X"\nreplace = ["{table}"]\n{table} = {values[table]}\n'
    setting = loaded(tmp_path, text, chosen("x")).setting
    assert ((7,) if table == "cuts" else (30, 30, 30)) == setting.cut
    assert (1 if table == "sets" else 2) == len(setting.modules)
    assert (1 if table == "line" else 2) == len(setting.line)
