//! A comparison as an HTML page.

use maud::{Markup, html as markup};

use super::page::{Mark, Page, name, visible};
use super::{arch, only, system};
use crate::diff::{Change, Comparison, Grade};

/// The comparison as a page with a filter.
pub fn html(comparison: &Comparison) -> String {
    html_with(comparison, "")
}

/// Writes the comparison with `closing` after the result: the other checks, and the next command.
pub(crate) fn html_with(comparison: &Comparison, closing: &str) -> String {
    let (old, new) = (visible(&comparison.old), visible(&comparison.new));
    let system = system(&comparison.targets).to_string();
    let marks = grades(|grade| comparison.count(grade));
    let targets: Vec<_> = comparison.targets.iter().map(|one| arch(one)).collect();
    let summary = markup! {
        p {
            (comparison.compared) " declarations compared on " (visible(&targets.join(" and "))) ": "
            strong { (comparison.verdict()) } "."
        }
        @if !comparison.changes.is_empty() {
            nav aria-label="What changed" {
                ul.summary {
                    @for (grade, mark) in Grade::ALL.into_iter().zip(&marks) {
                        @if mark.count > 0 {
                            li {
                                p { (mark.chip()) " " (advice(grade)) }
                                ul {
                                    @for (rule, changes) in comparison.by_rule(grade) {
                                        li { a href={ "#" (rule.id) } { (rule.name) } " " (changes.len()) }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        @if !closing.is_empty() { pre { (lines(closing)) } }
    };
    let main = markup! {
        @if comparison.changes.is_empty() { p { "Nothing changed." } }
        @for (grade, mark) in Grade::ALL.into_iter().zip(&marks) {
            @for (rule, changes) in comparison.by_rule(grade) {
                section #(rule.id) aria-labelledby={ (rule.id) "-name" } {
                    h2 id={ (rule.id) "-name" } {
                        span.chip.(mark.tone) { (mark.label) } " " (rule.name) " "
                        span.dim { (changes.len()) }
                    }
                    p { (rule.why) }
                    table.sides role="table" aria-labelledby={ (rule.id) "-name" } {
                        thead role="rowgroup" {
                            tr role="row" {
                                th role="columnheader" scope="col" { "declaration" }
                                th role="columnheader" scope="col" { (system) " " (old) }
                                th role="columnheader" scope="col" { (system) " " (new) }
                            }
                        }
                        tbody role="rowgroup" { @for change in changes { (row(change, comparison)) } }
                    }
                }
            }
        }
    };
    let page = Page {
        title: &format!("{system} {old} → {system} {new}"),
        summary,
        marks: &marks,
        main,
        extra: None,
    };
    page.write()
}

/// The marks of the four grades.
pub(crate) fn grades(count: impl Fn(Grade) -> usize) -> Vec<Mark> {
    let mark = |grade: Grade| Mark {
        id: grade.name(),
        label: grade.name(),
        tone: grade.name(),
        count: count(grade),
        shown: true,
    };
    Grade::ALL.into_iter().map(mark).collect()
}

/// Advice to the reader about changes of that grade.
fn advice(grade: Grade) -> &'static str {
    match grade {
        Grade::Breaking => {
            "Change each use of these before you build with the newer SDK, and update bindings."
        }
        Grade::Availability => {
            "Check the platforms and releases that you support; the declarations are the same."
        }
        Grade::Additive => "Nothing to do. There is more to use.",
        Grade::Cosmetic => "Nothing to do. What is compiled and run is the same.",
    }
}

/// Text of several lines.
fn lines(text: &str) -> String {
    let lines: Vec<_> = text.lines().map(visible).collect();
    lines.join("\n")
}

fn row(change: &Change, comparison: &Comparison) -> Markup {
    let (old, new) = sides(&visible(&change.old), &visible(&change.new));
    let only = only(change, comparison);
    markup! {
        tr role="row" data-mark=(change.grade) {
            th role="rowheader" scope="row" {
                (name(&change.name)) @if !only.is_empty() { span.dim { (visible(&only)) } }
                @if !change.header.is_empty() && change.header != change.name {
                    br; span.dim { "<" (visible(&change.header)) ">" }
                }
            }
            td role="cell" data-side="before" { (old) }
            td role="cell" data-side="after" { (new) }
        }
    }
}

/// Both sides of a difference. What differs is marked if something else is alike; a side that is
/// not there is a dash.
fn sides(old: &str, new: &str) -> (Markup, Markup) {
    let (start, end) = alike(old, new);
    let side = |text: &str, mark: fn(&str) -> Markup| {
        if text.is_empty() {
            return markup! { span.dim { "—" } };
        }
        let (before, rest) = text.split_at(start);
        let (differs, after) = rest.split_at(rest.len() - end);
        let marked = !differs.is_empty() && differs.len() < text.len();
        markup! {
            (before) @if marked { (mark(differs)) } @else { (differs) } (after)
        }
    };
    (
        side(old, |text| markup! { del { (text) } }),
        side(new, |text| markup! { ins { (text) } }),
    )
}

/// Lengths in bytes of the common start of two texts, and of the common end of what follows it. Both
/// hold whole words only.
fn alike(old: &str, new: &str) -> (usize, usize) {
    let start = common(words(old), words(new));
    let (old, new) = (&old[start..], &new[start..]);
    let backwards = |text| words(text).into_iter().rev();
    (start, common(backwards(old), backwards(new)))
}

/// The length of what two lists of words start with alike.
fn common<'a>(
    old: impl IntoIterator<Item = &'a str>,
    new: impl IntoIterator<Item = &'a str>,
) -> usize {
    let pairs = old.into_iter().zip(new);
    let same = pairs.take_while(|(old, new)| old == new);
    same.map(|(word, _)| word.len()).sum()
}

/// A text's words, and what stands between them, a character each.
fn words(text: &str) -> Vec<&str> {
    let mut words = vec![];
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let part_of_word = |c: char| c.is_alphanumeric() || c == '_';
        let length = match rest.find(|c| !part_of_word(c)) {
            Some(0) => first.len_utf8(),
            Some(length) => length,
            None => rest.len(),
        };
        let (word, after) = rest.split_at(length);
        words.push(word);
        rest = after;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::super::tests::comparison;
    use super::*;
    use crate::diff::compare;
    use crate::testing::{hostile, surface};

    #[test]
    fn page_has_a_row_for_each_change_and_escapes_what_it_shows() {
        let page = html(&comparison());
        assert!(page.contains("a%b:&lt;c&gt;"), "names are escaped");
        let rows = page.matches("<tr role=\"row\" data-mark=").count();
        assert_eq!(rows, comparison().changes.len());
        assert!(page.contains("<a href=\"#record-layout\">"));
        assert!(page.contains("<section id=\"record-layout\""));
    }

    #[test]
    fn page_of_two_equal_sdks_says_so() {
        let page = html(&compare(&[surface()], &[surface()]));
        assert!(page.contains("<p>Nothing changed.</p>"), "{page}");
    }

    #[test]
    fn page_names_the_system_of_its_sdks() {
        let [mut old, mut new] = [surface(), surface()];
        new.functions.clear();
        for one in [&mut old, &mut new] {
            one.target = "arm64-apple-ios14.0".to_owned();
        }
        let page = html(&compare(&[old], &[new]));
        assert!(page.contains("iOS 1.0 → iOS 1.0"), "{page}");
        assert!(page.contains(">iOS 1.0</th>"), "{page}");
        assert!(!page.contains("macOS 1.0"), "{page}");
    }

    #[test]
    fn page_of_a_check_ends_with_what_to_do() {
        let page = html_with(&comparison(), "to accept: <drift>\nsecond \u{1b} line\n");
        assert!(page.contains("<pre>to accept: &lt;drift&gt;\nsecond \\u{1b} line</pre>"));
    }

    #[test]
    fn hostile_names_stay_text() {
        let page = html(&compare(&[surface()], &[hostile()]));
        crate::testing::assert_harmless(&page);
    }

    #[test]
    fn only_what_differs_is_marked() {
        let marked = |old, new| {
            let (old, new) = sides(old, new);
            (old.into_string(), new.into_string())
        };
        assert_eq!(
            marked("int f(int a)", "int f(long a)"),
            (
                "int f(<del>int</del> a)".to_owned(),
                "int f(<ins>long</ins> a)".to_owned()
            )
        );
        assert_eq!(
            marked("a, a", "a, a, a"),
            ("a, a".to_owned(), "a, a<ins>, a</ins>".to_owned())
        );
        assert_eq!(marked("é", "è<"), ("é".to_owned(), "è&lt;".to_owned()));
        assert_eq!(
            marked("", "x"),
            ("<span class=\"dim\">—</span>".to_owned(), "x".to_owned())
        );
    }
}
