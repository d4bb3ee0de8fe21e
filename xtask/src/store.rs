//! Folders and files below `target/` that appear whole or not at all.
//!
//! Several `cargo xtask` may run at once, and any of them may be killed. So a folder is built
//! under another name, under a lock, and renamed when it is finished; a file is written beside its
//! place and renamed.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use rustix::fs::{FlockOperation, flock};

use crate::console;

/// Builds the folder `place` with `make`, unless `is_current` accepts what is there.
///
/// `make` gets an empty folder beside `place`, which replaces `place` when `make` returns. An
/// interrupted `make` leaves `place` as it was.
///
/// # Errors
///
/// `make` fails, or the folder cannot be written.
pub(crate) fn folder(
    place: &Path,
    is_current: impl Fn(&Path) -> bool,
    make: impl FnOnce(&Path) -> Result<()>,
) -> Result<()> {
    if is_current(place) {
        return Ok(());
    }
    let parent = place.parent().context("a folder has a parent")?;
    let _lock = lock(parent)?;
    if is_current(place) {
        return Ok(()); // another process built it while this one waited
    }
    let part = beside(place, ".part");
    remove(&part)?;
    fs::create_dir(&part).with_context(|| format!("making {}", part.display()))?;
    make(&part)?;
    // Moved aside as a whole first: a half-removed folder could still look current.
    let old = beside(place, ".old");
    remove(&old)?;
    if place.exists() {
        fs::rename(place, &old).with_context(|| format!("replacing {}", place.display()))?;
    }
    fs::rename(&part, place).with_context(|| format!("finishing {}", place.display()))?;
    remove(&old)
}

/// Waits until no other process holds the lock on the folder `dir`, which is created if missing.
/// The lock is released when the returned file is dropped, or its process ends.
///
/// # Errors
///
/// The lock file cannot be written.
pub(crate) fn lock(dir: &Path) -> Result<File> {
    fs::create_dir_all(dir).with_context(|| format!("making {}", dir.display()))?;
    let path = dir.join(".lock");
    let file = File::create(&path).with_context(|| format!("making {}", path.display()))?;
    if flock(&file, FlockOperation::NonBlockingLockExclusive).is_err() {
        console::note(&format!(
            "waiting for another `cargo xtask` to finish with {}",
            dir.display()
        ));
        flock(&file, FlockOperation::LockExclusive)
            .with_context(|| format!("locking {}", path.display()))?;
    }
    Ok(file)
}

/// Writes an executable script, unless it is there with this text.
///
/// # Errors
///
/// It cannot be written.
pub(crate) fn write_program(path: &Path, text: &str) -> Result<()> {
    write(path, text, 0o755)
}

/// Writes a file, unless it is there with this text.
///
/// # Errors
///
/// It cannot be written.
pub(crate) fn write_text(path: &Path, text: &str) -> Result<()> {
    write(path, text, 0o644)
}

fn write(path: &Path, text: &str, mode: u32) -> Result<()> {
    let write = || {
        if fs::read_to_string(path).is_ok_and(|old| old == text) {
            return Ok(());
        }
        let dir = path.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(dir)?;
        let mut file = tempfile::Builder::new()
            .permissions(fs::Permissions::from_mode(mode))
            .tempfile_in(dir)?;
        file.write_all(text.as_bytes())?;
        file.into_temp_path().persist(path)?;
        Ok::<_, std::io::Error>(())
    };
    write().with_context(|| format!("writing {}", path.display()))
}

/// Makes `place` a symbolic link to `to`, unless it is one.
///
/// # Errors
///
/// It cannot be written.
pub(crate) fn link(place: &Path, to: &Path) -> Result<()> {
    let write = || {
        if fs::read_link(place).is_ok_and(|old| old == to) {
            return Ok(());
        }
        let dir = place.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(dir)?;
        let fresh =
            tempfile::Builder::new().make_in(dir, |path| std::os::unix::fs::symlink(to, path))?;
        fresh.into_temp_path().persist(place)?;
        Ok::<_, std::io::Error>(())
    };
    write().with_context(|| format!("making the link {}", place.display()))
}

/// Removes a folder, if it exists.
///
/// # Errors
///
/// It exists and cannot be removed.
pub(crate) fn remove(dir: &Path) -> Result<()> {
    match fs::remove_dir_all(dir) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("removing {}", dir.display()))
        }
        _ => Ok(()),
    }
}

fn beside(place: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(place);
    name.push(suffix);
    name.into()
}

#[cfg(test)]
mod tests {
    use std::env;
    use std::process::{Command, Stdio};
    use std::thread;
    use std::time::Duration;

    use super::*;

