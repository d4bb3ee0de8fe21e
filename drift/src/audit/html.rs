//! An audit as an HTML page.

use maud::{Markup, html as markup};

use super::report::{only, verification};
use super::{Audit, Finding, UnreadKind, Wrong};
use crate::report::{Mark, Page, arch, name, system, visible};

/// The audit as a page with a filter.
pub fn html(audit: &Audit) -> String {
    let marks: Vec<Mark> = Wrong::ALL.into_iter().map(|one| mark(one, audit)).collect();
    let subject = visible(&audit.name);
    let version = visible(&audit.version);
    let system = system(&audit.targets).to_string();
    let sdk = visible(&audit.sdk);
    let limits = limits(audit);
    let targets: Vec<_> = audit.targets.iter().map(|one| arch(one)).collect();
    let asked = verification(audit);
    let summary = markup! {
        p {
            (audit.compared) " declarations compared with the headers' on "
            (visible(&targets.join(" and "))) ": " strong { (audit.verdict()) } "."
            @if !asked.is_empty() { " In this audit " (asked) "." }
        }
        @if audit.is_empty() {
            p.notice { "Warning: no declaration was compared, so this page says nothing about the crate." }
        }
        @for limit in &limits {
            p { a href={ "#" (limit.id) } { (limit.title) ": " (limit.lines.len()) } }
        }
        @if audit.is_wrong() {
            p { "Do not use a declaration that is listed as wrong: what C has is beside it." }
        }
        @if !audit.findings.is_empty() {
            nav aria-label="What was found" {
                ul.summary {
                    @for (wrong, mark) in Wrong::ALL.into_iter().zip(&marks) {
                        @if mark.count > 0 {
                            li {
                                (mark.link()) " " (wrong.why())
                            }
                        }
                    }
                }
            }
        }
    };
    let main = markup! {
        @if audit.findings.is_empty() { p { "No findings: " (audit.verdict()) "." } }
        @for (wrong, mark) in Wrong::ALL.into_iter().zip(&marks) {
            @if mark.count > 0 { (section(wrong, mark, audit)) }
        }
        @for limit in &limits {
            h2 #(limit.id) { (limit.title) " " span.dim { (limit.lines.len()) } }
            ul { @for line in &limit.lines { li { code { (visible(line)) } } } }
        }
    };
    let page = Page {
        title: &format!("{subject} {version} against {system} {sdk}"),
        summary,
        marks: &marks,
        main,
        extra: None,
    };
    page.write()
}

fn mark(wrong: Wrong, audit: &Audit) -> Mark {
    let (id, tone) = match wrong {
        Wrong::Prototype => ("prototype", "breaking"),
        Wrong::Layout => ("layout", "breaking"),
        Wrong::Type => ("type", "breaking"),
        Wrong::Value => ("value", "breaking"),
        Wrong::Gone => ("gone", "availability"),
        Wrong::Missing => ("missing", "cosmetic"),
    };
    Mark {
        id,
        label: wrong.says(),
        tone,
        count: audit.count(wrong),
        shown: true,
    }
}

fn section(wrong: Wrong, mark: &Mark, audit: &Audit) -> Markup {
    let findings = audit.findings.iter().filter(|one| one.wrong == wrong);
    markup! {
        section #(mark.id) aria-labelledby={ (mark.id) "-name" } {
            h2 id={ (mark.id) "-name" } { (mark.chip()) }
            p {
                (wrong.why())
                @if wrong == Wrong::Missing {
                    " Listed are the headers of which the crate binds something."
                }
            }
            table.sides role="table" aria-labelledby={ (mark.id) "-name" } {
                thead role="rowgroup" {
                    tr role="row" {
                        @for column in columns(wrong) {
                            th role="columnheader" scope="col" { (column) }
                        }
                    }
                }
                tbody role="rowgroup" { @for finding in findings { (row(finding, mark, audit)) } }
            }
        }
    }
}

/// The columns for findings of a kind: of what is missing, the crate has nothing to show.
fn columns(wrong: Wrong) -> &'static [&'static str] {
    match wrong {
        Wrong::Missing => &["declaration", "header"],
        _ => &["declaration", "the crate has", "C has"],
    }
}

fn row(finding: &Finding, mark: &Mark, audit: &Audit) -> Markup {
    let header = markup! {
        @if !finding.header.is_empty() { "<" (visible(&finding.header)) ">" }
    };
    let only = only(finding, audit);
    let missing = finding.wrong == Wrong::Missing;
    markup! {
        tr role="row" data-mark=(mark.id) {
            th role="rowheader" scope="row" {
                (name(&finding.name)) @if !only.is_empty() { span.dim { (visible(&only)) } }
                @if finding.verified == Some(false) {
                    " " span.chip.availability { "the C compiler does not agree" }
                }
                @if !missing { br; span.dim { (header) } }
            }
            @if missing {
                td role="cell" { (header) }
            } @else {
                td role="cell" data-side="crate" {
                    (visible(&finding.rust))
                    @if !finding.at.is_empty() { br; span.dim { (visible(&finding.at)) } }
                }
                td role="cell" data-side="C" { (visible(&finding.c)) }
            }
        }
    }
}

/// A list of source or declarations that the audit does not cover. The filter does not hide it, since it
/// limits the result.
struct Limit {
    id: &'static str,
    title: &'static str,
    lines: Vec<String>,
}

