// expect: record-removed struct pair
--- old
struct pair { int first; int second; };
--- new
--- near
// Moved within the file.
struct other;
struct pair { int first; int second; };
