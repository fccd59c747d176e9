"""Quality and speed of the search."""
