"""Controls on the identities of delivery pipelines."""
