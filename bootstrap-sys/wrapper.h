/*
 * Everything bootstrap-sys binds.
 *
 * The headers are included by family. What some SDKs leave out is asked for
 * with __has_include; the directory headers/ stands last in the search path,
 * so its declarations are read only where the SDK has no file of that name.
 */

/* The bootstrap namespace. */
#include <servers/bootstrap.h>

/* Ports, messages, and what a task, thread or host port can be asked. */
#include <mach/mach.h>
#include <mach/mach_vm.h>
#include <mach/message.h>
#include <mach/port.h>
#include <mach/clock.h>
#include <mach/exception_types.h>
#include <mach/host_special_ports.h>
#include <mach/mach_time.h>
#include <mach/mach_traps.h>
#include <mach/mach_voucher_types.h>
#include <mach/semaphore.h>
#include <mach/sync_policy.h>
#include <mach/task_special_ports.h>
#include <mach/thread_special_ports.h>
#include <mach/thread_state.h>
#include <mach/vm_page_size.h>
#include <mach/vm_param.h>

#if __has_include(<mach/exception.h>)
#include <mach/exception.h>
#endif

/* What trimmed SDKs lack. */
#include <mach/clock_reply.h>
#include <mach/exc.h>
#include <mach/mach_voucher.h>
#include <mach/memory_entry.h>

/*
 * What only full SDKs have. Two more of their headers cannot be bound:
 * <mach/mach_eventlink.h> includes a file that is in no SDK, and
 * <mach/mach_right.h> declares nothing to programs outside Apple.
 */
#if __has_include(<mach/port_obj.h>)
#include <mach/port_obj.h>
#endif

/* What MIG stubs and servers are made of. */
#include <mach/mig.h>
#include <mach/mig_errors.h>
#include <mach/ndr.h>
#include <mach/notify.h>

/* What mach_port.h and mach_host.h report for debuggers. */
#include <mach_debug/mach_debug_types.h>

/* Audit tokens, and file descriptors as ports. */
#include <bsm/libbsm.h>
#include <sys/fileport.h>
