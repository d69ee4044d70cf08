"""The scenario's table: who watches the line, and with what."""

from __future__ import annotations

from typing import Any

from attrs import field, frozen


def _most(default: int) -> Any:
    return field(default=default, metadata={"low": 0, "high": 100})


@frozen
class Monitor:
    """One who watches: `[[ceasefire_monitoring.monitor]]`.

    `sensors` is how many packages of sensors it can keep in place, `teams` how many rapid
    reaction teams it has; those of several monitors add up.
    """

    name: str
    title: str
    owner: str
    sensors: int = _most(24)
    teams: int = _most(6)
    note: str = ""
