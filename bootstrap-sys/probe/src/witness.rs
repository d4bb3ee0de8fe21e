//! Has Rust's own compiler say what `bootstrap-sys` claims: sizes, offsets, values.
//!
//! The crate is compiled as it stands, around the bindings in question, and a program that prints
//! what is wanted is linked to it and run. It runs on the machine at hand, also for the other
//! architecture: `repr(C)` depends on the sizes of the integers only, which C is asked about, too.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use quote::ToTokens;

use crate::Error;
use crate::arguments::{Passed, Trial};
use crate::member::{Bits, Member, Members};
use crate::surface::{Constructor, Effect, Record, Surface};

/// What the program printed: under each key, numbers.
#[derive(Debug)]
pub(crate) struct Testimony(BTreeMap<String, Vec<i128>>);

impl Testimony {
    fn get(&self, key: &str) -> Result<&[i128], Error> {
        let found = self.0.get(key).map(Vec::as_slice);
        found.ok_or_else(|| Error::Witness(format!("it says nothing of {key}")))
    }

    fn one(&self, key: &str) -> Result<i128, Error> {
        let values = self.get(key)?;
        values
            .first()
            .copied()
            .ok_or_else(|| Error::Witness(format!("it gives no number for {key}")))
    }

    /// Size and alignment of a type, in bytes.
    pub(crate) fn layout(&self, name: &str) -> Result<(i128, i128), Error> {
        match self.get(&format!("layout {name}"))? {
            [size, alignment] => Ok((*size, *alignment)),
            _ => Err(Error::Witness(format!("it gives no layout for {name}"))),
        }
    }

    /// Offset in its root and size of a member, in bytes.
    pub(crate) fn member(&self, member: &Member) -> Result<(i128, i128), Error> {
        match self.get(&format!("member {}", member.name()))? {
            [offset, size] => Ok((*offset, *size)),
            _ => Err(Error::Witness(format!(
                "it gives no place for {}",
                member.name()
            ))),
        }
    }

    /// What a bit-field holds once all its bits are set: first its offset's holder, then the value
    /// that is read, then the holder's bytes.
    pub(crate) fn bits(&self, bits: &Bits) -> Result<&[i128], Error> {
        self.get(&format!("bits {}", bits.member.name()))
    }

    /// The value of a number.
    pub(crate) fn number(&self, name: &str) -> Result<i128, Error> {
        self.one(&format!("number {name}"))
    }

    /// The bytes of a string.
    pub(crate) fn text(&self, name: &str) -> Result<&[i128], Error> {
        self.get(&format!("text {name}"))
    }

    /// What a macro gave for row `index`: its value, if it has one, and what it wrote or called.
    pub(crate) fn outcome(&self, name: &str, index: usize) -> Result<&[i128], Error> {
        self.get(&format!("macro {name} {index}"))
    }
}

