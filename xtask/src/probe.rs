//! `cargo xtask probe`: what `bootstrap-sys` claims, held against SDKs by a C compiler.
//!
//! The proof itself is the crate `bootstrap-sys-probe`; here it is given SDKs, libclang and clang.
//! On Linux clang is the one inside zig.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use bootstrap_sys_generate::{Arch, CLANG_INCLUDE_VARIABLE, Sdk, Target, generate};
use bootstrap_sys_probe::{Claims, Kind, Proof, prove};

use crate::apple::exports::Exports;
use crate::command::{Run, quoted};
use crate::console::{self, BAD, GOOD, HEADING};
use crate::project::Project;
use crate::{apple, store, tools};

/// Hold what bootstrap-sys claims against SDKs, with a C compiler
///
/// For each SDK and architecture the bindings are generated, and a C file is compiled that asserts
/// what the Rust source states: every size, offset, bit-field, typedef, constant, prototype, variable
/// and macro result. What does not hold is named. Functions that no header declares are looked up
/// in libSystem's stubs. An SDK takes about ten seconds for each architecture.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Folders of SDKs [default: those in target/sdks, or the one that the other commands use]
    #[arg(value_name = "SDK")]
    sdks: Vec<PathBuf>,
    /// LIBCLANG_PATH and CC are set as they should be
    #[arg(long, hide = true)]
    ready: bool,
}

/// Proves what `args` asks for.
pub(crate) fn probe(project: &Project, args: &Args) -> Result<()> {
    let bench = Bench::open(project)?;
    if args.ready {
        bench.prove_here(&args.sdks)
    } else {
        bench.prove(&args.sdks)
    }
}

/// What a proof takes besides an SDK.
pub(crate) struct Bench<'a> {
    project: &'a Project,
    /// The SDK that the other commands use, and libSystem's stubs in it.
    sdk: PathBuf,
    stubs: PathBuf,
    /// What a Mac has by itself.
    fetched: Option<Fetched>,
}

struct Fetched {
    libclang: PathBuf,
    clang: PathBuf,
    clang_include: PathBuf,
}

impl<'a> Bench<'a> {
    /// Fetches what is needed and not there.
    pub(crate) fn open(project: &'a Project) -> Result<Self> {
        if cfg!(target_os = "macos") {
            let sdk = Run::new("xcrun")
                .args(["--sdk", "macosx", "--show-sdk-path"])
                .output();
            let sdk = PathBuf::from(sdk.context("asking for Xcode's SDK")?);
            return Ok(Self {
                project,
                stubs: sdk.join("usr/lib/libSystem.tbd"),
                sdk,
                fetched: None,
            });
        }
        let tools = tools::Sdk::fetch(project)?;
        Ok(Self {
            project,
            fetched: Some(Fetched {
                clang: install_clang(project, &tools.zig)?,
                clang_include: tools.clang_include(),
                libclang: tools.libclang,
            }),
            sdk: tools.headers,
            stubs: tools.lib_system,
        })
    }

    /// Sets what a proof, and the tests of the crate that makes it, look for.
    pub(crate) fn env(&self, run: Run) -> Run {
        let run = run.env("SDKROOT", &self.sdk);
        match &self.fetched {
            Some(fetched) => run
                .env("LIBCLANG_PATH", &fetched.libclang)
                .env("CC", &fetched.clang)
                .env(CLANG_INCLUDE_VARIABLE, &fetched.clang_include),
            None => run,
        }
    }

    /// The tests that show that the probe can fail.
    ///
    /// They are built where the other tests are that LIBCLANG_PATH is set for: to change it is to
    /// build anew whatever loads libclang.
    pub(crate) fn mutations(&self) -> Run {
        let cargo = self.env(self.project.cargo()).arg("test");
        let cargo = cargo.args(["--package", "bootstrap-sys-probe", "--test", "mutations"]);
        match &self.fetched {
            Some(_) => cargo
                .arg("--target-dir")
                .arg(self.project.target.join("bindgen")),
            None => cargo,
        }
    }

