#pragma once
// The least that libxml2 costs: a SAX push parse whose callbacks do nothing.
#include <libxml/HTMLparser.h>
#include <stddef.h>
#include <time.h>
#include <zlib.h>

static void parsefloor_start(void *sink, const xmlChar *name, const xmlChar **attributes) {
  (void)sink, (void)name, (void)attributes;
}
static void parsefloor_end(void *sink, const xmlChar *name) { (void)sink, (void)name; }
static void parsefloor_text(void *sink, const xmlChar *text, int count) {
  (void)sink, (void)text, (void)count;
}
static void parsefloor_comment(void *sink, const xmlChar *text) { (void)sink, (void)text; }
static void parsefloor_ignore(void *sink, const char *format, ...) { (void)sink, (void)format; }

/// Parses `count` bytes of UTF-8, `chunk` bytes at a time.
static inline void parsefloor_parse(const char *bytes, size_t count, size_t chunk) {
  htmlSAXHandler handler = {0};
  handler.startElement = parsefloor_start;
  handler.endElement = parsefloor_end;
  handler.characters = parsefloor_text;
  handler.ignorableWhitespace = parsefloor_text;
  handler.cdataBlock = parsefloor_text;
  handler.comment = parsefloor_comment;
  handler.error = parsefloor_ignore;
  handler.warning = parsefloor_ignore;
  htmlParserCtxtPtr context =
      htmlCreatePushParserCtxt(&handler, NULL, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
  if (!context) return;
  htmlCtxtUseOptions(context, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                  HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  for (size_t at = 0; at < count; at += chunk) {
    size_t rest = count - at;
    htmlParseChunk(context, bytes + at, (int)(rest < chunk ? rest : chunk), 0);
  }
  htmlParseChunk(context, NULL, 0, 1);
  if (context->myDoc) xmlFreeDoc(context->myDoc);
  htmlFreeParserCtxt(context);
}

/// Milliseconds of CPU that the process took so far.
static inline double parsefloor_cpu(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}