/// Compiles the crate in `sources` around `bindings`, in the directory `dir`, and asks it.
pub(crate) fn ask(
    sources: &Path,
    bindings: &Path,
    dir: &Path,
    surface: &Surface,
    members: &Members,
    trials: &[Trial<'_>],
) -> Result<Testimony, Error> {
    let library = dir.join("libbootstrap_sys.rlib");
    let lib = sources.join("src/lib.rs");
    rustc(&lib, &library, |command| {
        command
            .args(["--crate-name", "bootstrap_sys", "--crate-type", "rlib"])
            .args([
                "--cfg",
                "feature=\"spi\"",
                "--cfg",
                "bootstrap_sys_headers=\"sdkroot\"",
            ])
            .env("BOOTSTRAP_SYS_BINDINGS", bindings);
    })?;
    let source = dir.join("witness.rs");
    let program = dir.join("witness");
    let text = program_text(surface, members, trials);
    fs::write(&source, text).map_err(|error| Error::Io {
        path: source.clone(),
        error,
    })?;
    let library = format!("bootstrap_sys={}", library.display());
    rustc(&source, &program, |command| {
        command
            .args(["--crate-name", "witness", "--crate-type", "bin"])
            .args(["--extern", &library]);
    })?;
    let output = run(&mut Command::new(&program))?;
    let testimony = output.lines().filter_map(|line| {
        let (key, numbers) = line.split_once('\t')?;
        let numbers = numbers.split(' ').filter(|number| !number.is_empty());
        let numbers = numbers.map(str::parse).collect::<Result<_, _>>().ok()?;
        Some((key.to_owned(), numbers))
    });
    Ok(Testimony(testimony.collect()))
}

fn rustc(source: &Path, output: &Path, more: impl FnOnce(&mut Command)) -> Result<(), Error> {
    let program = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let mut command = Command::new(program);
    command
        .args(["--edition", "2024", "--cap-lints", "allow"])
        .args(["-C", "debuginfo=0", "-C", "opt-level=0", "-o"])
        .args([output, source]);
    more(&mut command);
    run(&mut command).map(drop)
}

/// Runs `command` and gives what it printed.
fn run(command: &mut Command) -> Result<String, Error> {
    let program = PathBuf::from(command.get_program());
    let output = command.output().map_err(|error| Error::Io {
        path: program.clone(),
        error,
    })?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let said: Vec<&str> = said.lines().take(20).collect();
    Err(Error::Witness(format!(
        "{} failed:\n{}",
        program.display(),
        said.join("\n")
    )))
}

/// What layouts depend on besides the bindings, and the variables and functions that macros read and
/// call: the program's own.
const SURROUNDINGS: &str = r#"
const _: () = assert!(size_of::<c_long>() == 8 && size_of::<usize>() == 8 && size_of::<c_int>() == 4);
const _: () = assert!(align_of::<u64>() == 8 && align_of::<u128>() == 16);

#[unsafe(no_mangle)] static mut vm_page_size: usize = 0;
#[unsafe(no_mangle)] static mut vm_page_mask: usize = 0;
#[unsafe(no_mangle)] static mut vm_kernel_page_size: usize = 0;
#[unsafe(no_mangle)] static mut vm_kernel_page_mask: usize = 0;
#[unsafe(no_mangle)] static mut mach_task_self_: u32 = 0;

fn surround(page: i128, kernel_page: i128, task: i128) {
    unsafe {
        vm_page_size = page as usize;
        vm_page_mask = page as usize - 1;
        vm_kernel_page_size = kernel_page as usize;
        vm_kernel_page_mask = kernel_page as usize - 1;
        mach_task_self_ = task as u32;
    }
}

static mut CALL: [i128; 5] = [0; 5];

fn record(call: [i128; 5]) -> i32 {
    unsafe { CALL = call };
    77
}

#[unsafe(no_mangle)] extern "C" fn task_get_special_port(task: u32, which: i32, port: *mut u32) -> i32 {
    record([1, task.into(), 0, which.into(), port as usize as i128])
}
#[unsafe(no_mangle)] extern "C" fn task_set_special_port(task: u32, which: i32, port: u32) -> i32 {
    record([2, task.into(), 0, which.into(), port.into()])
}
#[unsafe(no_mangle)] extern "C" fn thread_get_special_port(thread: u32, which: i32, port: *mut u32) -> i32 {
    record([3, thread.into(), 0, which.into(), port as usize as i128])
}
#[unsafe(no_mangle)] extern "C" fn thread_set_special_port(thread: u32, which: i32, port: u32) -> i32 {
    record([4, thread.into(), 0, which.into(), port.into()])
}
#[unsafe(no_mangle)] extern "C" fn host_get_special_port(host: u32, node: i32, which: i32, port: *mut u32) -> i32 {
    record([5, host.into(), node.into(), which.into(), port as usize as i128])
}
#[unsafe(no_mangle)] extern "C" fn host_set_special_port(host: u32, which: i32, port: u32) -> i32 {
    record([6, host.into(), 0, which.into(), port.into()])
}
"#;

