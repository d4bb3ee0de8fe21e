// expect: constant-added RED, enum-added enum colour
--- old
--- new
enum colour { RED = 1 };
--- near
// Declared, not defined.
enum colour;
