//! Types as the machine sees them: what is passed and stored, whatever it is called.

use std::fmt;

use syn::{Expr, GenericArgument, PathArguments, Type};

use super::constant;
use super::source::{Record, Source};
use crate::surface::Surface;

/// What a type comes down to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Abi {
    /// Nothing.
    Void,
    /// An integer: its size in bytes, and whether it has a sign.
    Int(u64, bool),
    /// A floating point number: its size in bytes.
    Float(u64),
    /// A pointer.
    Pointer(Box<Abi>),
    /// So many of one kind.
    Array(u64, Box<Abi>),
    /// A structure or union: its name, and its size and alignment where they are known.
    Record(String, Option<(u64, u64)>),
    /// Code.
    Function,
    /// Something that is not understood here.
    Unknown(String),
}

impl Abi {
    /// Size and alignment in bytes, where they are known.
    pub(super) fn layout(&self) -> Option<(u64, u64)> {
        match self {
            Self::Int(size, _) | Self::Float(size) => Some((*size, *size)),
            Self::Pointer(_) => Some((8, 8)),
            Self::Array(count, of) => {
                let (size, align) = of.layout()?;
                Some((size.checked_mul(*count)?, align))
            }
            Self::Record(_, layout) => *layout,
            Self::Void | Self::Function | Self::Unknown(_) => None,
        }
    }

    /// What C would write for it; none for what has no such name.
    pub(super) fn in_c(&self) -> Option<String> {
        Some(match self {
            Self::Void => "void".to_owned(),
            Self::Int(size, signed) => {
                let name = match size {
                    1 => "char",
                    2 => "short",
                    4 => "int",
                    8 => "long long",
                    16 => "__int128",
                    _ => return None,
                };
                format!("{} {name}", if *signed { "signed" } else { "unsigned" })
            }
            Self::Float(4) => "float".to_owned(),
            Self::Float(_) => "double".to_owned(),
            Self::Pointer(to) => format!("{} *", to.in_c()?),
            _ => return None,
        })
    }
}

impl fmt::Display for Abi {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Void => f.write_str("nothing"),
            Self::Int(size, signed) => {
                let sign = if *signed { "signed" } else { "unsigned" };
                write!(f, "{sign} integer of {size} bytes")
            }
            Self::Float(size) => write!(f, "float of {size} bytes"),
            Self::Pointer(to) => write!(f, "pointer to {to}"),
            Self::Array(count, of) => write!(f, "{count} of {of}"),
            Self::Record(name, Some((size, _))) => write!(f, "{name} of {size} bytes"),
            Self::Record(name, None) => f.write_str(name),
            Self::Function => f.write_str("code"),
            Self::Unknown(text) => f.write_str(text),
        }
    }
}

/// Whether Rust's type is what C's is. What is not understood gets the benefit of the doubt.
pub(super) fn same(c: &Abi, rust: &Abi) -> bool {
    match (c, rust) {
        (Abi::Unknown(_), _) | (_, Abi::Unknown(_)) => true,
        (Abi::Pointer(c), Abi::Pointer(rust)) => same_pointee(c, rust),
        (Abi::Array(count, c), Abi::Array(number, rust)) => count == number && same(c, rust),
        (Abi::Record(_, c), Abi::Record(_, rust)) => match (c, rust) {
            (Some(c), Some(rust)) => c == rust,
            _ => true,
        },
        (c, rust) => c == rust,
    }
}

/// The same, where structures of any layout count as alike: their difference is told once, of
/// themselves, and not again of every name that leads to them.
pub(super) fn same_but_for_layout(c: &Abi, rust: &Abi) -> bool {
    match (c, rust) {
        (Abi::Record(..), Abi::Record(..)) => true,
        (Abi::Pointer(c), Abi::Pointer(rust)) => {
            same_pointee(c, rust) || same_but_for_layout(c, rust)
        }
        (c, rust) => same(c, rust),
    }
}

