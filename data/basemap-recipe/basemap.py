#!/usr/bin/python3
"""Makes the base map of an atlas: GeoJSON layers in three tiers from one GeoPackage.

usage: basemap.py SOURCE.gpkg OUT_DIR        needs python3-shapely (1.8), python3-pyproj, python3-gdal
How SOURCE.gpkg is made and whose data it holds: OUT_DIR/SOURCES.md. Names and hand-placed points: names.json.
"""
import json
import sys
from pathlib import Path

from osgeo import ogr
from shapely.geometry import LineString, Point, Polygon, mapping
from shapely.geometry.polygon import orient
from shapely.ops import substring, unary_union

from arcs import assemble, build_arcs, simplify_arcs
from fewest import fewest_points
from partition import NAMES, SEA, TO_DEGREES, TO_MAP, lines_of, partition, parts, read
from rivers import route_rivers

TIERS = {  # scale in metres per pixel; tolerance half a pixel; a lake drawn with fewer points shows its corners
    "coarse": dict(scale=600, tolerance=300, decimals=5, lake_points=4),
    "medium": dict(scale=200, tolerance=100, decimals=5, lake_points=9),
    "fine": dict(scale=60, tolerance=30, decimals=5, lake_points=14),
}
FAR = 120_000           # m; admin lines farther from the core are left out of the coarse tier
ADMIN_CLEAR = 3000      # m; generalised admin lines this close to a border only repeat it


# Writing

def names(table, prefix="name_"):
    """{"name": …, "fr": …} as properties name, name_fr, …"""
    return {"name": table["name"], **{prefix + k: v for k, v in table.items() if k != "name"}}


def in_degrees(decimals):
    """A function from map metres to written degrees; points that become equal are merged."""
    def finish(line):
        x, y = TO_DEGREES.transform(*line.xy)
        points = [(round(a, decimals), round(b, decimals)) for a, b in zip(x, y)]
        points = [p for p, before in zip(points, [None] + points) if p != before]
        return LineString(points if len(points) > 1 else points * 2)
    return finish


def feature(layer, geometry, **properties):
    if geometry.geom_type == "MultiPolygon" and len(geometry.geoms) == 1:
        geometry = geometry.geoms[0]
    return {"type": "Feature", "properties": {"layer": layer, **properties}, "geometry": mapping(geometry)}


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def write(folder, stem, layer, scale, features):
    """One feature per line, so that a change shows in a diff as what it is."""
    head = {"type": "FeatureCollection", "sillon_layer": layer, **({"sillon_tier_m_per_px": scale} if scale else {})}
    body = ",\n".join(compact(f) for f in features)
    (folder / f"{stem}.geojson").write_text(f'{compact(head)[:-1]},"features":[\n{body}\n]}}\n', encoding="utf-8")


# The layers of one tier

def area_features(arcs):
    """Countries, sea, core and its regions, all from the same arcs."""
    def having(position, value):
        return lambda label: label is not None and label[position] == value

    def in_core(label):
        return label is not None and label[1] is not None

    found = {iso: assemble(arcs, having(0, iso)) for iso in NAMES["countries"]}
    return {
        "sea": [feature("sea", assemble(arcs, having(0, "sea")), **names(NAMES["seas"]))],
        "country": [feature("country", g, country=iso, **names(NAMES["countries"][iso])) for iso, g in found.items()],
        "core": [feature("core", assemble(arcs, in_core), key="grande-region", **names(NAMES["core"]))],
        "region": [feature("region", assemble(arcs, having(1, key)), key=key, **names(n)) for key, n in NAMES["regions"].items()],
    }


def merged(arcs):
    return lines_of(unary_union([a.line for a in arcs])) if len(arcs) > 1 else [a.line for a in arcs]


def between(arcs, key_of):
    """{key: merged lines} for the arcs to which key_of(left, right) gives a key."""
    groups = {}
    for arc in arcs:
        key = key_of(arc.left, arc.right) if arc.left and arc.right else None
        if key:
            groups.setdefault(key, []).append(arc)
    return {key: merged(group) for key, group in sorted(groups.items())}


def national(left, right):
    return tuple(sorted((left[0], right[0]))) if left[0] != right[0] and "sea" not in (left[0], right[0]) else None


def territorial(left, right):
    """Lines between Länder, outside the core or inside it; the core's own outline is no admin line."""
    same_side = bool(left[1]) == bool(right[1])
    return ("core" if left[1] else "outside") if left[0] == right[0] and left[2] != right[2] and same_side else None


def district(left, right):
    return "de" if left[3] and right[3] and left[2] == right[2] and left[3] != right[3] else None


def border_features(arcs):
    return {
        "border": [feature("border", line, countries=list(pair)) for pair, lines in between(arcs, national).items() for line in lines],
        "admin": [feature("admin", line, where=where) for where, lines in between(arcs, territorial).items() for line in lines],
        "district": [feature("district", line, sides=side) for side, lines in between(arcs, district).items() for line in lines],
    }


def is_edge(arc):
    """National borders, coasts and the core's outline."""
    left, right = arc.left or SEA, arc.right or SEA
    return left[0] != right[0] or bool(left[1]) != bool(right[1])


def generalised_admin(lines, arcs):
    """Admin lines without the stretches that only repeat a border: those that stay beside it for long."""
    near = unary_union([a.line.simplify(300) for a in arcs if is_edge(a)]).buffer(ADMIN_CLEAR, resolution=4)
    kept = []
    for line in lines_of(unary_union(lines)):
        away = line.difference(near)
        beside = [p for p in parts(line.intersection(near)) if p.length < 2.5 * ADMIN_CLEAR and p.distance(away) < 1]
        if not away.is_empty:
            kept += lines_of(unary_union([away] + beside))
    return [line for line in kept if line.length > ADMIN_CLEAR]


