/*
 * File descriptors carried as ports, for SDKs without <sys/fileport.h>.
 */
#ifndef BOOTSTRAP_SYS_SYS_FILEPORT_H
#define BOOTSTRAP_SYS_SYS_FILEPORT_H

#include <mach/port.h>
#include <sys/cdefs.h>

__BEGIN_DECLS

typedef mach_port_t fileport_t;

#define FILEPORT_NULL ((fileport_t)0)

int fileport_makeport(int fd, fileport_t *port);
int fileport_makefd(fileport_t port);

__END_DECLS

#endif
