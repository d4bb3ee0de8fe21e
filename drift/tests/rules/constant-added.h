// expect: constant-added LIMIT
--- old
--- new
#define LIMIT 128
--- near
// A guard is no constant of the interface.
#define _LIMIT_H_ 1
