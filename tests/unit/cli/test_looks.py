from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from colorizer_app.cli import main
from colorizer_app.look import Context, Look, Weighted

if TYPE_CHECKING:
    from colorizer_app.workbench.contexts import ShippedLibrary

pytestmark = pytest.mark.usefixtures("shipped")


class Colorize:
    """``colorizer colorize`` with a toy engine."""

    def __init__(self, engine: list[str], photo: Path) -> None:
        self._engine, self._photo = engine, photo
        self.look = photo.with_name("saved.json")

    def __call__(self, *options: str, status: int = 0) -> bytes:
        """Return the result's pixels, or nothing if there is to be none."""
        output = self._photo.with_name("result.png")
        output.unlink(missing_ok=True)
        arguments = ["colorize", *self._engine, *options, "-o", str(output), str(self._photo)]
        assert main(arguments) == status
        if status:
            assert not output.exists()
            return b""
        with Image.open(output) as picture:
            return np.asarray(picture).tobytes()

    def saved(self, *options: str) -> Look:
        """Return the look that the options make."""
        self.look.unlink(missing_ok=True)
        self(*options, "--save-look", str(self.look))
        return Look.from_json(self.look.read_text(encoding="utf-8"))


@pytest.fixture
def colorize(engine: list[str], photo: Path) -> Colorize:
    return Colorize(engine, photo)


def test_without_options_the_look_is_the_default(colorize: Colorize) -> None:
    assert colorize.saved() == Look()


def test_tone(colorize: Colorize) -> None:
    tone = ("--saturation", "1.5", "--warmth", "-0.5", "--tint", "0.25")
    assert colorize.saved(*tone) == Look(saturation=1.5, warmth=-0.5, tint=0.25)
    assert colorize(*tone) != colorize()
    neutral = colorize("--saturation", "1", "--warmth", "0", "--tint", "0")
    assert neutral == colorize()
    grey = np.frombuffer(colorize("--saturation", "0"), np.uint8).reshape(-1, 3)
    assert np.ptp(grey, axis=1).max() <= 1


def test_an_alternative_that_is_not_there_is_named_and_the_photo_coloured_as_usual(
    colorize: Colorize, capsys: pytest.CaptureFixture[str]
) -> None:
    usual = colorize()
    assert colorize.saved("--alternative", "2") == Look(alternative=2)
    capsys.readouterr()
    assert colorize("--alternative", "2", "--json") == usual
    printed = capsys.readouterr()
    sentence = "“photo=1.png” has no alternative, so there is no number 2"
    assert sentence in printed.err
    assert sentence in json.loads(printed.out)["notices"][0]


def test_alternatives_by_the_weights_that_ship(tmp_path: Path) -> None:
    from skimage import data

    photo = tmp_path / "cat.png"
    Image.fromarray(data.chelsea()).convert("L").save(photo)
    colorize = Colorize(["--device", "cpu"], photo)
    first = colorize("--alternative", "1", "--save-look", str(colorize.look))
    assert colorize("--look", str(colorize.look)) == first
    assert len({colorize(), first, colorize("--alternative", "2")}) == 3


def test_the_regression_head_knows_no_alternatives(
    colorize: Colorize, capsys: pytest.CaptureFixture[str]
) -> None:
    colorize("--alternative", "1", "--head", "regression", status=1)
    assert "Only the distribution head knows alternatives" in capsys.readouterr().err


@pytest.mark.parametrize("number", ["-1", "4", "1.5", "one"])
def test_an_alternative_is_a_number_up_to_3(number: str) -> None:
    with pytest.raises(SystemExit):
        main(["colorize", "--alternative", number, "photo.png"])


