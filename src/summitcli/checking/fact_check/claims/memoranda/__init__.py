"""Claims about memoranda: their parties and categories."""
