//! That a build knows which headers it was made from.

use bootstrap_sys::{HEADERS, HEADERS_VERSION, Headers};

#[test]
fn headers_named_by_sdkroot_are_the_ones_used() {
    let generated = cfg!(feature = "bindgen")
        || cfg!(target_vendor = "apple") && cfg!(feature = "apple-bindgen");
    let named = option_env!("SDKROOT").is_some_and(|root| !root.is_empty());
    let expected = if !generated {
        Headers::Snapshot
    } else if named {
        Headers::SdkRoot
    } else if cfg!(target_vendor = "apple") {
        Headers::Xcrun
    } else {
        Headers::Snapshot
    };
    assert_eq!(HEADERS, expected);
}

#[test]
fn headers_version_is_a_release_of_macos() {
    let (major, minor) = HEADERS_VERSION.split_once('.').expect("major.minor");
    assert!(
        major.parse::<u32>().is_ok_and(|major| major >= 11),
        "{HEADERS_VERSION}"
    );
    assert!(minor.parse::<u32>().is_ok(), "{HEADERS_VERSION}");
}
