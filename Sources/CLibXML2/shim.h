#pragma once
// What Swift cannot call itself: libxml2's variadic callbacks.
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>

/// A handler for the variadic error callbacks that drops every message.
static inline void clibxml2_ignore(void *context, const char *format, ...) {
  (void)context;
  (void)format;
}

/// Silences the error and warning callbacks of a SAX handler: a page's mistakes are not ours to print.
static inline void clibxml2_silence(htmlSAXHandler *handler) {
  handler->error = clibxml2_ignore;
  handler->warning = clibxml2_ignore;
  handler->fatalError = clibxml2_ignore;
  handler->serror = NULL;
}
