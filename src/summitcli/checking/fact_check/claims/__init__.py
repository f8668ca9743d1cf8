"""The classes of claims, in a folder for each kind: each `check` binds, confirms, vetoes and gives verdicts.

Beside the folders stand the classes that are about claims of every kind.
"""
