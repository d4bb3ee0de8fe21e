// expect: parameter-swapped copy
--- old
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t copy(mach_port_t task, unsigned long from, unsigned long to);
--- new
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t copy(mach_port_t task, unsigned long to, unsigned long from);
--- near
// Renamed, and still in their places.
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t copy(mach_port_t task, unsigned long source, unsigned long target);
