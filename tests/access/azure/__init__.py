"""Azure: states compared, roles compared, questions answered."""
