"""Checks: records held against their sources, drafts held against the records."""
