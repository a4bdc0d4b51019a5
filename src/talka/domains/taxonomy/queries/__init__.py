"""What can be asked about occupations, skills, places and other lists."""
