"""Whole rivers out of nameless pieces: the shortest way along the pieces through hand-placed points."""
import heapq
from collections import defaultdict
from math import dist, hypot

from shapely.geometry import LineString
from shapely.ops import linemerge

MAX_GAP = 1500  # m; piece ends closer than this belong together
GAP_COST = 5    # a bridged metre counts as five, so that a drawn way is preferred


def graph_of(lines):
    """Vertex -> {neighbour: cost}. Loose ends are tied to the nearest vertex of another line."""
    edges = defaultdict(dict)
    grid = defaultdict(list)  # cells of MAX_GAP, to find vertices nearby
    def cell(p):
        return int(p[0] // MAX_GAP), int(p[1] // MAX_GAP)

    for n, line in enumerate(lines):
        points = list(line.coords)
        for a, b in zip(points, points[1:]):
            edges[a][b] = edges[b][a] = dist(a, b)
        for p in points:
            grid[cell(p)].append((p, n))
    for n, line in enumerate(lines):
        for end in (line.coords[0], line.coords[-1]):
            cx, cy = cell(end)
            near = [p for dx in (-1, 0, 1) for dy in (-1, 0, 1) for p, m in grid[cx + dx, cy + dy] if m != n]
            if near:
                goal = min(near, key=lambda p: dist(p, end))
                if 0 < dist(goal, end) < MAX_GAP:
                    edges[end][goal] = edges[goal][end] = dist(goal, end) * GAP_COST
    return edges


def shortest_way(edges, start, goal):
    """Dijkstra. Returns the vertices from start to goal."""
    came, cost, queue = {start: None}, {start: 0.0}, [(0.0, start)]
    while queue:
        so_far, here = heapq.heappop(queue)
        if here == goal:
            way = [here]
            while came[way[-1]] is not None:
                way.append(came[way[-1]])
            return way[::-1]
        for there, step in edges[here].items():
            if so_far + step < cost.get(there, float("inf")):
                cost[there], came[there] = so_far + step, here
                heapq.heappush(queue, (so_far + step, there))
    raise SystemExit(f"no way along the rivers from {start} to {goal}")


def without_detours(way):
    """Cuts out whatever lies between two visits of the same vertex (a guide point set beside the river)."""
    out, seen = [], {}
    for p in way:
        if p in seen:
            for q in out[seen[p] + 1:]:
                del seen[q]
            del out[seen[p] + 1:]
        else:
            seen[p] = len(out)
            out.append(p)
    return out


def route_rivers(lines, guides):
    """(names -> LineString from source to mouth, the pieces no river uses). guides: name -> points in metres."""
    lines = [line for line in lines if line.length > 0]  # the source marks tile corners by lines without length
    edges, routes, used = graph_of(lines), {}, set()
    for name, points in guides.items():
        stops = [min(edges, key=lambda v: hypot(v[0] - x, v[1] - y)) for x, y in points]
        way = [stops[0]]
        for a, b in zip(stops, stops[1:]):
            way += shortest_way(edges, a, b)[1:]
        way = without_detours(way)
        used.update(zip(way, way[1:]))
        used.update(zip(way[1:], way))
        routes[name] = LineString(way)
    rest = [LineString(pair) for line in lines for pair in zip(line.coords, list(line.coords)[1:]) if pair not in used]
    merged = linemerge(rest)
    return routes, list(getattr(merged, "geoms", [merged]))
