//! What the committed snapshots hold, read as Rust source: both architectures on any machine.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use bootstrap_sys_generate::{Arch, snapshot_path};
use quote::ToTokens;
use syn::{Attribute, ForeignItem, Item};

struct Snapshot {
    arch: Arch,
    constants: BTreeMap<String, Constant>,
    functions: BTreeMap<String, Function>,
    /// The first line of each function's documentation, without blanks.
    summaries: BTreeMap<String, String>,
    text: String,
}

/// A constant, each part as it is written, without blanks and without the path of C's types.
struct Constant {
    kind: String,
    value: String,
}

/// A function, likewise.
#[derive(Debug, PartialEq, Eq)]
struct Function {
    prototype: String,
    /// All but the documentation.
    attributes: Vec<String>,
}

impl Function {
    fn attribute(&self, name: &str) -> Option<&str> {
        let start = format!("#[{name}(");
        self.attributes
            .iter()
            .map(String::as_str)
            .find(|attribute| attribute.starts_with(&start))
    }
}

/// Both snapshots, read once for all tests.
fn snapshots() -> &'static [Snapshot; 2] {
    static SNAPSHOTS: LazyLock<[Snapshot; 2]> = LazyLock::new(|| Arch::ALL.map(read));
    &SNAPSHOTS
}

fn read(arch: Arch) -> Snapshot {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("..")
        .join(snapshot_path(arch));
    let text = fs::read_to_string(&path).expect("the snapshot is committed");
    let mut constants = BTreeMap::new();
    let mut functions = BTreeMap::new();
    let mut summaries = BTreeMap::new();
    for item in syn::parse_file(&text).expect("the snapshot is Rust").items {
        match item {
            Item::Const(item) => {
                let constant = Constant {
                    kind: written(&item.ty),
                    value: written(&item.expr),
                };
                constants.insert(item.ident.to_string(), constant);
            }
            Item::ForeignMod(block) => {
                for item in block.items {
                    if let ForeignItem::Fn(item) = item {
                        let is_doc = |attribute: &&Attribute| attribute.path().is_ident("doc");
                        let first = item.attrs.iter().find(is_doc).map(written);
                        summaries.insert(item.sig.ident.to_string(), first.unwrap_or_default());
                        let others = item.attrs.iter().filter(|each| !is_doc(each));
                        let function = Function {
                            prototype: written(&item.sig).replace(",)", ")"),
                            attributes: others.map(written).collect(),
                        };
                        functions.insert(item.sig.ident.to_string(), function);
                    }
                }
            }
            _ => {}
        }
    }
    Snapshot {
        arch,
        constants,
        functions,
        summaries,
        text,
    }
}

fn written(node: &impl ToTokens) -> String {
    node.to_token_stream()
        .to_string()
        .replace(":: core :: ffi :: ", "")
        .replace(' ', "")
}

/// Families of constants that the API itself uses as C's plain integers: arguments of type `int`
/// and sizes.
const PLAIN: &[&str] = &[
    "CPUFAMILY_",
    "CPUSUBFAMILY_",
    "CPU_STATE_",
    "FP_",
    "GUARD_TYPE_",
    "HOST_",
    "IO_NUM_PRIORITIES",
    "KERN_CODE_",
    "KERN_DATA_",
    "LATENCY_QOS_",
    "LOAD_SCALE",
    "LOCKGROUP_ATTR_",
    "MACH_CORE_",
    "MACH_SERVICE_PORT_INFO_COUNT",
    "MACH_VM_",
    "MAX_FATAL_",
    "MAX_OPTIONAL_",
    "MAX_ZTRACE_",
    "MEMORY_OBJECT_",
    "MPG_",
    "MPO_",
    "NDR_",
    "NSEC_PER_",
    "PAGE_",
    "PPNUM_MAX",
    "PROC_FLAG_",
    "RPC_SIGBUF_SIZE",
    "SM_",
    "SUPERPAGE_",
    "SWI_SYSCALL",
    "SWITCH_OPTION_",
    "TASK_ACCESS_PORT",
    "TF_",
    "THREAD_CONVERT_",
    "THROUGHPUT_QOS_",
    "TID_NULL",
    "USEC_PER_SEC",
    "USER_",
    "VM_",
    "VOUCHER_",
    "BYTE_SIZE",
    "CLOCK_NULL",
    "ENVIRONMENT_SLOT",
    "I386_",
    "NAME_SERVER_SLOT",
    "SERVICE_SLOT",
    "ZOP_",
    "err_max_system",
    "kGUARD_EXC_",
];

