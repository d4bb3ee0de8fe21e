//! The program as a shell sees it: what it writes, where, and with which exit status. Nothing here
//! needs libclang: the committed surfaces are the input.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn drift<S: AsRef<OsStr>>(arguments: impl IntoIterator<Item = S>) -> Output {
    Command::new(env!("CARGO_BIN_EXE_drift"))
        .args(arguments)
        .env_remove("SDKROOT")
        .env_remove("GITHUB_STEP_SUMMARY")
        .env("LIBCLANG_PATH", "/nonexistent")
        .env("NO_COLOR", "1")
        .output()
        .expect("it starts")
}

fn surface(version: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("surfaces");
    folder.join(format!("{version}.json"))
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("it is text")
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("it is text")
}

/// Asserts that the tool failed, as itself and not as a gate, and gives what it said.
fn failure(output: &Output) -> String {
    let said = err(output);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert_eq!(out(output), "", "a failure writes no result");
    said
}

#[test]
fn diff_exit_status_follows_the_grade_asked_for() {
    let (old, new) = (surface("13.3"), surface("14.0"));
    let status = |old: &Path, new: &Path, grade: &str| {
        let args = [
            old.as_os_str(),
            new.as_os_str(),
            "--fail-on".as_ref(),
            grade.as_ref(),
        ];
        let output = drift(["diff".as_ref()].into_iter().chain(args));
        output.status.code()
    };
    assert_eq!(status(&old, &new, "breaking"), Some(1));
    assert_eq!(status(&old, &new, "never"), Some(0));
    assert_eq!(status(&new, &new, "cosmetic"), Some(0));
}

#[test]
fn diff_in_every_form_is_the_same_bytes_each_time() {
    let (old, new) = (surface("26.4"), surface("27.0"));
    for (format, holds) in [
        ("text", "size or alignment changed"),
        ("markdown", "### "),
        ("json", "\"rule\": \"record-layout\""),
        ("ci", "::error title="),
        ("html", "<!DOCTYPE html>"),
    ] {
        let run = || {
            let (old, new) = (old.as_os_str(), new.as_os_str());
            drift([
                "diff".as_ref(),
                old,
                new,
                "--format".as_ref(),
                format.as_ref(),
            ])
        };
        let output = run();
        assert_eq!(output.status.code(), Some(1), "{}", err(&output));
        assert!(out(&output).contains(holds), "{format}");
        assert!(!out(&output).contains('\u{1b}'), "NO_COLOR is respected");
        assert_eq!(out(&output), out(&run()), "{format}");
    }
}

#[test]
fn diff_tells_of_what_really_moved_between_two_sdks() {
    let (old, new) = (surface("12.3"), surface("13.3"));
    let (old, new) = (old.as_os_str(), new.as_os_str());
    let text = out(&drift(["diff".as_ref(), old, new]));
    assert!(text.contains("host_get_io_main"), "{text}");
    let (_, renamed) = text
        .split_once("[function-renamed]")
        .expect("it was renamed");
    assert!(
        renamed.contains("- kern_return_t host_get_io_master("),
        "{text}"
    );
    let (_, headers) = text.split_once("[header-removed]").expect("one is gone");
    assert!(headers.contains("mach/lock_set.h"), "{text}");
}

#[test]
fn check_of_the_accepted_sdk_passes_and_of_another_fails_with_the_remedy() {
    let newest = surface("27.0");
    let output = drift(["check".as_ref(), "--sdk".as_ref(), newest.as_os_str()]);
    assert_eq!(
        output.status.code(),
        Some(0),
        "{}{}",
        out(&output),
        err(&output)
    );
    let older = surface("26.4");
    let output = drift([
        "check".as_ref(),
        "--sdk".as_ref(),
        older.as_os_str(),
        "--baseline".as_ref(),
        newest.as_os_str(),
    ]);
    assert_eq!(output.status.code(), Some(1), "{}", err(&output));
    assert!(
        out(&output).contains("to accept what moved: drift check --sdk"),
        "{}",
        out(&output)
    );
    assert!(out(&output).contains("--accept"));
}

