// expect: field-moved struct pair, field-moved struct pair
--- old
struct pair { int first; int second; };
--- new
struct pair { int second; int first; };
--- near
// Fields to which nothing happened, of another spelling.
struct pair { signed first; signed second; };
