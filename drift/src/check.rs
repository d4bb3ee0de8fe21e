//! The gate: an SDK against what is committed.
//!
//! Two things are committed: the surface that was accepted last, and `bootstrap-sys`'s snapshot,
//! the bindings that are built where there is no SDK. A check says what moved since the surface,
//! how bad it is, what of the snapshot is wrong for the SDK, and the command that accepts it.

use bootstrap_sys_generate::{Arch, Platform};
use serde::Serialize;

use crate::Error;
use crate::audit::{Audit, Wrong, audit_text};
use crate::diff::{Comparison, Grade, compare};
use crate::history::version_key;
use crate::platform;
use crate::report::{self, Annotations, Level, Terminal};
use crate::surface::Surface;

/// How an SDK compares with what is committed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Check {
    /// What moved since the surface that was accepted.
    pub comparison: Comparison,
    /// What of the snapshot is wrong for the SDK, by architecture.
    pub snapshot: Vec<Audit>,
    /// The SDK that the snapshot was made from, as its first line says. For an older one it need
    /// not be right.
    pub snapshot_of: Option<String>,
    /// Whether the surface says something else than the one accepted, also where no rule grades it.
    pub surface_differs: bool,
    /// The command that accepts what moved.
    pub accept: String,
}

/// A committed snapshot: the architecture, and the bindings for it.
pub type Snapshot = (Arch, String);

/// The snapshot that is built in.
pub fn built_in_snapshots() -> Vec<Snapshot> {
    vec![
        (
            Arch::Aarch64,
            include_str!("../snapshot/aarch64.rs").to_owned(),
        ),
        (
            Arch::X86_64,
            include_str!("../snapshot/x86_64.rs").to_owned(),
        ),
    ]
}

/// Holds an SDK against the accepted surfaces and the snapshots. `accept` is the command that
/// accepts the SDK as it is.
///
/// # Errors
///
/// A snapshot is no Rust.
pub fn check(
    accepted: &[Surface],
    sdk: &[Surface],
    snapshots: &[Snapshot],
    accept: String,
) -> Result<Check, Error> {
    let mut audits = vec![];
    // The snapshot is read as it is for macOS.
    let macos = |surface: &&Surface| platform::of_target(&surface.target) == Platform::MacOs;
    for surface in sdk.iter().filter(macos) {
        let arch = if surface.target.starts_with("x86_64") {
            Arch::X86_64
        } else {
            Arch::Aarch64
        };
        let of_arch = snapshots.iter().find(|(of, _)| *of == arch);
        if let Some((_, text)) = of_arch {
            let name = format!("snapshot/{}.rs", arch.name());
            let mut audit = audit_text(text, &name, surface)?;
            // What the snapshot leaves out it leaves out on purpose; news are in the comparison.
            audit
                .findings
                .retain(|finding| finding.wrong != Wrong::Missing);
            audits.push(audit);
        }
    }
    let same = |surface: &Surface| {
        let before = accepted.iter().find(|one| one.target == surface.target);
        before.is_none_or(|before| before == surface)
    };
    let of = snapshots.iter().find_map(|(_, text)| version_of(text));
    Ok(Check {
        comparison: compare(accepted, sdk),
        snapshot: audits,
        snapshot_of: of.map(str::to_owned),
        surface_differs: !sdk.iter().all(same),
        accept,
    })
}

/// The version of the SDK that a snapshot was made from: `// The headers of macOS 27.0, as …`.
fn version_of(snapshot: &str) -> Option<&str> {
    let (_, rest) = snapshot.lines().next()?.split_once("macOS ")?;
    rest.split(',').next()
}

impl Check {
    /// The parts of the snapshot that are wrong, and ought to be right for this SDK.
    fn wrong(&self) -> Vec<&Audit> {
        let older = self
            .snapshot_of
            .as_deref()
            .is_some_and(|of| version_key(&self.comparison.new) < version_key(of));
        let audits = self.snapshot.iter();
        audits.filter(|audit| audit.is_wrong() && !older).collect()
    }

    /// Whether the check fails, where a change of grade `limit` or worse counts.
    pub fn fails(&self, limit: Option<Grade>) -> bool {
        let Some(limit) = limit else { return false };
        self.comparison.worst().is_some_and(|worst| worst >= limit)
            || !self.wrong().is_empty()
            || (limit == Grade::Cosmetic && self.surface_differs)
    }

