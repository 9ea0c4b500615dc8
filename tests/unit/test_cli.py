from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from colorizer_app.cli import main
from colorizer_app.cli.options import memory
from colorizer_app.imaging import Photo, open_photo
from colorizer_app.look import Look


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    y, x = np.mgrid[:40, :60]
    grey = (40 + 150 * ((x // 12 + y // 8) % 2)).astype(np.uint8)
    Image.fromarray(grey).save(tmp_path / "café 1.jpg", quality=95)
    return tmp_path / "café 1.jpg"


@pytest.fixture
def colorize(tiny_weights: Path) -> list[str]:
    return ["colorize", "--device", "cpu", "--weights", str(tiny_weights)]


def is_colour(path: Path) -> bool:
    with Image.open(path) as picture:
        rgb = np.asarray(picture.convert("RGB"), np.int16)
    return bool(np.ptp(rgb, axis=2).max() > 5)


def test_the_result_lies_beside_the_photo(
    colorize: list[str], photo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = photo.read_bytes()
    assert main([*colorize, str(photo)]) == 0
    result = photo.with_name("café 1_colorized.jpg")
    assert capsys.readouterr().out.strip() == str(result)
    assert is_colour(result)
    assert photo.read_bytes() == before


def test_json_says_what_was_done(
    colorize: list[str], photo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "out.png"
    assert main([*colorize, "--json", "--working-size", "32", "-o", str(output), str(photo)]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["input"] == str(photo)
    assert report["output"] == str(output)
    assert (report["width"], report["height"], report["working_size"]) == (60, 40, 32)
    assert set(report["seconds"]) == {"open", "encode", "decode", "render", "save"}
    assert all(seconds >= 0 for seconds in report["seconds"].values())
    assert report["device"].startswith("CPU")
    assert report["peak_memory_bytes"] is None or report["peak_memory_bytes"] > 10_000_000


def test_the_colours_alone_are_written_too(
    colorize: list[str], photo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*colorize, "--json", "--layer", str(photo)]) == 0
    report = json.loads(capsys.readouterr().out)
    layer = open_photo(Path(report["layer"]))

    assert Path(report["layer"]) == photo.with_name("café 1_colour-layer.png")
    assert layer.alpha is not None
    assert 0 < layer.alpha.mean() < 255
    assert layer.colouring is None, "it is no result to continue with"


@pytest.mark.parametrize("note", [True, False])
def test_the_result_carries_its_look_and_a_note_that_can_be_left_out(
    colorize: list[str], photo: Path, note: bool
) -> None:
    options = [] if note else ["--no-note"]
    assert main([*colorize, "--saturation", "0.5", *options, str(photo)]) == 0
    result = photo.with_name("café 1_colorized.jpg")
    colouring = open_photo(result).colouring

    assert colouring is not None
    assert Look.from_json(colouring.look) == Look(saturation=0.5)
    assert (b"algorithmicallyEnhanced" in result.read_bytes()) == note


def test_a_failure_is_named_and_the_rest_is_done(
    colorize: list[str], photo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"not a picture")
    missing, folder = tmp_path / "missing.png", tmp_path / "results"
    arguments = [str(broken), str(missing), str(tmp_path), str(photo)]
    assert main([*colorize, "--json", "-o", str(folder), *arguments]) == 1
    printed = capsys.readouterr()
    reports = [json.loads(line) for line in printed.out.splitlines()]
    assert ["error" in report for report in reports] == [True, True, True, False]
    assert "broken.png" in printed.err
    assert "missing.png" in printed.err
    assert [path.name for path in folder.iterdir()] == ["café 1_colorized.jpg"]


def test_nothing_is_replaced_unless_asked(
    colorize: list[str], photo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    result = photo.with_name("café 1_colorized.jpg")
    result.write_bytes(b"precious")
    assert main([*colorize, str(photo)]) == 1
    assert result.name in capsys.readouterr().err
    assert result.read_bytes() == b"precious"
    assert main([*colorize, "--overwrite", str(photo)]) == 0
    assert is_colour(result)


def test_the_source_is_never_replaced(colorize: list[str], photo: Path) -> None:
    before = photo.read_bytes()
    assert main([*colorize, "--overwrite", "-o", str(photo), str(photo)]) == 1
    assert photo.read_bytes() == before


def test_photos_of_one_name_do_not_replace_each_other(
    colorize: list[str], photo: Path, tmp_path: Path
) -> None:
    (tmp_path / "b").mkdir()
    twin = tmp_path / "b" / photo.name
    twin.write_bytes(photo.read_bytes())
    folder = tmp_path / "results"
    assert main([*colorize, "-o", str(folder), str(photo), str(twin)]) == 0
    assert sorted(path.name for path in folder.iterdir()) == [
        "café 1_colorized-2.jpg",
        "café 1_colorized.jpg",
    ]


def test_results_that_would_have_one_name_are_kept_apart(
    colorize: list[str], photo: Path, tmp_path: Path
) -> None:
    twins = [tmp_path / name for name in ("Oma.heic", "Oma.jfif")]
    for twin in twins:
        twin.write_bytes(photo.read_bytes())
    assert main([*colorize, "--overwrite", *map(str, twins)]) == 0
    assert sorted(path.name for path in tmp_path.glob("*.png")) == [
        "Oma_colorized-2.png",
        "Oma_colorized.png",
    ]


def test_a_name_that_the_terminal_cannot_show_is_printed_all_the_same(
    colorize: list[str], photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(printed, encoding="ascii"))
    assert main([*colorize, str(photo)]) == 0
    assert printed.getvalue().strip().endswith(rb"caf\xe9 1_colorized.jpg")


@pytest.mark.parametrize(("sink", "reason"), [("pipe", "Broken pipe"), ("/dev/full", "No space")])
def test_output_that_nobody_takes_ends_the_work_with_a_sentence(
    colorize: list[str],
    photo: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    sink: str,
    reason: str,
) -> None:
    if sink == "pipe":
        reading, writing = os.pipe()
        os.close(reading)
    elif Path(sink).exists():
        writing = os.open(sink, os.O_WRONLY)
    else:
        pytest.skip(f"no {sink} here")
    with os.fdopen(writing, "w", encoding="utf-8") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        assert main([*colorize, str(photo)]) == 1
    assert reason in capsys.readouterr().err
    assert is_colour(photo.with_name("café 1_colorized.jpg"))


def test_memory_that_runs_out_does_not_stop_the_rest(
    colorize: list[str],
    photo: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def with_little_memory(path: Path, *check: Any) -> Photo:
        if path.name == "huge.tif":
            raise MemoryError
        return open_photo(path, *check)

    monkeypatch.setattr("colorizer_app.cli.options.open_photo", with_little_memory)
    assert main([*colorize, str(tmp_path / "huge.tif"), str(photo)]) == 1
    assert "not enough free memory for “huge.tif”" in capsys.readouterr().err
    assert is_colour(photo.with_name("café 1_colorized.jpg"))


def test_full_resolution(
    colorize: list[str], photo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--json", "--full-resolution", "-o", str(tmp_path / "out.png"), str(photo)]
    assert main([*colorize, *arguments]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["working_size"] == 60
    assert report["notices"] == []
    assert is_colour(tmp_path / "out.png")


def test_a_photo_that_needs_more_memory_than_allowed_is_named(
    colorize: list[str], photo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*colorize, "--json", "--max-memory", "50M", str(photo)]) == 1
    printed = capsys.readouterr()
    assert "“café 1.jpg” has 60 × 40 pixels" in printed.err
    assert "50 MB is allowed" in printed.err
    assert "allowed" in json.loads(printed.out)["error"]
    assert main([*colorize, "--max-memory", "1.5G", str(photo)]) == 0


@pytest.mark.parametrize(
    ("text", "size"),
    [
        *[("800M", 8 * 10**8), ("1.5G", 15 * 10**8), ("1.5 gb", 15 * 10**8), (".5T", 5 * 10**11)],
        *[("2GiB", 2**31), ("512mib", 2**29)],
    ],
)
def test_amounts_of_memory(text: str, size: int) -> None:
    assert memory(text) == size


def test_what_the_engine_has_to_say_is_printed_and_reported(
    colorize: list[str],
    photo: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    from colorizer_app.engine import engine as engine_module
    from colorizer_app.engine import torch_processor

    def place(network: Any, device: Any) -> Any:
        if device.type == "cuda":
            raise RuntimeError("CUDA error: no kernel image is available")
        return network

    monkeypatch.setattr(engine_module, "choose_device", lambda choice: "cuda")
    monkeypatch.setattr(torch_processor, "place", place)
    assert main([*colorize, "--json", "--overwrite", str(photo), str(photo)]) == 0
    printed = capsys.readouterr()
    first, second = map(json.loads, printed.out.splitlines())
    assert "CUDA stopped working" in first["notices"][0]
    assert first["device"].startswith("CPU")
    assert second["notices"] == []
    assert printed.err.count("CUDA stopped working") == 1


def test_an_output_that_is_no_photo_is_explained(
    colorize: list[str], photo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plain = tmp_path / "notes"
    plain.write_bytes(b"precious")
    assert main([*colorize, "--overwrite", "-o", str(plain), str(photo)]) == 1
    assert "its name must end in one of" in capsys.readouterr().err
    assert plain.read_bytes() == b"precious"


def test_a_context_changes_the_result(colorize: list[str], photo: Path, tmp_path: Path) -> None:
    donor = tmp_path / "donor.png"
    Image.fromarray(np.full((30, 30), 250, np.uint8)).save(donor)
    plain, moody, off = (tmp_path / f"{name}.png" for name in ("plain", "moody", "off"))
    context = ["--context", str(donor)]
    assert main([*colorize, "-o", str(plain), str(photo)]) == 0
    assert main([*colorize, *context, "-o", str(moody), str(photo)]) == 0
    assert main([*colorize, *context, "--context-strength", "0", "-o", str(off), str(photo)]) == 0
    assert moody.read_bytes() != plain.read_bytes()
    with Image.open(off) as unmoved, Image.open(plain) as expected:
        np.testing.assert_array_equal(np.asarray(unmoved), np.asarray(expected))


def test_a_context_that_does_not_open_is_named(
    colorize: list[str], photo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*colorize, "--context", "nowhere.png", str(photo)]) == 1
    assert "nowhere.png" in capsys.readouterr().err


def test_missing_weights_are_named(
    photo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    weights = tmp_path / "gone.safetensors"
    assert main(["colorize", "--weights", str(weights), str(photo)]) == 1
    assert "gone.json" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["colorize"],
        ["paint", "x.jpg"],
        ["colorize", "x.jpg", "--boldness", "1.5"],
        ["colorize", "x.jpg", "--full-resolution", "--working-size", "512"],
        ["colorize", "x.jpg", "--max-memory", "2"],
        ["colorize", "x.jpg", "--max-memory", "0G"],
        ["colorize", "x.jpg", "--max-memory", "lots"],
        ["colorize", "x.jpg", "--boldness", "vivid"],
        ["colorize", "x.jpg", "--context-strength", "-0.1"],
        ["colorize", "x.jpg", "--working-size", "0"],
        ["colorize", "x.jpg", "--head", "oracle"],
        ["colorize", "x.jpg", "--device", "abacus"],
        ["colorize", "x.jpg", "y.jpg", "-o", __file__],
        ["colorize", "x.jpg", "-o", f"{__file__}/"],
        ["colorize", "x.jpg", "-o", "x" * 300],
    ],
)
def test_commands_that_make_no_sense(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2


@pytest.mark.parametrize(
    ("option", "value", "reason"),
    [
        ("--boldness", "vivid", "vivid is not a number between 0 and 1"),
        ("--boldness", "nan", "nan is not a number between 0 and 1"),
        ("--working-size", "large", "large is not a whole number above 0"),
    ],
)
def test_a_wrong_value_is_explained(
    option: str, value: str, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(["colorize", "x.jpg", option, value])
    assert reason in capsys.readouterr().err


def test_training_and_evaluation_from_the_command_line(
    tmp_path: Path, tiny_weights: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photos = tmp_path / "photos"
    photos.mkdir()
    rng = np.random.default_rng(1)
    for number in range(4):
        Image.fromarray(rng.integers(0, 256, (40, 40, 3), np.uint8)).save(photos / f"{number}.png")
    config = tmp_path / "run.toml"
    config.write_text(
        f'data = ["{photos}"]\nout = "{tmp_path / "run"}"\n'
        "width = 0.0625\nstages = [[0, 32]]\nbatch = 2\nsteps = 2\n"
    )
    assert main(["train", "--config", str(config)]) == 0
    weights = capsys.readouterr().out.splitlines()[-1]
    evaluate = ["evaluate", "--device", "cpu", "--data", str(photos), "--weights", weights]
    sheet, study = tmp_path / "sheet.png", tmp_path / "study"
    pictures = ["--sheet", str(sheet), "--study", str(study)]
    baselines = ["--baselines-from", str(photos)]
    assert main([*evaluate, "--json", "--limit", "3", *pictures, *baselines]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["photos"] == 3
    assert {"grey", "mean ab", "cheng", "distribution", "real"} < set(report["methods"])
    assert report["context"]["distribution"]["pairs"] == 3
    assert len(list(study.glob("*/*.png"))) == 9
    assert main([*evaluate, "--study", str(study)]) == 1
    assert "not empty" in capsys.readouterr().err
    assert 0 <= report["dead_overall_features"] <= 1
    with Image.open(sheet) as picture:
        assert picture.width > 100
    assert main([*evaluate, "--limit", "2"]) == 0
    assert capsys.readouterr().out.startswith("2 photos")


def test_photos_that_are_not_measured_are_not_decoded(
    tmp_path: Path, tiny_weights: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    buffer = io.BytesIO()
    rng = np.random.default_rng(1)
    Image.fromarray(rng.integers(0, 256, (8, 8, 3), np.uint8)).save(buffer, "PNG")
    photos = tmp_path / "photos"
    photos.mkdir()
    for number in range(1001):
        # The thousand evenly spaced photos of 1,001 are all but the last.
        (photos / f"{number:04}.png").write_bytes(b"" if number == 1000 else buffer.getvalue())
    evaluate = ["evaluate", "--device", "cpu", "--weights", str(tiny_weights)]
    evaluate += ["--data", str(photos), "--json"]
    assert main([*evaluate, "--limit", "2", "--baselines-from", str(photos)]) == 0
    assert json.loads(capsys.readouterr().out)["photos"] == 2
    assert main([*evaluate, "--limit", "1001"]) == 1
    assert "1000.png does not decode" in capsys.readouterr().err


def test_help_is_quick_because_it_loads_neither_torch_nor_qt() -> None:
    code = (
        "import sys\nfrom colorizer_app.cli import main\n"
        "try:\n    main(['colorize', '--help'])\nexcept SystemExit:\n    pass\n"
        "print([m for m in ('torch', 'PySide6') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ
    )
    assert done.stdout.splitlines()[-1] == "[]"
    assert "--boldness" in done.stdout
