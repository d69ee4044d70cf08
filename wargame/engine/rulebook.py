"""The rule modules of one game, bound into tables once: kinds, order of adjudication, reactions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import evolve, field, frozen

from wargame.engine.events import Event
from wargame.engine.modules import RuleModule, Uses, parameters_of
from wargame.engine.orders import OrderKind, kind_of
from wargame.engine.state import Phase, Setting

REST = "*"
"""In a phase's kinds: all that no other phase names."""
NOT = "!"
"""Before a kind in a phase's kinds: not this one."""


@frozen
class Rulebook:
    """What the modules of one game say. Lists only the modules in play, as the scenario lists
    them."""

    modules: Mapping[str, RuleModule]
    kinds: Mapping[str, OrderKind]
    rank: Mapping[str, int]
    """A module's place in the order of adjudication."""
    by_hand: frozenset[str] = frozenset()
    upkeeps: tuple[RuleModule, ...] = ()
    responders: tuple[tuple[RuleModule, frozenset[type[Event]]], ...] = ()
    in_phase: Mapping[str, tuple[OrderKind, ...]] = field(factory=dict)
    """The kinds that may be given in each phase; those taking effect at once in every one."""

    @classmethod
    def of(cls, modules: Iterable[RuleModule], setting: Setting) -> Rulebook:
        """Bind modules to a setting: those it lists, in its order."""
        shelf = {module.name: module for module in modules}
        bound = {p.name: shelf[p.name] for p in setting.modules if p.name in shelf}
        kinds = {k.name: k for m in bound.values() for k in (kind_of(m.name, o) for o in m.orders)}
        by_hand = frozenset(p.name for p in setting.modules if p.mode == "by hand")
        running = [m for m in bound.values() if m.name not in by_hand]
        return cls(
            bound,
            kinds,
            {name: place for place, name in enumerate(bound)},
            by_hand,
            tuple(m for m in running if m.upkeep is not _default("upkeep")),
            tuple((m, frozenset(m.reacts_to)) for m in running if m.reacts_to),
            {
                phase.name: _kinds_in(phase, setting.phases, kinds.values())
                for phase in setting.phases
            },
        )


def _default(hook: str) -> Any:
    return getattr(RuleModule(name="", title="", version=""), hook)


def _kinds_in(
    phase: Phase, phases: tuple[Phase, ...], kinds: Iterable[OrderKind]
) -> tuple[OrderKind, ...]:
    others = tuple(p for other in phases if other is not phase for p in other.kinds if p != REST)
    left_out = tuple(p.removeprefix(NOT) for p in phase.kinds if p.startswith(NOT))
    return tuple(
        k
        for k in kinds
        if k.cls.at_once or (_listed(k, phase.kinds, others) and not _named(k, left_out))
    )


def _listed(kind: OrderKind, patterns: tuple[str, ...], others: tuple[str, ...]) -> bool:
    if REST in patterns and not _named(kind, others):
        return True
    return _named(kind, patterns)


def _named(kind: OrderKind, patterns: tuple[str, ...]) -> bool:
    return any(p in (kind.name, f"{kind.module}.*") for p in patterns)


def bind(setting: Setting, modules: Iterable[RuleModule]) -> Setting:
    """The setting with parameters and rows as the modules' own classes, and their neutrals."""
    parameters, rows = dict(setting.parameters), dict(setting.rows)
    neutrals = dict(setting.neutrals)
    for module in modules:
        if module.parameters is not None:
            parameters[module.name] = _parameters(module, parameters.get(module.name, {}))
        for table, cls in module.rows.items():
            name = f"{module.name}.{table}"
            rows[name] = tuple(_row(cls, row) for row in rows.get(name, ()))
        neutrals.update({uses.name: uses.neutral for uses in module.uses})
    return evolve(setting, parameters=parameters, rows=rows, neutrals=neutrals)


def _parameters(module: RuleModule, given: Any) -> Any:
    if not isinstance(given, Mapping) or module.parameters is None:
        return given
    known = {p.name for p in parameters_of(module.parameters)}
    return module.parameters(**{name: given[name] for name in given if name in known})


def _row(cls: type, row: Any) -> Any:
    if not isinstance(row, Mapping):
        return row
    return cls(**{k: tuple(v) if isinstance(v, list) else v for k, v in row.items()})


def clashes(modules: Iterable[RuleModule]) -> tuple[str, ...]:
    """Where two modules say different things of one name, in sentences."""
    said: dict[str, tuple[str, Uses]] = {}
    found = []
    for module in modules:
        for uses in module.uses:
            first, before = said.setdefault(uses.name, (module.name, uses))
            if before != uses:
                found.append(
                    f"The modules '{first}' and '{module.name}' declare '{uses.name}' differently: "
                    f"{before} against {uses}. Make the two declarations the same."
                )
    return tuple(found)
