// expect: record-layout struct info
--- old
struct info { int first; int second; int third; };
--- new
struct info { int first; int added; int second; int third; };
--- near
// Members that changed places; nothing grew.
struct info { int second; int first; int third; };
