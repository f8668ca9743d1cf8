"""Pure functions from a dataset to the records that answer a question."""
