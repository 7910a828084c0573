"""Schemas of the files: which fields each kind of file has, and what values they take. Depends on nothing else."""
