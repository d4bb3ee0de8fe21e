//! The little of libclang that is needed here and by `drift`, behind safe functions.
//!
//! libclang is loaded at run time, so the workspace builds on machines that have none; [`load`] is
//! where its absence becomes an error. A [`Unit`] owns one parsed file, a [`Cursor`] borrows a
//! place in it. Every string libclang hands out is copied and released at once.

use std::ffi::{CStr, CString, c_int, c_uint, c_void};
use std::marker::PhantomData;
use std::{ptr, slice};

use clang_sys::*;

use crate::Error;

mod types;

pub use types::Type;

/// Loads libclang for this thread and says which one it is.
pub fn load() -> Result<String, Error> {
    if !is_loaded() {
        clang_sys::load().map_err(Error::NoLibclang)?;
    }
    // SAFETY: the library is loaded, and the call takes nothing.
    Ok(text(unsafe { clang_getClangVersion() }))
}

/// One parsed C file with everything it includes.
pub struct Unit {
    index: CXIndex,
    unit: CXTranslationUnit,
}

impl Unit {
    /// Parses `source` as a file called `name` that exists only in memory.
    ///
    /// libclang recovers from errors in the source; they are found in [`Unit::errors`].
    pub fn parse(name: &str, source: &str, arguments: &[String]) -> Result<Self, Error> {
        let refused = || Error::parse(vec![format!("libclang could not parse {name}")]);
        let name_c = CString::new(name).map_err(|_| refused())?;
        let arguments: Vec<CString> = arguments
            .iter()
            .map(|argument| CString::new(argument.as_str()))
            .collect::<Result<_, _>>()
            .map_err(|_| refused())?;
        let pointers: Vec<_> = arguments.iter().map(|argument| argument.as_ptr()).collect();
        let count = c_int::try_from(pointers.len()).map_err(|_| refused())?;
        let mut file = CXUnsavedFile {
            Filename: name_c.as_ptr(),
            Contents: source.as_ptr().cast(),
            Length: source.len() as _,
        };
        // SAFETY: libclang is loaded by `load`, which every public entry calls first; the arguments
        // are plain flags.
        let index = unsafe { clang_createIndex(0, 0) };
        let mut unit = ptr::null_mut();
        let options = CXTranslationUnit_DetailedPreprocessingRecord | CXTranslationUnit_KeepGoing;
        // SAFETY: name, arguments and file contents outlive the call, which copies what it keeps;
        // `unit` receives the result.
        let code = unsafe {
            clang_parseTranslationUnit2(
                index,
                name_c.as_ptr(),
                pointers.as_ptr(),
                count,
                &mut file,
                1,
                options,
                &mut unit,
            )
        };
        let parsed = Self { index, unit };
        if code == CXError_Success && !unit.is_null() {
            Ok(parsed)
        } else {
            Err(refused())
        }
    }

    /// What libclang complained about with severity error or worse.
    pub fn errors(&self) -> Vec<String> {
        // SAFETY: `self.unit` is a live translation unit.
        let count = unsafe { clang_getNumDiagnostics(self.unit) };
        (0..count).filter_map(|index| self.error(index)).collect()
    }

    fn error(&self, index: c_uint) -> Option<String> {
        // SAFETY: `index` is below the number of diagnostics of this live unit.
        let diagnostic = unsafe { clang_getDiagnostic(self.unit, index) };
        // SAFETY: `diagnostic` was just made and is disposed of only below.
        let severity = unsafe { clang_getDiagnosticSeverity(diagnostic) };
        // SAFETY: the call takes nothing.
        let options = unsafe { clang_defaultDiagnosticDisplayOptions() };
        // SAFETY: as above.
        let message = text(unsafe { clang_formatDiagnostic(diagnostic, options) });
        // SAFETY: the diagnostic is ours and not used again.
        unsafe { clang_disposeDiagnostic(diagnostic) };
        (severity >= CXDiagnostic_Error).then_some(message)
    }

    /// Calls `visit` for everything at the top level of the file and of what it includes.
    pub fn each(&self, visit: impl FnMut(Cursor<'_>)) {
        // SAFETY: `self.unit` is a live translation unit.
        let root = unsafe { clang_getTranslationUnitCursor(self.unit) };
        Cursor {
            raw: root,
            unit: PhantomData,
        }
        .each(visit);
    }
}

impl Drop for Unit {
    fn drop(&mut self) {
        if !self.unit.is_null() {
            // SAFETY: the unit is ours, and cursors that borrow it are gone.
            unsafe { clang_disposeTranslationUnit(self.unit) };
        }
        // SAFETY: the index is ours, and its only unit is gone.
        unsafe { clang_disposeIndex(self.index) };
    }
}

/// The kinds of cursor that matter here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind {
    /// An enumeration.
    Enum,
    /// One of its constants.
    Enumerator,
    /// A member of a structure or union.
    Field,
    /// A function.
    Function,
    /// The definition of a macro.
    Macro,
    /// The attribute `packed`.
    Packed,
    /// A function's parameter.
    Parameter,
    /// A structure.
    Struct,
    /// Another name for a type.
    Typedef,
    /// A union.
    Union,
    /// A variable.
    Variable,
    /// Anything else.
    Other,
}

