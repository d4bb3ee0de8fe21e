//! One page that needs nothing else: style and script are in it, and it asks no network.

use maud::{DOCTYPE, Markup, PreEscaped, html as markup};

use super::only;
use crate::diff::{Change, Comparison, Grade};

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// A whole page. `style` and `script` are added to what all pages share.
pub(crate) fn page(title: &str, style: &str, script: &str, body: &Markup) -> String {
    let page = markup! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                // Nothing is fetched, from anywhere, even if a name in it tried.
                meta http-equiv="Content-Security-Policy"
                    content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";
                title { (title) }
                style { (PreEscaped(STYLE)) (PreEscaped(style)) }
            }
            body { (body) script { (PreEscaped(SCRIPT)) (PreEscaped(script)) } }
        }
    };
    let mut text = page.into_string();
    text.push('\n');
    text
}

/// The filter box, and a mark for each grade with how many there are; those in `off` start unset.
pub(crate) fn controls(counts: &[(&str, usize)], off: &[&str]) -> Markup {
    markup! {
        div.controls {
            input #filter type="search" placeholder="filter by name, header or text"
                aria-label="filter" autofocus;
            @for (grade, count) in counts {
                label {
                    input type="checkbox" data-grade=(grade) checked[!off.contains(grade)];
                    " " span.chip.(grade) { (grade) " " (count) }
                }
            }
            span.dim #count {}
        }
    }
}

/// The comparison as a page with a filter.
pub fn html(comparison: &Comparison) -> String {
    let title = format!("macOS {} → macOS {}", comparison.old, comparison.new);
    let counts: Vec<(&str, usize)> = Grade::ALL
        .into_iter()
        .map(|grade| (grade.name(), comparison.count(grade)))
        .collect();
    let body = markup! {
        header {
            h1 { (title) }
            p { (comparison.compared) " declarations compared: " (comparison.verdict()) "." }
            (controls(&counts, &[]))
        }
        main {
            @for grade in Grade::ALL {
                @for (rule, changes) in comparison.by_rule(grade) {
                    section {
                        h2 {
                            span.chip.(grade.name()) { (grade) } " " (rule.name) " "
                            span.dim { (changes.len()) }
                        }
                        p { (rule.why) }
                        table { @for change in changes { (row(change, comparison)) } }
                    }
                }
            }
        }
    };
    page(&title, "", "", &body)
}

fn row(change: &Change, comparison: &Comparison) -> Markup {
    let text = format!(
        "{} {} {} {} {}",
        change.name, change.header, change.old, change.new, change.rule
    );
    markup! {
        tr data-text=(text.to_lowercase()) data-grade=(change.grade) {
            td { b { (change.name) } (only(change, comparison)) br; span.dim { (change.header) } }
            td.old { (change.old) }
            td.new { (change.new) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::comparison;

    #[test]
    fn page_holds_all_it_needs_and_escapes_what_it_shows() {
        let page = super::html(&comparison());
        assert!(page.starts_with("<!DOCTYPE html>"));
        assert!(page.contains("a%b:&lt;c&gt;"), "names are escaped");
        for outside in ["http://", "https://", " src=", "<link", "@import", "url("] {
            assert!(!page.contains(outside), "{outside}");
        }
        assert_eq!(page.matches("<tr ").count(), comparison().changes.len());
    }
}
