"""Overall features, borrowed and blended.

The overall-feature vector enters the fusion layer as W_overall · overall + b, before its ReLU
(Eq. 1). A weighted mean of vectors is therefore exactly the weighted mean of what each of them
would add there, and it has no value outside the range of those that went into it, where the
network would be asked for what it has never seen. No other way of blending promises either.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from colorizer_app.look import Look


def blended(own: npt.NDArray[np.float32], look: Look) -> npt.NDArray[np.float32]:
    """Return the overall-feature vector that a look asks for.

    Parameters
    ----------
    own
        The photo's, (1, 256).
    look
        Its contexts and their strength; without contexts, ``own`` comes back.

    Returns
    -------
    ndarray of float32, shape (1, 256)
        At strength 0 exactly ``own``, at strength 1 exactly the contexts' weighted mean.
    """
    if not look.contexts:
        return own
    vectors = np.array([each.context.overall_features for each in look.contexts])
    weights = np.array([each.weight for each in look.contexts])
    mean = (weights / weights.sum()) @ vectors
    strength = look.context_strength
    return np.asarray((1 - strength) * own + strength * mean, np.float32)
