//! `cargo xtask apple`: the same sources as real Mach-O, for both Apple architectures.
//!
//! Compiling needs Rust's standard library for those targets ([`toolchain`]), linking needs a
//! linker that writes Mach-O and a list of what macOS exports ([`linker`], [`stubs`]); on a Mac
//! both are the system's own. What comes out is then read back ([`image`]) and held against what
//! macOS exports ([`exports`]).

pub(crate) mod exports;
mod image;
pub(crate) mod linker;
mod stubs;
pub(crate) mod toolchain;

use std::cell::{OnceCell, RefCell};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use cargo_metadata::{Message, Package};
use clap::ValueEnum;

use crate::console;
use crate::project::Project;
use crate::steps;
use crate::tools::{self, Sdk};

use exports::Exports;
use image::{Demands, Image, Library};
use toolchain::Toolchain;

/// The oldest macOS that the binaries run on, on both architectures.
const DEPLOYMENT_TARGET: &str = "11.0";

/// The crates that exist on macOS.
const PACKAGES: [&str; 4] = ["bootstrap-sys", "mach-bootstrap", "demo", "lsmp"];

/// Where libSystem is on a Mac.
const LIB_SYSTEM: &str = "/usr/lib/libSystem.B.dylib";

/// Symbols that an executable must import: the calls that it is about.
struct Wanted {
    package: &'static str,
    /// The test; all programs of the package if there is none.
    test: Option<&'static str>,
    imports: &'static [&'static str],
}

const WANTED: [Wanted; 3] = [
    Wanted {
        package: "demo",
        test: None,
        imports: &[
            "_bootstrap_check_in",
            "_bootstrap_look_up",
            "_bootstrap_port",
            "_mach_msg",
        ],
    },
    Wanted {
        package: "lsmp",
        test: None,
        imports: &[
            "_mach_port_get_attributes",
            "_mach_port_kobject",
            "_mach_port_space_info",
            "_task_for_pid",
        ],
    },
    Wanted {
        package: "mach-bootstrap",
        test: Some("api"),
        imports: &["_bootstrap_check_in", "_mach_msg", "_mach_port_destruct"],
    },
];

/// A symbol that macOS got in 14.4, for proving that the check against macOS 11 can fail.
const NEWER_SYMBOL: &str = "os_sync_wait_on_address";

/// Build and check Mach-O executables for both Apple architectures
///
/// Builds bootstrap-sys, mach-bootstrap, demo and lsmp for arm64 and x86_64, debug and release,
/// for macOS 11.0, and links their programs; then their tests, examples and benchmarks, with all
/// features. Reads each back: its format, architecture and deployment target, that it imports the
/// bootstrap and Mach calls, and that every symbol it imports is exported by the library it names:
/// by libSystem, today's and macOS 11's, and for tests also by the few others that features need.
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

    /// Its short name, as people use it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Arch::Arm64 => "arm64",
            Arch::X86_64 => "x86_64",
        }
    }

    /// The architecture, in the generator's terms.
    pub(crate) fn in_generator(self) -> bootstrap_sys_generate::Arch {
        match self {
            Arch::Arm64 => bootstrap_sys_generate::Arch::Aarch64,
            Arch::X86_64 => bootstrap_sys_generate::Arch::X86_64,
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

/// What is built at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Round {
    /// The programs, as a user builds them.
    Debug,
    /// The same, optimised.
    Release,
    /// Tests, examples and benchmarks, with all features.
    Tests,
}

impl Round {
    const ALL: [Round; 3] = [Round::Debug, Round::Release, Round::Tests];

    fn name(self) -> &'static str {
        match self {
            Round::Debug => "debug",
            Round::Release => "release",
            Round::Tests => "tests",
        }
    }

    fn build_args(self) -> &'static [&'static str] {
        match self {
            Round::Debug => &[],
            Round::Release => &["--release"],
            Round::Tests => &["--all-features", "--tests", "--examples", "--benches"],
        }
    }
}

#[derive(Clone, Copy, Debug)]
enum Step {
    Tools,
    Build(Round),
    Check(Round),
    Control,
}

/// Something that was linked.
#[derive(Clone, Debug)]
struct Executable {
    path: PathBuf,
    arch: Arch,
    package: String,
    /// The name of the program, test, example or benchmark.
    name: String,
    is_program: bool,
}

/// Builds and checks.
pub(crate) fn apple(project: &Project, args: &Args) -> Result<()> {
    let yard = OnceCell::new();
    let rounds = Round::ALL.map(|round| [Step::Build(round), Step::Check(round)]);
    let steps = [&[Step::Tools], rounds.as_flattened(), &[Step::Control]].concat();
    let name = |step| match step {
        Step::Tools => "tools".to_owned(),
        Step::Build(round) => format!("build {}", round.name()),
        Step::Check(round) => format!("check {}", round.name()),
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
            Step::Build(round) => yard.build(round),
            Step::Check(round) => yard.check(round),
            Step::Control => yard.control(),
        }
    })
}

/// Everything that building and checking needs.
struct Yard<'a> {
    project: &'a Project,
    sdk: Sdk,
    macos11: PathBuf,
    stubs: PathBuf,
    toolchain: Toolchain,
    /// What was built last.
    built: RefCell<Vec<Executable>>,
}

