"""The partition of the box into faces, each labelled with its country, region, Land and Kreis.

All lines are noded together first: where two sources draw the same line twice, one drawing is left and all share it.
"""
import json
from math import ceil, floor
from pathlib import Path

from pyproj import Transformer
from shapely import wkb
from shapely.geometry import LineString, MultiPolygon, Point, box
from shapely.ops import linemerge, nearest_points, polygonize, transform, unary_union
from shapely.strtree import STRtree

from arcs import absorb_slivers

BOX = (1.5, 46.5, 9.5, 51.8)  # degrees; the source is cut here
LAEA = "+proj=laea +lat_0=49.4 +lon_0=5.8 +ellps=GRS80 +units=m"
INSET = 0.0002          # degrees; a frame this much inside BOX replaces the source's own cut edges
EDGE_STEP = 0.1         # degrees; box edges are parallels, not straight lines, in the map's projection
CORE_MARGIN = 0.0008    # degrees by which the source enlarged the core to close its seams
NEAR_BORDER = 500       # m; a core outline this close to a national border is that border
OVERSHOOT = 20          # m; makes a line cross the border it ends at, for certain
SLIVER = 6              # m; a face narrower than this is a seam between two drawings of one line
SEA_PART = 1e9          # m²; a water polygon larger than this is the sea
CORE_LAENDER = {"10": "saarland", "07": "rheinland-pfalz"}
ISO2 = {"FRA": "FR", "BEL": "BE", "LUX": "LU", "DEU": "DE", "NLD": "NL", "CHE": "CH", "GBR": "GB", "ITA": "IT", "LIE": "LI"}
NAMES = json.loads((Path(__file__).parent / "names.json").read_text(encoding="utf-8"))
TO_MAP = Transformer.from_crs("EPSG:4326", LAEA, always_xy=True)
TO_DEGREES = Transformer.from_crs(LAEA, "EPSG:4326", always_xy=True)
SEA = ("sea", None, None, None)  # a label is (country, region, Land, Kreis)


# Reading

def edge_marks(a, b):
    """The multiples of EDGE_STEP between two points on a parallel or meridian, in walking order."""
    for axis in (0, 1):
        across = 1 - axis
        if a[across] == b[across] and abs(a[axis] - b[axis]) > EDGE_STEP / 10:
            low, high = sorted((a[axis], b[axis]))
            marks = [k * EDGE_STEP for k in range(floor(low / EDGE_STEP) + 1, ceil(high / EDGE_STEP))]
            marks = [(m, a[1]) if axis == 0 else (a[0], m) for m in marks]
            return marks if a[axis] < b[axis] else marks[::-1]
    return []


def with_edge_points(x, y):
    out = [(x[0], y[0])]
    for a, b in zip(zip(x, y), zip(x[1:], y[1:])):
        out += [*edge_marks(a, b), b]
    return tuple(zip(*out))


def to_map(geometry):
    if geometry.geom_type == "Point":
        return transform(TO_MAP.transform, geometry)
    return transform(lambda x, y, z=None: TO_MAP.transform(*with_edge_points(x, y)), geometry)


def read(source, layer, shrink=0):
    """[(properties, geometry in metres)] of one layer."""
    rows = []
    for feature in source.GetLayerByName(layer):
        geometry = wkb.loads(bytes(feature.GetGeometryRef().ExportToWkb()))
        if "Polygon" in geometry.geom_type:
            geometry = geometry.buffer(0).buffer(-shrink) if shrink else geometry.buffer(0)
        rows.append((feature.items(), to_map(geometry)))
    return rows


def parts(geometry):
    return list(getattr(geometry, "geoms", [geometry]))


def polygons_of(geometry):
    return [p for p in parts(geometry) if p.geom_type == "Polygon"]


def lines_of(geometry):
    merged = geometry if geometry.geom_type == "LineString" else linemerge(geometry)
    return [line for line in parts(merged) if line.geom_type == "LineString"]


# One partition of the box: sea, countries, regions, Länder, Kreise

def extended(line, target, taken):
    """The line with each loose end drawn on to the nearest point of target, and a little beyond."""
    points = list(line.coords)
    for end in (0, -1):
        tip = Point(points[end])
        if tip.coords[0] in taken:
            continue
        goal = nearest_points(target, tip)[0]
        gap = tip.distance(goal)
        if 0 < gap < 1000:
            k = 1 + OVERSHOOT / gap
            beyond = (tip.x + (goal.x - tip.x) * k, tip.y + (goal.y - tip.y) * k)
            points = [beyond] + points if end == 0 else points + [beyond]
    return LineString(points)


