// The learnt block model, as bytes: see BlockModel.swift for the format, Training/ for how it is made.
#ifndef COPYDESK_BLOCK_MODEL_H
#define COPYDESK_BLOCK_MODEL_H

#include <stddef.h>

const unsigned char *copydesk_block_model(void);
size_t copydesk_block_model_size(void);

#endif
