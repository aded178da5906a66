// A C face over simdjson's DOM parser: one call parses a document, the tape that it
// leaves behind is read from Swift without further calls.
#ifndef CSIMDJSON_H
#define CSIMDJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Bytes that must be readable (not necessarily set) behind a document's last byte.
#define CG_JSON_PADDING 64

/// A parser with memory of its own, used again for document after document.
typedef struct cg_json_parser cg_json_parser;

/// What a parse left behind; pointers are valid until the parser's next call.
typedef struct {
  int error;                // 0, or simdjson's error code
  const uint64_t *tape;     // simdjson's tape: type in the top byte, payload below
  const uint8_t *strings;   // at a string's payload: 4 bytes length, the bytes, a NUL
} cg_json_document;

cg_json_parser *cg_json_parser_new(void);
void cg_json_parser_free(cg_json_parser *parser);

/// Parses `length` bytes at `bytes`; CG_JSON_PADDING more must be readable.
cg_json_document cg_json_parse(cg_json_parser *parser, const uint8_t *bytes, size_t length);

/// Simdjson's own words for an error code.
const char *cg_json_error_message(int error);

#ifdef __cplusplus
}
#endif
#endif
