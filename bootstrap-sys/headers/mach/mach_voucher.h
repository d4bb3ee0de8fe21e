/*
 * What a voucher holds, for SDKs without <mach/mach_voucher.h>.
 */
#ifndef BOOTSTRAP_SYS_MACH_MACH_VOUCHER_H
#define BOOTSTRAP_SYS_MACH_MACH_VOUCHER_H

#include <mach/mach_types.h>
#include <mach/mach_voucher_types.h>
#include <mach/message.h>
#include <sys/cdefs.h>

/* Before macOS 11 a space is looked at with the port that changes it. */
#ifndef TASK_FLAVOR_READ
#define BOOTSTRAP_SYS_SPACE ipc_space_t
#else
#define BOOTSTRAP_SYS_SPACE ipc_space_read_t
#endif

__BEGIN_DECLS

kern_return_t mach_voucher_extract_attr_content(ipc_voucher_t voucher,
    mach_voucher_attr_key_t key, mach_voucher_attr_content_t content,
    mach_msg_type_number_t *contentCnt);

kern_return_t mach_voucher_extract_attr_recipe(ipc_voucher_t voucher,
    mach_voucher_attr_key_t key, mach_voucher_attr_raw_recipe_t recipe,
    mach_msg_type_number_t *recipeCnt);

kern_return_t mach_voucher_extract_all_attr_recipes(ipc_voucher_t voucher,
    mach_voucher_attr_raw_recipe_array_t recipes, mach_msg_type_number_t *recipesCnt);

kern_return_t mach_voucher_attr_command(ipc_voucher_t voucher, mach_voucher_attr_key_t key,
    mach_voucher_attr_command_t command, mach_voucher_attr_content_t in_content,
    mach_msg_type_number_t in_contentCnt, mach_voucher_attr_content_t out_content,
    mach_msg_type_number_t *out_contentCnt);

kern_return_t mach_voucher_debug_info(BOOTSTRAP_SYS_SPACE task, mach_port_name_t voucher_name,
    mach_voucher_attr_raw_recipe_array_t recipes, mach_msg_type_number_t *recipesCnt);

__END_DECLS

#undef BOOTSTRAP_SYS_SPACE

#endif
