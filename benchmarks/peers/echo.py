"""The smallest Typer program that echoes a line."""

import typer

app = typer.Typer()


@app.command()
def main() -> None:
    """Say hello."""
    typer.echo("Hello")
