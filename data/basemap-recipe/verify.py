#!/usr/bin/python3
"""Measures a finished base map against its source: sizes, validity, shared borders, distances. Exits 1 on an offence.

usage: verify.py SOURCE.gpkg OUT_DIR
"""
import json
import sys
from pathlib import Path

from osgeo import ogr
from shapely.geometry import LineString, Polygon, box, shape
from shapely.prepared import prep
from shapely.ops import transform, unary_union
from shapely.strtree import STRtree

from partition import BOX, CORE_MARGIN, TO_MAP, parts, polygons_of, read, sea_of
from partition import to_map as to_map_with_edges

TIERS = {"coarse": 300, "medium": 100, "fine": 30}  # permitted error in metres
MAX_BYTES, MAX_COARSE_VERTICES = 6_000_000, 12_000
COUNTRIES = {"FR", "BE", "LU", "DE", "NL", "CH", "IT", "LI"}
REGIONS = {"lorraine", "luxembourg", "saarland", "rheinland-pfalz", "wallonie"}
offences = []


def require(ok, text):
    if not ok:
        offences.append(text)


def load(out, stem):
    path = out / f"{stem}.geojson"
    rows = json.loads(path.read_text())["features"] if path.exists() else []
    return [(f["properties"], shape(f["geometry"])) for f in rows]


def to_map(geometry):
    return transform(TO_MAP.transform, geometry)


def rings(geometry):
    if geometry.geom_type == "Polygon":
        return [geometry.exterior, *geometry.interiors]
    return [r for p in parts(geometry) for r in rings(p)] if hasattr(geometry, "geoms") else [geometry]


def segments(geometry):
    """Undirected segments, to compare outlines vertex by vertex."""
    return {frozenset(pair) for ring in rings(geometry) for pair in zip(ring.coords, ring.coords[1:])}


class Nearness:
    """Distance from points to many lines, cut into short pieces for a tree."""
    def __init__(self, lines):
        self.tree = STRtree([LineString(c[i:i + 9]) for c in (list(r.coords) for r in lines) for i in range(0, len(c) - 1, 8)])

    def of(self, point):
        return self.tree.nearest(point).distance(point)


def samples(lines, step):
    """Points along lines, at most `step` metres apart."""
    for line in lines:
        for k in range(int(line.length / step) + 2):
            yield line.interpolate(min(k * step, line.length))


def report_distance(what, lines, target, tolerance, leave_out=None, hard=True):
    seen = [(target.of(p), p) for p in samples(lines, max(tolerance, 50)) if not (leave_out and leave_out.intersects(p))]
    worst, at = max(seen, key=lambda pair: pair[0])
    lon, lat = TO_MAP.transform(at.x, at.y, direction="INVERSE")
    beyond = sum(d > tolerance for d, _ in seen) / len(seen)
    print(f"  {what:44} max {worst:7.1f} m at {lon:.3f} {lat:.3f}, {beyond:.3%} beyond {tolerance} m")
    require(not hard or worst <= tolerance, f"{what}: {worst:.1f} m exceeds {tolerance} m")


def check_sizes(out):
    total = sum(f.stat().st_size for f in out.glob("*.geojson"))
    print(f"all GeoJSON files: {total:,} bytes")
    require(total <= MAX_BYTES, "too many bytes")
    for tier in TIERS:
        count = {f.stem.split("-")[1]: sum(len(r.coords) for _, g in load(out, f.stem) for r in rings(g)) for f in sorted(out.glob(f"{tier}-*.geojson"))}
        print(f"{tier}: {sum(count.values()):,} vertices:", ", ".join(f"{k} {v:,}" for k, v in count.items()))
        require(tier != "coarse" or sum(count.values()) <= MAX_COARSE_VERTICES, "coarse: too many vertices")


