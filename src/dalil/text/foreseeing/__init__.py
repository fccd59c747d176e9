"""What is expected of somebody's struggle, and what came of it, in sentences that say so."""
