// expect: variable-type page_size
--- old
extern unsigned int page_size;
--- new
extern unsigned long page_size;
--- near
// Another spelling of the same type.
typedef unsigned int natural_t;
extern natural_t page_size;
