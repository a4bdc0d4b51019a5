"""PostgreSQL of our own for a machine that offers none: found, made, kept and stopped."""
