"""Make the tables of an empty database quickly."""
