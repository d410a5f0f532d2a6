"""Small pictures to test with."""

import struct
import zlib

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def header(width, height, depth=8, colours=0, interlacing=0):
    return chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colours, 0, 0, interlacing))


def png(width=4, height=3, shade=0, *more):
    """A grey picture; `more` are parts that stand before its pixels."""
    pixels = bytes([0, *[shade] * width]) * height
    parts = header(width, height), *more, chunk(b"IDAT", zlib.compress(pixels)), chunk(b"IEND", b"")
    return SIGNATURE + b"".join(parts)
