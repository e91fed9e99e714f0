"""Tables as Markdown, aligned for who reads them in a terminal."""

from collections.abc import Iterable, Sequence


def table(title: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table under its title: the first column to the left, figures to the right."""
    lines = [list(head), *[list(row) for row in rows]]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    rule = [f"{'-' * (width - 1)}{':' if column else '-'}" for column, width in enumerate(widths)]
    body = [_line(line, widths) for line in lines]
    return "\n".join([f"### {title}", "", body[0], f"| {' | '.join(rule)} |", *body[1:], ""])


def two(value: float) -> str:
    """A share, to whole per cents."""
    return f"{value:.2f}"


def three(value: float) -> str:
    """A score."""
    return f"{value:.3f}"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *rest = [
        cell.rjust(width) if column else cell.ljust(width)
        for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ]
    return f"| {' | '.join([first, *rest])} |"
