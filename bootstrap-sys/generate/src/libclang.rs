//! Which libclang will do.
//!
//! An old one reads the headers without complaint, and reads them wrongly. Up to 16, clang does not
//! define the macro by which the headers of macOS 14 and later learn for which release a program is
//! built; for Intel they then fix the size of a page, as releases before 11 did. Up to 15, a cast's
//! type is reported without its name.

use crate::Error;

/// The oldest of LLVM's releases whose libclang reads every SDK as the compiler of that SDK does.
pub const OLDEST_LIBCLANG: u32 = 17;

/// Refuses a libclang that is too old, by what it calls itself.
///
/// Apple numbers its own otherwise, and what it calls itself says nothing; nor does a name without
/// a number.
///
/// # Errors
///
/// [`Error::OldLibclang`].
pub fn check(name: &str) -> Result<(), Error> {
    match llvm_release(name) {
        Some(release) if release < OLDEST_LIBCLANG => Err(Error::OldLibclang {
            found: name.to_owned(),
        }),
        _ => Ok(()),
    }
}

/// The release in a name such as `Debian clang version 14.0.6`.
fn llvm_release(name: &str) -> Option<u32> {
    let (maker, version) = name.split_once("clang version ")?;
    if maker.trim() == "Apple" {
        return None;
    }
    let digits = version.split(|c: char| !c.is_ascii_digit()).next()?;
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn libclang_of_an_old_release_is_refused_by_its_name() {
        for name in [
            "clang version 16.0.6",
            "Debian clang version 14.0.6",
            "Ubuntu clang version 9.0.1-12",
        ] {
            let message = check(name).expect_err("it is old").to_string();
            assert!(
                message.contains(name)
                    && message.contains("17")
                    && message.contains("LIBCLANG_PATH"),
                "{message}"
            );
        }
    }

    #[test]
    fn libclang_of_a_recent_release_or_of_apple_is_taken() {
        for name in [
            "clang version 17.0.6",
            "Ubuntu clang version 18.1.3 (1ubuntu1)",
            "clang version 22.1.8",
            "Apple clang version 15.0.0 (clang-1500.3.9.4)",
            "something else",
        ] {
            assert!(check(name).is_ok(), "{name}");
        }
    }
}
