"""Claims about numbers: figures, counts of instruments, and what a number counts."""
