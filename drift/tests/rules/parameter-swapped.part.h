// expect: parameter-swapped copy
--- old
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t copy(mach_port_t task, unsigned long from, unsigned long to);
--- new
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t copy(mach_port_t task, unsigned long size, unsigned long from);
--- near
// Between types: whoever passes one for the other is told by the compiler.
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t copy(mach_port_t from, unsigned long task, unsigned long to);
