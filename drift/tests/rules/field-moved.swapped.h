// expect: field-moved struct info, field-moved struct info
--- old
struct info { int first; int second; };
--- new
struct info { int second; int first; };
--- near
// A new one at the end.
struct info { int first; int second; int third; };
