"""The scenario's tables: forms of leadership, members with a veto, states that may contribute."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen


def _share(default: int = 0, low: int = 0) -> Any:
    return field(default=default, metadata={"low": low, "high": 1_000})


def _days(default: int) -> Any:
    return field(default=default, metadata={"low": 1, "high": 1_000})


@frozen
class Form:
    """One form of leadership: `[[leadership.form]]`, named as an option of the switch.

    Tenths of a percent, unless said: `command` is the efficiency of command with one chain,
    `caveated` with national caveats; `legitimacy` what the form has of its own; `comfort` how far
    it moves the host's confidence. `hostility` is the rival's, in tenths of a point. The consensus
    takes from `delay_low` to `delay_high` days. `rules` are the most forceful rules of engagement;
    `needs` is what the Council must have given for it.
    """

    name: str
    title: str
    command: int = _share(700)
    caveated: int = _share(600)
    legitimacy: int = _share(450)
    comfort: int = _share(0, -1_000)
    hostility: int = field(default=0, metadata={"low": -50, "high": 50})
    delay_low: int = _days(30)
    delay_high: int = _days(90)
    rules: str = field(
        default="block", metadata={"choices": ("self_defence", "block", "strike_back")}
    )
    needs: str = field(default="", metadata={"choices": ("", "mandated")})
    note: str = ""


@frozen
class Veto:
    """One member whose veto ends a matter: `[[leadership.veto]]`.

    `body` is a form's name, or `council`. `stance` is how it votes until its `owner` says
    otherwise; `open` is thrown for, with `against` millionths for a veto at middling legitimacy.
    """

    name: str
    title: str
    body: str
    owner: str = ""
    stance: str = field(default="open", metadata={"choices": ("for", "abstain", "veto", "open")})
    against: int = field(default=0, metadata={"low": 0, "high": 1_000_000})
    note: str = ""


@frozen
class Willing:
    """One state that may contribute: `[[leadership.willing]]`. Tenths of a percent.

    `base` is how willing it is by itself; `by` what each form adds or takes; `caveats` what
    national caveats add, `council` what a mandate of the Council adds.
    """

    name: str
    title: str
    base: int = _share(500)
    by: Mapping[str, int] = field(factory=dict, metadata={"low": -1_000, "high": 1_000})
    caveats: int = _share(0, -1_000)
    council: int = _share(0, -1_000)
    note: str = ""
