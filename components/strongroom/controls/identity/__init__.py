"""Controls on roles, trust, grants."""
