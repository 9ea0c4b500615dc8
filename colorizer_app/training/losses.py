"""What the two heads are trained to do."""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from colorizer_app.model.network import AB_LIMIT
from colorizer_app.training.ab_bins import soft_targets
from colorizer_app.training.learner import Learned


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


def label_loss(scenes: Tensor, labels: Tensor) -> Tensor:
    """Cross entropy of the scene labels (Iizuka et al. 2016, Eq. 5, second term).

    ``scenes`` is (N, classes); ``labels`` is (N,), -1 where a photo has none. Averaged over the
    labelled photos; 0 where there are none.
    """
    known = (labels >= 0).sum().clamp(min=1)
    return F.cross_entropy(scenes.float(), labels, ignore_index=-1, reduction="sum") / known


@dataclass(frozen=True, slots=True)
class LossWeights:
    """What each part of the loss counts.

    Attributes
    ----------
    bins
        Weight of each ab bin, (Q,); empty without a distribution head.
    regression, label
        Of the mean squared error and of the scene labels, beside the distribution's 1.
    """

    bins: Tensor
    regression: float
    label: float = 0.0


def total_loss(
    learned: Learned, ab: Tensor, labels: Tensor, ab_bins: Tensor, weights: LossWeights
) -> tuple[Tensor, dict[str, Tensor]]:
    """Return the weighted sum of the losses, and its parts for the log.

    ``ab`` is (N, 2, H, W) in Lab units, ``labels`` (N,) with -1 for none, ``ab_bins`` (Q, 2).
    """
    parts: dict[str, Tensor] = {}
    prediction = learned.prediction
    if prediction.logits is not None:
        parts["distribution"] = distribution_loss(prediction.logits, ab, ab_bins, weights.bins)
    if prediction.regression is not None:
        parts["regression"] = weights.regression * regression_loss(prediction.regression, ab)
    if learned.scenes is not None:
        parts["labels"] = weights.label * label_loss(learned.scenes, labels)
    total = torch.stack(list(parts.values())).sum()
    return total, {name: part.detach() for name, part in parts.items()}


def _shrink_to(prediction: Tensor, ab: Tensor) -> Tensor:
    height, width = prediction.shape[-2:]
    return F.adaptive_avg_pool2d(ab, (height, width))
