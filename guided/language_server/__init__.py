"""Help in any editor while a file is written: the Language Server Protocol over standard input and output."""
