/*
 * The bootstrap namespace, for SDKs without <servers/bootstrap.h>.
 */
#ifndef BOOTSTRAP_SYS_SERVERS_BOOTSTRAP_H
#define BOOTSTRAP_SYS_SERVERS_BOOTSTRAP_H

#include <Availability.h>
#include <mach/boolean.h>
#include <mach/kern_return.h>
#include <mach/port.h>
#include <mach/std_types.h>
#include <sys/cdefs.h>
#include <sys/types.h>

/* SDKs before macOS 10.13 and iOS 11 spell availability otherwise. */
#ifdef __API_AVAILABLE
#define BOOTSTRAP_SYS_AVAILABILITY(attributes) attributes
#else
#define BOOTSTRAP_SYS_AVAILABILITY(attributes)
#endif

__BEGIN_DECLS

#define BOOTSTRAP_MAX_NAME_LEN 128
#define BOOTSTRAP_MAX_CMD_LEN 512
#define BOOTSTRAP_MAX_LOOKUP_COUNT 20

typedef char name_t[BOOTSTRAP_MAX_NAME_LEN];
typedef char cmd_t[BOOTSTRAP_MAX_CMD_LEN];
typedef name_t *name_array_t;
typedef int bootstrap_status_t;
typedef bootstrap_status_t *bootstrap_status_array_t;
typedef unsigned int bootstrap_property_t;
typedef bootstrap_property_t *bootstrap_property_array_t;
typedef boolean_t *bool_array_t;

#define BOOTSTRAP_SUCCESS 0
#define BOOTSTRAP_NOT_PRIVILEGED 1100
#define BOOTSTRAP_NAME_IN_USE 1101
#define BOOTSTRAP_UNKNOWN_SERVICE 1102
#define BOOTSTRAP_SERVICE_ACTIVE 1103
#define BOOTSTRAP_BAD_COUNT 1104
#define BOOTSTRAP_NO_MEMORY 1105
#define BOOTSTRAP_NO_CHILDREN 1106

#define BOOTSTRAP_STATUS_INACTIVE 0
#define BOOTSTRAP_STATUS_ACTIVE 1
#define BOOTSTRAP_STATUS_ON_DEMAND 2

extern mach_port_t bootstrap_port;

#define BOOTSTRAP_SYS_SINCE BOOTSTRAP_SYS_AVAILABILITY(__API_AVAILABLE(macos(10.4), ios(2.0)))
#define BOOTSTRAP_SYS_UNTIL(release) \
    BOOTSTRAP_SYS_AVAILABILITY(__API_DEPRECATED("", macos(10.4, release), ios(2.0, 7.0)))
#define BOOTSTRAP_SYS_CHECKED __attribute__((__warn_unused_result__))
#define BOOTSTRAP_SYS_NONNULL(parameter) __attribute__((__nonnull__(parameter)))

kern_return_t bootstrap_check_in(mach_port_t bp, const name_t service_name, mach_port_t *sp)
    BOOTSTRAP_SYS_SINCE BOOTSTRAP_SYS_CHECKED BOOTSTRAP_SYS_NONNULL(3);

/* The SDK does not ask for the result of this one to be checked. */
kern_return_t bootstrap_look_up(mach_port_t bp, const name_t service_name, mach_port_t *sp)
    BOOTSTRAP_SYS_SINCE BOOTSTRAP_SYS_NONNULL(3);

kern_return_t bootstrap_parent(mach_port_t bp, mach_port_t *parent_port)
    BOOTSTRAP_SYS_SINCE BOOTSTRAP_SYS_CHECKED BOOTSTRAP_SYS_NONNULL(2);

const char *bootstrap_strerror(kern_return_t r) BOOTSTRAP_SYS_SINCE BOOTSTRAP_SYS_CHECKED;

kern_return_t bootstrap_create_server(mach_port_t bp, cmd_t server_cmd, uid_t server_uid,
    boolean_t on_demand, mach_port_t *server_port)
    BOOTSTRAP_SYS_UNTIL(10.10) BOOTSTRAP_SYS_CHECKED BOOTSTRAP_SYS_NONNULL(5);

kern_return_t bootstrap_subset(mach_port_t bp, mach_port_t requestor_port, mach_port_t *subset_port)
    BOOTSTRAP_SYS_UNTIL(10.10) BOOTSTRAP_SYS_CHECKED BOOTSTRAP_SYS_NONNULL(3);

kern_return_t bootstrap_create_service(mach_port_t bp, name_t service_name, mach_port_t *sp)
    BOOTSTRAP_SYS_UNTIL(10.6) BOOTSTRAP_SYS_CHECKED BOOTSTRAP_SYS_NONNULL(3);

kern_return_t bootstrap_unprivileged(mach_port_t bp, mach_port_t *unpriv_port)
    BOOTSTRAP_SYS_UNTIL(10.5) BOOTSTRAP_SYS_CHECKED BOOTSTRAP_SYS_NONNULL(2);

kern_return_t bootstrap_register(mach_port_t bp, name_t service_name, mach_port_t sp)
    BOOTSTRAP_SYS_UNTIL(10.5) BOOTSTRAP_SYS_CHECKED;

kern_return_t bootstrap_status(mach_port_t bp, name_t service_name,
    bootstrap_status_t *service_active)
    BOOTSTRAP_SYS_UNTIL(10.5) BOOTSTRAP_SYS_CHECKED BOOTSTRAP_SYS_NONNULL(2);

#undef BOOTSTRAP_SYS_CHECKED
#undef BOOTSTRAP_SYS_NONNULL
#undef BOOTSTRAP_SYS_SINCE
#undef BOOTSTRAP_SYS_UNTIL
#undef BOOTSTRAP_SYS_AVAILABILITY

__END_DECLS

#endif