#[test]
fn check_accepting_writes_the_surface_that_then_passes() {
    let folder = tempfile::tempdir().expect("a folder");
    let baseline = folder.path().join("mach.json");
    fs::copy(surface("27.0"), &baseline).expect("copied");
    let sdk = surface("26.4");
    let run = |last: &str| {
        let args = ["check", "--snapshot"].map(OsStr::new);
        let snapshot = Path::new(env!("CARGO_MANIFEST_DIR")).join("snapshot");
        let rest: [&OsStr; 6] = [
            snapshot.as_os_str(),
            "--sdk".as_ref(),
            sdk.as_os_str(),
            "--baseline".as_ref(),
            baseline.as_os_str(),
            last.as_ref(),
        ];
        drift(args.into_iter().chain(rest))
    };
    let output = run("--accept");
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    assert_eq!(
        fs::read_to_string(&baseline).expect("read"),
        fs::read_to_string(&sdk).expect("read"),
        "written as drift surface writes it"
    );
    let text = out(&run("--format=text"));
    assert!(text.contains("no difference"), "{text}");
}

#[test]
fn check_without_a_surface_to_compare_with_names_the_way_to_accept_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let empty = folder.path().join("empty.json");
    fs::write(&empty, "").expect("written");
    let newest = surface("27.0");
    for baseline in [folder.path(), &empty, &folder.path().join("none.json")] {
        if baseline == folder.path() {
            fs::rename(&empty, folder.path().join("aside")).expect("moved");
        }
        let args = ["check", "--sdk"].map(OsStr::new);
        let rest = [
            newest.as_os_str(),
            "--baseline".as_ref(),
            baseline.as_os_str(),
        ];
        let said = failure(&drift(args.into_iter().chain(rest)));
        assert!(said.contains("there is no surface"), "{said}");
        let accept = format!("--baseline {} --accept", baseline.display());
        assert!(said.contains(&accept), "{said}");
        fs::write(&empty, "").expect("written");
    }
}

/// A text made to do harm: control characters, commands of a runner, markup, a mention.
const HARM: &str =
    "\r\n::error::x\u{1b}[31m\u{9b}1m\u{202e}\u{7} ##[error]y|`z``<script>@all\u{2028}";

/// Bindings that are wrong for the surfaces of [`hostile`].
const HARMFUL_BINDINGS: &str =
    "unsafe extern \"C\" { pub fn mach_msg(a: A<\"\u{202e}##[error]|`<script>\">, b: u8); }";

/// Writes two surfaces in which everything that is a text is made to do harm.
fn hostile(folder: &Path) -> [PathBuf; 2] {
    let mut surfaces = bootstrap_drift::baseline().expect("it is built in");
    surfaces.truncate(1);
    let surface = &mut surfaces[0];
    let ctype = bootstrap_drift::surface::CType::new(HARM, HARM);
    let function = surface.functions["mach_msg"].clone();
    let record = surface.records["struct mach_timespec"].clone();
    let constant = surface.constants["KERN_FAILURE"].clone();
    let export = surface.exports["mach_msg"].clone();
    surface.target = format!("{}{HARM}", surface.target);
    surface.sdk = format!("{}{HARM}", surface.sdk);
    let header = format!("mach/{HARM}.h");
    surface
        .headers
        .insert(header.clone(), bootstrap_drift::surface::Origin::Sdk);
    for index in 0..100 {
        let name = format!("mach_{index}{HARM}");
        let mut function = function.clone();
        function.header = format!("mach/{index}{HARM}.h");
        function.result = ctype.clone();
        function.attributes = vec![HARM.to_owned()];
        for parameter in &mut function.parameters {
            parameter.name = HARM.to_owned();
        }
        surface.functions.insert(name.clone(), function.clone());
        // One that is named harmfully from its start.
        surface
            .functions
            .insert(format!("::error::{index}{HARM}"), function);
        surface.records.insert(name.clone(), record.clone());
        surface.constants.insert(name.clone(), constant.clone());
        let mut export = export.clone();
        export.library = HARM.to_owned();
        surface.exports.insert(format!("{name}e"), export);
    }
    // One function for the audit to compare, and one that is missing beside it.
    let header = format!("mach/1{HARM}.h");
    for name in ["mach_msg".to_owned(), format!("mach_1{HARM}")] {
        let function = surface.functions.get_mut(&name).expect("there");
        function.header = header.clone();
        function.result = ctype.clone();
    }
    let mut old = surfaces.clone();
    let surface = &mut old[0];
    surface.headers.clear();
    for function in surface.functions.values_mut() {
        function.header = HARM.to_owned();
        function.parameters.truncate(1);
        function.attributes.clear();
    }
    for record in surface.records.values_mut() {
        record.size += 8;
        record.fields[0].ctype = ctype.clone();
    }
    let names: Vec<String> = surface.constants.keys().cloned().collect();
    for name in names.iter().filter(|name| name.len() % 2 == 0) {
        surface.constants.remove(name);
    }
    [("old.json", old), ("new.json", surfaces)].map(|(name, surfaces)| {
        let path = folder.join(name);
        let text = bootstrap_drift::surface::to_json(&surfaces);
        fs::write(&path, text).expect("written");
        path
    })
}

