from __future__ import annotations

import sys
from pathlib import Path

import pytest

from colorizer_app.cli import main
from colorizer_app.study.session import Session


def test_results_are_printed_without_a_window(
    study_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    session = Session(study_folder, "Ada")
    for _ in range(3):
        session.answer(True, 1.0)
    assert main(["study", str(study_folder), "--results"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("1 participant, 3 answers\n")
    assert "| real | 1 | 100.0 % |" in printed


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (["nowhere"], "no folder nowhere"),
        (["nowhere", "--results"], "no folder nowhere"),
        (["bare"], "bare has no sub-folders"),
        (["bare", "--results"], "no answers yet"),
    ],
)
def test_a_folder_that_is_no_study_is_explained(
    options: list[str],
    reason: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "bare").mkdir()
    monkeypatch.chdir(tmp_path)
    assert main(["study", *options]) == 1
    assert reason in capsys.readouterr().err


@pytest.mark.skipif(sys.platform != "linux", reason="there is always a screen")
def test_no_screen_is_explained(
    study_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main(["study", str(study_folder)]) == 1
    assert "no screen" in capsys.readouterr().err


@pytest.mark.parametrize(
    "options", [[], ["--participant", " "], ["--participant", "a\nb"], ["--limit", "0"]]
)
def test_options_that_make_no_sense(options: list[str], study_folder: Path) -> None:
    folder = [str(study_folder)] if options else []
    with pytest.raises(SystemExit) as caught:
        main(["study", *folder, *options])
    assert caught.value.code == 2
