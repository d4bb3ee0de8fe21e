// expect: undeprecated destroy
--- old
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t destroy(mach_port_t port) __attribute__((availability(macos,introduced=10.4,deprecated=12.0)));
--- new
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t destroy(mach_port_t port) __attribute__((availability(macos,introduced=10.4)));
--- near
// Deprecated in another release.
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t destroy(mach_port_t port) __attribute__((availability(macos,introduced=10.4,deprecated=13.0)));
