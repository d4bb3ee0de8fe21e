//! Headers as a whole.
//!
//! Where a header is new, what it declares is told with it in one change, and so where one is gone:
//! a full SDK held against a trimmed one then shows a line for each header that the latter lacks.

use super::{Change, Kind, Report, Subject, sort};
use crate::surface::Origin;

pub(super) fn compare(report: &mut Report<'_>) {
    let (old, new) = (report.old, report.new);
    let sorted = sort(&old.headers, &new.headers);
    for (name, _) in &sorted.removed {
        whole(report, name, "header-removed", false);
    }
    for (name, _) in &sorted.added {
        whole(report, name, "header-added", true);
    }
    for (name, old, new) in &sorted.kept {
        if old != new {
            let say = |origin: &Origin| match origin {
                Origin::Sdk => "the SDK".to_owned(),
                Origin::StandIn => "bootstrap-sys, standing in".to_owned(),
                Origin::Unreadable => "left out: it cannot be included by itself".to_owned(),
                Origin::CollidesWith(other) => {
                    format!("left out: it cannot be included after <{other}>")
                }
            };
            report.add("header-origin", subject(name), say(old), say(new));
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

/// Replaces what came or went with a header by one change.
fn whole(report: &mut Report<'_>, header: &str, id: &str, added: bool) {
    let with_it = |change: &Change| {
        let end = if added { "-added" } else { "-removed" };
        change.header == header
            && change.rule.ends_with(end)
            && change.kind != Kind::Header
            && !change.rule.starts_with("field")
    };
    let mut names: Vec<String> = vec![];
    report.changes.retain(|change| {
        let goes = with_it(change);
        if goes {
            names.push(change.name.clone());
        }
        !goes
    });
    names.sort();
    let declares = match names.as_slice() {
        [] => "nothing that was not there otherwise".to_owned(),
        names => format!("{}: {}", names.len(), names.join(", ")),
    };
    if added {
        report.add(id, subject(header), "", declares);
    } else {
        report.add(id, subject(header), declares, "");
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
