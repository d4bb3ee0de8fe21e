//! Structures, enumerations and names for types.

use std::collections::BTreeMap;
use std::fmt;

use super::{Kind, Report, Subject, rename, sort};
use crate::surface::{Enum, Field, Record};

pub(super) fn compare(report: &mut Report<'_>) {
    records(report);
    enums(report);
    typedefs(report);
}

fn records(report: &mut Report<'_>) {
    let mut sorted = sort(&report.old.records, &report.new.records);
    let renamed = rename::pair(&mut sorted.removed, &mut sorted.added, |old, new| {
        (old.size, old.align, old.union) == (new.size, new.align, new.union)
            && flat(old).len() == flat(new).len()
    });
    let subject = |name, header| Subject {
        kind: Kind::Record,
        name,
        header,
    };
    for ((name, old), (new_name, _)) in renamed {
        let subject = subject(name, &old.header);
        report.add("record-renamed", subject, name.as_str(), new_name.as_str());
    }
    for (name, old) in sorted.removed {
        report.add(
            "record-removed",
            subject(name, &old.header),
            layout(old),
            "",
        );
    }
    for (name, new) in sorted.added {
        report.add("record-added", subject(name, &new.header), "", layout(new));
    }
    for (name, old, new) in sorted.kept {
        record(report, subject(name, &new.header), old, new);
    }
}

fn layout(record: &Record) -> String {
    let members = flat(record).len();
    format!(
        "{members} members, {} bytes, aligned to {}",
        record.size, record.align
    )
}

fn record(report: &mut Report<'_>, subject: Subject<'_>, old: &Record, new: &Record) {
    report.moved(subject, &old.header);
    let (before, after) = (flat(old), flat(new));
    let sorted = sort(&before, &after);
    // A new member at the bytes of an old one is that one, renamed.
    let bytes = |field: &Field| (field.offset, field.size, field.ctype.canonical().to_owned());
    let mut unpaired: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (name, new) in sorted.added.into_iter().rev() {
        unpaired.entry(bytes(new)).or_default().push((name, new));
    }
    for (name, old) in sorted.removed {
        let renamed = unpaired.get_mut(&bytes(old)).and_then(Vec::pop);
        match renamed {
            Some((new_name, new)) => {
                report.add(
                    "field-renamed",
                    subject,
                    place(name, old),
                    place(new_name, new),
                );
            }
            None => report.add("field-removed", subject, place(name, old), ""),
        }
    }
    let added = unpaired.into_values().flatten();
    // One change of size or alignment reports all members that were added or moved with it.
    let relaid = (old.size, old.align) != (new.size, new.align);
    let mut follows = Follows::default();
    for (name, new) in added {
        if relaid {
            follows.added.push(place(name, new));
        } else {
            report.add("field-added", subject, "", place(name, new));
        }
    }
    for (name, old, new) in sorted.kept {
        let (was, is) = (
            report.old.machine_type(&old.ctype),
            report.new.machine_type(&new.ctype),
        );
        let mut add = |id: &str| report.add(id, subject, place(name, old), place(name, new));
        if old.offset != new.offset {
            if relaid {
                let by = i128::from(new.offset) - i128::from(old.offset);
                follows.moved.entry(by).or_default().push(name);
            } else {
                add("field-moved");
            }
        }
        // If only the size of a member's type changed, the type is a structure that has a change of
        // its own.
        if relaid && was == is && old.bits == new.bits && old.size != new.size && !old.bits {
            follows.resized.push(name);
        } else if (was, old.size, old.bits) != (is, new.size, new.bits) {
            add("field-type");
        } else if old.ctype != new.ctype {
            add("type-spelling");
        }
    }
    if relaid {
        let is = format!("{}{follows}", layout(new));
        report.add("record-layout", subject, layout(old), is);
    }
}

/// Members of a structure that changed together with its size or alignment.
#[derive(Default)]
struct Follows<'a> {
    /// New members, with their places.
    added: Vec<String>,
    /// Members that moved, by distance in bits.
    moved: BTreeMap<i128, Vec<&'a str>>,
    /// Members of a type that has another size than before.
    resized: Vec<&'a str>,
}

