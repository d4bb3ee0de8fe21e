// expect: record-layout struct info
--- old
struct info { int first; int second; };
--- new
struct info { int first; int second; int third; long fourth; };
--- near
// A member of another type and of the same size.
struct info { int first; unsigned second; };
