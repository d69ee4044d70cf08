"""The map on the screen: cursor, layers, views; only the rows that changed are drawn anew."""

from __future__ import annotations

from functools import lru_cache

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from wargame.engine.board import Area
from wargame.engine.state import State
from wargame.render.map.chart import area_of, chart
from wargame.render.map.compass import Direction, towards
from wargame.render.map.ground import on_the_map
from wargame.render.map.layers import Layer, layers
from wargame.render.map.looks import Colours, Look
from wargame.render.map.picture import Ink, Picture, Row
from wargame.render.map.window import WINDOWS, Projection, Window
from wargame.ui.keys import MAP, bindings
from wargame.ui.shell import Shell
from wargame.ui.text import entitle

SHOWN = ("map.look", "map.layer")
STEP, PAN = 1.5, 0.2
"""How much one step zooms, and what share of the map one step pans."""
DEPTHS: dict[str | None, Colours] = {
    "truecolor": "true", "256": "256", "standard": "16", "windows": "16", None: "none",
}  # fmt: skip


def look_of(app: Shell) -> Look:
    """How the map is drawn on this terminal with this theme."""
    name = app.theme.removeprefix("wg-")
    known = name if name in ("dark", "light", "contrast", "cvd") else "dark"
    depth = "truecolor" if app.is_headless else app.console.color_system
    colours = "none" if app.no_color else DEPTHS.get(depth, "true")
    if app.theme.startswith("ansi") and colours != "none":
        colours = "16"
    return Look(known, colours, app.settings.ascii)


