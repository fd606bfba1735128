// The learnt models of blocks and of lines, as bytes: see BlockModel.swift and LineModel.swift for the formats, Training/ for
// how they are made.
#ifndef COPYDESK_BLOCK_MODEL_H
#define COPYDESK_BLOCK_MODEL_H

#include <stddef.h>

const unsigned char *copydesk_block_model(void);
size_t copydesk_block_model_size(void);

const unsigned char *copydesk_line_model(void);
size_t copydesk_line_model_size(void);

#endif
