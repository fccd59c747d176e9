"""Dates: how they are written, in which calendar, and what they are the dates of."""