impl Kind {
    const TABLE: [(CXCursorKind, Self); 11] = [
        (CXCursor_EnumDecl, Self::Enum),
        (CXCursor_EnumConstantDecl, Self::Enumerator),
        (CXCursor_FieldDecl, Self::Field),
        (CXCursor_FunctionDecl, Self::Function),
        (CXCursor_MacroDefinition, Self::Macro),
        (CXCursor_PackedAttr, Self::Packed),
        (CXCursor_ParmDecl, Self::Parameter),
        (CXCursor_StructDecl, Self::Struct),
        (CXCursor_TypedefDecl, Self::Typedef),
        (CXCursor_UnionDecl, Self::Union),
        (CXCursor_VarDecl, Self::Variable),
    ];
}

/// A declaration, expression or macro definition in a [`Unit`].
#[derive(Clone, Copy)]
pub struct Cursor<'unit> {
    raw: CXCursor,
    unit: PhantomData<&'unit Unit>,
}

impl<'unit> Cursor<'unit> {
    /// What it is.
    pub fn kind(self) -> Kind {
        // SAFETY: `raw` came from libclang, and the unit it points into is borrowed.
        let kind = unsafe { clang_getCursorKind(self.raw) };
        Kind::TABLE
            .into_iter()
            .find_map(|(code, known)| (code == kind).then_some(known))
            .unwrap_or(Kind::Other)
    }

    /// Its name; empty for what has none.
    pub fn name(self) -> String {
        // SAFETY: as in `kind`.
        text(unsafe { clang_getCursorSpelling(self.raw) })
    }

    /// The type as written, with its typedef name, without `const`.
    pub fn type_name(self) -> String {
        // SAFETY: as in `kind`.
        let kind = unsafe { clang_getCursorType(self.raw) };
        // SAFETY: `kind` describes a type of the borrowed unit.
        let name = text(unsafe { clang_getTypeSpelling(kind) });
        name.trim_start_matches("const ").to_owned()
    }

    /// The type with every typedef seen through.
    pub fn canonical_type_name(self) -> String {
        // SAFETY: as in `kind`.
        let kind = unsafe { clang_getCursorType(self.raw) };
        // SAFETY: `kind` describes a type of the borrowed unit.
        let canonical = unsafe { clang_getCanonicalType(kind) };
        // SAFETY: so does `canonical`.
        let name = text(unsafe { clang_getTypeSpelling(canonical) });
        name.trim_start_matches("const ").to_owned()
    }

    /// The path of the file this stands in, also where a macro of another file makes it; empty for
    /// what the compiler itself defines.
    pub fn file(self) -> String {
        // SAFETY: as in `kind`.
        let location = unsafe { clang_getCursorLocation(self.raw) };
        let mut file: CXFile = ptr::null_mut();
        // SAFETY: `location` belongs to the borrowed unit; the outputs that are not wanted may be
        // null.
        unsafe {
            clang_getExpansionLocation(
                location,
                &mut file,
                ptr::null_mut(),
                ptr::null_mut(),
                ptr::null_mut(),
            );
        }
        if file.is_null() {
            return String::new();
        }
        // SAFETY: `file` is a file of the borrowed unit.
        text(unsafe { clang_getFileName(file) })
    }

    /// Whether a macro takes arguments.
    pub fn is_function_like_macro(self) -> bool {
        // SAFETY: as in `kind`.
        unsafe { clang_Cursor_isMacroFunctionLike(self.raw) != 0 }
    }

    /// The width in bits of a bit-field, and where it starts in its structure.
    pub fn bit_field(self) -> Option<(u64, u64)> {
        // SAFETY: as in `kind`.
        let width = unsafe { clang_getFieldDeclBitWidth(self.raw) };
        // SAFETY: as in `kind`.
        let offset = unsafe { clang_Cursor_getOffsetOfField(self.raw) };
        Some((u64::try_from(width).ok()?, u64::try_from(offset).ok()?))
    }

