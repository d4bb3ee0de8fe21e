//! Headers that cannot be read with the others: which are left out, why, and what is said.
//!
//! A file of `sdks/` holds a small set of headers of our own that reproduces what real SDKs have.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use bootstrap_drift::extract::{Scope, extract};
use bootstrap_drift::input::left_out;
use bootstrap_drift::surface::{Origin, Surface};
use bootstrap_drift::{Error, input, platform};
use bootstrap_sys_generate::{Arch, Platform, Target};
use tempfile::TempDir;

/// A folder of headers, without stubs.
struct Headers(TempDir);

impl Headers {
    fn of(names: &[&str]) -> Self {
        let headers = Self(tempfile::tempdir().expect("a folder"));
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sdks");
        for name in ["base"].iter().chain(names) {
            let path = folder.join(name).with_extension("txt");
            let text = fs::read_to_string(path).expect("the file is there");
            for part in text.split("=== ").skip(1) {
                let (header, text) = part.split_once('\n').expect("a name, and lines");
                headers.write(header, text);
            }
        }
        headers
    }

    fn write(&self, header: &str, text: &str) {
        let path = self.0.path().join(header);
        fs::create_dir_all(path.parent().expect("in a folder")).expect("made");
        fs::write(path, text).expect("written");
    }

    fn surface_for(&self, platform: Platform, arch: Arch) -> Result<Surface, Error> {
        self.surface_with(false, platform, arch)
    }

    fn surface_with(
        &self,
        stand_ins: bool,
        platform: Platform,
        arch: Arch,
    ) -> Result<Surface, Error> {
        let scope = Scope {
            stand_ins,
            ..Scope::default()
        };
        extract(
            &input::open_sdk(self.0.path())?,
            Target::new(platform, arch),
            &scope,
        )
    }

    fn surface(&self, arch: Arch) -> Surface {
        let surface = self.surface_for(Platform::MacOs, arch);
        surface.unwrap_or_else(|error| panic!("{error}"))
    }

    fn failure(&self) -> String {
        let surface = self.surface_for(Platform::MacOs, Arch::Aarch64);
        surface.expect_err("it cannot be read").to_string()
    }
}

fn unread(surface: &Surface) -> BTreeMap<&str, &Origin> {
    let headers = surface.headers.iter();
    headers
        .filter(|(_, origin)| !origin.is_read())
        .map(|(name, origin)| (name.as_str(), origin))
        .collect()
}

fn collides(with: &str) -> Origin {
    Origin::CollidesWith(with.to_owned())
}

#[test]
fn header_that_defines_again_what_another_defines_is_left_out() {
    let headers = Headers::of(&["defined_twice"]);
    for (arch, other) in [
        (Arch::Aarch64, "mach/arm/ndr_def.h"),
        (Arch::X86_64, "mach/i386/ndr_def.h"),
    ] {
        let surface = headers.surface(arch);
        let reason = collides(other);
        let expected = BTreeMap::from([("mach/machine/ndr_def.h", &reason)]);
        assert_eq!(unread(&surface), expected);
        assert!(surface.variables.contains_key("data_format"));
        assert!(surface.functions.contains_key("port_allocate"));
        assert!(!surface.functions.contains_key("of_machine"));
    }
}

#[test]
fn header_that_names_another_type_by_a_name_of_the_system_is_left_out() {
    let surface = Headers::of(&["other_typedef"]).surface(Arch::Aarch64);
    let reason = collides("servers/bootstrap.h");
    assert_eq!(
        unread(&surface),
        BTreeMap::from([("servers/key_defs.h", &reason)])
    );
    assert!(surface.functions.contains_key("register_key"));
    assert!(!surface.functions.contains_key("of_keys"));
}

#[test]
fn structure_of_two_headers_is_read_once() {
    let surface = Headers::of(&["struct_twice"]).surface(Arch::X86_64);
    let reason = collides("mach/shared_memory_server.h");
    assert_eq!(
        unread(&surface),
        BTreeMap::from([("mach/shared_region.h", &reason)])
    );
    assert_eq!(surface.records["struct file_mapping"].size, 32);
    assert!(surface.functions.contains_key("map_file"));
}

#[test]
fn structure_that_only_a_prototype_names_keeps_nothing_from_being_read() {
    let surface = Headers::of(&["struct_of_prototype"]).surface(Arch::X86_64);
    assert_eq!(unread(&surface), BTreeMap::new());
    assert_eq!(
        surface.functions["map_file"].parameters[2].ctype.written(),
        "const struct file_mapping *"
    );
    assert!(surface.functions.contains_key("map_region"));
}

