#include "CBlockModel.h"

// A C target, because a byte array of this size takes the Swift compiler minutes and #embed (C23, 6.10.4) takes none.
#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char model[] = {
#embed "block.model"
};

const unsigned char *copydesk_block_model(void) { return model; }
size_t copydesk_block_model_size(void) { return sizeof model; }

static const unsigned char lines[] = {
#embed "line.model"
};

const unsigned char *copydesk_line_model(void) { return lines; }
size_t copydesk_line_model_size(void) { return sizeof lines; }
