//! Files, modules and items.

use std::path::{Path, PathBuf};

use proc_macro2::{Span, TokenStream};
use syn::spanned::Spanned;
use syn::visit::Visit;
use syn::{Attribute, Expr, Fields, ForeignItem, Generics, Ident, Item, Macro, ReturnType, Stmt};

use super::attributes::{Config, bare, has_repr, repr_number, text_of};
use super::expand::{Expansion, expand};
use super::files::Files;
use super::{Enum, Function, Place, Record, Source, nesting};
use crate::Error;
use crate::audit::{Unread, UnreadKind, printable};

/// Position of a module's items, and the folders of its own modules.
#[derive(Clone)]
struct Module {
    /// The file, below the crate's folder.
    file: String,
    /// The file's folder.
    beside: PathBuf,
    /// The folder of the files of its modules.
    below: PathBuf,
    /// The module is written inside another, in the same file.
    inline: bool,
    /// Structures and unions are `repr(C)` without the attribute.
    implied_c: bool,
}

impl Module {
    /// The folder that `#[path]` is relative to.
    fn paths(&self) -> &Path {
        if self.inline {
            &self.below
        } else {
            &self.beside
        }
    }
}

pub(super) struct Reader<'a> {
    base: Option<&'a Path>,
    name: &'a str,
    config: Config,
    files: Files,
    source: Source,
}

impl<'a> Reader<'a> {
    pub(super) fn new(base: Option<&'a Path>, name: &'a str, config: Config) -> Self {
        Self {
            base,
            name,
            config,
            files: Files::below(base),
            source: Source::default(),
        }
    }

    /// Reads the file in which the crate starts.
    ///
    /// # Errors
    ///
    /// It cannot be read. Other unreadable files are recorded as unread.
    pub(super) fn root(mut self, path: &Path) -> Result<Source, Error> {
        let folder = path.parent().unwrap_or(path).to_owned();
        let text = self.files.open(path);
        let text = text.map_err(|reason| self.fail(path, &reason))?;
        self.whole(&text, path, folder)
    }

    /// Reads a text as if it were the whole crate.
    pub(super) fn text(self, text: &str, path: &Path) -> Result<Source, Error> {
        self.whole(text, path, PathBuf::new())
    }

    fn whole(mut self, text: &str, path: &Path, folder: PathBuf) -> Result<Source, Error> {
        let read = self.parsed(text, self.module(path, folder.clone(), folder));
        read.map_err(|(line, reason)| self.fail(path, &format!("line {line}: {reason}")))?;
        self.source.features_off = self.config.into_missed();
        Ok(self.source)
    }

    fn fail(&self, path: &Path, reason: &str) -> Error {
        Error::Crate {
            name: self.name.to_owned(),
            reason: format!("{}: {reason}", path.display()),
        }
    }

    fn module(&self, path: &Path, beside: PathBuf, below: PathBuf) -> Module {
        let shown = self
            .base
            .and_then(|base| path.strip_prefix(base).ok())
            .unwrap_or(path);
        Module {
            file: printable(&shown.to_string_lossy()),
            beside,
            below,
            inline: false,
            implied_c: false,
        }
    }

    /// Records source that was not read.
    fn unread(&mut self, kind: UnreadKind, what: &str, why: &str, place: &Place) {
        self.source.unread.insert(Unread {
            kind,
            what: what.to_owned(),
            at: format!("{}:{}", place.file, place.line),
            why: printable(why),
        });
    }

    /// Reads the file of a module or of an `include!`, or records it as unread.
    fn file(&mut self, path: &Path, below: PathBuf, what: &str, kind: UnreadKind, at: &Place) {
        let text = match self.files.open(path) {
            Ok(text) => text,
            Err(reason) => return self.unread(kind, what, &reason, at),
        };
        let beside = path.parent().unwrap_or(path).to_owned();
        let module = self.module(path, beside, below);
        let place = |line| Place {
            file: module.file.clone(),
            line,
        };
        if let Err((line, reason)) = self.parsed(&text, module.clone()) {
            self.unread(kind, what, &reason, &place(line));
        }
        self.files.close();
    }

