"""What the paths say of check-ins, of their sums, and of scenarios."""
