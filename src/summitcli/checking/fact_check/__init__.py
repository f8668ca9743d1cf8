"""`summit fact-check`: prose held against a dataset, each checkable claim with one of three verdicts."""
