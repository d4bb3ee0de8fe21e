// expect: record-layout struct inner, record-layout struct outer
--- old
struct inner { int first; };
struct outer { struct inner inner; int last; };
typedef struct inner list_t[4];
--- new
struct inner { int first; int second; };
struct outer { struct inner inner; int last; };
typedef struct inner list_t[4];
--- near
// Spelt another way.
struct inner { int first; };
struct outer { struct inner inner; int last; };
typedef struct inner inner_t;
typedef inner_t list_t[4];
