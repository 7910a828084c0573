"""Exercise files: read, checked and understood."""
