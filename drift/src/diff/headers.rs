//! Headers as a whole.
//!
//! Where a header is new, what it declares is told with it in one change, and so where one is gone:
//! a full SDK held against a trimmed one then shows a line for each header that the latter lacks.

use std::collections::BTreeMap;

use super::{Kind, Report, Subject, sort};
use crate::surface::Origin;

pub(super) fn compare(report: &mut Report<'_>) {
    let (old, new) = (report.old, report.new);
    let sorted = sort(&old.headers, &new.headers);
    let turned = |read: bool| {
        let kept = sorted.kept.iter();
        let turned =
            kept.filter(move |(_, old, new)| (old.is_read(), new.is_read()) == (!read, read));
        turned.map(|(name, ..)| name.as_str())
    };
    let gone = sorted.removed.iter().map(|(name, _)| name.as_str());
    let mut gone = take(report, gone.chain(turned(false)), "-removed");
    let came = sorted.added.iter().map(|(name, _)| name.as_str());
    let mut came = take(report, came.chain(turned(true)), "-added");
    for (name, origin) in &sorted.removed {
        let declares = whole(origin, gone.remove(name.as_str()));
        report.add("header-removed", subject(name), declares, "");
    }
    for (name, origin) in &sorted.added {
        let declares = whole(origin, came.remove(name.as_str()));
        report.add("header-added", subject(name), "", declares);
    }
    for (name, old, new) in &sorted.kept {
        // A header that only one of the SDKs can include is not compared: its declarations were
        // neither added nor removed.
        let not_compared = |names: Option<Vec<String>>| match names.unwrap_or_default().as_slice() {
            [] => String::new(),
            names => format!("; {} not compared: {}", names.len(), names.join(", ")),
        };
        let (mut before, mut after) = (say(old), say(new));
        let rule = match (old.is_read(), new.is_read()) {
            _ if old == new => continue,
            (true, false) => {
                after.push_str(&not_compared(gone.remove(name.as_str())));
                "header-unread"
            }
            (false, true) => {
                before.push_str(&not_compared(came.remove(name.as_str())));
                "header-read"
            }
            _ => "header-origin",
        };
        report.add(rule, subject(name), before, after);
    }
}

/// Removes the changes whose rule ends in `end` from the report, if they are about declarations of
/// `headers`. Returns the declarations' names by header, sorted.
fn take<'a>(
    report: &mut Report<'_>,
    headers: impl Iterator<Item = &'a str>,
    end: &str,
) -> BTreeMap<&'a str, Vec<String>> {
    let mut names: BTreeMap<&str, Vec<String>> = headers.map(|header| (header, vec![])).collect();
    report.changes.retain(|change| {
        let of_declaration = change.rule.ends_with(end)
            && change.kind != Kind::Header
            && !change.rule.starts_with("field");
        match names.get_mut(change.header.as_str()) {
            Some(names) if of_declaration => {
                names.push(change.name.clone());
                false
            }
            _ => true,
        }
    });
    names.values_mut().for_each(|names| names.sort());
    names
}

/// Describes a header that came or went, by the declarations that did so with it.
fn whole(origin: &Origin, names: Option<Vec<String>>) -> String {
    match names.unwrap_or_default().as_slice() {
        _ if !origin.is_read() => say(origin),
        [] => "nothing that was not there otherwise".to_owned(),
        names => format!("{}: {}", names.len(), names.join(", ")),
    }
}

fn say(origin: &Origin) -> String {
    match origin {
        Origin::Sdk => "the SDK".to_owned(),
        Origin::StandIn => "bootstrap-sys, standing in".to_owned(),
        Origin::Unreadable => "left out: it cannot be included by itself".to_owned(),
        Origin::CollidesWith(other) => {
            format!("left out: it cannot be included after <{other}>")
        }
    }
}

fn subject(name: &str) -> Subject<'_> {
    Subject {
        kind: Kind::Header,
        name,
        header: name,
    }
}

#[cfg(test)]
mod tests {
    use std::slice;

    use super::*;
    use crate::diff::compare;
    use crate::surface::{Export, Surface};
    use crate::testing::surface;

