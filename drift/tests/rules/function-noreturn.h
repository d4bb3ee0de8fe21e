// expect: function-noreturn give_up
--- old
typedef int kern_return_t;
typedef unsigned int mach_port_t;
void give_up(const char *why);
--- new
typedef int kern_return_t;
typedef unsigned int mach_port_t;
void give_up(const char *why) __attribute__((noreturn));
--- near
// An attribute that promises nothing to callers.
typedef int kern_return_t;
typedef unsigned int mach_port_t;
void give_up(const char *why) __attribute__((cold));
