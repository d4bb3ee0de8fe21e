//! Constants have the type of what they are compared with or passed as, checked over whole families.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use bootstrap_sys_generate::{Arch, snapshot_path};
use quote::ToTokens;
use syn::{FnArg, ForeignItem, Item, Pat, ReturnType};

/// A family of constants, and the member (`structure.member`), parameter (`function(parameter)`) or
/// result (`function()`) that takes its values. `*` stands for any run of characters.
const TIES: &[(&str, &str)] = &[
    ("KERN_SUCCESS", "mach_port_allocate()"),
    ("KERN_INVALID_*", "mach_port_allocate()"),
    ("MIG_BAD_ID", "mach_port_allocate()"),
    ("BOOTSTRAP_UNKNOWN_SERVICE", "bootstrap_look_up()"),
    ("BOOTSTRAP_STATUS_*", "bootstrap_status(service_active)"),
    ("MACH_SEND_INVALID_*", "mach_msg()"),
    ("MACH_RCV_TIMED_OUT", "mach_msg()"),
    ("MACH_SEND_MSG", "mach_msg(option)"),
    ("MACH_RCV_LARGE", "mach_msg(option)"),
    ("MACH_RCV_TRAILER_*", "mach_msg(option)"),
    ("MACH_PORT_NULL", "mach_msg(rcv_name)"),
    ("MACH_PORT_DEAD", "mach_msg_header_t.msgh_remote_port"),
    ("MACH_MSG_TIMEOUT_NONE", "mach_msg(timeout)"),
    ("MACH_MSGH_BITS_*", "mach_msg_header_t.msgh_bits"),
    ("MACH_NOTIFY_*", "mach_msg_header_t.msgh_id"),
    ("MACH_NOTIFY_*", "mach_port_request_notification(msgid)"),
    ("MACH_MSG_TYPE_*", "mach_port_insert_right(polyPoly)"),
    (
        "MACH_MSG_TRAILER_FORMAT_*",
        "mach_msg_trailer_t.msgh_trailer_type",
    ),
    ("MACH_PORT_RIGHT_*", "mach_port_allocate(right)"),
    ("MACH_PORT_TYPE_*", "mach_port_type(ptype)"),
    ("MACH_PORT_LIMITS_INFO", "mach_port_get_attributes(flavor)"),
    (
        "MACH_PORT_LIMITS_INFO_COUNT",
        "mach_port_set_attributes(port_infoCnt)",
    ),
    ("MACH_PORT_QLIMIT_*", "mach_port_limits.mpl_qlimit"),
    ("MPO_REPLY_PORT", "mach_port_options.flags"),
    ("EXC_BAD_ACCESS", "exception_raise(exception)"),
    ("EXC_MASK_*", "task_set_exception_ports(exception_mask)"),
    ("EXCEPTION_DEFAULT", "task_set_exception_ports(behavior)"),
    ("MACH_EXCEPTION_CODES", "task_set_exception_ports(behavior)"),
    ("*_THREAD_STATE64", "thread_get_state(flavor)"),
    ("*_THREAD_STATE64_COUNT", "thread_set_state(new_stateCnt)"),
    ("TASK_BASIC_INFO", "task_info(flavor)"),
    ("TASK_VM_INFO", "task_info(flavor)"),
    ("TASK_VM_INFO_COUNT", "task_info(task_info_outCnt)"),
    (
        "TASK_DYLD_ALL_IMAGE_INFO_*",
        "task_dyld_info.all_image_info_format",
    ),
    ("TASK_BOOTSTRAP_PORT", "task_get_special_port(which_port)"),
    ("THREAD_KERNEL_PORT", "thread_get_special_port(which_port)"),
    ("THREAD_BASIC_INFO", "thread_info(flavor)"),
    ("THREAD_EXTENDED_POLICY", "thread_policy_set(flavor)"),
    ("TH_STATE_*", "thread_basic_info.run_state"),
    ("TH_FLAGS_*", "thread_basic_info.flags"),
    ("HOST_BASIC_INFO", "host_info(flavor)"),
    ("HOST_VM_INFO64", "host_statistics64(flavor)"),
    (
        "HOST_VM_INFO64_COUNT",
        "host_statistics64(host_info64_outCnt)",
    ),
    ("HOST_IO_MAIN_PORT", "host_get_special_port(which)"),
    ("CPU_TYPE_ARM64", "host_basic_info.cpu_type"),
    ("CPU_SUBTYPE_ARM64_ALL", "host_basic_info.cpu_subtype"),
    ("PROCESSOR_BASIC_INFO", "processor_info(flavor)"),
    ("SYSTEM_CLOCK", "host_get_clock_service(clock_id)"),
    ("CLOCK_GET_TIME_RES", "clock_get_attributes(flavor)"),
    ("TIME_ABSOLUTE", "clock_alarm(alarm_type)"),
    ("SYNC_POLICY_FIFO", "semaphore_create(policy)"),
    ("VM_PROT_*", "mach_vm_protect(new_protection)"),
    ("VM_INHERIT_*", "mach_vm_inherit(new_inheritance)"),
    ("VM_BEHAVIOR_*", "mach_vm_behavior_set(new_behavior)"),
    ("VM_SYNC_*", "mach_vm_msync(sync_flags)"),
    ("VM_FLAGS_ANYWHERE", "mach_vm_allocate(flags)"),
    ("VM_PURGABLE_*", "mach_vm_purgable_control(state)"),
    ("VM_MEMORY_*", "vm_region_extended_info.user_tag"),
    ("VM_MEMORY_*", "vm_region_submap_info_64.user_tag"),
    ("VM_REGION_BASIC_INFO_64", "mach_vm_region(flavor)"),
    ("VM_REGION_BASIC_INFO_COUNT_64", "mach_vm_region(infoCnt)"),
    ("SM_*", "vm_region_extended_info.share_mode"),
    ("SM_*", "vm_region_submap_info_64.share_mode"),
    ("MAP_MEM_ONLY", "mach_make_memory_entry_64(permission)"),
    ("MATTR_CACHE", "mach_vm_machine_attribute(attribute)"),
    ("MATTR_VAL_*", "mach_vm_machine_attribute(value)"),
];

