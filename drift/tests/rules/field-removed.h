// expect: field-added struct pair, field-removed struct pair
--- old
struct pair { int first; int second; };
--- new
struct pair { int first; char rest[4]; };
--- near
// A nameless union round it.
struct pair { int first; union { int second; unsigned int bits; }; };