class MapView(Widget, can_focus=True):
    """The map of a position. Arrows move its cursor; Enter and clicks choose."""

    HELP = """The map. Arrows (or h j k l) move from area to area; Enter or a click opens what is
    there. c and C change the layer, v the view; + and - or the wheel zoom, shift and an arrow
    (or H J K L) pan, 0 shows the whole again. t tells the map as text."""
    BINDINGS = bindings(MAP, hidden=MAP.keys() - set(SHOWN))

    class Chosen(Message):
        """Somebody wants to see an area or a unit, as `area:x` or `unit:x`, in full."""

        def __init__(self, about: str) -> None:
            super().__init__()
            self.about = about

    class Pointed(Message):
        """The cursor, the layer or the view is another one."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.view: State | None = None
        self.window_name = "ukraine"
        self.window = WINDOWS[self.window_name]
        self.layer_name, self.cursor, self.selected = "control", "", ""
        self.picture: Picture | None = None
        self.strips: list[Strip] = []

    # What it shows

    def show(self, view: State) -> None:
        """Another position, looked at from where one looks."""
        self.view = view
        if self.cursor and area_of(view, self.cursor) is None:
            self.cursor = ""
        self.draw()

    def draw(self) -> None:
        """Draw the map for what is so now; rows that are what they were are left alone."""
        width, height = self.content_size
        if self.view is None or not width or not height:
            return
        assert isinstance(self.app, Shell)
        before, look = self.picture, look_of(self.app)
        self.picture = chart(
            self.view, self.window, width, height, look, self.layer_name, self.cursor, self.selected
        )
        if before is None or before.width != width or len(self.strips) != height:
            base = self.rich_style
            self.strips = [self._strip(row, base) for row in self.picture.rows]
            self.refresh()
        else:
            self._draw_changed(before, self.picture)

    def _draw_changed(self, before: Picture, now: Picture) -> None:
        changed = [n for n, row in enumerate(now.rows) if row is not before.rows[n]]
        if changed:
            base = self.rich_style
            for n in changed:
                self.strips[n] = self._strip(now.rows[n], base)
            self.refresh(*(Region(0, n, now.width, 1) for n in changed))

    def _strip(self, row: Row, base: Style) -> Strip:
        segments = [Segment(run.text, base + style_of(run.ink)) for run in row]
        return Strip(segments, sum(cell_len(run.text) for run in row))

    def render_line(self, y: int) -> Strip:
        """One row."""
        width = self.content_size.width
        if y < len(self.strips) and self.strips[y].cell_length == width:
            return self.strips[y]
        return Strip.blank(width, self.rich_style)

    def on_mount(self) -> None:
        """Other colours draw all of it anew."""
        self.watch(self.app, "theme", self._redress, init=False)

    def _redress(self) -> None:
        self.call_after_refresh(self.draw_all)

    def draw_all(self) -> None:
        """Every row anew."""
        self.picture, self.strips = None, []
        self.draw()

    def on_resize(self, event: events.Resize) -> None:
        """Another size."""
        self.draw()

    def pointed(self) -> None:
        """Draw what one points at, and tell it."""
        self.draw()
        self.post_message(self.Pointed())

    # What it offers

    @property
    def offered(self) -> tuple[Layer, ...]:
        """The layers of the position."""
        return layers(self.view) if self.view is not None else ()

    @property
    def layer_title(self) -> str:
        """What the layer is called."""
        return next(
            (each.title for each in self.offered if each.name == self.layer_name), "Control"
        )

    @property
    def about(self) -> str:
        """What the cursor points at, as `area:x`; nothing where it points nowhere."""
        return f"area:{self.cursor}" if self.cursor else ""

    def action_layer(self, by: int) -> None:
        """The next layer or the one before."""
        names = [each.name for each in self.offered]
        at = names.index(self.layer_name) if self.layer_name in names else 0
        self.layer_name = names[(at + by) % len(names)] if names else self.layer_name
        self.pointed()

    def action_window(self) -> None:
        """The next named view."""
        names = list(WINDOWS)
        at = names.index(self.window_name) + 1 if self.window_name in names else 0
        self._look_at(names[at % len(names)])

    def _look_at(self, name: str) -> None:
        self.window_name, self.window = name, WINDOWS[name]
        self.pointed()

    def _look_through(self, window: Window) -> None:
        if window != self.window:
            self.window_name, self.window = "", window
            self.pointed()

    def action_zoom(self, by: int) -> None:
        """Nearer or farther, about the cursor."""
        here = self._here()
        at = (here.lon / 100, here.lat / 100) if here else self.window.middle
        self._look_through(self.window.zoomed(STEP**by, *at))

    def action_pan(self, right: int, up: int) -> None:
        """Look elsewhere."""
        self._look_through(self.window.moved(PAN * right, PAN * up))

    def action_whole(self) -> None:
        """The view that one begins with."""
        self._look_at("ukraine")

    # The cursor

    def _here(self) -> Area | None:
        return area_of(self.view, self.cursor) if self.view and self.cursor else None

    @property
    def projection(self) -> Projection:
        """How the window lies on the cells."""
        return self.window.fitted(*self.content_size)

    def action_point(self, way: Direction) -> None:
        """The next area that way; at first the one in the middle."""
        if self.view is None:
            return
        found = towards(self.view, self.cursor, way) if self._here() else self._middle(self.view)
        if found and found != self.cursor and on_the_map(self.view.areas[found]):
            self.point_at(found)

    def _middle(self, view: State) -> str:
        lon, lat = self.window.middle
        near = sorted(
            (abs(a.lon / 100 - lon) + abs(a.lat / 100 - lat), a.name)
             for a in view.areas.values() if on_the_map(a)
        )  # fmt: skip
        return near[0][1] if near else ""

    def point_at(self, name: str) -> None:
        """Put the cursor on an area, and look there if it is out of sight."""
        self.cursor = name
        here = self._here()
        if here is not None and on_the_map(here):
            lon, lat = here.lon / 100, here.lat / 100
            if not self.projection.holds(*self.projection.cell(lon, lat)):
                self.window_name, self.window = "", self.window.around(lon, lat)
        self.pointed()

    def select(self, name: str) -> None:
        """Mark what is looked at in full; nothing: no more."""
        if name != self.selected:
            self.selected = name
            self.draw()

    def action_look(self) -> None:
        """Open what the cursor points at."""
        if self.about:
            self.post_message(self.Chosen(self.about))

    def on_click(self, event: events.Click) -> None:
        """Choose what stands there."""
        at = event.get_content_offset(self)
        found = self.picture.at(at.x, at.y) if self.picture and at else None
        if found and self.view:
            area = area_of(self.view, found)
            self.cursor = area.name if area else self.cursor
            self.pointed()
            kind = "unit" if found in self.view.units else "area"
            self.post_message(self.Chosen(f"{kind}:{found}"))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The wheel looks nearer."""
        self._wheel(event, STEP)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel looks farther away."""
        self._wheel(event, 1 / STEP)

    def _wheel(self, event: events.MouseEvent, factor: float) -> None:
        event.stop()
        at = event.get_content_offset(self)
        if at is not None:
            self._look_through(self.window.zoomed(factor, *self.projection.point(at.x, at.y)))

    def on_focus(self) -> None:
        """The border says where the keys go; so does the title."""
        self.post_message(self.Pointed())


@lru_cache(maxsize=4_000)
def style_of(ink: Ink) -> Style:
    """An ink of the map as the terminal's library knows it."""
    return Style(color=ink.fg or None, bgcolor=ink.bg or None, bold=ink.bold or None)


def titled(map_view: MapView) -> None:
    """The map's border says the layer and the view."""
    where = map_view.window_name.replace("_", " ").title() or "Zoomed"
    entitle(map_view, f"Map: {map_view.layer_title}", where)
