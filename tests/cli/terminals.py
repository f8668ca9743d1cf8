"""Shells at a terminal of their own, in which a line is typed, completed with the tab key and run."""

from __future__ import annotations

import json
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pexpect

from tests.conftest import clean_environment

_ANSWERED = "ANSWERED"
_SHIM = """\
#!/bin/sh
if [ -n "$_SUMMIT_COMPLETE" ]; then exec {python} -m summitcli "$@"; fi
{python} -m summitcli "$@" >"$HOME/answer" 2>"$HOME/complaint"
echo $? >"$HOME/code"
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
    "fish": "env _SUMMIT_COMPLETE=source_fish summit | source",
}
SHELLS = ["bash", "bash with bash-completion", "zsh", "fish"]
"""The shells there is a completion for, one of them also as most people have it."""

BASH_COMPLETION = Path("/usr/share/bash-completion/bash_completion")
"""Where systems install bash-completion."""


class Terminal:
    """A shell that knows `summit` and completes it; its home holds what the last command answered."""

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

    def type(self, line: str) -> None:
        """Type a line, which may hold tabs, and run it."""
        self._child.sendline(line)
        self._child.expect_exact(_ANSWERED)

    def run(self, line: str) -> Any:
        """Type a line, run it, and return the JSON it answers with."""
        self.type(line)
        assert self.fails() == 0, self.complaint()
        return json.loads(self._written("answer"))

    def fails(self) -> int:
        """Return the exit code of the last command."""
        return int(self._written("code"))

    def complaint(self) -> str:
        """Return what the last command said on standard error."""
        return self._written("complaint")

    def _written(self, name: str) -> str:
        return (self.home / name).read_text(encoding="utf-8")

    def close(self) -> None:
        """End the shell."""
        self._child.close(force=True)