impl fmt::Display for Follows<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.added.is_empty() {
            write!(f, "; added {}", self.added.join(", "))?;
        }
        for (by, names) in &self.moved {
            match by % 8 {
                0 => write!(f, "; moved by {:+} bytes: {}", by / 8, names.join(", "))?,
                _ => write!(f, "; moved by {by:+} bits: {}", names.join(", "))?,
            }
        }
        if !self.resized.is_empty() {
            write!(f, "; of another size: {}", self.resized.join(", "))?;
        }
        Ok(())
    }
}

/// A member with its place, as `offset: type name`.
fn place(name: &str, field: &Field) -> String {
    let declared = field.ctype.declare(name);
    if field.bits {
        return format!("bit {}: {declared} : {}", field.offset, field.size);
    }
    format!("offset {}: {declared}", field.offset / 8)
}

/// All members that can be named, those of nameless structures among them, by their path.
pub(crate) fn flat(record: &Record) -> BTreeMap<String, &Field> {
    fn collect<'a>(fields: &'a [Field], path: &str, into: &mut BTreeMap<String, &'a Field>) {
        let mut nameless = 0_u32;
        for field in fields {
            if field.name.is_empty() {
                if field.fields.is_empty() {
                    // An unnamed bit-field: nobody can name it, but it takes its place.
                    into.insert(format!("{path}#{nameless}"), field);
                    nameless += 1;
                }
                collect(&field.fields, path, into);
                continue;
            }
            let name = format!("{path}{}", field.name);
            collect(&field.fields, &format!("{name}."), into);
            into.insert(name, field);
        }
    }
    let mut found = BTreeMap::new();
    collect(&record.fields, "", &mut found);
    found
}

fn enums(report: &mut Report<'_>) {
    let sorted = sort(&report.old.enums, &report.new.enums);
    let subject = |name, header| Subject {
        kind: Kind::Enum,
        name,
        header,
    };
    let count = |of: &Enum| format!("{} constants in {}", of.enumerators.len(), of.ctype);
    for (name, old) in sorted.removed {
        report.add("enum-removed", subject(name, &old.header), count(old), "");
    }
    for (name, new) in sorted.added {
        report.add("enum-added", subject(name, &new.header), "", count(new));
    }
    for (name, old, new) in sorted.kept {
        let subject = subject(name, &new.header);
        report.moved(subject, &old.header);
        if old.ctype.canonical() != new.ctype.canonical() {
            let (before, after) = (old.ctype.to_string(), new.ctype.to_string());
            report.add("enum-type", subject, before, after);
        }
    }
}

fn typedefs(report: &mut Report<'_>) {
    let mut sorted = sort(&report.old.typedefs, &report.new.typedefs);
    let renamed = rename::pair(&mut sorted.removed, &mut sorted.added, |old, new| {
        old.ctype.canonical() == new.ctype.canonical()
    });
    let subject = |name, header| Subject {
        kind: Kind::Typedef,
        name,
        header,
    };
    for ((name, old), (new_name, _)) in renamed {
        let subject = subject(name, &old.header);
        report.add("typedef-renamed", subject, name.as_str(), new_name.as_str());
    }
    for (name, old) in sorted.removed {
        // A structure that lost its tag keeps its name.
        if report.new.records.contains_key(name) {
            continue;
        }
        let subject = subject(name, &old.header);
        report.add("typedef-removed", subject, old.ctype.to_string(), "");
    }
    for (name, new) in sorted.added {
        if report.old.records.contains_key(name) {
            continue;
        }
        let subject = subject(name, &new.header);
        report.add("typedef-added", subject, "", new.ctype.to_string());
    }
    for (name, old, new) in sorted.kept {
        let subject = subject(name, &new.header);
        report.moved(subject, &old.header);
        let (before, after) = (old.ctype.to_string(), new.ctype.to_string());
        // Where a structure grew, that is told of the structure.
        let element = new.ctype.canonical().split('[').next().unwrap_or_default();
        let of_record = report.new.records.contains_key(element.trim_end());
        let grew = (old.size, old.align) != (new.size, new.align) && !of_record;
        let (was, is) = (
            report.old.machine_type(&old.ctype),
            report.new.machine_type(&new.ctype),
        );
        if was != is || grew {
            report.add("typedef-type", subject, before, after);
        } else if old.ctype != new.ctype {
            report.add("type-spelling", subject, before, after);
        }
    }
}
