"""The classes of claims, each a module that binds, confirms, vetoes and gives its verdicts."""
