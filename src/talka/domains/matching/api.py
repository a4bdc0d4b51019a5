"""The door of matching: the only names that other domains may use."""
