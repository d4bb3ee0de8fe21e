//! A survey for people.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};

use crate::survey::{Entry, Holder, Request, Right, Survey, TaskEntry};

const TASK: Style = Style::new().bold();
const HEADING: Style = Style::new().dimmed();
const KERNEL: Style = AnsiColor::Cyan.on_default();
const DEAD: Style = AnsiColor::Red.on_default();
const WAITING: Style = AnsiColor::Yellow.on_default();

const HEADINGS: [&str; 6] = ["NAME", "RIGHTS", "REFS", "REQ", "QUEUE", "OTHER END"];
/// Other ends that are listed before the rest is only counted.
const MOST_ENDS: usize = 6;

/// Writes a survey as aligned columns, one table for each task. Colour is for the caller to take
/// out where it is not wanted.
///
/// # Errors
///
/// What writing said.
pub fn write(survey: &Survey, out: &mut impl Write) -> io::Result<()> {
    for (index, task) in survey.tasks.iter().enumerate() {
        if index > 0 {
            writeln!(out)?;
        }
        write_task(survey, task, out)?;
    }
    Ok(())
}

/// A cell of the table and how it looks.
type Cell = (String, Style);

fn write_task(survey: &Survey, task: &TaskEntry, out: &mut impl Write) -> io::Result<()> {
    let (pid, command) = (task.pid, printable(&task.command));
    let count = task.names.len();
    let names = if count == 1 { "name" } else { "names" };
    writeln!(out, "{TASK}task {pid} {command}{TASK:#}: {count} {names}")?;
    let heading = HEADINGS.map(|heading| (heading.to_owned(), HEADING));
    let rows = task.names.iter().map(|entry| cells(survey, entry));
    let rows: Vec<[Cell; 6]> = std::iter::once(heading).chain(rows).collect();
    let widths: [usize; 6] = std::array::from_fn(|column| {
        let cells = rows.iter().map(|row| row[column].0.chars().count());
        cells.max().unwrap_or(0)
    });
    for row in &rows {
        // Lines end with what is written, not with spaces.
        let mut gap = 2;
        for ((text, style), width) in row.iter().zip(widths) {
            if !text.is_empty() {
                write!(out, "{:gap$}{style}{text}{style:#}", "")?;
                gap = 0;
            }
            gap += width - text.chars().count() + 2;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn cells(survey: &Survey, entry: &Entry) -> [Cell; 6] {
    let plain = |text| (text, Style::new());
    let dead = entry.rights.contains(&Right::DeadName);
    let rights: Vec<&str> = entry.rights.iter().copied().map(right).collect();
    let requests: Vec<&str> = entry.requests.iter().copied().map(request).collect();
    let queue = match &entry.queue {
        Some(queue) if queue.messages > 0 => {
            (format!("{}/{}", queue.messages, queue.limit), WAITING)
        }
        Some(queue) => plain(format!("0/{}", queue.limit)),
        None => plain(String::new()),
    };
    [
        plain(format!("{:#010x}", entry.name)),
        (rights.join(","), if dead { DEAD } else { Style::new() }),
        plain(entry.user_references.to_string()),
        plain(requests.join(",")),
        queue,
        other_end(survey, entry),
    ]
}

fn other_end(survey: &Survey, entry: &Entry) -> Cell {
    if let Some(object) = &entry.kernel_object {
        let mut text = object.kind.clone();
        if let Some(pid) = object.pid {
            text += &format!(" of {}", process(survey, pid));
        }
        if !object.description.is_empty() {
            text += &format!(" ({})", printable(&object.description));
        }
        return (text, KERNEL);
    }
    if let Some(members) = &entry.members {
        let members: Vec<String> = members.iter().map(|name| format!("{name:#x}")).collect();
        return (format!("members: {}", list(members)), Style::new());
    }
    if entry.rights.contains(&Right::DeadName) {
        return (String::new(), Style::new());
    }
    let receives = entry.rights.contains(&Right::Receive);
    let arrow = if receives { "<-" } else { "->" };
    let ends: Vec<String> = entry
        .other_ends
        .iter()
        .map(|end| describe(survey, end))
        .collect();
    let queue = entry.queue.as_ref();
    let can_send = |end: &Holder| end.rights.contains(&Right::Send);
    // In a message, with a server that cannot be looked at, or with the kernel.
    let elsewhere = queue.is_some_and(|queue| queue.has_send_rights)
        && !entry.rights.contains(&Right::Send)
        && !entry.other_ends.iter().any(can_send);
    let text = match (ends.is_empty(), receives) {
        (true, true) if elsewhere => "<- elsewhere".to_owned(),
        (true, true) => String::new(),
        (true, false) => "?".to_owned(),
        (false, _) => format!("{arrow} {}", list(ends)),
    };
    (text, Style::new())
}

fn describe(survey: &Survey, end: &Holder) -> String {
    let once = end.rights.contains(&Right::SendOnce);
    let once = if once { " once" } else { "" };
    format!("{} {:#x}{once}", process(survey, end.pid), end.name)
}

fn list(mut items: Vec<String>) -> String {
    let more = items.len().saturating_sub(MOST_ENDS);
    items.truncate(MOST_ENDS);
    let listed = items.join(", ");
    match more {
        0 => listed,
        more => format!("{listed} and {more} more"),
    }
}

/// A process by its number, and by its command if it is in the survey.
fn process(survey: &Survey, pid: i32) -> String {
    match survey.tasks.iter().find(|task| task.pid == pid) {
        Some(task) if !task.command.is_empty() => format!("{pid} {}", printable(&task.command)),
        _ => pid.to_string(),
    }
}

pub(crate) fn right(right: Right) -> &'static str {
    match right {
        Right::Receive => "recv",
        Right::Send => "send",
        Right::SendOnce => "once",
        Right::PortSet => "set",
        Right::DeadName => "dead",
    }
}

fn request(request: Request) -> &'static str {
    match request {
        Request::DeadName => "dn",
        Request::SendPossible => "sp",
        Request::NoSenders => "ns",
        Request::PortDestroyed => "pd",
    }
}

/// What a process calls itself is not to move the cursor.
fn printable(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { '\u{fffd}' } else { c })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::VERSION;

    #[test]
    fn command_cannot_move_the_cursor() {
        let command = "a\u{1b}[2J\nb".to_owned();
        let task = TaskEntry {
            pid: 7,
            command,
            names: Vec::new(),
        };
        let survey = Survey {
            version: VERSION,
            tasks: vec![task],
        };
        let mut out = Vec::new();
        write(&survey, &mut anstream::StripStream::new(&mut out)).expect("memory");
        let text = String::from_utf8(out).expect("text");
        assert_eq!(text.lines().count(), 2, "{text:?}");
        assert!(!text.contains('\u{1b}'), "{text:?}");
    }

    #[test]
    fn long_lists_end_with_a_count() {
        let items = |count| (0..count).map(|n: usize| n.to_string()).collect();
        assert_eq!(list(items(2)), "0, 1");
        assert_eq!(list(items(MOST_ENDS)), "0, 1, 2, 3, 4, 5");
        assert_eq!(list(items(9)), "0, 1, 2, 3, 4, 5 and 3 more");
    }
}