/// A line of Markdown without its code.
fn without_code(line: &str) -> String {
    let mut rest = line;
    let mut out = String::new();
    while let Some(at) = rest.find(['`', '\\']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(escaped) = rest.strip_prefix('\\') {
            let length = 1 + escaped.chars().next().map_or(0, char::len_utf8);
            out.push_str(&rest[..length]);
            rest = &rest[length..];
            continue;
        }
        let fence = rest.len() - rest.trim_start_matches('`').len();
        let inner = &rest[fence..];
        let mut runs = inner.match_indices(&rest[..fence]);
        let end = runs.find(|(at, run)| {
            !inner[..*at].ends_with('`') && !inner[at + run.len()..].starts_with('`')
        });
        let (end, _) = end.unwrap_or_else(|| panic!("code that does not end: {line}"));
        rest = &inner[end + fence..];
    }
    out.push_str(rest);
    out
}

#[test]
fn text_made_to_do_harm_does_none_in_any_form() {
    let folder = tempfile::tempdir().expect("a folder");
    let [old, new] = hostile(folder.path());
    let (old, new) = (old.to_str().expect("text"), new.to_str().expect("text"));
    let mut forms = vec![];
    for format in ["text", "markdown", "ci"] {
        forms.push((format, out(&drift(["diff", old, new, "--format", format]))));
        let arguments = ["check", "--sdk", new, "--baseline", old, "--format", format];
        forms.push((format, out(&drift(arguments))));
    }
    for format in ["text", "markdown"] {
        forms.push((format, out(&drift(["spi", old, new, "--format", format]))));
    }
    forms.push(("text", out(&drift(["history", old, new]))));
    let subject = subject(&[
        (
            "lib.rs",
            "#[path = \"\u{202e}::error::a.rs\"] mod a; #[path = \"\u{202e}b.rs\"] mod b;",
        ),
        ("\u{202e}::error::a.rs", HARMFUL_BINDINGS),
        ("\u{202e}b.rs", "fn {"),
    ]);
    let crate_ = subject.path().to_str().expect("text");
    for format in ["text", "markdown"] {
        let output = drift(["audit", crate_, "--sdk", new, "--format", format]);
        assert_eq!(output.status.code(), Some(1), "{}", err(&output));
        let text = out(&output);
        for shown in ["mach_msg", "missing", "b.rs"] {
            assert!(text.to_lowercase().contains(shown), "{shown}: {text}");
        }
        forms.push((format, text));
    }
    for arguments in [
        vec!["diff", old, new],
        vec!["check", "--sdk", new, "--baseline", old],
        vec!["spi", old, new],
        vec!["history", old, new],
        vec!["audit", crate_, "--sdk", new],
    ] {
        let page = out(&drift(arguments.into_iter().chain(["--format", "html"])));
        assert_eq!(page.matches("<script").count(), 1, "the page's own");
        let (_, body) = page.split_once("</style>").expect("the page's own style");
        forms.push(("html", body.to_owned()));
    }
    let said = err(&drift(["diff", old, new, "--arch", "x86_64"]));
    forms.push(("text", said));
    for (format, text) in forms {
        assert!(
            text.contains("u{202e}"),
            "{format}: it is shown as what it is"
        );
        let hidden =
            |c: char| (c.is_control() && c != '\n') || ('\u{2028}'..='\u{202e}').contains(&c);
        assert!(!text.contains(hidden), "{format}");
        let commands = text
            .lines()
            .filter(|line| line.trim_start().starts_with("::"));
        let most = if format == "ci" { 30 } else { 0 };
        let commands: Vec<&str> = commands.collect();
        assert!(commands.len() <= most, "{format}: {commands:?}");
        assert!(!text.contains("##["), "{format}");
        if format == "ci" {
            let lines = text.lines();
            assert!(
                lines.count() <= 30 && text.contains("\n::error title="),
                "{text}"
            );
        }
        if format == "markdown" {
            let fence = text.find("\n```text").unwrap_or(text.len());
            for line in text[..fence].lines() {
                let plain = without_code(line);
                assert!(
                    !plain.contains("<script") && !plain.contains("@all"),
                    "{line}"
                );
                if line.starts_with('|') {
                    let cells = plain.matches('|').count() - plain.matches("\\|").count();
                    assert_eq!(cells, 4, "{line}");
                    let bars = line.matches('|').count() - line.matches("\\|").count();
                    assert_eq!(bars, 4, "{line}");
                }
            }
        }
    }
}

