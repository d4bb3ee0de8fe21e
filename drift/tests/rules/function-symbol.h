// expect: function-symbol wait_for
--- old
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t wait_for(mach_port_t port);
--- new
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t wait_for(mach_port_t port) __asm__("_wait_for$UNIX2003");
--- near
// The symbol that it has anyway.
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t wait_for(mach_port_t port) __asm__("_wait_for");
