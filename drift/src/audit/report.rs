//! An audit, told to people and to machines.

use std::collections::BTreeMap;
use std::fmt::Write;

use anstyle::{AnsiColor, Style};

use super::{Audit, Finding, Unread, UnreadKind, Wrong};
use crate::report::{Cell, Code, Markdown, Terminal, arch, system};

/// The audit as JSON.
pub fn json(audit: &Audit) -> String {
    // Strings and numbers always have a form.
    let mut text = serde_json::to_string_pretty(audit).unwrap_or_default();
    text.push('\n');
    text
}

/// The findings of one kind.
fn of(audit: &Audit, wrong: Wrong) -> Vec<&Finding> {
    let findings = audit.findings.iter();
    findings.filter(|finding| finding.wrong == wrong).collect()
}

/// What is missing, by header.
fn missing(audit: &Audit) -> BTreeMap<&str, Vec<&str>> {
    let mut by_header: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for finding in of(audit, Wrong::Missing) {
        by_header
            .entry(&finding.header)
            .or_default()
            .push(&finding.name);
    }
    by_header
}

/// Says on which architectures a finding was made, if not on all.
pub(super) fn only(finding: &Finding, audit: &Audit) -> String {
    if finding.targets.len() == audit.targets.len() {
        return String::new();
    }
    let names: Vec<&str> = finding.targets.iter().map(|target| arch(target)).collect();
    format!(" ({} only)", names.join(", "))
}

/// Says whether C was asked about the findings, and what it said.
pub(super) fn verification(audit: &Audit) -> String {
    let asked = audit.findings.iter().filter_map(|finding| finding.verified);
    let (mut agrees, mut disagrees) = (0_usize, 0_usize);
    asked.for_each(|agreed| if agreed { agrees += 1 } else { disagrees += 1 });
    match (agrees, disagrees) {
        (0, 0) if audit.findings.is_empty() => String::new(),
        (0, 0) => "no C compiler was asked".to_owned(),
        (agrees, 0) => format!("a C compiler agrees with all {agrees} findings"),
        (_, disagrees) => {
            format!("a C compiler does not agree with {disagrees} findings, marked ?")
        }
    }
}

/// The audit as text with colours.
pub fn text(audit: &Audit) -> String {
    const HEADING: Style = AnsiColor::Cyan.on_default().bold();
    const BAD: Style = AnsiColor::Red.on_default().bold();
    const DIM: Style = Style::new().dimmed();
    let mut out = String::new();
    let targets: Vec<&str> = audit.targets.iter().map(|target| arch(target)).collect();
    // Writing to a string cannot fail.
    let _ = writeln!(
        out,
        "{HEADING}{} {} against {} {}{HEADING:#}  {} declarations on {}",
        Terminal(&audit.name),
        Terminal(&audit.version),
        system(&audit.targets),
        Terminal(&audit.sdk),
        audit.compared,
        Terminal(&targets.join(" and "))
    );
    for wrong in Wrong::ALL {
        let findings = of(audit, wrong);
        if findings.is_empty() || wrong == Wrong::Missing {
            continue;
        }
        let _ = writeln!(
            out,
            "\n{BAD}{}{BAD:#} ({})\n  {DIM}{}{DIM:#}",
            wrong.says(),
            findings.len(),
            wrong.why()
        );
        for finding in findings {
            let doubt = if finding.verified == Some(false) {
                "? "
            } else {
                ""
            };
            let only = only(finding, audit);
            let _ = writeln!(
                out,
                "    {doubt}{}{DIM} {}{}{DIM:#}",
                Terminal(&finding.name),
                Terminal(&finding.at),
                Terminal(&only)
            );
            for (sign, side) in [("rust", &finding.rust), ("C   ", &finding.c)] {
                if !side.is_empty() {
                    let _ = writeln!(out, "      {DIM}{sign}{DIM:#} {}", Terminal(side));
                }
            }
        }
    }
    let missing = missing(audit);
    if !missing.is_empty() {
        let _ = writeln!(
            out,
            "\n{BAD}missing{BAD:#}, in headers of which something is bound"
        );
        for (header, names) in missing {
            let names_shown = Terminal(&names.join(" ")).to_string();
            let header = Terminal(header);
            let _ = writeln!(out, "    <{header}> {}: {names_shown}", names.len());
        }
    }
    for (set, says) in [
        (&audit.not_in_headers, "in none of the headers looked at"),
        (&audit.not_compared, "not compared"),
    ] {
        if !set.is_empty() {
            let _ = writeln!(out, "\n{DIM}{says} ({}):{DIM:#}", set.len());
            for line in set {
                let _ = writeln!(out, "{DIM}    {}{DIM:#}", Terminal(line));
            }
        }
    }
    for kind in UnreadKind::ALL {
        let unread: Vec<&Unread> = unread(audit, kind).collect();
        if !unread.is_empty() {
            let _ = writeln!(out, "\n{BAD}{}{BAD:#} ({})", kind.says(), unread.len());
            for one in unread {
                let (what, at, why) = (Terminal(&one.what), Terminal(&one.at), Terminal(&one.why));
                let _ = writeln!(out, "    {what}{DIM} {at}: {why}{DIM:#}");
            }
        }
    }
    if !audit.features_off.is_empty() {
        let names: Vec<&str> = audit.features_off.iter().map(String::as_str).collect();
        let names = names.join(", ");
        let _ = writeln!(out, "\n{DIM}features off: {}{DIM:#}", Terminal(&names));
    }
    let end: Vec<String> = [audit.verdict(), verification(audit)]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let _ = writeln!(out, "\n{}", end.join("; "));
    out
}