    /// The value of an expression that is constant.
    pub fn evaluate(self) -> Option<Value> {
        // SAFETY: as in `kind`.
        let result = unsafe { clang_Cursor_Evaluate(self.raw) };
        if result.is_null() {
            return None;
        }
        // SAFETY: `result` is not null and is disposed of only below.
        let kind = unsafe { clang_EvalResult_getKind(result) };
        let value = if kind == CXEval_Int {
            Some(Value::Integer(integer(result)))
        } else if kind == CXEval_StrLiteral {
            // SAFETY: the result is a string.
            let string = unsafe { clang_EvalResult_getAsStr(result) };
            // SAFETY: it ends in NUL and lives as long as the result.
            Some(Value::Text(unsafe { CStr::from_ptr(string) }.to_owned()))
        } else {
            None
        };
        // SAFETY: the result is ours and not used again.
        unsafe { clang_EvalResult_dispose(result) };
        value
    }

    /// The type of what is declared.
    pub fn kind_of_type(self) -> Type<'unit> {
        // SAFETY: as in `kind`.
        Type::new(unsafe { clang_getCursorType(self.raw) })
    }

    /// The type that a typedef names.
    pub fn underlying_type(self) -> Type<'unit> {
        // SAFETY: as in `kind`.
        Type::new(unsafe { clang_getTypedefDeclUnderlyingType(self.raw) })
    }

    /// The type in which an enumeration is stored.
    pub fn enum_type(self) -> Type<'unit> {
        // SAFETY: as in `kind`.
        Type::new(unsafe { clang_getEnumDeclIntegerType(self.raw) })
    }

    /// The value of an enumerator, as the signed number of 64 bits that libclang keeps.
    pub fn enumerator(self) -> i64 {
        // SAFETY: as in `kind`.
        unsafe { clang_getEnumConstantDeclValue(self.raw) }
    }

    /// Whether this declaration also says what its subject consists of.
    pub fn is_definition(self) -> bool {
        // SAFETY: as in `kind`.
        unsafe { clang_isCursorDefinition(self.raw) != 0 }
    }

    /// Whether it is a structure, union or enumeration without a name of its own.
    pub fn is_anonymous(self) -> bool {
        // SAFETY: as in `kind`.
        unsafe { clang_Cursor_isAnonymous(self.raw) != 0 }
    }

    /// A member's distance from the start of its structure, in bits.
    pub fn field_offset(self) -> Option<u64> {
        // SAFETY: as in `kind`.
        u64::try_from(unsafe { clang_Cursor_getOffsetOfField(self.raw) }).ok()
    }

    /// A function's parameters.
    pub fn parameters(self) -> Vec<Cursor<'unit>> {
        // SAFETY: as in `kind`.
        let count = unsafe { clang_Cursor_getNumArguments(self.raw) };
        (0..c_uint::try_from(count).unwrap_or(0))
            .map(|index| Cursor {
                // SAFETY: `index` is below the number of arguments.
                raw: unsafe { clang_Cursor_getArgument(self.raw, index) },
                unit: PhantomData,
            })
            .collect()
    }

    /// Returns `true` for a `static` function or variable, which has no symbol to link to.
    pub fn is_static(self) -> bool {
        // SAFETY: as in `kind`.
        unsafe { clang_getCursorLinkage(self.raw) == CXLinkage_Internal }
    }

    /// The symbol that a linker knows the function or variable by.
    pub fn symbol(self) -> String {
        // SAFETY: as in `kind`.
        text(unsafe { clang_Cursor_getMangling(self.raw) })
    }

    /// The declaration as the compiler would write it, every attribute spelt out.
    pub fn pretty(self) -> String {
        // SAFETY: as in `kind`.
        let policy = unsafe { clang_getCursorPrintingPolicy(self.raw) };
        // SAFETY: `policy` was just made and is disposed of only below.
        unsafe { clang_PrintingPolicy_setProperty(policy, CXPrintingPolicy_TerseOutput, 1) };
        // SAFETY: as above, and `raw` as in `kind`.
        let printed = text(unsafe { clang_getCursorPrettyPrinted(self.raw, policy) });
        // SAFETY: the policy is ours and not used again.
        unsafe { clang_PrintingPolicy_dispose(policy) };
        printed
    }

    /// The tokens this is written with, comments among them.
    pub fn tokens(self) -> Vec<String> {
        // SAFETY: as in `kind`.
        let unit = unsafe { clang_Cursor_getTranslationUnit(self.raw) };
        // SAFETY: as in `kind`.
        let extent = unsafe { clang_getCursorExtent(self.raw) };
        let mut tokens = ptr::null_mut();
        let mut count = 0;
        // SAFETY: unit and extent belong together; the outputs receive an array and its length.
        unsafe { clang_tokenize(unit, extent, &mut tokens, &mut count) };
        if tokens.is_null() {
            return vec![];
        }
        // SAFETY: libclang made the array, of `count` tokens, and nothing changes it until it is
        // disposed of below.
        let array = unsafe { slice::from_raw_parts(tokens, count as usize) };
        let spellings = array
            .iter()
            // SAFETY: the token is of this unit, and not yet disposed of.
            .map(|token| text(unsafe { clang_getTokenSpelling(unit, *token) }))
            .collect();
        // SAFETY: the array is ours and not used again.
        unsafe { clang_disposeTokens(unit, tokens, count) };
        spellings
    }

    /// What the SDK says of this declaration, one entry for each platform it names.
    pub fn availability(self) -> Vec<Availability> {
        let mut platforms: [CXPlatformAvailability; 16] = Default::default();
        let capacity = platforms.len() as c_int;
        // SAFETY: `platforms` has room for `capacity` entries; the outputs that are not wanted may
        // be null.
        let count = unsafe {
            clang_getCursorPlatformAvailability(
                self.raw,
                ptr::null_mut(),
                ptr::null_mut(),
                ptr::null_mut(),
                ptr::null_mut(),
                platforms.as_mut_ptr(),
                capacity,
            )
        };
        let filled = usize::try_from(count).unwrap_or(0).min(platforms.len());
        platforms[..filled]
            .iter_mut()
            .map(Availability::take)
            .collect()
    }

    /// Calls `visit` for each direct child.
    pub fn each<F: FnMut(Cursor<'unit>)>(self, mut visit: F) {
        // SAFETY: `raw` is valid as in `kind`; `trampoline::<F>` is told where `visit` is, which
        // outlives the call.
        unsafe { clang_visitChildren(self.raw, trampoline::<F>, (&raw mut visit).cast()) };
    }
}

