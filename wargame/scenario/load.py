"""Loads a scenario: a file, the wishes of whoever plays it, and an opening position."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from attrs import frozen

from wargame.engine.errors import BadContent, Complaint
from wargame.engine.modules import RuleModule
from wargame.engine.state import Setting, State
from wargame.scenario.complaints import Complaints
from wargame.scenario.conflicts import object_to
from wargame.scenario.merging import merged
from wargame.scenario.opening import opening_of
from wargame.scenario.shelf import Shelf, library
from wargame.scenario.texts import digest_of
from wargame.scenario.toml import Document, read_toml
from wargame.scenario.treatments import treatments_of
from wargame.scenario.whole import read_all
from wargame.scenario.wishes import Wishes, wished_treatments

NO_WISHES = Wishes()
ModulesFrom = Callable[[str], RuleModule]


@frozen(kw_only=True)
class Loaded:
    """A scenario ready to be played.

    `digest` is the SHA-256 of its file and texts, `module_digests` that of each module's files.
    `skipped` has one line for each module left out that rows of the scenario are for.
    """

    name: str
    title: str
    path: Path
    digest: str
    opening: State
    modules: tuple[RuleModule, ...]
    module_digests: Mapping[str, str]
    skipped: tuple[str, ...] = ()

    @property
    def setting(self) -> Setting:
        """All that does not change in the game."""
        return self.opening.setting


def load(
    source: str | Path, wishes: Wishes = NO_WISHES, *, modules_from: ModulesFrom | None = None
) -> Loaded:
    """Load a scenario by its name, folder or file, as wished.

    Rule modules come from the library unless `modules_from` gives them by name. Raises
    `BadContent` with up to 20 complaints by file and line, and `NotAllowed` for a foreign rule
    module that the user has not allowed.
    """
    doc, complaints = document(source), Complaints()
    loaded = loaded_from(doc, wishes, shelf_of(modules_from), complaints)
    complaints.settle()
    assert loaded is not None
    return loaded


def check(source: str | Path, *, modules_from: ModulesFrom | None = None) -> tuple[Complaint, ...]:
    """What is wrong with a scenario as it is, with each cut, each set and each treatment."""
    complaints = Complaints()
    try:
        doc, shelf = document(source), shelf_of(modules_from)
        for wishes in every_wish(doc):
            loaded_from(doc, wishes, shelf, complaints)
        complaints.settle()
    except BadContent as bad:
        return bad.complaints
    return ()


def document(source: str | Path) -> Document:
    """The file of a scenario by its name, folder or path, as TOML."""
    from wargame.library import find_scenario

    return read_toml(find_scenario(str(source)))


def shelf_of(modules_from: ModulesFrom | None) -> Shelf:
    """The library's shelf, or one that a caller fills."""
    return library() if modules_from is None else Shelf(modules_from)


def every_wish(doc: Document) -> tuple[Wishes, ...]:
    """No wish at all, then each cut, each set and each treatment singly."""
    cuts, sets, treatments = (
        tuple(found) if isinstance(found := doc.root.get(table), dict) else ()
        for table in ("cuts", "sets", "treatment")
    )
    return (
        NO_WISHES,
        *(Wishes(cut=name) for name in cuts),
        *(Wishes(modules=name) for name in sets),
        *(Wishes(treatments=(name,)) for name in treatments),
    )


def loaded_from(
    doc: Document, wishes: Wishes, shelf: Shelf, complaints: Complaints
) -> Loaded | None:
    """A scenario loaded from its document; None once its faults are filed."""
    before = len(complaints)
    varied = _varied(doc, wishes, shelf, complaints)
    if varied is None:
        return None
    read, skipped = read_all(varied, wishes, shelf, complaints)
    if read is None or len(complaints) > before:
        return None
    modules = read.cast.modules
    return Loaded(
        name=read.header.name,
        title=read.header.title,
        path=Path(doc.path),
        digest=digest_of(doc),
        opening=opening_of(read),
        modules=modules,
        module_digests={module.name: shelf.digest_of(module) for module in modules},
        skipped=skipped,
    )


def _varied(doc: Document, wishes: Wishes, shelf: Shelf, complaints: Complaints) -> Document | None:
    """The document with the treatments wished for; None where they cannot go together."""
    listed = doc.root.get("module")
    rows = listed if isinstance(listed, list) else []
    names = [row["name"] for row in rows if isinstance(row, dict) and "name" in row]
    modules = dict.fromkeys((*filter(_is_text, names), *shelf.names(), *wishes.with_))
    known = treatments_of(doc, modules, complaints)
    chosen = wished_treatments(wishes, known, doc, complaints)
    before = len(complaints)
    object_to(chosen, doc, complaints)
    return merged(doc, chosen, complaints) if len(complaints) == before else None


def _is_text(name: object) -> bool:
    return isinstance(name, str)