    const FILES: usize = 40;
    const STAMP: &str = "stamp";
    /// Set in a child process: the folder to build, and whether to abort halfway.
    const PLACE: &str = "STORE_TEST_PLACE";
    const ABORT: &str = "STORE_TEST_ABORT";

    fn is_current(dir: &Path) -> bool {
        dir.join(STAMP).exists()
    }

    fn build(place: &Path, abort: bool) {
        folder(place, is_current, |part| {
            for file in 0..FILES {
                fs::write(part.join(file.to_string()), "whole")?;
                if abort && file == FILES / 2 {
                    std::process::abort();
                }
                thread::sleep(Duration::from_millis(1));
            }
            fs::write(part.join(STAMP), "")?;
            // Each builder says that it built, so that the test can count them.
            fs::write(beside(place, &format!(".built-{}", std::process::id())), "")?;
            Ok(())
        })
        .expect("built");
        assert_whole(place);
    }

    fn assert_whole(place: &Path) {
        for file in 0..FILES {
            let text = fs::read_to_string(place.join(file.to_string()));
            assert_eq!(text.expect("the folder is whole"), "whole");
        }
    }

    /// The test of that name again, in a process of its own, which only builds.
    fn child(test: &str, place: &Path, abort: bool) -> Command {
        let mut command = Command::new(env::current_exe().expect("this program"));
        command
            .args(["--exact", test])
            .env(PLACE, place)
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        if abort {
            command.env(ABORT, "1");
        }
        command
    }

    /// True in a child process, after it has built.
    fn was_child() -> bool {
        let Some(place) = env::var_os(PLACE) else {
            return false;
        };
        build(Path::new(&place), env::var_os(ABORT).is_some());
        true
    }

    #[test]
    fn racing_processes_build_a_folder_once_and_all_see_it_whole() {
        if was_child() {
            return;
        }
        let dir = tempfile::tempdir().expect("a temporary folder");
        let place = dir.path().join("group");
        let test = "store::tests::racing_processes_build_a_folder_once_and_all_see_it_whole";
        let racers: Vec<_> = (0..4)
            .map(|_| child(test, &place, false).spawn().expect("started"))
            .collect();
        for mut racer in racers {
            assert!(racer.wait().expect("ended").success());
        }
        assert_whole(&place);
        let names = fs::read_dir(dir.path()).expect("read");
        let names = names.map(|entry| entry.expect("an entry").file_name());
        let built = names.filter(|name| name.to_string_lossy().contains(".built-"));
        assert_eq!(built.count(), 1, "one process builds, the others wait");
    }

    #[test]
    fn interrupted_build_leaves_no_folder_and_the_next_is_whole() {
        if was_child() {
            return;
        }
        let dir = tempfile::tempdir().expect("a temporary folder");
        let place = dir.path().join("group");
        let test = "store::tests::interrupted_build_leaves_no_folder_and_the_next_is_whole";
        let status = child(test, &place, true).status().expect("ran");
        assert!(!status.success(), "the child aborts");
        assert!(!place.exists());
        build(&place, false);
    }

    #[test]
    fn interrupted_replacement_leaves_the_old_folder() {
        if was_child() {
            return;
        }
        let dir = tempfile::tempdir().expect("a temporary folder");
        let place = dir.path().join("group");
        fs::create_dir(&place).expect("made");
        fs::write(place.join("old"), "").expect("written");
        let test = "store::tests::interrupted_replacement_leaves_the_old_folder";
        let status = child(test, &place, true).status().expect("ran");
        assert!(!status.success(), "the child aborts");
        assert!(place.join("old").exists());
        build(&place, false);
        assert!(!place.join("old").exists());
    }

    #[test]
    fn scripts_and_links_written_by_several_threads_are_whole() {
        let dir = tempfile::tempdir().expect("a temporary folder");
        let (program, place) = (dir.path().join("bin/program"), dir.path().join("link"));
        // Two texts, so that every thread replaces what another wrote.
        let texts = ["#!/bin/sh\nexit 0\n", "#!/bin/sh\n# longer\nexit 0\n"];
        thread::scope(|scope| {
            for thread in 0..4 {
                let (program, place) = (&program, &place);
                scope.spawn(move || {
                    for turn in 0..50 {
                        write_program(program, texts[(thread + turn) % 2]).expect("written");
                        let text = fs::read_to_string(program).expect("read");
                        assert!(texts.contains(&text.as_str()), "half-written: {text:?}");
                        let to = if turn % 2 == 0 { "a" } else { "b" };
                        link(place, Path::new(to)).expect("linked");
                    }
                });
            }
        });
        let mode = fs::metadata(&program).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o755);
        let left = fs::read_dir(dir.path()).expect("read").count();
        assert_eq!(left, 2, "nothing temporary is left");
    }
}
