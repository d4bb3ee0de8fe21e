//! The tree of modules by which the items are shown: one module per header.
//!
//! The bindings themselves are flat, so that they can be compared between SDKs: headers move
//! declarations around. The modules re-export them.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Attribute, Item, parse_quote};

use crate::docs::{Names, Pages};
use crate::macros;

/// Re-exports by header.
#[derive(Default)]
pub(crate) struct Tree {
    root: Module,
}

#[derive(Default)]
struct Module {
    /// The header, for one that declares something.
    header: Option<String>,
    /// Items that every system has, and with their `#[cfg]` those that some have.
    bindings: Uses,
    macros: Uses,
    children: BTreeMap<String, Module>,
}

/// Names, with the condition under which each exists.
#[derive(Default)]
struct Uses(BTreeMap<String, Vec<Attribute>>);

impl Uses {
    /// A structure and a function of one name are one re-export.
    fn add(&mut self, name: &str, condition: Vec<Attribute>) {
        let known = self.0.entry(name.to_owned());
        let known = known.or_insert_with(|| condition.clone());
        if condition.is_empty() {
            known.clear();
        }
    }

    /// The re-exports from `source`.
    fn tokens(&self, source: &TokenStream) -> TokenStream {
        let (always, sometimes): (Vec<_>, Vec<_>) = self
            .0
            .iter()
            .map(|(name, condition)| (format_ident!("{name}"), condition))
            .partition(|(_, condition)| condition.is_empty());
        let always = match always.is_empty() {
            true => None,
            false => {
                let names = always.iter().map(|(name, _)| name);
                Some(quote!(pub use #source::{#(#names),*};))
            }
        };
        let sometimes = sometimes
            .iter()
            .map(|(name, condition)| quote!(#(#condition)* pub use #source::#name;));
        quote!(#always #(#sometimes)*)
    }
}

impl Tree {
    /// Adds a binding of the name `name` that `header` declares, on the systems of `condition`.
    pub(crate) fn add(&mut self, header: &str, name: &str, condition: &[Attribute]) {
        let module = self.module(header);
        module.bindings.add(name, condition.to_vec());
    }

    /// Adds the item that the crate has for a macro that `header` defines, if there is one.
    pub(crate) fn add_macro(&mut self, header: &str, name: &str) {
        let condition = if macros::EVERYWHERE.contains(&name) || macros::OBJECTS.contains(&name) {
            vec![]
        } else if macros::SPECIAL_PORTS.contains(&name) {
            vec![parse_quote!(#[cfg(not(any(target_os = "tvos", target_os = "watchos")))])]
        } else {
            return;
        };
        self.module(header).macros.add(name, condition);
    }

    fn module(&mut self, header: &str) -> &mut Module {
        let path = header.strip_suffix(".h").unwrap_or(header);
        let mut module = &mut self.root;
        for part in path.split('/') {
            module = module.children.entry(part.to_owned()).or_default();
        }
        module.header = Some(header.to_owned());
        module
    }

    /// The tree as the module `headers`, with the documentation in `pages`. `items` are the names that
    /// it may link to.
    pub(crate) fn into_item(self, pages: &Pages, items: &Names) -> Item {
        let children = self.root.children.iter();
        let modules = children.map(|(name, module)| module.tokens(name, name, pages, items));
        parse_quote! {
            #[allow(deprecated)]
            pub(crate) mod headers { #(#modules)* }
        }
    }
}

impl Module {
    fn tokens(&self, name: &str, path: &str, pages: &Pages, items: &Names) -> TokenStream {
        let docs = match &self.header {
            Some(header) => pages.header(header, items),
            None => format!("The headers in `<{path}/>`."),
        };
        let docs = doc_attributes(&docs);
        let ident = format_ident!("{name}");
        let bindings = self.bindings.tokens(&quote!(crate::bindings));
        let macros = self.macros.tokens(&quote!(crate::macros));
        let children = self
            .children
            .iter()
            .map(|(name, module)| module.tokens(name, &format!("{path}/{name}"), pages, items));
        quote! {
            #(#docs)*
            pub mod #ident {
                #bindings
                #macros
                #(#children)*
            }
        }
    }
}

/// The attributes of a documentation comment, a line each.
pub(crate) fn doc_attributes(text: &str) -> Vec<Attribute> {
    text.lines()
        .map(|line| {
            let line = if line.is_empty() {
                String::new()
            } else {
                format!(" {line}")
            };
            parse_quote!(#[doc = #line])
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn header_in_a_folder_is_a_module_in_a_module() {
        let mut tree = Tree::default();
        tree.add("mach/machine.h", "cpu_type_t", &[]);
        tree.add("mach/machine/rpc.h", "rpc_t", &[]);
        tree.add_macro("mach/port.h", "MACH_PORT_VALID");
        tree.add_macro("mach/port.h", "A_MACRO_WITHOUT_A_FUNCTION");
        let item = tree.into_item(&Pages::default(), &Names::default());
        let expected: Item = parse_quote! {
            #[allow(deprecated)]
            pub(crate) mod headers {
                #[doc = " The headers in `<mach/>`."]
                pub mod mach {
                    #[doc = " Declarations of `<mach/machine.h>`."]
                    pub mod machine {
                        pub use crate::bindings::{cpu_type_t};
                        #[doc = " Declarations of `<mach/machine/rpc.h>`."]
                        pub mod rpc {
                            pub use crate::bindings::{rpc_t};
                        }
                    }
                    #[doc = " Declarations of `<mach/port.h>`."]
                    pub mod port {
                        pub use crate::macros::{MACH_PORT_VALID};
                    }
                }
            }
        };
        assert_eq!(quote!(#item).to_string(), quote!(#expected).to_string());
    }
}
