"""Keys as data: each has an id by which a user can give it another key."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from textual.binding import Binding, BindingType

Keys = Mapping[str, tuple[str, str, str]]
"""By id ("orders.accept"): the key or keys ("a,enter"), the action, and what it does in words."""

ANYWHERE: Keys = {
    "app.help": ("question_mark,f1", "help_here", "Help"),
    "app.palette": ("colon,ctrl+p", "command_palette", "Commands"),
    "app.blank": ("exclamation_mark", "blank", "Blank the screen"),
    "app.blank_now": ("ctrl+l", "blank_now", "Blank, even while one types"),
    "app.quit": ("ctrl+q", "quit", "Quit"),
}
"""What works on every screen."""
AT_ONCE = ("app.blank", "app.blank_now")
"""These are asked first, before any window or field."""

TABLE: Keys = {
    "table.board": ("1", "app.open('board')", "Board"),
    "table.orders": ("2", "app.open('orders')", "Orders"),
    "table.story": ("3", "app.open('story')", "What happened"),
    "table.replay": ("4", "app.open('replay')", "Replay"),
    "table.charts": ("5", "app.open('charts')", "Charts"),
    "table.tables": ("6", "app.open('tables')", "Tables"),
    "table.control": ("7", "app.open('control')", "Control"),
    "table.brief": ("b", "app.open('brief')", "Brief"),
    "table.back": ("q", "app.step_back", "Back"),
}
"""What works on every screen at which a seat sits."""

PAGE: Keys = {"page.on": ("enter,space", "go_on", "Go on")}
"""A page that is read and left."""

LISTS: Keys = {
    "list.down": ("j", "app.move('down')", "Down"),
    "list.up": ("k", "app.move('up')", "Up"),
}

ORDERS: Keys = {
    "orders.accept": ("a", "accept", "Accept all"),
    "orders.seal": ("s", "seal", "Seal"),
    "orders.amend": ("m", "amend", "Amend"),
    "orders.give": ("g", "give", "Give this"),
    "orders.drop": ("x", "drop", "Drop"),
    "orders.recall": ("u,delete", "recall", "Take back"),
    "orders.add": ("plus,n", "add", "Add"),
    "orders.again": ("l", "again", "Last turn's"),
    "orders.draft": ("d", "draft", "Staff's draft"),
    "orders.staff": ("t", "staff", "Staff plays"),
    "orders.pass": ("w", "pass_on", "Pass screen on"),
}
"""Orders; in an open phase, talks."""

FORM: Keys = {
    "form.back": ("escape", "put_away", "Keep for later"),
    "form.questions": ("up", "questions", "Questions"),
    "form.leave": ("q", "put_away", "Keep for later"),
    "form.give": ("ctrl+g", "give", "Give"),
}
"""A form; letters belong to its fields."""

KINDS: Keys = {
    "kinds.back": ("escape", "leave", "Back"),
    "kinds.up": ("up", "step(-1)", "Up"),
    "kinds.down": ("down", "step(1)", "Down"),
}
"""The kinds of order; letters narrow the list."""

QUESTION: Keys = {
    "question.up": ("up", "step(-1)", "Up"),
    "question.down": ("down", "step(1)", "Down"),
    "question.before": ("pageup", "turn(-1)", "Question before"),
    "question.next": ("pagedown", "turn(1)", "Next question"),
}
"""One question of a form."""

PASSAGES: Keys = {
    "passages.why": ("enter", "choose", "Why?"),
    "passages.open": ("space", "unfold", "Rule and odds"),
    "passages.all": ("e", "unfold_all", "Open all"),
    "passages.down": ("down,j", "step(1)", "Down"),
    "passages.up": ("up,k", "step(-1)", "Up"),
    "passages.on": ("pagedown", "page(1)", "Page on"),
    "passages.back": ("pageup", "page(-1)", "Page back"),
    "passages.first": ("home", "end(False)", "First"),
    "passages.last": ("end", "end(True)", "Last"),
    "passages.turn": ("right_curly_bracket", "turn(1)", "Next turn"),
    "passages.turn_back": ("left_curly_bracket", "turn(-1)", "Turn before"),
}
"""A list of what happened."""

TELLING: Keys = {
    "telling.find": ("slash", "find", "Look for words"),
    "telling.copy": ("y", "copy", "Copy the line"),
}
"""A screen that tells what happened."""

REPLAY: Keys = {
    "replay.back": ("q", "leave", "Leave"),
    "replay.step": ("right_square_bracket,right", "step(1)", "Step"),
    "replay.step_back": ("left_square_bracket,left", "step(-1)", "Step back"),
    "replay.turn": ("right_curly_bracket", "turn(1)", "Turn"),
    "replay.turn_back": ("left_curly_bracket", "turn(-1)", "Turn back"),
    "replay.first": ("home", "end(False)", "Beginning"),
    "replay.last": ("end", "end(True)", "End"),
    "replay.go": ("g", "go", "Go to"),
    "replay.play": ("space", "play", "Play"),
    "replay.faster": ("plus,equals_sign", "speed(1)", "Faster"),
    "replay.slower": ("minus", "speed(-1)", "Slower"),
    "replay.mark": ("b", "mark", "Bookmark"),
    "replay.next_mark": ("full_stop", "to_mark(1)", "Next bookmark"),
    "replay.mark_before": ("comma", "to_mark(-1)", "Bookmark before"),
    "replay.seat": ("s", "seat", "As seen by"),
    "replay.why": ("w,enter", "why", "Why?"),
    "replay.branches": ("l", "branches", "Branches"),
    "replay.branch": ("n", "branch", "Branch here"),
    "replay.compare": ("c", "compare", "Compare"),
}
"""A game told again."""

COMPARE: Keys = {
    "compare.back": ("q", "leave", "Back"),
    "compare.all": ("a", "all", "All tracks"),
    "compare.find": ("slash", "find", "Look for words"),
}
"""Two branches side by side."""

CHAIR: Keys = {
    "control.preview": ("p", "pane('preview')", "Preview"),
    "control.seats": ("s", "pane('seats')", "Seats and orders"),
    "control.views": ("v", "pane('views')", "What seats believe"),
    "control.injects": ("i", "pane('injects')", "Injects"),
    "control.rulings": ("r", "pane('rulings')", "Rulings"),
    "control.commit": ("c", "commit", "End phase"),
    "control.tell": ("t", "act('tell')", "Tell"),
    "control.track": ("m", "act('track')", "Move track"),
    "control.length": ("l", "act('length')", "Length"),
    "control.other": ("o", "act('other')", "Other"),
    "control.hold": ("h", "hold", "Hold"),
    "control.unseal": ("u", "unseal", "Unseal"),
    "control.freeze": ("z", "freeze", "Freeze"),
    "control.give": ("g", "give", "Give the screen to a seat"),
}
"""Control's screen."""
IN_THE_PANES = {f"control.{name}" for name in ("preview", "seats", "views", "injects", "rulings")}
"""The line of panes shows these keys, so that the footer need not."""

