"""What the guide to the API promises: its examples and the client packages, against running services."""
