"""Controls on notebooks, studios and the people in them."""
