"""Declared positions: who says that they are for or against what, in a sentence that says so."""
