"""The page of a pack, before and after it is kept."""
