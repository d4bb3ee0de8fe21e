// expect: undeprecated destroy
--- old
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t destroy(mach_port_t port) __attribute__((deprecated("use destruct")));
--- new
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t destroy(mach_port_t port);
--- near
// Deprecated in other words.
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t destroy(mach_port_t port) __attribute__((deprecated("use mach_destruct")));
