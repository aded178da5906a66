"""Writes tables.c: how every Unicode scalar becomes (part of) a token.

    opencc_dict -i /usr/share/opencc/TSCharacters.ocd2 -o TSCharacters.txt -f ocd2 -t text
    python3 generate.py TSCharacters.txt > tables.c

`opencc_dict` is in Debian's package `opencc`; TSCharacters is OpenCC's table of Traditional
characters and their Simplified ones (Apache-2.0), the first of several choices counts, but for USAGE.
Categories, NFKC and lower case come from Python's unicodedata.
"""

import sys
import unicodedata

SEPARATOR, WORD, CJK, MARK, APOSTROPHE, EXPANDS = range(6)
APOSTROPHES = "'’‘ʼ＇`´"
VOICED_MARKS = "ﾞﾟ"
BLOCK = 256


# Characters that OpenCC keeps apart, as it depends on the word which Simplified one they stand for. In speech they are
# the same in both scripts: 著急, 甚麼, 瞭解, 帳單, and 帐 beside 账 in Simplified itself.
USAGE = {"著": "着", "甚": "什", "瞭": "了", "帳": "账", "帐": "账"}


def simplified(path: str) -> dict[str, str]:
    with open(path, encoding="utf-8") as lines:
        pairs = (line.rstrip("\n").split("\t") for line in lines)
        return {key: choices.split(" ")[0] for key, choices in pairs} | USAGE


def is_cjk(c: str) -> bool:
    """Han ideographs, kana letters, 々 and 〇."""
    o = ord(c)
    han = (
        0x3400 <= o <= 0x4DBF or 0x4E00 <= o <= 0x9FFF or 0xF900 <= o <= 0xFAFF
        or 0x20000 <= o <= 0x3FFFD or o in (0x3005, 0x3007)
    )
    kana = (
        0x3041 <= o <= 0x3096 or 0x309D <= o <= 0x309F or 0x30A1 <= o <= 0x30FA or 0x30FC <= o <= 0x30FF
        or 0x31F0 <= o <= 0x31FF or 0x1AFF0 <= o <= 0x1B16F
    )
    return (han or kana) and unicodedata.category(c)[0] in "LN"


def kind(c: str) -> int:
    if unicodedata.category(c)[0] == "M" or c in VOICED_MARKS:
        return MARK
    if is_cjk(c):
        return CJK
    return WORD if unicodedata.category(c)[0] in "LN" else SEPARATOR


def normalised(c: str, table: dict[str, str]) -> str:
    return "".join(table.get(s, s) for s in unicodedata.normalize("NFKC", c).lower())


def scalars():
    return (chr(o) for o in range(0x110000) if not 0xD800 <= o <= 0xDFFF)


def array(ctype: str, name: str, values: list[int], width: int = 12) -> str:
    rows = (", ".join(map(str, values[i:i + width])) for i in range(0, len(values), width))
    return f"static const {ctype} {name}[{len(values)}] = {{\n  " + ",\n  ".join(rows) + "};\n"


def main() -> None:
    table = simplified(sys.argv[1])
    entries = [SEPARATOR] * 0x110000
    pool: list[int] = []
    expansions: dict[str, int] = {}
    for c in scalars():
        raw = kind(c)
        if c in APOSTROPHES:
            entries[ord(c)] = APOSTROPHE
        elif raw == MARK:
            entries[ord(c)] = MARK
        else:
            n = normalised(c, table)
            if len(n) == 1:
                entries[ord(c)] = kind(n) | (((ord(n) - ord(c)) & 0x1FFFFFFF) << 3)
            elif all(kind(s) == SEPARATOR for s in n):
                entries[ord(c)] = SEPARATOR
            else:
                if n not in expansions:
                    expansions[n] = len(pool)
                    pool += [len(n), *map(ord, n)]
                entries[ord(c)] = EXPANDS | (expansions[n] << 3)

    blocks: dict[tuple[int, ...], int] = {}
    index = [blocks.setdefault(tuple(entries[i:i + BLOCK]), len(blocks)) for i in range(0, 0x110000, BLOCK)]

    decompositions: list[int] = []
    decomposed: list[int] = []
    for c in scalars():
        d = unicodedata.normalize("NFKD", c)
        if d != c and not 0xAC00 <= ord(c) <= 0xD7A3:
            decomposed += [ord(c), len(decompositions)]
            decompositions += [len(d), *map(ord, d)]
    compositions: list[tuple[int, int, int]] = []
    for c in scalars():
        d = unicodedata.decomposition(c)
        if d and not d.startswith("<") and unicodedata.normalize("NFC", c) == c:
            parts = [int(p, 16) for p in d.split()]
            if len(parts) == 2:
                compositions.append((parts[0], parts[1], ord(c)))
    compositions.sort()

    out = sys.stdout
    out.write('// Made by generate.py; do not edit. Unicode ' + unicodedata.unidata_version + '.\n#include "CUnicodeTables.h"\n\n')
    out.write(array("uint16_t", "index_", index))
    out.write(array("uint32_t", "blocks", [e for block in blocks for e in block]))
    out.write(array("uint32_t", "expansions", pool))
    out.write(array("uint32_t", "decomposed", decomposed))
    out.write(array("uint32_t", "decompositions", decompositions))
    out.write(array("uint32_t", "compositions", [v for triple in compositions for v in triple]))
    out.write(f"""
static const cg_unicode_tables tables = {{
  index_, blocks, expansions, decomposed, {len(decomposed) // 2}, decompositions, compositions, {len(compositions)},
}};

const cg_unicode_tables *cg_unicode(void) {{ return &tables; }}
""")


main()
