"""A believable country, lived by calling the actions of the service, never by writing rows."""
