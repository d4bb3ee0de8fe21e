// expect: constant-removed LIMIT
--- old
#define LIMIT 128
--- new
--- near
// The same value by an enumerator.
enum { LIMIT = 128 };
