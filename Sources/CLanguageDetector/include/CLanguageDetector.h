#pragma once
// CLD2 (Compact Language Detector 2) behind a C face: Swift cannot call its C++ functions.
#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// One of at most three languages of a text.
typedef struct {
  /// CLD2's own code, which is mostly ISO 639-1 ("en", "iw", "zh-Hant"); a static string. NULL: none.
  const char *code;
  /// Share of the text's letters, 0...100.
  int32_t percent;
} clanguage_share;

/// What CLD2 finds in a text.
typedef struct {
  clanguage_share shares[3];
  /// Whether the first is the text's language as far as CLD2 can tell.
  bool is_reliable;
  /// Bytes of the text that were letters.
  int32_t letter_bytes;
} clanguage_answer;

/// Detects the languages of `bytes`, which must be valid UTF-8. Thread-safe; keeps nothing.
clanguage_answer clanguage_detect(const uint8_t *bytes, int32_t count);

#ifdef __cplusplus
}
#endif
