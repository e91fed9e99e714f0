"""Typed gRPC clients of the contract commitment services."""

from contract_commitments.channel import Api, connect
from contract_commitments.money import decimal_of, money_of
from contract_commitments.problem import Problem, problem_of

__all__ = ["Api", "Problem", "connect", "decimal_of", "money_of", "problem_of"]
