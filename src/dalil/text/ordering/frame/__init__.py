"""What stands round the duties of a directive: who issued and signed it, when and where, to whom, on what grounds."""
