"""Actions and condition keys of `geo-places`."""

KEYS = ""
ACTIONS = """
: Autocomplete Geocode GetPlace ReverseGeocode SearchNearby SearchText Suggest
"""
