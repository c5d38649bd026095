"""The engine that every cloud shares."""
