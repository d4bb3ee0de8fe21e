//! Availability, platform by platform.

use std::cmp::{Ordering, Reverse};
use std::collections::BTreeMap;

use super::{Report, Subject};
use crate::history::version_key;
use crate::surface::{Availability, Message};

type Platforms = BTreeMap<String, Availability>;

/// What can become of something on a platform, the gravest first.
const RULES: [&str; 6] = [
    "unavailable",
    "deprecated",
    "undeprecated",
    "available",
    "introduced",
    "advice",
];

/// Notes how the availability of `subject` changed: in one change, of the gravest kind that is
/// seen on any platform, which tells of all platforms with that kind.
pub(super) fn compare(
    report: &mut Report<'_>,
    subject: Subject<'_>,
    old: &Platforms,
    new: &Platforms,
) {
    let none = Availability::default();
    let mut found: BTreeMap<&str, Vec<(String, String)>> = BTreeMap::new();
    let mut platforms: Vec<&String> = old.keys().chain(new.keys()).collect();
    platforms.sort();
    platforms.dedup();
    for platform in platforms {
        let before = old.get(platform).unwrap_or(&none);
        let after = new.get(platform).unwrap_or(&none);
        if let Some(rule) = rule(before, after) {
            let say = |of: &Availability| match platform.as_str() {
                Availability::EVERYWHERE => describe(of),
                platform => format!("{platform}: {}", describe(of)),
            };
            found
                .entry(rule)
                .or_default()
                .push((say(before), say(after)));
        }
    }
    let Some(rule) = RULES.into_iter().find(|rule| found.contains_key(rule)) else {
        return;
    };
    let (before, after): (Vec<String>, Vec<String>) =
        found.remove(rule).unwrap_or_default().into_iter().unzip();
    report.add(rule, subject, before.join("; "), after.join("; "));
}

/// What became of something on one platform.
fn rule(old: &Availability, new: &Availability) -> Option<&'static str> {
    match gone(old).cmp(&gone(new)) {
        Ordering::Less => return Some("unavailable"),
        Ordering::Greater => return Some("available"),
        Ordering::Equal if gone(new) != Gone::Never => return None,
        Ordering::Equal => {}
    }
    match (&old.deprecated, &new.deprecated) {
        (Some(_), None) => Some("undeprecated"),
        (before, after) if before != after => Some("deprecated"),
        _ if old.introduced != new.introduced => Some("introduced"),
        _ if old.message != new.message => Some("advice"),
        _ => None,
    }
}

/// The releases of a platform that lack a declaration. The order is from best to worst.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Gone {
    /// No release.
    Never,
    /// A release and all later ones; the earlier, the worse.
    From(Reverse<Vec<u32>>),
    /// Every release.
    Always,
}

fn gone(of: &Availability) -> Gone {
    match &of.obsoleted {
        _ if of.unavailable => Gone::Always,
        Some(version) => Gone::From(Reverse(version_key(version))),
        None => Gone::Never,
    }
}

/// The release by which Apple's headers say that a deprecation has no date yet.
pub(crate) const SOME_DAY: &str = "100000";

/// Says in a few words what an SDK says of one platform.
pub(crate) fn describe(of: &Availability) -> String {
    let mut parts = vec![];
    if of.unavailable {
        parts.push("unavailable".to_owned());
    }
    if let Some(version) = &of.introduced {
        parts.push(format!("from {version}"));
    }
    if let Some(version) = &of.deprecated {
        if version.is_empty() {
            parts.push("deprecated".to_owned());
        } else if version.starts_with(SOME_DAY) {
            parts.push("to be deprecated some day".to_owned());
        } else {
            parts.push(format!("deprecated in {version}"));
        }
    }
    if let Some(version) = &of.obsoleted {
        parts.push(format!("gone in {version}"));
    }
    if let Some(Message { names, .. }) = &of.message
        && !names.is_empty()
    {
        parts.push(format!("advice names {}", names.join(", ")));
    }
    if parts.is_empty() {
        return "nothing said".to_owned();
    }
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use std::slice;

    use super::*;
    use crate::diff::compare;
    use crate::surface::Surface;
    use crate::testing::surface;

    fn with(platforms: &[(&str, Availability)]) -> Surface {
        let mut surface = surface();
        let function = surface.functions.get_mut("look_up").expect("there");
        function.availability = platforms
            .iter()
            .map(|(name, availability)| ((*name).to_owned(), availability.clone()))
            .collect();
        surface
    }

    fn deprecated(version: &str) -> Availability {
        Availability {
            deprecated: Some(version.to_owned()),
            ..Availability::default()
        }
    }

    #[test]
    fn deprecation_on_several_platforms_is_told_once() {
        let new = with(&[("ios", deprecated("9.0")), ("macos", deprecated("10.11"))]);
        let comparison = compare(&[with(&[])], &[new]);
        assert_eq!(comparison.changes.len(), 1);
        let change = &comparison.changes[0];
        assert_eq!(change.rule, "deprecated");
        assert_eq!(
            change.new,
            "ios: deprecated in 9.0; macos: deprecated in 10.11"
        );
    }

    #[test]
    fn earlier_end_is_worse_and_a_later_one_is_better() {
        let until = |version: Option<&str>, unavailable| {
            let availability = Availability {
                obsoleted: version.map(str::to_owned),
                unavailable,
                ..Availability::default()
            };
            with(&[("macos", availability)])
        };
        let rule = |old: &Surface, new: &Surface| {
            let comparison = compare(slice::from_ref(old), slice::from_ref(new));
            comparison.changes.first().map(|change| change.rule)
        };
        let steps = [
            until(None, false),
            until(Some("12.0"), false),
            until(Some("9.0"), false),
            until(None, true),
        ];
        for pair in steps.windows(2) {
            assert_eq!(rule(&pair[0], &pair[1]), Some("unavailable"));
            assert_eq!(rule(&pair[1], &pair[0]), Some("available"));
            assert_eq!(rule(&pair[1], &pair[1]), None);
        }
    }

    #[test]
    fn withdrawal_goes_before_deprecation_and_return_is_told() {
        let gone = Availability {
            unavailable: true,
            ..Availability::default()
        };
        let old = with(&[]);
        let new = with(&[("ios", deprecated("9.0")), ("tvos", gone)]);
        let rule = |old: &Surface, new: &Surface| {
            let comparison = compare(slice::from_ref(old), slice::from_ref(new));
            comparison.changes.first().map(|change| change.rule)
        };
        assert_eq!(rule(&old, &new), Some("unavailable"));
        assert_eq!(rule(&new, &old), Some("undeprecated"));
        assert_eq!(rule(&new, &new), None);
    }
}
