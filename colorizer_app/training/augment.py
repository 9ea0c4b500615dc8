"""What age does to a photo, done to L alone: the colours to be learned stay clean."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

_GAMMA = 0.5  # up to e^0.5: mid-tones as far off as a badly exposed print's
_FADE = 0.25  # black lifted and white lowered by up to this share of the range
_BLUR = (1.0, 4.0, 6.0, 4.0, 1.0)  # binomial, sigma of one pixel
_GRAIN = 0.06  # standard deviation of the heaviest grain, in units of L


def draw_ages(count: int, share: float, device: torch.device) -> Tensor:
    """Draw how each of some photos has aged, for :func:`age`.

    Parameters
    ----------
    count
        N photos.
    share
        Probability that a photo has aged at all.
    device
        Where the photos are. The draw is from torch's generator of that device.

    Returns
    -------
    Tensor
        (5, N, 1, 1, 1): gamma in [-1, 1], and lifted black, lowered white, soft focus and grain
        in [0, 1]; all 0 for a photo that has not aged.
    """
    strengths = torch.rand(5, count, 1, 1, 1, device=device)
    strengths[0] = 2 * strengths[0] - 1
    return strengths * (torch.rand(count, 1, 1, 1, device=device) < share)


def age(lightness: Tensor, strengths: Tensor) -> Tensor:
    """Give photos a wrong gamma, faded tones, a soft focus and grain.

    Parameters
    ----------
    lightness
        L in [0, 1], (N, 1, H, W).
    strengths
        From :func:`draw_ages`, so that two crops of a photo can share one age.

    Returns
    -------
    Tensor
        L in [0, 1], (N, 1, H, W).
    """
    gamma, black, white, blur, grain = strengths
    aged: Tensor = lightness ** torch.exp(_GAMMA * gamma)
    aged = torch.lerp(_FADE * black, 1 - _FADE * white, aged)
    aged = torch.lerp(aged, _blurred(aged), blur)
    aged = aged + _GRAIN * grain * torch.randn_like(aged)
    return aged.clamp(0, 1)


def _blurred(images: Tensor) -> Tensor:
    kernel = torch.tensor(_BLUR, dtype=images.dtype, device=images.device)
    kernel = (kernel / kernel.sum()).reshape(1, 1, -1, 1)
    padded = F.pad(images, (2, 2, 2, 2), mode="replicate")
    return F.conv2d(F.conv2d(padded, kernel), kernel.transpose(2, 3))
