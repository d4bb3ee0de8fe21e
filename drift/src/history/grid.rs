//! A page to look at: declarations by SDK, each cell coloured and signed by what happened there.

use maud::{Markup, html as markup};

use super::{Cell, Event, History, Row, State};
use crate::diff::{Grade, rule};
use crate::report::{Mark, Page, grades, name, visible};

const STYLE: &str = include_str!("grid.css");
const SCRIPT: &str = include_str!("grid.js");

/// The name of rows to which nothing ever happened.
const STEADY: &str = "steady";

/// Up to this many SDKs fit beside the names; of more, the grid scrolls by itself.
const FITTING: usize = 12;

/// The history as one page that needs nothing else.
pub fn html(history: &History) -> String {
    let count = |grade: Grade| {
        let rows = history.rows.iter();
        rows.filter(|row| row.grades().contains(&grade)).count()
    };
    let steady = history.rows.iter().filter(|row| row.grades().is_empty());
    let mut marks = grades(count);
    marks.push(Mark {
        id: STEADY,
        label: "unchanged",
        tone: STEADY,
        count: steady.count(),
        shown: false,
    });
    let first = visible(history.sdks.first().map_or("", String::as_str));
    let system = history.system();
    let last = visible(history.sdks.last().map_or("", String::as_str));
    let summary = markup! {
        p {
            (history.rows.len()) " declarations and symbols in " (history.sdks.len()) " SDKs. "
            "Click a cell, or move with the arrow keys, to read what happened there."
        }
        ul.legend aria-label="Signs" {
            @for (class, sign, says) in [
                ("there", "•", "there"),
                ("absent", "–", "not there"),
                ("dep", "d", "there, deprecated"),
                ("unknown", "?", "architecture or exports not at hand"),
                ("additive", "+", "appeared, or has more"),
                ("breaking", "×", "disappeared"),
                ("breaking", "Δ", "breaking change"),
                ("cosmetic", "~", "cosmetic change"),
                ("availability", "!", "deprecated now, or availability changed"),
            ] { li { span.sign.(class) { (sign) } " " (says) } }
        }
    };
    let fits = history.sdks.len() <= FITTING;
    let main = markup! {
        section aria-label="Declarations by SDK" {
            div.scroll.fits[fits] {
                table #grid role="grid" data-system=(system) aria-label="Declarations by SDK" style={ "--sdks:" (history.sdks.len()) } {
                    thead {
                        tr {
                            th scope="col" { "declaration" }
                            @for sdk in &history.sdks { th scope="col" { (visible(sdk)) } }
                        }
                    }
                    tbody { @for one in &history.rows { (row(one)) } }
                }
            }
        }
        div #detail role="region" aria-label="The chosen cell" tabindex="0" hidden {}
    };
    let page = Page {
        title: &format!("Mach headers from {system} {first} to {last}"),
        summary,
        marks: &marks,
        main,
        extra: Some((STYLE, SCRIPT)),
    };
    page.write()
}

fn row(row: &Row) -> Markup {
    let grades: Vec<&str> = row.grades().into_iter().map(Grade::name).collect();
    let mark = if grades.is_empty() {
        STEADY.to_owned()
    } else {
        grades.join(" ")
    };
    markup! {
        tr data-mark=(mark) {
            th scope="row" { (name(&row.name)) " " span.dim { (row.kind) " " (visible(&row.header)) } }
            @for one in &row.cells { (cell(one)) }
        }
    }
}

fn cell(cell: &Cell) -> Markup {
    let (class, sign) = match (cell.state, cell.deprecated) {
        (State::Absent, _) => ("absent", "–"),
        (State::Unknown, _) => ("unknown", "?"),
        (State::Present, false) => ("there", "•"),
        (State::Present, true) => ("dep", "d"),
    };
    let Some(worst) = cell.events.iter().map(|event| event.grade).max() else {
        return markup! { td.(class) { (sign) } };
    };
    let happened = |what: &str| cell.events.iter().any(|event| event.what == what);
    let sign = match worst {
        Grade::Breaking if happened("disappeared") => "×",
        Grade::Breaking => "Δ",
        Grade::Availability => "!",
        Grade::Additive => "+",
        Grade::Cosmetic => "~",
    };
    let told: Vec<String> = cell.events.iter().map(told).collect();
    markup! { td.(class).(worst.name()) data-told=(told.join("\n")) { (sign) } }
}

/// Describes an event.
fn told(event: &Event) -> String {
    let name = rule(event.what).map_or(event.what, |rule| &rule.name);
    let mut told = format!("{}: {name}", event.grade);
    for (sign, side) in [("−", &event.old), ("+", &event.new)] {
        if !side.is_empty() {
            told.push_str(&format!("\n{sign} {}", visible(side)));
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use crate::history::{history, tests::three};
    use crate::testing::{assert_harmless, hostile, surface};

    #[test]
    fn grid_has_a_line_for_each_declaration_and_a_cell_for_each_sdk() {
        let history = history(three());
        let page = super::html(&history);
        assert_eq!(page.matches("<tr data-mark").count(), history.rows.len());
        assert_eq!(
            page.matches("<th scope=\"row\">").count(),
            history.rows.len()
        );
        assert_eq!(
            page.matches("<th scope=\"col\">").count(),
            1 + history.sdks.len()
        );
        let cells = history.rows.len() * history.sdks.len();
        assert_eq!(page.matches("<td class=").count(), cells);
    }

    #[test]
    fn every_cell_has_a_sign_beside_its_colour() {
        let page = super::html(&history(three()));
        assert!(!page.contains("></td>"), "{page}");
        assert!(page.contains("data-told=\"breaking: size or alignment changed\n"));
    }

    #[test]
    fn hostile_names_stay_text() {
        assert_harmless(&super::html(&history(vec![
            vec![surface()],
            vec![hostile()],
        ])));
    }
}
