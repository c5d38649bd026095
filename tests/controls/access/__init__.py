"""Claims of the controls on access."""
