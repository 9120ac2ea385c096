"""Shared arcs: a set of labelled faces is kept as the lines between them, each line stored and simplified once.

Faces are shapely polygons that tile the plane and share vertices exactly; a label is any tuple. Because neighbours
are rebuilt from the same simplified line, no gap and no overlap can appear between them.
"""
from collections import defaultdict
from dataclasses import dataclass
from math import dist

from shapely.geometry import LineString, MultiPolygon, Polygon
from shapely.geometry.polygon import orient
from shapely.ops import polygonize
from shapely.strtree import STRtree

from fewest import fewest_points

SHORT = 40      # vertices; a stretch that crosses something is not halved below this
OUTSIDE = None  # label of everything beyond the faces


@dataclass
class Arc:
    line: LineString
    left: tuple
    right: tuple


def sides(faces, labels):
    """Directed segment -> label on its left."""
    left = {}
    for face, label in zip(faces, labels):
        face = orient(face)
        for ring in (face.exterior, *face.interiors):
            points = list(ring.coords)
            left.update({pair: label for pair in zip(points, points[1:])})
    return left


def absorb_slivers(faces, labels, width):
    """Gives faces narrower than `width` the label of the neighbour with whom they share the longest line."""
    thin = [2 * f.area / f.length < width for f in faces]
    owner = sides(faces, range(len(faces)))
    shared = defaultdict(lambda: defaultdict(float))  # sliver -> neighbour -> length
    for (a, b), face in owner.items():
        other = owner.get((b, a))
        if thin[face] and other is not None and not thin[other]:
            shared[face][other] += dist(a, b)
    labels = list(labels)
    for face, lengths in shared.items():
        labels[face] = labels[max(lengths, key=lengths.get)]
    return labels


def build_arcs(faces, labels):
    """The lines between differently labelled faces, cut where three labels meet."""
    left = sides(faces, labels)
    out = defaultdict(list)  # start -> ends, only segments that separate two labels, in both directions
    pair_of = {}
    for (a, b), label in left.items():
        other = left.get((b, a), OUTSIDE)
        if label != other:
            for p, q, pair in ((a, b, (label, other)), (b, a, (other, label))):
                if (p, q) not in pair_of:
                    out[p].append(q)
                    pair_of[p, q] = pair
    def is_node(p):
        return len(out[p]) != 2

    arcs, used = [], set()
    starts = sorted(p for p in out if is_node(p)) + sorted(p for p in out if not is_node(p))
    for start in starts:
        for step in out[start]:
            if (start, step) in used:
                continue
            chain = [start, step]
            while not is_node(chain[-1]) and chain[-1] != start:
                chain.append(next(q for q in out[chain[-1]] if q != chain[-2]))
            used.update(zip(chain, chain[1:]))
            used.update(zip(chain[1:], chain))
            arcs.append(Arc(LineString(chain), *pair_of[start, step]))
    return arcs


def meet_only_at_ends(a, b):
    shared = a.intersection(b)
    if shared.is_empty:
        return True
    if shared.geom_type not in ("Point", "MultiPoint"):
        return False
    ends = {a.coords[0], a.coords[-1]} & {b.coords[0], b.coords[-1]}
    return all(p.coords[0] in ends for p in getattr(shared, "geoms", [shared]))


def crossing(lines):
    """Indices of lines that cut themselves, collapse, or touch another one elsewhere than at a common end."""
    bad = {i for i, line in enumerate(lines) if line.length == 0 or not line.is_simple}
    index = {id(line): i for i, line in enumerate(lines)}
    tree = STRtree(lines)
    for i, line in enumerate(lines):
        for other in tree.query(line):
            j = index[id(other)]
            if j > i and not meet_only_at_ends(line, other):
                bad |= {i, j}
    return bad


def halves(arc):
    points, middle = list(arc.line.coords), len(arc.line.coords) // 2
    return [Arc(LineString(part), arc.left, arc.right) for part in (points[:middle + 1], points[middle:])]


def simplify_arcs(arcs, tolerance, finish, smallest_loop):
    """Fewest vertices per arc. An arc that would cross anything is halved until the trouble lies in a short stretch;
    only that stretch is then redone at smaller and smaller tolerances.

    `finish` turns a metric line into the line to be written (projection, rounding); crossings are looked for there.
    Closed arcs around less than `smallest_loop` square metres are left out: the islet takes its surrounding's label.
    """
    def attempt(arc, own):
        return arc, own, finish(fewest_points(arc.line, own))

    done = [attempt(a, tolerance) for a in arcs if not a.line.is_ring or Polygon(a.line).area >= smallest_loop]
    for _ in range(40):
        bad = crossing([line for _, _, line in done])
        if not bad:
            return [Arc(line, a.left, a.right) for a, _, line in done]
        again = []
        for i in bad:
            arc, own, _ = done[i]
            again += [attempt(h, own) for h in halves(arc)] if len(arc.line.coords) > SHORT else [attempt(arc, own * 0.6)]
        done = [row for i, row in enumerate(done) if i not in bad] + again
    raise SystemExit(f"{len(bad)} arcs still cross, first near {done[min(bad)][2].coords[0]}")


def assemble(arcs, inside):
    """The area whose labels satisfy `inside`, rebuilt from arcs."""
    edge = [a for a in arcs if inside(a.left) != inside(a.right)]
    within = set()  # directed segments with the area on their left
    for a in edge:
        points = list(a.line.coords)
        within.update(zip(points, points[1:]) if inside(a.left) else zip(points[1:], points))
    parts = [orient(p) for p in polygonize([a.line for a in edge])]
    return MultiPolygon([p for p in parts if tuple(p.exterior.coords[:2]) in within])