#[test]
fn summary_of_a_step_gets_what_annotations_leave_out() {
    let folder = tempfile::tempdir().expect("a folder");
    let summary = folder.path().join("summary.md");
    fs::write(&summary, "before\n").expect("written");
    let (old, new) = (surface("12.3"), surface("13.3"));
    let run = |place: &Path, arguments: &[&OsStr]| {
        Command::new(env!("CARGO_BIN_EXE_drift"))
            .args(arguments)
            .args([old.as_os_str(), new.as_os_str()])
            .args(["--format", "ci"])
            .env("GITHUB_STEP_SUMMARY", place)
            .output()
            .expect("it starts")
    };
    let output = run(&summary, &["diff".as_ref()]);
    assert_eq!(output.status.code(), Some(1), "{}", err(&output));
    assert!(out(&output).lines().count() <= 30, "{}", out(&output));
    let text = fs::read_to_string(&summary).expect("read");
    assert!(
        text.starts_with("before\n## macOS 12.3 → macOS 13.3\n"),
        "{text}"
    );
    let output = run(&folder.path().join("none/summary.md"), &["diff".as_ref()]);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("none/summary.md"), "{}", err(&output));
}

#[test]
fn spi_says_what_a_trimmed_sdk_cannot_show() {
    let text = out(&drift([
        "spi",
        "--family",
        "mach_port",
        "--family",
        "exception",
        "--family",
        "fileport",
    ]));
    for line in [
        "header missing     port_obj_init  the SDK lacks <mach/port_obj.h>, in which full SDKs",
        "public             exception_raise  <mach/exc.h>, by full SDKs only",
        "exported only      fileport_makeport  <sys/fileport.h> of bootstrap-sys, in no SDK",
    ] {
        assert!(text.contains(line), "{text}");
    }
}

#[test]
fn history_over_all_sdks_knows_when_things_came_and_went() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("surfaces");
    let inputs: Vec<PathBuf> = fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    assert_eq!(inputs.len(), 9);
    let mut arguments: Vec<&OsStr> = vec!["history".as_ref()];
    arguments.extend(inputs.iter().map(|input| input.as_os_str()));
    arguments.extend(["--format", "json"].map(OsStr::new));
    let output = drift(&arguments);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let history: serde_json::Value = serde_json::from_str(&out(&output)).expect("it is JSON");
    assert_eq!(history["sdks"][0], "10.15");
    assert_eq!(history["sdks"][8], "27.0");
    let states = |name: &str| -> String {
        let mut rows = history["rows"].as_array().expect("rows").iter();
        let row = rows.find(|row| row["name"] == name).expect("a row");
        let cells = row["cells"].as_array().expect("cells").iter();
        cells
            .map(|cell| match cell["state"].as_str() {
                Some("present") => '#',
                Some("absent") => '.',
                _ => '?',
            })
            .collect()
    };
    assert_eq!(states("mach_port_allocate"), "#########");
    assert_eq!(states("lock_acquire"), "###......");
    assert_eq!(states("host_get_io_main"), "...######");
    assert_eq!(
        states("ARM_SME_STATE").chars().next(),
        Some('?'),
        "10.15 had no arm64"
    );
}

