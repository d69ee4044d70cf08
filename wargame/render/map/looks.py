"""How the map looks: palettes for every class of thing, in true colour and hand-picked for 256."""

from __future__ import annotations

from typing import Literal

from attrs import evolve, frozen

Colours = Literal["true", "256", "16", "none"]
Colour = str
"""`#rrggbb`, or a name that terminals know (`color(17)`, `bright_red`), or "" for the default."""


@frozen
class Palette:
    """A colour for everything drawn. Ramps run from least to most."""

    void: Colour
    land: Colour
    sea: Colour
    lake: Colour
    river: Colour
    coast: Colour
    frontier: Colour
    inner: Colour
    outer: Colour
    core: Colour
    casing: Colour
    lane: Colour
    unknown: Colour
    """Land on the map of which a layer says nothing."""
    beyond: Colour
    ramp: tuple[Colour, ...]
    owners: tuple[Colour, ...]
    sides: tuple[tuple[Colour, Colour], ...]
    """Ink and ground of each side's counters."""
    text: Colour
    faint: Colour
    legend: Colour
    cursor: tuple[Colour, Colour]
    selected: tuple[Colour, Colour]


DARK = Palette(
    void="#0d1014", land="#20242a", sea="#0b1d2e", lake="#123049", river="#27506f",
    coast="#2f5f80", frontier="#3a4149", inner="#15202f", outer="#c3c0b2",
    core="#ffffff", casing="#000000", lane="#6cb8f0", unknown="#2b303a", beyond="#8f7435",
    ramp=("#22365e", "#47609a", "#7d828c", "#b3a86f", "#f0d552"),
    owners=("#27566b", "#2b4a82", "#7a3a3a", "#57477f", "#4a6330", "#6d5a30"),
    sides=(
        ("#06121f", "#6cc4ff"), ("#1c1500", "#ffd34d"), ("#ffffff", "#c22f2f"),
        ("#101010", "#f3f1ea"), ("#04180c", "#6fd08c"), ("#ffffff", "#7d55c7"),
    ),
    text="#f4f3ee", faint="#98a0aa", legend="#0d1014",
    cursor=("#000000", "#ffffff"), selected=("#ffffff", "#000000"),
)  # fmt: skip

LIGHT = Palette(
    void="#f4f2ec", land="#e3e0d7", sea="#cfe0ec", lake="#bcd4e6", river="#8db4d2",
    coast="#7fa6c2", frontier="#c2bdb0", inner="#f1efe8", outer="#3c4148",
    core="#ffffff", casing="#000000", lane="#1d6fb0", unknown="#d3d0c6", beyond="#dbb05c",
    ramp=("#eef1f7", "#b4c5e0", "#8a9cba", "#9c7a24", "#6b4a05"),
    owners=("#9cc7d8", "#a5bbe3", "#e3a9a3", "#c3b4e2", "#b6cf97", "#d8c795"),
    sides=(
        ("#ffffff", "#0b5cad"), ("#1c1500", "#f5bd00"), ("#ffffff", "#a81f1f"),
        ("#ffffff", "#33363b"), ("#ffffff", "#1d6b3a"), ("#ffffff", "#6a3fb5"),
    ),
    text="#15181c", faint="#5b6068", legend="#f4f2ec",
    cursor=("#ffffff", "#000000"), selected=("#000000", "#ffffff"),
)  # fmt: skip

CONTRAST = Palette(
    void="#000000", land="#161616", sea="#001a33", lake="#002b55", river="#0060a8",
    coast="#4aa3ff", frontier="#5c5c5c", inner="#000000", outer="#ffffff",
    core="#ffffff", casing="#000000", lane="#00e5ff", unknown="#3a3a3a", beyond="#a86b00",
    ramp=("#102a66", "#2f58a8", "#777777", "#c9a227", "#ffe45c"),
    owners=("#005f73", "#1d4ea8", "#8f1d1d", "#5b3aa8", "#2f6b1f", "#75591a"),
    sides=(
        ("#000000", "#5cc8ff"), ("#000000", "#ffe000"), ("#ffffff", "#c00000"),
        ("#000000", "#ffffff"), ("#000000", "#5cff8f"), ("#ffffff", "#6a1fd0"),
    ),
    text="#ffffff", faint="#c8c8c8", legend="#000000",
    cursor=("#000000", "#ffffff"), selected=("#ffffff", "#000000"),
)  # fmt: skip

