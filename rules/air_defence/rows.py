"""The scenario's tables: which allies could give batteries, and who could license production."""

from __future__ import annotations

from attrs import field, frozen


@frozen
class Source:
    """Batteries that an ally could give: `[[air_defence.source]]`.

    `batteries` is the most it could give, `spare` how many of them without baring itself; `price`
    is what replacing one costs, in million dollars; `lead` the usual days until it is there (0:
    the parameter `divert_days`).
    """

    name: str
    title: str
    owner: str
    batteries: int = field(default=0, metadata={"low": 0, "high": 100})
    spare: int = field(default=0, metadata={"low": 0, "high": 100})
    reach: str = "long"
    price: int = field(default=0, metadata={"low": 0, "high": 10_000})
    lead: int = field(default=0, metadata={"low": 0, "high": 1_000})
    note: str = ""


@frozen
class Licence:
    """A licence to make interceptors in the host's country: `[[air_defence.licence]]`.

    `owner` grants it; where nobody at the table owns it a throw decides. `rate` is what the plant
    makes once it runs, in interceptors a year.
    """

    name: str
    title: str
    owner: str = ""
    rate: int = field(default=100, metadata={"low": 0, "high": 10_000})
    note: str = ""
