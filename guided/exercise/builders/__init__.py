"""Build exercises, programmes and ladders from parsed data. Depends on the schemas, the parsed text and the rules."""
