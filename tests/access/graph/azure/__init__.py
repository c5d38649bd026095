"""Who can do what on Azure by a plan."""
