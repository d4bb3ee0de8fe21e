//! What `lsmp` finds out, and the ways it shows it.
//!
//! A [`Survey`] is made of the public calls of the Mach headers alone, so it works the same on
//! macOS and on Linux. It takes no right from anybody and gives back those it takes itself; it is
//! not made in one instant, so a task that runs meanwhile may be seen half before and half after
//! what it does.
//!
//! | file | one job |
//! |---|---|
//! | `survey` | what there is: tasks, names, queues, and who holds the other end |
//! | `calls` | the C calls, as values that give back what they hold |
//! | `process` | which processes there are and what they run |
//! | `kind` | names of kernel objects |
//! | `text`, `dot` | a survey for people, and for Graphviz |

mod calls;
pub mod dot;
mod kind;
mod process;
mod survey;
pub mod text;

pub use survey::{
    Code, Entry, Error, Holder, KernelObject, Queue, Request, Right, Show, Survey, TaskEntry,
    VERSION, survey,
};

#[cfg(target_os = "linux")]
use libmach as _;
