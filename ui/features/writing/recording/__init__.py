"""Recording the lines of an exercise, over the page where it is written."""
