"""Who can do what on AWS by a plan."""
