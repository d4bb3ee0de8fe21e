// expect: variable-removed self_port
--- old
typedef int kern_return_t;
typedef unsigned int mach_port_t;
extern mach_port_t self_port;
--- new
typedef int kern_return_t;
typedef unsigned int mach_port_t;
--- near
// Declared twice.
typedef int kern_return_t;
typedef unsigned int mach_port_t;
extern mach_port_t self_port;
extern mach_port_t self_port;
