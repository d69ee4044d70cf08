"""The JSON Schema of a scenario file agrees with what the loader takes."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from tests.scenario.test_faults import MISTAKES
from tests.scenario.toys import SCENARIO, TRANSPORT, WEATHER
from wargame.scenario.editor import DRAFT, schema
from wargame.scenario.tables import TABLES

FULL = schema((TRANSPORT, WEATHER))
TYPES: dict[str, Any] = {"object": dict, "array": list, "string": str, "boolean": bool}


def misfits(value: Any, wanted: dict[str, Any], at: str = "") -> Iterator[str]:
    """What of the words that the schema uses a value does not hold to (draft 2020-12)."""
    if "anyOf" in wanted:
        if all(list(misfits(value, offered)) for offered in wanted["anyOf"]):
            yield f"{at}: none of anyOf"
        return
    if not _is(value, wanted.get("type")):
        yield f"{at}: not {wanted['type']}"
        return
    yield from _bounds(value, wanted, at)
    if isinstance(value, dict):
        yield from _keys(value, wanted, at)
    if isinstance(value, list) and "items" in wanted:
        for number, inner in enumerate(value):
            yield from misfits(inner, wanted["items"], f"{at}/{number}")


def _is(value: Any, kind: str | None) -> bool:
    if kind == "integer":
        return type(value) is int
    return kind is None or isinstance(value, TYPES[kind])


def _bounds(value: Any, wanted: dict[str, Any], at: str) -> Iterator[str]:
    if "enum" in wanted and value not in wanted["enum"]:
        yield f"{at}: enum"
    if isinstance(value, str) and not re.search(wanted.get("pattern", ""), value):
        yield f"{at}: pattern"
    sizes = {"maxLength": str, "maxItems": list, "maxProperties": dict}
    for word, kind in sizes.items():
        if isinstance(value, kind) and len(value) > wanted.get(word, len(value)):
            yield f"{at}: {word}"
    if isinstance(value, list) and len(value) < wanted.get("minItems", 0):
        yield f"{at}: minItems"
    if type(value) is int:
        if value < wanted.get("minimum", value):
            yield f"{at}: minimum"
        if value > wanted.get("maximum", value):
            yield f"{at}: maximum"


def _keys(value: dict[str, Any], wanted: dict[str, Any], at: str) -> Iterator[str]:
    others = wanted.get("additionalProperties", True)
    for key in wanted.get("required", ()):
        if key not in value:
            yield f"{at}/{key}: required"
    for key, inner in value.items():
        if key in wanted.get("properties", {}):
            yield from misfits(inner, wanted["properties"][key], f"{at}/{key}")
        elif others is False:
            yield f"{at}/{key}: additionalProperties"
        elif others is not True:
            yield from misfits(inner, others, f"{at}/{key}")


def test_it_says_which_draft_it_is_and_is_json() -> None:
    assert FULL["$schema"] == DRAFT == "https://json-schema.org/draft/2020-12/schema"
    assert json.loads(json.dumps(FULL)) == FULL


def test_it_describes_every_table() -> None:
    assert {*TABLES, "scenario", "cuts", "sets", "line", "parameters", "treatment"} <= (
        FULL["properties"].keys()
    )


def test_a_scenario_that_loads_fits_it() -> None:
    root = tomllib.loads(SCENARIO)
    assert [] == list(misfits(root, FULL))
    assert [] == list(misfits(root, schema()))


OF_FORM = ("unknown key", "must be", "least is", "most is", "no name", "unknown val", "elements;")


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (right, wrong)
        for right, wrong, told in MISTAKES
        if any(part in told for part in OF_FORM) and "value = " not in wrong
    ],
)
def test_what_the_loader_refuses_by_its_form_does_not_fit_it(right: str, wrong: str) -> None:
    root = tomllib.loads(SCENARIO.replace(right, wrong, 1))
    assert [] != list(misfits(root, FULL))


def test_a_misspelt_parameter_does_not_fit_where_the_module_is_known() -> None:
    root = tomllib.loads(SCENARIO.replace("lift = 12", "lifft = 12"))
    assert ["/parameters/transport/lifft: additionalProperties"] == list(misfits(root, FULL))
    assert [] == list(misfits(root, schema()))


def test_a_treatments_row_may_be_part_of_a_row() -> None:
    root = tomllib.loads(SCENARIO + "[[treatment.persona.area]]\nname = 'hills'\nlat = 1\n")
    assert [] == list(misfits(root, FULL))
    root["treatment"]["persona"]["area"][0]["lat"] = 9_001
    assert ["/treatment/persona/area/0/lat: maximum"] == list(misfits(root, FULL))