/// Lists of source and declarations that the audit does not cover, without empty lists.
fn limits(audit: &Audit) -> Vec<Limit> {
    let unread = |kind: UnreadKind| {
        let unread = audit.not_read.iter().filter(move |one| one.kind == kind);
        unread.map(|one| format!("{} {}: {}", one.what, one.at, one.why))
    };
    let mut limits: Vec<Limit> = UnreadKind::ALL
        .into_iter()
        .map(|kind| {
            let (id, title) = match kind {
                UnreadKind::Macro => ("macros", "Macros not expanded"),
                UnreadKind::File => ("files", "Files not read"),
                UnreadKind::Include => ("includes", "Includes not followed"),
            };
            let lines = unread(kind).collect();
            Limit { id, title, lines }
        })
        .collect();
    for (id, title, set) in [
        (
            "not-in-headers",
            "In none of the headers that were read",
            &audit.not_in_headers,
        ),
        ("not-compared", "Not compared", &audit.not_compared),
        ("features-off", "Features off", &audit.features_off),
    ] {
        let lines = set.iter().cloned().collect();
        limits.push(Limit { id, title, lines });
    }
    limits.retain(|limit| !limit.lines.is_empty());
    limits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::Unread;
    use crate::testing::{HOSTILE, assert_harmless};

    fn audit() -> Audit {
        let finding = |wrong, name: &str, rust: &str, c: &str| Finding {
            wrong,
            name: name.to_owned(),
            header: "mach/a.h".to_owned(),
            at: "src/lib.rs:7".to_owned(),
            rust: rust.to_owned(),
            c: c.to_owned(),
            targets: vec!["arm64-apple-macosx11.0".to_owned()],
            verified: None,
            checks: vec![],
        };
        let mut audit = Audit::new("some-crate", "1.2.3", "27.0");
        audit.targets = vec!["arm64-apple-macosx11.0".to_owned()];
        audit.compared = 3;
        audit.findings = vec![
            finding(Wrong::Value, "LIMIT", "1", "2"),
            finding(Wrong::Missing, "look_up", "", ""),
        ];
        audit
    }

    #[test]
    fn page_has_a_row_for_each_finding_with_both_sides() {
        let page = html(&audit());
        assert_eq!(page.matches("<tr role=\"row\" data-mark=").count(), 2);
        for part in [
            "data-side=\"crate\">1<br>",
            "data-side=\"C\">2<",
            "src/lib.rs:7",
            "1 wrong value, 1 missing",
            "&lt;mach/a.h&gt;",
            "no C compiler was asked",
        ] {
            assert!(page.contains(part), "{part}");
        }
    }

    #[test]
    fn page_of_an_audit_that_compared_nothing_says_so() {
        let page = html(&Audit::new("some-crate", "1.2.3", "27.0"));
        assert!(page.contains("says nothing about the crate"), "{page}");
        assert!(page.contains("nothing was compared"), "{page}");
        assert!(!page.contains("nothing wrong"), "{page}");
    }

    /// Source of one kind that was not read.
    fn unread(kind: UnreadKind, text: &str) -> Unread {
        let [what, at, why] = ["what", "at", "why"].map(|part| format!("{part}-{text}"));
        Unread {
            kind,
            what,
            at,
            why,
        }
    }

    #[test]
    fn page_names_what_was_not_read_and_does_not_call_the_crate_right() {
        let mut audit = audit();
        audit.findings.clear();
        assert!(html(&audit).contains("No findings: nothing wrong, nothing missing."));
        for kind in UnreadKind::ALL {
            audit.not_read.insert(unread(kind, kind.says()));
        }
        audit.features_off.insert("extra".to_owned());
        let page = html(&audit);
        for part in [
            "No findings: nothing wrong in what was read; not all was read: 1 macros",
            "what-files not read at-files not read: why-files not read",
            "what-macros not expanded",
            "what-includes not followed",
            "<a href=\"#files\">Files not read: 1</a>",
            "<h2 id=\"features-off\">Features off",
            "<code>extra</code>",
        ] {
            assert!(page.contains(part), "{part}: {page}");
        }
        assert!(!page.contains("nothing missing"), "{page}");
    }

    #[test]
    fn page_names_the_system_of_the_sdk() {
        let mut audit = audit();
        audit.targets = vec!["arm64-apple-ios14.0".to_owned()];
        let page = html(&audit);
        assert!(page.contains("1.2.3 against iOS 27.0"), "{page}");
    }

    #[test]
    fn finding_the_compiler_denies_is_marked_in_words() {
        let mut audit = audit();
        audit.findings[0].verified = Some(false);
        assert!(html(&audit).contains("the C compiler does not agree"));
    }

    #[test]
    fn hostile_names_stay_text() {
        let mut audit = audit();
        let hostile = || HOSTILE.to_owned();
        for text in [&mut audit.name, &mut audit.version, &mut audit.sdk] {
            *text = hostile();
        }
        audit.targets = vec![hostile(), hostile()];
        audit.not_compared.insert(hostile());
        audit.not_in_headers.insert(hostile());
        audit.features_off.insert(hostile());
        audit.not_read.insert(unread(UnreadKind::File, HOSTILE));
        for finding in &mut audit.findings {
            let Finding {
                name,
                header,
                at,
                rust,
                c,
                targets,
                ..
            } = finding;
            for text in [name, header, at, rust, c] {
                *text = hostile();
            }
            *targets = vec![hostile()];
        }
        assert_harmless(&html(&audit));
    }
}
