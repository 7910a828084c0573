"""Rules that a valid exercise should keep. Depends on the schemas and the parsed text."""
