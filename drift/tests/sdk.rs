//! Real headers, and what becomes of them when something is wrong with them.
//!
//! `SDKROOT` names the headers, as for a build of bootstrap-sys, and `DRIFT_CC` a C compiler that
//! knows Apple's targets; `cargo xtask test` sets both.

use std::ffi::OsStr;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs};

use bootstrap_drift::audit::verify::{Compiler, verify};
use bootstrap_drift::audit::{Audit, Crate, audit};
use bootstrap_drift::surface::Surface;
use bootstrap_sys_generate::Sdk;
use tempfile::TempDir;

fn sdk() -> PathBuf {
    PathBuf::from(env::var_os("SDKROOT").expect("SDKROOT names an SDK"))
}

/// The compiler's own headers, for libclang: named, or beside zig's.
fn clang_include() -> Option<PathBuf> {
    let named = env::var_os("BOOTSTRAP_SYS_CLANG_INCLUDE").map(PathBuf::from);
    let beside = || Some(sdk().ancestors().nth(3)?.join("include"));
    let found = named.or_else(beside)?;
    found.join("stddef.h").is_file().then_some(found)
}

fn drift<S: AsRef<OsStr>>(arguments: impl IntoIterator<Item = S>) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_drift"));
    command.args(arguments).env("NO_COLOR", "1");
    if let Some(include) = clang_include() {
        command.env("BOOTSTRAP_SYS_CLANG_INCLUDE", include);
    }
    command.output().expect("it starts")
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// An SDK in Apple's layout whose files are those of the real one, until they are replaced.
struct Copy {
    folder: TempDir,
}

impl Copy {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let copy = Self { folder };
        let real = sdk();
        let nested = real.join("usr/include");
        let include = if nested.is_dir() {
            nested
        } else {
            real.clone()
        };
        mirror(&include, &copy.path("usr/include"));
        fs::create_dir_all(copy.path("usr/lib")).expect("made");
        let places = [
            real.join("usr/lib/libSystem.tbd"),
            real.ancestors()
                .nth(2)
                .unwrap_or(&real)
                .join("darwin/libSystem.tbd"),
        ];
        let stub = places
            .iter()
            .find(|path| path.is_file())
            .expect("it has stubs");
        symlink(stub, copy.path("usr/lib/libSystem.tbd")).expect("linked");
        copy
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn replace(&self, path: &str, text: &str) {
        let _ = fs::remove_file(self.path(path)); // a link to the real one
        fs::write(self.path(path), text).expect("written");
    }

    fn text(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).expect("read")
    }

    /// Runs `drift surface` on it, which must fail and leave no file; gives what was said.
    fn failure(&self) -> String {
        let result = self.path("result.json");
        let root = self.folder.path().as_os_str();
        let output = drift(["surface".as_ref(), root, "-o".as_ref(), result.as_os_str()]);
        let said = err(&output);
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(!result.exists(), "a failure leaves no file");
        said
    }
}

/// Makes folders like those below `from`, with links to the files.
fn mirror(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("made");
    for entry in fs::read_dir(from).expect("read") {
        let entry = entry.expect("an entry");
        let place = to.join(entry.file_name());
        if entry.path().is_dir() {
            mirror(&entry.path(), &place);
        } else {
            symlink(entry.path(), place).expect("linked");
        }
    }
}

#[test]
fn surface_of_an_sdk_is_the_same_bytes_in_either_layout_and_each_time() {
    let real = sdk();
    let surface = |root: &Path| {
        let output = drift(["surface".as_ref(), root.as_os_str()]);
        assert_eq!(output.status.code(), Some(0), "{}", err(&output));
        output.stdout
    };
    let first = surface(&real);
    assert_eq!(first, surface(&real));
    assert!(
        first == surface(Copy::new().folder.path()),
        "another path, the same surface"
    );
    let text = String::from_utf8(first).expect("it is text");
    assert!(
        !text.contains(&*real.to_string_lossy()),
        "no path of this machine"
    );
    for function in [
        "mach_msg",
        "mach_port_allocate",
        "bootstrap_look_up",
        "task_info",
    ] {
        assert!(
            text.contains(&format!("\n\"{function}\": {{\"header\":")),
            "{function}"
        );
    }
}

