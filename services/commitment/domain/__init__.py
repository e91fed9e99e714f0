"""The rules of commitments: pure, without contract, database or clock."""
