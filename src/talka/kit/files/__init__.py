"""Files that people send: checked, kept under a random name, given back safely."""
