"""How do the journeys call the command line? In this process, on a store of their own, with what it prints caught."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from shopdesk import cli


@dataclass(frozen=True)
class Done:
    """How a command ended: exit code, standard output, standard error."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """Standard output, which must be one JSON document and nothing else."""
        return json.loads(self.out)

    @property
    def files(self) -> list[dict[str, Any]]:
        """The reports of an import document."""
        reports: list[dict[str, Any]] = self.document["files"]
        return reports

    @property
    def sentence(self) -> str:
        """The one line that says why nothing was done."""
        assert self.out == "" and self.err.count("\n") == 1 and len(self.err) > 15, self
        return self.err.strip()


class CommandLine:
    """``shopdesk …`` on the test's store, unless the words name another."""

    def __init__(self, store: Path, caught: pytest.CaptureFixture[str]) -> None:
        self.store = store
        self._caught = caught

    def __call__(self, *words: object) -> Done:
        self._caught.readouterr()
        code = cli.run([str(word) for word in words])
        said = self._caught.readouterr()
        assert "Traceback" not in said.out + said.err
        return Done(code, said.out, said.err)

    def figures(self, *words: object) -> dict[str, Any]:
        """The values of ``show overview``."""
        shown = self("show", "overview", "--json", *words).document["figures"]
        return {name: figure["value"] for name, figure in shown.items()}


@pytest.fixture
def shopdesk(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, qapp: object
) -> Iterator[CommandLine]:
    """The command line, in English, in a folder and on a store of its own.

    ``qapp`` first: a PDF made in this process would else make an application object that other tests cannot use.
    """
    monkeypatch.setenv("SHOPDESK_LANGUAGE", "en")
    monkeypatch.setenv("SHOPDESK_STORE", str(tmp_path / "shop.db"))
    monkeypatch.chdir(tmp_path)
    yield CommandLine(tmp_path / "shop.db", capsys)
