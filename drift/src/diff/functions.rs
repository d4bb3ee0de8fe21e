//! Functions and variables, and what the stubs export of them.

use std::collections::BTreeMap;

use super::{Kind, Report, Subject, availability, rename, sort};
use crate::surface::Function;

pub(super) fn compare(report: &mut Report<'_>) {
    functions(report);
    variables(report);
    exports(report);
}

fn subject<'a>(name: &'a str, function: &'a Function) -> Subject<'a> {
    Subject {
        kind: Kind::Function,
        name,
        header: &function.header,
    }
}

fn functions(report: &mut Report<'_>) {
    let mut sorted = sort(&report.old.functions, &report.new.functions);
    let (before, after) = (report.old, report.new);
    let renamed = rename::pair(&mut sorted.removed, &mut sorted.added, |old, new| {
        !old.parameters.is_empty() && before.machine_prototype(old) == after.machine_prototype(new)
    });
    for ((name, old), (new_name, new)) in renamed {
        let (before, after) = (old.prototype(name), new.prototype(new_name));
        report.add("function-renamed", subject(name, old), before, after);
    }
    for (name, old) in sorted.removed {
        report.add(
            "function-removed",
            subject(name, old),
            old.prototype(name),
            "",
        );
    }
    for (name, new) in sorted.added {
        report.add(
            "function-added",
            subject(name, new),
            "",
            new.prototype(name),
        );
    }
    for (name, old, new) in sorted.kept {
        function(report, name, old, new);
    }
}

fn function(report: &mut Report<'_>, name: &str, old: &Function, new: &Function) {
    if old == new {
        return;
    }
    let subject = subject(name, new);
    let same = report.old.machine_prototype(old) == report.new.machine_prototype(new);
    let swapped = swapped(report, old, new);
    let mut add = |id: &str| report.add(id, subject, old.prototype(name), new.prototype(name));
    if !same {
        add("function-prototype");
    } else if written(old) != written(new) {
        add("type-spelling");
    }
    if same && swapped {
        add("parameter-swapped");
    } else if same && written(old) == written(new) && names(old) != names(new) {
        add("parameter-renamed");
    }
    let linked = |of: &Function| match of.inline {
        true => "no symbol: it is compiled into each program".to_owned(),
        false => of.symbol(name).to_owned(),
    };
    if linked(old) != linked(new) {
        report.add("function-symbol", subject, linked(old), linked(new));
    }
    let returns = |of: &Function| !of.attributes.iter().any(|one| one.contains("noreturn"));
    if returns(old) != returns(new) {
        let say = |returns| if returns { "returns" } else { "never returns" };
        report.add(
            "function-noreturn",
            subject,
            say(returns(old)),
            say(returns(new)),
        );
    } else if old.attributes != new.attributes {
        let say = |of: &Function| of.attributes.join(", ");
        report.add("function-attributes", subject, say(old), say(new));
    }
    report.moved(subject, &old.header);
    availability::compare(report, subject, &old.availability, &new.availability);
}

fn written(function: &Function) -> Vec<&str> {
    let parameters = function.parameters.iter();
    let types = parameters.map(|parameter| parameter.ctype.written());
    types.chain([function.result.written()]).collect()
}

/// Returns `true` if a parameter's name now stands for another parameter of the same type, which no
/// compiler notices.
fn swapped(report: &Report<'_>, old: &Function, new: &Function) -> bool {
    let ctype = |at: usize| report.new.machine_type(&new.parameters[at].ctype);
    let after = names(new);
    let places: BTreeMap<&str, usize> = after
        .iter()
        .enumerate()
        .map(|(at, name)| (*name, at))
        .collect();
    let mut before = names(old).into_iter().enumerate();
    before.any(|(was, name)| {
        let moved = places
            .get(name)
            .filter(|&&is| is != was && was < after.len());
        !name.is_empty() && moved.is_some_and(|&is| ctype(was) == ctype(is))
    })
}

fn names(function: &Function) -> Vec<&str> {
    let parameters = function.parameters.iter();
    parameters
        .map(|parameter| parameter.name.as_str())
        .collect()
}

fn variables(report: &mut Report<'_>) {
    let sorted = sort(&report.old.variables, &report.new.variables);
    let subject = |name, header| Subject {
        kind: Kind::Variable,
        name,
        header,
    };
    for (name, old) in sorted.removed {
        let declared = old.ctype.declare(name);
        report.add("variable-removed", subject(name, &old.header), declared, "");
    }
    for (name, new) in sorted.added {
        let declared = new.ctype.declare(name);
        report.add("variable-added", subject(name, &new.header), "", declared);
    }
    for (name, old, new) in sorted.kept {
        let subject = subject(name, &new.header);
        let (before, after) = (old.ctype.declare(name), new.ctype.declare(name));
        if report.old.machine_type(&old.ctype) != report.new.machine_type(&new.ctype) {
            report.add("variable-type", subject, before, after);
        } else if old.ctype != new.ctype {
            report.add("type-spelling", subject, before, after);
        }
        report.moved(subject, &old.header);
        availability::compare(report, subject, &old.availability, &new.availability);
    }
}

fn exports(report: &mut Report<'_>) {
    if report.old.exports_unknown || report.new.exports_unknown {
        return;
    }
    let sorted = sort(&report.old.exports, &report.new.exports);
    let subject = |name| Subject {
        kind: Kind::Export,
        name,
        header: "",
    };
    for (name, old) in sorted.removed {
        report.add("export-removed", subject(name), old.library.as_str(), "");
    }
    for (name, new) in sorted.added {
        report.add("export-added", subject(name), "", new.library.as_str());
    }
    for (name, old, new) in sorted.kept {
        if old.library != new.library {
            let (before, after) = (old.library.as_str(), new.library.as_str());
            report.add("export-library", subject(name), before, after);
        }
    }
}
