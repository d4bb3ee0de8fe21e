//! What each macro is tried on.
//!
//! Arguments are laid out in rows of numbers, one for each integer that a macro's arguments are
//! made of, so that Rust and C can be given the same ones.

use std::collections::BTreeSet;

use syn::Type;

use crate::ctype;
use crate::surface::{Effect, Macro, Surface};

/// A macro with its parameters taken apart, and what it is tried on.
#[derive(Debug)]
pub(crate) struct Trial<'a> {
    pub(crate) subject: &'a Macro,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) rows: Vec<Vec<i128>>,
}

/// One parameter of a macro.
#[derive(Debug)]
pub(crate) struct Parameter {
    /// Its type, without `&`.
    pub(crate) kind: Type,
    pub(crate) passed: Passed,
    /// The integers that it is made of: itself, or the members of the structure.
    pub(crate) slots: Vec<Slot>,
}

/// How a parameter is passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Passed {
    /// By value.
    Value,
    /// As a place that is read. A structure is pointed at, in C, and an integer is not.
    Read,
    /// As a place that is written.
    Written,
    /// As an address that is merely passed on.
    Address,
}

/// One integer.
#[derive(Debug)]
pub(crate) struct Slot {
    /// The member, if it is one.
    pub(crate) member: Option<String>,
    pub(crate) kind: Type,
    bits: u32,
    is_signed: bool,
}

/// What macros read besides their arguments: the sizes of the task's and the kernel's pages, and
/// the task's own port. Rows for macros that read begin with these.
pub(crate) const SURROUNDINGS: [[i128; 3]; 2] = [[4096, 16384, 0x203], [16384, 4096, 0x103]];

/// An object and a port, for macros that only pass them on.
const PASSED_ON: [i128; 2] = [0x1203, 0x5678];

/// Shifts by an argument are defined for some arguments only. Of others nothing can be said: the
/// compiler is free to make anything of them.
fn is_defined(name: &str, row: &[i128]) -> bool {
    match name {
        "MACH_PORT_TYPE" => (0..16).contains(&row[0]),
        _ => true,
    }
}

impl<'a> Trial<'a> {
    /// # Errors
    ///
    /// With a type that no arguments can be made of.
    pub(crate) fn of(subject: &'a Macro, surface: &Surface) -> Result<Self, String> {
        let parameters = subject
            .parameters
            .iter()
            .map(|kind| Parameter::of(kind, surface))
            .collect::<Result<Vec<_>, _>>()?;
        let slots: Vec<&Slot> = parameters.iter().flat_map(|each| &each.slots).collect();
        let rows = match subject.effect {
            Effect::Calls => vec![PASSED_ON.to_vec()],
            Effect::None => rows(&slots),
            Effect::Reads => SURROUNDINGS
                .iter()
                .flat_map(|start| {
                    rows(&slots)
                        .into_iter()
                        .map(move |row| [start.as_slice(), &row].concat())
                })
                .collect(),
        };
        let rows = rows
            .into_iter()
            .filter(|row| is_defined(&subject.name, row))
            .collect();
        Ok(Self {
            subject,
            parameters,
            rows,
        })
    }

    /// How many numbers at the start of a row are no argument's.
    pub(crate) fn surroundings(&self) -> usize {
        match self.subject.effect {
            Effect::Reads => SURROUNDINGS[0].len(),
            _ => 0,
        }
    }

    /// Whether its value depends on nothing but numbers, so that it is a constant expression.
    pub(crate) fn is_pure(&self) -> bool {
        self.subject.effect == Effect::None
            && self
                .parameters
                .iter()
                .all(|each| each.passed == Passed::Value)
    }
}

