"""Who can do what on Google Cloud by a plan."""
