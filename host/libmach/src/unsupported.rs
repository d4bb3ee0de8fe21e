//! What the host does not do: the one table.
//!
//! A program may name any function that the SDK declares, and still links. These answer
//! `KERN_NOT_SUPPORTED` (46), take nothing and write nothing. Each group says why. The two calls
//! that report errors as Unix does set `errno` to `ENOTSUP`.

/// Defines C functions that answer `KERN_NOT_SUPPORTED`, each held against its declaration.
macro_rules! unsupported {
    ($($(#[$meta:meta])* mod $group:ident {
        $($name:ident($($ty:ty),* $(,)?);)*
    })*) => {$(
        $(#[$meta])*
        #[allow(unused_imports, reason = "not every group needs C's types")]
        pub mod $group {
            use core::ffi::{c_char, c_int, c_uint};
            use bootstrap_sys::*;
            $(
                /// Answers `KERN_NOT_SUPPORTED`.
                ///
                /// # Safety
                ///
                /// No pointer is read or written, so any will do.
                #[unsafe(no_mangle)]
                #[allow(clippy::too_many_arguments, reason = "C's prototype")]
                pub unsafe extern "C" fn $name($(_: $ty),*) -> kern_return_t {
                    KERN_NOT_SUPPORTED
                }

                #[allow(deprecated, reason = "a definition is no use")]
                const _: unsafe extern "C" fn($($ty),*) -> kern_return_t =
                    $crate::define::declared::$name;
            )*
        }
    )*};
}

unsupported! {
    /// Lock sets: gone from XNU.
    mod lock_sets {
        lock_set_create(task_t, *mut lock_set_t, c_int, c_int);
        lock_set_destroy(task_t, lock_set_t);
    }
    /// The resolution of clocks as Mach 2 asked for it: XNU has not had it for long.
    mod clock_resolution {
        clock_get_res(mach_port_t, *mut clock_res_t);
        clock_set_res(mach_port_t, clock_res_t);
    }
    /// Hardened handlers: Linux raises no exception that they would change.
    mod exceptions {
        task_register_hardened_exception_handler(
            task_t, u32, exception_mask_t, exception_behavior_t, thread_state_flavor_t,
            mach_port_t,
        );
        thread_adopt_exception_handler(
            thread_t, mach_port_t, exception_mask_t, exception_behavior_t, thread_state_flavor_t,
        );
    }
    /// Exception messages that a program sends itself: the host does not raise exceptions yet.
    mod exception_messages {
        exception_raise(
            mach_port_t, mach_port_t, mach_port_t, exception_type_t, exception_data_t,
            mach_msg_type_number_t,
        );
        exception_raise_state(
            mach_port_t, exception_type_t, exception_data_t, mach_msg_type_number_t, *mut c_int,
            thread_state_t, mach_msg_type_number_t, thread_state_t, *mut mach_msg_type_number_t,
        );
        exception_raise_state_identity(
            mach_port_t, mach_port_t, mach_port_t, exception_type_t, exception_data_t,
            mach_msg_type_number_t, *mut c_int, thread_state_t, mach_msg_type_number_t,
            thread_state_t, *mut mach_msg_type_number_t,
        );
    }
    /// Alarm messages that a program sends itself: the host's clocks send theirs.
    mod alarms {
        clock_alarm_reply(
            clock_reply_t, mach_msg_type_name_t, kern_return_t, alarm_type_t, mach_timespec_t,
        );
    }
    /// Paging of memory entries: Linux decides.
    mod memory_entries {
        mach_memory_entry_purgable_control(mem_entry_name_port_t, vm_purgable_t, *mut c_int);
        mach_memory_entry_access_tracking(
            mem_entry_name_port_t, *mut c_int, *mut u32, *mut u32,
        );
        mach_memory_entry_ownership(mem_entry_name_port_t, task_t, c_int, c_int);
    }
    /// Drivers: they are Linux's.
    mod drivers {
        host_get_io_main(host_t, *mut io_main_t);
    }
    /// Processors and processor sets: Linux has none that a program could hold.
    mod processors {
        host_processors(host_priv_t, *mut processor_array_t, *mut mach_msg_type_number_t);
        processor_start(processor_t);
        processor_exit(processor_t);
        processor_info(
            processor_t, processor_flavor_t, *mut host_t, processor_info_t,
            *mut mach_msg_type_number_t,
        );
        processor_control(processor_t, processor_info_t, mach_msg_type_number_t);
        processor_assign(processor_t, processor_set_t, boolean_t);
        processor_get_assignment(processor_t, *mut processor_set_name_t);
        processor_set_statistics(
            processor_set_name_t, processor_set_flavor_t, processor_set_info_t,
            *mut mach_msg_type_number_t,
        );
        processor_set_destroy(processor_set_t);
        processor_set_max_priority(processor_set_t, c_int, boolean_t);
        processor_set_policy_enable(processor_set_t, c_int);
        processor_set_policy_disable(processor_set_t, c_int, boolean_t);
        processor_set_policy_control(
            processor_set_t, processor_set_flavor_t, processor_set_info_t, mach_msg_type_number_t,
            boolean_t,
        );
        processor_set_stack_usage(
            processor_set_t, *mut c_uint, *mut vm_size_t, *mut vm_size_t, *mut vm_size_t,
            *mut vm_offset_t,
        );
        processor_set_info(
            processor_set_name_t, c_int, *mut host_t, processor_set_info_t,
            *mut mach_msg_type_number_t,
        );
        task_policy_set(
            task_policy_set_t, task_policy_flavor_t, task_policy_t, mach_msg_type_number_t,
        );
        task_policy_get(
            task_policy_get_t, task_policy_flavor_t, task_policy_t, *mut mach_msg_type_number_t,
            *mut boolean_t,
        );
        task_policy(task_t, policy_t, policy_base_t, mach_msg_type_number_t, boolean_t, boolean_t);
        task_assign(task_t, processor_set_t, boolean_t);
        task_assign_default(task_t, boolean_t);
        task_get_assignment(task_inspect_t, *mut processor_set_name_t);
        task_set_policy(
            task_t, processor_set_t, policy_t, policy_base_t, mach_msg_type_number_t,
            policy_limit_t, mach_msg_type_number_t, boolean_t,
        );
        thread_policy(thread_act_t, policy_t, policy_base_t, mach_msg_type_number_t, boolean_t);
        thread_policy_set(
            thread_act_t, thread_policy_flavor_t, thread_policy_t, mach_msg_type_number_t,
        );
        thread_policy_get(
            thread_inspect_t, thread_policy_flavor_t, thread_policy_t, *mut mach_msg_type_number_t,
            *mut boolean_t,
        );
        thread_assign(thread_act_t, processor_set_t);
        thread_assign_default(thread_act_t);
        thread_get_assignment(thread_inspect_t, *mut processor_set_name_t);
        thread_set_policy(
            thread_act_t, processor_set_t, policy_t, policy_base_t, mach_msg_type_number_t,
            policy_limit_t, mach_msg_type_number_t,
        );
        host_processor_info(
            host_t, processor_flavor_t, *mut natural_t, *mut processor_info_array_t,
            *mut mach_msg_type_number_t,
        );
        processor_set_create(host_t, *mut processor_set_t, *mut processor_set_name_t);
    }
    /// Kernel modules: Linux has its own.
    mod kernel_modules {
        kmod_create(host_priv_t, vm_address_t, *mut kmod_t);
        kmod_destroy(host_priv_t, kmod_t);
        kmod_control(
            host_priv_t, kmod_t, kmod_control_flavor_t, *mut kmod_args_t,
            *mut mach_msg_type_number_t,
        );
        kext_request(
            host_priv_t, u32, vm_offset_t, mach_msg_type_number_t, *mut vm_offset_t,
            *mut mach_msg_type_number_t, *mut vm_offset_t, *mut mach_msg_type_number_t,
            *mut kern_return_t,
        );
        kmod_get_info(host_t, *mut kmod_args_t, *mut mach_msg_type_number_t);
    }
    /// Identities and corpses: nothing on Linux corresponds.
    mod identities {
        host_security_create_task_token(
            host_security_t, task_t, security_token_t, audit_token_t, host_t, ledger_array_t,
            mach_msg_type_number_t, boolean_t, *mut task_t,
        );
        host_security_set_task_token(
            host_security_t, task_t, security_token_t, audit_token_t, host_t,
        );
        task_generate_corpse(task_read_t, *mut mach_port_t);
        task_map_corpse_info(task_t, task_read_t, *mut vm_address_t, *mut u32);
        task_map_corpse_info_64(task_t, task_read_t, *mut mach_vm_address_t, *mut mach_vm_size_t);
        task_create_identity_token(task_t, *mut task_id_token_t);
        task_identity_token_get_task_port(task_id_token_t, task_flavor_t, *mut mach_port_t);
        task_test_sync_upcall(task_t, mach_port_t);
        task_set_corpse_forking_behavior(task_t, task_corpse_forking_behavior_t);
        task_test_async_upcall_propagation(task_t, mach_port_t, c_int, c_int);
        task_map_kcdata_object_64(
            task_t, kcdata_object_t, *mut mach_vm_address_t, *mut mach_vm_size_t,
        );
    }
    /// The dynamic loader: it is another on Linux.
    mod dynamic_loader {
        task_register_dyld_image_infos(
            task_t, dyld_kernel_image_info_array_t, mach_msg_type_number_t,
        );
        task_unregister_dyld_image_infos(
            task_t, dyld_kernel_image_info_array_t, mach_msg_type_number_t,
        );
        task_get_dyld_image_infos(
            task_read_t, *mut dyld_kernel_image_info_array_t, *mut mach_msg_type_number_t,
        );
        task_register_dyld_shared_cache_image_info(
            task_t, dyld_kernel_image_info_t, boolean_t, boolean_t,
        );
        task_register_dyld_set_dyld_state(task_t, u8);
        task_register_dyld_get_process_state(task_t, *mut dyld_kernel_process_info_t);
        task_dyld_process_info_notify_register(task_read_t, mach_port_t);
        task_dyld_process_info_notify_deregister(task_read_t, mach_port_name_t);
        task_dyld_process_info_notify_get(mach_port_name_array_t, *mut natural_t);
    }
    /// Vouchers: Linux has nothing for them to carry.
    mod vouchers {
        mach_voucher_extract_attr_content(
            ipc_voucher_t, mach_voucher_attr_key_t, mach_voucher_attr_content_t,
            *mut mach_msg_type_number_t,
        );
        mach_voucher_extract_attr_recipe(
            ipc_voucher_t, mach_voucher_attr_key_t, mach_voucher_attr_raw_recipe_t,
            *mut mach_msg_type_number_t,
        );
        mach_voucher_extract_all_attr_recipes(
            ipc_voucher_t, mach_voucher_attr_raw_recipe_array_t, *mut mach_msg_type_number_t,
        );
        mach_voucher_attr_command(
            ipc_voucher_t, mach_voucher_attr_key_t, mach_voucher_attr_command_t,
            mach_voucher_attr_content_t, mach_msg_type_number_t, mach_voucher_attr_content_t,
            *mut mach_msg_type_number_t,
        );
        mach_voucher_debug_info(
            ipc_space_read_t, mach_port_name_t, mach_voucher_attr_raw_recipe_array_t,
            *mut mach_msg_type_number_t,
        );
        task_get_mach_voucher(task_read_t, mach_voucher_selector_t, *mut ipc_voucher_t);
        task_set_mach_voucher(task_t, ipc_voucher_t);
        task_swap_mach_voucher(task_t, ipc_voucher_t, *mut ipc_voucher_t);
        thread_get_mach_voucher(thread_read_t, mach_voucher_selector_t, *mut ipc_voucher_t);
        thread_set_mach_voucher(thread_act_t, ipc_voucher_t);
        thread_swap_mach_voucher(thread_act_t, ipc_voucher_t, *mut ipc_voucher_t);
        mach_generate_activity_id(mach_port_name_t, c_int, *mut u64);
        host_create_mach_voucher_trap(
            mach_port_name_t, mach_voucher_attr_raw_recipe_array_t, c_int, *mut mach_port_name_t,
        );
        mach_voucher_extract_attr_recipe_trap(
            mach_port_name_t, mach_voucher_attr_key_t, mach_voucher_attr_raw_recipe_t,
            *mut mach_msg_type_number_t,
        );
        host_create_mach_voucher(
            host_t, mach_voucher_attr_raw_recipe_array_t, mach_msg_type_number_t,
            *mut ipc_voucher_t,
        );
        host_register_mach_voucher_attr_manager(
            host_t, mach_voucher_attr_manager_t, mach_voucher_attr_value_handle_t,
            *mut mach_voucher_attr_key_t, *mut ipc_voucher_attr_control_t,
        );
        host_register_well_known_mach_voucher_attr_manager(
            host_t, mach_voucher_attr_manager_t, mach_voucher_attr_value_handle_t,
            mach_voucher_attr_key_t, *mut ipc_voucher_attr_control_t,
        );
    }
    /// Zones and memory of the kernel: they are XNU's own.
    mod zones {
        task_zone_info(
            task_inspect_t, *mut mach_zone_name_array_t, *mut mach_msg_type_number_t,
            *mut task_zone_info_array_t, *mut mach_msg_type_number_t,
        );
        mach_vm_region_info(
            vm_map_read_t, vm_address_t, *mut vm_info_region_t, *mut vm_info_object_array_t,
            *mut mach_msg_type_number_t,
        );
        vm_mapped_pages_info(vm_map_read_t, *mut page_address_array_t, *mut mach_msg_type_number_t);
        mach_vm_region_info_64(
            vm_map_read_t, vm_address_t, *mut vm_info_region_64_t, *mut vm_info_object_array_t,
            *mut mach_msg_type_number_t,
        );
        host_virtual_physical_table_info(
            host_t, *mut hash_info_bucket_array_t, *mut mach_msg_type_number_t,
        );
        host_lockgroup_info(host_t, *mut lockgroup_info_array_t, *mut mach_msg_type_number_t);
        mach_zone_info(
            mach_port_t, *mut mach_zone_name_array_t, *mut mach_msg_type_number_t,
            *mut mach_zone_info_array_t, *mut mach_msg_type_number_t,
        );
        mach_memory_info(
            mach_port_t, *mut mach_zone_name_array_t, *mut mach_msg_type_number_t,
            *mut mach_zone_info_array_t, *mut mach_msg_type_number_t,
            *mut mach_memory_info_array_t, *mut mach_msg_type_number_t,
        );
        mach_zone_info_for_zone(host_priv_t, mach_zone_name_t, *mut mach_zone_info_t);
        mach_memory_info_redacted(
            mach_port_t, *mut mach_zone_name_array_t, *mut mach_msg_type_number_t,
            *mut mach_zone_info_array_t, *mut mach_msg_type_number_t,
            *mut mach_memory_info_array_t, *mut mach_msg_type_number_t,
        );
    }
    /// Tracing and sampling: nothing on Linux corresponds.
    mod tracing {
        task_sample(task_t, mach_port_t);
        thread_sample(thread_act_t, mach_port_t);
        etap_trace_thread(thread_act_t, boolean_t);
        host_set_atm_diagnostic_flag(host_t, u32);
        host_get_atm_diagnostic_flag(host_t, *mut u32);
    }
    /// Address ranges reserved for an allocator: Linux chooses where memory goes.
    mod ranges {
        mach_vm_range_create(
            vm_map_t, mach_vm_range_flavor_t, mach_vm_range_recipes_raw_t, mach_msg_type_number_t,
        );
    }
    /// Paging: it is the host's business.
    mod paging {
        host_default_memory_manager(
            host_priv_t, *mut memory_object_default_t, memory_object_cluster_size_t,
        );
        vm_wire(host_priv_t, vm_map_t, vm_address_t, vm_size_t, vm_prot_t);
        thread_wire(host_priv_t, thread_act_t, boolean_t);
        vm_allocate_cpm(host_priv_t, vm_map_t, *mut vm_address_t, vm_size_t, c_int);
        mach_vm_wire(host_priv_t, vm_map_t, mach_vm_address_t, mach_vm_size_t, vm_prot_t);
        task_set_phys_footprint_limit(task_t, c_int, *mut c_int);
        task_purgable_info(task_inspect_t, *mut task_purgable_info_t);
        vm_machine_attribute(
            vm_map_t, vm_address_t, vm_size_t, vm_machine_attribute_t,
            *mut vm_machine_attribute_val_t,
        );
        task_wire(vm_map_t, boolean_t);
        vm_map_page_query(vm_map_read_t, vm_offset_t, *mut integer_t, *mut integer_t);
        vm_purgable_control(vm_map_t, vm_address_t, vm_purgable_t, *mut c_int);
        vm_map_exec_lockdown(vm_map_t);
        vm_reallocate(
            vm_map_t, vm_address_t, vm_size_t, *mut vm_address_t, vm_size_t, vm_offset_t, c_int,
            c_int,
        );
        mach_vm_reallocate(
            vm_map_t, mach_vm_address_t, mach_vm_size_t, *mut mach_vm_address_t, mach_vm_size_t,
            mach_vm_offset_t, c_int, c_int,
        );
        macx_swapon(u64, c_int, c_int, c_int);
        macx_swapoff(u64, c_int);
        macx_triggers(c_int, c_int, c_int, mach_port_t);
        macx_backing_store_suspend(boolean_t);
        macx_backing_store_recovery(c_int);
        mach_vm_machine_attribute(
            vm_map_t, mach_vm_address_t, mach_vm_size_t, vm_machine_attribute_t,
            *mut vm_machine_attribute_val_t,
        );
        mach_vm_purgable_control(vm_map_t, mach_vm_address_t, vm_purgable_t, *mut c_int);
        mach_vm_page_query(vm_map_read_t, mach_vm_offset_t, *mut integer_t, *mut integer_t);
        mach_vm_page_info(
            vm_map_read_t, mach_vm_address_t, vm_page_info_flavor_t, vm_page_info_t,
            *mut mach_msg_type_number_t,
        );
        mach_vm_page_range_query(
            vm_map_read_t, mach_vm_offset_t, mach_vm_size_t, mach_vm_address_t,
            *mut mach_vm_size_t,
        );
        mach_vm_reclaim_update_kernel_accounting_trap(mach_port_name_t, *mut u64, *mut u64);
    }
    /// Threads: they are the C library's.
    mod threads {
        thread_create(task_t, *mut thread_act_t);
        thread_create_running(
            task_t, thread_state_flavor_t, thread_state_t, mach_msg_type_number_t,
            *mut thread_act_t,
        );
        thread_terminate(thread_act_t);
        act_get_state(thread_read_t, c_int, thread_state_t, *mut mach_msg_type_number_t);
        act_set_state(thread_act_t, c_int, thread_state_t, mach_msg_type_number_t);
        thread_get_state(
            thread_read_t, thread_state_flavor_t, thread_state_t, *mut mach_msg_type_number_t,
        );
        thread_set_state(
            thread_act_t, thread_state_flavor_t, thread_state_t, mach_msg_type_number_t,
        );
        thread_suspend(thread_read_t);
        thread_resume(thread_read_t);
        thread_abort(thread_act_t);
        thread_abort_safely(thread_act_t);
        thread_depress_abort(thread_act_t);
        thread_info(thread_inspect_t, thread_flavor_t, thread_info_t, *mut mach_msg_type_number_t);
        thread_convert_thread_state(
            thread_act_t, c_int, thread_state_flavor_t, thread_state_t, mach_msg_type_number_t,
            thread_state_t, *mut mach_msg_type_number_t,
        );
        thread_suspend2(thread_read_t, *mut mach_port_t);
        thread_resume2(mach_port_t);
        debug_control_port_for_pid(mach_port_name_t, c_int, *mut mach_port_name_t);
        thread_set_x86_64_compat(u32);
        thread_get_register_pointer_values(thread_t, *mut usize, *mut usize, *mut usize);
    }
    /// Tasks: they are Linux's processes. `SIGSTOP` would not do to suspend them: the parent sees it,
    /// and it does not count.
    mod tasks {
        task_create(task_t, ledger_array_t, mach_msg_type_number_t, boolean_t, *mut task_t);
        task_set_info(task_t, task_flavor_t, task_info_t, mach_msg_type_number_t);
        task_suspend(task_read_t);
        task_resume(task_read_t);
        task_set_emulation(task_t, vm_address_t, c_int);
        task_get_emulation_vector(
            task_t, *mut c_int, *mut emulation_vector_t, *mut mach_msg_type_number_t,
        );
        task_set_emulation_vector(task_t, c_int, emulation_vector_t, mach_msg_type_number_t);
        task_set_ras_pc(task_t, vm_address_t, vm_address_t);
        task_get_state(
            task_read_t, thread_state_flavor_t, thread_state_t, *mut mach_msg_type_number_t,
        );
        task_set_state(task_t, thread_state_flavor_t, thread_state_t, mach_msg_type_number_t);
        task_suspend2(task_read_t, *mut task_suspension_token_t);
        task_resume2(task_suspension_token_t);
        task_inspect(
            task_inspect_t, task_inspect_flavor_t, task_inspect_info_t,
            *mut mach_msg_type_number_t,
        );
    }
    /// The host: it is not the program's to know or change.
    mod host {
        host_get_boot_info(host_priv_t, *mut c_char);
        host_reboot(host_priv_t, c_int);
        host_priv_statistics(host_priv_t, host_flavor_t, host_info_t, *mut mach_msg_type_number_t);
        host_info(host_t, host_flavor_t, host_info_t, *mut mach_msg_type_number_t);
        host_kernel_version(host_t, *mut c_char);
        host_statistics(host_t, host_flavor_t, host_info_t, *mut mach_msg_type_number_t);
        host_request_notification(host_t, host_flavor_t, mach_port_t);
        host_statistics64(host_t, host_flavor_t, host_info64_t, *mut mach_msg_type_number_t);
        host_set_multiuser_config_flags(host_priv_t, u32);
        host_get_multiuser_config_flags(host_t, *mut u32);
        host_check_multiuser_mode(host_t, *mut u32);
    }
}
