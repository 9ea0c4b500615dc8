from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from colorizer_app.imaging import Colouring, open_photo, photo_from_array, save_photo
from colorizer_app.look import Context, Look, Weighted
from colorizer_app.workbench.carried_look import CarriedLookError, carried_look, carrying

OURS, OTHERS = "a" * 64, "b" * 64
FOREST = Weighted(Context("Forest", tuple(np.linspace(-2, 2, 256).tolist()), OURS), 0.3)
LOOK = Look(boldness=0.9, contexts=(FOREST,) * 4, warmth=-0.2)


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif", ".webp"])
def test_a_look_comes_back_from_a_file(tmp_path: Path, suffix: str) -> None:
    photo = photo_from_array(np.full((9, 12), 120, np.uint8), "a")
    rgb = np.full((9, 12, 3), 120, np.uint8)
    path = save_photo(tmp_path / f"a{suffix}", rgb, carrying(photo, LOOK, OURS, note=True))
    colouring = open_photo(path).colouring

    assert colouring is not None
    assert carried_look(colouring, OURS) == LOOK


def test_a_mood_of_other_weights_is_refused() -> None:
    with pytest.raises(CarriedLookError, match="another colour model"):
        carried_look(Colouring(LOOK.to_json(), OURS, "1"), OTHERS)
    plain = Look(warmth=0.5)
    assert carried_look(Colouring(plain.to_json(), OURS, "1"), OTHERS) == plain


@pytest.mark.parametrize(
    "text", ["", "{", "[]", json.dumps({"version": 99}), json.dumps({"boldness": 7}), "[" * 9999]
)
def test_what_is_no_look_is_refused(text: str) -> None:
    with pytest.raises(CarriedLookError, match="cannot be read"):
        carried_look(Colouring(text, OURS, "1"), OURS)