impl<'a> Yard<'a> {
    fn new(project: &'a Project, args: &Args) -> Result<Self> {
        Ok(Self {
            project,
            sdk: Sdk::fetch(project)?,
            macos11: tools::macos11_lib_system(project)?,
            stubs: stubs::install(project)?,
            toolchain: Toolchain::find(project, args.toolchain)?,
            built: RefCell::default(),
        })
    }

    fn target_dir(&self) -> PathBuf {
        self.project.target.join(self.toolchain.target_dir())
    }

    /// Compiles and links for both architectures.
    fn build(&self, round: Round) -> Result<()> {
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
        let cargo = cargo.args(round.build_args());
        let cargo = cargo.arg("--target-dir").arg(self.target_dir());
        let packages = self.project.packages()?;
        let mut built = Vec::new();
        cargo
            .arg("--message-format=json-render-diagnostics")
            .run_seeing(|line| built.extend(linked(line, &packages)))?;
        self.built.replace(built);
        Ok(())
    }

    /// Reads back what was built.
    fn check(&self, round: Round) -> Result<()> {
        let mut faults = Vec::new();
        for arch in Arch::ALL {
            let system = self.lib_system(arch)?;
            let others = stubs::libraries(&self.stubs, arch)?;
            // Who uses no feature needs nothing but libSystem.
            let others = others.iter().filter(|_| round == Round::Tests);
            let libraries: Vec<&Library> = [&system].into_iter().chain(others).collect();
            let mut wanted: Vec<&Wanted> = WANTED
                .iter()
                .filter(|wanted| wanted.test.is_some() == (round == Round::Tests))
                .collect();
            let built = self.built.borrow();
            let mut checked = 0;
            for executable in built.iter().filter(|executable| executable.arch == arch) {
                let is_meant = |wanted: &&&Wanted| executable.is(wanted);
                let imports = wanted.iter().find(is_meant).map(|wanted| wanted.imports);
                let demands = Demands {
                    arch,
                    imports: imports.unwrap_or_default(),
                    libraries: &libraries,
                };
                let path = executable.path.display();
                let image = read_image(&executable.path)?;
                let found = demands.faults(&image);
                if found.is_empty() && round != Round::Tests {
                    console::note(&format!("{path}: {image}"));
                }
                checked += 1;
                faults.extend(found.iter().map(|fault| format!("{path}: {fault}")));
            }
            let triple = arch.triple();
            console::note(&format!("{triple}: {checked} executables read back"));
            wanted.retain(|wanted| !built.iter().any(|it| it.arch == arch && it.is(wanted)));
            for Wanted { package, test, .. } in wanted {
                let what = test.unwrap_or("its programs");
                faults.push(format!("{triple}: {package}: {what}: not built"));
            }
        }
        if !faults.is_empty() {
            bail!("{}", faults.join("\n  "));
        }
        Ok(())
    }

    /// Proves that the check can fail: a program that needs a newer macOS must be refused, for
    /// that one symbol and for nothing else.
    fn control(&self) -> Result<()> {
        for arch in Arch::ALL {
            let control = linker::link_control(self.project, &self.sdk, arch, NEWER_SYMBOL)?;
            let demands = Demands {
                arch,
                imports: &[],
                libraries: &[&self.lib_system(arch)?],
            };
            let found = demands.faults(&Image::parse(&control)?);
            ensure!(
                found.len() == 1 && found[0].contains(NEWER_SYMBOL),
                "a program that needs `{NEWER_SYMBOL}` was not refused for just that: {found:?}"
            );
            console::note(&format!("{}: refused: {}", arch.triple(), found[0]));
        }
        Ok(())
    }

    /// libSystem, with what it exports in the newest SDK and in macOS 11.
    fn lib_system(&self, arch: Arch) -> Result<Library> {
        Ok(Library {
            path: LIB_SYSTEM.to_owned(),
            now: Exports::read(&self.sdk.lib_system, arch)?,
            oldest: Exports::read(&self.macos11, arch)?,
        })
    }
}

impl Executable {
    fn is(&self, wanted: &Wanted) -> bool {
        self.package == wanted.package
            && match wanted.test {
                Some(test) => self.name == test,
                None => self.is_program,
            }
    }
}

/// What a line of cargo's says was linked for one of the targets.
fn linked(line: &str, packages: &[Package]) -> Option<Executable> {
    let Ok(Message::CompilerArtifact(artifact)) = Message::parse_stream(line.as_bytes()).next()?
    else {
        return None;
    };
    let path = artifact.executable?.into_std_path_buf();
    let is_for = |arch: &Arch| path.iter().any(|part| part == arch.triple());
    let arch = Arch::ALL.into_iter().find(is_for)?;
    let package = packages.iter().find(|it| it.id == artifact.package_id)?;
    Some(Executable {
        arch,
        package: package.name.to_string(),
        is_program: artifact.target.is_bin() && !artifact.profile.test,
        name: artifact.target.name,
        path,
    })
}

fn read_image(path: &Path) -> Result<Image> {
    let data = fs::read(path).with_context(|| format!("reading {}", path.display()))?;
    Image::parse(&data).with_context(|| path.display().to_string())
}
