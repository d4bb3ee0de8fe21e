/*
 * The message of an alarm, for SDKs without <mach/clock_reply.h>.
 */
#ifndef BOOTSTRAP_SYS_MACH_CLOCK_REPLY_H
#define BOOTSTRAP_SYS_MACH_CLOCK_REPLY_H

#include <mach/clock_types.h>
#include <mach/mach_types.h>
#include <mach/message.h>
#include <sys/cdefs.h>

__BEGIN_DECLS

kern_return_t clock_alarm_reply(clock_reply_t alarm_port, mach_msg_type_name_t alarm_portPoly,
    kern_return_t alarm_code, alarm_type_t alarm_type, mach_timespec_t alarm_time);

__END_DECLS

#endif
