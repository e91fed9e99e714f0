"""The columns of a billing file."""

from typing import Final

COMPANY: Final = "company"
SERVICE: Final = "aws_service"
USAGE: Final = "datetime"
COST: Final = "gross_cost"

COLUMNS: Final = (COMPANY, SERVICE, USAGE, COST)
HEADER: Final = ",".join(COLUMNS)
