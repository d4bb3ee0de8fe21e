//! Programs, man pages and shell completions, laid out for a packager.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use crate::command::Run;
use crate::console;
use crate::project::Project;

/// The programs for people, each with its package.
const PROGRAMS: [(&str, &str); 3] = [
    ("drift", "bootstrap-drift"),
    ("lsmp", "lsmp"),
    ("machd", "machd"),
];

/// Build `drift`, `lsmp` and `machd` with their man pages and shell completions
///
/// They go into target/dist, laid out as below /usr. The pages and scripts are what each program
/// writes with --generate, and are checked: each command and option is in all of them, and the
/// shells and formatters at hand accept them.
#[derive(Default, clap::Args)]
pub(crate) struct Args {
    /// Build without optimization, which is faster
    #[arg(long)]
    pub(crate) debug: bool,
}

/// Builds, writes and checks all of it.
///
/// # Errors
///
/// A program does not build, or what it writes lacks something.
pub(crate) fn dist(project: &Project, args: &Args) -> Result<()> {
    let dist = project.target.join("dist");
    crate::store::remove(&dist)?;
    fs::create_dir_all(dist.join("bin")).with_context(|| format!("making {}", dist.display()))?;
    let programs: Vec<_> = PROGRAMS
        .into_iter()
        .filter(|(name, _)| cfg!(target_os = "linux") || *name != "machd")
        .collect();
    let packages = programs.iter().flat_map(|(_, name)| ["--package", name]);
    let cargo = project.cargo().env_remove("SDKROOT");
    let cargo = cargo.args(["build", "--bins"]).args(packages);
    cargo.args((!args.debug).then_some("--release")).run()?;
    let built = project
        .target
        .join(if args.debug { "debug" } else { "release" });
    for (name, _) in programs {
        let program = dist.join("bin").join(name);
        fs::copy(built.join(name), &program).with_context(|| format!("copying {name}"))?;
        Run::new(&program).arg("--generate").arg(&dist).run()?;
        check(name, &program, &dist).with_context(|| name.to_owned())?;
    }
    console::note(&format!("all of it is in {}", dist.display()));
    Ok(())
}

/// Holds what a program wrote against what its help lists.
fn check(name: &str, program: &Path, dist: &Path) -> Result<()> {
    let help = Run::new(program).arg("--help").output()?;
    let commands = listed(&help, "Commands:");
    ensure!(name != "drift" || commands.len() > 3, "it has commands");
    let mut options = options(&help);
    ensure!(options.contains("--generate"), "it lists its options");
    let manual = |page: &str| dist.join("share/man/man1").join(format!("{page}.1"));
    page_has(&manual(name), &options)?;
    for command in &commands {
        let help = Run::new(program).args([command, "--help"]).output()?;
        let of_command = self::options(&help);
        page_has(&manual(&format!("{name}-{command}")), &of_command)?;
        options.extend(of_command);
    }
    let page = plain(&fs::read_to_string(manual(name))?);
    let scripts = [
        (format!("share/bash-completion/completions/{name}"), "bash"),
        (format!("share/zsh/site-functions/_{name}"), "zsh"),
        (
            format!("share/fish/vendor_completions.d/{name}.fish"),
            "fish",
        ),
    ];
    for (script, shell) in scripts {
        let script = dist.join(script);
        let text = fs::read_to_string(&script).with_context(|| script.display().to_string())?;
        for command in &commands {
            ensure!(page.contains(command), "{name}.1 lacks {command}");
            ensure!(
                text.contains(command),
                "{} lacks {command}",
                script.display()
            );
        }
        for option in &options {
            // Fish has its own way to write them.
            let fish = option.replace("--", "-l ");
            let there = text.contains(option) || text.contains(&fish);
            ensure!(there, "{} lacks {option}", script.display());
        }
        if Run::new(shell).arg("--version").succeeds() {
            Run::new(shell).arg("-n").arg(&script).run()?;
        } else {
            console::note(&format!("no {shell} at hand to read {}", script.display()));
        }
    }
    completes(name, dist)
}

