"""Several processes that serve on the same two ports: for more calls than one core can answer.

The first process sees to the others, its workers: it starts them, passes the signals on, writes what they
log, and puts another one in the place of one that ends. They are never forked, which gRPC would not survive.
"""
