//! The probe: one C file that compiles only if every claim holds.
//!
//! Claims on types and constants are static assertions. A bit-field has no address, and macros that
//! write, read variables or call functions are no constant expressions: for these a function does
//! what Rust did, compares, and on a difference calls a function that the compiler must not find
//! called. It finds out once it has optimized the rest away; if it cannot, that is an error as well,
//! never a claim that passes unseen.

mod trial;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use quote::ToTokens;

use crate::Error;
use crate::arguments::Trial;
use crate::ctype::{Names, PRIMITIVES};
use crate::forms::Forms;
use crate::member::{Bits, Member, Members};
use crate::surface::{Alias, Constant, Surface, Variable, result_of};
use crate::witness::Testimony;

/// A kind of claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Kind {
    /// The size and alignment of a structure or union.
    Layout,
    /// The offset, size and type of a member.
    Member,
    /// Which bits a bit-field has, and whether it is signed.
    BitField,
    /// What a typedef or enumeration stands for.
    Alias,
    /// The value of a number, of which C's own expression has the type that Rust names.
    TypedConstant,
    /// The value of a number that C writes as a plain `int` or `sizeof`.
    Constant,
    /// The bytes of a string.
    Text,
    /// The prototype of a function.
    Function,
    /// Which systems have a function, and since when macOS deprecates it.
    Availability,
    /// The type of a variable, and whether it may be written.
    Variable,
    /// The value and the effects of a macro, for one set of arguments.
    Macro,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Layout,
        Self::Member,
        Self::BitField,
        Self::Alias,
        Self::TypedConstant,
        Self::Constant,
        Self::Text,
        Self::Function,
        Self::Availability,
        Self::Variable,
        Self::Macro,
    ];

    /// What claims of the kind are about, for a table's head.
    pub fn name(self) -> &'static str {
        match self {
            Self::Layout => "layouts",
            Self::Member => "members",
            Self::BitField => "bit-fields",
            Self::Alias => "typedefs",
            Self::TypedConstant => "typed constants",
            Self::Constant => "constants",
            Self::Text => "strings",
            Self::Function => "functions",
            Self::Availability => "availability",
            Self::Variable => "variables",
            Self::Macro => "macro results",
        }
    }
}

/// The text of a probe, and how much it claims.
pub(crate) struct Probe {
    pub(crate) text: String,
    pub(crate) tally: BTreeMap<Kind, usize>,
    /// Macros that Rust has and these headers do not.
    pub(crate) absent_macros: Vec<String>,
}

/// What every file begins with that is compiled here.
pub(crate) fn prelude(sources: &Path) -> String {
    format!(
        "#include \"{}\"\n#include <Availability.h>\n",
        sources.join("wrapper.h").display()
    )
}

/// What the assertions are written with. A plain number is one of which C's type says nothing: an
/// `int`, the next larger type of a literal that is no `int`, and what `sizeof` gives.
const TOOLS: &str = r#"
#define PROBE_SAME(a, b) __builtin_types_compatible_p(a, b)
#define PROBE_PLAIN(value) (PROBE_SAME(__typeof__(value), int) || \
    PROBE_SAME(__typeof__(value), unsigned int) && (value) > 0x7fffffff || \
    PROBE_SAME(__typeof__(value), unsigned long))
#define PROBE_VALUE(expression, kind, value, claim) \
    _Static_assert((__int128)(kind)(expression) == (value) && \
        (__typeof__(expression))(kind)(expression) == (expression), claim)
#define PROBE_JOIN_(a, b) a##b
#define PROBE_JOIN(a, b) PROBE_JOIN_(a, b)
#define PROBE_REFUTED_(name, claim) \
    { extern void name(void) __attribute__((error(claim))); name(); }
#define PROBE_CHECK(condition, claim) \
    do { if (!(condition)) PROBE_REFUTED_(PROBE_JOIN(probe_refuted_, __COUNTER__), claim) } while (0)
#define PROBE_FUNCTION(name) static __attribute__((used)) void probe_##name(void)

