"""A row of a scenario file becomes a value, or every fault in it is told with line and remedy."""

import json
from datetime import date
from enum import Enum
from typing import Any, Literal

import pytest
from attrs import field, frozen

from wargame.engine.errors import BadContent
from wargame.scenario.complaints import MOST, Complaints
from wargame.scenario.rows import read_row
from wargame.scenario.schema import schema_of
from wargame.scenario.toml import parse_toml


class Posture(Enum):
    REAR = "rear"
    LINE = "line"


@frozen
class Post:
    """Where a unit stands."""

    at: str
    days: int = 0


@frozen
class Row:
    """A unit as a scenario writes it.

    More words.
    """

    name: str = field(metadata={"max": 8, "help": "Short and unique."})
    strength: int = field(metadata={"low": 0, "high": 5_000})
    kind: Literal["infantry", "armour"] = "infantry"
    posture: Posture = Posture.REAR
    ready: bool = True
    since: date | None = None
    links: tuple[str, ...] = field(default=(), metadata={"most": 2})
    days: tuple[int, ...] = ()
    place: tuple[int, int] = (0, 0)
    traits: dict[str, int | str] = field(factory=dict)
    posts: tuple[Post, ...] = ()
    home: Post | None = None
    side: str = field(default="blue", metadata={"choices": ("blue", "red")})
    brief: str = field(default="", metadata={"lines": True})
    seat: str = field(default="", metadata={"key": "from"})


FULL = """\
name = "brigade"
strength = 4000
kind = "armour"
posture = "line"
ready = false
since = 2026-11-22
links = ["a", "b"]
days = [3, 4]
place = [50, 30]
traits = { speed = 3, note = "slow" }
posts = [{ at = "kyiv" }, { at = "lviv", days = 3 }]
home = { at = "lublin" }
side = "red"
brief = "one\\ntwo"
from = "coalition"
"""


def read(text: str, cls: type = Row, **fixed: Any) -> Any:
    document = parse_toml(text, "s.toml")
    complaints = Complaints()
    row = read_row(cls, document.root, (), document, complaints, **fixed)
    complaints.settle()
    return row


def complaints_of(text: str, cls: type = Row) -> list[str]:
    with pytest.raises(BadContent) as refused:
        read(text, cls)
    return str(refused.value).splitlines()


def test_a_row_with_everything_becomes_a_value() -> None:
    expected = Row(
        name="brigade",
        strength=4000,
        kind="armour",
        posture=Posture.LINE,
        ready=False,
        since=date(2026, 11, 22),
        links=("a", "b"),
        days=(3, 4),
        place=(50, 30),
        traits={"speed": 3, "note": "slow"},
        posts=(Post("kyiv"), Post("lviv", 3)),
        home=Post("lublin"),
        side="red",
        brief="one\ntwo",
        seat="coalition",
    )
    assert expected == read(FULL)


def test_a_fixed_field_is_not_read_from_the_file() -> None:
    assert Row(name="given", strength=1) == read("strength = 1", name="given")
    with pytest.raises(BadContent, match="unknown key 'name'"):
        read('name = "x"\nstrength = 1', name="given")