def up_to_mouth(line, skip, others):
    """Cuts what overshoots the larger river at the line's end; the derived rivers lie up to 0.7 km beside
    the truth. `skip` metres at the source are left out too."""
    hits = [line.project(p) for other in others for p in parts(line.intersection(other)) if p.geom_type == "Point"]
    mouth = min((d for d in hits if line.length - d < 5000), default=line.length)
    return substring(line, skip, mouth)


def river_lines(source):
    """[(properties, line)], nameless ones with rank 4."""
    pieces = [line for _, g in read(source, "rivers_gshhg") for line in parts(g)]
    derived = {p["name"]: parts(g)[0] for p, g in read(source, "rivers_osm_derived")}
    table = NAMES["rivers"]
    routes, rest = route_rivers(pieces, {i: [TO_MAP.transform(*p) for p in r["through"]] for i, r in enumerate(table) if "through" in r})
    rows = []
    for i, r in enumerate(table):
        how = {"derived": True} if "derived" in r else {}
        line = up_to_mouth(derived[r["derived"]], r.get("skip", 0), routes.values()) if how else routes[i]
        rows.append(({"rank": r["rank"], **how, **names(r["names"])}, line))
    return rows + [({"rank": 4}, line) for line in rest]


def lake_shape(lake, tolerance, finish):
    """A lake and its islands; where the outline would cross itself, again at half the tolerance."""
    rings = [LineString(r) for r in (lake.exterior, *lake.interiors) if Polygon(r).area > (2 * tolerance) ** 2]
    rings = [list(finish(fewest_points(r, tolerance)).coords) for r in rings]
    whole = len(rings[0]) > 3 and Polygon(rings[0], [r for r in rings[1:] if len(r) > 3])
    return orient(whole) if whole and whole.is_valid else lake_shape(lake, tolerance / 2, finish)


def tier_layers(arcs, rivers, lakes, admin, scale, tolerance, decimals, lake_points):
    finish = in_degrees(decimals)
    fine_enough = tolerance - 1.5 * 111_000 * 10 ** -decimals / 2  # leaves room for the rounding
    done = simplify_arcs(arcs, fine_enough, finish, smallest_loop=(4 * scale) ** 2)
    layers = {**area_features(done), **border_features(done)}
    layers["admin"] += [feature("admin", finish(fewest_points(line, fine_enough)), where="outside" if away else "core")
                        for line, away in admin if scale < 600 or away < FAR]
    layers["river"] = [feature("river", finish(fewest_points(line, fine_enough)), **p) for p, line in rivers
                       if p["rank"] < 3 or scale < 600 and line.length > 25 * scale]
    layers["lake"] = [feature("lake", lake_shape(g, fine_enough, finish)) for g in lakes
                      if g.area >= (4 * scale) ** 2 and len(g.exterior.coords) >= lake_points]
    return layers


# Points, the same at every scale

def town_names(p):
    """n, and fr de lb nl en where they differ from it. A name far longer than the town's own is that of some authority."""
    known = {lang: p[f"name_{lang}"] or "" for lang in ("fr", "de", "lb", "nl")}
    known = {lang: text for lang, text in known.items() if 0 < len(text) < len(p["name"]) + 16}
    all_names = {"n": p["name"], **known, **NAMES["town_names"].get(p["name"], {})}
    return {lang: text for lang, text in all_names.items() if lang == "n" or text != all_names["n"]}


def settlements(source):
    """Towns above 2 000 people; sections of towns would count their people twice."""
    ranks = {town: int(rank) for rank, towns in NAMES["towns"].items() for town in towns}
    rows = sorted(read(source, "cities"), key=lambda row: (-row[0]["pop"], row[0]["name"]))
    out = []
    for p, g in rows:
        if p["pop"] > 2000 and p["code"] != "PPLX" and p["cc"] in NAMES["countries"]:
            rank = ranks.pop(f"{p['name']} {p['cc']}", None)
            at = Point(*(round(v, 4) for v in TO_DEGREES.transform(g.x, g.y)))
            out.append(feature("settlement", at, p=p["pop"], c=p["cc"], **town_names(p), **({"label_rank": rank} if rank else {})))
    if ranks:
        raise SystemExit(f"names.json: towns not found: {', '.join(ranks)}")
    return out


def label_points():
    return [feature("label", Point(*row["at"]), role=row["role"], key=row["key"], size=row["size"], **names(row["text"]))
            for row in NAMES["labels"]]


def main(source_path, out):
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    source = ogr.Open(source_path)
    faces, labels, lakes = partition(source)
    arcs = build_arcs(faces, labels)
    without_kreise = build_arcs(faces, [label[:3] + (None,) for label in labels])
    rivers = river_lines(source)
    inside = unary_union([f for f, label in zip(faces, labels) if label[1]])
    admin = generalised_admin([line for _, g in read(source, "admin1_lines_1to3M") for line in parts(g)], arcs)
    admin = [(line, inside.distance(line.interpolate(0.5, normalized=True))) for line in admin]
    for tier, settings in TIERS.items():
        chosen = without_kreise if tier == "coarse" else arcs
        for layer, features in tier_layers(chosen, rivers, lakes, admin, **settings).items():
            if features:
                write(out, f"{tier}-{layer}", layer, settings["scale"], features)
    write(out, "settlement", "settlement", None, settlements(source))
    write(out, "label", "label", None, label_points())


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
