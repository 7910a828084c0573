"""Runs long property tests in parts: one part per local run, all of them in CI."""

import pytest

in_parts = pytest.mark.parametrize("part", [0, *(pytest.param(n, marks=pytest.mark.slow) for n in range(1, 10))])
"""For a property test with a first argument `part`, whose examples are a tenth of its campaign."""