/// Unread places of one kind.
fn unread(audit: &Audit, kind: UnreadKind) -> impl Iterator<Item = &Unread> {
    audit.not_read.iter().filter(move |one| one.kind == kind)
}

/// The audit as Markdown.
pub fn markdown(audit: &Audit) -> String {
    let mut out = String::new();
    let targets = audit
        .targets
        .iter()
        .map(|target| Code(arch(target)).to_string());
    let targets: Vec<String> = targets.collect();
    let verification = verification(audit);
    // Writing to a string cannot fail.
    let _ = writeln!(
        out,
        "# {} {} against {} {}\n\n{} declarations of the crate were held against the headers' \
         for {}. **{}**{}{}.",
        Code(&audit.name),
        Markdown(&audit.version),
        system(&audit.targets),
        Markdown(&audit.sdk),
        audit.compared,
        targets.join(" and "),
        audit.verdict(),
        if verification.is_empty() { "" } else { "; " },
        verification
    );
    for wrong in Wrong::ALL {
        let findings = of(audit, wrong);
        if findings.is_empty() || wrong == Wrong::Missing {
            continue;
        }
        let title = wrong.says();
        let title = format!("{}{}", title[..1].to_uppercase(), &title[1..]);
        let _ = writeln!(
            out,
            "\n## {title} ({})\n\n{}\n",
            findings.len(),
            wrong.why()
        );
        let _ = writeln!(out, "| | the crate | C |\n|---|---|---|");
        for finding in findings {
            let doubt = if finding.verified == Some(false) {
                "? "
            } else {
                ""
            };
            let header = match finding.header.as_str() {
                "" => String::new(),
                header => format!(" {}", Cell(&format!("<{header}>"))),
            };
            let _ = writeln!(
                out,
                "| {doubt}{}{header}{} | {}: {} | {} |",
                Cell(&finding.name),
                Markdown(&only(finding, audit)),
                Cell(&finding.at),
                cell(&finding.rust),
                cell(&finding.c)
            );
        }
    }
    let missing = missing(audit);
    if !missing.is_empty() {
        let _ = writeln!(
            out,
            "\n## Missing ({})\n\nIn headers of which the crate binds something.\n\n| header | \
             missing | names |\n|---|---|---|",
            audit.count(Wrong::Missing)
        );
        for (header, names) in missing {
            let names: Vec<String> = names.iter().map(|name| Cell(name).to_string()).collect();
            let header = format!("<{header}>");
            let header = Cell(&header);
            let _ = writeln!(out, "| {header} | {} | {} |", names.len(), names.join(" "));
        }
    }
    for (set, title) in [
        (&audit.not_in_headers, "In none of the headers looked at"),
        (&audit.not_compared, "Not compared"),
    ] {
        if !set.is_empty() {
            let lines: Vec<String> = set.iter().map(|line| Code(line).to_string()).collect();
            let _ = writeln!(out, "\n## {title} ({})\n\n{}", set.len(), lines.join(", "));
        }
    }
    if !audit.not_read.is_empty() {
        let _ = writeln!(
            out,
            "\n## Not read ({})\n\nDeclarations in these were not compared.\n\n| | where | \
             why |\n|---|---|---|",
            audit.not_read.len()
        );
        for one in UnreadKind::ALL
            .into_iter()
            .flat_map(|kind| unread(audit, kind))
        {
            let _ = writeln!(
                out,
                "| {} | {} | {} |",
                cell(&one.what),
                cell(&one.at),
                cell(&one.why)
            );
        }
    }
    if !audit.features_off.is_empty() {
        let names = audit.features_off.iter();
        let names: Vec<String> = names.map(|name| Code(name).to_string()).collect();
        let _ = writeln!(out, "\n## Features off\n\n{}", names.join(", "));
    }
    out
}

