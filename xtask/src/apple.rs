//! `cargo xtask apple`: the same sources as real Mach-O, for both Apple architectures.
//!
//! Compiling needs Rust's standard library for those targets ([`toolchain`]), linking needs a
//! linker that writes Mach-O and a list of what macOS exports ([`linker`]); on a Mac both are the
//! system's own. What comes out is then read back ([`image`]) and held against what macOS exports
//! ([`exports`]).

pub(crate) mod exports;
mod image;
pub(crate) mod linker;
mod toolchain;

use std::cell::OnceCell;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use clap::ValueEnum;

use crate::console;
use crate::project::Project;
use crate::steps;
use crate::tools::{self, Sdk};

use exports::Exports;
use image::{Demands, Image};
use toolchain::Toolchain;

/// The oldest macOS that the binaries run on, on both architectures.
const DEPLOYMENT_TARGET: &str = "11.0";

/// The crates that exist on macOS.
const PACKAGES: [&str; 4] = ["bootstrap-sys", "mach-bootstrap", "demo", "lsmp"];

/// The packages with programs, and what each of their programs must import: the calls that it is
/// about.
const WANTED_IMPORTS: [(&str, &[&str]); 2] = [
    (
        "demo",
        &[
            "_bootstrap_check_in",
            "_bootstrap_look_up",
            "_bootstrap_port",
            "_mach_msg",
        ],
    ),
    (
        "lsmp",
        &[
            "_mach_port_get_attributes",
            "_mach_port_kobject",
            "_mach_port_space_info",
            "_task_for_pid",
        ],
    ),
];

/// A symbol that macOS got in 14.4, for proving that the check against macOS 11 can fail.
const NEWER_SYMBOL: &str = "os_sync_wait_on_address";

/// Build and check Mach-O executables for both Apple architectures
///
/// Builds bootstrap-sys, mach-bootstrap, demo and lsmp for arm64 and x86_64, debug and release,
/// for macOS 11.0, and links their programs. Then reads each program back: its format, architecture
/// and deployment target, that it imports the bootstrap and Mach calls, and that every symbol it
/// imports is exported by libSystem, today's and macOS 11's.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Where Rust's standard library for the targets comes from
    #[arg(long, value_enum, default_value_t = toolchain::Choice::Auto)]
    toolchain: toolchain::Choice,
}

/// An Apple architecture, under the names that each tool has for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Arch {
    Arm64,
    X86_64,
}

impl Arch {
    /// Both.
    pub(crate) const ALL: [Arch; 2] = [Arch::Arm64, Arch::X86_64];

    /// Rust's name of the target.
    pub(crate) fn triple(self) -> &'static str {
        match self {
            Arch::Arm64 => "aarch64-apple-darwin",
            Arch::X86_64 => "x86_64-apple-darwin",
        }
    }

    /// Zig's name of the target, with the deployment target.
    fn zig_target(self) -> String {
        let arch = match self {
            Arch::Arm64 => "aarch64",
            Arch::X86_64 => "x86_64",
        };
        format!("{arch}-macos.{DEPLOYMENT_TARGET}")
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Profile {
    Debug,
    Release,
}

impl Profile {
    fn dir(self) -> &'static str {
        match self {
            Profile::Debug => "debug",
            Profile::Release => "release",
        }
    }
}

#[derive(Clone, Copy, Debug)]
enum Step {
    Tools,
    Build(Profile),
    Check(Profile),
    Control,
}

/// Builds and checks.
pub(crate) fn apple(project: &Project, args: &Args) -> Result<()> {
    let yard = OnceCell::new();
    let steps = [
        Step::Tools,
        Step::Build(Profile::Debug),
        Step::Check(Profile::Debug),
        Step::Build(Profile::Release),
        Step::Check(Profile::Release),
        Step::Control,
    ];
    let name = |step| match step {
        Step::Tools => "tools".to_owned(),
        Step::Build(profile) => format!("build {}", profile.dir()),
        Step::Check(profile) => format!("check {}", profile.dir()),
        Step::Control => "control".to_owned(),
    };
    let again = |_| match args.toolchain.to_possible_value() {
        Some(choice) => format!("cargo xtask apple --toolchain {}", choice.get_name()),
        None => "cargo xtask apple".to_owned(),
    };
    steps::run(&steps, name, again, |step| {
        if let Step::Tools = step {
            let made = Yard::new(project, args)?;
            return yard.set(made).ok().context("the tools are set up once");
        }
        let yard: &Yard = yard.get().context("the tools come first")?;
        match step {
            Step::Tools => Ok(()),
            Step::Build(profile) => yard.build(profile),
            Step::Check(profile) => yard.check(profile),
            Step::Control => yard.control(),
        }
    })
}

