"""Verifies an export of an evaste register. Written from docs/format.md alone; needs Python 3.9 and no packages.

    python3 verify.py corner-bakery.ndjson --keys keys.json [--witness checkpoint.txt] [--witness-key name+id+key]

Prints what it finds, one line each, and exits with 0 (nothing), 1 (something), or 2 (it could not run).
"""

import argparse
import base64
import calendar
import hashlib
import json
import re
import sys
from datetime import datetime, timedelta, timezone

LEEWAY = timedelta(minutes=5)


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def unbase64url(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)) if text else b""


def moment(text):
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=timezone.utc)


# Ed25519, RFC 8032, section 5.1: slow, and enough to verify.
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def add(a, b):
    e, f = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    c, d = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = f - e, d - c, d + c, f + e
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def multiply(scalar, point):
    result = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            result = add(result, point)
        point, scalar = add(point, point), scalar >> 1
    return result


def decompress(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return (x, y, 1, x * y % P)


BASE = decompress((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def ed25519_verify(public, message, signature):
    if len(public) != 32 or len(signature) != 64:
        return False
    a, r, s = decompress(public), decompress(signature[:32]), int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= L:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    left, right = multiply(s, BASE), add(r, multiply(k, a))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0


def read_claims(jws, typ, keys):
    """The claims of a compact JWS; empty, if no key that may have signed it did."""
    try:
        head, payload, signature = jws.split(".")
        header, claims = json.loads(unbase64url(head)), json.loads(unbase64url(payload))
    except ValueError:
        return {}
    key = next((one for one in keys if one["kid"] == header.get("kid")), None)
    if key is None or header.get("alg") != "EdDSA" or header.get("typ") != typ:
        return {}
    signed = ed25519_verify(unbase64url(key["x"]), f"{head}.{payload}".encode(), unbase64url(signature))
    return claims if signed and may_vouch(key, claims) else {}


def may_vouch(key, claims):
    number, at = claims.get("entry", claims.get("entries")), claims.get("recordedAt", claims.get("time"))
    if "notAfter" in key and (at is None or moment(at) > moment(key["notAfter"])):
        return False
    ranges = key.get("vouchesFor")
    return ranges is None or any(
        one["site"] == claims.get("site") and one["from"] <= number <= one["through"] for one in ranges
    )


def commitment_of(entry):
    content = ('{"record":' + entry["record"] + ',"server":' + entry["server"] + "}").encode()
    parts = [unbase64url(entry["salt"]), content, unbase64url(entry["personal"])]
    return sha256(*(piece for part in parts for piece in (len(part).to_bytes(4, "big"), part)))


def numbers_in(ranges):
    for part in filter(None, (ranges or "").split(",")):
        first, _, last = part.partition("-")
        yield from range(int(first), int(last or first) + 1)


def plus(at, period):
    """A time plus an ISO 8601 duration, on the UTC calendar."""
    found = re.fullmatch(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?", period)
    years, months, weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups())
    month = at.month - 1 + months + 12 * years
    year, month = at.year + month // 12, month % 12 + 1
    day = min(at.day, calendar.monthrange(year, month)[1])
    whole = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return at.replace(year=year, month=month, day=day) + whole


def undue(event, at, entries, documents):
    """The entries whose content a retention event took away before its time."""
    allowed = set()
    for ground in event.get("due", []):
        by, period, through = ground["by"], ground.get("period"), float("inf")
        if by in ("consent", "retention-start"):
            allowed.update(numbers_in(ground["entries"]))
            continue
        if by == "answer":
            stated = ["P3Y"]
        elif isinstance(by, int):
            adopted = json.loads(entries[by]["record"] or "{}") if by in entries else {}
            terms, through = adopted.get("terms", {}), adopted.get("through", 0)
            stated = [terms.get("given"), terms.get("refused")]
        else:
            declared = json.loads(documents.get(by, "{}")).get("register") or {}
            retention = declared.get("retention", {})
            stated = [retention.get("given", "P3Y"), retention.get("refused", "P6M")] if by in documents else []
        for number in numbers_in(ground["entries"]):
            is_known = number in entries and number <= through and period in stated
            if is_known and plus(moment(entries[number]["recordedAt"]), period) <= at + LEEWAY:
                allowed.add(number)
    return [number for number in numbers_in(event.get("blanked")) if number not in allowed]


class Missing:
    """Content that was taken away, until a later event explains it."""

    def __init__(self):
        self.entries = {}

    def add(self, entry):
        rest = [hashlib.sha256(entry[part].encode()).hexdigest() for part in ("record", "server")]
        self.entries[entry["entry"]] = None if entry["record"] == "" else rest

    def explain(self, event):
        if event["event"] not in ("erasure", "retention"):
            return
        remains, servers = event.get("remains", {}), event.get("servers", {})
        for number in numbers_in(event.get("blanked")):
            left = remains.get(str(number))
            if self.entries.get(number, ()) == (None if left is None else [left, servers.get(str(number))]):
                del self.entries[number]


def columns_agree(entry, content):
    if content is None:
        bare = entry["decisionId"] == f"blank:{entry['entry']}" and entry["consentId"] == ""
        return bare and entry["personal"] is None and (entry["record"] != "" or entry["server"] == "")
    server = json.loads(entry["server"])
    return (
        all(server[name] == entry[name] for name in ("site", "entry", "recordedAt"))
        and content["site"] == entry["site"]
        and content.get("eventId" if "event" in content else "decisionId") == entry["decisionId"]
        and content.get("consentId", "") == entry["consentId"]
    )


def root(leaves):
    if len(leaves) == 1:
        return leaves[0]
    if not leaves:
        return sha256()
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return sha256(b"\1", root(leaves[:k]), root(leaves[k:]))


def read_checkpoint(text, keys, witness_key):
    """Origin, entries, root and time of a signed checkpoint. Raises ValueError, if it is not signed."""
    body, _, lines = text.rpartition("\n\n")
    body += "\n"
    origin, size, tree, *_ = body.split("\n")
    known = [(origin, 1, unbase64url(key["x"])) for key in keys]
    if witness_key:
        name, _, encoded = witness_key.split("+", 2)
        known.append((name, 4, base64.b64decode(encoded)[1:]))
    signed, at = False, None
    for line in lines.strip().split("\n"):
        _, name, encoded = line.split(" ")
        blob = base64.b64decode(encoded)
        for key_name, kind, public in known:
            if name != key_name or blob[:4] != sha256(name.encode(), b"\n", bytes([kind]), public)[:4]:
                continue
            seconds = int.from_bytes(blob[4:12], "big") if kind == 4 else None
            header = "" if seconds is None else f"cosignature/v1\ntime {seconds}\n"
            signature = blob[4:] if seconds is None else blob[12:]
            if not ed25519_verify(public, (header + body).encode(), signature):
                raise ValueError("a signature of the checkpoint does not hold")
            signed = True
            if seconds is not None:
                at = datetime.fromtimestamp(seconds, timezone.utc)
    if not signed:
        raise ValueError("no known key signed the checkpoint")
    return origin, int(size), base64.b64decode(tree), at


def verify(lines, keys, witness=None):
    """What is wrong with an export, as texts."""
    header, end = lines[0] if lines else {}, lines[-1] if lines else {}
    if header.get("kind") != "header" or end.get("kind") != "end":
        return ["incomplete"]
    keys = keys or header["keys"]
    found, missing, site = [], Missing(), header["site"]
    documents = {line["digest"]: line["text"] for line in lines if line["kind"] == "document"}
    entries = {line["entry"]: line for line in lines if line["kind"] == "entry"}
    found += [f"document {one}" for one, text in documents.items() if sha256(text.encode()).hex() != one]
    previous, before, leaves = bytes(32), None, []
    _, signed, signed_root, seen = witness or (None, None, None, None)
    for number, entry in enumerate((line for line in lines if line["kind"] == "entry"), 1):
        def note(rule, number=number):
            found.append(f"{number}: {rule}")

        if entry["entry"] != number:
            note("number")
        commitment = unbase64url(entry["commitment"])
        if entry["salt"] is not None and commitment_of(entry) != commitment:
            note("commitment")
            commitment = commitment_of(entry)
        previous = sha256(previous, commitment)
        if previous != unbase64url(entry["hash"]):
            note("hash")
        leaves.append(sha256(b"\0", previous))
        at = moment(entry["recordedAt"])
        late = seen is not None and number <= signed and at > seen + LEEWAY
        early = seen is not None and number > signed and at < seen - LEEWAY
        if late or early or (before is not None and at < before - LEEWAY):
            note("time")
        before = at
        has_content = entry["record"] != "" and entry["salt"] is not None
        content = json.loads(entry["record"]) if has_content else None
        if not columns_agree(entry, content):
            note("columns")
        if content is None:
            missing.add(entry)
            if entry["receipt"] != "":
                note("receipt")
            continue
        if "event" in content:
            missing.explain(content)
            if content["event"] == "retention":
                found += [f"{one}: due" for one in undue(content, at, entries, documents)]
        claims = read_claims(entry["receipt"], "evaste-event" if "event" in content else "evaste-receipt", keys)
        if (claims.get("site"), claims.get("entry"), claims.get("entryHash")) != (site, number, previous.hex()):
            note("receipt")
    found += [f"{number}: content" for number in missing.entries]
    claims = read_claims(end["checkpoint"], "evaste-checkpoint", keys)
    is_head = (claims.get("site"), claims.get("entries"), claims.get("hash")) == (site, len(leaves), previous.hex())
    if not is_head or end["entries"] != len(leaves):
        found.append("checkpoint")
    if witness and (signed > len(leaves) or root(leaves[:signed]) != signed_root):
        found.append(f"{signed}: history")
    return found


def main():
    parser = argparse.ArgumentParser(description="Verifies an export of an evaste register.")
    parser.add_argument("export")
    parser.add_argument("--keys", help="a file as in /.well-known/evaste-register.json")
    parser.add_argument("--witness", help="a file with a signed checkpoint")
    parser.add_argument("--witness-key", help="name+id+key")
    options = parser.parse_args()
    try:
        with open(options.export, encoding="utf-8", newline="\n") as file:
            lines = [json.loads(line) for line in file.read().split("\n") if line]
        keys = json.load(open(options.keys, encoding="utf-8"))["keys"] if options.keys else None
        trusted = keys or (lines[0].get("keys", []) if lines else [])
        text = open(options.witness, encoding="utf-8").read() if options.witness else None
        witness = read_checkpoint(text, trusted, options.witness_key) if text else None
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    found = verify(lines, keys, witness)
    for line in found:
        print(line)
    if not options.keys:
        print("checked against itself only: whose keys these are was not checked", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
