// expect: available message
--- old
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t message(mach_port_t port) __attribute__((availability(tvos,unavailable)));
--- new
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t message(mach_port_t port);
--- near
// Still withdrawn.
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t message(mach_port_t port) __attribute__((availability(tvos,unavailable)));
