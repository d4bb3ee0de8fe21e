// expect: typedef-removed task_name_t
--- old
typedef int kern_return_t;
typedef unsigned int mach_port_t;
typedef mach_port_t task_name_t;
--- new
typedef int kern_return_t;
typedef unsigned int mach_port_t;
--- near
// Defined twice.
typedef int kern_return_t;
typedef unsigned int mach_port_t;
typedef mach_port_t task_name_t;
typedef mach_port_t task_name_t;
