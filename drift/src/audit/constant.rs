//! The value of a Rust constant, computed as the compiler would.

use syn::parse::ParseStream;
use syn::{BinOp, Expr, Lit, PathArguments, Type, UnOp};

use super::abi;
use super::source::Source;

/// How deep constants refer to each other before it is taken for a circle.
const MAX_DEPTH: u32 = 128;

/// The value of the constant of that name, as its type holds it.
pub(super) fn named(name: &str, source: &Source) -> Option<i128> {
    of_name(name, source, 0)
}

/// The value of an expression outside a constant, such as the length of an array.
pub(super) fn evaluate(expression: &Expr, source: &Source, depth: u32) -> Option<i128> {
    value(expression, source, (8, false), depth)
}

fn of_name(name: &str, source: &Source, depth: u32) -> Option<i128> {
    if let Some(value) = source.known.values.borrow().get(name) {
        return Some(*value);
    }
    let (_, ty, expression) = source.constants.get(name)?;
    let kind = abi::integer(ty, source, depth)?;
    let value = value(expression, source, kind, depth + 1)?;
    source
        .known
        .values
        .borrow_mut()
        .insert(name.to_owned(), value);
    Some(value)
}

/// The value of `expression` where an integer of `kind` (bytes, sign) is expected.
fn value(expression: &Expr, source: &Source, kind: (u64, bool), depth: u32) -> Option<i128> {
    if depth > MAX_DEPTH {
        return None;
    }
    let inner = |expression: &Expr| value(expression, source, kind, depth + 1);
    let result = match expression {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Int(number) => number.base10_parse::<i128>().ok()?,
            Lit::Byte(byte) => byte.value().into(),
            Lit::Char(c) => u32::from(c.value()).into(),
            Lit::Bool(truth) => truth.value.into(),
            _ => return None,
        },
        Expr::Paren(parens) => inner(&parens.expr)?,
        Expr::Group(group) => inner(&group.expr)?,
        Expr::Unary(unary) => {
            let operand = inner(&unary.expr)?;
            match unary.op {
                UnOp::Neg(_) => operand.checked_neg()?,
                UnOp::Not(_) => !operand,
                _ => return None,
            }
        }
        Expr::Binary(binary) => {
            let (left, right) = (inner(&binary.left)?, inner(&binary.right)?);
            let count = || u32::try_from(right).ok();
            match binary.op {
                BinOp::Add(_) => left.checked_add(right)?,
                BinOp::Sub(_) => left.checked_sub(right)?,
                BinOp::Mul(_) => left.checked_mul(right)?,
                BinOp::Div(_) => left.checked_div(right)?,
                BinOp::Rem(_) => left.checked_rem(right)?,
                BinOp::BitOr(_) => left | right,
                BinOp::BitAnd(_) => left & right,
                BinOp::BitXor(_) => left ^ right,
                BinOp::Shl(_) => left.checked_shl(count()?)?,
                BinOp::Shr(_) => left.checked_shr(count()?)?,
                _ => return None,
            }
        }
        Expr::Cast(cast) => {
            let to = match &*cast.ty {
                Type::Infer(_) => kind,
                ty => abi::integer(ty, source, depth)?,
            };
            // What is cast has a type of its own, which only a name tells.
            let value = match abi::last_of(&cast.expr) {
                Some(name) => of_name(&name, source, depth + 1)?,
                None => value(&cast.expr, source, (8, true), depth + 1)?,
            };
            truncated(value, to)
        }
        Expr::Macro(call) if call.mac.path.segments.last()?.ident == "offset_of" => {
            let parse = |input: ParseStream<'_>| {
                let ty: Type = input.parse()?;
                input.parse::<syn::Token![,]>()?;
                Ok((ty, input.parse::<syn::Ident>()?))
            };
            super::source::check_nesting(&call.mac.tokens).ok()?;
            let (ty, field) = call.mac.parse_body_with(parse).ok()?;
            abi::offset_of(&ty, &field.to_string(), source)?.into()
        }
        Expr::Path(_) => of_name(&abi::last_of(expression)?, source, depth + 1)?,
        Expr::Call(call) => {
            let Expr::Path(function) = &*call.func else {
                return None;
            };
            let last = function.path.segments.last()?;
            let PathArguments::AngleBracketed(arguments) = &last.arguments else {
                return None;
            };
            let syn::GenericArgument::Type(ty) = arguments.args.first()? else {
                return None;
            };
            if last.ident != "size_of" {
                return None;
            }
            abi::size_of(ty, source, depth + 1)?.into()
        }
        _ => return None,
    };
    Some(truncated(result, kind))
}

/// `value` as an integer of `kind` (bytes, sign) holds it.
pub(super) fn truncated(value: i128, kind: (u64, bool)) -> i128 {
    let (size, signed) = kind;
    if size >= 16 {
        return value;
    }
    let bits = size * 8;
    let mask = (1_i128 << bits) - 1;
    let low = value & mask;
    if signed && low >> (bits - 1) & 1 == 1 {
        low - (1_i128 << bits)
    } else {
        low
    }
}

#[cfg(test)]
mod tests {
    use bootstrap_sys_generate::Arch;

    use super::*;
    use crate::audit::source::tests::source;

    #[test]
    fn constant_that_refers_to_another_twice_is_computed_once() {
        // With each path to C0 taken on its own there would be 2 to the power of 30.
        let constants = (1..=30).map(|index| {
            let before = index - 1;
            format!("pub const C{index}: u64 = C{before} + C{before};")
        });
        let types = (1..=30).map(|index| {
            let before = index - 1;
            format!("pub type T{index} = [T{before}; core::mem::size_of::<T{before}>() / 4 + 1];")
        });
        let text = constants.chain(types).collect::<String>()
            + "pub const C0: u64 = 1; pub type T0 = u8; pub const S: usize = size_of::<T30>();";
        let source = source(&text, Arch::Aarch64);
        assert_eq!(named("C20", &source), Some(1 << 20));
        assert_eq!(named("C30", &source), Some(1 << 30));
        assert_eq!(named("S", &source), Some(1));
    }

    #[test]
    fn constants_are_computed_as_the_compiler_would() {
        let source = source(
            "pub const A: u32 = 0x8000_0000; pub const B: i32 = -(1 << 4) | 3;
             pub const C: u32 = !0; pub const D: i32 = A as i32; pub const E: u8 = (A >> 24) as u8;
             #[repr(C)] pub struct S { a: u64, b: u8 }
             pub const F: usize = core::mem::size_of::<S>() / size_of::<u32>();
             pub const G: u32 = H; pub const H: u32 = G; pub const I: &str = \"text\";
             pub const L: u32 = (core::mem::offset_of!(S, b) / 2) as _;
             pub const J: u32 = unknown(3); pub const K: u64 = u64_of as u64;",
            Arch::Aarch64,
        );
        let value = |name| named(name, &source);
        assert_eq!(value("A"), Some(0x8000_0000));
        assert_eq!(value("B"), Some(-13));
        assert_eq!(value("C"), Some(0xffff_ffff));
        assert_eq!(value("D"), Some(i32::MIN.into()));
        assert_eq!(value("E"), Some(0x80));
        assert_eq!(value("F"), Some(4));
        assert_eq!(value("L"), Some(4));
        for without in ["G", "I", "J", "K", "none"] {
            assert_eq!(value(without), None, "{without}");
        }
    }
}