CVD = evolve(
    DARK,
    beyond="#a58a2f",
    ramp=("#00265c", "#3d5a94", "#7a7c86", "#b3a870", "#f7e05a"),
    owners=("#1f6078", "#234a8c", "#6b5a12", "#55596b", "#8a97ad", "#3b3f2a"),
    sides=(
        ("#001220", "#7cc7ff"), ("#1c1500", "#ffe066"), ("#ffffff", "#8a4b08"),
        ("#101010", "#f3f1ea"), ("#ffffff", "#10427a"), ("#ffffff", "#5b5b5b"),
    ),
)  # fmt: skip


def _cube(n: int) -> Colour:
    return f"color({n})"


DARK_256 = Palette(
    void=_cube(233), land=_cube(235), sea=_cube(17), lake=_cube(18), river=_cube(24),
    coast=_cube(31), frontier=_cube(238), inner=_cube(17), outer=_cube(250),
    core=_cube(231), casing=_cube(16), lane=_cube(75), unknown=_cube(236), beyond=_cube(94),
    ramp=(_cube(18), _cube(61), _cube(245), _cube(143), _cube(221)),
    owners=(_cube(23), _cube(25), _cube(88), _cube(54), _cube(58), _cube(95)),
    sides=(
        (_cube(16), _cube(117)), (_cube(16), _cube(221)), (_cube(231), _cube(124)),
        (_cube(16), _cube(255)), (_cube(16), _cube(114)), (_cube(231), _cube(97)),
    ),
    text=_cube(255), faint=_cube(247), legend=_cube(233),
    cursor=(_cube(16), _cube(231)), selected=(_cube(231), _cube(16)),
)  # fmt: skip

LIGHT_256 = Palette(
    void=_cube(255), land=_cube(254), sea=_cube(153), lake=_cube(117), river=_cube(74),
    coast=_cube(67), frontier=_cube(249), inner=_cube(255), outer=_cube(238),
    core=_cube(231), casing=_cube(16), lane=_cube(25), unknown=_cube(252), beyond=_cube(179),
    ramp=(_cube(189), _cube(146), _cube(103), _cube(94), _cube(52)),
    owners=(_cube(116), _cube(111), _cube(174), _cube(140), _cube(150), _cube(187)),
    sides=(
        (_cube(231), _cube(25)), (_cube(16), _cube(220)), (_cube(231), _cube(124)),
        (_cube(231), _cube(237)), (_cube(231), _cube(22)), (_cube(231), _cube(55)),
    ),
    text=_cube(233), faint=_cube(240), legend=_cube(255),
    cursor=(_cube(231), _cube(16)), selected=(_cube(16), _cube(231)),
)  # fmt: skip

SIXTEEN = Palette(
    void="", land="", sea="blue", lake="blue", river="blue", coast="cyan",
    frontier="", inner="", outer="", core="bright_white", casing="", lane="bright_cyan",
    unknown="", beyond="yellow",
    ramp=("blue", "cyan", "", "yellow", "bright_yellow"),
    owners=("cyan", "blue", "red", "magenta", "green", "yellow"),
    sides=(
        ("black", "cyan"), ("black", "yellow"), ("bright_white", "red"),
        ("black", "white"), ("black", "green"), ("bright_white", "magenta"),
    ),
    text="", faint="", legend="", cursor=("black", "bright_white"),
    selected=("bright_white", "black"),
)  # fmt: skip

PALETTES = {"dark": DARK, "light": LIGHT, "contrast": CONTRAST, "cvd": CVD}
_IN_256 = {"light": LIGHT_256}
_BLANK = evolve(
    SIXTEEN, sea="", lake="", river="", coast="", core="", lane="", beyond="", ramp=("",) * 5,
    owners=("",) * 6, sides=(("", ""),) * 6, cursor=("", ""), selected=("", ""),
)  # fmt: skip


@frozen
class Look:
    """One way to draw: a palette by name, how many colours the terminal has, which glyphs."""

    name: str = "dark"
    colours: Colours = "true"
    ascii: bool = False

    @property
    def palette(self) -> Palette:
        """The colours in force."""
        if self.colours == "true":
            return PALETTES.get(self.name, DARK)
        if self.colours == "256":
            return _IN_256.get(self.name, DARK_256)
        return SIXTEEN if self.colours == "16" else _BLANK

    @property
    def painted(self) -> bool:
        """Whether areas are fields of colour; otherwise shades and outlines."""
        return self.colours in ("true", "256") and not self.ascii

    @property
    def glyphs(self) -> tuple[str, ...]:
        """The sides' glyphs, in seat order."""
        return tuple("#o*x^v") if self.ascii else tuple("■○●\u00d7▲▼")

    @property
    def shades(self) -> tuple[str, ...]:
        """Fills of the classes where there are no fields of colour, least to most."""
        return tuple(" -=+&") if self.ascii else tuple(" ·░▒▓")
