"""A chart's SVG as an Enhanced Metafile, for Word and LibreOffice versions that draw no SVG.

It knows exactly the elements that `canvas.py` writes: lines, paths of straight lines, boxes, circles, polygons, words. Layout
of the records: [MS-EMF], Enhanced Metafile Format, sections 2.3 and 3.
"""

from __future__ import annotations

import re
from struct import pack

from lxml import etree

SCALE = 20
"""Logical units in a pixel, so that tenths of a pixel survive."""
_PEN, _FONT, _BRUSH, _SELECT, _DELETE = 95, 82, 39, 37, 40
_LEFT, _CENTRE, _RIGHT, _BASELINE = 0, 6, 2, 24
_ANCHORS = {"start": _LEFT, "middle": _CENTRE, "end": _RIGHT}
_NULL_PEN, _NULL_BRUSH = 0x80000008, 0x80000005


def emf(svg: str, width: float, height: float) -> bytes:
    """The drawing as a metafile of the same size. `svg` is what `charts.draw` returns with the palette `PRINT`."""
    pen = _Pen()
    for element in etree.fromstring(svg.encode()).iter():
        if isinstance(element.tag, str):
            pen.draw(etree.QName(element).localname, element)
    return pen.file(width, height)


class _Pen:
    """Writes the records one after the other. Objects 1 to 3 are the current pen, brush and font."""

    def __init__(self) -> None:
        self.records: list[bytes] = []

    def draw(self, name: str, element: etree._Element) -> None:
        get = element.get
        if name == "line":
            ends = [(_f(get("x1")), _f(get("y1"))), (_f(get("x2")), _f(get("y2")))]
            self._lines(ends, _colour(element, "stroke"), _f(get("stroke-width"), 1), dashed=get("stroke-dasharray") is not None)
        elif name == "path":
            points = [(float(x), float(y)) for x, y in re.findall(r"[ML](-?[\d.]+) (-?[\d.]+)", str(get("d")))]
            self._lines(points, _colour(element, "stroke"), _f(get("stroke-width"), 1), dashed=get("stroke-dasharray") is not None)
        elif name == "rect":
            x, y, w, h = (_f(get(each)) for each in ("x", "y", "width", "height"))
            self._shape([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], element)
        elif name == "polygon":
            pairs = [pair.split(",") for pair in str(get("points")).split()]
            self._shape([(float(x), float(y)) for x, y in pairs], element)
        elif name == "circle":
            x, y, r = _f(get("cx")), _f(get("cy")), _f(get("r"))
            self._with_shape(element, 42, pack("<4i", *(_u(each) for each in (x - r, y - r, x + r, y + r))))
        elif name == "text":
            self._words(element)

    def file(self, width: float, height: float) -> bytes:
        """Header, scale, records, end."""
        w, h = _u(width), _u(height)
        # Map mode anisotropic, so that the two extents set the scale; background transparent.
        scale = [_record(17, pack("<I", 8)), _record(10, pack("<2i", 0, 0)), _record(9, pack("<2i", w, h)),
                 _record(12, pack("<2i", 0, 0)), _record(11, pack("<2i", round(width), round(height))), _record(18, pack("<I", 1))]  # fmt: skip
        end = _record(14, pack("<3I", 0, 16, 20))
        body = b"".join([*scale, *self.records, end])
        frame = [round(each * 2540 / 96) for each in (width, height)]
        header = pack(
            "<4i4iIIIIHHIII2i2iIII2i", 0, 0, round(width), round(height), 0, 0, *frame, 0x464D4520, 0x10000, 108 + len(body),
            len(self.records) + len(scale) + 2, 4, 0, 0, 0, 0, 1920, 1080, 508, 286, 0, 0, 0, 508_000, 286_000,
        )  # fmt: skip
        return _record(1, header) + body

    def _lines(self, points: list[tuple[float, float]], colour: int | None, width: float, *, dashed: bool) -> None:
        if colour is None or len(points) < 2:
            return
        self._pen(colour, width, dashed=dashed)
        self._put(27, pack("<2i", _u(points[0][0]), _u(points[0][1])))
        for x, y in points[1:]:
            self._put(54, pack("<2i", _u(x), _u(y)))
        self._done(1)

    def _shape(self, points: list[tuple[float, float]], element: etree._Element) -> None:
        corners = b"".join(pack("<2i", _u(x), _u(y)) for x, y in points)
        self._with_shape(element, 3, pack("<4iI", 0, 0, -1, -1, len(points)) + corners)

    def _with_shape(self, element: etree._Element, record: int, data: bytes) -> None:
        fill, stroke = _colour(element, "fill"), _colour(element, "stroke")
        if stroke is None:
            self._put(_SELECT, pack("<I", _NULL_PEN))
        else:
            self._pen(stroke, _f(_inherited(element, "stroke-width"), 1), dashed=False)
        if fill is None:
            self._put(_SELECT, pack("<I", _NULL_BRUSH))
        else:
            self._put(_BRUSH, pack("<4I", 2, 0, _paler(fill, _f(element.get("fill-opacity"), 1)), 0))
            self._put(_SELECT, pack("<I", 2))
        self._put(record, data)
        if stroke is not None:
            self._done(1)
        if fill is not None:
            self._done(2)

    def _words(self, element: etree._Element) -> None:
        words = "".join(str(each) for each in element.itertext())
        encoded = words.encode("utf-16-le", "replace")
        face = "Cambria".encode("utf-16-le").ljust(64, b"\0")
        weight = 700 if element.get("font-weight") else 400
        font = pack("<5i8B", -_u(_f(element.get("font-size"), 12)), 0, 0, 0, weight, 0, 0, 0, 1, 0, 0, 0, 0) + face
        self._put(_FONT, pack("<I", 3) + font.ljust(320, b"\0"))
        self._put(_SELECT, pack("<I", 3))
        self._put(24, pack("<I", _colour(element, "fill") or 0))
        self._put(22, pack("<I", _BASELINE | _ANCHORS[element.get("text-anchor") or "start"]))
        place = pack("<2i", _u(_f(element.get("x"))), _u(_f(element.get("y"))))
        head = pack("<4iIff", 0, 0, -1, -1, 2, 1.0, 1.0) + place + pack("<III4iI", len(encoded) // 2, 76, 0, 0, 0, -1, -1, 0)
        self._put(84, head + encoded.ljust(-(-len(encoded) // 4) * 4, b"\0"))
        self._done(3)

    def _pen(self, colour: int, width: float, *, dashed: bool) -> None:
        style = 0x10000 | (1 if dashed else 0)
        self._put(_PEN, pack("<5I", 1, 0, 0, 0, 0) + pack("<IIIIII", style, max(1, _u(width)), 0, colour, 0, 0))
        self._put(_SELECT, pack("<I", 1))

    def _done(self, number: int) -> None:
        self._put(_SELECT, pack("<I", {1: 0x80000007, 2: _NULL_BRUSH, 3: 0x8000000D}[number]))
        self._put(_DELETE, pack("<I", number))

    def _put(self, kind: int, data: bytes) -> None:
        self.records.append(_record(kind, data))


def _record(kind: int, data: bytes) -> bytes:
    return pack("<II", kind, 8 + len(data)) + data


def _inherited(element: etree._Element, name: str) -> str | None:
    """An attribute of the element, or of the group around it."""
    around = element.getparent()
    return element.get(name) or (around.get(name) if around is not None and etree.QName(around).localname == "g" else None)


def _colour(element: etree._Element, name: str) -> int | None:
    """`#rrggbb` as the metafile's 0x00bbggrr; nothing for none."""
    value = _inherited(element, name)
    if not value or not value.startswith("#"):
        return None
    return int(value[5:7] + value[3:5] + value[1:3], 16)


def _paler(colour: int, opacity: float) -> int:
    """A colour as it looks on white paper at an opacity: metafiles know none."""
    parts = [(colour >> shift) & 255 for shift in (0, 8, 16)]
    mixed = [round(255 - (255 - part) * opacity) for part in parts]
    return mixed[0] | mixed[1] << 8 | mixed[2] << 16


def _f(value: str | None, default: float = 0) -> float:
    return float(value) if value else default


def _u(value: float) -> int:
    return round(value * SCALE)
