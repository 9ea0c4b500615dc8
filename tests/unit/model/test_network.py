from __future__ import annotations

import pytest
import torch
from torch import Tensor, nn

from colorizer_app.model import ColorizationConfig, Features
from colorizer_app.model.network import ColorizationNetwork

BINS = ((-20.0, 20.0), (0.0, 0.0), (30.0, 30.0), (0.0, -30.0))

# (inputs, outputs, stride) of every convolution, from Iizuka et al. 2016, Table 1.
SHARED = [
    (1, 64, 2),
    (64, 128, 1),
    (128, 128, 2),
    (128, 256, 1),
    (256, 256, 2),
    (256, 512, 1),
]
LOW_LEVEL_OWN = [(512, 512, 1), (512, 256, 1)]
OVERALL = [(512, 512, 2), (512, 512, 1), (512, 512, 2), (512, 512, 1)]
OVERALL_CONNECTED = [(7 * 7 * 512, 1024), (1024, 512), (512, 256)]
TRUNK = [(256, 128, 1), (128, 64, 1), (64, 64, 1)]
REGRESSION = [(64, 32, 1), (32, 2, 1)]


@pytest.fixture(scope="module")
def paper() -> ColorizationNetwork:
    return ColorizationNetwork(ColorizationConfig()).eval()


@pytest.fixture
def tiny() -> ColorizationNetwork:
    torch.manual_seed(3)
    config = ColorizationConfig(1 / 16, ("regression", "distribution"), BINS)
    return ColorizationNetwork(config).eval()


def convolutions(module: nn.Module) -> list[nn.Conv2d]:
    return [layer for layer in module.modules() if isinstance(layer, nn.Conv2d)]


def described(module: nn.Module) -> list[tuple[int, int, int]]:
    return [(c.in_channels, c.out_channels, c.stride[0]) for c in convolutions(module)]


def test_layers_are_those_of_the_tables(paper: ColorizationNetwork) -> None:
    regression = paper.colorization.regression
    assert regression is not None
    assert described(paper.low_level.shared) == SHARED
    assert described(paper.low_level.own) == LOW_LEVEL_OWN
    assert described(paper.overall) == OVERALL
    assert described(paper.colorization.trunk) == TRUNK
    assert described(regression) == REGRESSION
    assert isinstance(regression[-1], nn.Sigmoid)
    linear = [m for m in paper.overall.modules() if isinstance(m, nn.Linear)]
    assert [(m.in_features, m.out_features) for m in linear] == OVERALL_CONNECTED


def test_every_convolution_but_the_fusion_is_3x3_with_padding_1(paper: ColorizationNetwork) -> None:
    for part in (paper.low_level, paper.overall, paper.colorization):
        for convolution in convolutions(part):
            assert convolution.kernel_size == (3, 3)
            assert convolution.padding == (1, 1)
    assert paper.fusion.local.weight.shape == (256, 256, 1, 1)
    assert paper.fusion.overall.weight.shape == (256, 256)


def test_upsampling_is_nearest_by_two(paper: ColorizationNetwork) -> None:
    steps = [m for m in paper.colorization.modules() if isinstance(m, nn.Upsample)]
    assert [(m.scale_factor, m.mode) for m in steps] == [(2.0, "nearest")] * 2


def test_parameter_count_of_the_paper(paper: ColorizationNetwork) -> None:
    convolved = SHARED + LOW_LEVEL_OWN + OVERALL + TRUNK + [(64, 32, 1)]
    # Each convolution has 9 weights per pair of channels, each normalisation a scale and a shift.
    expected = sum(9 * i * o + 2 * o for i, o, _ in convolved)
    expected += sum(i * o + 2 * o for i, o in OVERALL_CONNECTED)
    expected += 256 * 512 + 256  # fusion: W and b
    expected += 9 * 32 * 2 + 2  # the last layer has a bias and no normalisation
    assert sum(p.numel() for p in paper.parameters()) == expected == 42_176_066


def test_the_six_shared_layers_serve_both_networks(paper: ColorizationNetwork) -> None:
    runs: list[torch.Size] = []
    hook = paper.low_level.shared.register_forward_hook(lambda _m, _i, out: runs.append(out.shape))
    lightness = torch.rand(1, 1, 64, 48)
    with torch.inference_mode():
        paper.encode(lightness, torch.rand(1, 1, 224, 224))
    assert set(runs) == {(1, 512, 8, 6), (1, 512, 28, 28)}
    assert len(runs) == 2
    runs.clear()
    with torch.inference_mode():
        paper.encode(torch.rand(1, 1, 224, 224))
    assert runs == [(1, 512, 28, 28)]
    hook.remove()


def test_a_gradient_of_the_overall_features_reaches_the_shared_layers(
    tiny: ColorizationNetwork,
) -> None:
    tiny.encode_overall(torch.rand(1, 1, 224, 224)).sum().backward()
    first = convolutions(tiny.low_level.shared)[0]
    assert first.weight.grad is not None
    assert first.weight.grad.abs().sum() > 0


def test_224_photo_gives_the_same_features_by_one_pass_or_two(tiny: ColorizationNetwork) -> None:
    lightness = torch.rand(1, 1, 224, 224)
    with torch.inference_mode():
        one, two = tiny.encode(lightness), tiny.encode(lightness, lightness)
    torch.testing.assert_close(one.overall, two.overall)
    torch.testing.assert_close(one.local, two.local)


