"""Controls over what training reads, and what is served of what it wrote."""
