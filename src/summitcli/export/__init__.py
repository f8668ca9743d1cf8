"""The dataset for SQL and data-frame tools: one set of tables, written as a database or as a data package."""