/// Returns `true` if a member of either type occupies the same bytes: an integer may stand for a
/// structure of bit-fields, and an array of bytes for one of words.
pub(super) fn same_storage(c: &Abi, rust: &Abi) -> bool {
    let stands_for = match (c, rust) {
        (Abi::Record(..), _) | (_, Abi::Record(..)) => true,
        (Abi::Array(count, _), Abi::Array(number, _)) => count != number,
        _ => false,
    };
    let size = |abi: &Abi| abi.layout().map(|(size, _)| size);
    same(c, rust) || (stands_for && size(c).is_some() && size(c) == size(rust))
}

fn same_pointee(c: &Abi, rust: &Abi) -> bool {
    match (c, rust) {
        // Anything may be pointed to by a pointer to nothing, or to something nobody looks into.
        (Abi::Void, _) | (_, Abi::Void) => true,
        (Abi::Record(_, None), _) | (_, Abi::Record(_, None)) => true,
        // Bytes are bytes.
        (Abi::Int(1, _), Abi::Int(1, _)) => true,
        // A pointer to an array points to its first element.
        (Abi::Array(_, c), rust) if !matches!(rust, Abi::Array(..)) => same(c, rust),
        (c, Abi::Array(_, rust)) if !matches!(c, Abi::Array(..)) => same(c, rust),
        (c, rust) => same(c, rust),
    }
}

/// What a C type with every typedef seen through comes down to.
pub(super) fn of_c(canonical: &str, surface: &Surface) -> Abi {
    let text = unqualified(canonical);
    if let Some(dimensions) = text.find("(*)[").map(|at| at + 3) {
        let array = format!("{}{}", text[..dimensions - 3].trim(), &text[dimensions..]);
        return Abi::Pointer(Box::new(of_c(&array, surface)));
    }
    if text.contains("(*") || text.contains("(^") {
        return Abi::Pointer(Box::new(Abi::Function));
    }
    if let Some(open) = text.find('[') {
        let (element, dimensions) = text.split_at(open);
        let end = dimensions.find(']').unwrap_or(dimensions.len());
        let count = dimensions[1..end].parse().unwrap_or(0);
        let rest = dimensions.get(end + 1..).unwrap_or("");
        let of = of_c(&format!("{}{rest}", element.trim()), surface);
        return Abi::Array(count, Box::new(of));
    }
    if let Some(to) = text.strip_suffix('*') {
        return Abi::Pointer(Box::new(of_c(to, surface)));
    }
    if text.contains('(') && !text.contains("(unnamed)") {
        return Abi::Function;
    }
    match text {
        "void" => Abi::Void,
        "_Bool" => Abi::Int(1, false),
        "char" | "signed char" => Abi::Int(1, true),
        "unsigned char" => Abi::Int(1, false),
        "short" => Abi::Int(2, true),
        "unsigned short" => Abi::Int(2, false),
        "int" => Abi::Int(4, true),
        "unsigned int" => Abi::Int(4, false),
        "long" | "long long" => Abi::Int(8, true),
        "unsigned long" | "unsigned long long" => Abi::Int(8, false),
        "__int128" => Abi::Int(16, true),
        "unsigned __int128" => Abi::Int(16, false),
        "float" => Abi::Float(4),
        "double" => Abi::Float(8),
        name => match (surface.enums.get(name), surface.records.get(name)) {
            (Some(found), _) => of_c(found.ctype.canonical(), surface),
            (None, Some(record)) => Abi::Record(name.to_owned(), Some((record.size, record.align))),
            (None, None) if name.starts_with("enum ") => Abi::Int(4, false),
            (None, None) => Abi::Record(name.to_owned(), None),
        },
    }
}

/// A type without what says how it may be used.
fn unqualified(text: &str) -> &str {
    const BEFORE: [&str; 2] = ["const ", "volatile "];
    const AFTER: [&str; 6] = [
        "const",
        "volatile",
        "restrict",
        "_Nonnull",
        "_Nullable",
        "__restrict",
    ];
    let mut text = text.trim();
    loop {
        let mut shorter = text;
        for start in BEFORE {
            shorter = shorter.strip_prefix(start).unwrap_or(shorter).trim_start();
        }
        for end in AFTER {
            if let Some(rest) = shorter.strip_suffix(end)
                && rest.ends_with(['*', ' '])
            {
                shorter = rest.trim_end();
            }
        }
        if shorter == text {
            return text;
        }
        text = shorter;
    }
}

