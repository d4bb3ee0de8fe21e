// expect: type-spelling look_up
--- old
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t look_up(unsigned int port);
--- new
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t look_up(mach_port_t port);
--- near
// Another type is no mere spelling.
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t look_up(unsigned long port);