#[test]
fn constant_of_an_api_family_has_the_type_of_the_api() {
    let plain_types: BTreeSet<&str> = [
        "c_char", "c_int", "c_uint", "c_long", "c_ulong", "i8", "u8", "i16", "u16", "i32", "u32",
        "i64", "u64",
    ]
    .into();
    for snapshot in snapshots() {
        for (name, Constant { kind, .. }) in &snapshot.constants {
            let allowed = PLAIN.iter().any(|family| name.starts_with(family))
                || (name.starts_with("TASK_") || name.starts_with("THREAD_"))
                    && name.ends_with("_PORT");
            assert!(
                allowed || !plain_types.contains(kind.as_str()),
                "{name} is a mere {kind} ({:?})",
                snapshot.arch
            );
        }
    }
}

#[test]
fn constant_has_the_type_of_its_use_and_the_value_of_the_headers() {
    for (name, kind, value) in [
        ("KERN_SUCCESS", "kern_return_t", "0"),
        ("KERN_INVALID_RIGHT", "kern_return_t", "17"),
        ("MIG_BAD_ID", "kern_return_t", "-303"),
        ("BOOTSTRAP_UNKNOWN_SERVICE", "kern_return_t", "1102"),
        ("BOOTSTRAP_STATUS_ON_DEMAND", "bootstrap_status_t", "2"),
        ("BOOTSTRAP_MAX_NAME_LEN", "usize", "128"),
        ("MACH_SEND_INVALID_DEST", "mach_msg_return_t", "0x10000003"),
        ("MACH_RCV_TOO_LARGE", "mach_msg_return_t", "0x10004004"),
        ("MACH_RCV_INTERRUPTED", "mach_msg_return_t", "0x10004005"),
        ("MACH_MSG_IPC_SPACE", "mach_msg_return_t", "0x2000"),
        ("MACH_SEND_MSG", "mach_msg_option_t", "1"),
        ("MACH_RCV_INTERRUPT", "mach_msg_option_t", "1024"),
        ("MACH_RCV_TRAILER_AUDIT", "mach_msg_option_t", "3"),
        ("MACH_MSGH_BITS_COMPLEX", "mach_msg_bits_t", "0x80000000"),
        ("MACH_MSGH_BITS_REMOTE_MASK", "mach_msg_bits_t", "31"),
        ("MACH_MSG_TYPE_MAKE_SEND_ONCE", "mach_msg_type_name_t", "21"),
        ("MACH_MSG_OOL_DESCRIPTOR", "mach_msg_descriptor_type_t", "1"),
        ("MACH_MSG_VIRTUAL_COPY", "mach_msg_copy_options_t", "1"),
        ("MACH_PORT_NULL", "mach_port_name_t", "0"),
        ("MACH_PORT_DEAD", "mach_port_name_t", "0xffffffff"),
        ("MACH_PORT_RIGHT_DEAD_NAME", "mach_port_right_t", "4"),
        ("MACH_PORT_TYPE_RECEIVE", "mach_port_type_t", "0x20000"),
        ("MACH_PORT_RECEIVE_STATUS", "mach_port_flavor_t", "2"),
        (
            "MACH_PORT_RECEIVE_STATUS_COUNT",
            "mach_msg_type_number_t",
            "10",
        ),
        ("MACH_PORT_QLIMIT_DEFAULT", "mach_port_msgcount_t", "5"),
        ("MACH_NOTIFY_NO_SENDERS", "mach_msg_id_t", "70"),
        ("EXC_MASK_GUARD", "exception_mask_t", "0x1000"),
        ("EXC_GUARD", "exception_type_t", "12"),
        ("TASK_BASIC_INFO_64", "task_flavor_t", "5"),
        ("HOST_BASIC_INFO", "host_flavor_t", "1"),
        ("VM_PROT_READ", "vm_prot_t", "1"),
        ("VM_FLAGS_ANYWHERE", "c_int", "1"),
        ("SYNC_POLICY_FIFO", "sync_policy_t", "0"),
        ("TASK_BOOTSTRAP_PORT", "c_int", "4"),
        ("TRUE", "boolean_t", "1"),
        ("err_local", "mach_error_t", "-134217728"),
    ] {
        for snapshot in snapshots() {
            let found = snapshot
                .constants
                .get(name)
                .map(|found| (found.kind.as_str(), found.value.as_str()));
            // Flavors of tasks differ between the architectures.
            if name != "TASK_BASIC_INFO_64" || snapshot.arch == Arch::X86_64 {
                assert_eq!(found, Some((kind, value)), "{name} ({:?})", snapshot.arch);
            }
        }
    }
}

