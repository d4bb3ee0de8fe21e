//! A page to look at: a line for each declaration, a column for each SDK.

use maud::{Markup, html as markup};

use super::{Cell, History, Row, State};
use crate::diff::Grade;
use crate::report::{controls, page};

const STYLE: &str = include_str!("grid.css");
const SCRIPT: &str = include_str!("grid.js");

/// The name under which lines are shown to which nothing ever happened.
const STEADY: &str = "steady";

/// The history as one page that needs nothing else.
pub fn html(history: &History) -> String {
    let count = |grade: Grade| {
        let rows = history.rows.iter();
        rows.filter(|row| row.grades().contains(&grade)).count()
    };
    let steady = history.rows.iter().filter(|row| row.grades().is_empty());
    let mut counts: Vec<(&str, usize)> = Grade::ALL
        .into_iter()
        .map(|grade| (grade.name(), count(grade)))
        .collect();
    counts.push((STEADY, steady.count()));
    let first = history.sdks.first().map_or("", String::as_str);
    let last = history.sdks.last().map_or("", String::as_str);
    let title = format!("Mach headers from macOS {first} to {last}");
    let body = markup! {
        header {
            h1 { (title) }
            (controls(&counts, &[STEADY]))
            p {
                "+ appeared, × disappeared, ~ changed, ! deprecated or otherwise limited, "
                "striped: deprecated, ?: architecture not at hand. A coloured cell tells more when clicked."
            }
        }
        main {
            section {
                table.grid {
                    thead { tr { th { "declaration" } @for sdk in &history.sdks { th { (sdk) } } } }
                    tbody { @for one in &history.rows { (row(one)) } }
                }
            }
        }
        pre #detail hidden {}
    };
    page(&title, STYLE, SCRIPT, &body)
}

fn row(row: &Row) -> Markup {
    let grades: Vec<&str> = row.grades().into_iter().map(Grade::name).collect();
    let grades = if grades.is_empty() {
        STEADY.to_owned()
    } else {
        grades.join(" ")
    };
    let text = format!("{} {} {}", row.name, row.header, row.kind).to_lowercase();
    markup! {
        tr data-text=(text) data-grade=(grades) {
            td { b { (row.name) } " " span.dim { (row.kind) " " (row.header) } }
            @for one in &row.cells { (cell(one)) }
        }
    }
}

fn cell(cell: &Cell) -> Markup {
    let worst = cell.events.iter().map(|event| event.grade).max();
    let state = match (cell.state, cell.deprecated) {
        (State::Absent, _) => "absent",
        (State::Unknown, _) => "unknown",
        (State::Present, false) => "there",
        (State::Present, true) => "dep",
    };
    let Some(worst) = worst else {
        let sign = if cell.state == State::Unknown {
            "?"
        } else {
            ""
        };
        return markup! { td.c.(state) { (sign) } };
    };
    let happened = |what: &str| cell.events.iter().any(|event| event.what == what);
    let sign = if happened("appeared") {
        "+"
    } else if happened("disappeared") {
        "×"
    } else if worst == Grade::Availability {
        "!"
    } else {
        "~"
    };
    let told: Vec<String> = cell
        .events
        .iter()
        .map(|event| match (event.old.as_str(), event.new.as_str()) {
            ("", "") => format!("{}: {}", event.grade, event.what),
            (old, new) => format!("{}: {}\n- {old}\n+ {new}", event.grade, event.what),
        })
        .collect();
    markup! { td.c.(worst.name()) title=(told.join("\n")) { (sign) } }
}

#[cfg(test)]
mod tests {
    use crate::history::{history, tests::three};

    #[test]
    fn grid_has_a_line_for_each_declaration_and_a_cell_for_each_sdk() {
        let history = history(three());
        let page = super::html(&history);
        assert_eq!(page.matches("<tr data-text").count(), history.rows.len());
        let cells = history.rows.len() * history.sdks.len();
        assert_eq!(page.matches("<td class=\"c ").count(), cells);
        for outside in ["http://", "https://", " src=", "<link", "@import", "url("] {
            assert!(!page.contains(outside), "{outside}");
        }
    }
}
