"""Benchmarks: quality and speed, beside peers or floors of the same run."""
