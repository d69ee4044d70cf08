"""One line of words that is drawn anew only where it is another one."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from wargame.ui.text import said
from wargame.ui.widgets.board.laid import clipped


class Caption(Widget):
    """One line; what is too long for it ends with an ellipsis, or goes on below."""

    def __init__(self, *, id: str | None = None, wraps: bool = False) -> None:
        super().__init__(id=id)
        self.words, self.wraps = "", wraps

    def say(self, words: str) -> None:
        """Say this from now on."""
        if words != self.words:
            before, self.words = self.words, words
            self.refresh(layout=self.wraps and self._grows(before))

    def _grows(self, before: str) -> bool:
        """Whether the words need another number of lines than those before."""
        width = self.content_size.width
        if not width:
            return True
        return said(before).get_height({}, width) != said(self.words).get_height({}, width)

    def render(self) -> Content:
        """The words that fit."""
        return said(self.words if self.wraps else clipped(self.words, self.content_size.width))
