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
// An enumeration stored as what was there, and another name of the parameter.
typedef enum : unsigned int { ONE = 1 } number_t;
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t look_up(mach_port_t place, number_t *name);
