// The phrase lists of Sources/CopydeskText/Phrases/Lists, as bytes: see docs/phrases.md for the format.
#ifndef COPYDESK_PHRASE_LISTS_H
#define COPYDESK_PHRASE_LISTS_H

#include <stddef.h>

size_t copydesk_phrase_lists(void);
const unsigned char *copydesk_phrase_list(size_t index, size_t *size);

#endif
