from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import nn

from colorizer_app.benchmark.flops import count_flops


def test_convolutions_and_products_count_two_for_each_weight_and_place() -> None:
    network = nn.Sequential(
        nn.Conv2d(1, 4, 3, stride=2, padding=1), nn.ReLU(), nn.Flatten(), nn.Linear(64, 5)
    )
    image = torch.rand(1, 1, 8, 8)
    convolution = 2 * (3 * 3 * 1 * 4) * (4 * 4)
    assert count_flops(lambda: network(image)) == convolution + 2 * 64 * 5


def test_attention_counts_on_the_cpu_too() -> None:
    queries, memory = torch.rand(1, 8, 10, 32), torch.rand(1, 8, 70, 32)
    products = 8 * 10 * 70 * 32
    counted = count_flops(lambda: F.scaled_dot_product_attention(queries, memory, memory))
    assert counted == 2 * products + 2 * products
