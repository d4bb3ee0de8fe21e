//! Which headers a build of `bootstrap-sys` is made from.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use crate::Error;

/// The environment variable that names the SDK to use before any other.
pub const SDKROOT_VARIABLE: &str = "SDKROOT";

/// Where the headers of a build come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The SDK that `SDKROOT` names.
    SdkRoot(PathBuf),
    /// The SDK that `xcrun` names.
    Xcrun(PathBuf),
    /// The committed snapshot.
    Snapshot,
}

impl Source {
    /// Chooses, from a build script's `environment`, the headers to use: the SDK that `SDKROOT`
    /// names when it is set; on an Apple host, the SDK that `xcrun` names for the target; otherwise
    /// the snapshot.
    ///
    /// There is no second choice: an SDK that turns out to be unusable is an error of
    /// [`Sdk::open`](crate::Sdk::open). On docs.rs, where the variable `DOCS_RS` is set, only
    /// `SDKROOT` goes before the snapshot.
    ///
    /// # Errors
    ///
    /// When `xcrun` is to be asked and cannot answer.
    pub fn choose(environment: impl Fn(&str) -> Option<OsString>) -> Result<Self, Error> {
        if let Some(root) = environment(SDKROOT_VARIABLE).filter(|root| !root.is_empty()) {
            return Ok(Self::SdkRoot(root.into()));
        }
        let text = |name| {
            environment(name)
                .map(|value| value.to_string_lossy().into_owned())
                .unwrap_or_default()
        };
        if text("HOST").contains("-apple-") && environment("DOCS_RS").is_none() {
            return Ok(Self::Xcrun(ask_xcrun(xcrun_name(
                &text("TARGET"),
                &text("CARGO_CFG_TARGET_OS"),
            ))?));
        }
        Ok(Self::Snapshot)
    }

    /// The name under which a build is told, by `cfg(bootstrap_sys_headers = "…")`, where its
    /// headers come from.
    pub fn name(&self) -> &'static str {
        match self {
            Self::SdkRoot(_) => "sdkroot",
            Self::Xcrun(_) => "xcrun",
            Self::Snapshot => "snapshot",
        }
    }
}

/// What `xcrun` calls the SDK for a target.
fn xcrun_name(target: &str, os: &str) -> &'static str {
    let simulator = target.ends_with("-sim") || target.starts_with("x86_64-");
    match (os, simulator) {
        ("ios", _) if target.ends_with("-macabi") => "macosx",
        ("ios", false) => "iphoneos",
        ("ios", true) => "iphonesimulator",
        ("tvos", false) => "appletvos",
        ("tvos", true) => "appletvsimulator",
        ("watchos", false) => "watchos",
        ("watchos", true) => "watchsimulator",
        ("visionos", false) => "xros",
        ("visionos", true) => "xrsimulator",
        _ => "macosx",
    }
}

fn ask_xcrun(sdk: &'static str) -> Result<PathBuf, Error> {
    let failed = |reason: String| Error::Xcrun { sdk, reason };
    let output = Command::new("xcrun")
        .args(["--sdk", sdk, "--show-sdk-path"])
        .output();
    let output = output.map_err(|error| failed(error.to_string()))?;
    if !output.status.success() {
        return Err(failed(
            String::from_utf8_lossy(&output.stderr).trim().to_owned(),
        ));
    }
    Ok(PathBuf::from(
        String::from_utf8_lossy(&output.stdout).trim_end(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choose(environment: &[(&str, &str)]) -> Source {
        let find = |name: &str| {
            environment
                .iter()
                .find(|(known, _)| *known == name)
                .map(|(_, value)| value.into())
        };
        Source::choose(find).expect("nothing here asks xcrun")
    }

    const LINUX: (&str, &str) = ("HOST", "x86_64-unknown-linux-gnu");
    const APPLE: (&str, &str) = ("HOST", "aarch64-apple-darwin");

    #[test]
    fn sdkroot_when_set_goes_before_everything() {
        let root = ("SDKROOT", "/sdk");
        for host in [LINUX, APPLE] {
            assert_eq!(choose(&[host, root]), Source::SdkRoot("/sdk".into()));
            assert_eq!(
                choose(&[host, root, ("DOCS_RS", "1")]),
                Source::SdkRoot("/sdk".into())
            );
        }
    }

    #[test]
    fn snapshot_is_used_when_there_is_no_sdk_to_ask_for() {
        assert_eq!(choose(&[LINUX]), Source::Snapshot);
        assert_eq!(choose(&[LINUX, ("SDKROOT", "")]), Source::Snapshot);
        assert_eq!(choose(&[APPLE, ("DOCS_RS", "1")]), Source::Snapshot);
    }

    #[test]
    fn target_has_the_sdk_of_its_system() {
        assert_eq!(xcrun_name("aarch64-apple-darwin", "macos"), "macosx");
        assert_eq!(xcrun_name("x86_64-apple-darwin", "macos"), "macosx");
        assert_eq!(xcrun_name("aarch64-apple-ios", "ios"), "iphoneos");
        assert_eq!(
            xcrun_name("aarch64-apple-ios-sim", "ios"),
            "iphonesimulator"
        );
        assert_eq!(xcrun_name("x86_64-apple-ios", "ios"), "iphonesimulator");
        assert_eq!(xcrun_name("aarch64-apple-ios-macabi", "ios"), "macosx");
        assert_eq!(
            xcrun_name("aarch64-apple-visionos-sim", "visionos"),
            "xrsimulator"
        );
    }
}
