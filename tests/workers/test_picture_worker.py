"""Pictures of strangers, good ones and hostile ones, made fit for an exercise in a process of its own."""

import base64
import json
import os
import random
import struct
import subprocess
import sys
import zlib

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from footcoach.core.limits import LARGEST_PICTURE
from footcoach.storage.pictures import clean_picture
from footcoach.workers.messages import PictureFault
from footcoach.workers.picture_client import PictureClient
from footcoach.workers.worker import module_command
from tests.workers.processes import MUTE, children, python

MOST_MEMORY_KIB = 200 * 1024
PATIENCE_MS = 30_000
# Linux tells how much memory a process has filled at most only to whoever has waited for it.
MEASURED = """
import resource, subprocess, sys
answer = subprocess.run(sys.argv[1:], capture_output=True, timeout=60, input=b"")
sys.stderr.write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
sys.stdout.buffer.write(answer.stdout)
"""
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="90" height="60">{}</svg>'
)
RED = '<rect width="90" height="60" fill="red"/>'


@pytest.fixture
def made(tmp_path):
    """A function that lets the worker make a picture, and returns what it answers."""

    def make(data, name="picture"):
        file = tmp_path / name
        file.write_bytes(data if isinstance(data, bytes) else data.encode())
        worker = module_command("footcoach.workers.picture_worker")
        code = MEASURED if sys.platform == "linux" else MEASURED.replace("import resource, ", "import ")
        # The worker ends with its parent, which here is the one that measures.
        code = code.replace(
            "sys.argv[1:]", "[*sys.argv[1:4], sys.argv[4], str(__import__('os').getpid()), sys.argv[5]]"
        )
        done = subprocess.run(
            [sys.executable, "-c", code, *worker, str(file)], capture_output=True, timeout=90, check=True
        )
        if sys.platform == "linux":
            assert int(done.stderr) < MOST_MEMORY_KIB
        return json.loads(done.stdout) if done.stdout else None

    return make


def image_of(answer):
    assert answer["event"] == "made"
    data = base64.b64decode(answer["png"])
    assert len(data) <= LARGEST_PICTURE
    assert clean_picture(data)
    image = QImage()
    assert image.loadFromData(data, "PNG")
    return image


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width, height, pixels, colours=0):
    header = struct.pack(">IIBBBBB", width, height, 8, colours, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def saved(image, tmp_path, form):
    file = tmp_path / f"saved.{form}"
    assert image.save(str(file))
    return file.read_bytes()


def photo(width, height):
    """A picture that packs badly, as photos do."""
    noise = random.Random(1).randbytes(width * height * 3)
    return QImage(noise, width, height, width * 3, QImage.Format.Format_RGB888).copy()


@pytest.mark.parametrize("form", ["png", "jpg"])
def test_picture__small_one_keeps_its_size(made, tmp_path, form):
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff0000"))
    answer = image_of(made(saved(image, tmp_path, form)))
    assert answer.size() == QSize(40, 30)
    assert answer.pixelColor(5, 5).red() > 250


@pytest.mark.parametrize("form", ["png", "jpg"])
def test_picture__photo_of_a_telephone_is_made_to_fit(made, tmp_path, form):
    image = image_of(made(saved(photo(400, 300).scaled(4000, 3000), tmp_path, form)))
    assert image.width() / image.height() == pytest.approx(4 / 3, rel=0.01)
    assert 400 < image.width() <= 1600


def test_picture__clear_parts_stay_clear(made, tmp_path):
    image = QImage(40, 30, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 255, 0))
    assert image_of(made(saved(image, tmp_path, "png"))).pixelColor(3, 3).alpha() == 0


def test_picture__says_no_more_of_where_it_was_taken(made, tmp_path):
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff0000"))
    image.setText("Description", "at home")
    data = saved(image, tmp_path, "png")
    assert b"at home" in data
    assert b"at home" not in clean_picture(base64.b64decode(made(data)["png"]))


def test_drawing__is_painted(made):
    image = image_of(made(SVG.format(RED)))
    assert (image.width(), image.height()) == (1200, 800)
    assert image.pixelColor(600, 400).name() == "#ff0000"


def test_drawing__own_parts_may_be_used(made):
    body = (
        '<defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient><rect id="r" width="9" '
        'height="9"/></defs><use xlink:href="#r"/><rect width="90" height="60" style="fill:url(#g)"/><text>a</text>'
    )
    assert image_of(made(SVG.format(body))).width() == 1200


