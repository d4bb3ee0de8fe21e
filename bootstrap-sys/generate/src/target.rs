//! The target of bindings: one of Apple's platforms on an architecture.

use std::fmt;

use crate::Error;

/// A platform and an architecture to generate bindings for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    arch: Arch,
    platform: Platform,
}

/// The two architectures that Apple's 64-bit platforms have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arch {
    /// Intel.
    X86_64,
    /// Apple silicon, which Rust calls `aarch64` and Apple `arm64`.
    Aarch64,
}

impl Arch {
    /// Both.
    pub const ALL: [Self; 2] = [Self::X86_64, Self::Aarch64];

    /// Rust's name: the value of `target_arch`, and the name of the snapshot's file.
    pub fn name(self) -> &'static str {
        match self {
            Self::X86_64 => "x86_64",
            Self::Aarch64 => "aarch64",
        }
    }

    /// The directory of the Mach headers that only this architecture has.
    pub(crate) fn headers(self) -> &'static str {
        match self {
            Self::X86_64 => "mach/i386",
            Self::Aarch64 => "mach/arm",
        }
    }

    /// Apple's and clang's name.
    fn apple_name(self) -> &'static str {
        match self {
            Self::X86_64 => "x86_64",
            Self::Aarch64 => "arm64",
        }
    }
}

/// A system of Apple's, as an SDK is made for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Platform {
    /// macOS.
    MacOs,
    /// iOS programs on macOS, built with the macOS SDK.
    MacCatalyst,
    /// iOS and iPadOS.
    Ios,
    /// The iOS simulator.
    IosSimulator,
    /// tvOS.
    TvOs,
    /// The tvOS simulator.
    TvOsSimulator,
    /// watchOS.
    WatchOs,
    /// The watchOS simulator.
    WatchOsSimulator,
    /// visionOS.
    VisionOs,
    /// The visionOS simulator.
    VisionOsSimulator,
}

impl Platform {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::MacOs,
        Self::MacCatalyst,
        Self::Ios,
        Self::IosSimulator,
        Self::TvOs,
        Self::TvOsSimulator,
        Self::WatchOs,
        Self::WatchOsSimulator,
        Self::VisionOs,
        Self::VisionOsSimulator,
    ];

    /// The platform of a target that Cargo names by `CARGO_CFG_TARGET_OS` and `TARGET`.
    ///
    /// A system that is not Apple's is bound as macOS is: there the same interface is provided by
    /// other means.
    fn of(target_os: &str, triple: &str) -> Self {
        // Intel's targets for the smaller systems are simulators without saying so.
        let simulator = triple.ends_with("-sim") || triple.starts_with("x86_64");
        match (target_os, simulator) {
            ("ios", _) if triple.ends_with("-macabi") => Self::MacCatalyst,
            ("ios", false) => Self::Ios,
            ("ios", true) => Self::IosSimulator,
            ("tvos", false) => Self::TvOs,
            ("tvos", true) => Self::TvOsSimulator,
            ("watchos", false) => Self::WatchOs,
            ("watchos", true) => Self::WatchOsSimulator,
            ("visionos", false) => Self::VisionOs,
            ("visionos", true) => Self::VisionOsSimulator,
            _ => Self::MacOs,
        }
    }

    /// The name by which `xcrun` knows its SDK.
    pub fn sdk_name(self) -> &'static str {
        match self {
            Self::MacOs | Self::MacCatalyst => "macosx",
            Self::Ios => "iphoneos",
            Self::IosSimulator => "iphonesimulator",
            Self::TvOs => "appletvos",
            Self::TvOsSimulator => "appletvsimulator",
            Self::WatchOs => "watchos",
            Self::WatchOsSimulator => "watchsimulator",
            Self::VisionOs => "xros",
            Self::VisionOsSimulator => "xrsimulator",
        }
    }

    /// The value of `target_os` that Rust has for it.
    pub fn rust_os(self) -> &'static str {
        match self {
            Self::MacOs => "macos",
            Self::MacCatalyst | Self::Ios | Self::IosSimulator => "ios",
            Self::TvOs | Self::TvOsSimulator => "tvos",
            Self::WatchOs | Self::WatchOsSimulator => "watchos",
            Self::VisionOs | Self::VisionOsSimulator => "visionos",
        }
    }

    /// Returns `true` if the headers are those of a macOS SDK.
    pub fn has_macos_headers(self) -> bool {
        matches!(self, Self::MacOs | Self::MacCatalyst)
    }

    /// The macro by which the availability headers state the SDK's version.
    pub fn version_macro(self) -> &'static str {
        match self {
            Self::MacOs => "__MAC_OS_X_VERSION_MAX_ALLOWED",
            Self::MacCatalyst | Self::Ios | Self::IosSimulator => "__IPHONE_OS_VERSION_MAX_ALLOWED",
            Self::TvOs | Self::TvOsSimulator => "__TV_OS_VERSION_MAX_ALLOWED",
            Self::WatchOs | Self::WatchOsSimulator => "__WATCH_OS_VERSION_MAX_ALLOWED",
            Self::VisionOs | Self::VisionOsSimulator => "__VISION_OS_VERSION_MAX_ALLOWED",
        }
    }

    /// The system and environment of clang's triple, with the oldest release that bindings are for.
    fn clang_name(self) -> &'static str {
        match self {
            Self::MacOs => "macosx11.0",
            Self::MacCatalyst => "ios14.0-macabi",
            Self::Ios => "ios14.0",
            Self::IosSimulator => "ios14.0-simulator",
            Self::TvOs => "tvos14.0",
            Self::TvOsSimulator => "tvos14.0-simulator",
            Self::WatchOs => "watchos7.0",
            Self::WatchOsSimulator => "watchos7.0-simulator",
            Self::VisionOs => "xros1.0",
            Self::VisionOsSimulator => "xros1.0-simulator",
        }
    }
}

