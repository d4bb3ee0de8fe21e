// expect: function-renamed host_get_io_master
--- old
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t host_get_io_master(mach_port_t host, mach_port_t *io);
--- new
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t host_get_io_main(mach_port_t host, mach_port_t *io);
--- near
// A name much like it, with another prototype.
typedef int kern_return_t;
typedef unsigned int mach_port_t;
kern_return_t host_get_io_main(mach_port_t host);
