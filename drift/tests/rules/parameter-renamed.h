// expect: parameter-renamed look_up
--- old
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t look_up(mach_port_t port);
--- new
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t look_up(mach_port_t place);
--- near
// The same name.
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t look_up(mach_port_t port );
