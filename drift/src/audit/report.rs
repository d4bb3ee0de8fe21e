//! An audit, told to people and to machines.

use std::collections::BTreeMap;
use std::fmt::Write;

use anstyle::{AnsiColor, Style};

use super::{Audit, Finding, Unread, UnreadKind, Wrong};
use crate::report::{arch, code};

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
fn only(finding: &Finding, audit: &Audit) -> String {
    if finding.targets.len() == audit.targets.len() {
        return String::new();
    }
    let names: Vec<&str> = finding.targets.iter().map(|target| arch(target)).collect();
    format!(" ({} only)", names.join(", "))
}

/// Says whether C was asked about the findings, and what it said.
fn verification(audit: &Audit) -> String {
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
        "{HEADING}{} {} against macOS {}{HEADING:#}  {} declarations on {}",
        audit.name,
        audit.version,
        audit.sdk,
        audit.compared,
        targets.join(" and ")
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
                "    {doubt}{}{DIM} {}{only}{DIM:#}",
                finding.name, finding.at
            );
            for (sign, side) in [("rust", &finding.rust), ("C   ", &finding.c)] {
                if !side.is_empty() {
                    let _ = writeln!(out, "      {DIM}{sign}{DIM:#} {side}");
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
            let _ = writeln!(out, "    <{header}> {}: {}", names.len(), names.join(" "));
        }
    }
    for (set, says) in [
        (&audit.not_in_headers, "in none of the headers looked at"),
        (&audit.not_compared, "not compared"),
    ] {
        if !set.is_empty() {
            let _ = writeln!(out, "\n{DIM}{says} ({}):{DIM:#}", set.len());
            for line in set {
                let _ = writeln!(out, "{DIM}    {line}{DIM:#}");
            }
        }
    }
    for kind in UnreadKind::ALL {
        let unread: Vec<&Unread> = unread(audit, kind).collect();
        if !unread.is_empty() {
            let _ = writeln!(out, "\n{BAD}{}{BAD:#} ({})", kind.says(), unread.len());
            for one in unread {
                let _ = writeln!(out, "    {}{DIM} {}: {}{DIM:#}", one.what, one.at, one.why);
            }
        }
    }
    if !audit.features_off.is_empty() {
        let names: Vec<&str> = audit.features_off.iter().map(String::as_str).collect();
        let _ = writeln!(out, "\n{DIM}features off: {}{DIM:#}", names.join(", "));
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
    let targets: Vec<&str> = audit.targets.iter().map(|target| arch(target)).collect();
    let verification = verification(audit);
    // Writing to a string cannot fail.
    let _ = writeln!(
        out,
        "# `{}` {} against macOS {}\n\n{} declarations of the crate were held against the headers' \
         for {}. **{}**{}{}.",
        audit.name,
        audit.version,
        audit.sdk,
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
                header => format!(" {}", code(&format!("<{header}>"))),
            };
            let _ = writeln!(
                out,
                "| {doubt}{}{header}{} | {}: {} | {} |",
                code(&finding.name),
                only(finding, audit),
                code(&finding.at),
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
            let names: Vec<String> = names.iter().map(|name| code(name)).collect();
            let header = code(&format!("<{header}>"));
            let _ = writeln!(out, "| {header} | {} | {} |", names.len(), names.join(" "));
        }
    }
    for (set, title) in [
        (&audit.not_in_headers, "In none of the headers looked at"),
        (&audit.not_compared, "Not compared"),
    ] {
        if !set.is_empty() {
            let lines: Vec<String> = set.iter().map(|line| code(line)).collect();
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
        let names: Vec<String> = audit.features_off.iter().map(|name| code(name)).collect();
        let _ = writeln!(out, "\n## Features off\n\n{}", names.join(", "));
    }
    out
}

/// Text for a cell of a table.
fn cell(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    code(text).replace('|', "\\|")
}
