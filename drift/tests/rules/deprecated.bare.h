// expect: deprecated destroy
--- old
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t destroy(mach_port_t port);
--- new
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t destroy(mach_port_t port) __attribute__((deprecated));
--- near
// Another attribute.
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t destroy(mach_port_t port) __attribute__((warn_unused_result));
