// expect: typedef-renamed port_limit_t
--- old
typedef unsigned int port_limit_t;
--- new
typedef unsigned int port_limits_t;
--- near
// A name much like it for another type.
typedef char port_limits_t;
