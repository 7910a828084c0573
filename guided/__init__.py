"""The core of Guided: exercise files, the walk through one, and nothing of any screen."""

__version__ = "0.2.0"
