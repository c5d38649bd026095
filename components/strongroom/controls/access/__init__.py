"""Controls on who can do what, proven over the policies of the whole plan together."""
