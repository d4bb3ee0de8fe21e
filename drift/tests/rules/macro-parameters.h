// expect: macro-parameters BITS
--- old
#define BITS(a) ((a) << 8)
--- new
#define BITS(a, b) ((a) << 8 | (b))
--- near
// Another name of the parameter.
#define BITS(b) ((b) << 8)