struct probe_call { int number; unsigned int object; int node; int which; unsigned long port; };
#define PROBE_RECORD(n, o, i, w, p) ({ \
    probe_call.number = (n); probe_call.object = (o); probe_call.node = (i); \
    probe_call.which = (w); probe_call.port = (unsigned long)(p); 77; })
"#;

/// Writes the probe.
pub(crate) fn write(
    prelude: &str,
    surface: &Surface,
    members: &Members,
    trials: &[Trial<'_>],
    names: &Names,
    forms: &Forms,
    testimony: &Testimony,
) -> Result<Probe, Error> {
    let mut writer = Writer {
        text: format!("{prelude}{TOOLS}\n"),
        tally: BTreeMap::new(),
        names,
        forms,
        testimony,
        unwritable: vec![],
    };
    writer.ground(&surface.version);
    for alias in &surface.aliases {
        writer.alias(alias);
    }
    for (name, record) in &surface.records {
        if !members.dissolved.contains(name) && !record.is_opaque() {
            writer.layout(name)?;
        }
    }
    writer.text.push_str(&members.hide_macros());
    for member in &members.plain {
        writer.member(member)?;
    }
    for bits in &members.bits {
        writer.bits(bits)?;
    }
    writer.text.push_str(&members.show_macros());
    for constant in &surface.constants {
        writer.constant(constant)?;
    }
    for function in &surface.functions {
        writer.function(function);
    }
    for variable in &surface.variables {
        writer.variable(variable);
    }
    writer.text.push_str(trial::RECORDERS);
    let (present, absent): (Vec<_>, Vec<_>) = trials
        .iter()
        .partition(|trial| surface.header_macros.contains(&trial.subject.name));
    for trial in present {
        writer.trial(trial)?;
    }
    if !writer.unwritable.is_empty() {
        return Err(Error::Unclassified(writer.unwritable));
    }
    Ok(Probe {
        text: writer.text,
        tally: writer.tally,
        absent_macros: absent
            .iter()
            .map(|trial| trial.subject.name.clone())
            .collect(),
    })
}

struct Writer<'a> {
    text: String,
    tally: BTreeMap<Kind, usize>,
    names: &'a Names,
    forms: &'a Forms,
    testimony: &'a Testimony,
    /// Claims that cannot be put in C.
    unwritable: Vec<String>,
}