extern "C" fn trampoline<'unit, F: FnMut(Cursor<'unit>)>(
    child: CXCursor,
    _parent: CXCursor,
    visit: CXClientData,
) -> CXChildVisitResult {
    // SAFETY: `Cursor::each` passes a pointer to its `F`, which nothing else uses during the walk.
    let visit = unsafe { &mut *visit.cast::<F>() };
    visit(Cursor {
        raw: child,
        unit: PhantomData,
    });
    CXChildVisit_Continue
}

fn integer(result: *mut c_void) -> i128 {
    // SAFETY: the caller holds a live integer result.
    if unsafe { clang_EvalResult_isUnsignedInt(result) } != 0 {
        // SAFETY: as above.
        i128::from(unsafe { clang_EvalResult_getAsUnsigned(result) })
    } else {
        // SAFETY: as above.
        i128::from(unsafe { clang_EvalResult_getAsLongLong(result) })
    }
}

/// A constant that libclang computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A whole number.
    Integer(i128),
    /// A string literal, without the quotes.
    Text(CString),
}

/// What an SDK says of a declaration for one platform.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Availability {
    /// libclang's name: `macos`, `ios`, `watchos`, …
    pub platform: String,
    /// The release that brings it.
    pub introduced: Option<String>,
    /// The release that deprecates it.
    pub deprecated: Option<String>,
    /// The release that takes it away.
    pub obsoleted: Option<String>,
    /// Whether the platform lacks it altogether.
    pub unavailable: bool,
    /// The SDK's advice.
    pub message: String,
}

impl Availability {
    fn take(raw: &mut CXPlatformAvailability) -> Self {
        let taken = Self {
            platform: borrowed_text(raw.Platform),
            introduced: version(raw.Introduced),
            deprecated: version(raw.Deprecated),
            obsoleted: version(raw.Obsoleted),
            unavailable: raw.Unavailable != 0,
            message: borrowed_text(raw.Message),
        };
        // SAFETY: libclang filled `raw`, and it is not used after this.
        unsafe { clang_disposeCXPlatformAvailability(raw) };
        taken
    }
}

fn version(version: CXVersion) -> Option<String> {
    match (version.Major, version.Minor, version.Subminor) {
        (..=-1, _, _) => None,
        (major, ..=-1, _) => Some(format!("{major}.0")),
        (major, minor, ..=0) => Some(format!("{major}.{minor}")),
        (major, minor, patch) => Some(format!("{major}.{minor}.{patch}")),
    }
}

/// Copies libclang's string and releases it.
fn text(string: CXString) -> String {
    let copy = borrowed_text(string);
    // SAFETY: the string is ours and not used again.
    unsafe { clang_disposeString(string) };
    copy
}

fn borrowed_text(string: CXString) -> String {
    // SAFETY: `string` came from libclang and is not yet disposed of.
    let pointer = unsafe { clang_getCString(string) };
    if pointer.is_null() {
        return String::new();
    }
    // SAFETY: libclang's strings end in NUL and live until disposed of.
    unsafe { CStr::from_ptr(pointer) }
        .to_string_lossy()
        .into_owned()
}
