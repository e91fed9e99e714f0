"""What people use without a forecast: each gives one number for the actual at the end of a period."""

import numpy as np

from benchmarks.forecast.arrays import Floats
from benchmarks.forecast.windows import Window

RECENT_DAYS = 30
SEASON_DAYS = 28


def elapsed_spend(history: Floats, window: Window) -> Floats:
    """The days of a period before T that are known; empty if it starts at T or later."""
    return history[max(0, len(history) + window.start) :] if window.start < 0 else history[:0]


def straight_line(history: Floats, window: Window) -> float:
    """The run rate inside the period goes on; before it starts, that of the last 30 days.

    Args:
        history: daily spend before T; shape (days,). What it does not reach does not count as elapsed.
        window: the period.
    """
    inside = elapsed_spend(history, window)
    pace = inside if len(inside) else history[-RECENT_DAYS:]
    return float(inside.sum() + pace.mean() * _days_left(window))


def linear_fit(history: Floats, window: Window) -> float:
    """The least-squares line through cumulative spend; before the period starts, that of the last 30 days."""
    inside = elapsed_spend(history, window)
    if len(inside) < 2:
        slope, _ = _line_through_cumulative(history[-RECENT_DAYS:])
        return float(inside.sum()) + slope * _days_left(window)
    slope, intercept = _line_through_cumulative(inside)
    return intercept + slope * (len(inside) + _days_left(window))


def seasonal_naive(history: Floats, window: Window) -> float:
    """The last four weeks over and over; of a shorter history, its last whole weeks."""
    season = history[-min(SEASON_DAYS, len(history) // 7 * 7) :]
    future = season[np.arange(max(window.start, 0), window.end) % len(season)]
    return float(elapsed_spend(history, window).sum() + future.sum())


def _days_left(window: Window) -> int:
    return window.end - max(window.start, 0)


def _line_through_cumulative(daily: Floats) -> tuple[float, float]:
    """Slope and intercept of the line through the sums at the end of each day."""
    day = np.arange(1, len(daily) + 1)
    total = np.cumsum(daily)
    slope = float(((day - day.mean()) * (total - total.mean())).sum() / ((day - day.mean()) ** 2).sum())
    return slope, float(total.mean() - slope * day.mean())
