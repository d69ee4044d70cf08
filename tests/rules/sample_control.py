"""A table for the tests of control: two injects, and a reason that must not be seen."""

from __future__ import annotations

from typing import Any

from tests.engine.toys import Table
from wargame.engine.state import Inject
from wargame.rules.control import MODULE

WHY = "CANARY: the sponsor asks for it."
INJECTS = {
    "storm": Inject("storm", "A storm", "The port closes.", day=45, switches={"port": "closed"}),
    "speech": Inject("speech", "A speech", "Red lines.", to=("south",), tracks={"tension": 10}),
}


def table(**changes: Any) -> Table:
    return Table.of((MODULE,), **{"injects": INJECTS, **changes})