#[test]
fn message_codes_and_options_are_told_apart() {
    const CODE: i64 = 0x1000_0000;
    for snapshot in snapshots() {
        for (name, Constant { kind, value }) in &snapshot.constants {
            let number = || match value.strip_prefix("0x") {
                Some(digits) => i64::from_str_radix(digits, 16).expect("hexadecimal"),
                None => value.parse().expect("decimal"),
            };
            let family = name.starts_with("MACH_SEND_") || name.starts_with("MACH_RCV_");
            match kind.as_str() {
                "mach_msg_return_t" if family => assert_eq!(number() & CODE, CODE, "{name}"),
                "mach_msg_option_t" if family => assert_eq!(number() & CODE, 0, "{name}"),
                _ => assert!(!family, "{name} is a {kind}"),
            }
        }
    }
}

#[test]
fn function_the_sdk_deprecates_says_since_when() {
    let expected = [
        ("bootstrap_create_server", Some("10.10")),
        ("bootstrap_create_service", Some("10.6")),
        ("bootstrap_register", Some("10.5")),
        ("bootstrap_status", Some("10.5")),
        ("bootstrap_subset", Some("10.10")),
        ("bootstrap_unprivileged", Some("10.5")),
        ("bootstrap_check_in", None),
        ("bootstrap_look_up", None),
        ("bootstrap_parent", None),
        ("bootstrap_strerror", None),
        ("mach_port_destroy", Some("12.0")),
        ("mach_port_destruct", None),
        ("task_suspend", None),
    ];
    for snapshot in snapshots() {
        for (name, since) in expected {
            let found = snapshot.functions[name].attribute("cfg_attr");
            match since {
                Some(since) => {
                    let since = format!("deprecated(since=\"macOS{since}\"");
                    assert!(
                        found.as_ref().is_some_and(|found| found.contains(&since)),
                        "{name}: {found:?}"
                    );
                }
                None => assert_eq!(found, None, "{name}"),
            }
        }
    }
}

#[test]
fn function_a_platform_lacks_is_absent_there() {
    for snapshot in snapshots() {
        let on = |name: &str| snapshot.functions[name].attribute("cfg");
        let absent = Some("#[cfg(not(any(target_os=\"tvos\",target_os=\"watchos\")))]");
        assert_eq!(on("mach_msg"), absent);
        assert_eq!(on("task_get_special_port"), absent);
        let elsewhere = Some(
            "#[cfg(not(any(target_os=\"ios\",target_os=\"tvos\",target_os=\"visionos\",target_os=\"watchos\")))]",
        );
        assert_eq!(on("audit_token_to_pid"), elsewhere);
        assert_eq!(on("mach_port_allocate"), None);
        assert_eq!(on("bootstrap_look_up"), None);
    }
}

#[test]
fn function_has_the_prototype_of_the_headers() {
    for (name, prototype) in [
        (
            "semaphore_signal",
            "fnsemaphore_signal(semaphore:semaphore_t)->kern_return_t",
        ),
        (
            "semaphore_wait",
            "fnsemaphore_wait(semaphore:semaphore_t)->kern_return_t",
        ),
        (
            "semaphore_timedwait",
            "fnsemaphore_timedwait(semaphore:semaphore_t,wait_time:mach_timespec_t)->kern_return_t",
        ),
        (
            "semaphore_destroy",
            "fnsemaphore_destroy(task:task_t,semaphore:semaphore_t)->kern_return_t",
        ),
        (
            "bootstrap_look_up",
            "fnbootstrap_look_up(bp:mach_port_t,service_name:*constc_char,sp:*mutmach_port_t)->kern_return_t",
        ),
        (
            "bootstrap_register",
            "fnbootstrap_register(bp:mach_port_t,service_name:*mutc_char,sp:mach_port_t)->kern_return_t",
        ),
        (
            "bootstrap_strerror",
            "fnbootstrap_strerror(r:kern_return_t)->*constc_char",
        ),
        (
            "mach_msg",
            "fnmach_msg(msg:*mutmach_msg_header_t,option:mach_msg_option_t,send_size:mach_msg_size_t,\
             rcv_size:mach_msg_size_t,rcv_name:mach_port_name_t,timeout:mach_msg_timeout_t,\
             notify:mach_port_name_t)->mach_msg_return_t",
        ),
        (
            "mach_msg_destroy",
            "fnmach_msg_destroy(arg1:*mutmach_msg_header_t)",
        ),
        ("mach_host_self", "fnmach_host_self()->mach_port_t"),
        (
            "mach_port_mod_refs",
            "fnmach_port_mod_refs(task:ipc_space_t,name:mach_port_name_t,right:mach_port_right_t,\
             delta:mach_port_delta_t)->kern_return_t",
        ),
        (
            "mach_vm_allocate",
            "fnmach_vm_allocate(target:vm_map_t,address:*mutmach_vm_address_t,size:mach_vm_size_t,\
             flags:c_int)->kern_return_t",
        ),
        (
            "audit_token_to_pid",
            "fnaudit_token_to_pid(atoken:audit_token_t)->pid_t",
        ),
        (
            "fileport_makeport",
            "fnfileport_makeport(fd:c_int,port:*mutfileport_t)->c_int",
        ),
    ] {
        for snapshot in snapshots() {
            assert_eq!(
                snapshot.functions[name].prototype, prototype,
                "{:?}",
                snapshot.arch
            );
        }
    }
}

