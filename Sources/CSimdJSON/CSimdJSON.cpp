#include "CSimdJSON.h"

#include <new>
#include <simdjson.h>

static_assert(CG_JSON_PADDING >= simdjson::SIMDJSON_PADDING, "too little padding for this simdjson");

struct cg_json_parser {
  simdjson::dom::parser parser;
};

cg_json_parser *cg_json_parser_new(void) { return new (std::nothrow) cg_json_parser; }

void cg_json_parser_free(cg_json_parser *parser) { delete parser; }

cg_json_document cg_json_parse(cg_json_parser *parser, const uint8_t *bytes, size_t length) {
  // `false`: the caller vouches for the padding, so nothing is copied.
  const simdjson::error_code error = parser->parser.parse(bytes, length, false).error();
  return {error, parser->parser.doc.tape.get(), parser->parser.doc.string_buf.get()};
}

const char *cg_json_error_message(int error) {
  return simdjson::error_message(static_cast<simdjson::error_code>(error));
}
