//! The probe's part on macros.
//!
//! What depends on numbers alone is a static assertion. For the rest C does what Rust did, in
//! functions: it makes the variables that the macro reads or writes, uses the macro, and compares.

use std::fmt::Write as _;

use super::{Kind, Writer, cast, number, quoted};
use crate::Error;
use crate::arguments::{Parameter, Passed, Trial};
use crate::surface::Effect;

/// Takes the place of the functions that macros call, once these have been looked at themselves:
/// the call is recorded. Also two numbers that only the kernel's headers name, and one macro uses.
pub(super) const RECORDERS: &str = r#"
#define task_get_special_port(object, which, port) PROBE_RECORD(1, object, 0, which, port)
#define task_set_special_port(object, which, port) PROBE_RECORD(2, object, 0, which, port)
#define thread_get_special_port(object, which, port) PROBE_RECORD(3, object, 0, which, port)
#define thread_set_special_port(object, which, port) PROBE_RECORD(4, object, 0, which, port)
#define host_get_special_port(object, node, which, port) PROBE_RECORD(5, object, node, which, port)
#define host_set_special_port(object, which, port) PROBE_RECORD(6, object, 0, which, port)
#define OLD_MEMORY_OBJECT_BEHAVIOR_INFO 10
#define OLD_MEMORY_OBJECT_ATTRIBUTE_INFO 12
"#;

/// What the recorders note of a call, in the order of the numbers that Rust's side gives.
const CALL: [&str; 5] = ["number", "object", "node", "which", "port"];

/// Macros whose function has another result type than C's operators give. A tag has the type of the
/// member that it is read from, `unsigned int`; the flags that the macro makes of it are an `int`.
const RETYPED: [&str; 1] = ["VM_MAKE_TAG"];

/// How many rows share a function: one for each would take clang longer.
const ROWS: usize = 64;

impl Writer<'_> {
    pub(super) fn trial(&mut self, trial: &Trial<'_>) -> Result<(), Error> {
        let Some(spelt) = Spelt::of(self, trial) else {
            return Ok(());
        };
        match &spelt.result {
            Some(result) if trial.is_pure() => self.values(trial, &spelt.parameters, result)?,
            _ => {
                for (chunk, rows) in trial.rows.chunks(ROWS).enumerate() {
                    let name = &trial.subject.name;
                    let _ = writeln!(self.text, "PROBE_FUNCTION({name}_{chunk}) {{");
                    for (at, row) in rows.iter().enumerate() {
                        let text = self.row(trial, &spelt, chunk * ROWS + at, row)?;
                        self.text.push_str(&text);
                    }
                    self.text.push_str("}\n");
                }
            }
        }
        *self.tally.entry(Kind::Macro).or_default() += trial.rows.len();
        Ok(())
    }

    /// Asserts the values of a macro without effects.
    fn values(
        &mut self,
        trial: &Trial<'_>,
        parameters: &[String],
        result: &str,
    ) -> Result<(), Error> {
        let name = &trial.subject.name;
        for (index, row) in trial.rows.iter().enumerate() {
            let value = Outcome::of(self, trial, index)?.next()?;
            let arguments = parameters.iter().zip(row);
            let arguments: Vec<String> = arguments
                .map(|(kind, argument)| cast(kind, *argument))
                .collect();
            let call = format!("{name}({})", arguments.join(", "));
            let claim = format!("{name}({}) is {value}", list(row));
            self.value(&call, result, value, &claim);
            // A comparison is an int in C.
            if index == 0 && result != "_Bool" && !RETYPED.contains(&name.as_str()) {
                self.kind(&call, result, &format!("{name} gives {result}"));
            }
        }
        Ok(())
    }

    /// Uses a macro once, and compares what comes of it.
    fn row(
        &self,
        trial: &Trial<'_>,
        spelt: &Spelt,
        index: usize,
        row: &[i128],
    ) -> Result<String, Error> {
        let name = &trial.subject.name;
        let mut text = String::from("    {\n");
        if trial.surroundings() > 0 {
            text.push_str(&surroundings(row));
        }
        let calls = trial.subject.effect == Effect::Calls;
        if calls {
            text.push_str("        struct probe_call probe_call = {0};\n");
        }
        let mut numbers = row.iter().skip(trial.surroundings()).copied();
        let mut arguments = vec![];
        // What is compared afterwards: words for it, and C for it.
        let mut places = vec![];
        let kinds = trial.parameters.iter().zip(&spelt.parameters);
        for (at, (parameter, kind)) in kinds.enumerate() {
            let variable = format!("a{at}");
            let initial = self.initial(parameter, kind, &mut numbers)?;
            let _ = writeln!(text, "        {kind} {variable} = {initial};");
            if parameter.passed == Passed::Written {
                places.extend(parameter.slots.iter().map(|slot| match &slot.member {
                    Some(member) => format!("{variable}.{member}"),
                    None => variable.clone(),
                }));
            }
            let address = if parameter.is_record() { "&" } else { "" };
            arguments.push(format!("{address}{variable}"));
        }
        let places = places.into_iter().map(|place| (place.clone(), place));
        let mut compared: Vec<(String, String)> = places.collect();
        let call = format!("{name}({})", arguments.join(", "));
        match &spelt.result {
            Some(result) => {
                let _ = writeln!(text, "        {result} result = {call};");
                compared.insert(0, ("the result".to_owned(), "result".to_owned()));
            }
            None => {
                let _ = writeln!(text, "        {call};");
            }
        }
        if calls {
            compared.extend(
                CALL.map(|part| (format!("the call's {part}"), format!("probe_call.{part}"))),
            );
        }
        let mut outcome = Outcome::of(self, trial, index)?;
        for (words, place) in compared {
            let value = outcome.next()?;
            let _ = writeln!(
                text,
                "        PROBE_CHECK((__int128){place} == {}, {});",
                number(value),
                quoted(&format!("{name} on {}: {words} is {value}", list(row)))
            );
        }
        text.push_str("    }\n");
        Ok(text)
    }

    /// What the variable for a parameter begins with, from the next numbers of the row.
    fn initial(
        &self,
        parameter: &Parameter,
        kind: &str,
        numbers: &mut impl Iterator<Item = i128>,
    ) -> Result<String, Error> {
        let mut next = || numbers.next().unwrap_or_default();
        if !parameter.is_record() {
            return Ok(cast(kind, next()));
        }
        let members = parameter.slots.iter().map(|slot| {
            let member = slot.member.as_deref().unwrap_or_default();
            let spelt = self.names.spell(&slot.kind);
            let spelt = spelt.map_err(|error| Error::Unclassified(vec![error]))?;
            Ok(format!(".{member} = {}", cast(&spelt, next())))
        });
        let members: Vec<String> = members.collect::<Result<_, Error>>()?;
        Ok(format!("{{ {} }}", members.join(", ")))
    }
}