RULING: Keys = {
    "ruling.accept": ("a", "way('accept')", "Accept"),
    "ruling.moderate": ("m", "way('moderate')", "Moderate"),
    "ruling.overrule": ("o", "way('overrule')", "Overrule"),
    "ruling.void": ("v", "way('void')", "Void"),
    "ruling.defer": ("d", "way('defer')", "Put off"),
    "ruling.leave": ("q,escape", "leave", "Leave"),
}
"""The window in which control rules on an effect."""

HOLD: Keys = {"hold.release": ("r", "release", "Release")}
"""While control holds the game."""

CHARTS: Keys = {
    "charts.choose": ("space", "choose", "Choose"),
    "charts.lines": ("l", "show('lines')", "Lines"),
    "charts.fan": ("f", "show('fan')", "Fan"),
    "charts.ends": ("e", "show('ends')", "Ends"),
    "charts.clear": ("c", "clear", "Clear"),
    "charts.stop": ("x", "stop", "Stop"),
}
"""Tracks over the turns."""


PANE: Keys = {
    "pane.why": ("enter", "ask", "Why?"),
    "pane.down": ("down,j", "step(1)", "Down"),
    "pane.up": ("up,k", "step(-1)", "Up"),
    "pane.on": ("pagedown", "page(1)", "Page on"),
    "pane.back": ("pageup", "page(-1)", "Page back"),
}
"""A pane of the board."""

MAP: Keys = {
    "map.look": ("enter", "look", "Look"),
    "map.layer": ("c", "layer(1)", "Layer"),
    "map.layer_before": ("C", "layer(-1)", "Layer before"),
    "map.window": ("v", "window", "View"),
    "map.nearer": ("plus,equals_sign", "zoom(1)", "Nearer"),
    "map.farther": ("minus", "zoom(-1)", "Farther"),
    "map.whole": ("0", "whole", "Whole map"),
    "map.left": ("left,h", "point('left')", "Area to the left"),
    "map.right": ("right,l", "point('right')", "Area to the right"),
    "map.up": ("up,k", "point('up')", "Area above"),
    "map.down": ("down,j", "point('down')", "Area below"),
    "map.pan_left": ("shift+left,H", "pan(-1, 0)", "Pan left"),
    "map.pan_right": ("shift+right,L", "pan(1, 0)", "Pan right"),
    "map.pan_up": ("shift+up,K", "pan(0, 1)", "Pan up"),
    "map.pan_down": ("shift+down,J", "pan(0, -1)", "Pan down"),
}
"""The map."""

BOARD: Keys = {
    "board.go_on": ("n", "app.seat_done", "Go on"),
    "board.twin": ("t", "twin", "Text"),
    "board.page": ("p", "page", "Panes"),
    "board.largest": ("z", "largest", "Largest"),
    "board.close": ("escape,x", "close", "Close"),
}
"""The board."""


def bindings(keys: Keys, hidden: Collection[str] = ()) -> list[BindingType]:
    """What a screen's BINDINGS are made of; ids in `hidden` stay out of the footer."""
    return [
        Binding(key, action, words, show=name not in hidden, id=name, priority=name in AT_ONCE)
        for name, (key, action, words) in keys.items()
    ]
