"""Jobs as controls read them."""