#[test]
fn spi_answers_for_a_family() {
    let output = drift(["spi", "--family", "bootstrap"]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let text = out(&output);
    assert!(
        text.contains("exported only      bootstrap_look_up2"),
        "{text}"
    );
    assert!(
        text.contains("public             bootstrap_look_up "),
        "{text}"
    );
    assert!(
        text.contains("deprecated         bootstrap_register "),
        "{text}"
    );
    let said = failure(&drift(["spi", "--family", "botstrap"]));
    assert!(
        said.contains("botstrap") && said.contains("mach_port"),
        "{said}"
    );
}

#[test]
fn audit_of_bindings_in_a_folder_tells_what_is_wrong() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("src")).expect("made");
    let manifest =
        "[package]\nname = \"bad-mach\"\nversion = \"1.2.3\"\nedition = \"2021\"\n[workspace]\n";
    fs::write(folder.path().join("Cargo.toml"), manifest).expect("written");
    let source = "
        pub type kern_return_t = i32; pub type mach_port_t = u32; pub type semaphore_t = mach_port_t;
        pub const KERN_FAILURE: kern_return_t = 6;
        #[repr(C)] pub struct mach_msg_ool_descriptor_t { address: *mut u8, deallocate: u8, copy: u8, pad1: u8, type_: u8, size: u32 }
        extern \"C\" {
            pub fn semaphore_signal(semaphore: *mut semaphore_t) -> kern_return_t;
            pub fn mach_port_no_such_call(port: mach_port_t) -> kern_return_t;
        }";
    fs::write(folder.path().join("src/lib.rs"), source).expect("written");
    let output = drift([
        "audit".as_ref(),
        folder.path().as_os_str(),
        "--format".as_ref(),
        "json".as_ref(),
    ]);
    assert_eq!(output.status.code(), Some(1), "{}", err(&output));
    let audit: serde_json::Value = serde_json::from_str(&out(&output)).expect("it is JSON");
    assert_eq!(audit["version"], "1.2.3");
    let findings = audit["findings"].as_array().expect("findings").iter();
    let wrong: Vec<String> = findings
        .filter(|finding| finding["wrong"] != "missing")
        .map(|finding| format!("{} {}", finding["wrong"], finding["name"]).replace('"', ""))
        .collect();
    assert_eq!(
        wrong,
        [
            "prototype semaphore_signal",
            "layout mach_msg_ool_descriptor_t",
            "value KERN_FAILURE",
            "gone mach_port_no_such_call",
        ]
    );
}

#[test]
fn input_that_is_no_surface_is_refused_by_name_and_leaves_no_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let good = fs::read_to_string(surface("27.0")).expect("read");
    for (name, text, says) in [
        ("empty.json", String::new(), "is not a surface"),
        (
            "cut.json",
            good[..good.len() / 2].to_owned(),
            "is not a surface",
        ),
        ("other.json", "[1, 2]".to_owned(), "is not a surface"),
        (
            "old.json",
            good.replace("\"schema\": 2", "\"schema\": 1"),
            "form 1; this drift reads form 2",
        ),
        ("deep.json", "[".repeat(1 << 20), "is not a surface"),
    ] {
        let path = folder.path().join(name);
        fs::write(&path, text).expect("written");
        let result = folder.path().join("result.html");
        let newest = surface("27.0");
        let output = drift([
            "diff".as_ref(),
            path.as_os_str(),
            newest.as_os_str(),
            "--output".as_ref(),
            result.as_os_str(),
        ]);
        let said = failure(&output);
        assert!(said.contains(name) && said.contains(says), "{said}");
        assert!(said.contains("drift surface"), "the remedy: {said}");
        assert!(!result.exists(), "{name}");
    }
}

