"""What callers ask of commitments, checked."""
