"""`make bench-verdicts`: how well the judges judge, per open set, beside floors and published results."""
