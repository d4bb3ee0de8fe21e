// expect: unavailable message
--- old
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t message(mach_port_t port) __attribute__((availability(macos,introduced=10.4,obsoleted=13.0)));
--- new
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t message(mach_port_t port) __attribute__((availability(macos,introduced=10.4,obsoleted=12.0)));
--- near
// Given more time.
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t message(mach_port_t port) __attribute__((availability(macos,introduced=10.4,obsoleted=14.0)));
