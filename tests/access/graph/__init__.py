"""Who can do what by a plan."""