HOSTILE = {
    "script": (SVG.format("<script>alert(1)</script>"), "script"),
    "handler": (SVG.format('<rect onload="x()" width="9" height="9"/>'), "script"),
    "foreign": (SVG.format('<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'), "script"),
    "link": (SVG.format('<a xlink:href="javascript:x()"><rect/></a>'), "script"),
    "file": (SVG.format('<image xlink:href="file:///etc/passwd" width="9" height="9"/>'), "reference"),
    "net": (SVG.format('<image href="https://example.org/x.png" width="9" height="9"/>'), "reference"),
    "use elsewhere": (SVG.format('<use href="other.svg#a"/>'), "reference"),
    "fill elsewhere": (SVG.format('<rect fill="url(http://example.org/#g)" width="9" height="9"/>'), "reference"),
    "style elsewhere": (SVG.format("<style>@import 'x.css';</style>"), "reference"),
    "entity": (
        '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + SVG.format("<text>&x;</text>"),
        "reference",
    ),
    "entities": (
        '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]>' + SVG.format("<text>&b;</text>"),
        "reference",
    ),
    "no end": (SVG.format("<g>"), "damaged"),
    "deep": (SVG.format("<g>" * 100 + "</g>" * 100), "too large"),
    "many": (SVG.format("<rect/>" * 30_000), "too large"),
    "long": (SVG.format(f"<!--{'x' * 1_100_000}-->"), "too large"),
    "empty": (b"", "unknown"),
    "words": (b"%PDF-1.7", "unknown"),
    "packed drawing": (b"\x1f\x8b\x08" + zlib.compress(SVG.format(RED).encode()), "unknown"),
    "gif": (b"GIF89a", "unknown"),
    "large file": (b"\x89PNG\r\n\x1a\n" + b"x" * 21_000_000, "too large"),
    "50,000 pixels": (png(50_000, 50_000, b""), "too large"),
    "bomb": (png(4_000, 4_000, zlib.compress(bytes(4_001 * 100))), "damaged"),
    "cut off": (png(500, 500, zlib.compress(bytes(501 * 500))[:-30]), "damaged"),
    "no pixels": (png(0, 0, b""), "damaged"),
    "half a jpeg": (b"\xff\xd8\xff\xe0\x00\x10JFIF", "damaged"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile__is_refused_within_its_memory(made, name):
    data, fault = HOSTILE[name]
    assert made(data) == {"event": "refused", "fault": fault}


def test_hostile__large_picture_of_one_colour_is_refused_within_its_memory(made):
    pixels = zlib.compress(bytes((1 + 8_000 * 3) * 7_000), 9)
    assert made(png(8_000, 7_000, pixels, colours=2)) == {"event": "refused", "fault": "too large"}


def test_picture__largest_photo_is_made_to_fit_within_its_memory(made, tmp_path):
    image = QImage(8_000, 6_000, QImage.Format.Format_Grayscale8)
    image.fill(90)
    assert image_of(made(saved(image, tmp_path, "jpg"))).size() == QSize(1600, 1200)


def test_hostile__drawing_that_multiplies_itself_ends(made):
    groups = "".join(
        f'<g id="g{n}"><use xlink:href="#g{n - 1}"/><use xlink:href="#g{n - 1}"/></g>' for n in range(1, 30)
    )
    answer = made(SVG.format(f'<defs><rect id="g0" width="9" height="9"/>{groups}</defs><use xlink:href="#g29"/>'))
    assert answer is None or answer["event"] in {"made", "refused"}


def test_file__that_is_not_there(tmp_path):
    worker = module_command("footcoach.workers.picture_worker", str(os.getpid()), str(tmp_path / "nowhere"))
    done = subprocess.run(worker, capture_output=True, timeout=60, check=True, input=b"")
    assert json.loads(done.stdout) == {"event": "refused", "fault": "unreadable"}


# The client


def test_client__makes_a_picture(qapp, qtbot, tmp_path):
    file = tmp_path / "drawing.svg"
    file.write_text(SVG.format(RED))
    client = PictureClient()
    with qtbot.waitSignal(client.made, timeout=PATIENCE_MS) as made:
        client.make(file)
    assert clean_picture(made.args[0])
    qtbot.waitUntil(lambda: not children(), timeout=PATIENCE_MS)


@pytest.mark.parametrize("code", ["", "import os; os.abort()"])
def test_client__worker_that_crashes_is_a_damaged_picture(qapp, qtbot, tmp_path, code):
    client = PictureClient(python(code))
    with qtbot.waitSignal(client.refused, timeout=PATIENCE_MS) as refused:
        client.make(tmp_path)
    assert refused.args[0] is PictureFault.DAMAGED


def test_client__dismissed_tells_nothing(qapp, qtbot, tmp_path):
    client = PictureClient(python(MUTE))
    told = []
    client.refused.connect(told.append)
    client.make(tmp_path)
    client.dismiss()
    qtbot.waitUntil(lambda: not children(), timeout=PATIENCE_MS)
    assert told == []
