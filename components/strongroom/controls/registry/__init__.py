"""Controls on image and model registries, and on what waits for approval there."""
