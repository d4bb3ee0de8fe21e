//! Headers that cannot be read together with the others, found by bisection.
//!
//! C is read from top to bottom, so an error in the first *n* headers is still there when more are
//! included after them. The shortest list that fails therefore ends in the header that has to go.

use crate::surface::Origin;

/// Maximum number of headers that are left out of one SDK. Full SDKs need 1 to 4.
pub(super) const MAX_LEFT_OUT: usize = 24;

/// Result of reading a list of headers together.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// All but these headers can be read together. Each comes with the reason.
    LeftOut(Vec<(String, Origin)>),
    /// The first header of the list cannot be read, so no other can.
    FirstFails,
    /// More than [`MAX_LEFT_OUT`] headers would have to go; these are the first of them.
    TooMany(Vec<String>),
}

/// Decides which of `headers` to leave out so that the others can be read together, in their order.
///
/// `reads` parses a list of headers and returns `true` if it finds no errors. The first header is
/// part of every list, since all programs include it. Each header that goes takes at most
/// 2 × log₂ n + 4 calls.
pub(super) fn resolve<E>(
    headers: &[&str],
    mut reads: impl FnMut(&[&str]) -> Result<bool, E>,
) -> Result<Outcome, E> {
    let Some((first, mut rest)) = headers.split_first() else {
        return Ok(Outcome::LeftOut(vec![]));
    };
    let mut kept = vec![*first];
    if !reads(&kept)? {
        return Ok(Outcome::FirstFails);
    }
    let mut left_out: Vec<(String, Origin)> = vec![];
    loop {
        let readable = |count: usize| [&kept[..], &rest[..count]].concat();
        if reads(&readable(rest.len()))? {
            return Ok(Outcome::LeftOut(left_out));
        }
        if left_out.len() == MAX_LEFT_OUT {
            let names = left_out.into_iter().map(|(name, _)| name);
            return Ok(Outcome::TooMany(names.collect()));
        }
        let count = bisect(rest.len(), |count| reads(&readable(count)))?;
        let culprit = rest[count - 1];
        kept = readable(count - 1);
        rest = &rest[count..];
        let reason = if reads(&[first, culprit])? {
            let with = |count: usize| [&kept[..count], &[culprit]].concat();
            let count = bisect(kept.len(), |count| reads(&with(count)))?;
            Origin::CollidesWith(kept[count - 1].to_owned())
        } else {
            Origin::Unreadable
        };
        left_out.push((culprit.to_owned(), reason));
    }
}

/// Returns the smallest count above 0 for which `fine` returns `false`. It must do so for `most`, and
/// for every count above one for which it does.
fn bisect<E>(most: usize, mut fine: impl FnMut(usize) -> Result<bool, E>) -> Result<usize, E> {
    let (mut good, mut bad) = (0, most);
    while bad - good > 1 {
        let middle = usize::midpoint(good, bad);
        if fine(middle)? {
            good = middle;
        } else {
            bad = middle;
        }
    }
    Ok(bad)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A compiler to which some headers are bad by themselves, and some pairs bad together.
    struct Compiler {
        alone: &'static [&'static str],
        pairs: &'static [(&'static str, &'static str)],
        calls: usize,
    }

    impl Compiler {
        fn resolve(&mut self, headers: &[&str]) -> Outcome {
            let reads = |list: &[&str]| {
                self.calls += 1;
                let place = |name: &str| list.iter().position(|one| *one == name);
                let alone = self.alone.iter().any(|name| place(name).is_some());
                let pair = |(a, b): &(&str, &str)| place(a).is_some() && place(b).is_some();
                Ok::<_, ()>(!alone && !self.pairs.iter().any(pair))
            };
            resolve(headers, reads).expect("it never fails")
        }
    }

    fn left_out(found: &[(&str, Option<&str>)]) -> Outcome {
        let found = found.iter().map(|(name, with)| {
            let reason = match with {
                None => Origin::Unreadable,
                Some(with) => Origin::CollidesWith((*with).to_owned()),
            };
            ((*name).to_owned(), reason)
        });
        Outcome::LeftOut(found.collect())
    }

    #[test]
    fn headers_that_collide_are_found_with_what_they_collide_with() {
        let names: Vec<String> = (0..200).map(|index| format!("h{index:03}")).collect();
        let headers: Vec<&str> = names.iter().map(String::as_str).collect();
        let mut compiler = Compiler {
            alone: &["h017", "h199"],
            pairs: &[
                ("h001", "h050"),
                ("h050", "h120"),
                ("h060", "h061"),
                ("h000", "h002"),
            ],
            calls: 0,
        };
        // The header that collides with the first of all is bad after it, however it is read; and
        // one that collides only with a header that has gone may stay.
        assert_eq!(
            compiler.resolve(&headers),
            left_out(&[
                ("h002", None),
                ("h017", None),
                ("h050", Some("h001")),
                ("h061", Some("h060")),
                ("h199", None),
            ])
        );
        assert!(compiler.calls < 6 * 20, "{} calls", compiler.calls);
    }

    #[test]
    fn header_that_is_read_first_cannot_go() {
        let mut compiler = Compiler {
            alone: &["a"],
            pairs: &[],
            calls: 0,
        };
        assert_eq!(compiler.resolve(&["a", "b"]), Outcome::FirstFails);
        assert_eq!(compiler.resolve(&[]), left_out(&[]));
    }

    #[test]
    fn search_ends_where_nearly_everything_is_bad() {
        let names: Vec<String> = (0..500).map(|index| format!("h{index:03}")).collect();
        let headers: Vec<&str> = names.iter().map(String::as_str).collect();
        let mut calls = 0;
        let reads = |list: &[&str]| {
            calls += 1;
            Ok::<_, ()>(list.len() == 1)
        };
        let outcome = resolve(&headers, reads).expect("it never fails");
        let Outcome::TooMany(named) = outcome else {
            panic!("{outcome:?}");
        };
        assert_eq!((named.len(), named[0].as_str()), (MAX_LEFT_OUT, "h001"));
        assert!(calls < MAX_LEFT_OUT * 24, "{calls} calls");
    }
}
