//! An audit as an HTML page.

use std::collections::BTreeSet;

use maud::{Markup, html as markup};

use super::report::{only, verification};
use super::{Audit, Finding, Wrong};
use crate::report::{Mark, Page, arch, name, visible};

/// The audit as a page with a filter.
pub fn html(audit: &Audit) -> String {
    let marks: Vec<Mark> = Wrong::ALL.into_iter().map(|one| mark(one, audit)).collect();
    let subject = visible(&audit.name);
    let version = visible(&audit.version);
    let sdk = visible(&audit.sdk);
    let targets: Vec<_> = audit.targets.iter().map(|one| arch(one)).collect();
    let asked = verification(audit);
    let summary = markup! {
        p {
            (audit.compared) " declarations compared with the headers' on "
            (visible(&targets.join(" and "))) ": " strong { (audit.verdict()) } "."
            @if !asked.is_empty() { " In this audit " (asked) "." }
        }
        @if audit.compared == 0 {
            p.notice { "No declaration was compared, so this page says nothing about the crate." }
        }
        @for (id, title, lines) in unread(audit) {
            @if !lines.is_empty() { p { a href={ "#" (id) } { (title) ": " (lines.len()) } } }
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
        @if audit.findings.is_empty() { p { "Nothing is wrong, and nothing is missing." } }
        @for (wrong, mark) in Wrong::ALL.into_iter().zip(&marks) {
            @if mark.count > 0 { (section(wrong, mark, audit)) }
        }
        @for (id, title, lines) in unread(audit) {
            @if !lines.is_empty() {
                h2 #(id) { (title) " " span.dim { (lines.len()) } }
                ul { @for line in lines { li { code { (visible(line)) } } } }
            }
        }
    };
    let page = Page {
        title: &format!("{subject} {version} against macOS {sdk}"),
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

/// Declarations that no finding is about, with a name and a heading for each list. The filter leaves
/// them alone: they are the limits of the result.
fn unread(audit: &Audit) -> [(&'static str, &'static str, &BTreeSet<String>); 2] {
    [
        (
            "not-in-headers",
            "In none of the headers that were read",
            &audit.not_in_headers,
        ),
        ("not-compared", "Not compared", &audit.not_compared),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
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
