// expect: introduced message
--- old
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t message(mach_port_t port) __attribute__((availability(macos,introduced=10.4)));
--- new
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t message(mach_port_t port) __attribute__((availability(macos,introduced=10.5)));
--- near
// The same release.
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t message(mach_port_t port) __attribute__((availability(macos,introduced=10.4)));
