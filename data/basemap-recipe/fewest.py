"""The line with the fewest of its own vertices that stays within a tolerance.

Imai and Iri, Polygonal approximations of a curve, 1988, doi:10.1016/B978-0-444-70467-2.50011-4.

Douglas-Peucker keeps about a third more vertices for the same error.
"""
import numpy as np
from shapely.geometry import LineString

FIRST_PASS = 0.04  # share of the tolerance spent on a Douglas-Peucker pass, so that few vertices remain to be tried
REACH = 150        # vertices a single new segment may skip, at most


def fits(points, tolerance):
    """For the first of `points`: which later vertices can follow it directly, all skipped ones staying near the segment."""
    start, ends = points[0], points[1:]
    along = ends - start                                   # one row per end
    length2 = np.maximum((along ** 2).sum(1), 1e-12)
    share = np.clip(along @ along.T / length2[:, None], 0, 1)  # [end, skipped]: foot of the skipped vertex on the segment
    off = along[None] - share[..., None] * along[:, None]
    near = (off ** 2).sum(2) <= tolerance ** 2
    return (near | np.triu(np.ones_like(near))).all(1)     # vertices at or after the end are not skipped


def fewest_points(line, tolerance):
    first = line.simplify(tolerance * FIRST_PASS, preserve_topology=False)
    points = np.array(first.coords)
    rest = tolerance * (1 - FIRST_PASS)
    cost = np.full(len(points), np.inf)
    cost[0], came = 0, np.zeros(len(points), int)
    for i in range(len(points) - 1):
        followers = i + 1 + np.flatnonzero(fits(points[i:i + REACH], rest))
        better = followers[cost[i] + 1 < cost[followers]]
        cost[better], came[better] = cost[i] + 1, i
    way = [len(points) - 1]
    while way[-1]:
        way.append(came[way[-1]])
    return LineString(points[way[::-1]])