    /// Reads a file's text. The error has the line and the reason.
    fn parsed(&mut self, text: &str, module: Module) -> Result<(), (usize, String)> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let fail = |span: Span, error: String| (span.start().line, error);
        let tokens: TokenStream = without_shebang(text)
            .parse()
            .map_err(|error: proc_macro2::LexError| fail(error.span(), error.to_string()))?;
        nesting::check(&tokens)?;
        let file: syn::File =
            syn::parse2(tokens).map_err(|error| fail(error.span(), error.to_string()))?;
        if self.config.has(&file.attrs) {
            self.items(file.items, &module);
        }
        Ok(())
    }

    fn items(&mut self, items: Vec<Item>, module: &Module) {
        for item in items {
            self.item(item, module);
        }
    }

    fn item(&mut self, item: Item, module: &Module) {
        let place = |span: Span| Place {
            file: module.file.clone(),
            line: span.start().line,
        };
        match item {
            Item::Mod(item) => {
                if let Some(attributes) = self.config.apply(&item.attrs) {
                    self.nested(item.ident, item.content, &attributes, module);
                }
            }
            Item::ForeignMod(block) if self.config.has(&block.attrs) => {
                for item in block.items {
                    self.foreign(item, module);
                }
            }
            Item::Const(item) if self.config.has(&item.attrs) => {
                let entry = (place(item.ident.span()), *item.ty, *item.expr);
                self.source.constants.insert(bare(&item.ident), entry);
            }
            Item::Type(item) if self.config.has(&item.attrs) => {
                let entry = (place(item.ident.span()), *item.ty);
                self.source.aliases.insert(bare(&item.ident), entry);
            }
            Item::Struct(item) => {
                let place = place(item.ident.span());
                self.record(
                    &item.ident,
                    &item.attrs,
                    &item.generics,
                    place,
                    module,
                    |_| (false, item.fields),
                );
            }
            Item::Union(item) => {
                let place = place(item.ident.span());
                self.record(
                    &item.ident,
                    &item.attrs,
                    &item.generics,
                    place,
                    module,
                    |_| (true, Fields::Named(item.fields)),
                );
            }
            Item::Enum(item) => {
                let Some(attributes) = self.config.apply(&item.attrs) else {
                    return;
                };
                let integers = ["u8", "i8", "u16", "i16", "u32", "i32", "u64", "i64"];
                let stored = integers
                    .into_iter()
                    .find(|name| has_repr(&attributes, name));
                let stored = stored.unwrap_or("c_uint").to_owned();
                self.source.enums.insert(bare(&item.ident), Enum { stored });
            }
            Item::Fn(item) if self.config.has(&item.attrs) => {
                let name = bare(&item.sig.ident);
                self.source
                    .written
                    .insert(name, place(item.sig.ident.span()));
                self.inside(module, |bodies| bodies.visit_block(&item.block));
            }
            Item::Impl(item) if self.config.has(&item.attrs) => {
                self.inside(module, |bodies| bodies.visit_item_impl(&item));
            }
            Item::Macro(item) if item.ident.is_none() && self.config.has(&item.attrs) => {
                self.expanded(&item.mac, module);
            }
            _ => {}
        }
    }

    /// Reads a module, here or in a file of its own.
    fn nested(
        &mut self,
        name: Ident,
        content: Option<(syn::token::Brace, Vec<Item>)>,
        attributes: &[Attribute],
        module: &Module,
    ) {
        let place = Place {
            file: module.file.clone(),
            line: name.span().start().line,
        };
        let name = bare(&name);
        let path = text_of(attributes, "path").map(|path| module.paths().join(path));
        if let Some((_, items)) = content {
            let module = Module {
                below: path.unwrap_or_else(|| module.below.join(&name)),
                inline: true,
                ..module.clone()
            };
            return self.items(items, &module);
        }
        let what = format!("mod {name}");
        if let Some(path) = path {
            let below = path.parent().unwrap_or(&path).to_owned();
            return self.file(&path, below, &what, UnreadKind::File, &place);
        }
        let below = module.below.join(&name);
        let places = [
            (module.below.join(format!("{name}.rs")), below.clone()),
            (below.join("mod.rs"), below),
        ];
        match places.into_iter().find(|(path, _)| path.exists()) {
            Some((path, below)) => self.file(&path, below, &what, UnreadKind::File, &place),
            None => self.unread(UnreadKind::File, &what, "it has no file", &place),
        }
    }

    /// Reads the items of a macro, or records it as unread.
    fn expanded(&mut self, call: &Macro, module: &Module) {
        let place = Place {
            file: module.file.clone(),
            line: call.path.span().start().line,
        };
        let last = call.path.segments.last();
        let what = last.map_or(String::new(), |last| format!("{}!", last.ident));
        match expand(call, &self.config) {
            Ok(Expansion::Items { items, implied_c }) => {
                let module = Module {
                    implied_c,
                    ..module.clone()
                };
                self.items(items, &module);
            }
            Ok(Expansion::Functions(names)) => {
                for name in names {
                    self.source.written.insert(bare(&name), place.clone());
                }
            }
            Ok(Expansion::Opaque(names)) => {
                let names = names.iter().map(bare);
                self.source.opaque.extend(names);
            }
            Ok(Expansion::Include(Some(path))) => {
                let path = module.beside.join(path);
                let below = path.parent().unwrap_or(&path).to_owned();
                self.file(&path, below, &what, UnreadKind::Include, &place);
            }
            Ok(Expansion::Include(None)) => {
                let why = "the file's name is computed by the build";
                self.unread(UnreadKind::Include, &what, why, &place);
            }
            Ok(Expansion::Nothing) => {}
            Ok(Expansion::Unknown) => {
                self.unread(UnreadKind::Macro, &what, "it is not expanded", &place);
            }
            Err(error) => self.unread(UnreadKind::Macro, &what, &error.to_string(), &place),
        }
    }

    /// Adds a structure or union, if it has C's layout.
    fn record(
        &mut self,
        name: &Ident,
        attributes: &[Attribute],
        generics: &Generics,
        place: Place,
        module: &Module,
        parts: impl FnOnce(()) -> (bool, Fields),
    ) {
        let Some(attributes) = self.config.apply(attributes) else {
            return;
        };
        if !module.implied_c && !has_repr(&attributes, "C") {
            return;
        }
        let (union, fields) = parts(());
        let fields = fields.into_iter().enumerate();
        let fields = fields.filter(|(_, field)| self.config.has(&field.attrs));
        let fields = fields.map(|(index, field)| {
            let name = field.ident.map_or(index.to_string(), |name| bare(&name));
            (name, field.ty)
        });
        let record = Record {
            place,
            union,
            packed: repr_number(&attributes, "packed"),
            align: repr_number(&attributes, "align"),
            fields: fields.collect(),
            generic: !generics.params.is_empty(),
        };
        self.source.records.insert(bare(name), record);
    }

    fn foreign(&mut self, item: ForeignItem, module: &Module) {
        let place = |span: Span| Place {
            file: module.file.clone(),
            line: span.start().line,
        };
        match item {
            ForeignItem::Fn(item) => {
                let Some(attributes) = self.config.apply(&item.attrs) else {
                    return;
                };
                let inputs = item.sig.inputs.into_iter();
                let parameters = inputs.filter_map(|input| match input {
                    syn::FnArg::Typed(typed) if self.config.has(&typed.attrs) => {
                        let name = match *typed.pat {
                            syn::Pat::Ident(name) => bare(&name.ident),
                            _ => String::new(),
                        };
                        Some((name, *typed.ty))
                    }
                    _ => None,
                });
                let function = Function {
                    place: place(item.sig.ident.span()),
                    parameters: parameters.collect(),
                    result: match item.sig.output {
                        ReturnType::Default => None,
                        ReturnType::Type(_, ty) => Some(*ty),
                    },
                    variadic: item.sig.variadic.is_some(),
                    symbol: text_of(&attributes, "link_name"),
                };
                let name = bare(&item.sig.ident);
                let named = self.source.functions.entry(name).or_default();
                named.push(function);
            }
            ForeignItem::Static(item) if self.config.has(&item.attrs) => {
                let entry = (place(item.ident.span()), *item.ty);
                self.source.statics.insert(bare(&item.ident), entry);
            }
            ForeignItem::Type(item) if self.config.has(&item.attrs) => {
                self.source.opaque.insert(bare(&item.ident));
            }
            ForeignItem::Macro(item) if self.config.has(&item.attrs) => {
                let last = item.mac.path.segments.last();
                let what = last.map_or(String::new(), |last| format!("{}!", last.ident));
                let place = place(item.mac.path.span());
                self.unread(UnreadKind::Macro, &what, "it is not expanded", &place);
            }
            _ => {}
        }
    }

    /// Reads the foreign functions that are declared inside functions.
    fn inside(&mut self, module: &Module, visit: impl FnOnce(&mut Bodies<'_>)) {
        let mut bodies = Bodies {
            config: &self.config,
            found: vec![],
        };
        visit(&mut bodies);
        for item in bodies.found {
            self.foreign(item, module);
        }
    }
}

