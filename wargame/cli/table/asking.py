"""Whoever can be asked something at a prompt; before a game, only help and leaving are commands."""

from __future__ import annotations

from typing import Protocol

from attrs import define

from wargame.cli.table.paper import Left, Paper


class Asking(Protocol):
    """Somebody before the screen."""

    @property
    def paper(self) -> Paper:
        """What is written on."""

    def ask(self, prompt: str) -> str:
        """One typed line that is no command."""


@define
class Door:
    """Somebody who has not sat down yet."""

    paper: Paper

    def ask(self, prompt: str) -> str:
        """One typed line; `q` leaves."""
        while True:
            typed = self.paper.ask(prompt)
            if typed == "q":
                raise Left
            if typed != "?":
                return typed
            self.paper.write("Type a number of the list and press Enter; q leaves.")
