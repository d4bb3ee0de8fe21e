// expect: function-added look_up
--- old
typedef int kern_return_t;
typedef unsigned int mach_port_t;
void unlike(int *a);
--- new
typedef int kern_return_t;
typedef unsigned int mach_port_t;
void unlike(int *a);
kern_return_t look_up(mach_port_t port, const char *name);
--- near
// A second declaration of what is there.
typedef int kern_return_t;
typedef unsigned int mach_port_t;
void unlike(int *a);
void unlike(int *b);
