// expect: macro-body BITS
--- old
#define BITS(a) ((a) << 8)
--- new
#define BITS(a) ((a) * 256)
--- near
// A result that differs is no mere rewording.
#define BITS(a) ((a) * 512)
