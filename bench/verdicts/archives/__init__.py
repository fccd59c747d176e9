"""Claims on open archives, written from the papers before the rules on claims were looked at, with a careful reader's verdicts."""
