//! That the probe can fail: bindings with a mistake in them are refuted, by the name of what is
//! wrong, and nothing else is.
//!
//! All mistakes are made at once, each in a place of its own, and tested one by one. There are two
//! runs, since clang gets to what only its optimizer finds when there is nothing else to complain
//! of.
//!
//! `SDKROOT`, `LIBCLANG_PATH` and `CC` say what with: `cargo xtask test --only probe` sets them.

use std::ffi::CStr;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use bootstrap_sys_generate::{
    Arch, CLANG_INCLUDE_VARIABLE, SDKROOT_VARIABLE, Sdk, Target, generate,
};
use bootstrap_sys_probe::{Claims, Error, Kind, Proof, prove};
use proc_macro2::Literal;
use quote::ToTokens;
use syn::{
    Field, Fields, File, ForeignItem, ForeignItemFn, ForeignItemStatic, Item, ItemConst,
    ItemStruct, ItemType, StaticMutability, Type, parse_quote,
};

fn target() -> Target {
    Target::macos(Arch::Aarch64)
}

/// The directory of `bootstrap-sys`.
const SOURCES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

fn sdk() -> Sdk {
    let root = std::env::var_os(SDKROOT_VARIABLE)
        .expect("SDKROOT names an SDK; `cargo xtask test --only probe` has one");
    let clang_include = std::env::var_os(CLANG_INCLUDE_VARIABLE);
    Sdk::open(root.as_ref(), clang_include.as_ref().map(Path::new)).expect("SDKROOT is an SDK")
}

/// The bindings as they should be.
static BINDINGS: LazyLock<String> = LazyLock::new(|| {
    generate(&sdk(), target(), SOURCES.as_ref())
        .expect("the generator's own tests pass")
        .text
});

/// A mistake in the sources of the crate: file, what is written there once, what is put instead.
type Edit = (&'static str, &'static str, &'static str);

/// Has the probe judge the bindings after `mutate`, in a crate with `edits`.
fn judge(mutate: fn(&mut File), edits: &[Edit]) -> Result<Proof, Error> {
    let folder = tempfile::tempdir().expect("folder");
    let sources = folder.path().join("bootstrap-sys");
    copy(
        SOURCES.as_ref(),
        &sources,
        &["COMING_FROM.md", "headers", "src", "wrapper.h"],
    );
    for (file, old, new) in edits {
        let path = sources.join(file);
        let text = fs::read_to_string(&path).expect("a source of the crate");
        assert_eq!(text.matches(old).count(), 1, "{file}: {old}");
        fs::write(&path, text.replace(old, new)).expect("written");
    }
    let mut file = syn::parse_file(&BINDINGS).expect("the bindings are Rust");
    mutate(&mut file);
    let claims = Claims {
        sources: &sources,
        bindings: &prettyplease::unparse(&file),
        target: target(),
    };
    prove(claims, &sdk(), &folder.path().join("work"))
}

fn copy(from: &Path, to: &Path, names: &[&str]) {
    fs::create_dir_all(to).expect("folder");
    for name in names {
        let (from, to) = (from.join(name), to.join(name));
        if from.is_dir() {
            let entries = fs::read_dir(&from).expect("folder");
            let names: Vec<String> = entries
                .map(|entry| {
                    entry
                        .expect("entry")
                        .file_name()
                        .into_string()
                        .expect("a name")
                })
                .collect();
            copy(
                &from,
                &to,
                &names.iter().map(String::as_str).collect::<Vec<_>>(),
            );
        } else {
            fs::copy(&from, &to).expect("copied");
        }
    }
}

fn refuted(mutate: fn(&mut File), edits: &[Edit]) -> Vec<String> {
    match judge(mutate, edits) {
        Err(Error::Refuted { claims, .. }) => claims,
        Err(other) => panic!("nothing was judged: {other}"),
        Ok(_) => panic!("nothing was refuted"),
    }
}

// Finding what is to be mutated.

fn find<'a, T>(file: &'a mut File, name: &str, fits: fn(&'a mut Item) -> Option<(String, T)>) -> T {
    file.items
        .iter_mut()
        .filter_map(fits)
        .find_map(|(found, item)| (found == name).then_some(item))
        .unwrap_or_else(|| panic!("the bindings have no {name}"))
}

fn structure<'a>(file: &'a mut File, name: &str) -> &'a mut ItemStruct {
    find(file, name, |item| match item {
        Item::Struct(item) => Some((item.ident.to_string(), item)),
        _ => None,
    })
}

