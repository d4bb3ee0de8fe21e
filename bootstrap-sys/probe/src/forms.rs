//! What form a name has in C, which decides how it is written there.
//!
//! Rust does not tell a typedef from a tag, nor a bit-field of whole bytes from a member. The
//! compiler is asked: one question to a line, and the line has an error or has none. A wrong answer
//! could not make a wrong claim hold, it would make the assertion one that does not compile.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::Error;
use crate::compiler::Compiler;
use crate::ctype::Names;
use crate::member::{Member, Members};
use crate::surface::{Constant, Surface};

/// The names that are typedefs.
pub(crate) fn typedefs(
    compiler: &Compiler,
    prelude: &str,
    surface: &Surface,
) -> Result<BTreeSet<String>, Error> {
    let aliases = surface.aliases.iter().map(|alias| &alias.name);
    let names: Vec<&String> = aliases.chain(surface.records.keys()).collect();
    let questions = names.iter().map(|name| format!("extern {name} *@;"));
    let answers = ask(compiler, "typedefs.c", prelude, questions)?;
    let yes = names.into_iter().zip(answers).filter(|(_, is_so)| *is_so);
    Ok(yes.map(|(name, _)| name.clone()).collect())
}

/// Members that are bit-fields in C though not in Rust, constants to which C gives the very type
/// that Rust gives them, and types of which C knows more than Rust.
pub(crate) struct Forms {
    pub(crate) falsely_opaque: Vec<String>,
    bit_fields: BTreeSet<String>,
    exact: BTreeSet<String>,
}

impl Forms {
    pub(crate) fn find(
        compiler: &Compiler,
        prelude: &str,
        surface: &Surface,
        names: &Names,
        members: &Members,
    ) -> Result<Self, Error> {
        let of_member = |member: &Member| {
            let root = names.get(&member.root).unwrap_or_default();
            format!("extern __typeof__((({root} *)0)->{}) *@;", member.path)
        };
        let member_questions = members.plain.iter().map(of_member);
        let numbers: Vec<&Constant> = surface
            .constants
            .iter()
            .filter(|each| !each.is_text())
            .collect();
        let constant_questions = numbers.iter().map(|constant| {
            let kind = names.spell(&constant.kind).unwrap_or_default();
            let name = &constant.name;
            format!(
                "_Static_assert(__builtin_types_compatible_p(__typeof__({name}), {kind}), \"\");"
            )
        });
        let opaque: Vec<&String> = surface
            .records
            .iter()
            .filter(|(_, record)| record.is_opaque())
            .map(|(name, _)| name)
            .collect();
        let opaque_questions = opaque.iter().map(|name| {
            let spelt = names.get(name).unwrap_or_default();
            format!("_Static_assert(sizeof({spelt}) + 1, \"\");")
        });
        let bare = format!("{prelude}{}", members.hide_macros());
        let of_members = ask(compiler, "members.c", &bare, member_questions)?;
        let others = constant_questions.chain(opaque_questions);
        let answers = ask(compiler, "constants.c", prelude, others)?;
        let (of_constants, of_opaque) = answers.split_at(numbers.len());
        Ok(Self {
            falsely_opaque: opaque
                .into_iter()
                .zip(of_opaque)
                .filter(|(_, is_complete)| **is_complete)
                .map(|(name, _)| name.clone())
                .collect(),
            bit_fields: members
                .plain
                .iter()
                .zip(of_members)
                .filter(|(_, is_so)| !is_so)
                .map(|(member, _)| member.name())
                .collect(),
            exact: numbers
                .iter()
                .zip(of_constants)
                .filter(|(_, is_so)| **is_so)
                .map(|(constant, _)| constant.name.clone())
                .collect(),
        })
    }

    /// Whether C has `member` as a bit-field.
    pub(crate) fn is_bit_field(&self, member: &Member) -> bool {
        self.bit_fields.contains(&member.name())
    }

    /// Whether C's expression for the constant has the type that Rust names.
    pub(crate) fn is_exact(&self, constant: &Constant) -> bool {
        self.exact.contains(&constant.name)
    }
}

/// Compiles one line for each question, and says of each whether it has no error. `@` in a question
/// becomes a name that no other question has.
pub(crate) fn ask(
    compiler: &Compiler,
    file: &str,
    prelude: &str,
    questions: impl Iterator<Item = String>,
) -> Result<Vec<bool>, Error> {
    let mut text = prelude.to_owned();
    let first = text.lines().count() + 1;
    let mut count = 0;
    for question in questions {
        let _ = writeln!(
            text,
            "{}",
            question.replace('@', &format!("question_{count}"))
        );
        count += 1;
    }
    let mut answers = vec![true; count];
    let mut elsewhere = vec![];
    for complaint in compiler.complaints(file, &text)? {
        let index = complaint.line.and_then(|line| line.checked_sub(first));
        match index.and_then(|index| answers.get_mut(index)) {
            Some(answer) => *answer = false,
            None => elsewhere.push(complaint.message),
        }
    }
    if elsewhere.is_empty() {
        Ok(answers)
    } else {
        Err(Error::Headers(elsewhere))
    }
}