fn program_text(surface: &Surface, members: &Members, trials: &[Trial<'_>]) -> String {
    let mut text = String::from("use bootstrap_sys::*;\nuse std::ffi::*;\n");
    text.push_str(SURROUNDINGS);
    text.push_str("const NUMBERS: &[(&str, i128)] = &[\n");
    for constant in surface.constants.iter().filter(|each| !each.is_text()) {
        let name = &constant.name;
        let _ = writeln!(text, "    (\"number {name}\", {name} as i128),");
    }
    text.push_str("];\nconst TEXTS: &[(&str, &std::ffi::CStr)] = &[\n");
    for constant in surface.constants.iter().filter(|each| each.is_text()) {
        let name = &constant.name;
        let _ = writeln!(text, "    (\"text {name}\", {name}),");
    }
    text.push_str("];\nconst PAIRS: &[(&str, usize, usize)] = &[\n");
    for name in surface.records.keys() {
        let _ = writeln!(
            text,
            "    (\"layout {name}\", size_of::<{name}>(), align_of::<{name}>()),"
        );
    }
    for member in &members.plain {
        let _ = writeln!(
            text,
            "    (\"member {}\", {}, size_of::<{}>()),",
            member.name(),
            offset(&member.steps),
            member.kind.to_token_stream()
        );
    }
    text.push_str("];\nfn main() {\n");
    text.push_str(
        "    for (key, number) in NUMBERS { println!(\"{key}\\t{number}\"); }\n    \
         for (key, one, two) in PAIRS { println!(\"{key}\\t{one} {two}\"); }\n    \
         for (key, text) in TEXTS { say(key, text.to_bytes().iter().map(|&byte| byte.into())); }\n",
    );
    for bits in &members.bits {
        say_bits(&mut text, bits, &surface.records[&bits.holder]);
    }
    for trial in trials {
        say_macro(&mut text, trial);
    }
    text.push_str(
        "}\nfn say(key: &str, numbers: impl IntoIterator<Item = i128>) {\n    \
         print!(\"{key}\\t\");\n    \
         for number in numbers { print!(\"{number} \"); }\n    \
         println!();\n}\n",
    );
    text
}

/// The expression for an offset over several steps.
fn offset(steps: &[(String, String)]) -> String {
    let steps: Vec<String> = steps
        .iter()
        .map(|(kind, field)| format!("std::mem::offset_of!({kind}, {field})"))
        .collect();
    if steps.is_empty() {
        "0".to_owned()
    } else {
        steps.join(" + ")
    }
}

/// Sets a bit-field to ones and says what comes of it. The other ways to the same bits must lead
/// there, or the program fails.
fn say_bits(text: &mut String, bits: &Bits, record: &Record) {
    let Bits {
        member,
        holder,
        getter,
    } = bits;
    let name = member.name();
    let before = member
        .steps
        .split_last()
        .map_or(&[][..], |(_, before)| before);
    let kind = member.kind.to_token_stream();
    let _ = writeln!(
        text,
        "    {{\n        \
             type Bytes = [u8; size_of::<{holder}>()];\n        \
             let mut holder: {holder} = unsafe {{ std::mem::zeroed() }};\n        \
             let mut other: {holder} = unsafe {{ std::mem::zeroed() }};\n        \
             holder.set_{getter}(!(0 as {kind}));\n        \
             unsafe {{ {holder}::set_{getter}_raw(&raw mut other, !(0 as {kind})) }};\n        \
             let value = holder.{getter}() as i128;\n        \
             assert_eq!(unsafe {{ {holder}::{getter}_raw(&raw const other) }} as i128, value, \"{name}\");\n        \
             let bytes: Bytes = unsafe {{ std::mem::transmute(holder) }};\n        \
             let same: Bytes = unsafe {{ std::mem::transmute(other) }};\n        \
             assert_eq!(bytes, same, \"{name}\");\n        \
             say(\"bits {name}\", [({}) as i128, value].into_iter().chain(bytes.map(i128::from)));",
        offset(before)
    );
    let has_it = |constructor: &&Constructor| constructor.parameters.contains(getter);
    for Constructor { unit, parameters } in record.constructors.iter().filter(has_it) {
        let arguments: Vec<&str> = parameters
            .iter()
            .map(|parameter| if parameter == getter { "!0" } else { "0" })
            .collect();
        let _ = writeln!(
            text,
            "        let mut made: {holder} = unsafe {{ std::mem::zeroed() }};\n        \
                 made._bitfield_{unit} = {holder}::new_bitfield_{unit}({});\n        \
                 let made: Bytes = unsafe {{ std::mem::transmute(made) }};\n        \
                 assert_eq!(made, bytes, \"{name}\");",
            arguments.join(", ")
        );
    }
    text.push_str("    }\n");
}

fn say_macro(text: &mut String, trial: &Trial<'_>) {
    let name = &trial.subject.name;
    let rows: Vec<String> = trial.rows.iter().map(|row| format!("{row:?}")).collect();
    let width = trial.rows.first().map_or(0, Vec::len);
    let _ = writeln!(
        text,
        "    for (index, row) in [{}].iter().enumerate() {{\n        let _: &[i128; {width}] = row;",
        rows.join(", ")
    );
    if trial.surroundings() > 0 {
        text.push_str("        surround(row[0], row[1], row[2]);\n");
    }
    let mut column = trial.surroundings();
    let mut outcome = vec![];
    let mut arguments = vec![];
    for (number, parameter) in trial.parameters.iter().enumerate() {
        let kind = parameter.kind.to_token_stream();
        let variable = format!("a{number}");
        if parameter.is_record() {
            let _ = writeln!(
                text,
                "        let mut {variable}: {kind} = unsafe {{ std::mem::zeroed() }};"
            );
            for slot in &parameter.slots {
                let member = slot.member.as_deref().unwrap_or_default();
                let slot_kind = slot.kind.to_token_stream();
                let _ = writeln!(
                    text,
                    "        {variable}.{member} = row[{column}] as {slot_kind};"
                );
                if parameter.passed == Passed::Written {
                    outcome.push(format!("{variable}.{member} as i128"));
                }
                column += 1;
            }
        } else {
            let through = if parameter.passed == Passed::Address {
                " as usize"
            } else {
                ""
            };
            let _ = writeln!(
                text,
                "        let mut {variable} = row[{column}]{through} as {kind};"
            );
            if parameter.passed == Passed::Written {
                outcome.push(format!("{variable} as i128"));
            }
            column += 1;
        }
        arguments.push(match parameter.passed {
            Passed::Value | Passed::Address => variable,
            Passed::Read => format!("&{variable}"),
            Passed::Written => format!("&mut {variable}"),
        });
    }
    let call = format!("bootstrap_sys::{name}({})", arguments.join(", "));
    match (trial.subject.effect, &trial.subject.result) {
        (Effect::Calls, _) => {
            text.push_str("        record([0; 5]);\n");
            let _ = writeln!(text, "        let result = unsafe {{ {call} }} as i128;");
            outcome.insert(0, "result".to_owned());
            outcome.extend((0..5).map(|at| format!("unsafe {{ CALL[{at}] }}")));
        }
        (_, Some(_)) => {
            let _ = writeln!(text, "        let result = {call} as i128;");
            outcome.insert(0, "result".to_owned());
        }
        (_, None) => {
            let _ = writeln!(text, "        {call};");
        }
    }
    let _ = writeln!(
        text,
        "        say(&format!(\"macro {name} {{index}}\"), [{}]);\n    }}",
        outcome.join(", ")
    );
}