def check_topology(out, tier):
    area = {layer: load(out, f"{tier}-{layer}") for layer in ("country", "sea", "core", "region", "lake")}
    for layer, rows in area.items():
        for p, g in rows:
            require(g.is_valid and to_map(g).is_valid, f"{tier} {layer} {p.get('name')}: not valid")
    require({p["country"] for p, _ in area["country"]} == COUNTRIES, f"{tier}: countries missing")
    require({p["key"] for p, _ in area["region"]} == REGIONS, f"{tier}: regions missing")
    flat = {layer: [to_map(g) for _, g in rows] for layer, rows in area.items()}
    core = flat["core"][0]
    apart = unary_union(flat["region"]).symmetric_difference(core).area
    tiles = flat["country"] + flat["sea"]
    overlap = sum(g.area for g in tiles) - unary_union(tiles).area
    gaps = sum(Polygon(r).area for p in polygons_of(unary_union(tiles)) for r in p.interiors)
    print(f"{tier}: regions vs core {apart:.3f} m², overlap of countries and sea {overlap:.3f} m², gaps {gaps:.3f} m²")
    require(apart < 1 and abs(overlap) < 1 and gaps < 1, f"{tier}: areas do not fit together")
    edges = {p.get("country", "sea"): segments(g) for layer in ("country", "sea") for p, g in area[layer]}
    for p, line in load(out, f"{tier}-border"):
        require(all(segments(line) <= edges[c] for c in p["countries"]), f"{tier}: border {p['countries']} is not on both countries")
    drawn = [s for _, line in load(out, f"{tier}-border") for s in segments(line)]
    require(len(drawn) == len(set(drawn)), f"{tier}: a border is drawn twice")
    region_edges = set().union(*(segments(g) for _, g in area["region"]))
    require(segments(area["core"][0][1]) <= region_edges, f"{tier}: core outline is not made of region outlines")
    outline = segments(area["core"][0][1])
    print(f"{tier}: {len(outline & set(drawn))} of {len(outline)} core outline segments are national border, vertex for vertex")


class Source:
    """What the tiers are measured against, read once."""
    def __init__(self, path):
        source = ogr.Open(path)
        countries = [g for _, g in read(source, "countries")]
        sea = sea_of([p for _, g in read(source, "lakes") for p in polygons_of(g)])
        self.islands = [p for g in countries for p in polygons_of(g)]
        self.outlines = [r for g in countries for r in rings(g)]
        self.drawn = Nearness(self.outlines + rings(sea))
        self.away = unary_union([sea.simplify(50).buffer(300), to_map_with_edges(box(*BOX).boundary.buffer(0.01))])
        self.twice = unary_union([a.intersection(b) for i, a in enumerate(countries) for b in countries[:i]]).buffer(60, resolution=2)
        self.core = [p.exterior for _, g in read(source, "core_region", CORE_MARGIN) for p in polygons_of(g) if p.area > 2e6]
        self.rivers = [r for layer in ("rivers_gshhg", "rivers_osm_derived") for _, g in read(source, layer) for r in parts(g) if r.length]


def check_distances(source, out, tier, tolerance):
    done = [r for _, g in load(out, f"{tier}-country") for r in rings(to_map(g))]
    islets = unary_union([p for p in source.islands if p.area < (8 * tolerance) ** 2]).buffer(60)
    away, unclear = prep(source.away), prep(unary_union([source.away, islets, source.twice]))
    report_distance(f"{tier} country -> source", done, source.drawn, tolerance, away)
    report_distance(f"{tier} source -> country, where unambiguous", source.outlines, Nearness(done), tolerance, unclear, hard=False)
    rebuilt = [r for _, g in load(out, f"{tier}-core") for r in rings(to_map(g))]
    report_distance(f"{tier} core -> source", rebuilt, Nearness(source.core), tolerance, hard=False)
    report_distance(f"{tier} source -> core", source.core, Nearness(rebuilt), tolerance, hard=False)
    rivers = [(p["rank"], to_map(g)) for p, g in load(out, f"{tier}-river")]
    report_distance(f"{tier} river -> source", [g for _, g in rivers], Nearness(source.rivers), tolerance, hard=False)
    if tier == "fine":
        report_distance("fine source -> river", [r for r in source.rivers if r.length > 1500], Nearness([g for _, g in rivers]), tolerance, hard=False)


def main(source_path, out):
    out, source = Path(out), Source(source_path)
    check_sizes(out)
    for tier, tolerance in TIERS.items():
        check_topology(out, tier)
        check_distances(source, out, tier, tolerance)
    print("\n".join(offences) or "no offence")
    return 1 if offences else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) == 3 else __doc__)
