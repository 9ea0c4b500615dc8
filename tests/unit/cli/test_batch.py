from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import numpy as np
import pytest
from PIL import Image

from colorizer_app.cli import main
from colorizer_app.engine import Engine
from colorizer_app.look import Look
from colorizer_app.workbench.batch import BatchRunner, locked, read_journal
from colorizer_app.workbench.batch.journal import JOURNAL_NAME

PATIENCE_S = 60.0


def draw(path: Path, seed: int = 0) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    grey = np.random.default_rng(seed).integers(0, 256, (24, 32), np.uint8)
    Image.fromarray(grey).save(path)
    return path


@pytest.fixture
def scans(tmp_path: Path) -> Path:
    folder = tmp_path / "scans"
    for number, name in enumerate(("b.jpg", "a.png", "1950/c.jpg")):
        draw(folder / name, number)
    return folder


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "colour"


@pytest.fixture
def batch(tiny_weights: Path) -> list[str]:
    return ["batch", "--device", "cpu", "--weights", str(tiny_weights)]


def results(out: Path) -> list[str]:
    return sorted(path.relative_to(out).as_posix() for path in out.rglob("[!.]*.*"))


def is_whole(path: Path) -> bool:
    with Image.open(path) as picture:
        rgb = np.asarray(picture.convert("RGB"), np.int16)
    return bool(np.ptp(rgb, axis=2).max() > 5)


def test_folders_are_mirrored(
    batch: list[str], scans: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*batch, str(scans), str(out)]) == 0
    printed = capsys.readouterr()
    assert results(out) == ["1950/c_colorized.jpg", "a_colorized.png", "b_colorized.jpg"]
    assert set(printed.out.splitlines()) == {str(out / name) for name in results(out)}
    assert printed.err.splitlines()[-1] == "colorizer: photos: 3 done"
    assert all(is_whole(out / name) for name in results(out))
    assert sorted(path.name for path in out.glob(".*")) == [JOURNAL_NAME]


def test_everything_that_can_be_chosen(batch: list[str], scans: Path, out: Path) -> None:
    look = scans.parent / "warm.json"
    look.write_text(Look(boldness=0.9).to_json(), encoding="utf-8")
    chosen = ["--look", str(look), "--name", "{number:02} {name} {look}", "--format", "webp"]
    more = ["--quality", "40", "--jobs", "1", "--max-memory", "4G", "--working-size", "32"]
    other = draw(scans.parent / "other.jpg")
    assert main([*batch, *chosen, *more, str(scans), str(other), str(out)]) == 0
    recorded = read_journal(out)
    assert recorded is not None
    assert recorded.settings.look.look == Look(boldness=0.9)
    assert results(out) == [
        "04 other warm.webp",
        "scans/01 a warm.webp",
        "scans/02 b warm.webp",
        "scans/1950/03 c warm.webp",
    ]


def test_a_look_of_options(batch: list[str], scans: Path, out: Path) -> None:
    assert main([*batch, "--boldness", "0.1", "--name", "{name} {look}", str(scans), str(out)]) == 0
    recorded = read_journal(out)
    assert recorded is not None
    assert recorded.settings.look.look == Look(boldness=0.1)
    assert "a custom.png" in results(out)


