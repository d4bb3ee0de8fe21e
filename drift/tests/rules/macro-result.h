// expect: macro-result BITS
--- old
#define BITS(a) ((a) << 8)
--- new
#define BITS(a) ((a) << 16)
--- near
// The same by another way.
#define BITS(a) ((a) * 256)
