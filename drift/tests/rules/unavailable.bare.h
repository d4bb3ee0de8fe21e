// expect: unavailable message
--- old
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t message(mach_port_t port);
--- new
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t message(mach_port_t port) __attribute__((unavailable("it is gone")));
--- near
// Deprecated only.
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t message(mach_port_t port) __attribute__((deprecated("it goes")));
