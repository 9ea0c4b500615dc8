"""What age does to a photo, done to L alone: the colours to be learned stay clean."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

_GAMMA = 0.5  # up to e^0.5: mid-tones as far off as a badly exposed print's
_FADE = 0.25  # black lifted and white lowered by up to this share of the range
_BLUR = (1.0, 4.0, 6.0, 4.0, 1.0)  # binomial, sigma of one pixel
_GRAIN = 0.06  # standard deviation of the heaviest grain, in units of L


def age(lightness: Tensor, share: float, generator: torch.Generator) -> Tensor:
    """Give some photos of a batch a wrong gamma, faded tones, a soft focus and grain.

    Parameters
    ----------
    lightness
        L in [0, 1], (N, 1, H, W).
    share
        Probability that a photo is aged. How strongly is drawn for each effect by itself, from
        not at all upwards.
    generator
        On the CPU, so that a batch is the same whatever the device.

    Returns
    -------
    Tensor
        L in [0, 1], (N, 1, H, W).
    """
    count = len(lightness)
    strengths = torch.rand(6, count, 1, 1, 1, generator=generator)
    noise = torch.randn(lightness.shape, generator=generator).to(lightness.device)
    pick, gamma, black, white, blur, grain = strengths.to(lightness.device)
    aged = lightness ** torch.exp(_GAMMA * (2 * gamma - 1))
    aged = torch.lerp(_FADE * black, 1 - _FADE * white, aged)
    aged = torch.lerp(aged, _blurred(aged), blur)
    aged = (aged + _GRAIN * grain * noise).clamp(0, 1)
    return torch.where(pick < share, aged, lightness)


def _blurred(images: Tensor) -> Tensor:
    kernel = torch.tensor(_BLUR, dtype=images.dtype, device=images.device)
    kernel = (kernel / kernel.sum()).reshape(1, 1, -1, 1)
    padded = F.pad(images, (2, 2, 2, 2), mode="replicate")
    return F.conv2d(F.conv2d(padded, kernel), kernel.transpose(2, 3))
