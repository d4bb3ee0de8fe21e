//! Platforms and architectures, as programs and stubs name them.

use std::fmt;

/// A system that a library is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Platform {
    /// macOS.
    MacOs,
    /// Mac Catalyst: an iOS program on macOS.
    MacCatalyst,
    /// iOS and iPadOS.
    Ios,
    /// The simulator of iOS.
    IosSimulator,
    /// tvOS.
    TvOs,
    /// The simulator of tvOS.
    TvOsSimulator,
    /// watchOS.
    WatchOs,
    /// The simulator of watchOS.
    WatchOsSimulator,
    /// visionOS, which stubs call `xros`.
    VisionOs,
    /// The simulator of visionOS.
    VisionOsSimulator,
    /// DriverKit.
    DriverKit,
    /// bridgeOS.
    BridgeOs,
}

impl Platform {
    /// All platforms.
    pub const ALL: [Self; 12] = [
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
        Self::DriverKit,
        Self::BridgeOs,
    ];

    /// The name in a stub's targets since version 4.
    pub fn name(self) -> &'static str {
        match self {
            Self::MacOs => "macos",
            Self::MacCatalyst => "maccatalyst",
            Self::Ios => "ios",
            Self::IosSimulator => "ios-simulator",
            Self::TvOs => "tvos",
            Self::TvOsSimulator => "tvos-simulator",
            Self::WatchOs => "watchos",
            Self::WatchOsSimulator => "watchos-simulator",
            Self::VisionOs => "xros",
            Self::VisionOsSimulator => "xros-simulator",
            Self::DriverKit => "driverkit",
            Self::BridgeOs => "bridgeos",
        }
    }

    /// Returns `true` if `name`, of a target in a stub, is this platform.
    fn is_named(self, name: &str) -> bool {
        let name = match name {
            "visionos" => "xros",
            "visionos-simulator" => "xros-simulator",
            name => name,
        };
        name == self.name()
    }

    /// The platform's simulator; itself where it has none.
    fn simulator(self) -> Self {
        match self {
            Self::Ios => Self::IosSimulator,
            Self::TvOs => Self::TvOsSimulator,
            Self::WatchOs => Self::WatchOsSimulator,
            Self::VisionOs => Self::VisionOsSimulator,
            other => other,
        }
    }
}

/// The processor that a program is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Architecture {
    /// 64-bit ARM, which Rust calls `aarch64`.
    Arm64,
    /// 64-bit ARM with pointer authentication.
    Arm64e,
    /// 64-bit ARM with 32-bit pointers, of the Apple Watch.
    Arm64_32,
    /// 32-bit ARM.
    Armv7,
    /// 32-bit ARM of the Apple Watch.
    Armv7k,
    /// 32-bit ARM of the iPhone 5.
    Armv7s,
    /// 32-bit Intel.
    I386,
    /// 64-bit Intel.
    X86_64,
}

impl Architecture {
    /// All architectures.
    pub const ALL: [Self; 8] = [
        Self::Arm64,
        Self::Arm64e,
        Self::Arm64_32,
        Self::Armv7,
        Self::Armv7k,
        Self::Armv7s,
        Self::I386,
        Self::X86_64,
    ];

    /// Apple's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Arm64 => "arm64",
            Self::Arm64e => "arm64e",
            Self::Arm64_32 => "arm64_32",
            Self::Armv7 => "armv7",
            Self::Armv7k => "armv7k",
            Self::Armv7s => "armv7s",
            Self::I386 => "i386",
            Self::X86_64 => "x86_64",
        }
    }

    /// Returns `true` if programs for this architecture can use a library for `library`.
    ///
    /// Programs for arm64 also run against arm64e and its variants (`arm64e.x1`); programs for
    /// x86_64 cannot count on `x86_64h`.
    fn can_use(self, library: &str) -> bool {
        let arm64e = || library == "arm64e" || library.starts_with("arm64e.");
        match self {
            Self::Arm64 => library == "arm64" || arm64e(),
            Self::Arm64e => arm64e(),
            other => library == other.name(),
        }
    }
}

/// The platform and architecture of a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Target {
    /// The platform.
    pub platform: Platform,
    /// The architecture.
    pub architecture: Architecture,
}

impl Target {
    /// Combines a platform and an architecture.
    pub fn new(platform: Platform, architecture: Architecture) -> Self {
        Self {
            platform,
            architecture,
        }
    }

