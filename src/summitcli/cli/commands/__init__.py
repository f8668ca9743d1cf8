"""The commands, by what they are about; each is a short function."""
