"""What serves a model, as controls read it."""