    /// Proves the bindings of these SDKs, or of those at hand.
    ///
    /// libclang and clang are found by variables, which a running process cannot set for itself, so
    /// this program is run once more with them.
    pub(crate) fn prove(&self, sdks: &[PathBuf]) -> Result<()> {
        let again = self.env(Run::new(&self.project.xtask));
        again.args(["probe", "--ready"]).args(sdks).run()
    }

    fn prove_here(&self, sdks: &[PathBuf]) -> Result<()> {
        let sdks = self.choose(sdks)?;
        // The files for the compiler are named after the SDK.
        let _lock = store::lock(&self.project.target.join("probe"))?;
        let mut proofs = Vec::new();
        let mut failed = Vec::new();
        for (root, stubs) in &sdks {
            let sdk = self.open_sdk(root)?;
            for arch in Arch::ALL {
                if !sdk.supports(arch) {
                    console::note(&format!("{}: not for {}", name(root), arch.name()));
                    continue;
                }
                let start = Instant::now();
                match self.prove_one(&sdk, root, stubs, arch) {
                    Ok((proof, exported)) => {
                        let shown = format!("macOS {}, {}", proof.version, arch.name());
                        tell(&shown, &proof, exported, start.elapsed());
                        proofs.push((shown, proof));
                    }
                    Err(error) => {
                        let shown = format!("{}, {}", name(root), arch.name());
                        console::err(format_args!("    {shown}: {BAD}failed{BAD:#}\n{error:#}\n"));
                        failed.push(shown);
                    }
                }
            }
        }
        if !proofs.is_empty() {
            table(&proofs);
        }
        match failed.as_slice() {
            [] => Ok(()),
            several => bail!("not proved: {}", several.join("; ")),
        }
    }

    /// The SDKs to prove, each with its stubs.
    fn choose(&self, sdks: &[PathBuf]) -> Result<Vec<(PathBuf, PathBuf)>> {
        let mut roots = sdks.to_vec();
        if roots.is_empty() {
            roots = self.fetched_sdks()?;
        }
        if roots.is_empty() {
            roots.push(self.sdk.clone());
        }
        let with_stubs = |root: PathBuf| match &root {
            root if *root == self.sdk => (root.clone(), self.stubs.clone()),
            _ => (root.clone(), root.join("usr/lib/libSystem.tbd")),
        };
        Ok(roots.into_iter().map(with_stubs).collect())
    }

    /// What `cargo xtask sdks` has brought, oldest first.
    fn fetched_sdks(&self) -> Result<Vec<PathBuf>> {
        let dir = self.project.target.join("sdks");
        if !dir.is_dir() {
            return Ok(Vec::new());
        }
        let entries = fs::read_dir(&dir).with_context(|| format!("reading {}", dir.display()))?;
        let mut roots = entries
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<Result<Vec<_>, _>>()?;
        roots.retain(|root| root.extension() == Some(OsStr::new("sdk")));
        roots.sort();
        Ok(roots)
    }

    fn open_sdk(&self, root: &Path) -> Result<Sdk> {
        let clang_include = self
            .fetched
            .as_ref()
            .map(|fetched| fetched.clang_include.as_path());
        Ok(Sdk::open(root, clang_include)?)
    }

    fn prove_one(
        &self,
        sdk: &Sdk,
        root: &Path,
        stubs: &Path,
        arch: Arch,
    ) -> Result<(Proof, Exported)> {
        let sources = self.project.root.join("bootstrap-sys");
        let target = Target::macos(arch);
        let bindings = generate(sdk, target, &sources)?;
        let claims = Claims {
            sources: &sources,
            bindings: &bindings.text,
            target,
        };
        let dir = self
            .project
            .target
            .join("probe")
            .join(name(root))
            .join(arch.name());
        let proof = prove(claims, sdk, &dir)?;
        let exported = Exported::look_up(&proof.spi, stubs, arch)?;
        Ok((proof, exported))
    }
}

