"""The board: home, from which all other screens open."""

from wargame.ui.screens.board.screen import BoardScreen

__all__ = ["BoardScreen"]