/// Text for a cell of a table.
fn cell(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    Cell(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HARM: &str = "::error::x\n\u{1b}[31m\u{202e}##[error]|`<script>@all";

    /// An audit in which every text is made to do harm.
    fn hostile() -> Audit {
        let text = || HARM.to_owned();
        let mut audit = Audit::new(HARM, HARM, HARM);
        audit.targets = vec!["arm64-apple-ios14.0".to_owned(), text()];
        for wrong in Wrong::ALL {
            audit.findings.push(Finding {
                wrong,
                name: text(),
                header: text(),
                at: text(),
                rust: text(),
                c: text(),
                targets: vec![text()],
                verified: None,
                checks: vec![],
            });
        }
        audit.not_compared.insert(text());
        audit.not_in_headers.insert(text());
        audit.features_off.insert(text());
        for kind in UnreadKind::ALL {
            audit.not_read.insert(Unread {
                kind,
                what: text(),
                at: text(),
                why: text(),
            });
        }
        audit
    }

    #[test]
    fn text_made_to_do_harm_does_none() {
        let audit = hostile();
        let plain = anstream::adapter::strip_str(&text(&audit)).to_string();
        for form in [plain, markdown(&audit)] {
            for shown in ["u{202e}", "u{1b}"] {
                assert!(form.contains(shown), "{form}");
            }
            for bad in ['\u{1b}', '\u{202e}'] {
                assert!(!form.contains(bad), "{form:?}");
            }
            assert!(!form.contains("##["), "{form}");
            let mut lines = form.lines();
            assert!(!lines.any(|line| line.trim().starts_with("::")), "{form}");
        }
        // No cell ends early.
        let table = markdown(&audit);
        for line in table.lines().filter(|line| line.starts_with('|')) {
            let bars = line.matches('|').count() - line.matches("\\|").count();
            assert_eq!(bars, 4, "{line}");
        }
        let title = markdown(&audit);
        let title = title.lines().next().unwrap_or_default();
        assert!(title.contains("@<!-- -->all against iOS "), "{title}");
    }

    #[test]
    fn audit_names_the_system_of_the_sdk() {
        let mut audit = Audit::new("some-crate", "1.2.3", "16.5");
        audit.targets = vec!["arm64-apple-ios14.0".to_owned()];
        for form in [text(&audit), markdown(&audit)] {
            assert!(form.contains("1.2.3 against iOS 16.5"), "{form}");
        }
    }
}
