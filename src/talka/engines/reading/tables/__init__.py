"""What is unlawful, and what only looks so, in each language: classes of words and patterns of them."""
