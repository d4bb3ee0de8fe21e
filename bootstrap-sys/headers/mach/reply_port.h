/*
 * A new port for replies. libSystem exports the call on every release; SDKs
 * declared it in <mach/mach_traps.h> until the newest stopped doing so.
 */
#ifndef BOOTSTRAP_SYS_MACH_REPLY_PORT_H
#define BOOTSTRAP_SYS_MACH_REPLY_PORT_H

#include <mach/port.h>
#include <sys/cdefs.h>

__BEGIN_DECLS

mach_port_name_t mach_reply_port(void);

__END_DECLS

#endif
