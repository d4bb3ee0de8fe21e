/*
 * Memory entries, for SDKs without <mach/memory_entry.h>.
 */
#ifndef BOOTSTRAP_SYS_MACH_MEMORY_ENTRY_H
#define BOOTSTRAP_SYS_MACH_MEMORY_ENTRY_H

#include <mach/mach_types.h>
#include <stdint.h>
#include <sys/cdefs.h>

__BEGIN_DECLS

kern_return_t mach_memory_entry_purgable_control(mem_entry_name_port_t mem_entry,
    vm_purgable_t control, int *state);

kern_return_t mach_memory_entry_access_tracking(mem_entry_name_port_t mem_entry,
    int *access_tracking, uint32_t *access_tracking_reads, uint32_t *access_tracking_writes);

kern_return_t mach_memory_entry_ownership(mem_entry_name_port_t mem_entry, task_t owner,
    int ledger_tag, int ledger_flags);

__END_DECLS

#endif
