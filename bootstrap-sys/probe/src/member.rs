//! The members of structures and unions, each with the way to it in Rust and in C.
//!
//! The two differ where C has a structure or union without a name inside another: bindgen gives
//! the type a name, and where the member has none either, gives one to that, too.

use std::collections::BTreeSet;

use syn::Type;

use crate::Error;
use crate::ctype::{self, Names};
use crate::surface::{Record, Surface};

/// A member, as reached from a type that C can name.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    /// Rust's name of that type.
    pub(crate) root: String,
    /// The steps from there: at each the type, and the name of its member.
    pub(crate) steps: Vec<(String, String)>,
    /// The way in C.
    pub(crate) path: String,
    /// Rust's type of it.
    pub(crate) kind: Type,
}

impl Member {
    /// The name under which it is spoken of.
    pub(crate) fn name(&self) -> String {
        format!("{}.{}", self.root, self.path)
    }
}

/// A bit-field that Rust reads and writes by methods.
#[derive(Clone, Debug)]
pub(crate) struct Bits {
    /// Where it is; its kind is what the getter gives.
    pub(crate) member: Member,
    /// Rust's name of the type that has the methods.
    pub(crate) holder: String,
    /// The getter.
    pub(crate) getter: String,
}

/// All members of all types.
#[derive(Debug, Default)]
pub(crate) struct Members {
    /// Those that Rust has as members.
    pub(crate) plain: Vec<Member>,
    /// Those it has as methods.
    pub(crate) bits: Vec<Bits>,
    /// Types without a name of their own that C can point at as the type of a member.
    pub(crate) pointed_at: Vec<String>,
    /// Types that C cannot point at, since the member has no name either: their members are
    /// members of the type around.
    pub(crate) dissolved: BTreeSet<String>,
}

impl Members {
    /// Finds all members, and has `names` spell the types that have no name.
    ///
    /// # Errors
    ///
    /// A type without a name that is no member's, so that nothing could be said of it.
    pub(crate) fn find(surface: &Surface, names: &mut Names) -> Result<Self, Error> {
        let mut members = Self::default();
        for (name, record) in &surface.records {
            if !ctype::is_anonymous(name) {
                members.walk(surface, names, record, &Place::root(name));
            }
        }
        let lost: Vec<String> = surface
            .records
            .keys()
            .filter(|name| ctype::is_anonymous(name))
            .filter(|name| !members.pointed_at.contains(name) && !members.dissolved.contains(*name))
            .map(|name| format!("the type {name}, of which no member is"))
            .collect();
        if lost.is_empty() {
            Ok(members)
        } else {
            Err(Error::Unclassified(lost))
        }
    }

    /// C that has members' names mean the members, where a header has macros of these names.
    pub(crate) fn hide_macros(&self) -> String {
        self.each_name(|name| format!("#pragma push_macro(\"{name}\")\n#undef {name}\n"))
    }

    /// C that undoes that.
    pub(crate) fn show_macros(&self) -> String {
        self.each_name(|name| format!("#pragma pop_macro(\"{name}\")\n"))
    }

    fn each_name(&self, line: impl Fn(&str) -> String) -> String {
        let bits = self.bits.iter().map(|bits| &bits.member);
        let names: BTreeSet<&str> = self
            .plain
            .iter()
            .chain(bits)
            .flat_map(|member| member.path.split('.'))
            .map(|name| name.split('[').next().unwrap_or_default())
            .collect();
        names.into_iter().map(line).collect()
    }

    fn walk(&mut self, surface: &Surface, names: &mut Names, record: &Record, place: &Place) {
        for bit_field in &record.bit_fields {
            self.bits.push(Bits {
                member: place.member(&bit_field.name, &bit_field.name, bit_field.kind.clone()),
                holder: place.holder.clone(),
                getter: bit_field.name.clone(),
            });
        }
        for field in record.fields.iter().filter(|field| !field.is_storage()) {
            let inner = ctype::name_of(element(&field.kind))
                .filter(|name| ctype::is_anonymous(name))
                .and_then(|name| Some((surface.records.get(&name)?, name)));
            if field.is_anonymous() {
                if let Some((record, name)) = inner {
                    self.dissolved.insert(name.clone());
                    self.walk(
                        surface,
                        names,
                        record,
                        &place.inside(&field.name, None, &name),
                    );
                }
                continue;
            }
            let path = ctype::member(&field.name);
            if let Some((record, name)) = inner {
                let first = format!("{path}{}", "[0]".repeat(depth(&field.kind)));
                let inside = place.inside(&field.name, Some(&first), &name);
                let root = names.get(&place.root).unwrap_or_default();
                let spelt = format!("__typeof__((({root} *)0)->{})", inside.path);
                names.add(&name, spelt);
                self.pointed_at.push(name.clone());
                self.walk(surface, names, record, &inside);
            }
            self.plain
                .push(place.member(&field.name, path, field.kind.clone()));
        }
    }
}

/// How far [`Members::walk`] has come.
struct Place {
    root: String,
    steps: Vec<(String, String)>,
    path: String,
    holder: String,
}

impl Place {
    fn root(name: &str) -> Self {
        Self {
            root: name.to_owned(),
            steps: vec![],
            path: String::new(),
            holder: name.to_owned(),
        }
    }

    fn join(&self, path: &str) -> String {
        if self.path.is_empty() {
            path.to_owned()
        } else {
            format!("{}.{path}", self.path)
        }
    }

    fn step(&self, field: &str) -> Vec<(String, String)> {
        let mut steps = self.steps.clone();
        steps.push((self.holder.clone(), field.to_owned()));
        steps
    }

    fn member(&self, field: &str, path: &str, kind: Type) -> Member {
        Member {
            root: self.root.clone(),
            steps: self.step(field),
            path: self.join(path),
            kind,
        }
    }

    /// Inside `field` of type `holder`, which C calls `path` if it calls it anything.
    fn inside(&self, field: &str, path: Option<&str>, holder: &str) -> Self {
        Self {
            root: self.root.clone(),
            steps: self.step(field),
            path: path.map_or(self.path.clone(), |path| self.join(path)),
            holder: holder.to_owned(),
        }
    }
}

/// What an array is of, and what is no array is itself.
fn element(kind: &Type) -> &Type {
    match kind {
        Type::Array(array) => element(&array.elem),
        other => other,
    }
}

/// How many arrays are around it.
fn depth(kind: &Type) -> usize {
    match kind {
        Type::Array(array) => 1 + depth(&array.elem),
        _ => 0,
    }
}
