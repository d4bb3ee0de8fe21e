// expect: field-type struct pair
--- old
struct pair { int first; int second; };
--- new
struct pair { int first; unsigned int second; };
--- near
// A typedef of the same type.
typedef int integer_t;
struct pair { int first; integer_t second; };
