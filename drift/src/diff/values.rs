//! Constants, whether macros or enumerators, and macros that take arguments.

use std::collections::BTreeMap;

use super::{Kind, Report, Subject, rename, sort};
use crate::surface::{CType, Macro, Surface, Value};

pub(super) fn compare(report: &mut Report<'_>) {
    constants(report);
    macros(report);
}

/// A constant, wherever it comes from.
#[derive(PartialEq, Eq)]
struct Constant<'a> {
    header: &'a str,
    value: &'a Value,
    ctype: &'a CType,
}

/// All constants of a surface. A macro that became an enumerator, or the other way round, is
/// still the same constant.
fn all(surface: &Surface) -> BTreeMap<String, Constant<'_>> {
    let macros = surface.constants.iter().map(|(name, one)| {
        let constant = Constant {
            header: &one.header,
            value: &one.value,
            ctype: &one.ctype,
        };
        (name.clone(), constant)
    });
    let enumerators = surface.enums.values().flat_map(|kind| {
        kind.enumerators.iter().map(|(name, value)| {
            let constant = Constant {
                header: &kind.header,
                value,
                ctype: &kind.ctype,
            };
            (name.clone(), constant)
        })
    });
    enumerators.chain(macros).collect()
}

fn constants(report: &mut Report<'_>) {
    let (old, new) = (all(report.old), all(report.new));
    let mut sorted = sort(&old, &new);
    let renamed = rename::pair(&mut sorted.removed, &mut sorted.added, |old, new| {
        old.value == new.value && old.header == new.header
    });
    let subject = |name, header| Subject {
        kind: Kind::Constant,
        name,
        header,
    };
    for ((name, old), (new_name, new)) in renamed {
        let subject = subject(name, old.header);
        let show = |name: &str, value: &Value| format!("{name} = {value}");
        let (before, after) = (show(name, old.value), show(new_name, new.value));
        report.add("constant-renamed", subject, before, after);
    }
    for (name, old) in sorted.removed {
        let subject = subject(name, old.header);
        report.add("constant-removed", subject, old.value.to_string(), "");
    }
    for (name, new) in sorted.added {
        let subject = subject(name, new.header);
        report.add("constant-added", subject, "", new.value.to_string());
    }
    for (name, old, new) in sorted.kept {
        let subject = subject(name, new.header);
        report.moved(subject, old.header);
        if old.value != new.value {
            let (before, after) = (old.value.to_string(), new.value.to_string());
            report.add("constant-value", subject, before, after);
        }
        // Strings are arrays, whose type is their length.
        let is_text = matches!(new.value, Value::Text(_));
        let (before, after) = (old.ctype.to_string(), new.ctype.to_string());
        if old.ctype.canonical() != new.ctype.canonical() && !is_text {
            report.add("constant-type", subject, before, after);
        } else if old.ctype != new.ctype && !is_text {
            report.add("type-spelling", subject, before, after);
        }
    }
}

fn macros(report: &mut Report<'_>) {
    let sorted = sort(&report.old.macros, &report.new.macros);
    let subject = |name, header| Subject {
        kind: Kind::Macro,
        name,
        header,
    };
    let show = |name: &str, of: &Macro| format!("{name}({})", of.parameters.join(", "));
    for (name, old) in sorted.removed {
        let subject = subject(name, &old.header);
        report.add("macro-removed", subject, show(name, old), "");
    }
    for (name, new) in sorted.added {
        let subject = subject(name, &new.header);
        report.add("macro-added", subject, "", show(name, new));
    }
    for (name, old, new) in sorted.kept {
        let subject = subject(name, &new.header);
        report.moved(subject, &old.header);
        if old.parameters.len() != new.parameters.len() {
            report.add(
                "macro-parameters",
                subject,
                show(name, old),
                show(name, new),
            );
            continue;
        }
        let results = |of: &Macro, other: &Macro| {
            let differing = of.results.iter();
            let differing =
                differing.filter(|(call, result)| other.results.get(*call) != Some(result));
            let shown: Vec<String> = differing
                .map(|(call, result)| format!("{call} = {result}"))
                .collect();
            shown.join(", ")
        };
        if old.results != new.results {
            report.add(
                "macro-result",
                subject,
                results(old, new),
                results(new, old),
            );
        } else if old.body != new.body {
            let id = if new.results.is_empty() {
                "macro-unknown"
            } else {
                "macro-body"
            };
            let digest = |of: &Macro| format!("body {}", of.body);
            report.add(id, subject, digest(old), digest(new));
        }
    }
}