/// Foreign items inside functions, without those that a `cfg` leaves out.
struct Bodies<'a> {
    config: &'a Config,
    found: Vec<ForeignItem>,
}

impl<'ast> Visit<'ast> for Bodies<'_> {
    fn visit_item_foreign_mod(&mut self, block: &'ast syn::ItemForeignMod) {
        if self.config.has(&block.attrs) {
            self.found.extend(block.items.iter().cloned());
        }
    }

    fn visit_item(&mut self, item: &'ast Item) {
        let attributes = match item {
            Item::Fn(item) => &item.attrs,
            Item::Impl(item) => &item.attrs,
            Item::Mod(item) => &item.attrs,
            _ => &vec![],
        };
        if self.config.has(attributes) {
            syn::visit::visit_item(self, item);
        }
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        if self.config.has(&item.attrs) {
            syn::visit::visit_impl_item_fn(self, item);
        }
    }

    fn visit_stmt(&mut self, statement: &'ast Stmt) {
        let attributes = match statement {
            Stmt::Local(local) => &local.attrs,
            Stmt::Expr(Expr::Block(block), _) => &block.attrs,
            Stmt::Expr(Expr::Unsafe(block), _) => &block.attrs,
            Stmt::Expr(Expr::If(one), _) => &one.attrs,
            Stmt::Expr(Expr::Match(one), _) => &one.attrs,
            Stmt::Expr(Expr::Call(one), _) => &one.attrs,
            _ => &vec![],
        };
        if self.config.has(attributes) {
            syn::visit::visit_stmt(self, statement);
        }
    }
}

/// A text without its `#!` line.
fn without_shebang(text: &str) -> &str {
    if text.starts_with("#!") && !text[2..].trim_start().starts_with('[') {
        return text.find('\n').map_or("", |end| &text[end..]);
    }
    text
}
