//! Symbols and their status as an HTML page.

use maud::{Markup, html as markup};

use super::{Spi, Standing, Status};
use crate::report::{Mark, Page, arch, name, system, visible};

/// Symbols by family as a page with a filter.
pub fn html(spi: &Spi) -> String {
    let count = |status: Status| {
        let symbols = spi.families.iter().flat_map(|family| &family.symbols);
        symbols.filter(|symbol| symbol.status == status).count()
    };
    let marks = Status::ALL.map(|status| mark(status, count(status)));
    let system = system(&[&spi.target]).to_string();
    let (sdk, target) = (visible(&spi.sdk), visible(arch(&spi.target)));
    let summary = markup! {
        @if !spi.older.is_empty() {
            p { "Older SDKs that were searched: " (system) " " (visible(&spi.older.join(", "))) "." }
        }
        ul.summary {
            @for (status, mark) in Status::ALL.into_iter().zip(&marks) {
                @if mark.count > 0 { li { (mark.chip()) " " (meaning(status)) } }
            }
        }
        nav aria-label="Families" {
            ul.summary {
                li {
                    ul {
                        @for (index, one) in spi.families.iter().enumerate() {
                            li { a href={ "#family-" (index) } { (visible(&one.family)) } " " (one.symbols.len()) }
                        }
                    }
                }
            }
        }
    };
    let main = markup! {
        @for (index, one) in spi.families.iter().enumerate() { (section(index, one)) }
    };
    let page = Page {
        title: &format!("What is public in {system} {sdk} on {target}"),
        summary,
        marks: &marks,
        main,
        extra: None,
    };
    page.write()
}

fn mark(status: Status, count: usize) -> Mark {
    let (id, tone) = match status {
        Status::Public => ("public", "additive"),
        Status::Deprecated => ("deprecated", "availability"),
        Status::DeclaredOnly => ("declared-only", "cosmetic"),
        Status::Elsewhere => ("elsewhere", "cosmetic"),
        Status::HeaderMissing => ("header-missing", "cosmetic"),
        Status::ExportedOnly => ("exported-only", "private"),
        Status::Gone => ("gone", "breaking"),
    };
    Mark {
        id,
        label: status.says(),
        tone,
        count,
        shown: true,
    }
}

/// Consequence of a status for a caller.
fn meaning(status: Status) -> &'static str {
    match status {
        Status::Public => "A header declares it and a library exports it.",
        Status::Deprecated => "Public, but the headers advise against it.",
        Status::DeclaredOnly => {
            "A header declares it, and no library that was read exports it: it may be inline, in \
             another library, or for the kernel."
        }
        Status::Elsewhere => "Exported, and named in a header that was not read.",
        Status::HeaderMissing => "Exported; full SDKs declare it in a header that this SDK lacks.",
        Status::ExportedOnly => "Apple's own: no header declares it, and it may change or go.",
        Status::Gone => "An older SDK had it.",
    }
}

fn section(index: usize, standing: &Standing) -> Markup {
    let title = format!("family-{index}-name");
    markup! {
        section id={ "family-" (index) } aria-labelledby=(title) {
            h2 id=(title) { (visible(&standing.family)) " " span.dim { (standing.symbols.len()) } }
            p { (visible(&standing.about)) ": " (standing.tally()) "." }
            table.sides.names role="table" aria-labelledby=(title) {
                thead role="rowgroup" {
                    tr role="row" {
                        th role="columnheader" scope="col" { "symbol" }
                        th role="columnheader" scope="col" { "status" }
                        th role="columnheader" scope="col" { "where" }
                    }
                }
                tbody role="rowgroup" {
                    @for symbol in &standing.symbols {
                        @let mark = mark(symbol.status, 0);
                        tr role="row" data-mark=(mark.id) {
                            th role="rowheader" scope="row" { (name(&symbol.name)) }
                            td role="cell" { span.chip.(mark.tone) { (mark.label) } }
                            td role="cell" { (visible(&symbol.note)) }
                        }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spi::{Symbol, spi};
    use crate::testing::{HOSTILE, assert_harmless};

    #[test]
    fn page_has_a_row_for_each_symbol_with_its_status_in_words() {
        let newest = crate::baseline().expect("it is built in").remove(0);
        let family = crate::family::named("bootstrap").expect("there is one");
        let spi = spi(vec![newest], &[family]).expect("a surface");
        let page = html(&spi);
        let rows = page.matches("<tr role=\"row\" data-mark=").count();
        assert_eq!(rows, spi.families[0].symbols.len());
        assert!(page.contains("exported only</span>"), "{page}");
    }

    #[test]
    fn page_names_the_system_of_its_sdks() {
        let page = html(&Spi {
            sdk: "16.5".to_owned(),
            target: "arm64-apple-ios14.0".to_owned(),
            older: vec!["14.5".to_owned()],
            families: vec![],
        });
        assert!(page.contains("in iOS 16.5 on arm64"), "{page}");
        assert!(page.contains("searched: iOS 14.5."), "{page}");
    }

    #[test]
    fn hostile_names_stay_text() {
        let hostile = || HOSTILE.to_owned();
        let symbol = Symbol {
            name: hostile(),
            status: Status::Gone,
            note: hostile(),
        };
        let family = Standing {
            family: hostile(),
            about: hostile(),
            symbols: vec![symbol],
        };
        assert_harmless(&html(&Spi {
            sdk: hostile(),
            target: hostile(),
            older: vec![hostile()],
            families: vec![family],
        }));
    }
}
