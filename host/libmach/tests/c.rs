//! C and C++ programs, compiled as they would be on macOS and run as processes.
//!
//! The programs include Mach headers, which come from the SDK that `SDKROOT` names. There are none
//! outside of an SDK: where the variable is not set, the tests that need them say so and do nothing.

use std::io::{BufRead, BufReader, Read};
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use bootstrap_sys as sys;
use bootstrap_sys::{mach_msg_header_t, mig_reply_error_t};
use libmach as _;
use machd::private::Private;
use tempfile::TempDir;

const SERVICE: &std::ffi::CStr = c"org.example.c-service";
const QUESTION: i32 = 500;

#[derive(Clone, Copy)]
enum Language {
    C,
    Cpp,
}

#[test]
fn server_in_c_answers_a_client_in_c_and_one_in_cpp() {
    for language in [Language::C, Language::Cpp] {
        let (Some(server), Some(client)) =
            (Program::compiled(Language::C), Program::compiled(language))
        else {
            return;
        };
        let session = Private::start().expect("a session");
        let mut server = Process::start(&mut server.command(&session));
        check_story(&mut server);
        let (said, code) = Process::start(client.command(&session).arg("client")).finish();
        let number = server.child.id();
        let expected = format!("bootstrap port: 1799\nanswer: 42\nserver: {number}\n");
        assert_eq!((said, code), (expected, Some(0)));
        assert_eq!(server.line(), "served: (0)");
        assert_eq!(server.finish().1, Some(0));
    }
}

#[test]
fn client_in_c_without_a_server_learns_what_is_missing() {
    let Some(client) = Program::compiled(Language::C) else {
        return;
    };
    let session = Private::start().expect("a session");
    let (said, code) = Process::start(client.command(&session).arg("client")).finish();
    let expected = "bootstrap port: 1799\nlooked up: (44e) Unknown service name\n";
    assert_eq!((said.as_str(), code), (expected, Some(1)));
}

#[test]
fn server_in_c_answers_a_client_in_rust() {
    let Some(server) = Program::compiled(Language::C) else {
        return;
    };
    let session = Private::start().expect("a session");
    let mut server = Process::start(&mut server.command(&session));
    check_story(&mut server);
    let (said, _) = Process::start(&mut probe("ask", &session)).finish();
    assert!(said.contains("answer: 42\n"), "{said}");
    assert_eq!(server.line(), "served: (0)");
}

#[test]
fn server_in_rust_answers_a_client_in_cpp() {
    let Some(client) = Program::compiled(Language::Cpp) else {
        return;
    };
    let session = Private::start().expect("a session");
    let mut server = Process::start(&mut probe("serve", &session));
    while !server.line().ends_with("ready") {}
    let (said, code) = Process::start(client.command(&session).arg("client")).finish();
    assert!(said.contains("answer: 42\n"), "{said}");
    assert_eq!(code, Some(0));
}

#[test]
fn program_in_c_and_in_cpp_waits_with_epoll_and_passes_a_file() {
    for language in [Language::C, Language::Cpp] {
        let Some(program) = Program::of("events.c", language) else {
            return;
        };
        let session = Private::start().expect("a session");
        let (said, code) = Process::start(&mut program.command(&session)).finish();
        let expected = "before: 0\nsent: 0\nready: 1\nreceived: 0\nafter: 0\n\
                        through, then the end: 0\nnone: -1 EINVAL\ngone: EPOLLHUP\n";
        assert_eq!((said.as_str(), code), (expected, Some(0)));
    }
}

#[test]
fn program_that_loads_the_library_late_starts_a_session() {
    let scratch = scratch();
    // The loader would take a name with a blank for two.
    let directory = scratch.path().join("a library");
    std::fs::create_dir(&directory).expect("made");
    let library = install(&directory);
    let program = scratch.path().join("late");
    let mut compiler = compiler(Language::C);
    compiler
        .arg(source("late.c"))
        .arg("-o")
        .arg(&program)
        .arg("-ldl");
    compile(&mut compiler);
    let mut command = Command::new(&program);
    command
        .arg(&library)
        .env_remove("MACHD_SOCKET")
        .env("XDG_RUNTIME_DIR", scratch.path());
    let (said, code) = Process::start(&mut command).finish();
    assert_eq!((said.as_str(), code), ("looked up: (44e)\n", Some(0)));
    assert!(
        scratch.path().join("machd/socket").exists(),
        "the session is there"
    );
}

