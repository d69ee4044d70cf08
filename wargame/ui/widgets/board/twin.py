"""The map as text: a line or more for each area, to be read rather than looked at."""

from __future__ import annotations

from wargame.engine.state import State
from wargame.render.map.layers import read
from wargame.render.map.twin import told
from wargame.ui.widgets.board.laid import HEAD, MUTED, Line, line, wrapped
from wargame.ui.widgets.board.pane import Pane


def twin_lines(view: State, layer: str, width: int) -> list[Line]:
    """Every area by its kind, with what lies there; then units that stand nowhere."""
    reading, found = read(view, layer), list[Line]()
    for kind in dict.fromkeys(area.kind for area in view.areas.values()):
        found.append(line(kind.replace("_", " ").capitalize(), HEAD))
        for area in view.areas.values():
            if area.kind == kind:
                said = told(view, area, reading)
                found += wrapped(said, width, "", f"area:{area.name}", "- ")
    lost = (unit for unit in view.units.values() if unit.area not in view.areas)
    for unit in lost:
        said = f"{unit.title}: on no area that you know of"
        found += wrapped(said, width, "", f"unit:{unit.name}", "- ")
    return found or [line("No areas that you know of.", MUTED)]


class TwinPane(Pane):
    """The map as text."""

    HEADING = "Map as text"
    HELP = """The map as text: each area with who holds it, its units and its markers. Enter opens
    one; c and C on the map change the layer; t shows the map again."""

    def show(self, view: State, layer: str) -> None:
        """Every area of a view, with its number in a layer of the map."""
        self.tell(lambda width: twin_lines(view, layer, width))
