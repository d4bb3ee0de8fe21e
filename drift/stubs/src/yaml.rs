//! YAML, as far as stubs use it, converted to JSON values.
//!
//! The parser yields events and does not recurse; nesting and the number of values are limited
//! here. Anchors and aliases, which no stub has, are errors, so nothing can expand.

use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Span, Tag};
use serde_json::{Map, Value};

/// The deepest nesting. A stub has 4: document, sections, section, symbols.
const MAX_NESTING: usize = 16;
/// The most values in one file. The largest stub of an SDK has 30,000.
const MAX_VALUES: usize = 500_000;

/// A document of a YAML file.
pub(crate) struct Document {
    /// The tag of its value, without `!`.
    pub(crate) tag: Option<String>,
    /// The line of its value, counted from 1.
    pub(crate) line: usize,
    pub(crate) value: Value,
}

/// A problem and its line.
pub(crate) struct Problem {
    pub(crate) line: usize,
    pub(crate) what: String,
}

/// An open list or mapping.
enum Open {
    List(Vec<Value>),
    Mapping(Map<String, Value>, Option<String>),
}

/// Reads the documents of a file.
pub(crate) fn documents(text: &str) -> Result<Vec<Document>, Problem> {
    let mut reader = Reader::default();
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| problem(&error))?;
        reader.event(event, span)?;
    }
    Ok(reader.documents)
}

fn problem(error: &ScanError) -> Problem {
    Problem {
        line: error.marker().line(),
        what: error.info().to_owned(),
    }
}

#[derive(Default)]
struct Reader {
    documents: Vec<Document>,
    tag: Option<String>,
    line: usize,
    open: Vec<Open>,
    values: usize,
}

impl Reader {
    fn event(&mut self, event: Event<'_>, span: Span) -> Result<(), Problem> {
        let line = span.start.line();
        let fail = |what: &str| {
            let what = what.to_owned();
            Err(Problem { line, what })
        };
        match event {
            Event::Alias(_) => return fail("an alias, which no stub has"),
            Event::Scalar(_, _, anchor, _)
            | Event::SequenceStart(anchor, _)
            | Event::MappingStart(anchor, _)
                if anchor != 0 =>
            {
                return fail("an anchor, which no stub has");
            }
            Event::SequenceStart(_, tag) => {
                self.start(Open::List(vec![]), tag.as_deref(), line)?;
            }
            Event::MappingStart(_, tag) => {
                self.start(Open::Mapping(Map::new(), None), tag.as_deref(), line)?;
            }
            Event::SequenceEnd | Event::MappingEnd => match self.open.pop() {
                Some(Open::List(values)) => self.value(Value::Array(values), line)?,
                Some(Open::Mapping(values, _)) => self.value(Value::Object(values), line)?,
                None => return fail("an end without a start"),
            },
            Event::Scalar(text, style, _, tag) => {
                self.first(tag.as_deref(), line);
                let nothing = style == ScalarStyle::Plain && matches!(&*text, "" | "~" | "null");
                let is_key = matches!(self.open.last(), Some(Open::Mapping(_, None)));
                let value = if nothing && !is_key {
                    Value::Null
                } else {
                    Value::String(text.into_owned())
                };
                self.value(value, line)?;
            }
            Event::Nothing
            | Event::StreamStart
            | Event::StreamEnd
            | Event::DocumentStart(_)
            | Event::DocumentEnd => {}
        }
        Ok(())
    }

    /// Records the line and tag of a document.
    fn first(&mut self, tag: Option<&Tag>, line: usize) {
        if self.open.is_empty() {
            self.line = line;
            self.tag = tag.map(|tag| tag.suffix.clone());
        }
    }

    fn start(&mut self, open: Open, tag: Option<&Tag>, line: usize) -> Result<(), Problem> {
        self.first(tag, line);
        if let Some(Open::Mapping(_, None)) = self.open.last() {
            let what = "a list or mapping where a name is expected".to_owned();
            return Err(Problem { line, what });
        }
        if self.open.len() >= MAX_NESTING {
            let what = format!("lists or mappings nested more than {MAX_NESTING} deep");
            return Err(Problem { line, what });
        }
        self.open.push(open);
        Ok(())
    }

    fn value(&mut self, value: Value, line: usize) -> Result<(), Problem> {
        self.values += 1;
        if self.values > MAX_VALUES {
            let what = format!("more than {MAX_VALUES} values");
            return Err(Problem { line, what });
        }
        match self.open.last_mut() {
            None => self.documents.push(Document {
                tag: self.tag.take(),
                line: self.line,
                value,
            }),
            Some(Open::List(values)) => values.push(value),
            Some(Open::Mapping(values, name)) => match (name.take(), value) {
                (None, Value::String(text)) => *name = Some(text),
                (Some(key), value) => {
                    if values.contains_key(&key) {
                        let what = format!("`{key}` is given twice");
                        return Err(Problem { line, what });
                    }
                    values.insert(key, value);
                }
                (None, _) => {
                    let what = "a list or mapping where a name is expected".to_owned();
                    return Err(Problem { line, what });
                }
            },
        }
        Ok(())
    }
}
