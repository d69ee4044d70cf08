"""The chapters of docs/calibration.md, in their order."""

from __future__ import annotations

from tools.calibration.chapters import agency, ladder, readings, sameness

CHAPTERS = (readings.CHAPTER, ladder.CHAPTER, agency.CHAPTER, sameness.CHAPTER)