impl Parameter {
    fn of(kind: &Type, surface: &Surface) -> Result<Self, String> {
        let (kind, passed) = match kind {
            Type::Reference(place) if place.mutability.is_some() => (&*place.elem, Passed::Written),
            Type::Reference(place) => (&*place.elem, Passed::Read),
            Type::Ptr(_) => (kind, Passed::Address),
            _ => (kind, Passed::Value),
        };
        let unknown = || format!("no arguments of type {}", quote::quote!(#kind));
        let slots = if passed == Passed::Address {
            vec![]
        } else if let Some(slot) = Slot::of(None, kind, surface) {
            vec![slot]
        } else {
            let record = fields_of(kind, surface).ok_or_else(unknown)?;
            record
                .iter()
                .map(|(name, kind)| Slot::of(Some(name.clone()), kind, surface))
                .collect::<Option<Vec<_>>>()
                .ok_or_else(unknown)?
        };
        Ok(Self {
            kind: kind.clone(),
            passed,
            slots,
        })
    }

    pub(crate) fn is_record(&self) -> bool {
        self.slots.iter().any(|slot| slot.member.is_some())
    }
}

impl Slot {
    fn of(member: Option<String>, kind: &Type, surface: &Surface) -> Option<Self> {
        let kind_name = last_name(kind)?;
        let (bits, is_signed) = match surface.alias(&kind_name) {
            Some(target) => {
                let resolved = Self::of(None, target, surface)?;
                (resolved.bits, resolved.is_signed)
            }
            None => integer(&kind_name)?,
        };
        Some(Self {
            member,
            kind: kind.clone(),
            bits,
            is_signed,
        })
    }

    /// Values that fit it: the more, the fewer slots there are. Those on both sides of a border that
    /// some macro has are there in any case, so that sums end on either side.
    fn values(&self, slots: usize) -> Vec<i128> {
        let mut values: BTreeSet<i128> = [-1, 0, 1].into();
        if self.is_signed {
            values.extend([999_999, 999_999_999, 1_000_000_000]);
        }
        if slots <= 3 {
            values.extend([0x13, 0x1f, 0x20, 1_000_000, 0xffff_ffff]);
        }
        if slots <= 2 {
            values.extend([0xff, 1 << 31]);
            values.extend((0..8).chain([15, 16, 17, 18, 21, 0x100, 0xffff, 0x1_0000]));
            values.extend([i128::from(i32::MAX), i128::from(i32::MIN)]);
        }
        if slots <= 1 {
            values.extend(-2..64);
            for bit in 0..self.bits {
                let power = 1_i128 << bit;
                values.extend([power - 1, power, power + 1, -power]);
            }
            let nibbles = (0..16).flat_map(|nibble| (0..64).step_by(4).map(move |at| nibble << at));
            values.extend(nibbles);
        }
        let range = if self.is_signed {
            -(1_i128 << (self.bits - 1))..=(1_i128 << (self.bits - 1)) - 1
        } else {
            0..=(1_i128 << self.bits) - 1
        };
        if slots <= 3 || !self.is_signed {
            values.extend([*range.start(), *range.end()]);
        }
        values.retain(|value| range.contains(value));
        values.into_iter().collect()
    }
}

impl Surface {
    /// What the alias `name` stands for.
    pub(crate) fn alias(&self, name: &str) -> Option<&Type> {
        let alias = self.aliases.iter().find(|alias| alias.name == name)?;
        Some(&alias.kind)
    }
}

/// The members of a structure, which may be named by an alias.
fn fields_of(kind: &Type, surface: &Surface) -> Option<Vec<(String, Type)>> {
    let name = ctype::name_of(kind)?;
    match surface.records.get(&name) {
        Some(record) => Some(
            record
                .fields
                .iter()
                .map(|field| (field.name.clone(), field.kind.clone()))
                .collect(),
        ),
        None => fields_of(surface.alias(&name)?, surface),
    }
}

/// Every combination of the slots' values.
fn rows(slots: &[&Slot]) -> Vec<Vec<i128>> {
    let mut rows = vec![vec![]];
    for slot in slots {
        let values = slot.values(slots.len());
        rows = rows
            .iter()
            .flat_map(|row| {
                let longer = |value: &i128| row.iter().copied().chain([*value]).collect();
                values.iter().map(longer)
            })
            .collect();
    }
    rows
}

fn last_name(kind: &Type) -> Option<String> {
    match kind {
        Type::Path(path) => Some(path.path.segments.last()?.ident.to_string()),
        _ => None,
    }
}

/// The width in bits, and whether there are negative values.
fn integer(name: &str) -> Option<(u32, bool)> {
    Some(match name {
        "i32" | "c_int" => (32, true),
        "u32" | "c_uint" => (32, false),
        "i64" | "isize" | "c_long" | "c_longlong" => (64, true),
        "u64" | "usize" | "c_ulong" | "c_ulonglong" => (64, false),
        _ => return None,
    })
}
