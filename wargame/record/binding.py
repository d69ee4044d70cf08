"""Bind rule modules to a recorded game, and say where they are not what it was played with."""

from __future__ import annotations

from attrs import evolve, field, frozen

from wargame.engine.errors import BadContent, OutOfSync
from wargame.engine.modules import RuleModule
from wargame.engine.rulebook import Rulebook, bind
from wargame.engine.state import Setting
from wargame.library import NotAllowed
from wargame.record.campaign import Campaign
from wargame.record.codec import Header
from wargame.record.journal import FileJournal
from wargame.record.ledger import Game
from wargame.record.store import Recorded
from wargame.scenario.shelf import Shelf, library


@frozen
class Rules:
    """The modules of a game as they are now. `changed` and `missing` are sentences, by name."""

    modules: tuple[RuleModule, ...]
    changed: tuple[str, ...] = ()
    missing: dict[str, str] = field(factory=dict)

    @property
    def notices(self) -> tuple[str, ...]:
        """What whoever opens the game should know."""
        return (*self.changed, *self.missing.values())


def rules_of(header: Header, shelf: Shelf | None = None) -> Rules:
    """The rule modules that a game was played with, from a shelf (the library's unless given)."""
    shelf = shelf or library()
    modules, changed, missing = [], [], {}
    for mark in header.modules:
        try:
            module = shelf.load(mark.name)
        except (BadContent, NotAllowed, LookupError) as error:
            missing[mark.name] = f"The rules of '{mark.name}' are not at hand: {_said(error)}"
            continue
        modules.append(module)
        if mark.digest and shelf.digest_of(module) != mark.digest:
            changed.append(
                f"Rules changed since: {mark.name} {mark.version} -> {module.version}"
                + (" (its files differ)." if module.version == mark.version else ".")
            )
    return Rules(tuple(modules), tuple(changed), missing)


def _said(error: Exception) -> str:
    if not isinstance(error, BadContent):
        return str(error)
    return " ".join(str(each) if each.line else each.sentence for each in error.complaints)


def with_rules(recorded: Recorded, shelf: Shelf | None = None) -> Recorded:
    """The same game with its rules bound, ready to be played; its notices tell what differs."""
    rules = rules_of(recorded.header, shelf)
    bind_to(recorded.campaign, rules.modules)
    _demand_set_up(recorded.campaign)
    notices = (*recorded.notices, *rules.notices)
    return Recorded(
        recorded.path, recorded.header, recorded.campaign, notices, tuple(rules.missing)
    )


def _demand_set_up(campaign: Campaign) -> None:
    """Where a crash or a salvage left a beginning alone, let the modules set the table again."""
    ledger = campaign.ledger
    if isinstance(ledger.journal, FileJournal) and not ledger.line.effects:
        campaign.set_up()


def bind_to(campaign: Campaign, modules: tuple[RuleModule, ...]) -> None:
    """Give a campaign its rules. Nothing is folded again; views are, when next looked at."""
    game = campaign.ledger.game = bound(campaign.game, modules)
    for line in campaign.ledger.lines.values():
        line.opening, line.state.setting = game.opening, game.opening.setting
        line.sights.clear()
        line.seen.clear()


def bound(game: Game, modules: tuple[RuleModule, ...]) -> Game:
    """The same game with its rules; OutOfSync where a module no longer reads its tables."""
    setting = _bound_setting(game.opening.setting, modules)
    opening = evolve(game.opening, setting=setting)
    return Game(Rulebook.of(modules, setting), opening, game.seed)


def _bound_setting(setting: Setting, modules: tuple[RuleModule, ...]) -> Setting:
    for module in modules:
        try:
            setting = bind(setting, (module,))
        except (TypeError, ValueError) as error:
            raise OutOfSync(
                f"The rules of '{module.name}' no longer read this game's tables: {error}. "
                "It can still be read and replayed."
            ) from None
    return setting
