"""Whether the service lives, whether it is ready for people, and what it is busy with."""
