"""An oracle of the evaluation: the product's answers, worked out a second time from the raw files alone.

It shares no code with the product and is written for plain reading, not for speed: `csv`, `json`, `Decimal`
and `Fraction`, one pass per question.
"""

from e2e.oracle.evaluate import evaluate
from e2e.oracle.results import Ahead, CheckinResult, CommitmentResult, CompanyResult, State, Verdict

__all__ = ["Ahead", "CheckinResult", "CommitmentResult", "CompanyResult", "State", "Verdict", "evaluate"]
