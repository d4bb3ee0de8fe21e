// expect: macro-added BITS
--- old
--- new
#define BITS(a) ((a) << 8)
--- near
// One of the implementation.
#define __BITS(a) ((a) << 8)
