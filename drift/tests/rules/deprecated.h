// expect: deprecated destroy
--- old
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t destroy(mach_port_t port) __attribute__((availability(macos,introduced=10.4)));
--- new
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t destroy(mach_port_t port) __attribute__((availability(macos,introduced=10.4,deprecated=12.0)));
--- near
// The same release, written in full.
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t destroy(mach_port_t port) __attribute__((availability(macos,introduced=10.4.0)));
