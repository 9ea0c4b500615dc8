"""Other networks' graphs, to be timed beside ours: random weights, so they colour nothing.

They are written anew from what their papers say of the layers. What is constant after training
is folded into the weights, and all are laid out channels-last: the care that ours is given.
"""

from __future__ import annotations

from collections.abc import Callable

from colorizer_app.benchmark.peers.ddcolor import DDColorTiny
from colorizer_app.benchmark.peers.eccv16 import Eccv16
from colorizer_app.benchmark.peers.peer import Peer, PeerGraph
from colorizer_app.benchmark.peers.siggraph17 import Siggraph17

__all__ = ["PEERS", "DDColorTiny", "Eccv16", "Peer", "PeerGraph", "Siggraph17"]

PEERS: dict[str, Callable[[], PeerGraph]] = {
    "Zhang ECCV16": Eccv16,
    "Zhang SIGGRAPH17": Siggraph17,
    "DDColor-tiny": DDColorTiny,
}
"""How to build each graph, by its name."""
