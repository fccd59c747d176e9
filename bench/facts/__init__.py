"""Decisions, differences and counts against archives with the right answers written down: `python -m bench.facts`."""