    /// What is to be said after the changes: about the snapshot, and what to do.
    fn closing(&self) -> String {
        let mut text = String::new();
        let system = report::system(&self.comparison.targets);
        let wrong = self.wrong();
        for audit in &wrong {
            text.push_str(&format!(
                "{} is wrong for {system} {}: {}\n",
                Terminal(&audit.name),
                Terminal(&audit.sdk),
                audit.verdict()
            ));
            for finding in &audit.findings {
                text.push_str(&format!(
                    "  {}: {} {}: {}, C has {}\n",
                    finding.wrong.says(),
                    Terminal(&finding.name),
                    Terminal(&finding.at.to_string()),
                    Terminal(&finding.rust),
                    Terminal(&finding.c)
                ));
            }
        }
        if !self.snapshot.is_empty() && wrong.is_empty() {
            let sdk = Terminal(&self.comparison.new);
            let differs = self.snapshot.iter().map(|audit| audit.findings.len()).max();
            text.push_str(&match (differs, &self.snapshot_of) {
                (Some(count @ 1..), Some(of)) => format!(
                    "the snapshot of bootstrap-sys is of macOS {}; {count} of its declarations \
                     differ in this older SDK\n",
                    Terminal(of)
                ),
                _ => format!("the snapshot of bootstrap-sys is right for {system} {sdk}\n"),
            });
        }
        if !self.comparison.changes.is_empty() || self.surface_differs {
            text.push_str(&format!(
                "to accept what moved: {}\n",
                Terminal(&self.accept)
            ));
        }
        if !wrong.is_empty() {
            text.push_str("to generate the snapshot again: cargo xtask snapshot\n");
        }
        text
    }
}

/// The check as text with colours.
pub fn text(check: &Check) -> String {
    format!("{}\n{}", report::text(&check.comparison), check.closing())
}

/// The check as Markdown.
pub fn markdown(check: &Check) -> String {
    let closing = check.closing();
    let fenced = if closing.is_empty() {
        String::new()
    } else {
        format!("\n```text\n{}```\n", closing.replace("```", "'''"))
    };
    format!("{}{fenced}", report::markdown(&check.comparison))
}

/// The check as JSON.
pub fn json(check: &Check) -> String {
    // Strings and numbers always have a form.
    let mut text = serde_json::to_string_pretty(check).unwrap_or_default();
    text.push('\n');
    text
}

/// The check as annotations of a GitHub job.
pub fn annotations(check: &Check) -> String {
    let mut all = Annotations::of(&check.comparison);
    for audit in check.wrong() {
        for finding in &audit.findings {
            let said = format!("{}: {}, C has {}", finding.name, finding.rust, finding.c);
            all.add(Level::Error, finding.wrong.says(), said);
        }
    }
    all.write()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::surface;

    const BINDINGS: &str = "\
        pub type kern_return_t = i32; pub type mach_port_t = u32;
        unsafe extern \"C\" { pub fn look_up(port: mach_port_t) -> kern_return_t; }
        #[repr(C)] pub struct pair { pub first: i32, pub second: i32 }
        pub const LIMIT: i32 = 128;";

    fn checked(sdk: Surface, bindings: &str) -> Check {
        let snapshots = [(Arch::Aarch64, bindings.to_owned())];
        check(&[surface()], &[sdk], &snapshots, "drift accept".to_owned()).expect("it is Rust")
    }

    #[test]
    fn sdk_as_accepted_passes() {
        let check = checked(surface(), BINDINGS);
        assert!(!check.fails(Some(Grade::Cosmetic)), "{}", text(&check));
        assert!(text(&check).contains("the snapshot of bootstrap-sys is right"));
        assert!(!text(&check).contains("to accept"));
    }

    #[test]
    fn sdk_that_moved_fails_with_grade_and_remedy() {
        let mut sdk = surface();
        sdk.records.get_mut("struct pair").expect("there").size = 16;
        let check = checked(sdk, BINDINGS);
        assert!(check.fails(Some(Grade::Breaking)));
        assert!(!check.fails(None));
        for form in [text(&check), markdown(&check), json(&check)] {
            assert!(form.contains("record-layout"), "{form}");
            assert!(form.contains("drift accept"), "{form}");
        }
        assert!(
            text(&check).contains("snapshot/aarch64.rs is wrong"),
            "its size moved, too"
        );
        assert!(annotations(&check).contains("::error title=wrong layout::"));
    }

    #[test]
    fn snapshot_of_a_newer_sdk_need_not_be_right_for_an_older() {
        let bindings = |version: &str| {
            let head = format!("// The headers of macOS {version}, as bindings\n");
            head + &BINDINGS.replace("128", "127")
        };
        let newer = checked(surface(), &bindings("2.0"));
        assert!(!newer.fails(Some(Grade::Breaking)));
        assert!(
            text(&newer).contains("of macOS 2.0; 1 of its declarations differ"),
            "{}",
            text(&newer)
        );
        assert!(checked(surface(), &bindings("1.0")).fails(Some(Grade::Breaking)));
    }

    #[test]
    fn snapshot_is_not_compared_with_an_sdk_of_another_system() {
        let mut ios = surface();
        ios.target = "arm64-apple-ios14.0".to_owned();
        let snapshots = [(Arch::Aarch64, BINDINGS.replace("128", "127"))];
        let accept = "drift accept".to_owned();
        let check = check(&[ios.clone()], &[ios], &snapshots, accept).expect("it is Rust");
        assert!(!check.fails(Some(Grade::Cosmetic)));
        assert!(text(&check).contains("iOS 1.0 -> iOS 1.0"));
        assert!(!text(&check).contains("snapshot"), "{}", text(&check));
    }

    #[test]
    fn snapshot_that_is_wrong_fails_though_nothing_moved() {
        let bindings = BINDINGS.replace("128", "127");
        let check = checked(surface(), &bindings);
        assert!(check.fails(Some(Grade::Breaking)));
        assert!(text(&check).contains("cargo xtask snapshot"));
    }
}
