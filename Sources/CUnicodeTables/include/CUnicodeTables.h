// How Unicode scalars become tokens: tables made by generate.py, read by PhraseMatching.
#ifndef CUNICODETABLES_H
#define CUNICODETABLES_H

#include <stdint.h>

/// The kind of a scalar, in the low 3 bits of its entry.
enum cg_scalar_kind {
  CG_SEPARATOR = 0,   // separates tokens
  CG_WORD = 1,        // letter or digit of a word; the upper 29 bits: signed distance to its normal form
  CG_CJK = 2,         // a token of its own; the upper 29 bits as above
  CG_MARK = 3,        // belongs to the scalar before it
  CG_APOSTROPHE = 4,  // goes between letters or digits, else separates
  CG_EXPANDS = 5      // its normal form is several scalars; the upper bits: place in `expansions`
};

typedef struct {
  const uint16_t *index;           // block of each 256 scalars
  const uint32_t *blocks;          // entries, 256 a block
  const uint32_t *expansions;      // at a place: length, scalars (normal form of a cluster of one)
  const uint32_t *decomposed;      // pairs: scalar, place in `decompositions`; sorted
  uint32_t decomposed_count;
  const uint32_t *decompositions;  // at a place: length, scalars (NFKD)
  const uint32_t *compositions;    // triples: first, second, composed; sorted
  uint32_t compositions_count;
} cg_unicode_tables;

/// The tables; they live as long as the program.
const cg_unicode_tables *cg_unicode(void);

#endif
