//! Limits on how deep a source nests.
//!
//! syn parses by recursion, and the trees it makes are dropped by recursion: 50,000 parentheses,
//! `- - - …` or `1 + 1 + …` overflow the stack, which no program survives. Tokens alone are read
//! without recursion (proc-macro2's fallback does), so they are measured first.
//!
//! Brackets nest by themselves. Within one pair, a *run* of tokens without a separator bounds how
//! deep an expression, type or pattern can nest. What the two limits allow fits on [`STACK`].

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree, token_stream};

/// Maximum nesting of brackets, as deep as rustc expands macros.
const MAX_BRACKETS: usize = 128;
/// Maximum tokens without a separator, summed over the brackets around a token.
const MAX_RUN: usize = 4_096;

/// The stack on which sources are parsed, of which 128 MiB are enough for every shape in the tests
/// in a debug build. It is reserved, and used only as far as a source nests.
pub(in crate::audit) const STACK: usize = 512 << 20;

/// Words that no macro is called by, though `!` may follow: `return !(…)`.
const KEYWORDS: [&str; 47] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "if", "impl", "in", "let", "loop",
    "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "static",
    "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual",
    "where", "while", "yield",
];

/// An open bracket.
struct Level {
    tokens: token_stream::IntoIter,
    /// Tokens since the last separator.
    run: usize,
    /// Tokens since the last separators in all brackets around it.
    outer: usize,
    /// Tokens of a macro. Only their brackets count: they are not parsed, or are measured again
    /// before that.
    raw: bool,
    /// The token before.
    last: Last,
    /// Open `<`. A comma between angle brackets does not end the nesting.
    angles: usize,
    /// Between the bars of a closure's parameters.
    bars: bool,
}

/// The token before, as far as it decides what the next one means.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    /// `{…}`: the next token may start something new.
    Block,
    /// `#`, or `#!`: a bracket is an attribute.
    Hash,
    /// A name: `!` makes it a macro.
    Name,
    /// `name!`: a bracket holds a macro's tokens.
    Bang,
    /// `name! name`: the same.
    BangName,
    /// A literal, or `(…)` or `[…]`: `<` and `|` are operators.
    Operand,
    /// A keyword, or the name of a lifetime.
    Word,
    /// Punctuation, and whether the next is joined to it.
    Punct(char, bool),
    /// The first half of `||` as an operator.
    Or,
    Nothing,
}

/// Returns the line and a description if the tokens nest too deep to be parsed.
pub(in crate::audit) fn check(tokens: &TokenStream) -> Result<(), (usize, String)> {
    let mut levels = vec![Level::new(tokens.clone(), 0, false)];
    while let Some(level) = levels.last_mut() {
        let Some(token) = level.tokens.next() else {
            levels.pop();
            continue;
        };
        let span = token.span();
        let opened = level.next(token);
        if !level.raw && level.outer + level.run > MAX_RUN {
            let what = format!("more than {MAX_RUN} tokens in one expression, type or pattern");
            return Err((span.start().line, what));
        }
        if let Some(opened) = opened {
            if levels.len() > MAX_BRACKETS {
                let what = format!("brackets nested more than {MAX_BRACKETS} deep");
                return Err((span.start().line, what));
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
            last: Last::Nothing,
            angles: 0,
            bars: false,
        }
    }

    /// Ends a run: what follows does not nest in what came before.
    fn end(&mut self) {
        self.run = 0;
        self.angles = 0;
        self.bars = false;
    }

    /// Counts a token, and opens its bracket if it is one.
    fn next(&mut self, token: TokenTree) -> Option<Self> {
        let last = self.last;
        if last == Last::Block && starts_something(&token) {
            self.end();
        }
        self.run += 1;
        match token {
            TokenTree::Group(group) => {
                let raw = self.raw || matches!(last, Last::Bang | Last::BangName);
                let outer = self.outer + self.run;
                self.last = match group.delimiter() {
                    Delimiter::Brace => Last::Block,
                    _ => Last::Operand,
                };
                if last == Last::Hash {
                    // Attributes stand one beside another, however many there are.
                    self.run = self.run.saturating_sub(2);
                    self.last = Last::Nothing;
                }
                return Some(Self::new(group.stream(), outer, raw));
            }
            TokenTree::Ident(name) => {
                self.last = match last {
                    Last::Bang => Last::BangName,
                    Last::Punct('\'', _) => Last::Word,
                    _ if KEYWORDS.iter().any(|keyword| name == keyword) => Last::Word,
                    _ => Last::Name,
                }
            }
            TokenTree::Punct(punct) => {
                let joint = punct.spacing() == Spacing::Joint;
                self.last = self.punct(punct.as_char(), joint, last);
            }
            TokenTree::Literal(_) => self.last = Last::Operand,
        }
        None
    }

    fn punct(&mut self, punct: char, joint: bool, last: Last) -> Last {
        match (punct, last) {
            (';', _) => self.end(),
            (',', _) if self.angles == 0 && !self.bars => self.end(),
            ('#', _) => return Last::Hash,
            ('!', Last::Hash) => {
                self.run -= 1;
                return Last::Hash;
            }
            ('!', Last::Name) => return Last::Bang,
            // A comparison or a shift.
            ('<', Last::Operand) => return Last::Operand,
            ('<', _) => self.angles += 1,
            ('>', Last::Punct('-' | '=', true)) => {}
            ('>', _) => self.angles = self.angles.saturating_sub(1),
            ('|', _) if self.bars => self.bars = false,
            ('|', Last::Or) => {}
            ('|', Last::Name | Last::Operand | Last::Block) if joint => return Last::Or,
            ('|', Last::Name | Last::Operand | Last::Block) => {}
            ('|', _) => self.bars = true,
            _ => {}
        }
        Last::Punct(punct, joint)
    }
}

/// Returns `true` if a token after `{…}` cannot continue the same expression.
fn starts_something(token: &TokenTree) -> bool {
    match token {
        TokenTree::Ident(name) => name != "else" && name != "as",
        TokenTree::Punct(punct) => matches!(punct.as_char(), '#' | '\''),
        TokenTree::Literal(_) => true,
        // `if {…} {…}`
        TokenTree::Group(_) => false,
    }
}
