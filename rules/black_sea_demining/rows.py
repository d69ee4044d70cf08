"""The scenario's tables: who holds the straits, who insures ships, who contests these waters."""

from __future__ import annotations

from attrs import field, frozen


@frozen
class Strait:
    """A strait that vessels from outside pass: `[[black_sea_demining.strait]]`.

    `owner` is a seat, which answers requests by its orders; empty, a throw answers, and `leaning`
    says how readily (1000: as the parameters say).
    """

    name: str
    title: str
    owner: str = ""
    area: str = field(default="", metadata={"refers": "area"})
    leaning: int = field(default=1_000, metadata={"low": 0, "high": 2_000})
    note: str = ""


@frozen
class Insurer:
    """A fund that can take over a part of ships' war risk: `[[black_sea_demining.insurer]]`.

    `most` and `cover` (at the opening) in thousandths of the premium; `purse` is the track that
    bears the cost: `deployment_cost` or `host_strain`.
    """

    name: str
    title: str
    owner: str
    purse: str = field(default="deployment_cost", metadata={"refers": "track"})
    most: int = field(default=600, metadata={"low": 0, "high": 900})
    cover: int = field(default=0, metadata={"low": 0, "high": 900})
    note: str = ""


@frozen
class Contender:
    """Who contests these waters and may make trouble: `[[black_sea_demining.contender]]`."""

    name: str
    title: str
    owner: str
    note: str = ""
