from __future__ import annotations

from collections.abc import Callable

import pytest
import torch

from colorizer_app.benchmark.flops import count_flops
from colorizer_app.benchmark.peers import PEERS, DDColorTiny, Eccv16, Peer, PeerGraph, Siggraph17
from colorizer_app.benchmark.peers.ddcolor import position_encoding


@pytest.mark.parametrize(
    ("build", "millions"),
    [
        (Eccv16, 32.2360),  # Open Model Zoo, colorization-v2
        (Siggraph17, 34.0511),  # Open Model Zoo, colorization-siggraph
        (DDColorTiny, 55.0),  # CoreML-Models, without decimals
    ],
)
def test_a_graph_has_as_many_weights_as_published(build: type[PeerGraph], millions: float) -> None:
    with torch.device("meta"):
        weights = sum(weight.numel() for weight in build().parameters())
    assert weights / 1e6 == pytest.approx(millions, abs=0.01 if build is DDColorTiny else 5e-5)


@pytest.mark.parametrize(
    ("build", "gigaflops"),
    [(Eccv16, 83.6045), (Siggraph17, 150.5441)],  # Open Model Zoo, at 256 × 256
)
def test_a_graph_needs_as_many_operations_as_published(
    build: type[PeerGraph], gigaflops: float
) -> None:
    with torch.device("meta"):
        graph = build().eval().requires_grad_(False)
        lightness = torch.empty(1, 1, 256, 256)
    # Theirs counts ReLUs and biases as well, a tenth of a per cent.
    assert count_flops(lambda: graph(lightness)) / 1e9 == pytest.approx(gigaflops, rel=0.002)


@pytest.mark.parametrize("size", [224, 256, 512])
@pytest.mark.parametrize("build", PEERS.values(), ids=PEERS)
def test_a_graph_takes_the_sizes_it_is_measured_at(
    build: Callable[[], PeerGraph], size: int
) -> None:
    with torch.device("meta"):
        assert build().eval()(torch.empty(1, 1, size, size)).shape == (1, 2, size, size)


@pytest.mark.parametrize("name", PEERS)
def test_a_graph_gives_ab_at_the_size_of_its_input(name: str) -> None:
    ab = Peer(PEERS[name](), torch.device("cpu")).at(32)()
    assert ab.shape == (1, 2, 32, 32)
    assert ab.isfinite().all()
    # All zeros, or numbers too small to be normal, would be computed at another speed.
    assert ab.abs().max() > 1e-6


def test_each_spot_has_its_own_position() -> None:
    spots = position_encoding(3, 5, torch.device("cpu"))
    assert spots.shape == (15, 256)
    assert len(torch.unique(spots, dim=0)) == 15