/// Says what one proof came to, and what it did not reach.
fn tell(shown: &str, proof: &Proof, exported: Exported, took: Duration) {
    console::note(&format!(
        "{shown}: {} claims hold ({:.1} s)",
        proof.total(),
        took.as_secs_f64()
    ));
    let private = proof.spi.len();
    console::note(&match exported {
        Exported::All => format!("  libSystem exports the {private} functions of spi.rs"),
        Exported::NoStubs => {
            format!("  there is no libSystem.tbd to look the {private} functions of spi.rs up in")
        }
    });
    if !proof.stand_ins.is_empty() {
        let count = proof.stand_ins.len();
        console::note(&format!(
            "  it leaves {count} functions to bootstrap-sys/headers"
        ));
    }
    if !proof.absent_macros.is_empty() {
        let names = proof.absent_macros.join(", ");
        console::note(&format!("  it has no macros of these names: {names}"));
    }
}

/// Whether libSystem exports what no header declares.
#[derive(Clone, Copy)]
enum Exported {
    All,
    NoStubs,
}

impl Exported {
    /// Looks `names` up in the file `stubs`.
    ///
    /// # Errors
    ///
    /// Some are not there, or the file is no list of stubs.
    fn look_up(names: &[String], stubs: &Path, arch: Arch) -> Result<Self> {
        if !stubs.exists() {
            return Ok(Self::NoStubs);
        }
        let arch = match arch {
            Arch::X86_64 => apple::Arch::X86_64,
            Arch::Aarch64 => apple::Arch::Arm64,
        };
        let exports = Exports::read(stubs, arch)?;
        let names = names.iter().map(String::as_str);
        let missing: Vec<&str> = names
            .filter(|name| !exports.has(&format!("_{name}")))
            .collect();
        ensure!(
            missing.is_empty(),
            "libSystem does not export these functions of spi.rs: {}",
            missing.join(", ")
        );
        Ok(Self::All)
    }
}

/// What an SDK's folder is called.
fn name(root: &Path) -> String {
    let name = root.file_stem().unwrap_or(root.as_os_str());
    name.to_string_lossy().into_owned()
}

/// How many claims of which kind hold.
fn table(proofs: &[(String, Proof)]) {
    let count = |tally: &BTreeMap<Kind, usize>, kind| tally.get(&kind).copied().unwrap_or(0);
    let kinds: Vec<Kind> = Kind::ALL
        .into_iter()
        .filter(|&kind| {
            proofs
                .iter()
                .any(|(_, proof)| count(&proof.tally, kind) > 0)
        })
        .collect();
    let width = proofs
        .iter()
        .map(|(shown, _)| shown.len())
        .max()
        .unwrap_or(0);
    let heads: Vec<&str> = kinds.iter().map(|kind| kind.name()).collect();
    console::out(format_args!(
        "\n{HEADING}{:width$}  {}{HEADING:#}\n",
        "SDK",
        heads.join("  ")
    ));
    for (shown, proof) in proofs {
        let cells: Vec<String> = kinds
            .iter()
            .map(|&kind| format!("{:>1$}", count(&proof.tally, kind), kind.name().len()))
            .collect();
        console::out(format_args!(
            "{GOOD}{shown:width$}{GOOD:#}  {}\n",
            cells.join("  ")
        ));
    }
}

/// Writes the script that stands for clang, which zig is when it is told so, and gives its path.
fn install_clang(project: &Project, zig: &Path) -> Result<PathBuf> {
    let path = project.tools().join("compilers/clang");
    let script = format!("#!/bin/sh\nexec {} clang \"$@\"\n", quoted(zig.as_os_str()));
    store::write_program(&path, &script)?;
    Ok(path)
}
