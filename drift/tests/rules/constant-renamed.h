// expect: constant-renamed MPO_REPLY_PORT
--- old
#define MPO_REPLY_PORT 0x1000
--- new
#define MPO_REPLY_PORTS 0x1000
--- near
// Much the same name, another value.
#define MPO_REPLY_PORTS 0x2000
