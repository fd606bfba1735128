#pragma once
// What Swift cannot call itself: zlib's initialisers are macros, and its Glibc module leaves malloc_trim out.
#include <malloc.h>
#include <zlib.h>

static inline int czlib_inflateInit2(z_stream *stream, int windowBits) {
  return inflateInit2(stream, windowBits);
}

static inline int czlib_deflateInit2(z_stream *stream, int level, int windowBits, int memLevel) {
  return deflateInit2(stream, level, Z_DEFLATED, windowBits, memLevel, Z_DEFAULT_STRATEGY);
}
