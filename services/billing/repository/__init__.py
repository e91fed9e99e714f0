"""All SQL of the billing service: parameters bound, and every table of facts limited to one company."""