/// Everything that building and checking needs.
struct Yard<'a> {
    project: &'a Project,
    sdk: Sdk,
    macos11: PathBuf,
    toolchain: Toolchain,
}

impl<'a> Yard<'a> {
    fn new(project: &'a Project, args: &Args) -> Result<Self> {
        Ok(Self {
            project,
            sdk: Sdk::fetch(project)?,
            macos11: tools::macos11_lib_system(project)?,
            toolchain: Toolchain::find(project, args.toolchain)?,
        })
    }

    fn target_dir(&self) -> PathBuf {
        self.project.target.join(self.toolchain.target_dir())
    }

    /// Compiles and links one profile, for both architectures.
    fn build(&self, profile: Profile) -> Result<()> {
        let mut cargo = self
            .toolchain
            .cargo(self.project)
            .env_remove("SDKROOT")
            .env("MACOSX_DEPLOYMENT_TARGET", DEPLOYMENT_TARGET);
        if cfg!(not(target_os = "macos")) {
            for arch in Arch::ALL {
                let linker = linker::install(self.project, &self.sdk, arch)?;
                let triple = arch.triple().to_uppercase().replace('-', "_");
                cargo = cargo.env(&format!("CARGO_TARGET_{triple}_LINKER"), linker);
            }
            console::note("linking with zig: rustc's remark that it finds no xcrun is harmless");
        }
        cargo = cargo.arg("build").args(self.toolchain.build_args());
        for package in PACKAGES {
            cargo = cargo.args(["--package", package]);
        }
        for arch in Arch::ALL {
            cargo = cargo.args(["--target", arch.triple()]);
        }
        if profile == Profile::Release {
            cargo = cargo.arg("--release");
        }
        cargo.arg("--target-dir").arg(self.target_dir()).run()
    }

    /// Reads one profile's programs back.
    fn check(&self, profile: Profile) -> Result<()> {
        let mut faults = Vec::new();
        for arch in Arch::ALL {
            let (now, macos11) = self.exports(arch)?;
            for (package, imports) in WANTED_IMPORTS {
                let demands = Demands {
                    arch,
                    imports,
                    now: &now,
                    oldest: &macos11,
                };
                for program in self.programs(package)? {
                    let path = self
                        .target_dir()
                        .join(arch.triple())
                        .join(profile.dir())
                        .join(program);
                    let image = read_image(&path)?;
                    let found = demands.faults(&image);
                    if found.is_empty() {
                        console::note(&format!("{}: {image}", path.display()));
                    }
                    let named = found
                        .iter()
                        .map(|fault| format!("{}: {fault}", path.display()));
                    faults.extend(named);
                }
            }
        }
        if !faults.is_empty() {
            bail!("{}", faults.join("\n  "));
        }
        Ok(())
    }

    /// The names of a package's programs.
    fn programs(&self, package: &str) -> Result<Vec<String>> {
        let targets = self.project.package(package)?.targets;
        let programs = targets.into_iter().filter(|target| target.is_bin());
        let names: Vec<_> = programs.map(|target| target.name).collect();
        ensure!(!names.is_empty(), "{package} has no programs to check");
        Ok(names)
    }

    /// Proves that the check can fail: a program that needs a newer macOS must be refused, for
    /// that one symbol and for nothing else.
    fn control(&self) -> Result<()> {
        for arch in Arch::ALL {
            let path = linker::link_control(self.project, &self.sdk, arch, NEWER_SYMBOL)?;
            let (now, macos11) = self.exports(arch)?;
            let demands = Demands {
                arch,
                imports: &[],
                now: &now,
                oldest: &macos11,
            };
            let found = demands.faults(&read_image(&path)?);
            ensure!(
                found.len() == 1 && found[0].contains(NEWER_SYMBOL),
                "a program that needs `{NEWER_SYMBOL}` was not refused for just that: {found:?}"
            );
            console::note(&format!("{}: refused: {}", arch.triple(), found[0]));
        }
        Ok(())
    }

    /// What libSystem exports: in the newest SDK, and in macOS 11.
    fn exports(&self, arch: Arch) -> Result<(Exports, Exports)> {
        Ok((
            Exports::read(&self.sdk.lib_system, arch)?,
            Exports::read(&self.macos11, arch)?,
        ))
    }
}

fn read_image(path: &Path) -> Result<Image> {
    let data = fs::read(path).with_context(|| format!("reading {}", path.display()))?;
    Image::parse(&data).with_context(|| path.display().to_string())
}
