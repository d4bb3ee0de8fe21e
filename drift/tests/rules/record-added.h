// expect: record-added struct pair
--- old
struct pair;
--- new
struct pair { int first; int second; };
--- near
// Still without members.
struct pair;
struct pair;
