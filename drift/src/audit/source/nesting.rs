//! Limits on how deep a source nests.
//!
//! syn parses by recursion, and the trees it makes are dropped by recursion: 50,000 parentheses,
//! `- - - …` or `1 + 1 + …` overflow the stack, which no program survives. Tokens alone are read
//! without recursion (proc-macro2's fallback does), so they are measured first.
//!
//! Brackets nest by themselves. Within one pair, a *run* of tokens without a separator bounds how
//! deep an expression, type or pattern can nest. What the two limits allow fits on [`STACK`].

use proc_macro2::{Delimiter, TokenStream, TokenTree, token_stream};

/// Maximum nesting of brackets, as deep as rustc expands macros.
const MAX_BRACKETS: usize = 128;
/// Maximum tokens without a separator, summed over the brackets around a token.
const MAX_RUN: usize = 4_096;

/// The stack on which sources are parsed, of which 128 MiB are enough for every shape in the tests
/// in a debug build. It is reserved, and used only as far as a source nests.
pub(in crate::audit) const STACK: usize = 512 << 20;

/// An open bracket.
struct Level {
    tokens: token_stream::IntoIter,
    /// Tokens since the last separator.
    run: usize,
    /// Tokens since the last separators in all brackets around it.
    outer: usize,
    /// Tokens of a macro or attribute. Only their brackets count: they are not parsed, or are
    /// measured again before that.
    raw: bool,
    /// Effect of the last token on the next.
    after: After,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum After {
    Other,
    /// `{…}`: the next token may start something new.
    Block,
    /// `#`, or `#!`: a bracket is an attribute.
    Hash,
    /// `name`: an exclamation mark makes it a macro.
    Name,
    /// `name!`, or `name! name`: a bracket holds a macro's tokens.
    Bang,
}

/// Returns the line and a description if the tokens nest too deep to be parsed.
pub(super) fn check(tokens: &TokenStream) -> Result<(), (usize, String)> {
    let mut levels = vec![Level::new(tokens.clone(), 0, false)];
    while let Some(level) = levels.last_mut() {
        let Some(token) = level.tokens.next() else {
            levels.pop();
            continue;
        };
        let line = token.span().start().line;
        let opened = level.next(token);
        if !level.raw && level.outer + level.run > MAX_RUN {
            let what = format!("more than {MAX_RUN} tokens in one expression, type or pattern");
            return Err((line, what));
        }
        if let Some(opened) = opened {
            if levels.len() > MAX_BRACKETS {
                let what = format!("brackets nested more than {MAX_BRACKETS} deep");
                return Err((line, what));
            }
            levels.push(opened);
        }
    }
    Ok(())
}

impl Level {
    fn new(tokens: TokenStream, outer: usize, raw: bool) -> Self {
        Self {
            tokens: tokens.into_iter(),
            run: 0,
            outer,
            raw,
            after: After::Other,
        }
    }

    /// Counts a token, and opens its bracket if it is one.
    fn next(&mut self, token: TokenTree) -> Option<Self> {
        let before = self.after;
        if before == After::Block && starts_something(&token) {
            self.run = 0;
        }
        self.run += 1;
        self.after = After::Other;
        match token {
            TokenTree::Group(group) => {
                let raw = self.raw || matches!(before, After::Hash | After::Bang);
                if before == After::Hash {
                    // Attributes stand one beside another, however many there are.
                    self.run = self.run.saturating_sub(2);
                } else if group.delimiter() == Delimiter::Brace {
                    self.after = After::Block;
                }
                let outer = self.outer + self.run;
                return Some(Self::new(group.stream(), outer, raw));
            }
            TokenTree::Ident(_) => {
                self.after = if before == After::Bang {
                    After::Bang
                } else {
                    After::Name
                };
            }
            TokenTree::Punct(punct) => match (punct.as_char(), before) {
                (';' | ',', _) => self.run = 0,
                ('#', _) => self.after = After::Hash,
                ('!', After::Hash) => {
                    self.run -= 1;
                    self.after = After::Hash;
                }
                ('!', After::Name) => self.after = After::Bang,
                _ => {}
            },
            TokenTree::Literal(_) => {}
        }
        None
    }
}

/// Returns `true` if a token after `{…}` cannot go on with the same expression.
fn starts_something(token: &TokenTree) -> bool {
    match token {
        TokenTree::Ident(name) => name != "else" && name != "as",
        TokenTree::Punct(punct) => matches!(punct.as_char(), '#' | '\''),
        TokenTree::Literal(_) => true,
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
    }
}
