"""The dataset as one page for people who would rather look than read; nothing is loaded from outside."""
