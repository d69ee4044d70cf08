"""A chapter of docs/calibration.md: what is asked of the rules, and what was found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from attrs import frozen

Row = Sequence[str]


@frozen
class Finding:
    """One promise with the figures that were found, and whether they keep it."""

    promise: str
    holds: bool
    heads: Row
    rows: tuple[Row, ...]
    note: str = ""

    def lines(self) -> Iterable[str]:
        """As Markdown."""
        yield ""
        yield f"**{'Holds' if self.holds else 'Does not hold'}.** {self.promise}"
        if self.rows:
            yield ""
            yield "| " + " | ".join(self.heads) + " |"
            yield "|" + " --- |" * len(self.heads)
            yield from ("| " + " | ".join(row) + " |" for row in self.rows)
        if self.note:
            yield ""
            yield self.note


@frozen
class Section:
    """A chapter: its title, how it was measured, and its findings, made when asked."""

    name: str
    title: str
    how: str
    findings: Callable[[int], Iterable[Finding]]
    """Given the number of seeds."""

    def written(self, seeds: int) -> tuple[str, list[Finding]]:
        """The chapter as Markdown, and what was found."""
        found = list(self.findings(seeds))
        lines = [f"## {self.title}", "", f"{self.how} Seeds: {seeds}."]
        for finding in found:
            lines += finding.lines()
        return "\n".join(lines) + "\n", found
