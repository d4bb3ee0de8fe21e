//! Text of others (names, types and values from a header, a surface or a crate) made safe to print:
//! one type for each format, and nothing of others is printed without one.

use std::fmt::{self, Display, Formatter, Write};

/// Writes what cannot be seen, or changes how other text is seen, as `\u{…}`: control characters,
/// directions, joiners, and characters without width. So it does with the older form of a command,
/// which a runner finds anywhere in a line.
pub(super) struct Visible<'a>(pub &'a str);

impl Display for Visible<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut rest = self.0.chars();
        while let Some(c) = rest.next() {
            match c {
                '#' if rest.as_str().starts_with("#[") => f.write_str("\\u{23}")?,
                '\n' | '\r' | '\t' => write!(f, "{}", c.escape_default())?,
                c if is_hidden(c) => write!(f, "{}", c.escape_unicode())?,
                c => f.write_char(c)?,
            }
        }
        Ok(())
    }
}

fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}')
}

/// For a terminal, or the log of a job: no control characters, and nothing that a runner takes for
/// a command.
pub struct Terminal<'a>(pub &'a str);

impl Display for Terminal<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        // Without what hides it: it may not stay hidden where the text is copied to.
        let text = self
            .0
            .trim_start_matches(|c: char| c.is_whitespace() || is_hidden(c));
        let command = text.starts_with("::");
        let start = if command {
            self.0.len() - text.len()
        } else {
            0
        };
        let (before, rest) = self.0.split_at(start);
        let rest = if command { &rest[1..] } else { rest };
        let colon = if command { "\\u{3a}" } else { "" };
        f.pad(&format!("{}{colon}{}", Visible(before), Visible(rest)))
    }
}

/// Several lines for a terminal, each of which is as [`Terminal`] shows it.
pub struct Lines<'a>(pub &'a str);

impl Display for Lines<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (index, line) in self.0.split('\n').enumerate() {
            let gap = if index > 0 { "\n" } else { "" };
            write!(f, "{gap}{}", Terminal(line))?;
        }
        Ok(())
    }
}

/// Plain text in Markdown: no markup, no HTML, no mention of a user.
pub struct Markdown<'a>(pub &'a str);

impl Display for Markdown<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for c in Visible(self.0).to_string().chars() {
            match c {
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '&' => f.write_str("&amp;")?,
                // A mention is an at sign with a name right after it.
                '@' => f.write_str("@<!-- -->")?,
                '\\' | '`' | '*' | '_' | '~' | '[' | ']' | '(' | ')' | '|' | '#' | '!' | '$' => {
                    write!(f, "\\{c}")?;
                }
                c => f.write_char(c)?,
            }
        }
        Ok(())
    }
}

/// Code in Markdown, whatever it holds.
pub struct Code<'a>(pub &'a str);

impl Display for Code<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let text = Visible(self.0).to_string();
        let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
        let fence = "`".repeat(longest + 1);
        let gap = if longest > 0 { " " } else { "" };
        write!(f, "{fence}{gap}{text}{gap}{fence}")
    }
}

/// Code in a cell of a Markdown table, where a bar would end the cell.
pub struct Cell<'a>(pub &'a str);

impl Display for Cell<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&Code(self.0).to_string().replace('|', "\\|"))
    }
}

/// The message of an annotation.
pub(super) struct AnnotationText<'a>(pub &'a str);

impl Display for AnnotationText<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        // A line break is one that was meant.
        let lines = Lines(self.0).to_string();
        f.write_str(&lines.replace('%', "%25").replace('\n', "%0A"))
    }
}

/// A property of an annotation, such as its title.
pub(super) struct AnnotationTitle<'a>(pub &'a str);

impl Display for AnnotationTitle<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let text = AnnotationText(&Visible(self.0).to_string()).to_string();
        f.write_str(&text.replace(':', "%3A").replace(',', "%2C"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOSTILE: &str = "a\u{1b}[31m\r\n::error::b\u{202e}c\u{9b}1m\u{7}|`x``y`<script>&@you";

    /// Every form of the hostile text, by which it may reach a reader.
    fn forms() -> [String; 7] {
        [
            Terminal(HOSTILE).to_string(),
            Lines(HOSTILE).to_string(),
            Markdown(HOSTILE).to_string(),
            Code(HOSTILE).to_string(),
            Cell(HOSTILE).to_string(),
            AnnotationText(HOSTILE).to_string(),
            AnnotationTitle(HOSTILE).to_string(),
        ]
    }

    #[test]
    fn nothing_hidden_is_left_in_any_form() {
        for form in forms() {
            let hidden = |c: char| is_hidden(c) && c != '\n';
            assert!(!form.contains(hidden), "{form:?}");
            assert!(
                form.contains("u{202e}") || form.contains("u\\{202e"),
                "{form}"
            );
            let commands = form.lines().filter(|line| line.trim().starts_with("::"));
            assert_eq!(commands.count(), 0, "{form}");
        }
        let lines = forms().map(|form| form.lines().count());
        assert_eq!(lines, [1, 2, 1, 1, 1, 1, 1]);
    }

    #[test]
    fn command_of_a_runner_is_not_one_in_a_line() {
        for (text, shown) in [
            ("::error::x", "\\u{3a}:error::x"),
            (" \u{200b}::set-output::", " \\u{200b}\\u{3a}:set-output::"),
            ("a ##[error]x", "a \\u{23}#[error]x"),
            ("mach::port", "mach::port"),
            ("name_t *", "name_t *"),
        ] {
            assert_eq!(Terminal(text).to_string(), shown);
        }
        assert_eq!(Lines("a\n::error::b").to_string(), "a\n\\u{3a}:error::b");
        assert_eq!(format!("{:4}|", Terminal("a")), "a   |");
    }

    #[test]
    fn markdown_is_text_and_code_is_code() {
        assert_eq!(Markdown("<a_b> @c").to_string(), "&lt;a\\_b&gt; @<!-- -->c");
        assert_eq!(Code("a").to_string(), "`a`");
        assert_eq!(Code("a``b").to_string(), "``` a``b ```");
        assert_eq!(Cell("a|b").to_string(), "`a\\|b`");
    }

    #[test]
    fn annotation_keeps_its_own_lines_and_no_others() {
        assert_eq!(AnnotationText("50%\na\rb").to_string(), "50%25%0Aa\\rb");
        assert_eq!(AnnotationTitle("a:b,c\nd").to_string(), "a%3Ab%2Cc\\nd");
    }
}
