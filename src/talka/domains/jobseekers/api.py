"""The door of jobseekers: the only names that other domains may use."""