#[test]
fn headers_that_no_program_can_include_are_left_out_on_every_platform() {
    let headers = Headers::of(&["not_for_programs", "defined_twice"]);
    for platform in Platform::ALL {
        let surface = headers
            .surface_for(platform, Arch::Aarch64)
            .expect("it is read");
        let reason = collides("mach/arm/ndr_def.h");
        let expected = BTreeMap::from([
            ("mach/mach_link.h", &Origin::Unreadable),
            ("mach/mach_vm.h", &Origin::Unreadable),
            ("mach/machine/asm.h", &Origin::Unreadable),
            ("mach/machine/ndr_def.h", &reason),
        ]);
        assert_eq!(unread(&surface), expected, "{platform}");
        assert!(surface.functions.contains_key("of_zone"));
        assert_eq!(platform::of_target(&surface.target), platform);
        let said = left_out(&[surface]);
        assert!(
            said.contains("mach/mach_vm.h (cannot be included by itself)")
                && said.contains(
                    "mach/machine/ndr_def.h (cannot be included after mach/arm/ndr_def.h)"
                ),
            "{said}"
        );
    }
}

#[test]
fn headers_that_bootstrap_sys_binds_stay_where_others_collide_with_them() {
    let headers = Headers::of(&[]);
    // By name it comes before everything that matters.
    headers.write(
        "mach/a.h",
        "#include <mach/port.h>\nint port_allocate(mach_port_t task);\n",
    );
    headers.write("bootstrap.h", "int semaphore_signal(void);\n");
    headers.write("mach/semaphore.h", "int semaphore_signal(int semaphore);\n");
    let surface = headers.surface(Arch::Aarch64);
    let reason = collides("mach/semaphore.h");
    let expected = BTreeMap::from([
        ("bootstrap.h", &reason),
        ("mach/a.h", &Origin::Unreadable), // after mach/mach.h, which all include
    ]);
    assert_eq!(unread(&surface), expected);
    assert_eq!(
        surface.functions["port_allocate"].header,
        "mach/mach_port.h"
    );
}

#[test]
fn stand_ins_come_first_on_the_systems_whose_headers_cannot_be_included() {
    let headers = Headers::of(&["stand_ins"]);
    for (platform, origin) in [
        (Platform::MacOs, Origin::Unreadable),
        (Platform::Ios, Origin::StandIn),
        (Platform::WatchOsSimulator, Origin::StandIn),
    ] {
        let surface = headers.surface_with(true, platform, Arch::Aarch64);
        let surface = surface.unwrap_or_else(|error| panic!("{platform}: {error}"));
        assert_eq!(surface.headers["sys/fileport.h"], origin, "{platform}");
        assert_eq!(
            surface.functions.contains_key("fileport_makeport"),
            origin == Origin::StandIn,
            "{platform}"
        );
    }
}

#[test]
fn surface_of_a_folder_of_headers_says_that_exports_are_unknown() {
    let surface = Headers::of(&[]).surface(Arch::Aarch64);
    assert!(surface.exports_unknown && surface.exports.is_empty());
}

#[test]
fn surface_has_the_version_of_the_system_that_it_is_for() {
    let headers = Headers::of(&[]);
    let surface = |platform| headers.surface_for(platform, Arch::Aarch64);
    assert_eq!(surface(Platform::MacOs).expect("it is read").sdk, "11.3");
    assert_eq!(surface(Platform::Ios).expect("it is read").sdk, "14.5");
}

#[test]
fn error_names_the_header_where_nothing_can_be_left_out() {
    let headers = Headers::of(&[]);
    headers.write("mach/port.h", "int broken(;\n");
    let said = headers.failure();
    assert!(
        said.contains("<mach/mach.h>, which every program includes"),
        "{said}"
    );
    assert!(said.contains("mach/port.h:1:"), "the complaint: {said}");
}

#[test]
fn error_names_the_headers_where_too_many_would_have_to_go() {
    let headers = Headers::of(&[]);
    for index in 0..40 {
        headers.write(&format!("mach/odd{index}.h"), "int broken(;\n");
    }
    let said = headers.failure();
    assert!(said.contains("more than 24 headers"), "{said}");
    assert!(
        said.contains("mach/odd0.h, mach/odd1.h, mach/odd10.h"),
        "{said}"
    );
}
