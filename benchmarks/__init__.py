"""Speed as ratios, beside what others need for the same; never a timed test."""
