// expect: constant-added DARK, constant-type RED, enum-type enum colour
--- old
enum colour { RED = 1 };
--- new
enum colour { RED = -1 + 2, DARK = -1 };
--- near
// Still without a sign.
enum colour { RED = 1, BLUE = 2 };