/// How deep types refer to each other before it is taken for a circle.
const MAX_DEPTH: u32 = 128;

/// What a Rust type comes down to.
pub(super) fn of_rust(ty: &Type, source: &Source) -> Abi {
    resolve(ty, source, 0)
}

fn resolve(ty: &Type, source: &Source, depth: u32) -> Abi {
    let unknown = || Abi::Unknown(quote::quote!(#ty).to_string());
    if depth > MAX_DEPTH {
        return unknown();
    }
    match ty {
        Type::Ptr(pointer) => Abi::Pointer(Box::new(resolve(&pointer.elem, source, depth + 1))),
        Type::Reference(to) => Abi::Pointer(Box::new(resolve(&to.elem, source, depth + 1))),
        Type::FnPtr(_) => Abi::Pointer(Box::new(Abi::Function)),
        Type::Never(_) => Abi::Void,
        Type::Tuple(tuple) if tuple.elems.is_empty() => Abi::Void,
        Type::Paren(inner) => resolve(&inner.elem, source, depth + 1),
        Type::Group(inner) => resolve(&inner.elem, source, depth + 1),
        Type::Array(array) => {
            let of = resolve(&array.elem, source, depth + 1);
            if matches!(of, Abi::Unknown(_)) {
                return unknown();
            }
            let count = constant::evaluate(&array.len, source, depth + 1);
            match count.and_then(|count| u64::try_from(count).ok()) {
                Some(count) => Abi::Array(count, Box::new(of)),
                None => unknown(),
            }
        }
        Type::Path(path) => {
            let Some(last) = path.path.segments.last() else {
                return unknown();
            };
            let name = last.ident.to_string();
            if let PathArguments::AngleBracketed(arguments) = &last.arguments {
                let wraps = [
                    "Cell",
                    "ManuallyDrop",
                    "MaybeUninit",
                    "Option",
                    "Padding", // libc's
                    "UnsafeCell",
                ];
                let first = arguments.args.first();
                return match first {
                    Some(GenericArgument::Type(inner)) if wraps.contains(&name.as_str()) => {
                        resolve(inner, source, depth + 1)
                    }
                    _ => unknown(),
                };
            }
            named(&name, source, depth).unwrap_or_else(unknown)
        }
        _ => unknown(),
    }
}

/// What a name comes down to: the crate's own first, then those that everybody knows.
fn named(name: &str, source: &Source, depth: u32) -> Option<Abi> {
    if let Some((_, alias)) = source.aliases.get(name) {
        // `type c_int = libc::c_int` refers to what is known, not to itself.
        let refers_to_itself = matches!(alias, Type::Path(path)
            if path.path.segments.last().is_some_and(|last| last.ident == name));
        if !refers_to_itself {
            let known = source.known.aliases.borrow().get(name).cloned();
            let abi = known.unwrap_or_else(|| resolve(alias, source, depth + 1));
            // Cache complete results only: at this depth a type may stay unresolved.
            if abi.layout().is_some() && source.known.open.borrow().is_empty() {
                let mut known = source.known.aliases.borrow_mut();
                known.insert(name.to_owned(), abi.clone());
            }
            return Some(abi);
        }
    }
    if let Some(record) = source.records.get(name) {
        let layout = layout_of(name, record, source, depth);
        return Some(Abi::Record(name.to_owned(), layout));
    }
    if let Some(found) = source.enums.get(name) {
        return named(&found.stored, source, depth + 1);
    }
    if source.opaque.contains(name) {
        return Some(Abi::Record(name.to_owned(), None));
    }
    known(name)
}

fn known(name: &str) -> Option<Abi> {
    Some(match name {
        "u8" | "c_uchar" | "uint8_t" | "bool" => Abi::Int(1, false),
        "i8" | "c_schar" | "c_char" | "int8_t" => Abi::Int(1, true),
        "u16" | "c_ushort" | "uint16_t" => Abi::Int(2, false),
        "i16" | "c_short" | "int16_t" => Abi::Int(2, true),
        "u32" | "c_uint" | "uint32_t" | "uid_t" | "gid_t" | "mach_port_t" => Abi::Int(4, false),
        "i32" | "c_int" | "int32_t" | "pid_t" | "kern_return_t" => Abi::Int(4, true),
        "u64" | "c_ulong" | "c_ulonglong" | "uint64_t" | "usize" | "size_t" | "uintptr_t" => {
            Abi::Int(8, false)
        }
        "i64" | "c_long" | "c_longlong" | "int64_t" | "isize" | "ssize_t" | "intptr_t"
        | "off_t" | "time_t" => Abi::Int(8, true),
        "u128" => Abi::Int(16, false),
        "i128" => Abi::Int(16, true),
        "f32" | "c_float" => Abi::Float(4),
        "f64" | "c_double" => Abi::Float(8),
        "c_void" => Abi::Void,
        _ => return None,
    })
}

/// A member of a Rust structure: its name, where it is, what it is.
pub(super) struct Member {
    pub(super) name: String,
    pub(super) offset: u64,
    pub(super) abi: Abi,
}

/// Size and alignment of a Rust structure, where all of it is understood. Within itself, that is
/// behind a pointer, it is not.
fn layout_of(name: &str, record: &Record, source: &Source, depth: u32) -> Option<(u64, u64)> {
    let known = &source.known;
    if let Some(layout) = known.layouts.borrow().get(name) {
        return Some(*layout);
    }
    if !known.open.borrow_mut().insert(name.to_owned()) {
        return None;
    }
    let found = members_at(record, source, depth + 1).map(|(_, layout)| layout);
    known.open.borrow_mut().remove(name);
    if let Some(layout) = found {
        known.layouts.borrow_mut().insert(name.to_owned(), layout);
    }
    found
}

/// The members of a Rust structure, with its size and alignment.
pub(super) fn members(record: &Record, source: &Source) -> Option<(Vec<Member>, (u64, u64))> {
    members_at(record, source, 0)
}

fn members_at(record: &Record, source: &Source, depth: u32) -> Option<(Vec<Member>, (u64, u64))> {
    if record.generic || depth > MAX_DEPTH {
        return None;
    }
    let (mut members, mut end, mut align) = (vec![], 0_u64, 1_u64);
    for (name, ty) in &record.fields {
        let abi = resolve(ty, source, depth + 1);
        let (size, own) = abi.layout()?;
        let own = record.packed.map_or(own, |packed| own.min(packed)).max(1);
        let offset = if record.union {
            0
        } else {
            end.next_multiple_of(own)
        };
        end = if record.union {
            end.max(size)
        } else {
            offset.checked_add(size)?
        };
        align = align.max(own);
        members.push(Member {
            name: name.clone(),
            offset,
            abi,
        });
    }
    align = record.align.map_or(align, |asked| align.max(asked));
    Some((members, (end.next_multiple_of(align), align)))
}

/// The size of a Rust type that an expression asks for.
pub(super) fn size_of(ty: &Type, source: &Source, depth: u32) -> Option<u64> {
    resolve(ty, source, depth).layout().map(|(size, _)| size)
}

/// The offset of a structure's member that an expression asks for.
pub(super) fn offset_of(ty: &Type, field: &str, source: &Source) -> Option<u64> {
    let Abi::Record(name, _) = of_rust(ty, source) else {
        return None;
    };
    let (members, _) = members(source.records.get(&name)?, source)?;
    let member = members.into_iter().find(|member| member.name == field)?;
    Some(member.offset)
}

/// The integer that a constant of that type is, where it is one.
pub(super) fn integer(ty: &Type, source: &Source, depth: u32) -> Option<(u64, bool)> {
    match resolve(ty, source, depth) {
        Abi::Int(size, signed) => Some((size, signed)),
        _ => None,
    }
}

/// An expression that is a path to something in the crate: its last part.
pub(super) fn last_of(path: &Expr) -> Option<String> {
    match path {
        Expr::Path(path) => Some(path.path.segments.last()?.ident.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use bootstrap_sys_generate::Arch;

    use super::*;
    use crate::audit::source::tests::source;
    use crate::testing::surface;

    fn rust(text: &str) -> Abi {
        // As many ways to itself as there are links: one per path would never end.
        let nodes: String = (0..38)
            .map(|link| format!("link{link}: *mut Node,"))
            .collect();
        let source = source(
            &"pub type task_t = mach_port_t; pub type mach_port_t = u32; pub const N: usize = 2 * 4;
             #[repr(C)] pub struct Two { a: u8, b: u32 }
             #[repr(C, packed(4))] pub struct Four { a: u32, b: u64 }
             #[repr(C)] pub struct Node { links: [*mut Node; 2], NODES }"
                .replace("NODES", &nodes),
            Arch::Aarch64,
        );
        let ty: Type = syn::parse_str(text).expect("a type");
        of_rust(&ty, &source)
    }

    #[test]
    fn rust_types_come_down_to_what_they_are() {
        assert_eq!(rust("task_t"), Abi::Int(4, false));
        assert_eq!(rust("[task_t; N]").layout(), Some((32, 4)));
        assert_eq!(
            rust("*mut core::ffi::c_void"),
            Abi::Pointer(Box::new(Abi::Void))
        );
        assert_eq!(
            rust("Option<unsafe extern \"C\" fn(u8)>"),
            Abi::Pointer(Box::new(Abi::Function))
        );
        assert_eq!(rust("Two").layout(), Some((8, 4)));
        assert_eq!(rust("Padding<u16>").layout(), Some((2, 2)));
        assert_eq!(rust("Four").layout(), Some((12, 4)));
        let Abi::Pointer(to) = rust("*mut Node") else {
            panic!("a pointer");
        };
        assert_eq!(to.layout(), Some((320, 8)));
        assert!(matches!(rust("Mystery"), Abi::Unknown(_)));
    }

    #[test]
    fn c_types_come_down_to_what_they_are() {
        let surface = surface();
        let c = |text| of_c(text, &surface);
        assert_eq!(c("unsigned long long"), Abi::Int(8, false));
        assert_eq!(
            c("const char *const"),
            Abi::Pointer(Box::new(Abi::Int(1, true)))
        );
        assert_eq!(c("int (*)(int)"), Abi::Pointer(Box::new(Abi::Function)));
        assert_eq!(c("unsigned int[2][3]").layout(), Some((24, 4)));
        let Abi::Pointer(row) = c("char (*)[128]") else {
            panic!("a pointer to an array");
        };
        assert_eq!(row.layout(), Some((128, 1)));
        assert_eq!(c("struct pair").layout(), Some((8, 4)));
        assert_eq!(c("enum colour"), Abi::Int(4, false));
        assert_eq!(c("struct opaque").layout(), None);
    }

    #[test]
    fn members_differ_in_the_bytes_they_occupy() {
        let surface = surface();
        for (c, rust_type, is_same) in [
            ("struct pair", "u64", true),
            ("struct pair", "u32", false),
            ("char[8]", "[u32; 2]", true),
            ("char[8]", "[u32; 3]", false),
            ("unsigned int[2]", "[i32; 2]", false),
            ("unsigned int", "i32", false),
            ("unsigned long", "*mut u8", false),
        ] {
            let same = same_storage(&of_c(c, &surface), &rust(rust_type));
            assert_eq!(same, is_same, "{c} {rust_type}");
        }
    }

    #[test]
    fn types_differ_in_what_a_call_would_notice() {
        let surface = surface();
        for (c, rust_type, is_same) in [
            ("unsigned int", "u32", true),
            ("unsigned int", "i32", false),
            ("unsigned int", "*mut u32", false),
            ("unsigned int *", "*mut u64", false),
            ("const char *", "*const u8", true),
            ("void *", "*mut u64", true),
            ("unsigned int *", "[u32; 4]", false),
            ("struct opaque *", "*mut c_void", true),
        ] {
            assert_eq!(
                same(&of_c(c, &surface), &rust(rust_type)),
                is_same,
                "{c} {rust_type}"
            );
        }
    }
}