@pytest.mark.parametrize("size", [(224, 225), (112, 112), (8, 8)])
def test_overall_features_refuse_what_is_not_224(
    tiny: ColorizationNetwork, size: tuple[int, int]
) -> None:
    with pytest.raises(ValueError, match="224"):
        tiny.encode_overall(torch.rand(1, 1, *size))


def test_split_fusion_equals_the_concatenated_form(tiny: ColorizationNetwork) -> None:
    local, overall = torch.randn(2, 16, 5, 7), torch.randn(2, 256)
    fusion = tiny.fusion
    weight = torch.cat((fusion.overall.weight, fusion.local.weight[:, :, 0, 0]), dim=1)
    spread = overall[:, :, None, None].expand(-1, -1, 5, 7)
    both = torch.cat((spread, local), dim=1)
    product = torch.einsum("oc,nchw->nohw", weight, both)
    expected = torch.relu(fusion.overall.bias[None, :, None, None] + product)
    torch.testing.assert_close(fusion(local, overall), expected)


@pytest.mark.parametrize("size", [(1, 1), (1, 5000), (7, 9), (8, 16), (33, 250)])
def test_any_size_goes_through(tiny: ColorizationNetwork, size: tuple[int, int]) -> None:
    padded = [side + -side % 8 for side in size]
    with torch.inference_mode():
        prediction = tiny(torch.rand(1, 1, *size), torch.rand(1, 1, 224, 224))
    assert prediction.regression.shape == (1, 2, padded[0] // 2, padded[1] // 2)
    assert prediction.logits.shape == (1, 4, padded[0] // 4, padded[1] // 4)
    assert prediction.regression.min() >= 0
    assert prediction.regression.max() <= 1
    assert prediction.logits.isfinite().all()


def test_only_the_heads_asked_for_are_run(tiny: ColorizationNetwork) -> None:
    features = Features(torch.randn(1, 16, 2, 2), torch.randn(1, 256))
    with torch.inference_mode():
        assert tiny.decode(features, ("regression",)).logits is None
        assert tiny.decode(features, ("distribution",)).regression is None


def test_another_overall_vector_changes_the_colours(tiny: ColorizationNetwork) -> None:
    with torch.inference_mode():
        features = tiny.encode(torch.rand(1, 1, 64, 64), torch.rand(1, 1, 224, 224))
        own = tiny.decode(features).logits
        other = tiny.decode(features._replace(overall=features.overall + 3)).logits
    assert own is not None
    assert other is not None
    assert not torch.allclose(own, other)


def test_dilations_let_a_local_feature_see_farther() -> None:
    def reach(dilations: tuple[int, int]) -> int:
        torch.manual_seed(0)
        config = ColorizationConfig(1 / 16, dilations=dilations)
        network = ColorizationNetwork(config).eval()
        lightness = torch.rand(1, 1, 8, 512, requires_grad=True)
        network.low_level(network.low_level.shared(lightness))[0, :, 0, 32].sum().backward()
        assert lightness.grad is not None
        return int(lightness.grad[0, 0].any(dim=0).sum())

    assert reach((2, 4)) == reach((1, 1)) + 2 * 8 * (1 + 3)


def test_skips_bring_detail_to_both_heads() -> None:
    torch.manual_seed(0)
    config = ColorizationConfig(1 / 16, ("regression", "distribution"), BINS, skips=True)
    network = ColorizationNetwork(config).eval()
    with torch.inference_mode():
        features = network.encode(torch.rand(1, 1, 64, 48))
        quarter, half = features.detail
        assert quarter.shape == (1, 16, 16, 12)
        assert half.shape == (1, 8, 32, 24)
        with_detail = network.decode(features)
        without = network.decode(
            features._replace(detail=(torch.zeros_like(quarter), torch.zeros_like(half)))
        )
    for one, other in zip(with_detail, without, strict=True):
        assert one is not None
        assert other is not None
        assert one.shape == other.shape
        assert not torch.allclose(one, other)


def test_a_network_without_skips_keeps_no_detail(tiny: ColorizationNetwork) -> None:
    with torch.inference_mode():
        assert tiny.encode(torch.rand(1, 1, 64, 48)).detail == ()


def fill_with_a_formula(network: nn.Module) -> None:
    """Give every weight a value that depends on no random generator, of any torch version."""
    with torch.no_grad():
        for parameter in network.parameters():
            noise = (
                torch.sin(torch.arange(1, parameter.numel() + 1).double() * 12.9898) * 43758.5453
            )
            centred = noise - noise.floor() - 0.5
            if parameter.ndim == 1:
                values = 0.5 + centred
            else:
                values = centred * 4 * parameter[0].numel() ** -0.5
            parameter.copy_(values.reshape(parameter.shape))


def test_golden_output(tiny: ColorizationNetwork) -> None:
    fill_with_a_formula(tiny)
    ramp = torch.linspace(0, 1, 24 * 32).reshape(1, 1, 24, 32)
    overall = torch.linspace(1, 0, 224 * 224).reshape(1, 1, 224, 224)
    with torch.inference_mode():
        prediction = tiny(ramp, overall)
    got = torch.stack((summary(prediction.regression), summary(prediction.logits)))
    torch.testing.assert_close(got, GOLDEN, rtol=1e-4, atol=1e-5)


def summary(output: Tensor) -> Tensor:
    """Mean, spread and two single values: enough to notice any changed layer."""
    return torch.stack((output.mean(), output.std(), output[0, 0, 1, 2], output[0, 1, -1, -1]))


GOLDEN = torch.tensor(
    [
        [0.5480840, 0.1295500, 0.6650175, 0.5502153],  # regression
        [0.7593625, 0.3777576, 1.1409411, 1.0453826],  # logits
    ]
)
