"""A rule module on a scenario, ready to be played."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from attrs import evolve, frozen

from wargame.engine.modules import RuleModule
from wargame.engine.rulebook import Rulebook
from wargame.engine.state import State
from wargame.record.campaign import Campaign
from wargame.record.entries import Journal
from wargame.record.ledger import Game
from wargame.scenario.load import Loaded, ModulesFrom, load

EXAMPLE = "example.toml"


@frozen
class Subject:
    """A rule module on a scenario. `folder` is where its source lies, if that is known."""

    module: RuleModule
    folder: Path | None
    scenario: str
    loaded: Loaded

    def game(self, seed: int, opening: State | None = None) -> Game:
        """What is played: the scenario's opening unless another is given."""
        opening = opening or self.loaded.opening
        return Game(Rulebook.of(self.loaded.modules, opening.setting), opening, str(seed))

    def start(
        self, seed: int, opening: State | None = None, journal: Journal | None = None
    ) -> Campaign:
        """A fresh game, its table set."""
        return Campaign.start(self.game(seed, opening), journal)

    def of(self, module: RuleModule) -> Subject:
        """The same scenario with another module in this one's place."""
        name = self.module.name
        modules = tuple(module if m.name == name else m for m in self.loaded.modules)
        return evolve(self, module=module, loaded=evolve(self.loaded, modules=modules))


def module_of(what: RuleModule | str | Path) -> tuple[RuleModule, Path | None]:
    """A rule module by its name or its folder, or itself; and the folder, if it has one.

    Raises BadContent, and NotAllowed for a name that the user has not allowed.
    """
    from wargame.library.modules import load_module, module_at

    if isinstance(what, RuleModule):
        return what, _imported_from(what)
    if isinstance(what, Path):
        return module_at(what), what.resolve()
    return load_module(what), folder_of(what)


def folder_of(what: RuleModule | str | Path) -> Path | None:
    """Where a module's source lies, if that can be known without importing it."""
    from wargame.library import rule_folders

    if isinstance(what, RuleModule):
        return _imported_from(what)
    if isinstance(what, Path):
        return what.resolve()
    known = rule_folders()
    return known[what].path if what in known else None


def _imported_from(module: RuleModule) -> Path | None:
    """Where the module was imported from, if it came as `wargame.rules.<name>`."""
    imported = sys.modules.get(f"wargame.rules.{module.name}")
    if getattr(imported, "MODULE", None) is not module:
        return None
    return Path(str(getattr(imported, "__file__", ""))).parent


def sources_of(module: RuleModule, folder: Path | None) -> tuple[str | Path, ...]:
    """What a module is played on: its own example, and if it is shipped the shipped scenarios."""
    from wargame.library import scenarios, shipped_folder

    example = folder / EXAMPLE if folder else None
    own = (example,) if example and example.is_file() else ()
    if folder is None or folder.parent != shipped_folder("rules"):
        return own
    shipped = shipped_folder("scenarios")
    return (*own, *(n for n, path in scenarios().items() if path.is_relative_to(shipped)))


def subjects(
    module: RuleModule, folder: Path | None, sources: Iterable[str | Path]
) -> tuple[Subject, ...]:
    """The module on each of these scenarios that has it in play. Raises BadContent."""
    found = (subject(module, folder, source) for source in sources)
    return tuple(
        each for each in found if module.name in {m.name for m in each.loaded.setting.modules}
    )


def subject(module: RuleModule, folder: Path | None, source: str | Path) -> Subject:
    """A module on one scenario, by its name or path. Raises BadContent."""
    loaded = load(source, modules_from=_with(module))
    loaded = evolve(loaded, module_digests=_digests(loaded, module, folder))
    return Subject(module, folder, str(source), loaded)


def _digests(loaded: Loaded, module: RuleModule, folder: Path | None) -> dict[str, str]:
    """The digest of each module's files, as a game's record has it."""
    from wargame.library import digest_of, rule_folders

    known = {name: rules.path for name, rules in rule_folders().items()}
    if folder is not None:
        known[module.name] = folder
    return {
        name: digest_of(known[name]) if name in known else digest
        for name, digest in loaded.module_digests.items()
    }


def subject_of(folder: Path) -> Subject:
    """The module that lies in a folder, on its own `example.toml`. Raises BadContent.

    For the tests of a module, which lie beside it: `subject_of(Path(__file__).parent)`.
    """
    module, found = module_of(folder)
    return subject(module, found, folder.resolve() / EXAMPLE)


def _with(module: RuleModule) -> ModulesFrom:
    """The library's modules, and this one by its own name."""
    from wargame.library import load_module

    return lambda name: module if name == module.name else load_module(name)
