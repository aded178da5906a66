/* The C++ shim in CSimdJSON includes <simdjson.h> itself; this module only links the library. */
