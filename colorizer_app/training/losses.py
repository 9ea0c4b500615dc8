"""What the two heads are trained to do."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from colorizer_app.model.network import AB_LIMIT, Prediction
from colorizer_app.training.ab_bins import soft_targets


def regression_loss(prediction: Tensor, ab: Tensor) -> Tensor:
    """Mean squared error of the sigmoid ab (the paper's loss; Iizuka et al. 2016, Eq. 5).

    ``prediction`` is (N, 2, h, w) in [0, 1]; ``ab`` is (N, 2, H, W) in Lab units and is averaged
    down to the prediction's size.
    """
    target = _shrink_to(prediction, ab) / (2 * AB_LIMIT) + 0.5
    return F.mse_loss(prediction.float(), target)


def distribution_loss(logits: Tensor, ab: Tensor, ab_bins: Tensor, bin_weights: Tensor) -> Tensor:
    """Rebalanced cross entropy with soft targets (Zhang et al. 2016, Eq. 2 to 4).

    ``logits`` is (N, Q, h, w); ``ab`` is (N, 2, H, W) in Lab units and is averaged down to the
    logits' size. A pixel weighs what ``bin_weights`` (Q,) gives its nearest bin.
    """
    target = _shrink_to(logits, ab).permute(0, 2, 3, 1).reshape(-1, 2)
    indices, weights = soft_targets(target, ab_bins)
    log_p = F.log_softmax(logits.float(), dim=1).permute(0, 2, 3, 1).reshape(-1, len(ab_bins))
    cross_entropy = -(weights * log_p.gather(1, indices)).sum(dim=1)
    return (bin_weights[indices[:, 0]] * cross_entropy).mean()


def total_loss(
    prediction: Prediction,
    ab: Tensor,
    ab_bins: Tensor,
    bin_weights: Tensor,
    regression_weight: float,
) -> tuple[Tensor, dict[str, float]]:
    """Return the sum over the network's heads, and each head's own loss for the log."""
    losses: dict[str, Tensor] = {}
    if prediction.logits is not None:
        losses["distribution"] = distribution_loss(prediction.logits, ab, ab_bins, bin_weights)
    if prediction.regression is not None:
        losses["regression"] = regression_weight * regression_loss(prediction.regression, ab)
    total = torch.stack(list(losses.values())).sum()
    return total, {name: loss.item() for name, loss in losses.items()}


def _shrink_to(prediction: Tensor, ab: Tensor) -> Tensor:
    height, width = prediction.shape[-2:]
    return F.adaptive_avg_pool2d(ab, (height, width))
