"""Files of cases, and their answers."""
