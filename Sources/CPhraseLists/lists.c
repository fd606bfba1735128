#include "CPhraseLists.h"

// A C target, because byte arrays of this size take the Swift compiler minutes and #embed (C23, 6.10.4) takes none.
#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char list_en[] = {
#embed "../CopydeskText/Phrases/Lists/en.txt"
};
static const unsigned char list_de[] = {
#embed "../CopydeskText/Phrases/Lists/de.txt"
};
static const unsigned char list_fr[] = {
#embed "../CopydeskText/Phrases/Lists/fr.txt"
};
static const unsigned char list_es[] = {
#embed "../CopydeskText/Phrases/Lists/es.txt"
};
static const unsigned char list_it[] = {
#embed "../CopydeskText/Phrases/Lists/it.txt"
};
static const unsigned char list_pt[] = {
#embed "../CopydeskText/Phrases/Lists/pt.txt"
};
static const unsigned char list_nl[] = {
#embed "../CopydeskText/Phrases/Lists/nl.txt"
};
static const unsigned char list_pl[] = {
#embed "../CopydeskText/Phrases/Lists/pl.txt"
};
static const unsigned char list_ru[] = {
#embed "../CopydeskText/Phrases/Lists/ru.txt"
};
static const unsigned char list_uk[] = {
#embed "../CopydeskText/Phrases/Lists/uk.txt"
};
static const unsigned char list_tr[] = {
#embed "../CopydeskText/Phrases/Lists/tr.txt"
};
static const unsigned char list_zh[] = {
#embed "../CopydeskText/Phrases/Lists/zh.txt"
};
static const unsigned char list_ja[] = {
#embed "../CopydeskText/Phrases/Lists/ja.txt"
};
static const unsigned char list_ko[] = {
#embed "../CopydeskText/Phrases/Lists/ko.txt"
};
static const unsigned char list_vi[] = {
#embed "../CopydeskText/Phrases/Lists/vi.txt"
};
static const unsigned char list_id[] = {
#embed "../CopydeskText/Phrases/Lists/id.txt"
};
static const unsigned char list_hi[] = {
#embed "../CopydeskText/Phrases/Lists/hi.txt"
};
static const unsigned char list_bn[] = {
#embed "../CopydeskText/Phrases/Lists/bn.txt"
};
static const unsigned char list_ar[] = {
#embed "../CopydeskText/Phrases/Lists/ar.txt"
};
static const unsigned char list_fa[] = {
#embed "../CopydeskText/Phrases/Lists/fa.txt"
};

static const struct { const unsigned char *bytes; size_t size; } lists[] = {
  {list_en, sizeof list_en},
  {list_de, sizeof list_de},
  {list_fr, sizeof list_fr},
  {list_es, sizeof list_es},
  {list_it, sizeof list_it},
  {list_pt, sizeof list_pt},
  {list_nl, sizeof list_nl},
  {list_pl, sizeof list_pl},
  {list_ru, sizeof list_ru},
  {list_uk, sizeof list_uk},
  {list_tr, sizeof list_tr},
  {list_zh, sizeof list_zh},
  {list_ja, sizeof list_ja},
  {list_ko, sizeof list_ko},
  {list_vi, sizeof list_vi},
  {list_id, sizeof list_id},
  {list_hi, sizeof list_hi},
  {list_bn, sizeof list_bn},
  {list_ar, sizeof list_ar},
  {list_fa, sizeof list_fa},
};

size_t copydesk_phrase_lists(void) { return sizeof lists / sizeof lists[0]; }

const unsigned char *copydesk_phrase_list(size_t index, size_t *size) {
  if (index >= copydesk_phrase_lists()) {
    *size = 0;
    return 0;
  }
  *size = lists[index].size;
  return lists[index].bytes;
}
