"""The door of counselling: the only names that other domains may use."""
