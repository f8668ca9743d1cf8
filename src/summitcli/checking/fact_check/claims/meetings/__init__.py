"""Which meeting a part of a sentence is about, and what is said of its day and place."""
