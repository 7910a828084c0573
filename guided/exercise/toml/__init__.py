"""Parse TOML text into data and locations, and report syntax errors. Depends on the schemas."""
