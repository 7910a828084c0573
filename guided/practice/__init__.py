"""What remains between sessions."""
