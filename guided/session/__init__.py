"""A session: two people led through one exercise."""
