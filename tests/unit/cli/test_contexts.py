from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from colorizer_app.cli import main
from colorizer_app.workbench.contexts import OwnLibrary, ShippedLibrary

with_toys = pytest.mark.usefixtures("shipped")


def run(capsys: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> tuple[str, str]:
    """Return what ``colorizer contexts`` prints, and what it complains of."""
    assert main(["contexts", *arguments]) == status
    printed = capsys.readouterr()
    return printed.out, printed.err


@with_toys
def test_contexts_are_kept_renamed_shared_and_deleted(
    capsys: pytest.CaptureFixture[str], donor: Path, engine: list[str]
) -> None:
    file = donor.with_name("mine.colorizer-context")
    run(capsys, "save", "Mine", str(donor), *engine)
    run(capsys, "rename", "mine", "Snow light")
    assert run(capsys, "list")[0] == "Night\nSunny day\nSnow light (your own)\n"
    run(capsys, "export", "Snow light", str(file))
    assert run(capsys, "import", str(file))[0] == "Snow light 2\n"
    run(capsys, "delete", "Snow light")
    rows = [json.loads(row) for row in run(capsys, "list", "--json")[0].splitlines()]
    assert rows[1:] == [
        {"name": "Sunny day", "own": False},
        {"name": "Snow light 2", "own": True},
    ]


@with_toys
def test_a_name_that_is_shipped_is_taken(
    capsys: pytest.CaptureFixture[str], donor: Path, engine: list[str]
) -> None:
    _, why = run(capsys, "save", "night", str(donor), *engine, status=1)
    assert "already" in why
    _, why = run(capsys, "save", " ", str(donor), *engine, status=1)
    assert "name" in why
    _, why = run(capsys, "delete", "Night", status=1)
    assert "of your own" in why


@with_toys
def test_they_are_sorted_for_a_photo(
    capsys: pytest.CaptureFixture[str], donor: Path, engine: list[str]
) -> None:
    run(capsys, "save", "Mine", str(donor), *engine)
    out, _ = run(capsys, "list", "--for", str(donor), "--json", *engine)
    rows = [json.loads(row) for row in out.splitlines()]
    assert {row["name"] for row in rows} == {"Night", "Sunny day", "Mine"}
    assert (rows[0]["name"], rows[0]["own"]) == ("Mine", True)
    assert rows[0]["cosine"] == pytest.approx(1)
    cosines = [row["cosine"] for row in rows]
    assert cosines == sorted(cosines, reverse=True)
    text, _ = run(capsys, "list", "--for", str(donor), *engine)
    assert text.startswith("+1.00  Mine (your own)\n")


def test_photos_are_compared_by_the_shipped_weights_alone(
    capsys: pytest.CaptureFixture[str], donor: Path, engine: list[str]
) -> None:
    _, why = run(capsys, "list", "--for", str(donor), *engine, status=1)
    assert "--weights" in why


@with_toys
def test_a_damaged_file_is_named(
    capsys: pytest.CaptureFixture[str], donor: Path, engine: list[str]
) -> None:
    run(capsys, "save", "Mine", str(donor), *engine)
    damaged = OwnLibrary().folder / "old.colorizer-context"
    damaged.write_bytes(b"{}")
    out, why = run(capsys, "list", status=1)
    assert "Mine" in out
    assert "“old.colorizer-context”" in why
    out, why = run(capsys, "import", str(damaged), status=1)
    assert not out
    assert "“old.colorizer-context”" in why


def test_an_export_has_its_own_kind_of_name() -> None:
    with pytest.raises(SystemExit) as caught:
        main(["contexts", "export", "Mine", "mine.jpg"])
    assert caught.value.code == 2


RECIPES = """
seen = 4
taken = 2
kept = 1
common = 4
push = 0.5

[[context]]
name = "Bright"
scene = "snow"
photos = ["noise/*"]
prefer = { lightness = 1.0 }
towards = [0.5, 1.0]

[[context]]
name = "Dark"
scene = "night"
photos = ["noise/grey", "noise/"]
prefer = { lightness = -1.0 }
"""


@pytest.fixture
def build(tmp_path: Path, engine: list[str]) -> list[str]:
    folder = tmp_path / "shard"
    folder.mkdir()
    rows = ["shard\tfile\tset\tlabel"]
    for index, level in enumerate((20, 60, 180, 230)):
        chance = np.random.default_rng(index)
        pixels = chance.integers(level - 20, level + 20, (60, 80, 3), np.uint8)
        Image.fromarray(pixels).save(folder / f"{index}.png")
        rows.append(f"shard\t{index}.png\tnoise\tgrey")
    (tmp_path / "manifest.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    (tmp_path / "recipes.toml").write_text(RECIPES, encoding="utf-8")
    arguments = ["--data", folder, "--labels", tmp_path / "manifest.tsv"]
    recipes = ["--recipes", tmp_path / "recipes.toml"]
    return ["build", *map(str, arguments), *map(str, recipes), *engine]


def test_a_library_is_built_of_photos(
    capsys: pytest.CaptureFixture[str], build: list[str], tmp_path: Path
) -> None:
    made = []
    for name in ("one", "other"):
        folder = tmp_path / name
        assert str(folder) in run(capsys, *build, "--out", str(folder))[0]
        made.append(ShippedLibrary.load(folder))
    assert made[0] == made[1]
    bright, dark = made[0].contexts
    assert (bright.name, dark.name) == ("Bright", "Dark")
    assert bright.picture is None
    assert bright.thumbnail != dark.thumbnail
    both = np.array([each.context.overall_features for each in (bright, dark)])
    assert both.min() >= 0
    assert not np.array_equal(*both)


def test_a_recipe_that_finds_too_few_photos_is_named(
    capsys: pytest.CaptureFixture[str], build: list[str], tmp_path: Path
) -> None:
    recipes = tmp_path / "recipes.toml"
    recipes.write_text(RECIPES.replace("noise/*", "sea/*"), encoding="utf-8")
    _, why = run(capsys, *build, "--out", str(tmp_path / "out"), status=1)
    assert "“Bright”" in why


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("[[", "[", "holds no recipes"),
        ("seen = 4", "", "holds no recipes"),
        ("seen = 4", "seen = 4\nfoo = 1", "holds no recipes"),
        ('scene = "snow"', 'scene = "moon"', "“moon”"),
        ("lightness = 1.0", "mood = 1.0", "mood"),
    ],
)
def test_recipes_that_make_no_sense(
    capsys: pytest.CaptureFixture[str],
    build: list[str],
    tmp_path: Path,
    old: str,
    new: str,
    reason: str,
) -> None:
    recipes = tmp_path / "recipes.toml"
    recipes.write_text(RECIPES.replace(old, new, 1), encoding="utf-8")
    _, why = run(capsys, *build, "--out", str(tmp_path / "out"), status=1)
    assert reason in why
