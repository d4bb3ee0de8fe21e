// expect: function-prototype look_up
--- old
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t look_up(mach_port_t port, unsigned int *name);
--- new
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t look_up(mach_port_t port, unsigned long long *name);
--- near
// Another spelling of the same type, and another name of the parameter.
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t look_up(mach_port_t place, mach_port_t *name);
