"""How fast this machine colours photos, beside the paper and beside other networks.

Each measurement runs in a process of its own, started by a parent that stays small, so that peak
memory is its own and a measurement that runs out of it ends alone.
"""

from __future__ import annotations
