// expect: unavailable self_port
--- old
typedef int kern_return_t;
typedef unsigned int mach_port_t;
extern mach_port_t self_port;
--- new
typedef int kern_return_t;
typedef unsigned int mach_port_t;
extern mach_port_t self_port __attribute__((unavailable));
--- near
// Weak only.
typedef int kern_return_t;
typedef unsigned int mach_port_t;
extern mach_port_t self_port __attribute__((weak_import));
