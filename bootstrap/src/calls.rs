//! Calls of the C interface: one way to make them, and those that take nothing but integers.
//!
//! [`call`] refuses to act in a forked child and turns a code into a [`Result`]. Every other
//! `unsafe` block of the crate that calls into the kernel stands inside it and argues about the
//! memory or the ownership that its own call puts at stake.
//!
//! The functions below it put no memory at stake: they take port names and numbers, and write at
//! most one number for each result. What they do to a name is the business of the type that owns
//! the right under it.

use bootstrap_sys as sys;

use crate::code::Code;
use crate::error::{Cause, Error};
use crate::name::{self, Name};
use crate::task;

/// Makes a call with the port of this task, and checks the code that it returns.
///
/// # Errors
///
/// The call's code; [`Cause::Forked`] in a forked child, without a call.
#[inline]
pub(crate) fn call(
    operation: &'static str,
    call: impl FnOnce(sys::mach_port_t) -> sys::kern_return_t,
) -> Result<(), Error> {
    let task = task::current(operation)?;
    check(operation, call(task))
}

/// Makes a call that writes the name of a right, and checks its code and the name.
///
/// # Errors
///
/// As [`call`]; [`Cause::NullPort`] or [`Cause::DeadPort`] if the call wrote no name.
#[inline]
pub(crate) fn call_for_name(
    operation: &'static str,
    make: impl FnOnce(sys::mach_port_t, &mut sys::mach_port_name_t) -> sys::kern_return_t,
) -> Result<Name, Error> {
    let mut raw = name::NULL;
    call(operation, |task| make(task, &mut raw))?;
    name_of(operation, raw)
}

/// Turns a code into a result.
#[inline]
pub(crate) fn check(operation: &'static str, raw: sys::kern_return_t) -> Result<(), Error> {
    if raw == sys::KERN_SUCCESS {
        Ok(())
    } else {
        Err(Error::code_of(operation, Code::new(raw)))
    }
}

/// Checks the name that a call returned for a right.
#[inline]
pub(crate) fn name_of(operation: &'static str, raw: sys::mach_port_name_t) -> Result<Name, Error> {
    Name::new(raw).ok_or_else(|| {
        let cause = if raw == name::DEAD {
            Cause::DeadPort
        } else {
            Cause::NullPort
        };
        Error::new(operation, cause)
    })
}

/// An argument that is a number to C, whatever it is here. Never a pointer.
trait Integer {
    type Raw;

    fn raw(self) -> Self::Raw;
}

macro_rules! integers {
    ($($integer:ty),*) => {$(
        impl Integer for $integer {
            type Raw = Self;

            #[inline]
            fn raw(self) -> Self {
                self
            }
        }
    )*};
}

integers!(u32, i32, u64, usize);

impl Integer for Name {
    type Raw = sys::mach_port_name_t;

    #[inline]
    fn raw(self) -> sys::mach_port_name_t {
        Name::raw(self)
    }
}

/// Declares calls of C functions whose parameters are the task, integers, and a pointer for each
/// integer that they write.
macro_rules! calls {
    ($(fn $function:ident($($argument:ident: $kind:ty),*) $(-> $($result:ident: $written:ty),+)?;)*) => {$(
        #[inline]
        #[allow(unused_parens, reason = "one result is no tuple")]
        pub(crate) fn $function($($argument: $kind),*) -> Result<($($($written),+)?), Error> {
            $($(let mut $result: $written = 0;)+)?
            call(stringify!($function), |task| {
                // SAFETY: no function in the list below takes an address, and `Integer` admits no
                // pointer. Each remaining pointer is to a live local variable of the type that
                // the function's prototype says it writes.
                unsafe { sys::$function(task, $(Integer::raw($argument),)* $($(&mut $result),+)?) }
            })?;
            Ok(($($($result),+)?))
        }
    )*};
}

calls! {
    fn mach_port_deallocate(name: Name);
    fn mach_port_destruct(name: Name, references: i32, guard: sys::mach_port_context_t);
    fn mach_port_mod_refs(name: Name, right: u32, delta: i32);
    fn mach_port_get_refs(name: Name, right: u32) -> count: u32;
    fn mach_port_type(name: Name) -> kinds: u32;
    fn mach_port_kobject(name: Name) -> kind: u32, address: u64;
    fn mach_port_allocate(right: u32) -> made: u32;
    fn mach_port_insert_right(name: Name, right: Name, disposition: u32);
    fn mach_port_extract_right(name: Name, disposition: u32) -> made: u32, arrived: u32;
    fn mach_port_guard(name: Name, guard: sys::mach_port_context_t, strict: sys::boolean_t);
    fn mach_port_unguard(name: Name, guard: sys::mach_port_context_t);
    fn mach_port_get_context(name: Name) -> context: sys::mach_port_context_t;
    fn mach_port_set_context(name: Name, context: sys::mach_port_context_t);
    fn mach_port_get_srights(name: Name) -> count: u32;
    fn mach_port_set_mscount(name: Name, count: u32);
    fn mach_port_set_seqno(name: Name, number: u32);
    fn mach_port_insert_member(member: Name, set: Name);
    fn mach_port_extract_member(member: Name, set: Name);
    fn mach_port_move_member(member: Name, set: u32);
    fn task_get_special_port(which: i32) -> port: u32;
    fn task_set_special_port(which: i32, port: u32);
    fn semaphore_destroy(semaphore: Name);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn call_that_succeeds_is_ok_and_one_that_fails_names_function_and_code() {
        assert_eq!(call("mach_port_type", |_| sys::KERN_SUCCESS), Ok(()));
        let error = call("mach_port_type", |_| 15).expect_err("15 is a failure");
        assert_eq!(error.operation(), "mach_port_type");
        assert_eq!(error.code(), Some(Code::KERN_INVALID_NAME));
    }

    #[test]
    fn call_that_gives_a_null_or_dead_name_is_an_error_not_a_right() {
        let gives = |raw| {
            call_for_name("bootstrap_look_up", |_, name| {
                *name = raw;
                sys::KERN_SUCCESS
            })
        };
        assert_eq!(gives(0x707).map(Name::raw), Ok(0x707));
        let error = gives(name::DEAD).expect_err("it is dead");
        assert_eq!(error.cause(), Cause::DeadPort);
        assert!(error.is_dead_destination());
        assert_eq!(
            gives(name::NULL).expect_err("it is none").cause(),
            Cause::NullPort
        );
    }
}