def test_bad_files_are_named_and_the_others_done(
    batch: list[str], scans: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (scans / "=cmd().jpg").write_bytes(b"")
    (scans / "b_colorized.jpg").write_bytes(b"a result")
    (scans / "twin.jpg").hardlink_to(scans / "b.jpg")
    draw(out / "1950" / "c_colorized.jpg")
    before = (out / "1950" / "c_colorized.jpg").read_bytes()
    report = scans.parent / "report.csv"
    arguments = ["--json", "--report", str(report), str(scans), str(scans / "no.jpg"), str(out)]
    (out / "scans").symlink_to(out)

    assert main([*batch, *arguments]) == 1

    printed = capsys.readouterr()
    lines = [json.loads(line) for line in printed.out.splitlines()]
    with report.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for got in (
        {Path(row["source"]).name: row["status"] for row in rows},
        {Path(line["input"]).name: line["status"] for line in lines},
    ):
        assert got == {
            "=cmd().jpg": "failed",
            "a.png": "done",
            "b.jpg": "done",
            "twin.jpg": "skipped",
            "b_colorized.jpg": "skipped",
            "c.jpg": "skipped",
            "no.jpg": "failed",
        }
    assert "“=cmd().jpg”: the file is empty" in printed.err
    assert "“no.jpg”: there is no such file" in printed.err
    assert "“twin.jpg” was left out: it is the same file" in printed.err
    assert "“b_colorized.jpg” was left out" in printed.err
    assert (out / "1950" / "c_colorized.jpg").read_bytes() == before
    (done,) = (line for line in lines if line["input"].endswith("a.png"))
    assert (done["width"], done["height"], done["look"], done["notices"]) == (32, 24, "default", [])
    assert done["device"].startswith("CPU")


def test_a_second_time_there_is_nothing_to_do(
    batch: list[str],
    scans: Path,
    out: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert main([*batch, str(scans), str(out)]) == 0
    capsys.readouterr()

    def load(*_: Any, **__: Any) -> Engine:
        raise AssertionError("loading takes seconds")

    monkeypatch.setattr("colorizer_app.cli.batch_run.load_engine", load)
    assert main([*batch, "--resume", str(scans), str(out)]) == 0
    assert capsys.readouterr().err == "colorizer: photos: 3 done\n"
    assert main([*batch, "--resume", str(out)]) == 0
    assert main([*batch, str(scans), str(out)]) == 0
    assert capsys.readouterr().err.splitlines()[-1] == "colorizer: photos: 3 skipped"


def test_resuming_takes_up_what_is_new_and_what_failed(
    batch: list[str], scans: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (scans / "bad.jpg").write_bytes(b"")
    settings = ["--name", "{number} {name}", "--format", "png"]
    assert main([*batch, *settings, str(scans), str(out)]) == 1
    before = {name: (out / name).stat().st_mtime_ns for name in results(out)}
    draw(scans / "bad.jpg")
    draw(scans / "0 new.jpg")
    capsys.readouterr()
    assert main([*batch, "--resume", str(scans), str(out)]) == 0
    # As they are done, which may be in any order.
    assert sorted(capsys.readouterr().out.splitlines()) == [
        str(out / "3 bad.png"),
        str(out / "5 0 new.png"),
    ]
    assert before.items() < {n: (out / n).stat().st_mtime_ns for n in results(out)}.items()


def test_resuming_with_other_settings(batch: list[str], scans: Path, out: Path) -> None:
    assert main([*batch, str(scans), str(out)]) == 0
    (out / "a_colorized.png").unlink()
    assert main([*batch, "--resume", "--format", "tif", "--boldness", "0", str(out)]) == 0
    assert results(out) == ["1950/c_colorized.jpg", "a_colorized.tif", "b_colorized.jpg"]


def test_results_beside_their_sources(
    batch: list[str], scans: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = ["--name", "{name} in colour"]
    assert main([*batch, *name, str(scans), str(scans)]) == 0
    assert main([*batch, *name, str(scans), str(scans)]) == 0
    assert results(scans) == [
        "1950/c in colour.jpg",
        "1950/c.jpg",
        "a in colour.png",
        "a.png",
        "b in colour.jpg",
        "b.jpg",
    ]


def interrupted(
    scans: Path,
    out: Path,
    batch: list[str],
    presses: int,
    then: Callable[[], object] = lambda: None,
) -> int:
    """Run a batch whose second photo is met by Ctrl-C; return the exit status."""
    stopping = Event()
    original, stop, abort = Engine.colours, BatchRunner.stop, BatchRunner.abort
    coloured: list[str] = []

    def colours(self: Engine, photo: Any, *arguments: Any, **options: Any) -> Any:
        coloured.append(photo.name)
        if len(coloured) == 2:
            for _ in range(presses):
                stopping.clear()
                os.kill(os.getpid(), signal.SIGINT)
                assert stopping.wait(PATIENCE_S)
            then()
        return original(self, photo, *arguments, **options)

    def told(call: Any) -> Any:
        def heard(self: BatchRunner) -> None:
            call(self)
            stopping.set()

        return heard

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Engine, "colours", colours)
        patch.setattr(BatchRunner, "stop", told(stop))
        patch.setattr(BatchRunner, "abort", told(abort))
        status = main([*batch, str(scans), str(out)])
    assert len(coloured) == 2
    return status


@pytest.mark.skipif(sys.platform == "win32", reason="a signal cannot be sent to one process")
def test_ctrl_c_finishes_the_photo_at_hand(
    batch: list[str], scans: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = signal.getsignal(signal.SIGINT)
    assert interrupted(scans, out, batch, presses=1) == 130
    assert signal.getsignal(signal.SIGINT) == before
    said = capsys.readouterr().err.splitlines()
    assert any("Ctrl-C again stops at once" in line for line in said)
    assert "--resume goes on" in said[-2]
    assert said[-1] == "colorizer: photos: 1 waiting, 2 done"
    assert len(results(out)) == 2
    # Beginning anew by mistake loses nothing.
    assert main([*batch, str(scans), str(out)]) == 1
    assert "2 of 3 photos are done. Add --resume" in capsys.readouterr().err
    assert main([*batch, "--resume", str(scans), str(out)]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1
    assert all(is_whole(out / name) for name in results(out))


@pytest.mark.skipif(sys.platform == "win32", reason="a signal cannot be sent to one process")
def test_a_second_ctrl_c_gives_up_the_photo_at_hand(
    batch: list[str], scans: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert interrupted(scans, out, [*batch, "--jobs", "1"], presses=2) == 130
    assert "1 waiting, 1 done, 1 stopped" in capsys.readouterr().err.splitlines()[-1]
    assert len(results(out)) == 1
    assert main([*batch, "--overwrite", str(scans), str(out)]) == 0
    assert len(results(out)) == 3


@pytest.mark.skipif(sys.platform == "win32", reason="a signal cannot be sent to one process")
def test_a_second_ctrl_c_waits_for_nothing_long(
    batch: list[str], scans: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = Event()
    statuses: list[int] = []

    def leave(status: int) -> None:
        statuses.append(status)
        left.set()

    monkeypatch.setattr("colorizer_app.cli.batch_run._PATIENCE_S", 0.0)
    monkeypatch.setattr(os, "_exit", leave)
    interrupted(scans, out, batch, presses=2, then=lambda: left.wait(PATIENCE_S))
    assert statuses == [130]


@pytest.mark.skipif(sys.platform == "win32", reason="kills a process")
def test_a_batch_that_is_killed_goes_on(batch: list[str], tmp_path: Path, out: Path) -> None:
    scans = tmp_path / "scans"
    for number in range(40):
        draw(scans / f"{number}.png", number)
    command = [sys.executable, "-m", "colorizer_app.cli", *batch, str(scans), str(out)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        first = Path(process.stdout.readline().decode().strip())
        process.send_signal(signal.SIGKILL)
        process.stdout.close()
    assert process.returncode == -signal.SIGKILL
    killed = {name: (out / name).stat().st_mtime_ns for name in results(out)}
    assert first.relative_to(out).as_posix() in killed
    assert len(killed) < 40
    assert all(is_whole(out / name) for name in killed)

    assert main([*batch, "--resume", str(scans), str(out)]) == 0

    after = {name: (out / name).stat().st_mtime_ns for name in results(out)}
    assert len(after) == 40
    assert killed.items() < after.items(), "what was done is not done again"
    assert all(is_whole(out / name) for name in after)
    assert sorted(path.name for path in out.glob(".*")) == [JOURNAL_NAME]


def test_two_batches_do_not_write_to_one_folder(
    batch: list[str], scans: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out.mkdir()
    with locked(out):
        assert main([*batch, str(scans), str(out)]) == 1
    assert "Another batch is writing to" in capsys.readouterr().err
    assert main([*batch, str(scans), str(out)]) == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--resume", "IN", "OUT"], None),
        (["--resume", "OUT"], "There is no batch in"),
        (["EMPTY", "OUT"], "There are no photos in"),
        (["--look", "missing.json", "IN", "OUT"], "missing.json cannot be read"),
        (["--look", __file__, "IN", "OUT"], "cannot be used"),
        (["--max-memory", "50M", "IN", "OUT"], "50 MB is allowed"),
    ],
)
def test_what_cannot_be_done_is_explained(
    arguments: list[str],
    words: str | None,
    batch: list[str],
    scans: Path,
    out: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (scans.parent / "empty").mkdir()
    places = {"IN": str(scans), "OUT": str(out), "EMPTY": str(scans.parent / "empty")}
    status = main([*batch, *(places.get(word, word) for word in arguments)])
    assert status == (0 if words is None else 1)
    assert (words or "3 done") in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["batch"], "required"),
        (["batch", "x.jpg"], "last the folder for the results"),
        (["batch", "x.jpg", __file__], "is a file"),
        (["batch", "x", "out", "--name", "same"], "all photos would have one name"),
        (["batch", "x", "out", "--name", "{title}"], "its fields can be"),
        (["batch", "x", "out", "--quality", "101"], "1 to 100"),
        (["batch", "x", "out", "--jobs", "0"], "above 0"),
        (["batch", "x", "out", "--format", "gif"], "invalid choice"),
        (["batch", "x", "out", "--report", "x.jpg"], "must end in .csv"),
        (["batch", "x", "out", "--report", "nowhere/x.csv"], "no folder nowhere"),
        (["batch", "x", "x" * 300], "cannot be made"),
    ],
)
def test_commands_that_make_no_sense(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert words in capsys.readouterr().err


def test_a_folder_of_the_name_of_the_journal_is_explained(
    batch: list[str], scans: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (out / JOURNAL_NAME).mkdir(parents=True)
    assert main([*batch, str(scans), str(out)]) == 1
    assert "cannot be read" in capsys.readouterr().err