MINIMAL = 'name = "x"\nstrength = 1\n'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("strength = 1", ":1: 'name' is missing here; add name = \"…\"."),
        (MINIMAL + "strenght = 2", ":3: unknown key 'strenght'; did you mean 'strength'? Known"),
        ('name = "x"\nstrength = "1"', ":2: 'strength' must be a whole number, not the text '1'."),
        ('name = "x"\nstrength = true', ":2: 'strength' must be a whole number, not true."),
        ('name = "x"\nstrength = -1', ":2: 'strength' is -1; the least is 0."),
        ('name = "x"\nstrength = 5001', ":2: 'strength' is 5001; the most is 5000."),
        ('name = "123456789"\nstrength = 1', ":1: 'name' is 9 characters long; at most 8 fit."),
        ("name = 1\nstrength = 1", ":1: 'name' must be a text in quotation marks, not the number"),
        (MINIMAL + "ready = 1", ":3: 'ready' must be true or false, not the number 1."),
        (MINIMAL + "kind = 'armor'", ":3: 'kind' has an unknown value 'armor'; did you mean 'arm"),
        (MINIMAL + "kind = 1", ":3: 'kind' must be one of infantry, armour, not the number 1."),
        (MINIMAL + "posture = 'reer'", ":3: 'posture' has an unknown value 'reer'; did you mean"),
        (MINIMAL + "since = 2026-11-22T10:00:00", ":3: 'since' must be a date such as 2026-11-22"),
        (MINIMAL + "links = 'a'", ":3: 'links' must be a list, not the text 'a'."),
        (MINIMAL + "links = ['a',\n1]", ":4: 'links' element 2 must be a text in quotation marks"),
        (MINIMAL + "links = ['a', 'b', 'c']", ":3: 'links' has 3 elements; at most 2 fit."),
        (MINIMAL + "place = [1]", ":3: 'place' has 1 elements; it needs 2."),
        (MINIMAL + "traits = 3", ":3: 'traits' must be a table, not the number 3."),
        (MINIMAL + "[traits]\na = true", ":4: 'a' must be a whole number or a text in quotation"),
        (MINIMAL + "[[posts]]\nat = 'a'\nday = 1", ":5: unknown key 'day'; did you mean 'days'?"),
        (MINIMAL + "home = 'x'", ":3: expected a table of keys, not the text 'x'."),
        (MINIMAL + "side = 'blu'", ":3: 'side' has an unknown value 'blu'; did you mean 'blue'?"),
    ],
)
def test_a_fault_in_a_row_names_line_key_and_remedy(text: str, expected: str) -> None:
    found = complaints_of(text)
    assert 1 == len(found)
    assert found[0].startswith("s.toml" + expected)


def test_all_faults_of_a_row_come_at_once_in_the_order_of_lines() -> None:
    found = complaints_of("days = ['a']\nstrength = 'x'\nextra = 1\n")
    assert [1, 1, 2, 3] == [int(line.split(":")[1]) for line in found]


def test_a_refusal_by_the_class_itself_becomes_a_complaint() -> None:
    @frozen
    class Even:
        number: int = field()

        @number.validator
        def _even(self, _attribute: object, value: int) -> None:
            if value % 2:
                raise ValueError("'number' must be even.")

    assert ["s.toml:1: 'number' must be even."] == complaints_of("number = 3", Even)


def test_a_text_of_one_line_shows_its_line_ends() -> None:
    assert "a␊b" == read('name = "a\\nb"\nstrength = 1').name


def test_more_than_twenty_faults_are_counted() -> None:
    complaints = Complaints()
    for line in range(50, 0, -1):
        complaints.add("s.toml", line, "is wrong.")
    with pytest.raises(BadContent) as refused:
        complaints.settle()
    found = [str(one) for one in refused.value.complaints]
    assert MOST == len(found)
    assert "s.toml:1: is wrong." == found[0]
    assert "s.toml:20: and 31 more; mend those above and check again." == found[-1]


def test_no_fault_no_refusal() -> None:
    Complaints().settle()


def test_the_schema_says_what_the_reader_asks() -> None:
    schema = schema_of(Row)
    assert ["name", "strength"] == schema["required"]
    assert "A unit as a scenario writes it." == schema["description"]
    assert schema["additionalProperties"] is False
    expected = {"type": "string", "maxLength": 8, "description": "Short and unique."}
    assert expected == schema["properties"]["name"]
    assert {"type": "integer", "minimum": 0, "maximum": 5000} == schema["properties"]["strength"]
    assert {"enum": ["rear", "line"], "default": "rear"} == schema["properties"]["posture"]
    assert ["at"] == schema["properties"]["posts"]["items"]["required"]
    both = schema["properties"]["traits"]["additionalProperties"]["anyOf"]
    assert ["integer", "string"] == [kind["type"] for kind in both]
    assert 2 == schema["properties"]["links"]["maxItems"]
    assert "from" in schema["properties"]
    assert schema == json.loads(json.dumps(schema))
