//! Functions for structures that calls take and return as arrays of words.

use std::collections::BTreeMap;

use quote::format_ident;
use syn::{Item, parse_quote};

/// Headers whose structures describe something, and travel as a number of words.
const DESCRIPTIONS: [&str; 9] = [
    "mach/host_info.h",
    "mach/processor_info.h",
    "mach/task_info.h",
    "mach/task_inspect.h",
    "mach/task_policy.h",
    "mach/thread_info.h",
    "mach/thread_policy.h",
    "mach/vm_region.h",
    "mach/vm_statistics.h",
];

/// Headers whose structures are registers of a thread.
const STATES: [&str; 6] = [
    "mach/arm/_structs.h",
    "mach/arm/thread_state.h",
    "mach/arm/thread_status.h",
    "mach/i386/_structs.h",
    "mach/i386/thread_state.h",
    "mach/i386/thread_status.h",
];

/// `count()` for every such structure among `items`, and `new()` for those that hold registers.
/// `declared` names the header of each.
pub(crate) fn of(items: &[Item], declared: &BTreeMap<String, String>) -> Vec<Item> {
    let mut methods = Vec::new();
    for item in items {
        let (name, fields) = match item {
            Item::Struct(item) => (item.ident.to_string(), item.fields.len()),
            Item::Union(item) => (item.ident.to_string(), item.fields.named.len()),
            _ => continue,
        };
        let Some(header) = declared.get(&name).map(String::as_str) else {
            continue;
        };
        let is_state = STATES.contains(&header);
        if !is_state && !DESCRIPTIONS.contains(&header) || fields == 0 {
            continue;
        }
        let ident = format_ident!("{name}");
        methods.push(parse_quote! {
            impl #ident {
                /// Size in words of 32 bits, as calls take and return it.
                pub const fn count() -> mach_msg_type_number_t {
                    (::core::mem::size_of::<Self>() / 4) as mach_msg_type_number_t
                }
            }
        });
        if is_state {
            methods.push(parse_quote! {
                impl #ident {
                    /// All zeros.
                    pub const fn new() -> Self {
                        unsafe { ::core::mem::zeroed() }
                    }
                }
            });
        }
    }
    methods
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn structure_of_words_has_its_count_and_registers_their_zeros() {
        let items: Vec<Item> = vec![
            parse_quote!(
                pub struct task_basic_info {
                    pub a: u32,
                }
            ),
            parse_quote!(
                pub struct arm_thread_state64 {
                    pub x: [u64; 29],
                }
            ),
            parse_quote!(
                pub struct mach_msg_header_t {
                    pub a: u32,
                }
            ),
        ];
        let declared = [
            ("task_basic_info", "mach/task_info.h"),
            ("arm_thread_state64", "mach/arm/_structs.h"),
            ("mach_msg_header_t", "mach/message.h"),
        ];
        let declared = declared.map(|(name, header)| (name.to_owned(), header.to_owned()));
        let of: Vec<String> = of(&items, &declared.into())
            .iter()
            .map(|item| quote::quote!(#item).to_string())
            .collect();
        assert_eq!(of.len(), 3, "{of:?}");
        assert!(of[0].contains("task_basic_info") && of[0].contains("count"));
        assert!(of[1].contains("arm_thread_state64") && of[1].contains("count"));
        assert!(of[2].contains("arm_thread_state64") && of[2].contains("zeroed"));
    }
}
