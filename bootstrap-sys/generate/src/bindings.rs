//! bindgen's part: types, functions and variables. Macros are left to [`crate::survey`].

use std::path::Path;

use bindgen::callbacks::{MacroParsingBehavior, ParseCallbacks};
use bindgen::{Builder, RustEdition, RustTarget};

use crate::Error;
use crate::survey::{LIBBSM, Survey};

/// Structures that MIG puts into its headers to describe its own messages, and helpers of its
/// stubs.
const MIG_INTERNAL: &str = "__(Request|Reply|RequestUnion|ReplyUnion)__.*|__NDR_convert__.*";

/// System calls that the library functions of the same purpose wrap; Apple documents the library's.
const RAW_TRAPS: &str = "_kernelrpc_.*";

/// Runs bindgen over the headers that `survey` found.
pub(crate) fn bind(source: &Path, arguments: &[String], survey: &Survey) -> Result<String, Error> {
    let mut builder = Builder::default()
        .header(source.display().to_string())
        .clang_args(arguments)
        .clang_arg("-w") // what is wrong has been said by the survey, and the rest is Apple's
        .parse_callbacks(Box::new(NoMacros))
        .rust_edition(RustEdition::Edition2024)
        .rust_target(RustTarget::stable(88, 0).map_err(|error| Error::Bindgen(error.to_string()))?)
        .use_core()
        .ctypes_prefix("::core::ffi")
        .generate_comments(false)
        .layout_tests(false)
        .derive_default(true)
        .derive_eq(true)
        .prepend_enum_name(false)
        .wrap_unsafe_ops(true)
        .merge_extern_blocks(true)
        .sort_semantically(true)
        .formatter(bindgen::Formatter::None)
        .blocklist_type(MIG_INTERNAL)
        .blocklist_function(MIG_INTERNAL)
        .blocklist_function(RAW_TRAPS);
    // Of libbsm only the calls that read a token are wanted, not the whole audit library.
    let (bsm, whole): (Vec<_>, Vec<_>) = survey
        .headers
        .iter()
        .partition(|header| header.ends_with(LIBBSM));
    if !bsm.is_empty() {
        builder = builder.allowlist_function("audit_token_to_.*");
    }
    // One pattern, not one for each header: matching is where bindgen spends its time.
    let patterns: Vec<_> = whole.into_iter().map(|header| escape(header)).collect();
    builder = builder.allowlist_file(patterns.join("|"));
    let bindings = builder
        .generate()
        .map_err(|error| Error::Bindgen(error.to_string()))?;
    Ok(bindings.to_string())
}

/// The version that bindgen signs its output with, in a comment on the first line.
pub(crate) fn version(output: &str) -> String {
    let signature = output.lines().next().unwrap_or_default();
    let version = signature
        .split_whitespace()
        .find(|word| word.starts_with(|first: char| first.is_ascii_digit()));
    version.unwrap_or("of unknown version").to_owned()
}

/// Makes a path a regular expression that matches just itself.
fn escape(path: &str) -> String {
    let mut pattern = String::new();
    for character in path.chars() {
        if !character.is_alphanumeric() && !"/_".contains(character) {
            pattern.push('\\');
        }
        pattern.push(character);
    }
    pattern
}

#[derive(Debug)]
struct NoMacros;

impl ParseCallbacks for NoMacros {
    fn will_parse_macro(&self, _name: &str) -> MacroParsingBehavior {
        MacroParsingBehavior::Ignore
    }
}