impl Writer<'_> {
    fn count(&mut self, kind: Kind) {
        *self.tally.entry(kind).or_default() += 1;
    }

    fn assert(&mut self, condition: &str, claim: &str) {
        let _ = writeln!(self.text, "_Static_assert({condition}, {});", quoted(claim));
    }

    /// Spells a type, or notes that it cannot be.
    fn spell(&mut self, of: &str, kind: &syn::Type) -> Option<String> {
        match self.names.spell(kind) {
            Ok(spelt) => Some(spelt),
            Err(error) => {
                self.unwritable.push(format!("{of}: {error}"));
                None
            }
        }
    }

    /// What both sides take for granted: the sizes of C's own types, and the headers' release.
    fn ground(&mut self, version: &str) {
        for (name, size, is_signed) in PRIMITIVES {
            self.assert(
                &format!("sizeof({name}) == {size} && _Alignof({name}) == {size} && (({name})-1 < 0) == {}", u8::from(is_signed)),
                &format!("{name} has {size} bytes"),
            );
        }
        let mut parts = version
            .split('.')
            .map(|part| part.parse::<u32>().unwrap_or_default());
        let (major, minor) = (
            parts.next().unwrap_or_default(),
            parts.next().unwrap_or_default(),
        );
        self.assert(
            &format!(
                "__MAC_OS_X_VERSION_MAX_ALLOWED / 100 == {}",
                major * 100 + minor
            ),
            &format!("the headers are those of macOS {version}"),
        );
    }

    fn alias(&mut self, alias: &Alias) {
        let name = &alias.name;
        let Some(target) = self.spell(name, &alias.kind) else {
            return;
        };
        let spelt = self.names.get(name).unwrap_or(name).to_owned();
        self.assert(
            &format!("PROBE_SAME({spelt}, {target})"),
            &format!("{name} is {}", alias.kind.to_token_stream()),
        );
        self.count(Kind::Alias);
    }

    fn layout(&mut self, name: &str) -> Result<(), Error> {
        let Some(spelt) = self.names.get(name).map(str::to_owned) else {
            self.unwritable
                .push(format!("{name}: C has no name for it"));
            return Ok(());
        };
        let (size, alignment) = self.testimony.layout(name)?;
        self.assert(
            &format!("sizeof({spelt}) == {size}"),
            &format!("{name} has the size {size}"),
        );
        self.assert(
            &format!("_Alignof({spelt}) == {alignment}"),
            &format!("{name} has the alignment {alignment}"),
        );
        self.count(Kind::Layout);
        Ok(())
    }

    fn member(&mut self, member: &Member) -> Result<(), Error> {
        let name = member.name();
        let root = self.names.get(&member.root).unwrap_or_default().to_owned();
        let (offset, size) = self.testimony.member(member)?;
        let path = &member.path;
        let expression = format!("(({root} *)0)->{path}");
        if self.forms.is_bit_field(member) && size <= 8 {
            let ones: Vec<(i128, i128)> = (0..size).map(|at| (offset + at, 0xff)).collect();
            self.set_bits(member, None, &ones)?;
            self.count(Kind::BitField);
            return Ok(());
        }
        self.assert(
            &format!("__builtin_offsetof({root}, {path}) == {offset}"),
            &format!("{name} has the offset {offset}"),
        );
        let flexible = crate::ctype::inside(&member.kind, "__IncompleteArrayField");
        let kind = flexible.unwrap_or(&member.kind);
        let Some(spelt) = self.spell(&name, kind) else {
            return Ok(());
        };
        let expression = match flexible {
            Some(_) => format!("{expression}[0]"),
            None => {
                self.assert(
                    &format!("sizeof({expression}) == {size}"),
                    &format!("{name} has the size {size}"),
                );
                expression
            }
        };
        self.assert(
            &format!("PROBE_SAME(__typeof__({expression}), {spelt})"),
            &format!("{name} is {}", kind.to_token_stream()),
        );
        self.count(Kind::Member);
        Ok(())
    }

    fn bits(&mut self, bits: &Bits) -> Result<(), Error> {
        let member = &bits.member;
        let name = member.name();
        let [offset, value, bytes @ ..] = self.testimony.bits(bits)? else {
            return Err(Error::Witness(format!("it gives no bits of {name}")));
        };
        let ones: Vec<(i128, i128)> = (*offset..).zip(bytes.iter().copied()).collect();
        self.set_bits(member, Some(*value), &ones)?;
        let root = self.names.get(&member.root).unwrap_or_default().to_owned();
        if let Some(spelt) = self.spell(&name, &member.kind) {
            self.assert(
                &format!(
                    "_Generic((({root} *)0)->{}, {spelt}: 1, default: 0)",
                    member.path
                ),
                &format!("{name} is {}", member.kind.to_token_stream()),
            );
        }
        self.count(Kind::BitField);
        Ok(())
    }

    /// Sets all bits of a bit-field: these bytes change, and no others, and `value` is what is read.
    ///
    /// A bit-field that is a plain member in Rust is an unsigned one there, whatever it is in C:
    /// what is read of it has no value to compare.
    fn set_bits(
        &mut self,
        member: &Member,
        value: Option<i128>,
        ones: &[(i128, i128)],
    ) -> Result<(), Error> {
        let (name, path) = (member.name(), &member.path);
        let root = self.names.get(&member.root).unwrap_or_default();
        let (size, _) = self.testimony.layout(&member.root)?;
        let expected: BTreeMap<i128, i128> = ones.iter().copied().collect();
        let bytes: Vec<String> = (0..size)
            .map(|at| format!("u.bytes[{at}] == {}", expected.get(&at).unwrap_or(&0)))
            .collect();
        let _ = writeln!(
            self.text,
            "PROBE_FUNCTION(bits_{}) {{\n    \
                 union {{ {root} whole; unsigned char bytes[{size}]; }} u;\n    \
                 __builtin_memset(&u, 0, sizeof u);\n    u.whole.{path} = -1;\n    \
                 PROBE_CHECK({}, {});",
            name.replace(['.', '[', ']'], "_"),
            bytes.join(" && "),
            quoted(&format!("{name} has other bits")),
        );
        if let Some(value) = value {
            let _ = writeln!(
                self.text,
                "    PROBE_CHECK((__int128)u.whole.{path} == {}, {});",
                number(value),
                quoted(&format!("{name} with all bits set is {value}")),
            );
        }
        self.text.push_str("}\n");
        Ok(())
    }

    fn constant(&mut self, constant: &Constant) -> Result<(), Error> {
        let name = &constant.name;
        if constant.is_text() {
            let bytes = self.testimony.text(name)?;
            let escaped: String = bytes.iter().map(|byte| format!("\\{byte:03o}")).collect();
            let size = bytes.len() + 1;
            self.assert(
                &format!("sizeof({name}) == {size} && __builtin_memcmp({name}, \"{escaped}\", {size}) == 0"),
                &format!("{name} has other bytes"),
            );
            self.count(Kind::Text);
            return Ok(());
        }
        let Some(kind) = self.spell(name, &constant.kind) else {
            return Ok(());
        };
        let value = self.testimony.number(name)?;
        let is_exact = self.forms.is_exact(constant);
        self.value(name, &kind, value, &format!("{name} is {value}"));
        if is_exact {
            self.count(Kind::TypedConstant);
        } else {
            self.kind(
                name,
                &kind,
                &format!("{name} is no {}", constant.kind.to_token_stream()),
            );
            self.count(Kind::Constant);
        }
        Ok(())
    }

    /// An expression has that value, and nothing is lost on its way to the type that Rust gives it.
    fn value(&mut self, expression: &str, kind: &str, value: i128, claim: &str) {
        let _ = writeln!(
            self.text,
            "PROBE_VALUE({expression}, {kind}, {}, {});",
            number(value),
            quoted(claim)
        );
    }

    /// An expression has that type, or none that C would have chosen for it.
    fn kind(&mut self, expression: &str, kind: &str, claim: &str) {
        self.assert(
            &format!("PROBE_SAME(__typeof__({expression}), {kind}) || PROBE_PLAIN({expression})"),
            claim,
        );
    }

    fn function(&mut self, signature: &syn::Signature) {
        let name = signature.ident.to_string();
        let kinds = signature.inputs.iter().filter_map(|input| match input {
            syn::FnArg::Typed(input) => Some(&*input.ty),
            syn::FnArg::Receiver(_) => None,
        });
        let parameters = match self.names.parameters(kinds, signature.variadic.is_some()) {
            Ok(parameters) => parameters,
            Err(error) => return self.unwritable.push(format!("{name}: {error}")),
        };
        let result = match result_of(signature) {
            Some(kind) => self.spell(&name, &kind),
            None => Some("void".to_owned()),
        };
        let Some(result) = result else { return };
        // The assertion names the function, the assignment shows both prototypes.
        self.assert(
            &format!("PROBE_SAME(__typeof__({name}), {result} ({parameters}))"),
            &format!("{name} has another prototype"),
        );
        let _ = writeln!(
            self.text,
            "{result} (*const probe_pointer_{name})({parameters}) = &{name};"
        );
        self.count(Kind::Function);
    }

    fn variable(&mut self, variable: &Variable) {
        let name = &variable.name;
        let Some(kind) = self.spell(name, &variable.kind) else {
            return;
        };
        let qualifier = if variable.is_mutable { "" } else { " const" };
        self.assert(
            &format!("_Generic(&{name}, {kind}{qualifier} *: 1, default: 0)"),
            &format!("{name} is {}{qualifier}", variable.kind.to_token_stream()),
        );
        self.count(Kind::Variable);
    }
}

/// A number of the type `kind`.
fn cast(kind: &str, value: i128) -> String {
    // The bits, as far as they go: the cast brings the sign back.
    format!("({kind}){:#x}ULL", value as u64)
}

/// A number, as wide as any.
fn number(value: i128) -> String {
    if value < 0 {
        format!("-(__int128){}ULL", value.unsigned_abs())
    } else {
        format!("(__int128){value}ULL")
    }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
