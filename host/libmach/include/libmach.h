/* What libmach has beyond Apple's headers. A program that uses it runs on this host only. */
#ifndef LIBMACH_H
#define LIBMACH_H

#include <mach/port.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * A descriptor for poll and epoll that is readable while a message waits at a receive right, or at
 * any member of a port set, and at its end (POLLHUP) once the right has moved or is destroyed. Do
 * not read from it. It is the caller's to close, and closed on exec.
 *
 * Returns -1 and sets errno: ENOENT if the name denotes nothing, ENOTSUP if it denotes what cannot
 * be received from, EAGAIN when the session polls as much as it may, EMFILE without room for a
 * descriptor, ENOTCONN without a session.
 */
int mach_port_poll_descriptor_np(mach_port_t name);

#ifdef __cplusplus
}
#endif

#endif
