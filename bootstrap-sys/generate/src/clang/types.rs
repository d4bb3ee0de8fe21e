//! Types, as libclang sees them.

use std::ffi::CString;
use std::marker::PhantomData;

use clang_sys::*;

use super::{Unit, text};

/// A type in a [`Unit`].
#[derive(Clone, Copy)]
pub struct Type<'unit> {
    raw: CXType,
    unit: PhantomData<&'unit Unit>,
}

impl<'unit> Type<'unit> {
    pub(super) fn new(raw: CXType) -> Self {
        Self {
            raw,
            unit: PhantomData,
        }
    }

    /// The type as it is written.
    pub fn name(self) -> String {
        // SAFETY: `raw` came from libclang, and the unit it points into is borrowed.
        text(unsafe { clang_getTypeSpelling(self.raw) })
    }

    /// The type with every typedef seen through.
    pub fn canonical(self) -> Type<'unit> {
        // SAFETY: as in `name`.
        Self::new(unsafe { clang_getCanonicalType(self.raw) })
    }

    /// Its size in bytes, unless it has none.
    pub fn size(self) -> Option<u64> {
        // SAFETY: as in `name`; an error is a negative number.
        u64::try_from(unsafe { clang_Type_getSizeOf(self.raw) }).ok()
    }

    /// Its alignment in bytes, unless it has none.
    pub fn align(self) -> Option<u64> {
        // SAFETY: as in `name`; an error is a negative number.
        u64::try_from(unsafe { clang_Type_getAlignOf(self.raw) }).ok()
    }

    /// What a function of this type gives.
    pub fn result(self) -> Type<'unit> {
        // SAFETY: as in `name`.
        Self::new(unsafe { clang_getResultType(self.raw) })
    }

    /// What a function of this type takes, as the compiler passes it.
    pub fn parameters(self) -> Vec<Type<'unit>> {
        // SAFETY: as in `name`.
        let count = unsafe { clang_getNumArgTypes(self.raw) };
        (0..u32::try_from(count).unwrap_or(0))
            // SAFETY: as in `name`; `index` is below the number of arguments.
            .map(|index| Self::new(unsafe { clang_getArgType(self.raw, index) }))
            .collect()
    }

    /// Whether a function of this type takes further arguments.
    pub fn is_variadic(self) -> bool {
        // SAFETY: as in `name`.
        unsafe { clang_isFunctionTypeVariadic(self.raw) != 0 }
    }

    /// How far the member of that name is from the start of a structure, in bits.
    pub fn offset_of(self, field: &str) -> Option<u64> {
        let field = CString::new(field).ok()?;
        // SAFETY: as in `name`; the string outlives the call.
        u64::try_from(unsafe { clang_Type_getOffsetOf(self.raw, field.as_ptr()) }).ok()
    }

    /// The declaration of a structure, union, enumeration or typedef.
    pub fn declaration(self) -> super::Cursor<'unit> {
        super::Cursor {
            // SAFETY: as in `name`.
            raw: unsafe { clang_getTypeDeclaration(self.raw) },
            unit: PhantomData,
        }
    }
}
