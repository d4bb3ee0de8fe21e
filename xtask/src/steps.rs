//! Running named steps in order, and reporting them.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::console::{self, Outcome, Row};

/// Runs `act` for each step and stops at the first that fails.
///
/// A failure is shown with its causes and with the command that runs that step again; the table
/// of all steps comes last either way.
///
/// # Errors
///
/// A step failed. By then all has been said, so the error only sums it up.
pub(crate) fn run<S: Copy>(
    steps: &[S],
    name: impl Fn(S) -> String,
    again: impl Fn(S) -> String,
    mut act: impl FnMut(S) -> Result<()>,
) -> Result<()> {
    let mut rows = Vec::with_capacity(steps.len());
    let mut failed = None;
    for &step in steps {
        if failed.is_some() {
            rows.push(row(name(step), Outcome::NotRun, Duration::ZERO));
            continue;
        }
        console::heading(&name(step));
        let start = Instant::now();
        let result = act(step);
        let took = start.elapsed();
        match result {
            Ok(()) => rows.push(row(name(step), Outcome::Passed, took)),
            Err(error) => {
                rows.push(row(name(step), Outcome::Failed, took));
                failed = Some((step, error));
            }
        }
    }
    if let Some((step, error)) = &failed {
        console::failure(error, &again(*step));
    }
    console::table(&rows);
    match failed {
        Some((step, _)) => bail!("the step `{}` failed", name(step)),
        None => Ok(()),
    }
}

fn row(name: String, outcome: Outcome, took: Duration) -> Row {
    Row {
        name,
        outcome,
        took,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run_letters(fails: char) -> (Result<()>, String) {
        let mut ran = String::new();
        let result = run(
            &['a', 'b', 'c'],
            |step| step.to_string(),
            |step| format!("again {step}"),
            |step| {
                ran.push(step);
                if step == fails {
                    bail!("as arranged");
                }
                Ok(())
            },
        );
        (result, ran)
    }

    #[test]
    fn steps_all_passing_run_in_order() {
        let (result, ran) = run_letters('-');
        assert!(result.is_ok());
        assert_eq!(ran, "abc");
    }

    #[test]
    fn steps_with_one_failing_stop_there_and_name_it() {
        let (result, ran) = run_letters('b');
        assert_eq!(ran, "ab");
        assert_eq!(
            result.expect_err("b failed").to_string(),
            "the step `b` failed"
        );
    }
}