    fn found(old: &Surface, new: &Surface) -> Vec<(&'static str, String)> {
        let comparison = compare(slice::from_ref(old), slice::from_ref(new));
        let changes = comparison.changes.into_iter();
        changes.map(|change| (change.rule, change.name)).collect()
    }

    #[test]
    fn header_that_came_tells_of_all_it_brought_in_one_change() {
        let mut new = surface();
        new.headers.insert("mach/b.h".to_owned(), Origin::Sdk);
        for (name, header) in [
            ("brought_a", "mach/b.h"),
            ("brought_b", "mach/b.h"),
            ("unlike", "mach/a.h"),
        ] {
            let mut function = new.functions["look_up"].clone();
            function.header = header.to_owned();
            new.functions.insert(name.to_owned(), function);
        }
        let added = ("function-added", "unlike".to_owned());
        let header = ("header-added", "mach/b.h".to_owned());
        assert_eq!(found(&surface(), &new), [added, header]);
        let comparison = compare(&[surface()], &[new.clone()]);
        assert_eq!(comparison.changes[1].new, "2: brought_a, brought_b");
        let gone: Vec<_> = found(&new, &surface())
            .into_iter()
            .map(|(rule, _)| rule)
            .collect();
        assert_eq!(gone, ["function-removed", "header-removed"]);
    }

    #[test]
    fn declaration_in_another_header_has_moved_and_is_not_gone() {
        let mut new = surface();
        new.headers.insert("mach/b.h".to_owned(), Origin::Sdk);
        new.functions.get_mut("look_up").expect("there").header = "mach/b.h".to_owned();
        let rules: Vec<_> = found(&surface(), &new)
            .into_iter()
            .map(|(rule, _)| rule)
            .collect();
        assert_eq!(rules, ["header-added", "header-moved"]);
    }

    #[test]
    fn header_that_an_sdk_has_in_place_of_a_stand_in_is_told() {
        let mut old = surface();
        old.headers.insert("mach/a.h".to_owned(), Origin::StandIn);
        let told = [("header-origin", "mach/a.h".to_owned())];
        assert_eq!(found(&old, &surface()), told);
    }

    #[test]
    fn declarations_of_a_header_that_is_left_out_are_not_told_as_gone() {
        let mut new = surface();
        let collides = Origin::CollidesWith("mach/b.h".to_owned());
        new.headers.insert("mach/a.h".to_owned(), collides);
        new.functions.clear();
        new.records.clear();
        let told = [("header-unread", "mach/a.h".to_owned())];
        assert_eq!(found(&surface(), &new), told);
        let comparison = compare(&[surface()], &[new.clone()]);
        assert_eq!(
            comparison.changes[0].new,
            "left out: it cannot be included after <mach/b.h>; 2 not compared: look_up, struct pair"
        );
        let told = [("header-read", "mach/a.h".to_owned())];
        assert_eq!(found(&new, &surface()), told);
        new.headers
            .insert("mach/a.h".to_owned(), Origin::Unreadable);
        assert_eq!(found(&new, &new), []);
    }

    #[test]
    fn exports_that_are_unknown_are_not_told_as_gone() {
        let mut new = surface();
        new.exports.clear();
        new.exports_unknown = true;
        assert_eq!(found(&surface(), &new), []);
        assert_eq!(found(&new, &surface()), []);
        new.exports_unknown = false;
        assert_eq!(
            found(&surface(), &new),
            [("export-removed", "look_up".to_owned())]
        );
    }

    #[test]
    fn exports_that_came_went_or_moved_are_told() {
        let export = |library: &str| Export {
            library: library.to_owned(),
            weak: false,
            mentioned: None,
        };
        let mut new = surface();
        new.exports
            .insert("bootstrap_new".to_owned(), export("/usr/lib/b.dylib"));
        assert_eq!(
            found(&surface(), &new),
            [("export-added", "bootstrap_new".to_owned())]
        );
        assert_eq!(
            found(&new, &surface()),
            [("export-removed", "bootstrap_new".to_owned())]
        );
        let mut moved = surface();
        moved
            .exports
            .insert("look_up".to_owned(), export("/usr/lib/b.dylib"));
        assert_eq!(
            found(&surface(), &moved),
            [("export-library", "look_up".to_owned())]
        );
    }
}
