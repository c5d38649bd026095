"""Controls on trails, data events, log stores."""
