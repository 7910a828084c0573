"""Exercise files: read, checked and understood.

`reading` is the way in. It uses the packages in one direction: schema <- toml <- lint <- builders <- reading.
"""
