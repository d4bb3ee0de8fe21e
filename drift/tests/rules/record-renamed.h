// expect: record-renamed struct port_limits
--- old
struct port_limits { int first; int second; };
--- new
struct port_limit { int first; int second; };
--- near
// Much the same name, another layout.
struct port_limit { int first; };
