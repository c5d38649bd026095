"""Controls on alarms, detection, model monitors."""
