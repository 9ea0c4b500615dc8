"""Tiles: where they lie, how far the network looks beyond them, and that nobody sees them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn import functional

from colorizer_app.engine import FULL_RESOLUTION, CancelToken, Engine, EngineError, PhotoSize
from colorizer_app.engine.colours import Colours
from colorizer_app.engine.engine import default_weights
from colorizer_app.engine.tiles import grid_of, halo_of
from colorizer_app.errors import Cancelled
from colorizer_app.imaging import Photo, photo_from_array, render
from colorizer_app.look import Context, Head, Look, Weighted
from colorizer_app.model import ColorizationConfig
from colorizer_app.model.network import ColorizationNetwork
from colorizer_app.model.weights import save_network

BINS = ((-20.0, 20.0), (0.0, 0.0), (30.0, 30.0), (0.0, -30.0))
BOTH: tuple[Head, ...] = ("regression", "distribution")
CONFIGS = [
    ColorizationConfig(1 / 32, BOTH, BINS),
    ColorizationConfig(1 / 32, BOTH, BINS, dilations=(2, 4)),
    ColorizationConfig(1 / 32, BOTH, BINS, dilations=(2, 4), skips=True),
    ColorizationConfig(1 / 32, BOTH, BINS, dilations=(3, 1), skips=True),
    ColorizationConfig(1 / 32, ("regression",)),
    ColorizationConfig(1 / 32, ("distribution",), BINS, skips=True),
]


def lively(config: ColorizationConfig) -> ColorizationNetwork:
    """Return a network in which every value has a say in all that it can reach."""
    torch.manual_seed(1)
    network = ColorizationNetwork(config).eval()
    with torch.no_grad():
        for layer in network.modules():
            if isinstance(layer, nn.Conv2d):
                # Positive, so that no ReLU is shut; each layer keeps its input's scale.
                layer.weight.uniform_(0.5, 1.5)
                layer.weight /= layer.weight[0].sum()
    return network


@pytest.mark.parametrize("config", CONFIGS)
def test_the_halo_is_what_a_colour_depends_on_and_no_pixel_more(
    config: ColorizationConfig,
) -> None:
    network = lively(config).double()
    halo = halo_of(config).pixels
    first, cells = 24, 2  # far from every border
    lightness = torch.full((1, 1, 8, 8 * 50), 0.5, dtype=torch.double, requires_grad=True)
    overall = torch.zeros(1, 1, 224, 224, dtype=torch.double)
    for head in config.heads:
        prediction = network.decode(network.encode(lightness, overall), (head,))
        ab = prediction.regression if prediction.logits is None else prediction.logits
        assert ab is not None
        per_cell = ab.shape[-1] // 50
        core = ab[..., first * per_cell : (first + cells) * per_cell]
        (gradient,) = torch.autograd.grad(core.sum(), lightness)
        reached = gradient.abs().sum(dim=(0, 1, 2)).nonzero()
        assert int(reached.min()) == 8 * first - halo.before
        assert int(reached.max()) == 8 * (first + cells) - 1 + halo.after


@pytest.mark.parametrize("config", CONFIGS)
def test_the_colorization_network_needs_no_more_than_is_left_for_it(
    config: ColorizationConfig,
) -> None:
    network = lively(config).double()
    width = config.channels(256)
    local = torch.ones(1, width, 1, 30, dtype=torch.double, requires_grad=True)
    half, quarter = config.channels(128), config.channels(256)
    detail = (
        torch.ones(1, quarter, 2, 60, dtype=torch.double),
        torch.ones(1, half, 4, 120, dtype=torch.double),
    )
    fused = network.fusion(local, torch.zeros(1, 256, dtype=torch.double))
    for head in config.heads:
        prediction = network.colorization(fused, detail, (head,))
        ab = prediction.regression if prediction.logits is None else prediction.logits
        per_cell = ab.shape[-1] // 30
        core = ab[..., 14 * per_cell : 15 * per_cell].sum()
        (gradient,) = torch.autograd.grad(core, local, retain_graph=True)
        reached = gradient.abs().sum(dim=(0, 1, 2)).nonzero()
        decoded = halo_of(config).decoded
        assert (int(reached.min()), int(reached.max())) == (14 - decoded.before, 14 + decoded.after)


HALO = halo_of(ColorizationConfig(dilations=(2, 4), skips=True))


@pytest.mark.parametrize(
    ("size", "pixels"),
    [
        *[((1, 1), 1), ((8, 8), 1), ((9, 7), 1), ((517, 601), 1), ((517, 601), 90_000)],
        *[((2048, 2048), 2_400_000), ((2048, 2048), 10**9), ((10_000, 20_000), 600_000)],
        *[((1, 50_000), 60_000), ((50_000, 3), 60_000), ((50_000, 3), 2_400_000)],
    ],
)
def test_tiles_cover_the_picture_once_and_keep_to_the_limit(
    size: tuple[int, int], pixels: int
) -> None:
    grid = grid_of(*size, HALO, pixels)
    assert 8 * grid.rows >= size[0] > 8 * (grid.rows - 1)
    assert 8 * grid.columns >= size[1] > 8 * (grid.columns - 1)
    tiles = list(grid.tiles())
    assert len(tiles) == grid.count
    covered = np.zeros((grid.rows, grid.columns), np.int8)
    largest = 0
    for rows, columns in tiles:
        assert rows.length > 0
        assert columns.length > 0
        covered[rows.values(1), columns.values(1)] += 1
        seen = rows.grown(HALO.cells, grid.rows), columns.grown(HALO.cells, grid.columns)
        largest = max(largest, 64 * seen[0].length * seen[1].length)
    assert (covered == 1).all()
    assert largest <= grid.largest <= max(pixels, (8 * (1 + HALO.cells.both)) ** 2)


def test_one_tile_where_one_will_do() -> None:
    assert grid_of(1000, 1000, HALO, 1_000_000).count == 1
    assert grid_of(1001, 1001, HALO, 1_000_000).count > 1


def test_a_picture_of_any_shape_is_cut_at_once() -> None:
    assert grid_of(200_000_000, 1, HALO, 2_400_000).across == 1
    assert grid_of(1, 200_000_000, HALO, 2_400_000).down == 1


def noise(height: int, width: int, seed: int = 0) -> Photo:
    """Return a grey photo that differs at every pixel, with edges."""
    y, x = np.mgrid[:height, :width]
    grain = np.random.default_rng(seed).integers(0, 60, (height, width))
    grey = 30 + 120 * ((x // 37 + y // 29) % 2) + grain
    return photo_from_array(grey.astype(np.uint8), "noise")


def with_tiles(engine: Engine, pixels: int) -> Engine:
    engine._tile_pixels[engine.device_name] = pixels
    return engine


def assert_tiles_change_nothing(engine: Engine, photo: Photo, look: Look, pixels: int) -> None:
    ab = engine.decode(engine.encode(photo), look)
    untiled = render(photo.lightness, ab, photo.bit_depth)
    tiled = with_tiles(engine, pixels)
    processor = engine._runner.processor
    assert tiled._grid(PhotoSize.of(photo), processor).count > 1
    colours = tiled._colours_in_tiles(photo, look, lambda share: None)
    engine._tile_pixels.clear()
    assert np.abs(ab).max() > 1
    np.testing.assert_allclose(colours.rows(0, photo.height), ab, atol=1e-3)
    with_tiles(engine, pixels)
    result = engine.colorize(photo, look)
    engine._tile_pixels.clear()
    # A channel may fall on the other side of a rounding.
    difference = np.abs(result.astype(np.int32) - untiled.astype(np.int32))
    assert difference.max() <= 1
    assert (difference > 0).mean() < 1e-3


@pytest.fixture(scope="module", params=[0, 2, 3], ids=lambda number: f"network{number}")
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Engine:
    config = CONFIGS[request.param]
    torch.manual_seed(request.param)
    network = ColorizationNetwork(config)
    with torch.no_grad():
        for _ in range(10):  # batch normalisation sees some pictures
            network(torch.rand(4, 1, 1, 1) * torch.rand(4, 1, 64, 64))
    path = tmp_path_factory.mktemp("weights") / "w.safetensors"
    save_network(network, path)
    return Engine(path, device="cpu", working_size=FULL_RESOLUTION)


@pytest.mark.parametrize(
    ("size", "pixels"),
    [((217, 189), 30_000), ((317, 389), 60_000), ((9, 5001), 1), ((4803, 5), 1)],
)
def test_tiled_equals_untiled(engine: Engine, size: tuple[int, int], pixels: int) -> None:
    for head in engine.heads:
        assert_tiles_change_nothing(engine, noise(*size), Look(head, 0.8), pixels)


def test_tiled_equals_untiled_where_one_pass_served_both_networks(engine: Engine) -> None:
    assert_tiles_change_nothing(engine, noise(224, 224), Look(engine.heads[0]), 45_000)


@pytest.fixture(scope="module")
def shipped() -> Engine:
    return Engine(default_weights(), device="cpu", working_size=FULL_RESOLUTION)


@pytest.mark.parametrize("head", BOTH)
def test_tiled_equals_untiled_with_the_shipped_weights(shipped: Engine, head: Head) -> None:
    photo = noise(301, 389)
    context = Context("another", shipped.overall_features(noise(100, 100, seed=1)))
    look = Look(head, contexts=(Weighted(context),), context_strength=0.5)
    assert_tiles_change_nothing(shipped, photo, look, 90_000)


def test_16_bits_are_kept(shipped: Engine) -> None:
    photo = replace(noise(40, 60), bit_depth=16)
    assert shipped.colorize(photo).dtype == np.uint16


def test_a_large_working_size_is_tiled_as_well(tiny_weights: Path) -> None:
    engine = Engine(tiny_weights, device="cpu", working_size=400)
    photo = noise(800, 600)
    untiled = engine.colorize(photo)
    tiled = with_tiles(engine, 50_000).colorize(replace(photo))  # another, so not remembered
    assert np.abs(tiled.astype(np.int32) - untiled.astype(np.int32)).max() <= 1


def test_rendering_in_strips_leaves_no_seams(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("colorizer_app.engine.colours.STRIP_PIXELS", 5_000)
    photo = noise(203, 210)
    ab = np.random.default_rng(3).normal(0, 20, (52, 54, 2)).astype(np.float32)
    colours = Colours(ab, 4, photo.lightness)
    strips = colours.render(photo.lightness, 16)
    np.testing.assert_array_equal(
        strips, render(photo.lightness, colours.rows(0, photo.height), 16)
    )


def test_rows_are_those_of_the_whole() -> None:
    ab = np.random.default_rng(3).normal(0, 20, (26, 14, 2)).astype(np.float32)
    colours = Colours(ab, 4, np.zeros((101, 53), np.float32))
    whole = functional.interpolate(
        torch.from_numpy(ab).permute(2, 0, 1)[None], scale_factor=4, mode="bilinear"
    )[0].permute(1, 2, 0)[:101, :53]
    for start, stop in [(0, 101), (0, 1), (3, 50), (50, 51), (98, 101)]:
        np.testing.assert_allclose(colours.rows(start, stop), whole[start:stop], atol=1e-5)


def test_progress_and_cancelling_between_tiles(tiny_weights: Path) -> None:
    engine = with_tiles(
        Engine(tiny_weights, device="cpu", working_size=FULL_RESOLUTION), pixels=40_000
    )
    token, seen = CancelToken(), list[tuple[str, float]]()

    def progress(stage: str, share: float) -> None:
        seen.append((stage, share))
        if share >= 0.5:
            token.cancel()

    engine.colorize(noise(400, 300), progress=lambda stage, share: seen.append((stage, share)))
    encoding = [share for stage, share in seen if stage == "encode"]
    assert len(encoding) > 3
    assert all(before < after for before, after in pairwise(encoding))
    assert list(dict.fromkeys(stage for stage, _ in seen)) == ["encode", "render"]
    seen.clear()
    with pytest.raises(Cancelled):
        engine.colorize(noise(400, 300), progress=progress, cancel=token)
    assert seen[-1][0] == "encode"
    assert 0.5 <= seen[-1][1] < 1


def test_a_head_that_the_weights_lack_is_refused_before_the_first_tile(tmp_path: Path) -> None:
    save_network(ColorizationNetwork(ColorizationConfig(1 / 32)), tmp_path / "w.safetensors")
    engine = Engine(tmp_path / "w.safetensors", device="cpu", working_size=FULL_RESOLUTION)
    with pytest.raises(EngineError, match="distribution"):
        with_tiles(engine, 1).colorize(noise(400, 300))


@pytest.mark.parametrize("size", [(1, 50_000), (50_000, 3)])
def test_extreme_aspect_ratios_at_full_resolution(
    tiny_weights: Path, size: tuple[int, int]
) -> None:
    engine = with_tiles(
        Engine(tiny_weights, device="cpu", working_size=FULL_RESOLUTION), pixels=200_000
    )
    assert engine.colorize(noise(*size)).shape == (*size, 3)


def test_threads_may_share_an_engine(tiny_weights: Path) -> None:
    engine = with_tiles(
        Engine(tiny_weights, device="cpu", working_size=FULL_RESOLUTION), pixels=40_000
    )
    photos = [noise(300, 280, seed) for seed in range(4)]
    alone = [engine.colorize(photo) for photo in photos]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(engine.colorize, map(replace, photos)))  # not remembered
    for one, other in zip(alone, together, strict=True):
        np.testing.assert_array_equal(one, other)
