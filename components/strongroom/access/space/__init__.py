"""The engine that every cloud shares: a space of independent dimensions, their points, and exact boxes in it."""