#[test]
fn input_that_is_not_there_or_no_sdk_is_refused_by_name() {
    let folder = tempfile::tempdir().expect("a folder");
    let missing = folder.path().join("none");
    let said = failure(&drift(["surface".as_ref(), missing.as_os_str()]));
    assert!(said.contains("neither an SDK"), "{said}");
    let said = failure(&drift(["surface".as_ref(), folder.path().as_os_str()]));
    assert!(said.contains("mach/mach.h"), "{said}");
    fs::create_dir_all(folder.path().join("usr/include/mach")).expect("made");
    fs::write(folder.path().join("usr/include/mach/mach.h"), "").expect("written");
    let said = failure(&drift(["surface".as_ref(), folder.path().as_os_str()]));
    assert!(
        said.contains("lacks") && said.contains("mach/message.h"),
        "{said}"
    );
}

/// Every command with inputs that are wrong: the message names the input, the problem and the remedy.
#[test]
fn wrong_input_of_any_command_is_an_error_with_the_remedy() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = |name: &str| folder.path().join(name).display().to_string();
    let (none, empty, text) = (place("none.sdk"), place("empty"), place("a.txt"));
    let json = place("none.json");
    fs::create_dir(&empty).expect("made");
    fs::write(&text, "text").expect("written");
    let newest = surface("27.0").display().to_string();
    let (none, empty, text) = (none.as_str(), empty.as_str(), text.as_str());
    let newest = newest.as_str();
    let inputs = [
        (none, "is neither an SDK", "Name one of these"),
        (&json, "is neither an SDK", "Name one of these"),
        (
            empty,
            "cannot be used as an SDK",
            "Name the folder of an SDK",
        ),
        (text, "is not a surface", "drift surface SDK"),
    ];
    for (input, problem, remedy) in inputs {
        for arguments in [
            vec!["surface", input],
            vec!["diff", newest, input],
            vec!["check", "--sdk", input],
            vec!["history", newest, input],
            vec!["spi", input],
        ] {
            let said = failure(&drift(&arguments));
            for part in [input, problem, remedy] {
                assert!(said.contains(part), "{arguments:?}: {said}");
            }
        }
    }
    let unwritten = place("no-such-folder/result.json");
    for (arguments, parts) in [
        (
            vec!["audit", empty],
            [empty, "has no Cargo.toml", "Name a folder"],
        ),
        (
            vec!["audit", none],
            [none, "no such folder", "Name a folder"],
        ),
        (
            vec!["check", "--sdk", newest, "--snapshot", empty],
            [empty, "cannot be read", "--snapshot names a folder with"],
        ),
        (
            vec!["history", newest, "-o", &unwritten],
            [&unwritten, "there is no folder", "make it first"],
        ),
    ] {
        let said = failure(&drift(&arguments));
        for part in parts {
            assert!(said.contains(part), "{arguments:?}: {said}");
        }
    }
}

#[test]
fn libclang_that_is_not_there_is_an_error_with_the_remedy() {
    let folder = tempfile::tempdir().expect("a folder");
    for header in [
        "Availability.h",
        "bsm/audit.h",
        "mach/mach.h",
        "mach/mach_port.h",
        "mach/message.h",
        "mach/port.h",
        "mach_debug/mach_debug_types.h",
        "sys/cdefs.h",
    ] {
        let path = folder.path().join("usr/include").join(header);
        fs::create_dir_all(path.parent().expect("in a folder")).expect("made");
        fs::write(path, "").expect("written");
    }
    for library in ["libclang.so", "libclang.dylib"] {
        fs::write(folder.path().join(library), "not a library").expect("written");
    }
    let output = Command::new(env!("CARGO_BIN_EXE_drift"))
        .arg("surface")
        .arg(folder.path())
        .env("LIBCLANG_PATH", folder.path())
        .output()
        .expect("it starts");
    let said = failure(&output);
    assert!(
        said.contains("libclang") && said.contains("LIBCLANG_PATH"),
        "{said}"
    );
}

