// expect: constant-removed RED, enum-removed enum colour
--- old
enum colour { RED = 1 };
--- new
--- near
// With a typedef beside it.
enum colour { RED = 1 };
typedef enum colour colour_t;