#[test]
fn functions_of_both_architectures_are_the_same() {
    let [intel, arm] = snapshots();
    assert!(
        intel.functions.len() > 300,
        "{} functions are too few",
        intel.functions.len()
    );
    assert_eq!(intel.functions, arm.functions);
}

/// Every line of the pages in `docs/`.
fn documentation() -> BTreeSet<String> {
    fn read(folder: &Path, lines: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                read(&path, lines);
            } else {
                let text = fs::read_to_string(&path).expect("a page");
                lines.extend(text.lines().map(|line| line.trim().to_owned()));
            }
        }
    }
    let mut lines = BTreeSet::new();
    read(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs"),
        &mut lines,
    );
    lines
}

/// Takes the links out of a line that the generator put in.
fn without_links(line: &str) -> String {
    let mut parts = line.split("](crate::");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let rest = part.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '_');
        let rest = rest.strip_prefix("()").unwrap_or(rest);
        plain.push_str(rest.strip_prefix(')').expect("the end of a link"));
    }
    plain.replace("[`", "`")
}

#[test]
fn snapshot_holds_no_text_of_the_headers() {
    let pages = documentation();
    let is_ours = |line: &str| {
        let ours = [
            "Declared by this crate: ",
            "Declarations of `<",
            "The headers in `<",
        ];
        let title = line
            .split_once(" (`<")
            .map(|(title, _)| format!("# {title}"));
        line.is_empty()
            || pages.contains(line)
            || title.is_some_and(|title| pages.contains(&title))
            || ours.iter().any(|start| line.starts_with(start))
            || [
                "All zeros.",
                "Size in words of 32 bits, as calls take and return it.",
                "Types of other system headers that the declarations refer to.",
            ]
            .contains(&line)
    };
    for snapshot in snapshots() {
        for line in snapshot
            .text
            .lines()
            .map(str::trim_start)
            .filter(|line| line.starts_with("//"))
            .skip(2)
        {
            let text = line.strip_prefix("///").expect("a documentation comment");
            assert!(is_ours(without_links(text).trim()), "{line}");
        }
        for line in snapshot.text.lines() {
            if let Some((_, note)) = line.split_once("note = \"") {
                let names = note
                    .strip_prefix("use ")
                    .expect("no sentence of the headers");
                let is_name = |c: char| c.is_ascii_alphanumeric() || "_, \")],".contains(c);
                assert!(
                    names.chars().all(is_name) && !names.contains("  "),
                    "{line}"
                );
            }
        }
        assert!(!snapshot.text.contains("/*"), "a comment of the headers");
    }
}

#[test]
fn function_says_what_it_does_in_one_line_first() {
    for snapshot in snapshots() {
        for (name, summary) in &snapshot.summaries {
            let (start, end) = ("#[doc=\"", ".\"]");
            assert!(
                summary.starts_with(start) && summary.ends_with(end),
                "{name}: {summary}"
            );
            let length = summary.len() - start.len() - end.len();
            assert!(length > 10, "{name}: {summary}");
        }
    }
}

#[test]
fn header_with_declarations_has_a_page() {
    for snapshot in snapshots() {
        for line in snapshot.text.lines() {
            assert!(!line.contains("/// Declarations of `<"), "{line}");
        }
    }
}

#[test]
fn snapshot_says_what_it_is_and_how_to_make_it() {
    for snapshot in snapshots() {
        let head: Vec<&str> = snapshot.text.lines().take(2).collect();
        assert!(
            head[0].starts_with("// The headers of macOS ")
                && head[0].contains(", made by bindgen 0."),
            "{head:?}"
        );
        assert!(head[1].contains("`cargo xtask snapshot`"), "{head:?}");
    }
}
