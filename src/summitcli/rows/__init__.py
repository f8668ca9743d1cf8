"""Records to rows: the fields that machines read, and the columns that people read of the same rows."""
