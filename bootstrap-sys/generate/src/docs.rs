//! The documentation of headers and their items: Markdown pages in `docs/`, one per header.
//!
//! A page opens with a title. The text up to the first `## ` is about the header; each `## NAME` section
//! is about the item of that name. The folders mirror the include path: `mach/port.md` is about
//! `<mach/port.h>`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::Error;

/// The name under which items of headers that are not bound are shown.
pub(crate) const ELSEWHERE: &str = "elsewhere.h";

const ELSEWHERE_TEXT: &str = "Types of other system headers that the declarations refer to.";

/// All pages.
#[derive(Debug, Default)]
pub(crate) struct Pages {
    headers: BTreeMap<String, Page>,
    items: BTreeMap<String, String>,
}

/// Documentation of a header as a whole.
#[derive(Debug)]
struct Page {
    title: String,
    text: String,
}

impl Pages {
    /// Reads every page below the folder `docs`. A missing folder gives no pages.
    pub(crate) fn read(docs: &Path) -> Result<Self, Error> {
        let mut pages = Self::default();
        if docs.is_dir() {
            pages.read_folder(docs, "")?;
        }
        Ok(pages)
    }

    fn read_folder(&mut self, folder: &Path, prefix: &str) -> Result<(), Error> {
        let fail = |error| Error::Docs {
            path: folder.to_owned(),
            error,
        };
        let mut entries = fs::read_dir(folder)
            .map_err(fail)?
            .collect::<Result<Vec<_>, _>>()
            .map_err(fail)?;
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = entry.path();
            if path.is_dir() {
                self.read_folder(&path, &format!("{prefix}{name}/"))?;
            } else if let Some(stem) = name.strip_suffix(".md") {
                let text = fs::read_to_string(&path).map_err(|error| Error::Docs {
                    path: path.clone(),
                    error,
                })?;
                self.add(format!("{prefix}{stem}.h"), &text);
            }
        }
        Ok(())
    }

    fn add(&mut self, header: String, text: &str) {
        let mut sections = text.split("\n## ");
        let head = sections.next().unwrap_or_default();
        let (title, about) = head.split_once('\n').unwrap_or((head, ""));
        let page = Page {
            title: title.trim_start_matches("# ").trim().to_owned(),
            text: about.trim().to_owned(),
        };
        self.headers.insert(header, page);
        for section in sections {
            let (name, text) = section.split_once('\n').unwrap_or((section, ""));
            // Some items have sections on several pages: the first one stays.
            let entry = self.items.entry(name.trim().to_owned());
            entry.or_insert_with(|| text.trim().to_owned());
        }
    }

    /// The documentation of the item `name`, with links to other `items`.
    pub(crate) fn item(&self, name: &str, items: &Names) -> Option<String> {
        let text = self.items.get(name)?;
        Some(link(text, items, Some(name)))
    }

    /// The documentation of the module for `header`, with links to `items`.
    pub(crate) fn header(&self, header: &str, items: &Names) -> String {
        match self.headers.get(header) {
            Some(Page { title, text }) => {
                let text = link(text, items, None);
                format!("{title} (`<{header}>`).\n\n{text}")
            }
            None if header == ELSEWHERE => ELSEWHERE_TEXT.to_owned(),
            None => format!("Declarations of `<{header}>`."),
        }
    }
}

/// Names that a page may link to.
#[derive(Debug, Default)]
pub(crate) struct Names {
    pub(crate) functions: BTreeSet<String>,
    pub(crate) others: BTreeSet<String>,
}

impl Names {
    /// The path of an item as rustdoc takes it: a structure may have the name of a function.
    fn path(&self, name: &str) -> Option<String> {
        if self.functions.contains(name) {
            return Some(format!("crate::{name}()"));
        }
        self.others.contains(name).then(|| format!("crate::{name}"))
    }
}

/// Makes each word in backticks that is one of `items` a link, except in code blocks, and except the
/// item that the text is about.
fn link(text: &str, items: &Names, subject: Option<&str>) -> String {
    let mut linked = String::new();
    let mut in_block = false;
    for line in text.lines() {
        let is_fence = line.trim_start().starts_with("```");
        in_block ^= is_fence;
        if in_block || is_fence {
            linked.push_str(line);
        } else {
            for (index, part) in line.split('`').enumerate() {
                // Every other part stands between two backticks.
                let path = items.path(part).filter(|_| subject != Some(part));
                match (index % 2, path) {
                    (0, _) => linked.push_str(part),
                    (_, Some(path)) => linked.push_str(&format!("[`{part}`]({path})")),
                    (_, None) => linked.push_str(&format!("`{part}`")),
                }
            }
        }
        linked.push('\n');
    }
    linked.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "\
# Ports

Names rights. See `mach_port_t`.

XNU: osfmk/ipc/ipc_port.c

## mach_port_t

Name of a right, as `mach_port_name_t`; never `mach_port_t` itself.

## MACH_PORT_NULL

No port.
";

    fn pages() -> Pages {
        let mut pages = Pages::default();
        pages.add("mach/port.h".to_owned(), PAGE);
        pages
    }

    fn items() -> Names {
        Names {
            functions: ["mach_port_names"].map(str::to_owned).into(),
            others: ["mach_port_t", "mach_port_name_t"]
                .map(str::to_owned)
                .into(),
        }
    }

    #[test]
    fn page_is_of_its_header_and_of_its_items() {
        let (pages, items) = (pages(), items());
        assert_eq!(
            pages.header("mach/port.h", &items),
            "Ports (`<mach/port.h>`).\n\nNames rights. See [`mach_port_t`](crate::mach_port_t).\n\n\
             XNU: osfmk/ipc/ipc_port.c"
        );
        assert_eq!(
            pages.item("mach_port_t", &items).as_deref(),
            Some(
                "Name of a right, as [`mach_port_name_t`](crate::mach_port_name_t); \
                 never `mach_port_t` itself."
            )
        );
        assert_eq!(
            pages.item("MACH_PORT_NULL", &items).as_deref(),
            Some("No port.")
        );
        assert_eq!(pages.item("mach_port_dead", &items), None);
    }

    #[test]
    fn header_without_a_page_is_named() {
        assert_eq!(
            pages().header("mach/new.h", &items()),
            "Declarations of `<mach/new.h>`."
        );
    }

    #[test]
    fn code_block_has_no_links() {
        let text = "```c\n`mach_port_t`\n```\n`mach_port_t` `mach_port_names`";
        assert_eq!(
            link(text, &items(), None),
            "```c\n`mach_port_t`\n```\n[`mach_port_t`](crate::mach_port_t) \
             [`mach_port_names`](crate::mach_port_names())"
        );
    }
}
