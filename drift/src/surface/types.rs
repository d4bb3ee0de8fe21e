//! C types and constant values, as a surface keeps them.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A C type: as the header writes it, and with every typedef seen through.
///
/// In JSON it is a string where the two are the same, and a pair of strings where they are not.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "Repr", into = "Repr")]
pub struct CType {
    written: String,
    canonical: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Repr {
    Same(String),
    Both(String, String),
}

impl From<Repr> for CType {
    fn from(repr: Repr) -> Self {
        match repr {
            Repr::Same(written) => Self {
                written,
                canonical: None,
            },
            Repr::Both(written, canonical) => Self::new(written, canonical),
        }
    }
}

impl From<CType> for Repr {
    fn from(ctype: CType) -> Self {
        match ctype.canonical {
            None => Self::Same(ctype.written),
            Some(canonical) => Self::Both(ctype.written, canonical),
        }
    }
}

impl CType {
    /// A type by both its spellings.
    pub fn new(written: impl Into<String>, canonical: impl Into<String>) -> Self {
        let (written, canonical) = (written.into(), canonical.into());
        Self {
            canonical: (canonical != written).then_some(canonical),
            written,
        }
    }

    /// As the header writes it.
    pub fn written(&self) -> &str {
        &self.written
    }

    /// With every typedef seen through.
    pub fn canonical(&self) -> &str {
        self.canonical.as_deref().unwrap_or(&self.written)
    }

    /// Whether the header writes it by the name of a typedef.
    pub fn is_typedef(&self) -> bool {
        self.canonical.is_some()
    }

    /// A declaration of `name` with this type, as C writes it.
    pub fn declare(&self, name: &str) -> String {
        let written = &self.written;
        if name.is_empty() {
            return written.clone();
        }
        if let Some(at) = written.find("(*)").or_else(|| written.find("(^)")) {
            let (head, tail) = written.split_at(at + 2);
            return format!("{head}{name}{tail}");
        }
        if let Some(at) = written.find('[') {
            let (head, tail) = written.split_at(at);
            return format!("{} {name}{tail}", head.trim_end());
        }
        let gap = if written.ends_with('*') { "" } else { " " };
        format!("{written}{gap}{name}")
    }
}

impl fmt::Display for CType {
    /// Writes the type as the header does, and what it comes down to where that is something else.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.canonical {
            None => f.write_str(&self.written),
            Some(canonical) => write!(f, "{} ({canonical})", self.written),
        }
    }
}

/// The value of a constant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "serde_json::Value", into = "serde_json::Value")]
pub enum Value {
    /// A whole number.
    Integer(i128),
    /// A string.
    Text(String),
}

impl TryFrom<serde_json::Value> for Value {
    type Error = String;

    fn try_from(value: serde_json::Value) -> Result<Self, Self::Error> {
        match value {
            serde_json::Value::String(text) => Ok(Self::Text(text)),
            serde_json::Value::Number(number) => number
                .as_i128()
                .map(Self::Integer)
                .ok_or_else(|| format!("{number} is not a whole number")),
            other => Err(format!("{other} is neither a whole number nor a string")),
        }
    }
}

impl From<Value> for serde_json::Value {
    fn from(value: Value) -> Self {
        match value {
            Value::Text(text) => Self::String(text),
            // Constants of C have 64 bits at most.
            Value::Integer(number) => match (i64::try_from(number), u64::try_from(number)) {
                (Ok(number), _) => number.into(),
                (_, Ok(number)) => number.into(),
                _ => Self::String(number.to_string()),
            },
        }
    }
}

impl fmt::Display for Value {
    /// Writes a number in decimal, and where that is long also in hexadecimal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => write!(f, "{text:?}"),
            Self::Integer(number) if *number > 0xff => write!(f, "{number} ({number:#x})"),
            Self::Integer(number) => write!(f, "{number}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn type_is_a_string_or_a_pair() {
        for (text, written, canonical) in [
            (r#""int""#, "int", "int"),
            (r#"["task_t","unsigned int"]"#, "task_t", "unsigned int"),
        ] {
            let ctype: CType = serde_json::from_str(text).expect("parses");
            assert_eq!((ctype.written(), ctype.canonical()), (written, canonical));
            assert_eq!(serde_json::to_string(&ctype).expect("writes"), text);
        }
    }

    #[test]
    fn value_keeps_all_of_64_bits_and_the_sign() {
        for text in ["18446744073709551615", "-9223372036854775808", r#""a b""#] {
            let value: Value = serde_json::from_str(text).expect("parses");
            assert_eq!(serde_json::to_string(&value).expect("writes"), text);
        }
        assert!(serde_json::from_str::<Value>("1.5").is_err());
        assert!(serde_json::from_str::<Value>("[]").is_err());
    }

    #[test]
    fn declaration_puts_the_name_where_c_does() {
        for (ctype, declared) in [
            ("int", "int x"),
            ("char *", "char *x"),
            ("char[128]", "char x[128]"),
            ("void (*)(int)", "void (*x)(int)"),
        ] {
            assert_eq!(CType::new(ctype, ctype).declare("x"), declared);
        }
    }
}
