// expect: macro-removed BITS
--- old
#define BITS(a) ((a) << 8)
--- new
--- near
// Other white space and a comment.
#define BITS(a)   ((a)   << /* a byte */ 8)
