//! The `drift` program.
fn main() {
    let arch = bootstrap_sys_generate::Arch::ALL
        .into_iter()
        .find(|a| Some(a.name().to_owned()) == std::env::args().nth(2))
        .unwrap();
    let s = bootstrap_drift::input::load(
        std::env::args().nth(1).unwrap().as_ref(),
        bootstrap_sys_generate::Target::macos(arch),
        &Default::default(),
    );
    match s {
        Ok(s) => print!("{}", bootstrap_drift::surface::to_json(&[s])),
        Err(e) => eprintln!("{e}"),
    }
}
