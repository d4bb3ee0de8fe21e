//! Apple's systems, each of which has SDKs of its own.

use std::fs;
use std::path::Path;

use bootstrap_sys_generate::{Arch, Target};

/// One of Apple's systems.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
#[allow(missing_docs)] // their names say it
pub enum Platform {
    Macos,
    Ios,
    Tvos,
    Watchos,
    Visionos,
}

impl Platform {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Macos,
        Self::Ios,
        Self::Tvos,
        Self::Watchos,
        Self::Visionos,
    ];

    /// Apple's name, for people.
    pub fn name(self) -> &'static str {
        match self {
            Self::Macos => "macOS",
            Self::Ios => "iOS",
            Self::Tvos => "tvOS",
            Self::Watchos => "watchOS",
            Self::Visionos => "visionOS",
        }
    }

    /// Cargo's name: the value of `target_os`.
    pub fn target_os(self) -> &'static str {
        match self {
            Self::Macos => "macos",
            Self::Ios => "ios",
            Self::Tvos => "tvos",
            Self::Watchos => "watchos",
            Self::Visionos => "visionos",
        }
    }

    /// The target of this system on `arch`.
    pub fn target(self, arch: Arch) -> Target {
        // Every architecture has a name that is known.
        Target::of(arch.name(), self.target_os()).unwrap_or(Target::macos(arch))
    }

    /// The system of a target, such as `arm64-apple-ios14.0`, as surfaces name it.
    pub fn of_target(target: &str) -> Self {
        let os = target.splitn(3, '-').nth(2).unwrap_or(target);
        let starts = |start: &str| os.starts_with(start);
        if starts("xros") {
            return Self::Visionos;
        }
        let all = Self::ALL.into_iter();
        let mut named = all.filter(|platform| starts(platform.target_os()));
        named.next().unwrap_or(Self::Macos)
    }

    /// The system that the SDK at `root` is for: by the name in its `SDKSettings.json`, or else by
    /// its folder's. An SDK without either is for macOS.
    pub fn of_sdk(root: &Path) -> Self {
        let settings = fs::read_to_string(root.join("SDKSettings.json")).ok();
        let settings = settings.and_then(|text| serde_json::from_str(&text).ok());
        let named = settings.and_then(|settings: serde_json::Value| {
            Some(settings.get("CanonicalName")?.as_str()?.to_owned())
        });
        let folder = || Some(root.file_name()?.to_str()?.to_owned());
        let name = named.or_else(folder).unwrap_or_default().to_lowercase();
        let known = [
            ("iphone", Self::Ios),
            ("appletv", Self::Tvos),
            ("watch", Self::Watchos),
            ("xr", Self::Visionos),
        ];
        let found = known.iter().find(|(start, _)| name.starts_with(start));
        found.map_or(Self::Macos, |(_, platform)| *platform)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn target_of_every_platform_leads_back_to_it() {
        for platform in Platform::ALL {
            for arch in Arch::ALL {
                let target = platform.target(arch).to_string();
                assert_eq!(Platform::of_target(&target), platform, "{target}");
            }
        }
    }

    #[test]
    fn sdk_is_for_what_its_settings_or_its_folder_name() {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, settings, platform) in [
            ("MacOSX12.0.sdk", "", Platform::Macos),
            ("iPhoneOS14.5.sdk", "", Platform::Ios),
            ("AppleTVOS12.4.sdk", "not JSON", Platform::Tvos),
            (
                "a.sdk",
                r#"{"CanonicalName": "xros1.0"}"#,
                Platform::Visionos,
            ),
            (
                "iPhone.sdk",
                r#"{"CanonicalName": "macosx14.2"}"#,
                Platform::Macos,
            ),
            ("include", "[]", Platform::Macos),
        ] {
            let root = folder.path().join(name);
            fs::create_dir(&root).expect("made");
            if !settings.is_empty() {
                fs::write(root.join("SDKSettings.json"), settings).expect("written");
            }
            assert_eq!(Platform::of_sdk(&root), platform, "{name}");
        }
    }
}
