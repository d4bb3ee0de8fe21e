//! Names that are gone, matched with names that have appeared.

use strsim::{jaro_winkler, normalized_damerau_levenshtein};

/// A declaration and its name.
type Named<'a, T> = (&'a String, &'a T);

/// Pairs each removed thing with the added one that is most like it, if one is like enough.
///
/// `same` says whether two are of the same make at all; of those the names decide.
pub(super) fn pair<'a, T>(
    removed: &mut Vec<Named<'a, T>>,
    added: &mut Vec<Named<'a, T>>,
    same: impl Fn(&T, &T) -> bool,
) -> Vec<(Named<'a, T>, Named<'a, T>)> {
    if removed.len().saturating_mul(added.len()) > MOST_PAIRS {
        return vec![];
    }
    let mut candidates = vec![];
    for (index, (old_name, old)) in removed.iter().enumerate() {
        for (other, (new_name, new)) in added.iter().enumerate() {
            let likeness = likeness(old_name, new_name);
            if likeness >= LIKE_ENOUGH && same(old, new) {
                candidates.push((likeness, index, other));
            }
        }
    }
    // The most alike first; among equals, in the order of their names.
    candidates.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut pairs = vec![];
    let (mut used_old, mut used_new) = (vec![], vec![]);
    for (_, old, new) in candidates {
        if !used_old.contains(&old) && !used_new.contains(&new) {
            used_old.push(old);
            used_new.push(new);
            pairs.push((removed[old], added[new]));
        }
    }
    removed.retain(|(name, _)| !pairs.iter().any(|((old, _), _)| old == name));
    added.retain(|(name, _)| !pairs.iter().any(|(_, (new, _))| new == name));
    pairs.sort_by_key(|((old, _), _)| *old);
    pairs
}

/// Maximum number of pairs that are compared. Between a full SDK of macOS 11.3 and a
/// trimmed one of 27.0 there are 51,000. Beyond that, names are reported as removed and added.
const MOST_PAIRS: usize = 1_000_000;

/// From here on two names of the same make count as one that was renamed.
const LIKE_ENOUGH: f64 = 0.72;

/// How alike two names are, from 0 to 1: by their letters, and by the words they share.
fn likeness(a: &str, b: &str) -> f64 {
    let (a, b) = (a.to_ascii_lowercase(), b.to_ascii_lowercase());
    let letters = f64::midpoint(jaro_winkler(&a, &b), normalized_damerau_levenshtein(&a, &b));
    let words = |text: &str| -> Vec<String> {
        let words = text.split('_').filter(|word| !word.is_empty());
        words.map(str::to_owned).collect()
    };
    let (a, b) = (words(&a), words(&b));
    let shared = a.iter().filter(|word| b.contains(word)).count();
    let of = a.len().max(b.len()).max(1);
    // Names have few words, so the conversions lose nothing.
    #[allow(clippy::cast_precision_loss)]
    let words = shared as f64 / of as f64;
    letters.max(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<(String, u32)> {
        let pairs = text.split(' ').filter_map(|pair| pair.split_once('='));
        pairs
            .map(|(name, make)| (name.to_owned(), make.parse().expect("a number")))
            .collect()
    }

    fn paired(removed: &str, added: &str) -> Vec<(String, String)> {
        let (removed, added) = (names(removed), names(added));
        let mut old: Vec<_> = removed.iter().map(|(name, make)| (name, make)).collect();
        let mut new: Vec<_> = added.iter().map(|(name, make)| (name, make)).collect();
        let pairs = pair(&mut old, &mut new, |a, b| a == b);
        assert_eq!(old.len() + pairs.len(), removed.len());
        assert_eq!(new.len() + pairs.len(), added.len());
        pairs
            .into_iter()
            .map(|((old, _), (new, _))| (old.clone(), new.clone()))
            .collect()
    }

    #[test]
    fn name_gone_is_paired_with_the_one_most_like_it() {
        assert_eq!(
            paired(
                "host_get_io_master=1",
                "host_get_io_main=1 host_get_iomap=1"
            ),
            [(
                "host_get_io_master".to_owned(),
                "host_get_io_main".to_owned()
            )]
        );
    }

    #[test]
    fn name_of_another_make_or_unlike_is_not_paired() {
        assert_eq!(paired("task_policy_get=1", "task_policy_got=2"), []);
        assert_eq!(paired("lock_set_create=1", "mach_vm_wire=1"), []);
    }

    #[test]
    fn names_without_number_are_not_compared() {
        let all: Vec<String> = (0..20_000).map(|index| format!("name_{index}=1")).collect();
        let (old, new) = all.split_at(10_000);
        assert_eq!(paired(&old.join(" "), &new.join(" ")), []);
    }

    #[test]
    fn name_is_paired_at_most_once() {
        let pairs = paired("a_port_old=1 a_port_older=1", "a_port_new=1");
        assert_eq!(pairs.len(), 1);
    }
}