/// The types of a macro's function, in C.
struct Spelt {
    parameters: Vec<String>,
    result: Option<String>,
}

impl Spelt {
    /// None if one cannot be spelt, of which a note is made.
    fn of(writer: &mut Writer<'_>, trial: &Trial<'_>) -> Option<Self> {
        let name = &trial.subject.name;
        let parameters = trial.parameters.iter();
        let parameters = parameters.map(|parameter| writer.spell(name, &parameter.kind));
        let parameters = parameters.collect::<Option<Vec<_>>>()?;
        let result = match &trial.subject.result {
            Some(kind) => Some(writer.spell(name, kind)?),
            None => None,
        };
        Some(Self { parameters, result })
    }
}

/// What Rust's function made of one row, number by number.
struct Outcome<'a> {
    name: &'a str,
    numbers: std::slice::Iter<'a, i128>,
}

impl<'a> Outcome<'a> {
    fn of(writer: &Writer<'a>, trial: &Trial<'a>, index: usize) -> Result<Self, Error> {
        let name = &trial.subject.name;
        let numbers = writer.testimony.outcome(name, index)?.iter();
        Ok(Self { name, numbers })
    }

    fn next(&mut self) -> Result<i128, Error> {
        let number = self.numbers.next().copied();
        number.ok_or_else(|| Error::Witness(format!("it says too little of {}", self.name)))
    }
}

/// Variables that hide those which macros read.
fn surroundings(row: &[i128]) -> String {
    let (page, kernel_page, task) = (row[0], row[1], row[2]);
    format!(
        "        const vm_size_t vm_page_size = {page}, vm_page_mask = {page} - 1;\n        \
         const vm_size_t vm_kernel_page_size = {kernel_page};\n        \
         const vm_size_t vm_kernel_page_mask = {kernel_page} - 1;\n        \
         const mach_port_t mach_task_self_ = {task};\n"
    )
}

fn list(row: &[i128]) -> String {
    let row: Vec<String> = row.iter().map(ToString::to_string).collect();
    row.join(", ")
}
