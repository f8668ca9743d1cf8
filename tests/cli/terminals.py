"""Shells at a terminal of their own, in which a line is typed, completed with the tab key and run."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Sequence
from pathlib import Path

import pexpect

from tests.conftest import clean_environment

_ANSWERED = "ANSWERED"
# A line that is run tells only what its words are: what `summit` makes of them is tested elsewhere.
_SHIM = """\
#!/bin/sh
if [ -n "$_SUMMIT_COMPLETE" ]; then exec {python} -m summitcli "$@"; fi
printf '%s\\0' "$@" >"$HOME/words"
echo {answered}
"""
_START = {
    "bash": ["--norc", "--noprofile", "-i"],
    "zsh": ["-f", "-i"],
    "fish": ["--private", "--interactive"],
}
_SOURCE = {
    "bash": 'eval "$(env _SUMMIT_COMPLETE=source_bash summit)"',
    "zsh": 'autoload -Uz compinit; compinit -u; eval "$(env _SUMMIT_COMPLETE=source_zsh summit)"',
    "fish": "set -g fish_autosuggestion_enabled 0; env _SUMMIT_COMPLETE=source_fish summit | source",
}
SHELLS = ["bash", "bash with bash-completion", "zsh", "fish"]
"""The shells there is a completion for, one of them also as most people have it."""

BASH_COMPLETION = Path("/usr/share/bash-completion/bash_completion")
"""Where systems install bash-completion."""


class Terminal:
    """A shell that knows `summit` and completes it."""

    def __init__(self, shell: str, home: Path, before: Sequence[str] = ()) -> None:
        self.home = home
        shim = home / "bin" / "summit"
        shim.parent.mkdir(exist_ok=True)
        shim.write_text(_SHIM.format(python=shlex.quote(sys.executable), answered=_ANSWERED))
        shim.chmod(0o755)
        env = clean_environment({"HOME": str(home), "TERM": "dumb", "PS1": "", "LC_ALL": "C.UTF-8"})
        env["PATH"] = f"{shim.parent}:{env['PATH']}"
        self._child = pexpect.spawn(
            shell, _START[shell], cwd=home, env=env, encoding="utf-8", dimensions=(24, 200), timeout=20
        )
        self._child.delaybeforesend = 0.02
        for line in (*before, _SOURCE[shell]):
            self._child.sendline(line)
        self._child.sendline("echo rea''dy")
        self._child.expect("ready")

    def run(self, line: str) -> list[str]:
        """Type a line, which may hold tabs, run it, and return the words that the command is given."""
        self._child.sendline(line)
        self._child.expect_exact(_ANSWERED)
        return (self.home / "words").read_text(encoding="utf-8").split("\0")[:-1]

    def close(self) -> None:
        """End the shell."""
        self._child.close(force=True)
