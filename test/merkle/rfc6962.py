"""Roots and proofs by the recursive definitions of RFC 6962, section 2.1.

Reads a JSON list of {size, index, old} and answers for the log whose entry n is
the ASCII text "entry n". Slow and plain on purpose: it shares nothing with src/.
"""
import hashlib
import json
import sys


def sha(data):
    return hashlib.sha256(data).digest()


def split(n):
    return 1 << (n - 1).bit_length() - 1


def mth(d):
    if not d:
        return sha(b"")
    if len(d) == 1:
        return sha(b"\0" + d[0])
    k = split(len(d))
    return sha(b"\1" + mth(d[:k]) + mth(d[k:]))


def path(m, d):
    if len(d) == 1:
        return []
    k = split(len(d))
    if m < k:
        return path(m, d[:k]) + [mth(d[k:])]
    return path(m - k, d[k:]) + [mth(d[:k])]


def subproof(m, d, whole):
    if m == len(d):
        return [] if whole else [mth(d)]
    k = split(len(d))
    if m <= k:
        return subproof(m, d[:k], whole) + [mth(d[k:])]
    return subproof(m - k, d[k:], False) + [mth(d[:k])]


answers = []
for place in json.load(sys.stdin):
    entries = [b"entry %d" % n for n in range(place["size"])]
    answers.append({
        "root": mth(entries).hex(),
        "inclusion": [h.hex() for h in path(place["index"], entries)],
        "consistency": [h.hex() for h in subproof(place["old"], entries, True)],
    })
json.dump(answers, sys.stdout)