def extend_all(lines, target):
    """Extends the ends that no other line shares."""
    ends = [line.coords[e] for line in lines for e in (0, -1)]
    shared = {p for p in ends if ends.count(p) > 1}
    return [extended(line, target, shared) for line in lines]


def german_lines(laender, kreise, borders):
    """Lines between Länder, and between Kreise of the core; the outline itself is left to the country borders."""
    shapes = [g for _, g in laender] + [g for p, g in kreise if p["RS"][:2] in CORE_LAENDER]
    outline = unary_union([g for _, g in laender]).boundary
    inner = unary_union([g.boundary for g in shapes]).difference(outline.buffer(1))
    return extend_all([line for line in lines_of(inner) if line.length > 5], borders)


def core_lines(core, country, borders):
    """The part of the core's outline that runs inside a country; nearer to its border, the border is meant."""
    deep = country.simplify(20).buffer(-NEAR_BORDER, resolution=2)  # simplified first, else the buffer takes minutes
    return extend_all(lines_of(core.boundary.intersection(deep)), borders)


def nearest_item(point, items):
    """The value of the first shape (smallest first) that holds the point, else of the nearest one."""
    return min(items, key=lambda item: item[0].distance(point))[1]


def make_labeller(countries, sea, core, laender, kreise):
    pieces = sorted(((p, iso) for iso, g in countries for p in polygons_of(g)), key=lambda item: item[0].area)
    tree = STRtree([p for p, _ in pieces])
    rank = {id(p): i for i, (p, _) in enumerate(pieces)}

    def country_of(point):
        near = sorted(rank[id(p)] for p in tree.query(point.buffer(500)))
        return nearest_item(point, [pieces[i] for i in near]) if near else None

    def label(face):
        point = face.representative_point()
        country = country_of(point)
        if sea.contains(point) or country in (None, "GB"):  # Great Britain: only waters in this box
            return SEA
        if country == "DE":
            land = nearest_item(point, [(g, p["RS"]) for p, g in laender])
            own_kreise = [(g, p["RS"]) for p, g in kreise if p["RS"][:2] == land] if land in CORE_LAENDER else []
            kreis = nearest_item(point, own_kreise) if own_kreise else None
            return country, CORE_LAENDER.get(land), land, kreis
        region = {"LU": "luxembourg", "FR": "lorraine", "BE": "wallonie"}.get(country)
        in_core = country == "LU" or core.distance(point) < 1
        return country, region if in_core else None, None, None
    return label


def sea_of(waters):
    """The open sea and the estuaries that touch it."""
    sea = unary_union([g for g in waters if g.area > SEA_PART])
    return unary_union([sea] + [g for g in waters if g.distance(sea) < 50])


def core_of(source, countries):
    """The core without its margin, without seams left over, and without what names.json takes off in a country."""
    whole = unary_union([p for _, g in read(source, "core_region", CORE_MARGIN) for p in polygons_of(g) if p.area > 2e6])
    off = [to_map(box(*b)).intersection(dict(countries)[iso]) for iso, b in NAMES["not_core"]["boxes"].items()]
    return MultiPolygon(polygons_of(whole.difference(unary_union(off))))


def partition(source):
    """Faces and labels that tile the box, and the waters that are not sea."""
    countries = [(ISO2[p["A3"]], g) for p, g in read(source, "countries")]
    waters = [p for _, g in read(source, "lakes") for p in polygons_of(g)]
    sea = sea_of(waters)
    core = core_of(source, countries)
    laender, kreise = read(source, "de_laender"), read(source, "de_kreise")
    frame = to_map(box(*BOX).buffer(-INSET, join_style=2))
    borders = unary_union([g.boundary for _, g in countries])
    cuts = german_lines(laender, kreise, borders)
    cuts += [line for iso, g in countries if iso in ("FR", "BE") for line in core_lines(core, g, borders)]
    drawn = polygonize(unary_union([borders, sea.boundary, *cuts, frame.boundary]))
    faces = [f for f in drawn if frame.contains(f.representative_point())]
    label = make_labeller(countries, sea, core, laender, kreise)
    return faces, absorb_slivers(faces, [label(f) for f in faces], SLIVER), [w for w in waters if not sea.buffer(1).contains(w)]
