// Which words of a page the ground truth holds.
//
// A monotone alignment of two word sequences by dynamic programming with two states, "between runs" and
// "inside a run" of equal words; opening a run costs a price, so that a stray word in common is no match
// (Gotoh 1982, affine gaps, turned round: the runs are what costs to open). A run that opens where a block
// of the page and a line of the truth begin is cheap, one inside of both is dear. Two further rounds align
// what is left over, for text that stands in another order on the page.
//
// Built as a shared object and called through ctypes by labels.py.
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { ROUNDS = 3 };

static const double mostCells = 4e8;   // bytes of back pointers; larger pages are left unmatched
static const float dearerLater = 1.2f;  // extra price of a run in the rounds over leftovers
// Price of a run that opens at the start of a block and a line, of one of them, of neither.
static const float priceOfStart[3] = {2.2f, 1.3f, 0.5f};
static const float bonusOfEnds = 0.3f;  // for a run over the last word of a block and a line
static const float impossible = -1e9f;

// Back pointers of one cell: how the best score between runs came about, and whether a run goes on.
enum { FROM_ABOVE = 0, FROM_LEFT = 1, FROM_RUN = 2, ORIGIN = 3, RUN_GOES_ON = 4 };

typedef struct {
  const int32_t *words;
  const unsigned char *borders;  // bit 0: the word begins a block or line; bit 1: it ends one
  int count;
  unsigned char *matched;
} Sequence;

// Fills `back` ((page.count + 1) rows of (truth.count + 1) cells) and answers whether memory sufficed.
static int score(Sequence page, Sequence truth, float extra, unsigned char *back) {
  size_t width = (size_t)truth.count + 1;
  float *rows = malloc(4 * width * sizeof(float));
  if (!rows) return 0;
  float *outside = rows, *inside = rows + width;
  float *outsideAbove = rows + 2 * width, *insideAbove = rows + 3 * width;
  for (size_t column = 0; column < width; column++) {
    outsideAbove[column] = 0;
    insideAbove[column] = impossible;
  }
  memset(back, FROM_LEFT, width);
  for (int row = 1; row <= page.count; row++) {
    unsigned char *cells = back + (size_t)row * width;
    outside[0] = 0;
    inside[0] = impossible;
    cells[0] = FROM_ABOVE;
    for (size_t column = 1; column < width; column++) {
      unsigned char cell = FROM_ABOVE;
      inside[column] = impossible;
      if (page.words[row - 1] == truth.words[column - 1]) {
        float goOn = insideAbove[column - 1];
        unsigned char here = page.borders[row - 1], there = truth.borders[column - 1];
        float open = outsideAbove[column - 1] - priceOfStart[(here & 1) + (there & 1)] - extra;
        inside[column] = 1 + (goOn >= open ? goOn : open);
        if (here & there & 2) inside[column] += bonusOfEnds;
        if (goOn >= open) cell |= RUN_GOES_ON;
      }
      outside[column] = outsideAbove[column];
      if (outside[column - 1] > outside[column]) {
        outside[column] = outside[column - 1];
        cell = (unsigned char)((cell & RUN_GOES_ON) | FROM_LEFT);
      }
      if (inside[column] > outside[column]) {
        outside[column] = inside[column];
        cell = (unsigned char)((cell & RUN_GOES_ON) | FROM_RUN);
      }
      cells[column] = cell;
    }
    float *swap = outside;
    outside = outsideAbove;
    outsideAbove = swap;
    swap = inside;
    inside = insideAbove;
    insideAbove = swap;
  }
  free(rows);
  return 1;
}

// Walks back from the end and marks the words of every run.
static void trace(Sequence page, Sequence truth, const unsigned char *back) {
  size_t width = (size_t)truth.count + 1;
  int row = page.count, column = truth.count, isInside = 0;
  while (row > 0 && column > 0) {
    unsigned char cell = back[(size_t)row * width + (size_t)column];
    if (isInside) {
      page.matched[--row] = 1;
      truth.matched[--column] = 1;
      isInside = (cell & RUN_GOES_ON) != 0;
    } else if ((cell & ORIGIN) == FROM_RUN) {
      isInside = 1;
    } else if ((cell & ORIGIN) == FROM_LEFT) {
      column--;
    } else {
      row--;
    }
  }
}

// The unmatched words of `all`, with their places.
static Sequence leftovers(
  Sequence all, int32_t *words, unsigned char *borders, int *places, unsigned char *matched) {
  Sequence rest = {words, borders, 0, matched};
  for (int index = 0; index < all.count; index++) {
    if (all.matched[index]) continue;
    words[rest.count] = all.words[index];
    borders[rest.count] = all.borders[index];
    // What stood between two leftovers parts them like a border.
    if (index > 0 && all.matched[index - 1]) borders[rest.count] |= 1;
    places[rest.count] = index;
    matched[rest.count++] = 0;
  }
  return rest;
}

// Sets matched[i] to 1 for every page word that the truth holds; `matched` comes in zeroed.
void align(
  const int32_t *page, const unsigned char *pageBorders, int pageCount, const int32_t *truth,
  const unsigned char *truthBorders, int truthCount, unsigned char *matched) {
  size_t most = (size_t)(pageCount > truthCount ? pageCount : truthCount) + 1;
  unsigned char *truthMatched = calloc(most, 1), *flags = calloc(4 * most, 1);
  int32_t *words = malloc(2 * most * sizeof(int32_t));
  int *places = malloc(2 * most * sizeof(int));
  if (truthMatched && flags && words && places) {
    Sequence wholePage = {page, pageBorders, pageCount, matched};
    Sequence wholeTruth = {truth, truthBorders, truthCount, truthMatched};
    for (int round = 0; round < ROUNDS; round++) {
      Sequence left = leftovers(wholePage, words, flags + 2 * most, places, flags);
      Sequence right =
        leftovers(wholeTruth, words + most, flags + 3 * most, places + most, flags + most);
      if (left.count == 0 || right.count == 0) break;
      double cells = ((double)left.count + 1) * ((double)right.count + 1);
      unsigned char *back = cells > mostCells ? NULL : malloc((size_t)cells);
      if (!back) break;
      if (score(left, right, round == 0 ? 0 : dearerLater, back)) trace(left, right, back);
      free(back);
      for (int index = 0; index < left.count; index++)
        if (left.matched[index]) matched[places[index]] = 1;
      for (int index = 0; index < right.count; index++)
        if (right.matched[index]) truthMatched[places[most + index]] = 1;
    }
  }
  free(truthMatched);
  free(flags);
  free(words);
  free(places);
}
