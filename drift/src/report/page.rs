//! The frame that all HTML pages share: one file, with its style and script, that asks no network.

use maud::{DOCTYPE, Markup, PreEscaped, html as markup};

use super::escape::Visible;

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// A page to be written. `maud` escapes its text; text from a surface or a crate goes through
/// [`visible`] first.
pub(crate) struct Page<'a> {
    /// The title, which is also the heading.
    pub(crate) title: &'a str,
    /// The result and the advice, below the heading.
    pub(crate) summary: Markup,
    /// The kinds of rows, which the reader shows and hides.
    pub(crate) marks: &'a [Mark],
    /// The sections with the rows. A row has its mark in `data-mark`.
    pub(crate) main: Markup,
    /// Style and script beyond what all pages share.
    pub(crate) extra: Option<(&'a str, &'a str)>,
}

/// A kind of row: a grade of changes, a fault of bindings, a status of symbols.
pub(crate) struct Mark {
    /// Its name in `data-mark` and in the page's address.
    pub(crate) id: &'static str,
    /// Its name for people.
    pub(crate) label: &'static str,
    /// The class that colours it.
    pub(crate) tone: &'static str,
    /// The number of rows that have it.
    pub(crate) count: usize,
    /// True if its rows are visible when the page opens.
    pub(crate) shown: bool,
}

impl Mark {
    /// The mark as a label with its count.
    pub(crate) fn chip(&self) -> Markup {
        markup! { span.chip.(self.tone) { (self.label) " " (self.count) } }
    }

    /// Label and count as a link to the section with that name.
    pub(crate) fn link(&self) -> Markup {
        markup! { a.chip.(self.tone) href={ "#" (self.id) } { (self.label) " " (self.count) } }
    }
}

impl Page<'_> {
    /// The page as text.
    pub(crate) fn write(&self) -> String {
        let (style, script) = self.extra.unwrap_or_default();
        let page = markup! {
            (DOCTYPE)
            html lang="en" {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    // Nothing is fetched, from anywhere, even if a name in it tried.
                    meta http-equiv="Content-Security-Policy"
                        content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
                    title { (self.title) }
                    style { (PreEscaped(STYLE)) (PreEscaped(style)) }
                }
                body {
                    header { h1 { (self.title) } (self.summary) }
                    (self.controls())
                    main {
                        (self.main)
                        p #none hidden {
                            "Nothing matches" span #wanted {} ". "
                            button type="button" #reset { "Show everything" }
                        }
                    }
                    footer { "Written by drift " (env!("CARGO_PKG_VERSION")) }
                    script { (PreEscaped(SCRIPT)) (PreEscaped(script)) }
                }
            }
        };
        let mut text = page.into_string();
        text.push('\n');
        text
    }

    /// The filter and the marks. Without a script they would do nothing, so the script shows them.
    fn controls(&self) -> Markup {
        markup! {
            form #controls role="search" autocomplete="off" hidden {
                label { "Filter " input #filter type="search" placeholder="name, header or text"; }
                fieldset {
                    legend.unseen { "Show" }
                    @for mark in self.marks.iter().filter(|mark| mark.count > 0) {
                        label {
                            input type="checkbox" value=(mark.id) checked[mark.shown];
                            (mark.chip())
                        }
                    }
                }
                output #count for="filter" {}
            }
        }
    }
}

/// Writes a name that may wrap after each underscore.
pub(crate) fn name(text: &str) -> Markup {
    let text = visible(text);
    markup! {
        @for part in text.split_inclusive('_') {
            (part) @if part.ends_with('_') { wbr; }
        }
    }
}

/// Replaces characters that are invisible or reorder their neighbours by escapes, as all reports do.
pub(crate) fn visible(text: &str) -> String {
    Visible(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_that_is_not_seen_is_written_as_an_escape() {
        assert_eq!(visible("mach_msg(…) \"é\""), "mach_msg(…) \"é\"");
        assert_eq!(
            visible("a\u{202e}b\0c\u{1b}[31m\n"),
            "a\\u{202e}b\\u{0}c\\u{1b}[31m\\n"
        );
    }

    #[test]
    fn page_has_landmarks_a_title_and_nothing_from_elsewhere() {
        let mark = Mark {
            id: "bad",
            label: "bad",
            tone: "breaking",
            count: 1,
            shown: true,
        };
        let page = Page {
            title: "<script>",
            summary: markup! {},
            marks: &[mark],
            main: markup! { table { tr data-mark="bad" { td { "row" } } } },
            extra: None,
        };
        let text = page.write();
        assert!(text.starts_with("<!DOCTYPE html><html lang=\"en\">"));
        for part in [
            "<title>&lt;script&gt;</title>",
            "<header><h1>&lt;script&gt;</h1>",
            "<main>",
            "<footer>",
            "role=\"search\"",
            "bad 1",
        ] {
            assert!(text.contains(part), "{part}");
        }
        for outside in ["http://", "https://", " src=", "<link", "@import", "url("] {
            assert!(!text.contains(outside), "{outside}");
        }
        assert_eq!(text.matches("<script>").count(), 1);
    }
}
