"""What is trained: the network, and the scene classifier that only training needs."""

from __future__ import annotations

from typing import NamedTuple

from torch import Tensor, nn

from colorizer_app.look import OVERALL_FEATURES
from colorizer_app.model.network import ColorizationNetwork, Prediction


class Learned(NamedTuple):
    """One forward pass.

    Attributes
    ----------
    prediction
        What the network's heads say.
    scenes
        Unnormalised log-probabilities of the scene labels, (N, classes); ``None`` without labels.
    """

    prediction: Prediction
    scenes: Tensor | None


class Learner(nn.Module):
    """A network with a linear scene classifier on its overall-feature vector.

    The classifier gives the vector a meaning (Iizuka et al. 2016, section 3.5); it is not part
    of the weights that are shipped.

    Parameters
    ----------
    network
        What is trained.
    classes
        Number of scene labels; 0 for photos without any.
    local_dropout
        Share of the low-level features' channels that a photo is to be coloured without.
    """

    def __init__(
        self, network: ColorizationNetwork, classes: int = 0, local_dropout: float = 0.0
    ) -> None:
        super().__init__()
        self.dropout = nn.Dropout2d(local_dropout)
        self.network = network
        self.classifier = nn.Linear(OVERALL_FEATURES, classes) if classes else None

    def forward(self, lightness: Tensor, whole: Tensor | None = None) -> Learned:
        """Predict colours, and scenes, of L in [0, 1], (N, 1, H, W).

        ``whole`` is L of the photos that the crops were taken from: the overall features then
        come from it.
        """
        features = self.network.encode(lightness, whole)
        features = features._replace(local=self.dropout(features.local))
        scenes = self.classifier(features.overall) if self.classifier is not None else None
        return Learned(self.network.decode(features), scenes)
