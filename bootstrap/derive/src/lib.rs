//! `#[derive(Payload)]`: a struct or enum as the content of Mach messages.
//!
//! What is generated calls the crate `bootstrap`, which exports the derive and documents it.

mod expand;
mod parse;

use proc_macro::TokenStream;

/// Implements `bootstrap::Payload`.
///
/// Of a struct, each field goes into the message: numbers and other plain data into its body,
/// rights and memory beside it. `#[payload(id = N)]` gives the message's id; a reply needs none,
/// since its id follows from the request's. Of an enum each variant is a message of its own, and
/// needs an id.
///
/// A field's type says how it travels; the documentation of `bootstrap::payload` lists the types.
#[proc_macro_derive(Payload, attributes(payload))]
pub fn derive_payload(input: TokenStream) -> TokenStream {
    let input = syn::parse_macro_input!(input as syn::DeriveInput);
    match parse::Payload::new(&input) {
        Ok(payload) => expand::expand(&payload).into(),
        Err(error) => error.into_compile_error().into(),
    }
}
