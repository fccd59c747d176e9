"""Names of persons and bodies: where they stand, how they are spelled, which posts they hold."""