def test_contexts_by_name_picture_and_file(
    colorize: Colorize, shipped: ShippedLibrary, photo: Path, donor: Path, engine: list[str]
) -> None:
    file = donor.with_name("mine.colorizer-context")
    assert main(["contexts", "save", "Mine", str(donor), *engine]) == 0
    assert main(["contexts", "export", "Mine", str(file)]) == 0
    ways = ("NIGHT=0.5", str(donor), f"{file}=0.25", "mine")
    options = [option for way in ways for option in ("--context", way)]
    look = colorize.saved(*options, "--context-strength", "0.5")
    assert look.context_strength == 0.5
    assert [(each.context.name, each.weight) for each in look.contexts] == [
        ("Night", 0.5),
        ("donor.png", 1.0),
        ("Mine", 0.25),
        ("Mine", 1.0),
    ]
    assert look.contexts[0].context == shipped.contexts[0].context
    assert {each.context.weights for each in look.contexts} == {shipped.weights}
    # A name may have the sign that parts it from its weight.
    assert colorize.saved("--context", str(photo)).contexts[0].context.name == "photo=1.png"
    assert colorize(*options) != colorize()


def test_a_saved_look_does_the_same_and_gives_way_to_options(
    colorize: Colorize, donor: Path
) -> None:
    options = ("--boldness", "0.9", "--context", str(donor), "--warmth", "0.5")
    look = colorize.saved(*options)
    result = colorize(*options)
    donor.unlink()
    kept = colorize.look.rename(colorize.look.with_name("kept.json"))
    assert colorize("--look", str(kept)) == result
    assert colorize.saved("--look", str(kept), "--boldness", "0") == Look(
        boldness=0, contexts=look.contexts, warmth=0.5
    )


def test_a_look_of_other_weights_takes_its_contexts_anew_by_name(
    colorize: Colorize, shipped: ShippedLibrary, capsys: pytest.CaptureFixture[str]
) -> None:
    night = shipped.contexts[0].context
    old = [Context(name, night.overall_features, "0" * 64) for name in ("Night", "Attic")]
    looks = [colorize.look.with_name(f"{each.name}.json") for each in old]
    for path, each in zip(looks, old, strict=True):
        path.write_text(Look(contexts=(Weighted(each, 0.5),)).to_json(), encoding="utf-8")
    assert colorize.saved("--look", str(looks[0])).contexts == (Weighted(night, 0.5),)
    colorize("--look", str(looks[1]), status=1)
    assert "“Attic”" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (("--context", "nowhere.png"), "“nowhere.png”"),
        (("--context", "Night=2"), "“Night”"),
        (("--context", "Night=0"), "“Night”"),
        (("--context", "Night=nan"), "“Night”"),
        (("--context", "Night") * 5, "4 contexts"),
        (("--look", "nowhere.json"), "nowhere.json"),
    ],
)
def test_what_cannot_be_used_is_named(
    colorize: Colorize, capsys: pytest.CaptureFixture[str], options: tuple[str, ...], reason: str
) -> None:
    colorize(*options, status=1)
    assert reason in capsys.readouterr().err


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"\xff", b'{"version": 4}', b" " * 1_000_001], ids=len
)
def test_a_look_that_is_none_is_refused(
    colorize: Colorize, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    colorize.look.write_bytes(content)
    colorize("--look", str(colorize.look), status=1)
    assert "saved.json cannot be used" in capsys.readouterr().err


def test_a_saved_look_is_never_replaced(
    colorize: Colorize, capsys: pytest.CaptureFixture[str]
) -> None:
    colorize.look.write_text("{}", encoding="utf-8")
    colorize("--save-look", str(colorize.look), status=1)
    assert "already" in capsys.readouterr().err
    assert json.loads(colorize.look.read_text(encoding="utf-8")) == {}


@pytest.mark.parametrize(
    "option", [("--saturation", "2.1"), ("--warmth", "-1.1"), ("--tint", "x"), ("--tint", "nan")]
)
def test_values_out_of_range(option: tuple[str, str], engine: list[str], photo: Path) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["colorize", *engine, *option, str(photo)])
    assert caught.value.code == 2
