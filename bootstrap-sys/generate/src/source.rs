//! Which headers a build of `bootstrap-sys` is made from.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{Error, Platform, Target};

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
    /// Chooses the headers to use for `target` from a build script's `environment`: the SDK that
    /// `SDKROOT` names when it is set; on an Apple host, the SDK that `xcrun` names for the target;
    /// otherwise the snapshot.
    ///
    /// An SDK that turns out to be unusable is an error of [`Sdk::open`](crate::Sdk::open). On
    /// docs.rs, where the variable `DOCS_RS` is set, only `SDKROOT` goes before the snapshot.
    ///
    /// Xcode and package managers set `SDKROOT` for one platform and then build for another. On an
    /// Apple host an SDK of another platform is therefore passed over, as rustc and clang do, and
    /// `xcrun` is asked.
    ///
    /// # Errors
    ///
    /// [`Error::Xcrun`] if `xcrun` is to be asked and cannot answer; [`Error::OtherPlatform`] if
    /// `SDKROOT` names an SDK of another platform and the host has no `xcrun`.
    pub fn choose(
        target: Target,
        environment: impl Fn(&str) -> Option<OsString>,
    ) -> Result<Self, Error> {
        let host = environment("HOST").unwrap_or_default();
        let is_apple = host.to_string_lossy().contains("-apple-");
        let platform = target.platform();
        if let Some(root) = environment(SDKROOT_VARIABLE).filter(|root| !root.is_empty()) {
            let root = PathBuf::from(root);
            match sdk_name_of(&root) {
                Some(name) if name != platform.sdk_name() && is_apple => {}
                Some(name) if name != platform.sdk_name() => {
                    return Err(Error::OtherPlatform { root, platform });
                }
                _ => return Ok(Self::SdkRoot(root)),
            }
        }
        if is_apple && environment("DOCS_RS").is_none() {
            return Ok(Self::Xcrun(ask_xcrun(platform.sdk_name())?));
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

/// The name by which `xcrun` would know the SDK at `root`, if its folder has a name of Apple's, such
/// as `MacOSX14.5.sdk`.
fn sdk_name_of(root: &Path) -> Option<&'static str> {
    let folder = root.file_name()?.to_str()?.to_ascii_lowercase();
    let version = |name: &str| folder.strip_prefix(name)?.strip_suffix(".sdk");
    Platform::ALL
        .into_iter()
        .map(Platform::sdk_name)
        .find(|name| version(name).is_some_and(|version| !version.starts_with(char::is_alphabetic)))
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
    use crate::Arch;

    fn choose_for(platform: Platform, environment: &[(&str, &str)]) -> Result<Source, Error> {
        let find = |name: &str| {
            environment
                .iter()
                .find(|(known, _)| *known == name)
                .map(|(_, value)| value.into())
        };
        Source::choose(Target::new(platform, Arch::Aarch64), find)
    }

    fn choose(environment: &[(&str, &str)]) -> Source {
        choose_for(Platform::MacOs, environment).expect("nothing here asks xcrun")
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
    fn sdkroot_of_another_platform_is_passed_over_where_xcrun_can_be_asked() {
        let root = ("SDKROOT", "/Xcode/MacOSX14.5.sdk");
        let documented = choose_for(Platform::Ios, &[APPLE, root, ("DOCS_RS", "1")]);
        assert_eq!(documented.expect("not asked"), Source::Snapshot);
        let error = choose_for(Platform::Ios, &[LINUX, root]).expect_err("no xcrun");
        let error = error.to_string();
        assert!(
            error.contains("MacOSX14.5.sdk") && error.contains("iOS"),
            "{error}"
        );
        for platform in [Platform::MacOs, Platform::MacCatalyst] {
            let chosen = choose_for(platform, &[LINUX, root]).expect("its own");
            assert_eq!(chosen, Source::SdkRoot(root.1.into()));
        }
    }

    #[test]
    fn folder_of_an_sdk_names_its_platform() {
        for (folder, name) in [
            ("MacOSX.sdk", Some("macosx")),
            ("MacOSX14.5.sdk", Some("macosx")),
            ("iPhoneOS16.5.sdk", Some("iphoneos")),
            ("iPhoneSimulator.sdk", Some("iphonesimulator")),
            ("AppleTVOS12.4.sdk", Some("appletvos")),
            ("WatchOS.sdk", Some("watchos")),
            ("XROS1.0.sdk", Some("xros")),
            ("MacOSXserver.sdk", None),
            ("any-darwin-any", None),
        ] {
            assert_eq!(
                sdk_name_of(&Path::new("/sdks").join(folder)),
                name,
                "{folder}"
            );
        }
    }
}
