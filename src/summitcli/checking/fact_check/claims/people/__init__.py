"""Claims about people: their offices, bodies, countries and ranks, and at which meetings they were."""
