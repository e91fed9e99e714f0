"""How right the forecast is, how sharp, and how fast: rolling origins over generated series and the sample.

make bench-forecast [QUICK=1], or python -m benchmarks.forecast [--quick] [--families NAME …]
"""