#[test]
fn change_of_one_header_is_told_as_what_it_is() {
    let copy = Copy::new();
    let header = "usr/include/mach/mach_port.h";
    let changed = copy
        .text(header)
        .replace("mach_port_mod_refs", "mach_port_modify_refs");
    copy.replace(header, &changed);
    let (old, new) = (sdk(), copy.folder.path());
    let output = drift(["diff".as_ref(), old.as_os_str(), new.as_os_str()]);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(output.status.code(), Some(1), "{}", err(&output));
    assert!(
        text.contains("[function-renamed]") && text.contains("\n1 breaking"),
        "{text}"
    );
    assert!(
        text.contains("+ kern_return_t mach_port_modify_refs("),
        "{text}"
    );
}

#[test]
fn headers_that_do_not_parse_are_an_error_that_names_file_and_line() {
    let copy = Copy::new();
    let header = "usr/include/mach/semaphore.h";
    let broken = format!("{}int broken(;\n", copy.text(header));
    copy.replace(header, &broken);
    let said = copy.failure();
    assert!(said.contains("mach/semaphore.h:"), "{said}");
    assert!(said.contains("older than they are"), "{said}");
}

#[test]
fn header_that_no_program_can_include_is_left_out_and_said_to_be() {
    let copy = Copy::new();
    copy.replace("usr/include/mach/odd.h", ".globl _start\nint fine(void);\n");
    copy.replace("usr/include/mach/twin.h", "int twin(void);\n");
    copy.replace("usr/include/mach/twin_too.h", "int twin(int a);\n");
    let output = drift(["surface".as_ref(), copy.folder.path().as_os_str()]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    for said in [
        "mach/odd.h (cannot be included by itself)",
        "mach/twin_too.h (cannot be included after mach/twin.h)",
    ] {
        assert!(err(&output).contains(said), "{}", err(&output));
    }
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(
        text.contains("\n\"mach/odd.h\": \"unreadable\""),
        "it is marked"
    );
    assert!(
        text.contains("\n\"mach/twin_too.h\": {\"collides-with\":\"mach/twin.h\"}"),
        "it is marked, with the reason"
    );
    assert!(
        text.contains("\n\"mach_port_allocate\": "),
        "the others are read"
    );
    assert!(!text.contains("\"fine\""));
}

#[test]
fn sdk_without_some_headers_is_an_error_that_names_them() {
    let copy = Copy::new();
    fs::remove_file(copy.path("usr/include/mach/message.h")).expect("removed");
    let said = copy.failure();
    assert!(said.contains("lacks mach/message.h"), "{said}");
}

#[test]
fn sdk_without_stubs_is_an_error_that_names_them() {
    let copy = Copy::new();
    fs::remove_file(copy.path("usr/lib/libSystem.tbd")).expect("removed");
    let said = copy.failure();
    assert!(said.contains("libSystem.tbd"), "{said}");
}

#[test]
fn stub_that_is_cut_short_or_hostile_is_an_error_that_names_it() {
    let copy = Copy::new();
    let path = "usr/lib/libSystem.tbd";
    let whole = copy.text(path);
    for bad in [
        whole[..whole.len() / 2].to_owned(),
        String::new(),
        format!("---\n{}", "[".repeat(1 << 20)),
        "---\na: &a [b]\nc: [*a, *a]\n".to_owned(),
    ] {
        copy.replace(path, &bad);
        let said = copy.failure();
        assert!(
            said.contains("libSystem.tbd") && said.contains("not a text-based stub"),
            "{said}"
        );
    }
}

/// A crate with that source, held against the surfaces, with what C says of the findings.
fn audited(source: &str, surfaces: &[Surface]) -> Audit {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("src")).expect("made");
    fs::write(folder.path().join("src/lib.rs"), source).expect("written");
    let subject = Crate {
        name: "example".to_owned(),
        version: "0.0.0".to_owned(),
        root: folder.path().to_owned(),
        entry: folder.path().join("src/lib.rs"),
        features: Default::default(),
    };
    let mut audit = audit(&subject, surfaces).expect("it is Rust");
    let sdk = Sdk::open(&sdk(), clang_include().as_deref()).expect("it is an SDK");
    let compiler = Compiler::find().expect("DRIFT_CC names a compiler");
    verify(&mut audit, &sdk, &compiler).expect("it can be asked");
    audit
}

