//! The implementation that is generated.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;

use crate::parse::{Field, Form, Message, Payload, value_of};

/// The implementation of `Payload`.
pub(crate) fn expand(payload: &Payload<'_>) -> TokenStream {
    let name = &payload.input.ident;
    let (generics, arguments, bounds) = payload.input.generics.split_for_impl();
    let ids = payload.messages.iter().filter_map(|it| it.id.as_ref());
    let id_arms = payload.messages.iter().map(id_arm);
    let put_arms = payload.messages.iter().map(put_arm);
    let take = match payload.messages.as_slice() {
        [message] if message.id.is_none() => take(message),
        messages => {
            let arms = messages.iter().map(take_arm);
            quote! {
                match reader.id() {
                    #(#arms)*
                    id => ::core::result::Result::Err(::bootstrap::Malformed::Id { id }),
                }
            }
        }
    };
    quote! {
        #[automatically_derived]
        impl #generics ::bootstrap::Payload for #name #arguments #bounds {
            const IDS: &'static [i32] = ::bootstrap::payload::distinct(&[#(#ids),*]);

            fn id(&self) -> ::core::option::Option<i32> {
                match self {
                    #(#id_arms)*
                }
            }

            fn put(self, writer: &mut ::bootstrap::payload::Writer<'_, '_>) {
                match self {
                    #(#put_arms)*
                }
            }

            fn take(
                reader: &mut ::bootstrap::payload::Reader<'_>,
            ) -> ::core::result::Result<Self, ::bootstrap::Malformed> {
                #take
            }
        }
    }
}

fn id_arm(message: &Message<'_>) -> TokenStream {
    let path = path(message);
    let id = match &message.id {
        Some(id) => quote!(::core::option::Option::Some(#id)),
        None => quote!(::core::option::Option::None),
    };
    quote!(#path { .. } => #id,)
}

/// First all rights and memory, then the body: as they lie in the message.
fn put_arm(message: &Message<'_>) -> TokenStream {
    let path = path(message);
    let members = message.fields.iter().map(|field| &field.member);
    let values: Vec<_> = (0..message.fields.len()).map(value_of).collect();
    let codecs: Vec<_> = message.fields.iter().map(codec).collect();
    let inline = inline(message);
    quote! {
        #path { #(#members: #values),* } => {
            #(let #values = #codecs::attach(#values, writer);)*
            writer.begin_body(#inline);
            #(#codecs::append(#values, writer);)*
        }
    }
}

fn take_arm(message: &Message<'_>) -> TokenStream {
    let id = &message.id;
    let take = take(message);
    // A guard, since an id may be any constant expression.
    quote!(id if id == #id => { #take })
}

fn take(message: &Message<'_>) -> TokenStream {
    let path = path(message);
    let members = message.fields.iter().map(|field| &field.member);
    let values: Vec<_> = (0..message.fields.len()).map(value_of).collect();
    let codecs: Vec<_> = message.fields.iter().map(codec).collect();
    let inline = inline(message);
    quote! {
        reader.begin(0 #(+ #codecs::ITEMS)*, #inline)?;
        #(let #values = #codecs::take(reader)?;)*
        reader.end()?;
        ::core::result::Result::Ok(#path { #(#members: #values),* })
    }
}

/// Whether the message has anything in its body.
fn inline(message: &Message<'_>) -> TokenStream {
    let codecs = message.fields.iter().map(codec);
    quote!(false #(|| #codecs::INLINE)*)
}

/// What puts a field in and takes it out; mistakes in its type are shown at the type.
fn codec(field: &Field<'_>) -> TokenStream {
    let form = match field.form {
        Form::AsIs => quote!(AsIs),
        Form::Nullable => quote!(Nullable),
        Form::Variable => quote!(Variable),
    };
    let ty = field.ty;
    quote_spanned! {ty.span()=>
        <::bootstrap::payload::#form as ::bootstrap::payload::Codec<#ty>>
    }
}

fn path(message: &Message<'_>) -> TokenStream {
    match message.variant {
        Some(variant) => quote!(Self::#variant),
        None => quote!(Self).into_token_stream(),
    }
}
