// expect: function-removed look_up
--- old
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t look_up(mach_port_t port, const char *name);
void unlike(int *a, int *b, int c);
--- new
typedef int kern_return_t;
typedef unsigned int mach_port_t;
void unlike(int *a, int *b, int c);
--- near
// Only the order differs.
typedef int kern_return_t;
typedef unsigned int mach_port_t;
void unlike(int *a, int *b, int c);
kern_return_t look_up(mach_port_t port, const char *name);
