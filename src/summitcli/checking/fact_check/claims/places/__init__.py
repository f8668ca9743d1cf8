"""Claims about places: cities, venues and buildings."""
