"""The chapters of docs/calibration.md, in their order."""

from __future__ import annotations

from tools.calibration.chapters import (
    agency,
    dominance,
    ladder,
    monotone,
    readings,
    record,
    sameness,
    supply,
)

CHAPTERS = (
    readings.CHAPTER,
    monotone.CHAPTER,
    dominance.CHAPTER,
    ladder.CHAPTER,
    agency.CHAPTER,
    sameness.CHAPTER,
    record.CHAPTER,
    supply.CHAPTER,
)
