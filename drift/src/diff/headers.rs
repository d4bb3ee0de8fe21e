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
                Origin::Sdk => "the SDK",
                Origin::StandIn => "bootstrap-sys, standing in",
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