impl fmt::Display for Platform {
    /// Writes Apple's name.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::MacOs => "macOS",
            Self::MacCatalyst => "Mac Catalyst",
            Self::Ios => "iOS",
            Self::IosSimulator => "the iOS simulator",
            Self::TvOs => "tvOS",
            Self::TvOsSimulator => "the tvOS simulator",
            Self::WatchOs => "watchOS",
            Self::WatchOsSimulator => "the watchOS simulator",
            Self::VisionOs => "visionOS",
            Self::VisionOsSimulator => "the visionOS simulator",
        })
    }
}

impl Target {
    /// `platform` on `arch`.
    pub fn new(platform: Platform, arch: Arch) -> Self {
        Self { arch, platform }
    }

    /// macOS on `arch`, of which the committed snapshots are made.
    pub fn macos(arch: Arch) -> Self {
        Self::new(Platform::MacOs, arch)
    }

    /// The target that Cargo names by `CARGO_CFG_TARGET_ARCH`, `CARGO_CFG_TARGET_OS` and `TARGET`.
    ///
    /// # Errors
    ///
    /// [`Error::UnsupportedArch`] if the architecture has no bindings.
    pub fn of(target_arch: &str, target_os: &str, triple: &str) -> Result<Self, Error> {
        let arch = Arch::ALL
            .into_iter()
            .find(|arch| arch.name() == target_arch);
        let arch = arch.ok_or_else(|| Error::UnsupportedArch(target_arch.to_owned()))?;
        Ok(Self::new(Platform::of(target_os, triple), arch))
    }

    /// The architecture.
    pub fn arch(self) -> Arch {
        self.arch
    }

    /// The platform.
    pub fn platform(self) -> Platform {
        self.platform
    }
}

impl fmt::Display for Target {
    /// Writes the triple that clang understands.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (arch, system) = (self.arch.apple_name(), self.platform.clang_name());
        write!(f, "{arch}-apple-{system}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rust's name of each target that bindings are for, its system, xcrun's name of its SDK, and
    /// clang's triple.
    const TARGETS: [(&str, &str, &str, &str); 14] = [
        (
            "aarch64-apple-darwin",
            "macos",
            "macosx",
            "arm64-apple-macosx11.0",
        ),
        (
            "x86_64-apple-darwin",
            "macos",
            "macosx",
            "x86_64-apple-macosx11.0",
        ),
        (
            "aarch64-apple-ios",
            "ios",
            "iphoneos",
            "arm64-apple-ios14.0",
        ),
        (
            "aarch64-apple-ios-sim",
            "ios",
            "iphonesimulator",
            "arm64-apple-ios14.0-simulator",
        ),
        (
            "x86_64-apple-ios",
            "ios",
            "iphonesimulator",
            "x86_64-apple-ios14.0-simulator",
        ),
        (
            "aarch64-apple-ios-macabi",
            "ios",
            "macosx",
            "arm64-apple-ios14.0-macabi",
        ),
        (
            "x86_64-apple-ios-macabi",
            "ios",
            "macosx",
            "x86_64-apple-ios14.0-macabi",
        ),
        (
            "aarch64-apple-tvos",
            "tvos",
            "appletvos",
            "arm64-apple-tvos14.0",
        ),
        (
            "aarch64-apple-tvos-sim",
            "tvos",
            "appletvsimulator",
            "arm64-apple-tvos14.0-simulator",
        ),
        (
            "aarch64-apple-watchos",
            "watchos",
            "watchos",
            "arm64-apple-watchos7.0",
        ),
        (
            "x86_64-apple-watchos-sim",
            "watchos",
            "watchsimulator",
            "x86_64-apple-watchos7.0-simulator",
        ),
        (
            "aarch64-apple-visionos",
            "visionos",
            "xros",
            "arm64-apple-xros1.0",
        ),
        (
            "aarch64-apple-visionos-sim",
            "visionos",
            "xrsimulator",
            "arm64-apple-xros1.0-simulator",
        ),
        (
            "aarch64-unknown-linux-gnu",
            "linux",
            "macosx",
            "arm64-apple-macosx11.0",
        ),
    ];

    #[test]
    fn target_has_the_sdk_and_the_triple_of_its_system() {
        for (triple, os, sdk, clang) in TARGETS {
            let arch = triple.split('-').next().unwrap_or_default();
            let target = Target::of(arch, os, triple).expect("supported");
            assert_eq!(target.platform().sdk_name(), sdk, "{triple}");
            assert_eq!(target.to_string(), clang, "{triple}");
            if os != "linux" {
                assert_eq!(target.platform().rust_os(), os, "{triple}");
            }
        }
    }

    #[test]
    fn architecture_without_bindings_is_an_error_that_names_it() {
        let error = Target::of("arm64_32", "watchos", "arm64_32-apple-watchos");
        let error = error.expect_err("32 bits").to_string();
        assert!(error.contains("arm64_32"), "{error}");
    }
}
