"""What can be wrong with the database. Each message says what happened and what to do."""


class DatabaseProblem(Exception):
    """The database cannot be used; the message is meant for the person at the terminal."""
