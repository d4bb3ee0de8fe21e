// expect: typedef-added task_name_t
--- old
typedef int kern_return_t;
typedef unsigned int mach_port_t;
--- new
typedef int kern_return_t;
typedef unsigned int mach_port_t;
typedef mach_port_t task_name_t;
--- near
// A macro is no typedef.
typedef int kern_return_t;
typedef unsigned int mach_port_t;
#define task_name_t mach_port_t
