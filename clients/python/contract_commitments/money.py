"""Exact amounts: the Money of the contract as Decimal, and back. Nothing here is rounded."""

from decimal import Context, Decimal
from typing import Final

from contract_commitments.common.v1.money_pb2 import Money

_NANOS_PER_UNIT: Final = 1_000_000_000
_UNITS_END: Final = 2**63
_EXACT: Final = Context(prec=60)
_CENT: Final = Decimal("0.01")


def decimal_of(money: Money) -> Decimal:
    """The amount, with as many places as it needs and at least two."""
    amount = Decimal(money.units * _NANOS_PER_UNIT + money.nanos).scaleb(-9, _EXACT)
    in_cents = amount.quantize(_CENT, context=_EXACT)
    return in_cents if in_cents == amount else amount.normalize(_EXACT)


def money_of(amount: Decimal | int, currency_code: str = "USD") -> Money:
    """The amount as a Money.

    Raises:
        ValueError: the amount is not finite, has more than 9 decimal places, or more units than 64 bits hold.
    """
    exact = Decimal(amount)
    if not exact.is_finite():
        raise ValueError(f"{amount} is no amount: send a finite number.")
    if abs(exact) >= _UNITS_END:
        raise ValueError(f"{amount} has more units than a Money holds.")
    nanos = exact.scaleb(9, Context(prec=len(exact.as_tuple().digits) + 1))
    if nanos != int(nanos):
        raise ValueError(f"{amount} has more than 9 decimal places: round it first.")
    units, rest = divmod(abs(int(nanos)), _NANOS_PER_UNIT)
    sign = -1 if exact < 0 else 1
    return Money(currency_code=currency_code, units=sign * units, nanos=sign * rest)
