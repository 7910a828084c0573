"""A coach's own voice: lines recorded, taken in, kept beside the exercise and written into it."""
