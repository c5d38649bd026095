"""Controls on customer-managed keys and secrets."""
