"""Scenario files: read, checked with file and line, and described."""
