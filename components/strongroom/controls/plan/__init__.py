"""Controls on the plan itself."""
