// expect: field-renamed struct pair
--- old
struct pair { int first; int second; };
--- new
struct pair { int first; int last; };
--- near
// Nothing but white space.
struct pair { int first;
  int second; };
