"""Votes and decisions: tallies, roll calls, motions, operative words, opposition."""