fn alias<'a>(file: &'a mut File, name: &str) -> &'a mut ItemType {
    find(file, name, |item| match item {
        Item::Type(item) => Some((item.ident.to_string(), item)),
        _ => None,
    })
}

fn constant<'a>(file: &'a mut File, name: &str) -> &'a mut ItemConst {
    find(file, name, |item| match item {
        Item::Const(item) => Some((item.ident.to_string(), item)),
        _ => None,
    })
}

fn function<'a>(file: &'a mut File, name: &str) -> &'a mut ForeignItemFn {
    foreign(file, |item| match item {
        ForeignItem::Fn(item) if item.sig.ident == name => Some(item),
        _ => None,
    })
}

fn variable<'a>(file: &'a mut File, name: &str) -> &'a mut ForeignItemStatic {
    foreign(file, |item| match item {
        ForeignItem::Static(item) if item.ident == name => Some(item),
        _ => None,
    })
}

fn foreign<'a, T>(file: &'a mut File, fits: impl FnMut(&'a mut ForeignItem) -> Option<T>) -> T {
    file.items
        .iter_mut()
        .filter_map(|item| match item {
            Item::ForeignMod(block) => Some(block),
            _ => None,
        })
        .flat_map(|block| &mut block.items)
        .find_map(fits)
        .expect("the bindings have it")
}

fn field<'a>(item: &'a mut ItemStruct, name: &str) -> &'a mut Field {
    item.fields
        .iter_mut()
        .find(|field| field.ident.as_ref().is_some_and(|ident| ident == name))
        .unwrap_or_else(|| panic!("there is no member {name}"))
}

/// Has two members change names, and so places.
fn swap(item: &mut ItemStruct, one: &str, other: &str) {
    field(item, one).ident = Some(parse_quote!(taken));
    field(item, other).ident = Some(syn::parse_str(one).expect("a name"));
    field(item, "taken").ident = Some(syn::parse_str(other).expect("a name"));
}

fn parameter<'a>(function: &'a mut ForeignItemFn, index: usize) -> &'a mut Type {
    match function.sig.inputs.iter_mut().nth(index) {
        Some(syn::FnArg::Typed(parameter)) => &mut parameter.ty,
        _ => panic!("there is no parameter {index}"),
    }
}