/// What the server says before it waits: the story of the first half.
fn check_story(server: &mut Process) {
    for expected in [
        "bootstrap port: 1799",
        "looked up: 0 (44e)",
        "checked in: (0)",
        "looked up: the same (0)",
    ] {
        assert_eq!(server.line(), expected);
    }
}

/// A program, compiled, beside the library it is linked to.
struct Program {
    directory: TempDir,
}

impl Program {
    /// The service.
    fn compiled(language: Language) -> Option<Program> {
        Program::of("service.c", language)
    }

    /// `None` without an SDK to compile it with.
    fn of(file: &str, language: Language) -> Option<Program> {
        let headers = headers()?;
        let directory = scratch();
        let flags = installed(directory.path(), &headers);
        let mut compiler = compiler(language);
        compiler
            .args(["-Wall", "-Werror"])
            .arg(source(file))
            .args(["-x", "none", "-o"])
            .arg(directory.path().join("program"))
            .args(flags);
        compile(&mut compiler);
        Some(Program { directory })
    }

    fn command(&self, session: &Private) -> Command {
        let mut command = Command::new(self.directory.path().join("program"));
        command
            .env("LD_LIBRARY_PATH", self.directory.path().join("lib"))
            .env("MACHD_SOCKET", session.socket());
        command
    }
}

/// Installs libmach for C, and gives the flags that pkg-config would.
fn installed(prefix: &Path, headers: &Path) -> Vec<String> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let include = prefix.join("include");
    std::fs::create_dir_all(&include).expect("made");
    std::fs::create_dir_all(prefix.join("lib")).expect("made");
    install(&prefix.join("lib"));
    symlink(here.join("include"), include.join("libmach")).expect("linked");
    let standins = here.join("../../bootstrap-sys/headers");
    symlink(standins, include.join("libmach-standins")).expect("linked");

    let text = |path: &Path| path.to_str().expect("text").to_owned();
    let template = std::fs::read_to_string(here.join("libmach.pc.in")).expect("it is there");
    let filled = template
        .replace("@prefix@", &text(prefix))
        .replace("@sdk_headers@", &text(headers));
    let mut variables: Vec<(String, String)> = Vec::new();
    let mut flags = Vec::new();
    for line in filled.lines().filter(|line| !line.starts_with('#')) {
        let mut line = line.to_owned();
        for (name, value) in &variables {
            line = line.replace(&format!("${{{name}}}"), value);
        }
        let values = line.strip_prefix("Cflags:").or(line.strip_prefix("Libs:"));
        if let Some(values) = values {
            flags.extend(values.split_whitespace().map(String::from));
        } else if let Some((name, value)) = line.split_once('=') {
            variables.push((name.into(), value.into()));
        }
    }
    flags
}

/// The directory with the SDK's headers.
fn headers() -> Option<PathBuf> {
    let Some(root) = std::env::var_os("SDKROOT").map(PathBuf::from) else {
        println!("SDKROOT is not set: nothing was compiled, and nothing was tested");
        return None;
    };
    let full = root.join("usr/include");
    Some(if full.exists() { full } else { root })
}

/// The machine's compiler, as build scripts find it.
fn compiler(language: Language) -> Command {
    let target = format!("{}-unknown-linux-gnu", std::env::consts::ARCH);
    let mut command = cc::Build::new()
        .cpp(matches!(language, Language::Cpp))
        .target(&target)
        .host(&target)
        .opt_level(1)
        .cargo_metadata(false)
        .get_compiler()
        .to_command();
    command.args(match language {
        Language::C => ["-x", "c"],
        Language::Cpp => ["-x", "c++"],
    });
    command
}

fn compile(compiler: &mut Command) {
    let output = compiler.output().expect("a compiler");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{compiler:?}\n{said}");
}

fn source(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/c")
        .join(name)
}

/// Puts the shared library into a directory, under the name it is installed by. Cargo builds it
/// for the tests, and puts it beside them.
fn install(directory: &Path) -> PathBuf {
    let tests = std::env::current_exe().expect("this program");
    let library = directory.join("libmach.so");
    std::fs::copy(tests.with_file_name("liblibmach.so"), &library).expect("the library is built");
    library
}

fn scratch() -> TempDir {
    tempfile::Builder::new()
        .prefix("c-")
        .tempdir()
        .expect("a scratch directory")
}

struct Process {
    child: Child,
    output: BufReader<ChildStdout>,
}

impl Process {
    fn start(command: &mut Command) -> Process {
        let mut child = command.stdout(Stdio::piped()).spawn().expect("started");
        let output = BufReader::new(child.stdout.take().expect("piped"));
        Process { child, output }
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        let count = self.output.read_line(&mut line).expect("text");
        assert!(count > 0, "the process ended");
        line.trim_end().into()
    }

