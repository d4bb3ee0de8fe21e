// expect: advice destroy
--- old
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t destroy(mach_port_t port) __attribute__((availability(macos,introduced=10.4,deprecated=12.0,message="use port_destruct")));
--- new
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t destroy(mach_port_t port) __attribute__((availability(macos,introduced=10.4,deprecated=12.0,message="use port_deallocate")));
--- near
// The same words.
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t destroy(mach_port_t port) __attribute__((availability(macos,introduced=10.4,deprecated=12.0,message="use " "port_destruct")));
