// expect: variable-added self_port
--- old
typedef int kern_return_t;
typedef unsigned int mach_port_t;
--- new
typedef int kern_return_t;
typedef unsigned int mach_port_t;
extern mach_port_t self_port;
--- near
// A macro is no variable.
typedef int kern_return_t;
typedef unsigned int mach_port_t;
#define self_port 3