fn surfaces() -> Vec<Surface> {
    let output = drift(["surface".as_ref(), sdk().as_os_str()]);
    let text = String::from_utf8(output.stdout).expect("it is text");
    bootstrap_drift::surface::from_json(&text, Path::new("fresh")).expect("they are surfaces")
}

const SOURCE: &str = "
    pub type kern_return_t = i32; pub type mach_port_t = u32;
    pub const KERN_FAILURE: kern_return_t = 6;
    pub const KERN_SUCCESS: kern_return_t = 0;
    #[repr(C)] pub struct mach_timespec { pub tv_sec: u32, pub tv_nsec: i32 }
    #[repr(C)] pub struct mach_msg_port_descriptor_t { pub name: u64, pub pad1: u32, pub rest: u32 }
    extern \"C\" {
        pub fn semaphore_signal(semaphore: *mut mach_port_t) -> kern_return_t;
        pub fn semaphore_wait(semaphore: mach_port_t) -> kern_return_t;
        pub fn mach_port_no_such_call(port: mach_port_t) -> kern_return_t;
    }";

fn wrong(audit: &Audit) -> Vec<(&str, Option<bool>)> {
    let findings = audit.findings.iter();
    let wrong = findings.filter(|finding| finding.wrong.says() != "missing");
    wrong
        .map(|finding| (finding.name.as_str(), finding.verified))
        .collect()
}

#[test]
fn finding_of_every_kind_is_one_with_which_c_agrees() {
    let audit = audited(SOURCE, &surfaces());
    assert_eq!(
        wrong(&audit),
        [
            ("semaphore_signal", Some(true)),
            ("mach_msg_port_descriptor_t", Some(true)),
            ("KERN_FAILURE", Some(true)),
            ("mach_port_no_such_call", Some(true)),
        ]
    );
    let missing = audit
        .findings
        .iter()
        .filter(|finding| finding.wrong.says() == "missing");
    assert!(missing.clone().count() > 10);
    assert!(
        missing
            .clone()
            .all(|finding| finding.verified == Some(true))
    );
}

#[test]
fn finding_that_is_a_mistake_of_ours_is_one_with_which_c_does_not_agree() {
    let mut surfaces = surfaces();
    for surface in &mut surfaces {
        // As if drift had read the headers wrong.
        let record = surface
            .records
            .get_mut("struct mach_timespec")
            .expect("there");
        record.size = 16;
        let success = surface.constants.get_mut("KERN_SUCCESS").expect("there");
        success.value = bootstrap_drift::surface::Value::Integer(1);
        surface.functions.remove("semaphore_wait");
        let wait = surface.functions["semaphore_signal"].clone();
        surface.functions.insert("semaphore_wait".to_owned(), wait);
        let function = surface.functions.get_mut("semaphore_wait").expect("there");
        function.parameters.clear();
    }
    let audit = audited(SOURCE, &surfaces);
    for (name, verified) in wrong(&audit) {
        let mistaken = ["mach_timespec", "KERN_SUCCESS", "semaphore_wait"].contains(&name);
        assert_eq!(verified, Some(!mistaken), "{name}");
    }
    assert_eq!(wrong(&audit).len(), 7);
}

/// zig writes an object file even where it only checks, by default to the current directory.
#[test]
fn audit_leaves_no_file_where_it_is_run() {
    let folder = tempfile::tempdir().expect("a folder");
    let (here, subject) = (folder.path().join("here"), folder.path().join("example"));
    fs::create_dir_all(&here).expect("made");
    fs::create_dir_all(subject.join("src")).expect("made");
    let manifest = "[package]\nname = \"example\"\nversion = \"0.0.0\"\n[workspace]\n";
    fs::write(subject.join("Cargo.toml"), manifest).expect("written");
    fs::write(subject.join("src/lib.rs"), SOURCE).expect("written");
    let sdk = fs::canonicalize(sdk()).expect("there");
    let output = Command::new(env!("CARGO_BIN_EXE_drift"))
        .current_dir(&here)
        .args(["audit", "--verify", "on", "--sdk"])
        .args([&sdk, &subject])
        .output()
        .expect("it starts");
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let left: Vec<_> = fs::read_dir(&here).expect("there").collect();
    assert!(left.is_empty(), "{left:?}");
}
