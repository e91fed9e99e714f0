"""All SQL of the commitment service: its own schema, and the views that billing publishes.

Parameters are bound, and every table and view with rows of a company is limited to it by a constant: that is
what sends a statement to one shard.
"""
