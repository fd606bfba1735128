#include "CLanguageDetector.h"

// CLD2's header uses FILE without including it.
#include <cstdio>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

namespace {

/// None: what a page says of itself is weighed by the caller.
const CLD2::CLDHints noHints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};

}  // namespace

clanguage_answer clanguage_detect(const uint8_t *bytes, int32_t count) {
  clanguage_answer answer = {};
  if (bytes == nullptr || count <= 0) return answer;
  CLD2::Language languages[3];
  int percents[3];
  double scores[3];
  int letterBytes = 0;
  bool isReliable = false;
  CLD2::ExtDetectLanguageSummary(
      reinterpret_cast<const char *>(bytes), count, /*is_plain_text=*/true, &noHints, /*flags=*/0,
      languages, percents, scores, /*resultchunkvector=*/nullptr, &letterBytes, &isReliable);
  int next = 0;
  for (int index = 0; index < 3; index++) {
    if (languages[index] == CLD2::UNKNOWN_LANGUAGE || percents[index] <= 0) continue;
    answer.shares[next].code = CLD2::LanguageCode(languages[index]);
    answer.shares[next].percent = percents[index];
    next++;
  }
  answer.is_reliable = isReliable && languages[0] != CLD2::UNKNOWN_LANGUAGE;
  answer.letter_bytes = letterBytes;
  return answer;
}
