"""Strongroom: locked-down machine-learning environments as code, and the judges that hold them to it."""
