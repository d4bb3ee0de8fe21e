//! Apple's systems, by the names in surfaces and SDKs.

use std::fs;
use std::path::Path;

use bootstrap_sys_generate::{Arch, Platform, Target};

/// The platform of a target, such as `arm64-apple-ios14.0-simulator`, as surfaces name it. An unknown
/// one counts as macOS.
pub fn of_target(target: &str) -> Platform {
    let system = |target: &str| {
        let system = target.splitn(3, '-').nth(2).unwrap_or(target);
        without_version(system)
    };
    let wanted = system(target);
    let name = |platform: &Platform| system(&Target::new(*platform, Arch::Aarch64).to_string());
    let mut all = Platform::ALL.into_iter();
    all.find(|platform| name(platform) == wanted)
        .unwrap_or(Platform::MacOs)
}

/// The platform of the SDK at `root`: by the name in its `SDKSettings.json`, or else by its folder's.
/// An SDK without a known name counts as one of macOS.
pub fn of_sdk(root: &Path) -> Platform {
    let settings = fs::read_to_string(root.join("SDKSettings.json")).ok();
    let settings = settings.and_then(|text| serde_json::from_str(&text).ok());
    let named = settings.and_then(|settings: serde_json::Value| {
        Some(settings.get("CanonicalName")?.as_str()?.to_owned())
    });
    let folder = || Some(root.file_stem()?.to_str()?.to_owned());
    let name = named.or_else(folder).unwrap_or_default().to_lowercase();
    let name = without_version(&name);
    let mut all = Platform::ALL.into_iter();
    all.find(|platform| platform.sdk_name() == name)
        .unwrap_or(Platform::MacOs)
}

/// `ios-simulator` for `ios14.0-simulator`.
fn without_version(name: &str) -> String {
    let digit = |c: char| c.is_ascii_digit() || c == '.';
    name.replace(digit, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn target_of_every_platform_leads_back_to_it() {
        for platform in Platform::ALL {
            for arch in Arch::ALL {
                let target = Target::new(platform, arch).to_string();
                assert_eq!(of_target(&target), platform, "{target}");
            }
        }
        assert_eq!(of_target("arm64-apple-macosx10.15.4"), Platform::MacOs);
        assert_eq!(of_target("arm64-apple-xros"), Platform::VisionOs);
        assert_eq!(of_target("unheard of"), Platform::MacOs);
    }

    #[test]
    fn sdk_is_for_what_its_settings_or_its_folder_name() {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, settings, platform) in [
            ("MacOSX12.0.sdk", "", Platform::MacOs),
            ("iPhoneOS14.5.sdk", "", Platform::Ios),
            ("iPhoneSimulator.sdk", "", Platform::IosSimulator),
            ("AppleTVOS12.4.sdk", "not JSON", Platform::TvOs),
            (
                "a.sdk",
                r#"{"CanonicalName": "xros1.0"}"#,
                Platform::VisionOs,
            ),
            (
                "iPhoneOS.sdk",
                r#"{"CanonicalName": "macosx14.2"}"#,
                Platform::MacOs,
            ),
            ("include", "[]", Platform::MacOs),
        ] {
            let root = folder.path().join(name);
            fs::create_dir(&root).expect("made");
            if !settings.is_empty() {
                fs::write(root.join("SDKSettings.json"), settings).expect("written");
            }
            assert_eq!(of_sdk(&root), platform, "{name}");
        }
    }
}