    /// What it says from here on, and how it ends.
    fn finish(mut self) -> (String, Option<i32>) {
        let mut said = String::new();
        self.output.read_to_string(&mut said).expect("text");
        (said, self.child.wait().expect("waited for").code())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Gone already when it was waited for.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// This program again, as one side in Rust.
fn probe(what: &str, session: &Private) -> Command {
    let mut command = Command::new(std::env::current_exe().expect("this program"));
    command
        .args(["--exact", "rust_side", "--nocapture", "--test-threads=1"])
        .env("PROBE", what)
        .env("MACHD_SOCKET", session.socket());
    command
}

/// The message that both sides know: a header and a number.
#[repr(C)]
struct Question {
    header: mach_msg_header_t,
    number: i32,
}

/// The answer, with room for a trailer.
#[repr(C)]
struct Answer {
    reply: mig_reply_error_t,
    number: i32,
    trailer: [u32; 17],
}

/// What a process under test does. In the test run itself there is nothing to do.
#[test]
fn rust_side() {
    let what = std::env::var("PROBE").unwrap_or_default();
    // SAFETY: nothing in this program assigns to the variable.
    let bootstrap = unsafe { sys::bootstrap_port };
    let mut port = 0;
    match what.as_str() {
        "ask" => {
            // SAFETY: the name is a C string, and the result has its place.
            let code = unsafe { sys::bootstrap_look_up(bootstrap, SERVICE.as_ptr(), &mut port) };
            assert_eq!(code, 0);
            ask(port);
        }
        "serve" => {
            // SAFETY: as above.
            let code = unsafe { sys::bootstrap_check_in(bootstrap, SERVICE.as_ptr(), &mut port) };
            assert_eq!(code, 0);
            println!("\nready");
            // SAFETY: the handler takes two messages.
            let code = unsafe { sys::mach_msg_server_once(Some(double), 512, port, 0) };
            assert_eq!(code, 0);
        }
        _ => {}
    }
}

fn ask(port: u32) {
    // SAFETY: no pointers.
    let reply = unsafe { sys::mig_get_reply_port() };
    // SAFETY: any bits are such a structure.
    let mut answer: Answer = unsafe { std::mem::zeroed() };
    let header = &raw mut answer.reply.Head;
    let question = Question {
        header: mach_msg_header_t {
            msgh_bits: sys::MACH_MSGH_BITS(
                sys::MACH_MSG_TYPE_COPY_SEND,
                sys::MACH_MSG_TYPE_MAKE_SEND_ONCE,
            ),
            msgh_size: 0,
            msgh_remote_port: port,
            msgh_local_port: reply,
            msgh_voucher_port: 0,
            msgh_id: QUESTION,
        },
        number: 21,
    };
    // SAFETY: the answer is the longer of the two.
    unsafe { header.cast::<Question>().write(question) };
    let options = sys::MACH_SEND_MSG | sys::MACH_RCV_MSG | sys::MACH_RCV_TIMEOUT;
    let (sent, room) = (size_of::<Question>() as u32, size_of::<Answer>() as u32);
    // SAFETY: the buffer has so much of a message, and so much room.
    let code = unsafe { sys::mach_msg(header, options, sent, room, reply, 20_000, 0) };
    assert_eq!((code, { answer.reply.RetCode }), (0, 0));
    println!("\nanswer: {}", answer.number);
}

unsafe extern "C" fn double(
    request: *mut mach_msg_header_t,
    reply: *mut mach_msg_header_t,
) -> sys::boolean_t {
    // SAFETY: the client sends no other message.
    let question = unsafe { request.cast::<Question>().read() };
    let disposition = sys::MACH_MSGH_BITS_REMOTE(question.header.msgh_bits);
    let size = std::mem::offset_of!(Answer, trailer);
    let answer = Answer {
        reply: mig_reply_error_t {
            Head: mach_msg_header_t {
                msgh_bits: sys::MACH_MSGH_BITS(disposition, 0),
                msgh_size: size as u32,
                msgh_remote_port: question.header.msgh_remote_port,
                msgh_local_port: 0,
                msgh_voucher_port: 0,
                msgh_id: question.header.msgh_id + 100,
            },
            // SAFETY: nothing assigns to the variable.
            NDR: unsafe { sys::NDR_record },
            RetCode: 0,
        },
        number: question.number * 2,
        trailer: [0; 17],
    };
    // SAFETY: the server gives room for at least a page.
    unsafe { reply.cast::<Answer>().write(answer) };
    1
}
