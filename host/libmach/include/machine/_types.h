/*
 * The basic types are glibc's. Here they get the names that Apple's headers
 * build on, as far as the Mach headers do.
 */
#ifndef LIBMACH_MACHINE__TYPES_H
#define LIBMACH_MACHINE__TYPES_H

#include <stddef.h>
#include <stdint.h>
#include <sys/cdefs.h>
#include <sys/types.h>

typedef unsigned int __darwin_natural_t;
typedef unsigned int __darwin_mach_port_name_t;
typedef __darwin_mach_port_name_t __darwin_mach_port_t;
typedef unsigned char __darwin_uuid_t[16];
typedef char __darwin_uuid_string_t[37];
typedef intptr_t __darwin_intptr_t;
typedef size_t __darwin_size_t;
typedef ssize_t __darwin_ssize_t;
typedef ptrdiff_t __darwin_ptrdiff_t;
typedef time_t __darwin_time_t;
typedef off_t __darwin_off_t;
typedef pid_t __darwin_pid_t;
typedef uid_t __darwin_uid_t;
typedef gid_t __darwin_gid_t;
typedef mode_t __darwin_mode_t;

#endif
