//! What the documents of these tests say is there is there.

use std::fs;
use std::path::Path;

#[test]
fn tests_that_the_readme_names_exist() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let readme = fs::read_to_string(folder.join("README.md")).expect("it is there");
    let rows = readme.lines().filter(|line| line.starts_with("| "));
    let named: Vec<&str> = rows
        .filter_map(|row| row.rsplit('|').nth(1))
        .flat_map(|cell| cell.split('`').skip(1).step_by(2))
        .collect();
    assert!(named.len() > 40, "the table was read: {named:?}");
    for name in named {
        let (file, test) = name.split_once(": ").unwrap_or((name, ""));
        let text = fs::read_to_string(folder.join(file));
        let text = text.unwrap_or_else(|error| panic!("{file}: {error}"));
        let there = test.is_empty() || text.contains(&format!("fn {test}()"));
        assert!(there, "{file} has no test {test}");
    }
}