/// A constant that is a string, from a header that is not bound.
fn text_constant(text: &CStr) -> Item {
    let text = Literal::c_string(text);
    parse_quote!(pub const __DARWIN_SUF_EXTSN: &::core::ffi::CStr = #text;)
}

fn drop_attribute(function: &mut ForeignItemFn, name: &str) {
    let before = function.attrs.len();
    function
        .attrs
        .retain(|attribute| !attribute.path().is_ident(name));
    assert!(function.attrs.len() < before, "{name}");
}

/// Has methods of `mach_port_qos` look elsewhere for bits: where they do is in their bodies.
fn rewrite_methods(file: &mut File, rewrite: fn(&str) -> String) {
    let of_qos = file.items.iter_mut().filter_map(|item| match item {
        Item::Impl(methods) if methods.self_ty == parse_quote!(mach_port_qos) => Some(methods),
        _ => None,
    });
    for methods in of_qos {
        let text = methods.to_token_stream().to_string();
        let rewritten = rewrite(&text);
        assert_ne!(rewritten, text);
        *methods = syn::parse_str(&rewritten).expect("methods");
    }
}

/// What clang refutes while it reads.
static READING: LazyLock<Vec<String>> = LazyLock::new(|| {
    refuted(
        |file| {
            field(structure(file, "host_load_info"), "avenrun").ty = parse_quote!([integer_t; 4]);
            swap(
                structure(file, "vm_extmod_statistics"),
                "task_for_pid_count",
                "thread_creation_count",
            );
            structure(file, "host_preferred_user_arch")
                .attrs
                .push(parse_quote!(#[repr(align(32))]));
            structure(file, "mach_msg_ool_ports_descriptor64_t")
                .attrs
                .retain(|attribute| !attribute.to_token_stream().to_string().contains("packed"));
            field(structure(file, "mach_vm_range"), "min_address").ty = parse_quote!(i64);
            field(structure(file, "mach_msg_ool_descriptor_t"), "address").ty =
                parse_quote!(*const ::core::ffi::c_void);
            structure(file, "host_can_has_debugger_info").fields =
                Fields::Named(parse_quote!({ _unused: [u8; 0] }));

            alias(file, "vm32_offset_t").ty = parse_quote!(u64);

            constant(file, "MACH_RCV_TOO_LARGE").expr = parse_quote!(0x10004005);
            constant(file, "MACH_PORT_RIGHT_DEAD_NAME").ty = parse_quote!(u64);

            file.items.push(text_constant(c"$DARWIN"));

            *parameter(function(file, "semaphore_signal"), 0) = parse_quote!(*mut semaphore_t);
            *parameter(function(file, "bootstrap_look_up"), 1) =
                parse_quote!(*mut ::core::ffi::c_char);
            function(file, "mach_port_mod_refs").sig.inputs.pop();
            function(file, "mach_host_self")
                .sig
                .inputs
                .push(parse_quote!(arg1: u32));
            function(file, "bootstrap_strerror").sig.output =
                parse_quote!(-> *mut ::core::ffi::c_char);
            function(file, "mach_msg_destroy").sig.output = parse_quote!(-> kern_return_t);
            function(file, "panic").sig.variadic = None;

            drop_attribute(function(file, "mach_msg"), "cfg");
            drop_attribute(function(file, "bootstrap_subset"), "cfg_attr");
            drop_attribute(function(file, "mach_port_destroy"), "cfg_attr");
            function(file, "mach_port_destroy")
                .attrs
                .push(parse_quote! {
                    #[cfg_attr(
                        any(target_os = "macos", not(target_vendor = "apple")),
                        deprecated(since = "macOS 11.5")
                    )]
                });

            variable(file, "NDR_record").mutability = StaticMutability::None;
            variable(file, "KERNEL_AUDIT_TOKEN").ty = parse_quote!(security_token_t);
        },
        &[
            (
                "src/macros/message.rs",
                "(bits & MACH_MSGH_BITS_LOCAL_MASK) >> 8",
                "(bits & MACH_MSGH_BITS_LOCAL_MASK) >> 7",
            ),
            (
                "src/macros/port.rs",
                "MACH_PORT_INDEX(name: mach_port_name_t) -> mach_port_name_t {\n    name >> 8",
                "MACH_PORT_INDEX(name: mach_port_name_t) -> u64 {\n    (name >> 8) as u64",
            ),
        ],
    )
});

/// What it refutes once it has made sense of the code.
static OPTIMIZING: LazyLock<Vec<String>> = LazyLock::new(|| {
    refuted(
        |file| {
            swap(
                structure(file, "mach_msg_port_descriptor_t"),
                "disposition",
                "type_",
            );
            rewrite_methods(file, |text| {
                let (name, prealloc) = ("0usize , 1u8", "1usize , 1u8");
                let text = text.replace(name, "@").replace(prealloc, name);
                text.replace('@', prealloc)
            });
        },
        &[
            (
                "src/macros/time.rs",
                "if t1.tv_nsec >= NANOSECONDS {",
                "if t1.tv_nsec > NANOSECONDS {",
            ),
            (
                "src/macros/memory.rs",
                "x.wrapping_add(page_mask()) & !page_mask()",
                "x & !page_mask()",
            ),
            (
                "src/macros/special_ports.rs",
                "task_get_host_port, TASK_HOST_PORT;",
                "task_get_host_port, TASK_KERNEL_PORT;",
            ),
            (
                "src/macros/special_ports.rs",
                "host_get_kextd_port, host_set_kextd_port, 15;",
                "host_get_kextd_port, host_set_kextd_port, 14;",
            ),
            (
                "src/macros/port.rs",
                "    mach_task_self()\n",
                "    mach_task_self() + 1\n",
            ),
        ],
    )
});

/// Asserts that one of `claims` says this.
#[track_caller]
fn assert_refuted(claims: &[String], claim: &str) {
    assert!(
        claims.iter().any(|said| said.ends_with(claim)),
        "{claim}: not among\n{}",
        claims.join("\n")
    );
}

#[test]
fn bindings_without_a_mistake_hold() {
    let proof = judge(|file| file.items.push(text_constant(c"$DARWIN_EXTSN")), &[]);
    let proof = proof.expect("the bindings hold");
    let own = BINDINGS.matches(": &::core::ffi::CStr =").count();
    assert_eq!(proof.tally.get(&Kind::Text), Some(&(own + 1)));
    for kind in [
        Kind::Layout,
        Kind::Member,
        Kind::Function,
        Kind::TypedConstant,
        Kind::Macro,
    ] {
        assert!(
            proof.tally.get(&kind).is_some_and(|count| *count > 100),
            "{proof:?}"
        );
    }
}

#[test]
fn structure_of_another_size_is_refuted() {
    assert_refuted(&READING, "host_load_info has the size 28");
    assert_refuted(&READING, "host_load_info.avenrun has the size 16");
}

#[test]
fn member_at_another_offset_is_refuted() {
    assert_refuted(
        &READING,
        "vm_extmod_statistics.task_for_pid_count has the offset 16",
    );
    assert_refuted(
        &READING,
        "vm_extmod_statistics.thread_creation_count has the offset 0",
    );
}

#[test]
fn structure_of_another_alignment_is_refuted() {
    assert_refuted(&READING, "host_preferred_user_arch has the alignment 32");
}

#[test]
fn structure_that_is_not_packed_is_refuted() {
    assert_refuted(
        &READING,
        "mach_msg_ool_ports_descriptor64_t has the alignment 8",
    );
}

#[test]
fn member_of_another_type_is_refuted_though_it_has_the_size() {
    assert_refuted(&READING, "mach_vm_range.min_address is i64");
    assert_refuted(
        &READING,
        "mach_msg_ool_descriptor_t.address is * const :: core :: ffi :: c_void",
    );
}

#[test]
fn structure_with_known_members_is_not_opaque() {
    assert_refuted(
        &READING,
        "host_can_has_debugger_info is opaque, but the headers say what is in it",
    );
}

#[test]
fn typedef_of_another_type_is_refuted() {
    assert_refuted(&READING, "vm32_offset_t is u64");
}

#[test]
fn constant_of_another_value_is_refuted() {
    assert_refuted(&READING, "MACH_RCV_TOO_LARGE is 268451845");
}

#[test]
fn string_of_other_bytes_is_refuted() {
    assert_refuted(&READING, "__DARWIN_SUF_EXTSN has other bytes");
}

#[test]
fn constant_of_another_type_is_refuted_where_c_gives_it_one() {
    assert_refuted(&READING, "MACH_PORT_RIGHT_DEAD_NAME is no u64");
}

#[test]
fn function_with_another_parameter_type_is_refuted() {
    assert_refuted(&READING, "semaphore_signal has another prototype");
    assert_refuted(&READING, "bootstrap_look_up has another prototype");
}

#[test]
fn function_with_another_number_of_parameters_is_refuted() {
    assert_refuted(&READING, "mach_port_mod_refs has another prototype");
    assert_refuted(&READING, "mach_host_self has another prototype");
    assert_refuted(&READING, "panic has another prototype");
}

#[test]
fn function_with_another_result_is_refuted() {
    assert_refuted(&READING, "bootstrap_strerror has another prototype");
    assert_refuted(&READING, "mach_msg_destroy has another prototype");
}

#[test]
fn function_with_another_prototype_is_shown_with_both() {
    let both = "initializing 'kern_return_t (*const)(semaphore_t *)' (aka 'int (*const)(unsigned int *)') \
                with an expression of type 'kern_return_t (*)(semaphore_t)' (aka 'int (*)(unsigned int)')";
    assert!(
        READING.iter().any(|said| said.contains(both)),
        "{}",
        READING.join("\n")
    );
}

#[test]
fn function_that_a_system_lacks_is_refuted_where_it_is_declared() {
    assert_refuted(&READING, "mach_msg is absent on tvos");
    assert_refuted(&READING, "mach_msg is absent on watchos");
}

#[test]
fn function_deprecated_at_another_time_is_refuted() {
    assert_refuted(
        &READING,
        "mach_port_destroy is not deprecated in macOS 11.5",
    );
    assert_refuted(&READING, "bootstrap_subset is deprecated in macOS 11.0");
    assert_refuted(&READING, "bootstrap_subset is absent or deprecated on ios");
}

#[test]
fn variable_of_another_type_or_without_mut_is_refuted() {
    assert_refuted(&READING, "NDR_record is NDR_record_t const");
    assert_refuted(&READING, "KERNEL_AUDIT_TOKEN is security_token_t const");
}

#[test]
fn macro_with_another_result_is_refuted_with_its_arguments() {
    assert_refuted(&READING, "MACH_MSGH_BITS_LOCAL(4096) is 32");
    assert_refuted(&READING, "MACH_PORT_INDEX gives unsigned long long");
}

#[test]
fn nothing_but_the_mistakes_is_refuted() {
    let mistakes = [
        "host_load_info",
        "vm_extmod_statistics",
        "host_preferred_user_arch",
        "mach_msg_ool_ports_descriptor64_t",
        "mach_vm_range.min_address",
        "mach_msg_ool_descriptor_t.address",
        "host_can_has_debugger_info",
        "vm32_offset_t",
        "MACH_RCV_TOO_LARGE",
        "MACH_PORT_RIGHT_DEAD_NAME",
        "__DARWIN_SUF_EXTSN has",
        "has another prototype",
        "incompatible function pointer types",
        "mach_msg is absent on",
        "mach_port_destroy is not deprecated in",
        "bootstrap_subset is deprecated in",
        "bootstrap_subset is absent or deprecated on",
        "NDR_record is",
        "KERNEL_AUDIT_TOKEN",
        "MACH_MSGH_BITS_LOCAL(",
        "MACH_PORT_INDEX gives",
        "mach_msg_port_descriptor_t",
        "mach_port_qos",
        "ADD_MACH_TIMESPEC on",
        "mach_vm_round_page on",
        "task_get_host_port on",
        "host_get_kextd_port on",
        "host_set_kextd_port on",
        "current_task on",
    ];
    for said in READING.iter().chain(&*OPTIMIZING) {
        assert!(
            mistakes.iter().any(|mistake| said.contains(mistake)),
            "{said}"
        );
    }
    let prototypes = READING
        .iter()
        .filter(|said| said.ends_with("has another prototype"));
    assert_eq!(prototypes.count(), 7, "{}", READING.join("\n"));
}

#[test]
fn bit_field_of_other_bits_is_refuted() {
    assert_refuted(
        &OPTIMIZING,
        "mach_msg_port_descriptor_t.disposition has other bits",
    );
    assert_refuted(
        &OPTIMIZING,
        "mach_msg_port_descriptor_t.type has other bits",
    );
    assert_refuted(&OPTIMIZING, "mach_port_qos.prealloc has other bits");
}

#[test]
fn bit_field_whose_accessors_disagree_is_an_error_that_names_it() {
    let judgement = judge(
        |file| {
            rewrite_methods(file, |text| {
                let set = "set_const :: < 1usize , 1u8 > (val";
                text.replace(set, "set_const :: < 2usize , 1u8 > (val")
            });
        },
        &[],
    );
    let error = judgement.expect_err("the accessors disagree").to_string();
    assert!(error.contains("mach_port_qos.prealloc"), "{error}");
}

#[test]
fn macro_that_writes_something_else_is_refuted() {
    assert_refuted(
        &OPTIMIZING,
        "ADD_MACH_TIMESPEC on 0, 0, 0, 1000000000: a0.tv_nsec is 1000000000",
    );
}

#[test]
fn macro_that_reads_or_calls_something_else_is_refuted() {
    assert_refuted(
        &OPTIMIZING,
        "mach_vm_round_page on 4096, 16384, 515, 1: the result is 0",
    );
    assert_refuted(
        &OPTIMIZING,
        "current_task on 4096, 16384, 515: the result is 516",
    );
    assert_refuted(
        &OPTIMIZING,
        "task_get_host_port on 4611, 22136: the call's which is 1",
    );
    assert_refuted(
        &OPTIMIZING,
        "host_set_kextd_port on 4611, 22136: the call's which is 14",
    );
}
