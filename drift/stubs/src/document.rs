//! The forms that stubs have had.
//!
//! Other keys than those for symbols (UUIDs, versions, Swift, Objective-C) are ignored.

use serde::Deserialize;

use crate::target::targets_before_4;
use crate::{Kind, Library, Section};

/// Versions 1 to 3, in YAML: architectures, and one platform.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Before4 {
    archs: Vec<String>,
    platform: String,
    install_name: String,
    exports: Option<Vec<SectionBefore4>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct SectionBefore4 {
    archs: Vec<String>,
    re_exports: Option<Vec<String>>,
    symbols: Option<Vec<String>>,
    weak_def_symbols: Option<Vec<String>>,
    thread_local_symbols: Option<Vec<String>>,
}

impl Before4 {
    pub(crate) fn library(self) -> Library {
        let mut library = Library {
            install_name: self.install_name,
            targets: targets_before_4(&self.archs, &self.platform),
            sections: vec![],
            reexports: vec![],
        };
        for section in self.exports.unwrap_or_default() {
            let targets = targets_before_4(&section.archs, &self.platform);
            if let Some(libraries) = section.re_exports {
                library.reexports.push((targets.clone(), libraries));
            }
            library.add(
                targets,
                [
                    (Kind::Plain, section.symbols),
                    (Kind::Weak, section.weak_def_symbols),
                    (Kind::ThreadLocal, section.thread_local_symbols),
                ],
            );
        }
        library
    }
}

/// Version 4, in YAML: targets.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Version4 {
    targets: Vec<String>,
    install_name: String,
    exports: Option<Vec<Section4>>,
    reexports: Option<Vec<Section4>>,
    reexported_libraries: Option<Vec<Libraries4>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Section4 {
    targets: Vec<String>,
    symbols: Option<Vec<String>>,
    weak_symbols: Option<Vec<String>>,
    thread_local_symbols: Option<Vec<String>>,
}

#[derive(Deserialize)]
struct Libraries4 {
    targets: Vec<String>,
    libraries: Vec<String>,
}

impl Version4 {
    pub(crate) fn library(self) -> Library {
        let mut library = Library {
            install_name: self.install_name,
            targets: self.targets,
            sections: vec![],
            reexports: vec![],
        };
        let sections = self.exports.into_iter().chain(self.reexports).flatten();
        for section in sections {
            library.add(
                section.targets,
                [
                    (Kind::Plain, section.symbols),
                    (Kind::Weak, section.weak_symbols),
                    (Kind::ThreadLocal, section.thread_local_symbols),
                ],
            );
        }
        for listed in self.reexported_libraries.into_iter().flatten() {
            library.reexports.push((listed.targets, listed.libraries));
        }
        library
    }
}

/// Version 5, in JSON: one library, and those that it re-exports.
#[derive(Deserialize)]
pub(crate) struct Version5 {
    main_library: Library5,
    #[serde(default)]
    libraries: Vec<Library5>,
}

/// The version of a stub in JSON.
#[derive(Deserialize)]
pub(crate) struct VersionInJson {
    pub(crate) tapi_tbd_version: u32,
}

#[derive(Deserialize)]
struct Library5 {
    target_info: Vec<TargetInfo5>,
    install_names: Vec<InstallName5>,
    #[serde(default)]
    exported_symbols: Vec<Section5>,
    #[serde(default)]
    reexported_symbols: Vec<Section5>,
    #[serde(default)]
    reexported_libraries: Vec<Libraries5>,
}

#[derive(Deserialize)]
struct TargetInfo5 {
    target: String,
}

#[derive(Deserialize)]
struct InstallName5 {
    name: String,
}

/// Symbols in data and in text. Without targets they are exported to all.
#[derive(Deserialize)]
struct Section5 {
    targets: Option<Vec<String>>,
    #[serde(default)]
    data: Symbols5,
    #[serde(default)]
    text: Symbols5,
}

#[derive(Default, Deserialize)]
struct Symbols5 {
    global: Option<Vec<String>>,
    weak: Option<Vec<String>>,
    thread_local: Option<Vec<String>>,
}

#[derive(Deserialize)]
struct Libraries5 {
    targets: Option<Vec<String>>,
    names: Vec<String>,
}

impl Version5 {
    /// Converts the libraries. The error describes the problem.
    pub(crate) fn libraries(self) -> Result<Vec<Library>, String> {
        let all = std::iter::once(self.main_library).chain(self.libraries);
        all.map(Library5::library).collect()
    }
}

impl Library5 {
    fn library(self) -> Result<Library, String> {
        let name = self.install_names.into_iter().next();
        let name = name.ok_or("`install_names` lists no name")?;
        let all: Vec<String> = self.target_info.into_iter().map(|one| one.target).collect();
        let mut library = Library {
            install_name: name.name,
            targets: all.clone(),
            sections: vec![],
            reexports: vec![],
        };
        let sections = self.exported_symbols.into_iter();
        for section in sections.chain(self.reexported_symbols) {
            let targets = section.targets.unwrap_or_else(|| all.clone());
            for symbols in [section.data, section.text] {
                library.add(
                    targets.clone(),
                    [
                        (Kind::Plain, symbols.global),
                        (Kind::Weak, symbols.weak),
                        (Kind::ThreadLocal, symbols.thread_local),
                    ],
                );
            }
        }
        for listed in self.reexported_libraries {
            let targets = listed.targets.unwrap_or_else(|| all.clone());
            library.reexports.push((targets, listed.names));
        }
        Ok(library)
    }
}

impl Library {
    /// Adds the symbols exported to some targets.
    fn add(&mut self, targets: Vec<String>, symbols: [(Kind, Option<Vec<String>>); 3]) {
        let symbols = symbols.into_iter();
        let symbols = symbols.filter_map(|(kind, names)| Some((kind, names?)));
        let symbols = symbols.filter(|(_, names)| !names.is_empty()).collect();
        self.sections.push(Section { targets, symbols });
    }
}
