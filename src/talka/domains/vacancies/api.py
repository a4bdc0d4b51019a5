"""The door of vacancies: the only names that other domains may use."""
