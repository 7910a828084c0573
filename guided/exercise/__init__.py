"""An exercise file and what it means."""
