"""Scripts that train the models of the package; not part of the package."""
