//! For a terminal: one line for each thing that happened.

use std::fmt::Write;

use anstyle::{AnsiColor, Style};

use super::{History, State};
use crate::report::{Terminal, style};

const HEADING: Style = AnsiColor::Cyan.on_default().bold();
const DIM: Style = Style::new().dimmed();

/// The history as text with colours: declarations to which something happened, each with its line
/// of signs, and below it what happened in which SDK.
pub fn text(history: &History) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write(history, &mut out);
    out
}

fn write(history: &History, out: &mut String) -> std::fmt::Result {
    writeln!(
        out,
        "{HEADING}{} {}{HEADING:#}",
        history.system(),
        Terminal(&history.sdks.join(", "))
    )?;
    writeln!(
        out,
        "{DIM}# there  d there, deprecated  . not there  ? architecture or exports not at hand{DIM:#}"
    )?;
    let mut steady = 0;
    for row in &history.rows {
        if row.grades().is_empty() {
            steady += 1;
            continue;
        }
        let signs: String = row
            .cells
            .iter()
            .map(|cell| match cell.state {
                State::Present if cell.deprecated => 'd',
                State::Present => '#',
                State::Absent => '.',
                State::Unknown => '?',
            })
            .collect();
        write!(out, "\n{signs} {} {}", row.kind, Terminal(&row.name))?;
        if !row.header.is_empty() {
            write!(out, "{DIM} in <{}>{DIM:#}", Terminal(&row.header))?;
        }
        writeln!(out)?;
        for (sdk, cell) in history.sdks.iter().zip(&row.cells) {
            for event in &cell.events {
                let style = style(event.grade);
                let sdk = Terminal(sdk);
                write!(out, "    {sdk:6} {style}{}{style:#}", event.what)?;
                match (event.old.as_str(), event.new.as_str()) {
                    ("", "") => writeln!(out)?,
                    (old, new) => writeln!(out, ": {} -> {}", Terminal(old), Terminal(new))?,
                }
            }
        }
    }
    writeln!(
        out,
        "\n{} declarations and symbols, {steady} of them the same throughout",
        history.rows.len()
    )
}

#[cfg(test)]
mod tests {
    use crate::history::{history, tests::three};

    #[test]
    fn text_shows_signs_and_events() {
        let text = super::text(&history(three()));
        let text = anstream::adapter::strip_str(&text).to_string();
        assert!(
            text.contains("##. function look_up in <mach/a.h>\n    10.0   disappeared\n"),
            "{text}"
        );
        assert!(text.contains(".#d function unlike_anything"), "{text}");
        assert!(!text.contains("LIMIT"), "nothing happened to it");
    }
}
