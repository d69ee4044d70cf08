"""Games in files: made, opened to play on, read without a lock; folding needs no rule module."""

from __future__ import annotations

from collections.abc import Mapping
from secrets import token_hex
from typing import TYPE_CHECKING

from attrs import define, evolve

from wargame.engine.errors import OutOfSync
from wargame.engine.rulebook import Rulebook
from wargame.engine.sight import first_view
from wargame.engine.state import State
from wargame.record.campaign import Campaign
from wargame.record.codec import (
    Header,
    ModuleMark,
    commitment,
    header_line,
    header_of,
    opening_line,
    opening_of,
)
from wargame.record.entries import Journal
from wargame.record.folding import Block, blocks_of, ends_turn, fold
from wargame.record.haste import in_one_go
from wargame.record.journal import Clock, FileJournal, ReadOnly, wall_clock
from wargame.record.ledger import Game, Ledger
from wargame.record.publisher import Publisher
from wargame.record.savefile import PUBLIC, SAVE, Reading, Unusable, Writer, read
from wargame.record.witness import EVERYBODY, Witness
from wargame.version import __version__

if TYPE_CHECKING:
    from wargame.scenario.load import Loaded


@define
class Recorded:
    """A game and the file that holds it. `notices` are sentences for whoever opened it.

    Until `binding.with_rules` has bound its rules it can be looked at, but no order be given.
    `missing` names its rule modules that are not at hand: it should not be played on without them.
    """

    path: str
    header: Header
    campaign: Campaign
    notices: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def head(self) -> str:
        """The hash that vouches for the whole file, as far as it was read or written here."""
        journal = self.campaign.ledger.journal
        return journal.head if isinstance(journal, FileJournal | ReadOnly) else ""

    @property
    def notices_now(self) -> tuple[str, ...]:
        """What has come up since the game was opened: trouble with the public file."""
        journal = self.campaign.ledger.journal
        trouble = journal.publisher.trouble if isinstance(journal, FileJournal) else ""
        return (trouble,) if trouble else ()

    def close(self) -> None:
        """Give the file free; everything acknowledged is in it."""
        journal = self.campaign.ledger.journal
        if isinstance(journal, FileJournal):
            journal.close()


def create(
    path: str,
    game: Game,
    digests: Mapping[str, str] | None = None,
    scenario_digest: str = "",
    *,
    salt: str = "",
    clock: Clock = wall_clock,
) -> Recorded:
    """Make a new game's file: header, opening, set-up; never overwrites.

    `digests` are the SHA-256 of the rule modules' files by name; `salt` is drawn unless given and
    hides the seed in the commitment. Raises SaveError.
    """
    salt = salt or token_hex(16)
    header = _header(game, digests or {}, scenario_digest, commitment(game.seed, salt), clock())
    opening = opening_line(game.opening, {"seed": game.seed, "salt": salt})
    publisher = _publisher(path, header, game.opening)
    journal = FileJournal(path, (header_line(header), opening), publisher, clock)
    try:
        return Recorded(path, header, Campaign.start(game, journal))
    except BaseException:
        journal.close()
        raise


def new_game(path: str, loaded: Loaded, seed: str, *, clock: Clock = wall_clock) -> Recorded:
    """Make the file of a new game of a scenario as loaded."""
    book = Rulebook.of(loaded.modules, loaded.setting)
    game = Game(book, loaded.opening, seed)
    return create(path, game, loaded.module_digests, loaded.digest, clock=clock)


def _header(
    game: Game, digests: Mapping[str, str], scenario_digest: str, dice: str, made: str
) -> Header:
    setting = game.opening.setting
    modules = tuple(ModuleMark(m.name, m.version, digests.get(m.name, "")) for m in setting.modules)
    scenario = ModuleMark(setting.scenario, setting.version, scenario_digest)
    return Header(__version__, scenario, modules, tuple(setting.seats), dice, made)


def own_header(header: Header, seat: str) -> Header:
    """The header of a seat's own record, without the digest of what the seat may not know."""
    return evolve(header, scenario=evolve(header.scenario, digest=""), made="", seat=seat)


def own_beginning(header: Header, opening: State, seat: str) -> tuple[dict[str, object], ...]:
    """The first two lines of a seat's own record: header, and the board as the seat knew it."""
    view = first_view(opening, seat)
    return header_line(own_header(header, seat)), opening_line(view, {})


def _publisher(path: str, header: Header, opening: State) -> Publisher:
    beginning = own_beginning(header, opening, EVERYBODY)
    return Publisher(path, beginning, Witness.of(opening, EVERYBODY))


@in_one_go()
def read_game(path: str, *, public: bool = False) -> Recorded:
    """Read a save, a seat's own record, or (with `public`) what a projector shows; takes no lock.

    Raises SaveError, or OutOfSync where the lines are whole but make no game.
    """
    reading = read(path, kind=PUBLIC if public else SAVE, ends_turn=ends_turn)
    header, game = game_of(reading)
    notices = (reading.torn,) if reading.torn else ()
    campaign = _folded(reading, game, ReadOnly(path, reading.head))
    return Recorded(path, header, campaign, notices)


@in_one_go()
def open_game(path: str, *, clock: Clock = wall_clock) -> Recorded:
    """Open a save to play on: takes the lock, cuts a torn end and tells of it in `notices`."""
    writer = Writer.open(path)
    try:
        return _opened(path, writer, clock)
    except BaseException:
        writer.close()
        raise


def _opened(path: str, writer: Writer, clock: Clock) -> Recorded:
    reading = writer.reading
    assert reading is not None
    header, game = game_of(reading)
    if header.seat:
        raise Unusable(path, f"This is the own record of '{header.seat}': it can't be played on.")
    publisher = _publisher(path, header, game.opening)
    journal = FileJournal(path, (), publisher, clock, writer)
    blocks = blocks_of(reading)
    campaign = _folded(reading, game, journal, blocks)
    publisher.catch_up([block.entries for block in blocks])
    notices = (writer.torn, publisher.trouble)
    return Recorded(path, header, campaign, tuple(each for each in notices if each))


def game_of(reading: Reading) -> tuple[Header, Game]:
    """Header and game of a save as read, with no rule module bound."""
    if len(reading.lines) < 2:
        raise Unusable(reading.path, "This save has a header and no game.")
    number = 1
    try:
        header = header_of(reading.header)
        number = 2
        opening, seed, _ = opening_of(reading.lines[1].entry)
    except OutOfSync as error:
        raise OutOfSync(f"{reading.path}:{number}: {error}") from None
    return header, Game(Rulebook.of((), opening.setting), opening, seed)


def _folded(
    reading: Reading, game: Game, journal: Journal, blocks: list[Block] | None = None
) -> Campaign:
    campaign = Campaign(Ledger.of(game, journal))
    fold(reading.path, campaign.ledger, blocks_of(reading) if blocks is None else blocks)
    return campaign
