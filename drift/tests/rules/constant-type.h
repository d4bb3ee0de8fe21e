// expect: constant-type MASK
--- old
#define MASK 0x10
--- new
#define MASK 0x10ull
--- near
// An enumerator of the same type.
#define MASK (0x8 + 0x8)
