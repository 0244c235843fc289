"""Golden and bad vectors of every kind of entry, by docs/formats/entry.md, body.md and kinds.md.

Python's standard library alone, written from those pages; it shares nothing with src/.
Run in this folder, `python3 kinds.py` writes kind-vectors.json and the folders of
fixtures/ that it has bodies for. `python3 kinds.py --check` compares instead.
Every name, place and fate is invented.
"""
import base64
import hashlib
import json
import pathlib
import sys

here = pathlib.Path(__file__).parent


def sha(data):
    return hashlib.sha256(data).digest()


def canonical(value):  # RFC 8785, for what an entry holds
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def salts_of(seed, count):
    blocks = [sha(b"gavah salt v1\n" + seed + k.to_bytes(4, "big")) for k in range(count // 2)]
    return [half for block in blocks for half in (block[:16], block[16:])]


def root_of(hashes):
    while len(hashes) > 1:
        hashes = [sha(b"\1" + hashes[i] + hashes[i + 1]) for i in range(0, len(hashes), 2)]
    return hashes[0]


def text(data):
    return base64.b64encode(data).decode()


class Entry:
    def __init__(self, name, fields, open_positions):
        self.name = name
        self.fields = fields
        self.open = [0, *open_positions]
        self.seed = sha(f"the seed of {name}".encode())
        self.count = 8
        while self.count < len(fields):
            self.count *= 2
        self.salts = salts_of(self.seed, self.count)
        data = [canonical(field).encode() for field in fields]
        data += [b""] * (self.count - len(data))
        self.hashes = [sha(b"\0" + salt + each) for salt, each in zip(self.salts, data)]

    def whole(self):
        return canonical({"fields": self.fields, "seed": text(self.seed), "signature": None})

    def partial(self):
        leaves = [leaf.hex() for leaf in self.hashes]
        for at in self.open:
            leaves[at] = {"field": self.fields[at], "salt": text(self.salts[at])}
        return canonical({"leaves": leaves, "signature": None})

    def vector(self):
        return {
            "name": self.name,
            "open": self.open,
            "partial": self.partial(),
            "root": root_of(self.hashes).hex(),
            "whole": self.whole(),
        }


A, B, C, D = ("a1" * 32, "b2" * 32, "c3" * 32, "d4" * 32)
AT = "2026-01-02T03:04:05Z"
MACHINE = {"tool": "invented reader", "version": "1.0", "parameters": "-layout"}
DAY = {
    "asWritten": "Mordad 1403",
    "calendar": "solar-hijri",
    "edtf": "1403-05",
    "earliest": "2024-07-22",
    "latest": "2024-08-21",
    "rule": "gavah.bounds/1",
}
NAME = {
    "full": "گلنار ساختگی",
    "script": "Arab",
    "language": "fa",
    "parts": [["given", "گلنار"], ["family", "ساختگی"]],
    "status": "attested",
    "scheme": None,
}
TERM = {
    "term": "seen-alive",
    "type": "predicate",
    "label": {"en": "was seen alive", "fa": "زنده دیده شد"},
    "definition": {
        "en": "Somebody says that they saw the person alive.",
        "fa": "کسی می‌گوید که او را زنده دیده است.",
    },
    "domain": ["person"],
    "range": "date",
    "rangeKinds": [],
    "many": True,
    "contradiction": "never",
    "scope": ["place"],
    "visibility": "team",
}

BOUNDED = {
    **TERM,
    "term": "named-by-a-neighbour",
    "range": "entity",
    "rangeKinds": ["person"],
    "scope": [],
    "boundary": {"en": "Not a finding of guilt.", "fa": "حکم به گناه نیست."},
    "allegation": "of-object",
}


def paragraph(page, words, start):
    return {"page": page, "text": words, "start": start}


def fields(kind, *pairs):
    name = kind if "/" in kind else f"{kind}/1"
    return [["kind", f"gavah.{name}"], *[list(pair) for pair in pairs]]


def common(kind, *pairs):
    return fields(kind, ("at", AT), ("by", A), *pairs)


# Of each kind one entry or more: its fields, and which of them its opening shows.
GOLDEN = [
    (
        "archive: entry 0 of a first log",
        fields(
            "archive",
            ("at", AT),
            ("id", "0f" * 16),
            ("name", "بایگانی ساختگی"),
            ("format", "gavah/1"),
            ("origin", "gavah/" + "1e" * 16),
            ("vkey", "gavah/" + "1e" * 16 + "+00000000+" + text(b"\1" + b"\2" * 32)),
            ("previousOrigin", None),
            ("previousCheckpoint", None),
        ),
        [1, 2, 4, 5, 6],
    ),
    (
        "actor: one who introduces itself",
        fields(
            "actor",
            ("at", AT),
            ("by", None),
            ("name", "Recorder Invented"),
            ("role", "documenter"),
            ("key", text(b"\7" * 32)),
            ("note", None),
        ),
        [1, 2, 5],
    ),
    (
        "seal: a checkpoint with one token",
        common(
            "seal",
            ("origin", "gavah/" + "1e" * 16),
            ("size", 256),
            ("checkpoint", B),
            ("tokens", [C]),
            ("cosigned", None),
            ("note", None),
        ),
        [1, 3, 4, 5, 6],
    ),
    (
        "erase: one entry, two of its fields",
        common(
            "erase",
            ("reason", "consent-withdrawn"),
            ("note", "The teller asked for it."),
            ("targetCount", 1),
            ("target", {"entry": B, "fields": ["name", "note"]}),
        ),
        [1, 2, 3, 5, 6],
    ),
    (
        "item: a letter as received",
        common(
            "item",
            ("name", "letter%ff.txt"),
            ("path", "papers/letter%ff.txt"),
            ("spelling", "percent"),
            ("mediaType", "text/plain"),
            ("sizeBytes", 42),
            ("sha256", B),
            ("sha512", "e5" * 64),
            ("encoding", "plain"),
            ("stored", B),
            ("modified", "2025-12-31T23:59:59Z"),
            ("from", "An invented neighbour"),
            ("method", "copied from a stick"),
            ("collectedAt", "Spring 1402, at her house"),
            ("relevance", "It names who was taken."),
            ("risk", "It names a living person."),
            ("note", None),
            ("language", "fa"),
            ("visibility", "protected"),
            ("consent", {"use": ["casefile"], "recipients": ["invented court"], "until": None}),
            ("duplicateOf", None),
            ("derivedFrom", None),
            ("source", "s-neighbour"),
        ),
        [1, 2, 8],
    ),
    (
        "item: a sheet made from a workbook",
        common(
            "item",
            ("name", "workbook.xlsx.Sheet1.csv"),
            ("path", None),
            ("spelling", "plain"),
            ("mediaType", "text/csv"),
            ("sizeBytes", 7),
            ("sha256", C),
            ("sha512", None),
            ("encoding", "plain"),
            ("stored", C),
            ("modified", None),
            ("from", "An invented neighbour"),
            ("method", "derived"),
            ("collectedAt", None),
            ("relevance", None),
            ("risk", None),
            ("note", None),
            ("language", None),
            ("visibility", "team"),
            ("consent", None),
            ("duplicateOf", None),
            ("derivedFrom", {"item": B, "machine": MACHINE, "what": "sheet 1"}),
            ("source", None),
        ),
        [23],
    ),
    (
        "item/2: a picture in which two sorts of metadata were found",
        common(
            "item/2",
            ("name", "picture.jpg"),
            ("path", "picture.jpg"),
            ("spelling", "plain"),
            ("mediaType", "image/jpeg"),
            ("sizeBytes", 42),
            ("sha256", B),
            ("sha512", None),
            ("encoding", "plain"),
            ("stored", B),
            ("modified", None),
            ("from", "An invented neighbour"),
            ("method", "copied from a stick"),
            ("collectedAt", None),
            ("relevance", None),
            ("risk", None),
            ("note", None),
            ("language", None),
            ("visibility", "team"),
            ("consent", None),
            ("duplicateOf", None),
            ("derivedFrom", None),
            ("source", None),
            ("looker", {"tool": "gavah look", "version": "1", "parameters": ""}),
            ("format", {"name": "JPEG File Interchange Format", "puid": "fmt/43", "version": "1.01"}),
            ("embedded", {"sorts": ["exif", "xmp"], "state": "found"}),
            ("viewer", "image"),
        ),
        [1, 6, 26],
    ),
    (
        "item/2: a letter in which nothing was looked for",
        common(
            "item/2",
            ("name", "letter.txt"),
            ("path", None),
            ("spelling", "plain"),
            ("mediaType", "text/plain"),
            ("sizeBytes", 7),
            ("sha256", C),
            ("sha512", None),
            ("encoding", "plain"),
            ("stored", C),
            ("modified", None),
            ("from", "An invented neighbour"),
            ("method", "by hand"),
            ("collectedAt", None),
            ("relevance", None),
            ("risk", None),
            ("note", None),
            ("language", None),
            ("visibility", "public"),
            ("consent", None),
            ("duplicateOf", None),
            ("derivedFrom", None),
            ("source", None),
            ("looker", {"tool": "gavah look", "version": "1", "parameters": ""}),
            ("format", None),
            ("embedded", {"sorts": [], "state": "not-looked-for"}),
            ("viewer", "text"),
        ),
        [3, 25],
    ),
    (
        "custody: an item handed over",
        common("custody", ("item", B), ("act", "handed-over"), ("party", "A second office"), ("note", None)),
        [1, 3, 4],
    ),
    (
        "custody/2: an item that was moved in a month that is said",
        common(
            "custody/2",
            ("item", B),
            ("act", "moved"),
            ("happened", DAY),
            ("from", "A courier"),
            ("to", None),
            ("place", "the second office"),
            ("note", None),
        ),
        [1, 4, 5],
    ),
    (
        "text: four paragraphs, of which the third is open",
        common(
            "text",
            ("item", B),
            ("machine", MACHINE),
            ("quality", "layout"),
            ("language", "fa"),
            ("pages", 2),
            ("part", 1),
            ("parts", 1),
            ("first", 0),
            ("paragraphCount", 4),
            ("paragraph", paragraph("1", "گلنار را بردند.", 0)),
            ("paragraph", paragraph("1", "بله", 16)),
            ("paragraph", paragraph("2", "They came at night,\tin two cars.", 20)),
            ("paragraph", paragraph("2", "no", 53)),
        ),
        [3, 11, 14],
    ),
    (
        "text: the second part of a long one",
        common(
            "text",
            ("item", B),
            ("machine", MACHINE),
            ("quality", "exact"),
            ("language", None),
            ("pages", None),
            ("part", 2),
            ("parts", 2),
            ("first", 16000),
            ("paragraphCount", 4),
            *[("paragraph", paragraph(None, f"line {n}", 7 * n)) for n in range(4)],
        ),
        [12, 15],
    ),
    (
        "text: a machine found none",
        common(
            "text",
            ("item", B),
            ("machine", MACHINE),
            ("quality", "layout"),
            ("language", None),
            ("pages", 1),
            ("part", 1),
            ("parts", 1),
            ("first", 0),
            ("paragraphCount", 0),
        ),
        [3, 11],
    ),
    (
        "picture: one with a plain border",
        common(
            "picture",
            ("item", B),
            ("machine", {"tool": "invented sketcher", "version": "1", "parameters": "PDQ"}),
            ("width", 4000),
            ("height", 3000),
            ("pixels", C),
            ("sketch", "0f" * 32),
            ("inner", "c3" * 32),
        ),
        [1, 3, 8],
    ),
    (
        "picture: a blank page, of which there is no sketch",
        common(
            "picture",
            ("item", B),
            ("machine", {"tool": "invented sketcher", "version": "1", "parameters": "PDQ"}),
            ("width", 2480),
            ("height", 3508),
            ("pixels", None),
            ("sketch", None),
            ("inner", None),
        ),
        [5, 6],
    ),
    (
        "check: the whole archive, one file damaged and one stray",
        common(
            "check",
            ("began", "2026-01-02T03:00:00Z"),
            ("machine", {"tool": "gavah verify", "version": "1.0", "parameters": ""}),
            ("items", None),
            ("entries", 512),
            ("objects", 40),
            ("bytes", 123456),
            ("findings", 2),
            ("failureCount", 2),
            ("failure", {"code": "A-061", "object": C, "path": None, "entry": None}),
            ("failure", {"code": "A-001", "object": None, "path": "notes.txt", "entry": None}),
        ),
        [1, 3, 6, 7, 9, 11],
    ),
    (
        "check: one item, nothing failed",
        common(
            "check",
            ("began", AT),
            ("machine", {"tool": "gavah check", "version": "1.0", "parameters": ""}),
            ("items", [B]),
            ("entries", 1),
            ("objects", 1),
            ("bytes", 42),
            ("findings", 0),
            ("failureCount", 0),
        ),
        [1, 5, 9],
    ),
    (
        "vocabulary: one predicate",
        common(
            "vocabulary",
            ("name", "invented words"),
            ("version", "1"),
            ("termCount", 1),
            ("term", TERM),
        ),
        [1, 3, 5, 6],
    ),
    (
        "vocabulary/2: a predicate that names somebody, with what it does not mean",
        common(
            "vocabulary/2",
            ("name", "invented words"),
            ("version", "2"),
            ("termCount", 1),
            ("term", BOUNDED),
        ),
        [1, 3, 5, 6],
    ),
    (
        "claim: when she was last seen",
        common(
            "claim",
            ("ref", "row 2"),
            ("subject", "p-golnar"),
            ("predicate", "last-seen"),
            ("object", {"date": DAY}),
            ("stance", "asserts"),
            ("when", None),
            ("place", "pl-square"),
            ("role", None),
            ("scope", None),
            ("source", "s-neighbour"),
            ("cited", "page 2"),
            ("access", "held"),
            ("chain", [{"speaker": "s-cousin", "label": None, "basis": "saw"}]),
            ("hedge", "as far as I know"),
            ("item", B),
            (
                "locator",
                [
                    {"type": "page", "page": "2"},
                    {"type": "quote", "exact": "in Mordad", "prefix": "", "suffix": ".", "start": 20},
                ],
            ),
            ("reading", {"certainty": "probable", "note": None}),
            ("machine", None),
            ("visibility", "team"),
            ("supersedes", None),
            ("note", None),
        ),
        [4, 5, 6],
    ),
    (
        "claim: a name, as written",
        common(
            "claim",
            ("ref", None),
            ("subject", "p-golnar"),
            ("predicate", "name"),
            ("object", {"name": NAME}),
            ("stance", "asserts"),
            ("when", None),
            ("place", None),
            ("role", None),
            ("scope", {"what": None, "whom": None, "where": None, "when": DAY}),
            ("source", "s-list"),
            ("cited", None),
            ("access", "excerpt"),
            ("chain", []),
            ("hedge", None),
            ("item", None),
            ("locator", []),
            ("reading", None),
            ("machine", MACHINE),
            ("visibility", "public"),
            ("supersedes", C),
            ("note", None),
        ),
        [1, 2, 6],
    ),
    (
        "withdraw: a claim that was read wrongly",
        common("withdraw", ("target", B), ("reason", "The row was read wrongly.")),
        [1, 2],
    ),
    (
        "judgement: two are one person",
        common(
            "judgement",
            ("judges", "same"),
            ("entities", ["p-1", "p-2"]),
            ("claims", [B, C]),
            ("value", None),
            ("reason", "The same father, the same village."),
            ("machine", MACHINE),
        ),
        [1, 2, 3, 4],
    ),
    (
        "grade: how reliable a source is held to be",
        common(
            "grade",
            ("scale", "admiralty"),
            ("graded", {"source": "s-neighbour", "reliability": "B"}),
            ("reason", "What she told before could be checked, and held."),
        ),
        [1, 3, 4],
    ),
    (
        "grade: how credible a claim is held to be",
        common(
            "grade",
            ("scale", "admiralty"),
            ("graded", {"claim": B, "credibility": "3"}),
            ("reason", "It fits what two others say, and nobody else saw it."),
        ),
        [3, 5],
    ),
    (
        "import: two rows, one of them refused",
        common(
            "import",
            ("name", "invented list"),
            ("mapping", B),
            ("items", [C]),
            ("rows", 2),
            ("entries", 1),
            ("tree", D),
            ("note", None),
            ("refusalCount", 1),
            ("refusal", {"file": "list.csv", "line": 3, "code": "D-001", "why": "no such day"}),
        ),
        [1, 2, 7, 8, 10, 11],
    ),
]


def changed(entry, at, value):
    return [[name, value] if i == at else [name, old] for i, (name, old) in enumerate(entry)]


def bad(golden):
    """(code, file name, body) of entries that are one step from a golden one."""
    seen = set()
    for name, entry, _ in golden:
        kind = name.split(":")[0]
        if kind in seen:
            continue
        seen.add(kind)
        file = kind.replace("/", "-")
        body = lambda what: Entry(f"{kind} {what}", what_fields, [1]).whole()  # noqa: E731
        what_fields = changed(entry, 1, "2026-01-02T03:04:05+00:00")
        yield "E-004", f"{file}-whose-time-has-an-offset", body("offset")
        what_fields = [entry[0], entry[2], entry[1], *entry[3:]]
        yield "E-003", f"{file}-with-two-fields-changed-places", body("places")
        what_fields = entry[:-1] if entry[-1][0] not in REPEATED else entry[: SINGLE[kind] - 1]
        yield "E-003", f"{file}-without-its-last-single-field", body("last")
        what_fields = [["kind", f"gavah.{kind.split('/')[0]}/{COMING.get(kind, 2)}"], *entry[1:]]
        yield "E-002", f"{file}-of-a-version-to-come", body("version")
        if entry[-1][0] not in REPEATED:
            what_fields = [*entry, ["more", None]]
            yield "E-003", f"{file}-with-a-field-more", body("more")
            continue
        what_fields = [*entry, entry[-1]]
        yield "E-013", f"{file}-with-one-more-than-it-counts", body("one more")
        what_fields = entry[:-1]
        yield "E-013", f"{file}-with-one-less-than-it-counts", body("one less")
        what_fields = [*entry[:-1], [entry[-1][0], None]]
        yield "E-004", f"{file}-whose-repeated-field-is-null", body("null")
        what_fields = [*entry[:-1], ["other", entry[-1][1]]]
        yield "E-003", f"{file}-whose-repeated-field-has-another-name", body("name")
    yield from bad_terms(next(entry for name, entry, _ in golden if name.startswith("vocabulary/2")))
    yield from bad_grades(next(entry for name, entry, _ in golden if name.startswith("grade")))
    yield from bad_texts(next(entry for name, entry, _ in golden if name.startswith("text")))
    yield from bad_pictures(next(entry for name, entry, _ in golden if name.startswith("picture")))


REPEATED = {"target", "paragraph", "term", "refusal", "failure"}
# The fields before the one that repeats, `kind` included.
SINGLE = {"erase": 6, "text": 12, "vocabulary": 6, "vocabulary/2": 6, "import": 11, "check": 11}
# Of a kind that has several versions, the first that there is not.
COMING = {"vocabulary": 3, "vocabulary/2": 3, "item": 3, "item/2": 3, "custody": 3, "custody/2": 3}


def bad_terms(entry):
    def whole(name, term):
        return "E-004", f"vocabulary-2-{name}", Entry(f"term {name}", changed(entry, 6, term), [1]).whole()

    yield whole("whose-term-says-nothing-of-its-boundary", TERM)
    yield whole("whose-boundary-has-one-language", {**BOUNDED, "boundary": {"en": "Not a finding."}})
    yield whole("whose-term-has-a-part-not-known", {**BOUNDED, "allegation": "guilty"})


def bad_grades(entry):
    def whole(name, at, value):
        return "E-004", f"grade-{name}", Entry(f"grade {name}", changed(entry, at, value), [1]).whole()

    yield whole("of-a-source-by-a-digit", 4, {"source": "s-neighbour", "reliability": "2"})
    yield whole("of-a-claim-by-a-letter", 4, {"claim": B, "credibility": "B"})
    yield whole("of-a-source-by-the-axis-of-claims", 4, {"source": "s-neighbour", "credibility": "2"})
    yield whole(
        "of-both-at-once", 4, {"source": "s-neighbour", "reliability": "B", "claim": B, "credibility": "2"}
    )
    yield whole("of-both-in-one-word", 4, {"claim": B, "credibility": "B2"})
    yield whole("of-a-number", 4, {"claim": B, "credibility": 2})
    yield whole("of-a-scale-not-known", 3, "percent")
    yield whole("without-a-reason", 5, "")


def bad_texts(entry):
    def whole(name, value):
        return Entry(f"text {name}", changed(entry, 14, value), [1]).whole()

    good = entry[14][1]
    yield "E-004", "text-with-an-empty-paragraph", whole("empty", {**good, "text": ""})
    yield "E-004", "text-whose-page-is-a-number", whole("page", {**good, "page": 2})
    yield "E-004", "text-whose-paragraph-begins-before-it", whole("start", {**good, "start": -1})
    yield "E-004", "text-whose-paragraph-says-more", whole("more", {**good, "language": "fa"})
    yield "E-004", "text-of-a-quality-not-known", Entry(
        "text quality", changed(entry, 5, "good"), [1]
    ).whole()
    yield "E-004", "text-of-no-machine", Entry("text machine", changed(entry, 4, None), [1]).whole()
    moved = Entry("text moved", entry, [3, 14])
    leaves = json.loads(moved.partial())["leaves"]
    leaves[14]["field"][0] = "item"
    yield "E-003", "text-partial-with-a-paragraph-under-another-name", canonical(
        {"leaves": leaves, "signature": None}
    )


def bad_pictures(entry):
    def whole(name, at, value):
        return "E-004", f"picture-{name}", Entry(f"picture {name}", changed(entry, at, value), [1]).whole()

    yield whole("of-no-machine", 4, None)
    yield whole("whose-width-is-no-integer", 5, "4000")
    yield whole("whose-height-is-below-nothing", 6, -1)
    yield whole("whose-sketch-is-too-short", 8, "0f" * 31)
    yield whole("whose-sketch-is-in-capitals", 8, "0F" * 32)
    yield whole("whose-sketch-is-a-number", 9, 15)


def outcome():
    vectors = [Entry(*golden).vector() for golden in GOLDEN]
    yield here / "kind-vectors.json", json.dumps(vectors, ensure_ascii=False, indent=2) + "\n"
    for code, name, body in bad(GOLDEN):
        yield here / "fixtures" / code / f"{name}.body", body


def is_same(path, content):
    if not path.exists():
        return False
    if path.suffix == ".json":  # laid out by the formatter of the project
        return json.loads(path.read_text(encoding="utf-8")) == json.loads(content)
    return path.read_bytes() == content.encode()


def main():
    wrong = 0
    for path, content in outcome():
        if "--check" not in sys.argv:
            path.parent.mkdir(exist_ok=True)
            path.write_text(content, encoding="utf-8", newline="")
        elif not is_same(path, content):
            print(f"{path.relative_to(here)} is not what this program writes")
            wrong += 1
    sys.exit(1 if wrong else 0)


main()
