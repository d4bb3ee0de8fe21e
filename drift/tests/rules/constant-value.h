// expect: constant-value LIMIT
--- old
#define LIMIT 128
--- new
#define LIMIT 256
--- near
// The same value, written another way.
#define LIMIT (1 << 7)
