//! What the type says: its messages, their ids and fields.

use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{Data, DeriveInput, Error, Expr, Fields, Ident, Member, Result, Type};

/// A type that is the content of messages.
pub(crate) struct Payload<'i> {
    pub(crate) input: &'i DeriveInput,
    pub(crate) messages: Vec<Message<'i>>,
}

/// One message: the struct, or a variant.
pub(crate) struct Message<'i> {
    /// The variant's name; `None` for a struct.
    pub(crate) variant: Option<&'i Ident>,
    pub(crate) id: Option<Expr>,
    pub(crate) fields: Vec<Field<'i>>,
}

/// One field of a message.
pub(crate) struct Field<'i> {
    pub(crate) member: Member,
    pub(crate) ty: &'i Type,
}

impl<'i> Payload<'i> {
    pub(crate) fn new(input: &'i DeriveInput) -> Result<Self> {
        let messages = match &input.data {
            Data::Struct(data) => vec![Message {
                variant: None,
                id: id_of(&input.attrs)?,
                fields: fields_of(&data.fields),
            }],
            Data::Enum(data) => {
                if let Some(id) = id_of(&input.attrs)? {
                    let message = "each variant has an id of its own; the enum has none";
                    return Err(Error::new(id.span(), message));
                }
                let variants = data.variants.iter();
                variants.map(Message::of_variant).collect::<Result<_>>()?
            }
            Data::Union(_) => {
                let message = "a union cannot be the content of a message: nothing says which \
                               field is there";
                return Err(Error::new(input.ident.span(), message));
            }
        };
        if messages.is_empty() {
            let message = "an enum without variants is no message";
            return Err(Error::new(input.ident.span(), message));
        }
        Ok(Self { input, messages })
    }
}

impl<'i> Message<'i> {
    fn of_variant(variant: &'i syn::Variant) -> Result<Self> {
        let id = id_of(&variant.attrs)?.ok_or_else(|| {
            let message = "a variant needs an id to be known by: #[payload(id = 1)]";
            Error::new(variant.ident.span(), message)
        })?;
        Ok(Self {
            variant: Some(&variant.ident),
            id: Some(id),
            fields: fields_of(&variant.fields),
        })
    }
}

/// The id that `#[payload(id = …)]` gives.
fn id_of(attributes: &[syn::Attribute]) -> Result<Option<Expr>> {
    let mut id = None;
    for attribute in attributes.iter().filter(|it| it.path().is_ident("payload")) {
        attribute.parse_nested_meta(|meta| {
            if !meta.path.is_ident("id") {
                return Err(meta.error("unknown here; known is `id`"));
            }
            let expression: Expr = meta.value()?.parse()?;
            if id.replace(expression).is_some() {
                return Err(meta.error("the id was given before"));
            }
            Ok(())
        })?;
    }
    Ok(id)
}

fn fields_of(fields: &Fields) -> Vec<Field<'_>> {
    let members = fields.members();
    let both = fields.iter().zip(members);
    both.map(|(field, member)| Field {
        member,
        ty: &field.ty,
    })
    .collect()
}

/// A name for the `index`th field's value, which meets no name of the user's.
pub(crate) fn value_of(index: usize) -> Ident {
    Ident::new(&format!("field_{index}"), Span::mixed_site())
}

#[cfg(test)]
mod tests {
    use super::*;
    use syn::parse_quote;

    fn refusal(input: DeriveInput) -> String {
        match Payload::new(&input) {
            Ok(_) => panic!("it was accepted"),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn variant_without_id_is_refused() {
        let text = refusal(parse_quote!(
            enum Requests {
                #[payload(id = 1)]
                One,
                Two(u32),
            }
        ));
        assert!(text.contains("needs an id"), "{text}");
    }

    #[test]
    fn ids_twice_and_unknown_attributes_are_refused() {
        let twice = refusal(parse_quote!(
            #[payload(id = 1, id = 2)]
            struct Request;
        ));
        assert!(twice.contains("given before"), "{twice}");
        let unknown = refusal(parse_quote!(
            #[payload(number = 1)]
            struct Request;
        ));
        assert!(unknown.contains("known is `id`"), "{unknown}");
    }

    #[test]
    fn unions_and_empty_enums_are_refused() {
        let union = refusal(parse_quote!(
            union Either {
                a: u32,
                b: f32,
            }
        ));
        assert!(union.contains("union"), "{union}");
        assert!(
            refusal(parse_quote!(
                enum Never {}
            ))
            .contains("without variants")
        );
    }
}