/// Asserts that a page has all options, and that a formatter has nothing to say about it.
fn page_has(page: &Path, options: &BTreeSet<String>) -> Result<()> {
    let text = fs::read_to_string(page).with_context(|| page.display().to_string())?;
    let text = plain(&text);
    for option in options {
        ensure!(text.contains(option), "{} lacks {option}", page.display());
    }
    if let Some(bare) = undescribed(&text) {
        bail!("{} says nothing about {bare}", page.display());
    }
    if !Run::new("groff").arg("--version").succeeds() {
        console::note(&format!("no groff at hand to format {}", page.display()));
        return Ok(());
    }
    let mut said = String::new();
    Run::new("groff")
        .args(["-man", "-ww", "-z", "-Tutf8"])
        .arg(page)
        .run_seeing_errors(|line| said.push_str(line))?;
    ensure!(said.is_empty(), "groff: {said}");
    Ok(())
}

/// The first entry of a man page's lists with nothing below it.
fn undescribed(page: &str) -> Option<&str> {
    let lines: Vec<&str> = page.lines().collect();
    let mut entries = lines.windows(3).filter(|lines| lines[0] == ".TP");
    let bare = entries.find(|lines| lines[2] == ".TP" || lines[2].starts_with(".SH"));
    bare.map(|lines| lines[1])
}

/// Asks bash, as its Tab key does.
fn completes(name: &str, dist: &Path) -> Result<()> {
    let script: PathBuf = dist.join("share/bash-completion/completions").join(name);
    let ask = "source \"$1\"; COMP_WORDS=(\"$2\" --gen); COMP_CWORD=1; \
               \"_$2\" \"$2\" --gen \"$2\"; echo \"${COMPREPLY[*]}\"";
    let answer = Run::new("bash")
        .args(["-c", ask, "bash"])
        .arg(script)
        .arg(name)
        .output()?;
    ensure!(answer.contains("--generate"), "bash completes `{answer}`");
    Ok(())
}

/// A man page without its escapes.
fn plain(page: &str) -> String {
    page.replace("\\-", "-")
}

/// The first word of each line of a section of a help text.
fn listed(help: &str, section: &str) -> BTreeSet<String> {
    let lines = help.lines().skip_while(|line| *line != section).skip(1);
    let lines = lines.take_while(|line| !line.is_empty());
    let words = lines.filter_map(|line| line.strip_prefix("  ")?.split_whitespace().next());
    let words = words.filter(|word| *word != "help");
    words.map(str::to_owned).collect()
}

/// The long options of a help text.
fn options(help: &str) -> BTreeSet<String> {
    let lines = help.lines().map(str::trim_start);
    let starts = lines.filter(|line| line.starts_with('-'));
    let words = starts.flat_map(str::split_whitespace);
    let long = words.filter(|word| word.starts_with("--"));
    long.map(|word| {
        let name = word.trim_start_matches("--");
        let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '-');
        format!("--{}", &name[..end.unwrap_or(name.len())])
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HELP: &str = "Say it\n\nUsage: it <COMMAND>\n\nCommands:\n  surface  Write\n  help     Print\n\n\
        Options:\n  -o, --output <FILE>\n          Write to it, with --no-such\n      --fail-on=<X>\n  -h, --help\n";

    #[test]
    fn entry_without_a_description_is_found() {
        let page = ".SH OPTIONS\n.TP\n--all\nShow all\n.TP\n--dot\n.TP\n--json\nWrite JSON\n";
        assert_eq!(undescribed(page), Some("--dot"));
        assert_eq!(undescribed(".TP\n--all\nShow all\n.SH EXTRA"), None);
    }

    #[test]
    fn options_and_commands_are_read_from_the_help() {
        let set = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        let found: BTreeSet<String> = options(HELP);
        assert_eq!(found, set(&["--fail-on", "--help", "--output"]));
        let commands = listed(HELP, "Commands:");
        assert_eq!(commands, set(&["surface"]));
    }
}
