"""Reports on the open archives, on letters in the style of the defining one: to be read, and compared by example."""
