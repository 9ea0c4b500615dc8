from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt
import onnxruntime
import pytest
import torch

from colorizer_app.look import Head
from colorizer_app.model import ColorizationConfig, Features
from colorizer_app.model.distribution import annealed_mean
from colorizer_app.model.folding import fold
from colorizer_app.model.graphs import export_graphs
from colorizer_app.model.network import AB_LIMIT, ColorizationNetwork

Run = Callable[..., list[npt.NDArray[np.float32]]]

BINS = ((-20.0, 20.0), (0.0, 0.0), (30.0, 30.0), (0.0, -30.0))
RARITY = (1.0, -1.0, 1.0, 0.5)


@pytest.fixture(scope="module", params=["paper", "skips"])
def network(request: pytest.FixtureRequest) -> ColorizationNetwork:
    """Return a narrow network with both heads, one of each kind that there is."""
    torch.manual_seed(5)
    heads: tuple[Head, ...] = ("regression", "distribution")
    choices: dict[str, Any] = (
        {} if request.param == "paper" else {"rarity": RARITY, "dilations": (2, 4), "skips": True}
    )
    network = ColorizationNetwork(ColorizationConfig(1 / 16, heads, BINS, **choices))
    with torch.no_grad():
        # Let batch normalisation see some pictures, or the signal fades away layer by layer.
        for _ in range(10):
            network(torch.rand(4, 1, 1, 1) * torch.rand(4, 1, 224, 224))
    return fold(network.eval())


@pytest.fixture(scope="module")
def run(network: ColorizationNetwork, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Return what runs a graph by its name."""
    folder = tmp_path_factory.mktemp("graphs")
    export_graphs(network, lambda name: folder / f"{name}.onnx")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    sessions = {
        path.stem: onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
        for path in folder.glob("*.onnx")
    }
    assert set(sessions) == {"overall", "local", "regression", "distribution", "logits"}

    def run(graph: str, **feeds: torch.Tensor) -> list[npt.NDArray[np.float32]]:
        outputs: list[npt.NDArray[np.float32]] = sessions[graph].run(
            None, {name: np.asarray(value) for name, value in feeds.items()}
        )
        return outputs

    return run


def inputs_of(features: Features[torch.Tensor], details: int) -> dict[str, torch.Tensor]:
    names = ("detail_quarter", "detail_half")[:details]
    detail = dict(zip(names, features.detail, strict=False))
    return {"local": features.local, "overall": features.overall, **detail}


@pytest.mark.parametrize("size", [(8, 8), (8, 40), (224, 224), (136, 72)])
def test_graphs_say_what_the_network_says(
    network: ColorizationNetwork, run: Run, size: tuple[int, int]
) -> None:
    lightness, overall_lightness = torch.rand(1, 1, *size), torch.rand(1, 1, 224, 224)
    with torch.inference_mode():
        features = network.encode(lightness, overall_lightness)
        prediction = network.decode(features)
    assert prediction.regression is not None
    assert prediction.logits is not None

    (overall,) = run("overall", overall_lightness=overall_lightness)
    np.testing.assert_allclose(overall, features.overall, atol=1e-4)

    local = run("local", lightness=lightness)
    for ours, theirs in zip(local, (features.local, *features.detail), strict=True):
        np.testing.assert_allclose(ours, theirs, atol=1e-4)

    (ab,) = run("regression", **inputs_of(features, 2))
    np.testing.assert_allclose(ab, (prediction.regression - 0.5) * 2 * AB_LIMIT, atol=1e-3)

    share, temperature = torch.tensor(0.3), torch.tensor(0.4)
    features_of = inputs_of(features, 1)
    (ab,) = run("distribution", share=share, temperature=temperature, **features_of)
    rarity = torch.tensor(network.config.rarity or [0.0] * len(BINS))
    (logits,) = run("logits", **features_of)
    np.testing.assert_allclose(logits, prediction.logits, atol=1e-3)
    bent = prediction.logits - 0.3 * rarity[:, None, None]
    np.testing.assert_allclose(ab, annealed_mean(bent, network.ab_bins, 0.4), atol=1e-3)


def test_another_context_and_boldness_need_no_other_graph(
    network: ColorizationNetwork, run: Run
) -> None:
    with torch.inference_mode():
        features = network.encode(torch.rand(1, 1, 64, 64), torch.rand(1, 1, 224, 224))
    own = inputs_of(features, 1)
    calm = {"share": torch.tensor(0.0), "temperature": torch.tensor(1.0)}
    borrowed = own | {"overall": features.overall + torch.rand(1, 256)}
    results = [
        run("distribution", **calm, **own)[0],
        run("distribution", **calm, **borrowed)[0],
        run("distribution", **calm | {"temperature": torch.tensor(0.2)}, **own)[0],
    ]
    assert np.abs(results[0] - results[1]).max() > 0.01
    assert np.abs(results[0] - results[2]).max() > 0.01