/// The types of a snapshot's constants, aliases and places.
#[derive(Default)]
struct Types {
    constants: BTreeMap<String, String>,
    aliases: BTreeMap<String, String>,
    places: BTreeMap<String, String>,
}

impl Types {
    fn read(arch: Arch) -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("..")
            .join(snapshot_path(arch));
        let text = fs::read_to_string(path).expect("the snapshot is committed");
        let mut types = Self::default();
        for item in syn::parse_file(&text).expect("it is Rust").items {
            match item {
                Item::Const(item) => {
                    types
                        .constants
                        .insert(item.ident.to_string(), written(&item.ty));
                }
                Item::Type(item) => {
                    types
                        .aliases
                        .insert(item.ident.to_string(), written(&item.ty));
                }
                Item::Struct(item) => {
                    for field in &item.fields {
                        let Some(name) = &field.ident else { continue };
                        let place = format!("{}.{name}", item.ident);
                        types.places.insert(place, written(&field.ty));
                    }
                }
                Item::ForeignMod(block) => {
                    for item in block.items {
                        if let ForeignItem::Fn(item) = item {
                            types.add_function(&item.sig);
                        }
                    }
                }
                _ => {}
            }
        }
        types
    }

    fn add_function(&mut self, signature: &syn::Signature) {
        if let ReturnType::Type(_, kind) = &signature.output {
            let place = format!("{}()", signature.ident);
            self.places.insert(place, written(kind));
        }
        for input in &signature.inputs {
            let FnArg::Typed(input) = input else { continue };
            let Pat::Ident(name) = &*input.pat else {
                continue;
            };
            let place = format!("{}({})", signature.ident, name.ident);
            // An out-parameter receives a value of the type that it points to.
            let kind = written(&input.ty);
            let kind = kind.strip_prefix("*mut").unwrap_or(&kind).to_owned();
            self.places.insert(place, kind);
        }
    }

    /// The type with every alias seen through.
    fn canonical(&self, kind: &str) -> String {
        let mut kind = kind.to_owned();
        while let Some(next) = self.aliases.get(&kind) {
            kind.clone_from(next);
        }
        match kind.as_str() {
            "c_int" => "i32",
            "c_uint" => "u32",
            "c_uchar" => "u8",
            "c_ushort" => "u16",
            other => other,
        }
        .to_owned()
    }
}

fn written(node: &impl ToTokens) -> String {
    let text = node.to_token_stream().to_string();
    text.replace(":: core :: ffi :: ", "").replace(' ', "")
}

fn fits(pattern: &str, name: &str) -> bool {
    match pattern.split_once('*') {
        Some((start, end)) => {
            name.len() >= start.len() + end.len() && name.starts_with(start) && name.ends_with(end)
        }
        None => pattern == name,
    }
}

#[test]
fn constant_has_the_type_of_what_takes_its_values() {
    let mut refuted = Vec::new();
    for arch in Arch::ALL {
        let types = Types::read(arch);
        for (pattern, place) in TIES {
            let Some(wanted) = types.places.get(*place) else {
                refuted.push(format!("{place}: there is no such place ({})", arch.name()));
                continue;
            };
            let members: Vec<_> = types
                .constants
                .iter()
                .filter(|(name, _)| fits(pattern, name))
                .collect();
            if members.is_empty() {
                refuted.push(format!("{pattern}: no constant fits ({})", arch.name()));
            }
            for (name, kind) in members {
                if types.canonical(kind) != types.canonical(wanted) {
                    refuted.push(format!(
                        "{name} is {kind}, {place} is {wanted} ({})",
                        arch.name()
                    ));
                }
            }
        }
    }
    assert!(refuted.is_empty(), "{}", refuted.join("\n"));
}
