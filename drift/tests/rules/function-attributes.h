// expect: function-attributes look_up
--- old
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t look_up(mach_port_t port);
--- new
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t look_up(mach_port_t port) __attribute__((warn_unused_result));
--- near
// A comment is none.
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t look_up(mach_port_t port) /* used */;
