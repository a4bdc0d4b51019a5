"""What can be asked about suggestions and applications. Nothing here changes anything."""
