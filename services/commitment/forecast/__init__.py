"""The forecast: what the spend of a company may be from T on, and what that means for its promises.

From the outside in: ``company`` is asked; ``answers`` reads the outlook of each check-in, sums, fans and
scenarios from simulated ``paths``; those are drawn from a ``mixture`` of ``parts``, each one way in which a
series may go on; ``weights`` tries these ways on the past, and a ``calibration`` is what comes of that.
``readiness`` says whether a history carries a forecast, ``line`` is what one has to beat. All of it is a
pure function of its arguments.
"""
