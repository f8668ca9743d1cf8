"""Claims about dates: of meetings, of events, and days of the week."""