#[test]
fn result_that_cannot_be_written_leaves_what_was_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let newest = surface("27.0");
    let place = folder.path().join("no-such-folder/result.json");
    let output = drift([
        "diff".as_ref(),
        newest.as_os_str(),
        newest.as_os_str(),
        "-o".as_ref(),
        place.as_os_str(),
    ]);
    let said = failure(&output);
    assert!(
        said.contains("no-such-folder") && said.contains("unchanged"),
        "{said}"
    );
}

#[test]
fn architecture_that_a_surface_lacks_is_an_error_that_names_those_it_has() {
    let oldest = surface("10.15");
    let newest = surface("27.0");
    let output = drift([
        "diff".as_ref(),
        oldest.as_os_str(),
        newest.as_os_str(),
        "--arch".as_ref(),
        "aarch64".as_ref(),
    ]);
    let said = failure(&output);
    assert!(
        said.contains("10.15.json") && said.contains("x86_64-apple"),
        "{said}"
    );
}

/// A crate in a folder, with these files below `src`.
fn subject(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("src")).expect("made");
    let manifest =
        "[package]\nname = \"bindings\"\nversion = \"0.1.0\"\nedition = \"2021\"\n[workspace]\n";
    fs::write(folder.path().join("Cargo.toml"), manifest).expect("written");
    for (name, text) in files {
        fs::write(folder.path().join("src").join(name), text).expect("written");
    }
    folder
}

#[test]
fn audit_finds_the_same_behind_cfg_if_as_without() {
    let wrong = "extern \"C\" { pub fn semaphore_signal(semaphore: *mut u32) -> i32; }";
    let plain = "#[cfg(target_os = \"macos\")] pub mod mac;";
    let behind = "cfg_if::cfg_if! { if #[cfg(target_os = \"macos\")] { pub mod mac; } else { } }";
    let reports = [plain, behind].map(|lib| {
        let folder = subject(&[("lib.rs", lib), ("mac.rs", wrong)]);
        let output = drift(["audit".as_ref(), folder.path().as_os_str()]);
        assert_eq!(output.status.code(), Some(1), "{}", err(&output));
        out(&output)
    });
    assert!(
        reports[0].contains("semaphore_signal src/mac.rs:1"),
        "{}",
        reports[0]
    );
    assert_eq!(reports[0], reports[1]);
}

#[test]
fn audit_that_compares_nothing_is_no_success() {
    for (source, says) in [
        ("pub fn rust() {}", "none of its declarations was compared"),
        (
            "bindings! { fn semaphore_signal(); }",
            "1 macros not expanded",
        ),
    ] {
        let folder = subject(&[("lib.rs", source)]);
        let output = drift(["audit".as_ref(), folder.path().as_os_str()]);
        assert_eq!(output.status.code(), Some(2), "{}", out(&output));
        assert!(err(&output).contains(says), "{}", err(&output));
        assert!(!out(&output).contains("nothing wrong"), "{}", out(&output));
    }
}

#[test]
fn audit_of_a_source_made_to_hurt_is_an_error_that_names_the_file() {
    let deep = format!(
        "pub const A: u32 = {}1{};",
        "(".repeat(50_000),
        ")".repeat(50_000)
    );
    let modules = format!("{}{}", "mod a {".repeat(20_000), "}".repeat(20_000));
    for source in [&deep, &modules] {
        let folder = subject(&[("lib.rs", source)]);
        let said = failure(&drift(["audit".as_ref(), folder.path().as_os_str()]));
        assert!(
            said.contains("src/lib.rs") && said.contains("nested"),
            "{said}"
        );
    }
    let folder = subject(&[("lib.rs", "#[path = \"/dev/zero\"] mod zero;")]);
    let output = drift(["audit".as_ref(), folder.path().as_os_str()]);
    assert_eq!(output.status.code(), Some(2), "{}", err(&output));
    assert!(
        out(&output).contains("outside the crate's folder"),
        "{}",
        out(&output)
    );
}
