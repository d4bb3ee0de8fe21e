// expect: field-added struct pair, field-added struct pair
--- old
struct pair { int first; };
--- new
struct pair { int first __attribute__((aligned(4))); union { int nothing[0]; char none[0]; }; };
--- near
// The same members.
struct pair { int first; };
