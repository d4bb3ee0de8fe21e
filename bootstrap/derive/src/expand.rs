//! The implementation that is generated.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::Ident;
use syn::spanned::Spanned;

use crate::parse::{Field, Message, Payload, value_of};

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

            #[inline]
            fn put(self, writer: &mut ::bootstrap::payload::Writer<'_, '_>) {
                match self {
                    #(#put_arms)*
                }
            }

            #[inline]
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
    let attach = each(message, "attach", |value| quote!((#value, writer)));
    let append = each(message, "append", |value| quote!((#value, writer)));
    let inline = each(message, "INLINE", |_| TokenStream::new());
    quote! {
        #path { #(#members: #values),* } => {
            #(let #values = #attach;)*
            writer.begin_body(false #(|| #inline)*);
            #(#append;)*
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
    let take = each(message, "take", |_| quote!((reader)));
    let items = each(message, "ITEMS", |_| TokenStream::new());
    let inline = each(message, "INLINE", |_| TokenStream::new());
    quote! {
        reader.begin(0 #(+ #items)*, false #(|| #inline)*)?;
        #(let #values = #take?;)*
        reader.end()?;
        ::core::result::Result::Ok(#path { #(#members: #values),* })
    }
}

/// An item of the trait `Field` for each field, with its arguments. All of it has the span of the
/// field's type, so that the compiler shows a type that cannot travel where it stands.
fn each(
    message: &Message<'_>,
    item: &str,
    arguments: impl Fn(&Ident) -> TokenStream,
) -> Vec<TokenStream> {
    let fields = message.fields.iter().enumerate();
    let items = fields.map(|(index, Field { ty, .. })| {
        let span = ty.span();
        let item = Ident::new(item, span);
        let arguments = arguments(&value_of(index)).into_iter().map(|mut token| {
            token.set_span(span);
            token
        });
        let arguments: TokenStream = arguments.collect();
        quote_spanned! {span=> <#ty as ::bootstrap::payload::Field<_>>::#item #arguments }
    });
    items.collect()
}

fn path(message: &Message<'_>) -> TokenStream {
    match message.variant {
        Some(variant) => quote!(Self::#variant),
        None => quote!(Self).into_token_stream(),
    }
}
