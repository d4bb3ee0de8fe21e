//! A survey for Graphviz: tasks as clusters with the ports they receive from in them, and an edge
//! for each right to send.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use crate::survey::{Entry, Right, Survey, TaskEntry};

/// Writes a survey as a directed graph.
///
/// A box is a port, a component a port set, an ellipse an object of the kernel, and a round node
/// with a task's number the task itself. An edge from a task is a right: to send (solid), to send
/// once (dashed); from a set, membership (dotted).
///
/// # Errors
///
/// What writing said.
pub fn write(survey: &Survey, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "digraph ports {{")?;
    writeln!(out, "  rankdir=LR;")?;
    writeln!(out, "  node [shape=box, fontname=\"monospace\"];")?;
    writeln!(out, "  edge [fontname=\"monospace\"];")?;
    let mut inside = BTreeSet::new();
    for task in &survey.tasks {
        write_cluster(task, &mut inside, out)?;
    }
    write_outside(survey, &inside, out)?;
    for task in &survey.tasks {
        write_edges(task, out)?;
    }
    writeln!(out, "}}")
}

fn write_cluster(
    task: &TaskEntry,
    inside: &mut BTreeSet<u32>,
    out: &mut impl Write,
) -> io::Result<()> {
    let pid = task.pid;
    writeln!(out, "  subgraph cluster_{pid} {{")?;
    let label = quoted(&format!("{pid} {}", task.command));
    writeln!(out, "    label={label};")?;
    writeln!(out, "    task_{pid} [shape=circle, label=\"{pid}\"];")?;
    for entry in &task.names {
        let name = entry.name;
        if entry.rights.contains(&Right::DeadName) {
            let node = format!("dead_{pid}_{name}");
            let label = quoted(&format!("{name:#x}\ndead"));
            writeln!(out, "    {node} [color=red, label={label}];")?;
        }
        let Some(object) = entry.object else { continue };
        if entry.rights.contains(&Right::PortSet) {
            let label = quoted(&format!("{name:#x}\nset"));
            writeln!(out, "    port_{object} [shape=component, label={label}];")?;
            inside.insert(object);
        } else if entry.rights.contains(&Right::Receive) {
            let queue = entry.queue.as_ref();
            let queue = queue.map_or(String::new(), |q| format!("\n{}/{}", q.messages, q.limit));
            let label = quoted(&format!("{name:#x}{queue}"));
            writeln!(out, "    port_{object} [label={label}];")?;
            inside.insert(object);
        }
    }
    writeln!(out, "  }}")
}

/// What no task of the survey receives from.
fn write_outside(survey: &Survey, inside: &BTreeSet<u32>, out: &mut impl Write) -> io::Result<()> {
    let mut outside: BTreeMap<u32, (String, &str)> = BTreeMap::new();
    for entry in survey.tasks.iter().flat_map(|task| &task.names) {
        let Some(object) = entry.object.filter(|object| !inside.contains(object)) else {
            continue;
        };
        let node = match &entry.kernel_object {
            Some(kernel) => {
                let pid = kernel.pid.map_or(String::new(), |pid| format!("\n{pid}"));
                (format!("{}{pid}", kernel.kind), "ellipse")
            }
            None => match entry
                .other_ends
                .iter()
                .find(|end| end.rights.contains(&Right::Receive))
            {
                Some(end) => (format!("{:#x}\nof {}", end.name, end.pid), "box"),
                None => ("?".to_owned(), "box"),
            },
        };
        outside.entry(object).or_insert(node);
    }
    for (object, (label, shape)) in outside {
        let label = quoted(&label);
        writeln!(
            out,
            "  port_{object} [shape={shape}, style=dashed, label={label}];"
        )?;
    }
    Ok(())
}

fn write_edges(task: &TaskEntry, out: &mut impl Write) -> io::Result<()> {
    let pid = task.pid;
    for entry in &task.names {
        let Some(object) = entry.object else { continue };
        let label = |entry: &Entry| {
            let references = entry.user_references;
            let times = if references == 1 {
                String::new()
            } else {
                format!(" x{references}")
            };
            quoted(&format!("{:#x}{times}", entry.name))
        };
        if entry.rights.contains(&Right::Send) {
            let label = label(entry);
            writeln!(out, "  task_{pid} -> port_{object} [label={label}];")?;
        }
        if entry.rights.contains(&Right::SendOnce) {
            let label = label(entry);
            writeln!(
                out,
                "  task_{pid} -> port_{object} [style=dashed, label={label}];"
            )?;
        }
        for &member in entry.members.iter().flatten() {
            let port = task.names.iter().find(|other| other.name == member);
            if let Some(port) = port.and_then(|port| port.object) {
                writeln!(out, "  port_{object} -> port_{port} [style=dotted];")?;
            }
        }
    }
    Ok(())
}

/// A string of the language: what a process calls itself cannot end it.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            c if c.is_control() => quoted.push('\u{fffd}'),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn label_cannot_end_its_string() {
        assert_eq!(quoted("a\"];b\\"), r#""a\"];b\\""#);
        assert_eq!(quoted("a\n\u{7}"), "\"a\\n\u{fffd}\"");
    }
}
