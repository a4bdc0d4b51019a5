"""Everything that can be done with suggestions and applications. One function is one use case."""