    /// Reads a target triple of Rust or clang, such as `aarch64-apple-ios-sim` or
    /// `arm64-apple-ios14.0-simulator`.
    ///
    /// Returns `None` unless it is one of Apple's.
    pub fn of_triple(triple: &str) -> Option<Self> {
        let mut parts = triple.split('-');
        let architecture = match parts.next()? {
            "aarch64" => Architecture::Arm64,
            name => Architecture::ALL
                .into_iter()
                .find(|known| known.name() == name)?,
        };
        if parts.next()? != "apple" {
            return None;
        }
        let system = parts.next()?;
        let version = |c: char| c.is_ascii_digit() || c == '.';
        let platform = match system.trim_end_matches(version) {
            "macos" | "macosx" | "darwin" => Platform::MacOs,
            "ios" => Platform::Ios,
            "tvos" => Platform::TvOs,
            "watchos" => Platform::WatchOs,
            "visionos" | "xros" => Platform::VisionOs,
            "driverkit" => Platform::DriverKit,
            "bridgeos" => Platform::BridgeOs,
            _ => return None,
        };
        // Rust calls the simulators on Intel, which have no devices beside them, by the devices' names.
        let only_simulated = matches!(architecture, Architecture::X86_64 | Architecture::I386);
        let platform = match parts.next() {
            Some("sim" | "simulator") => platform.simulator(),
            Some("macabi") if platform == Platform::Ios => Platform::MacCatalyst,
            None if only_simulated => platform.simulator(),
            None => platform,
            Some(_) => return None,
        };
        Some(Self::new(platform, architecture))
    }

    /// Returns `true` if programs for this target can use a library for `library`, a target as
    /// stubs name it since version 4, such as `arm64e-macos`.
    pub fn can_use(self, library: &str) -> bool {
        library
            .split_once('-')
            .is_some_and(|(architecture, platform)| {
                self.architecture.can_use(architecture) && self.platform.is_named(platform)
            })
    }
}

/// As stubs name it since version 4.
impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.architecture.name(), self.platform.name())
    }
}

/// The targets, as stubs name them since version 4, of a stub that lists architectures and a
/// platform apart.
pub(crate) fn targets_before_4(architectures: &[String], platform: &str) -> Vec<String> {
    let platforms: &[&str] = match platform {
        "macosx" => &["macos"],
        "iosmac" | "uikitformac" => &["maccatalyst"],
        "zippered" => &["macos", "maccatalyst"],
        "__bridgeos" => &["bridgeos"],
        other => &[other],
    };
    let mut targets = vec![];
    for platform in platforms {
        for architecture in architectures {
            let intel = matches!(architecture.as_str(), "i386" | "x86_64" | "x86_64h");
            let device = matches!(*platform, "ios" | "tvos" | "watchos");
            // On Intel there were only ever simulators of these.
            let simulator = if intel && device { "-simulator" } else { "" };
            targets.push(format!("{architecture}-{platform}{simulator}"));
        }
    }
    targets
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_can_use_a_library_for_itself_and_no_other_platform() {
        for platform in Platform::ALL {
            for architecture in Architecture::ALL {
                let target = Target::new(platform, architecture);
                assert!(target.can_use(&target.to_string()), "{target}");
                for other in Platform::ALL {
                    let library = Target::new(other, architecture).to_string();
                    assert_eq!(target.can_use(&library), other == platform, "{library}");
                }
            }
        }
    }

    #[test]
    fn variants_of_an_architecture_are_usable_where_they_run() {
        for (architecture, library, usable) in [
            (Architecture::Arm64, "arm64e-macos", true),
            (Architecture::Arm64, "arm64e.x1-macos", true),
            (Architecture::Arm64, "arm64_32-macos", false),
            (Architecture::Arm64e, "arm64-macos", false),
            (Architecture::Arm64e, "arm64e-macos", true),
            (Architecture::X86_64, "x86_64h-macos", false),
            (Architecture::X86_64, "macos", false),
        ] {
            let target = Target::new(Platform::MacOs, architecture);
            assert_eq!(target.can_use(library), usable, "{target} {library}");
        }
    }

    #[test]
    fn triples_of_rust_and_clang_are_understood() {
        for (triple, target) in [
            ("aarch64-apple-darwin", "arm64-macos"),
            ("x86_64-apple-macosx11.0", "x86_64-macos"),
            ("arm64-apple-ios14.0-simulator", "arm64-ios-simulator"),
            ("aarch64-apple-ios-sim", "arm64-ios-simulator"),
            ("x86_64-apple-ios", "x86_64-ios-simulator"),
            ("aarch64-apple-ios-macabi", "arm64-maccatalyst"),
            ("x86_64-apple-ios13.1-macabi", "x86_64-maccatalyst"),
            ("arm64_32-apple-watchos", "arm64_32-watchos"),
            ("aarch64-apple-visionos", "arm64-xros"),
            ("arm64-apple-tvos14.0", "arm64-tvos"),
        ] {
            let read = Target::of_triple(triple).map(|target| target.to_string());
            assert_eq!(read.as_deref(), Some(target), "{triple}");
        }
        for other in ["x86_64-unknown-linux-gnu", "arm64", "", "arm64-apple-tos"] {
            assert_eq!(Target::of_triple(other), None, "{other}");
        }
    }
}
