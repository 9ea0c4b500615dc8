"""sRGB to CIE Lab on tensors, so that training batches are made where the network runs."""

from __future__ import annotations

import torch
from torch import Tensor

# IEC 61966-2-1 primaries to XYZ, each row divided by the D65 white point of that row.
_RGB_TO_RELATIVE_XYZ = (
    (0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339 / 1.08883, 0.1191920 / 1.08883, 0.9503041 / 1.08883),
)


def srgb_to_lab(rgb: Tensor) -> Tensor:
    """Convert sRGB in [0, 1] to CIE Lab (D65, 2 degrees), both (N, 3, H, W)."""
    linear = torch.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    matrix = torch.tensor(_RGB_TO_RELATIVE_XYZ, dtype=rgb.dtype, device=rgb.device)
    xyz = torch.einsum("rc,nchw->nrhw", matrix, linear)
    f = torch.where(xyz > 216 / 24389, xyz.clamp(min=1e-8) ** (1 / 3), xyz * (841 / 108) + 4 / 29)
    x, y, z = f.unbind(1)
    return torch.stack((116 * y - 16, 500 * (x - y), 200 * (y - z)), dim=1)
