// expect: function-symbol task_self
--- old
typedef int kern_return_t;
typedef unsigned int mach_port_t;
mach_port_t task_self(void);
--- new
typedef int kern_return_t;
typedef unsigned int mach_port_t;
static inline mach_port_t task_self(void) { return 3; }
--- near
// Spelt out, and linked as before.
typedef int kern_return_t;
typedef unsigned int mach_port_t;
extern mach_port_t task_self(void);
