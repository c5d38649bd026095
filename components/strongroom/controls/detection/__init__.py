"""What raises an alarm: patterns read and run on sample events, and the way from an event to somebody who is told."""
