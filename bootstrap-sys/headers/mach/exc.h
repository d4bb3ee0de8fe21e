/*
 * Exception messages, for SDKs without <mach/exc.h>: each call sends one to a
 * handler and waits for its reply.
 */
#ifndef BOOTSTRAP_SYS_MACH_EXC_H
#define BOOTSTRAP_SYS_MACH_EXC_H

#include <mach/exception_types.h>
#include <mach/message.h>
#include <mach/port.h>
#include <mach/thread_status.h>
#include <sys/cdefs.h>

__BEGIN_DECLS

kern_return_t exception_raise(mach_port_t exception_port, mach_port_t thread, mach_port_t task,
    exception_type_t exception, exception_data_t code, mach_msg_type_number_t codeCnt);

kern_return_t exception_raise_state(mach_port_t exception_port, exception_type_t exception,
    const exception_data_t code, mach_msg_type_number_t codeCnt, int *flavor,
    const thread_state_t old_state, mach_msg_type_number_t old_stateCnt,
    thread_state_t new_state, mach_msg_type_number_t *new_stateCnt);

kern_return_t exception_raise_state_identity(mach_port_t exception_port, mach_port_t thread,
    mach_port_t task, exception_type_t exception, exception_data_t code,
    mach_msg_type_number_t codeCnt, int *flavor, thread_state_t old_state,
    mach_msg_type_number_t old_stateCnt, thread_state_t new_state,
    mach_msg_type_number_t *new_stateCnt);

__END_DECLS

#endif
