//! Rights: what a task may do with a port, owned by value.
//!
//! A port is a queue in the kernel. A task reaches it through *rights*, each filed in the task's
//! space under a name:
//!
//! | type | right | how many | drop |
//! |---|---|---|---|
//! | [`ReceiveRight`] | takes messages off the queue | one per port | destroys the port |
//! | [`SendRight`] | queues messages | any number, counted per name | gives one reference back |
//! | [`SendOnceRight`] | queues one message, then is gone | any number, a name each | tells the receiver that no message will come |
//! | [`PortSet`] | receives from several ports at once | | destroys the set, not its members |
//! | [`DeadName`] | nothing: the port is gone | counted per name | gives one reference back |
//!
//! A value of one of these types owns exactly what the table says and nothing else does, so the
//! compiler rules out using a right after it was moved away, releasing it twice, or releasing it
//! as the wrong kind. What is only lent is a [`Borrowed`].
//!
//! All of them are [`Send`] and [`Sync`]: a name is valid in every thread of the task, and each
//! operation on it is one kernel call that the kernel orders.

mod attributes;
mod dead_name;
mod kinds;
mod notify;
mod object;
mod options;
mod port_set;
mod raw;
mod receive;
mod send;
mod send_once;

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::ops::Deref;

use crate::error::Error;
use crate::name::Name;

pub use attributes::PortStatus;
pub use dead_name::DeadName;
pub use kinds::Kinds;
pub(crate) use object::object;
pub use options::PortOptions;
pub use port_set::PortSet;
pub use raw::{AsRawName, AsReceive, AsSend, FromRawName, IntoRawName};
pub use receive::ReceiveRight;
pub use send::SendRight;
pub use send_once::SendOnceRight;

/// The types that own a right. Sealed: the kinds of right are the kernel's.
pub trait Right: sealed::Owned {}

pub(crate) mod sealed {
    use crate::name::Name;

    /// What every owned right is: a name, and the duty to release it in its own way.
    pub trait Owned: Sized {
        fn owned_name(&self) -> Name;

        /// Makes the value without any call.
        ///
        /// # Safety
        ///
        /// The calling task holds a right of this kind (and one user reference of it, where they
        /// are counted) under `name`, and nobody else will release it.
        unsafe fn assume_owned(name: Name) -> Self;

        /// Sees a name as the right under it.
        ///
        /// # Safety
        ///
        /// The calling task holds a right of this kind under `name` for as long as the reference
        /// lives.
        unsafe fn assume_borrowed(name: &Name) -> &Self;
    }
}

/// A right that belongs to someone else, usable as a shared reference to it is.
///
/// It is a copy of the name, with all methods that take the right by `&self`. Dropping it does
/// nothing. The lifetime keeps it from outliving the owner.
///
/// ```
/// let port = bootstrap::ReceiveRight::new()?;
/// let right = port.make_send()?;
/// let borrowed = right.as_borrowed();
/// let copy = borrowed;
/// assert_eq!(borrowed, copy);
/// let owned = copy.try_clone_to_owned()?;
/// drop(right);
/// assert_eq!(owned.name(), port.name());
/// # Ok::<(), bootstrap::Error>(())
/// ```
///
/// ```compile_fail,E0505
/// # fn main() -> Result<(), bootstrap::Error> {
/// let right = bootstrap::ReceiveRight::new()?;
/// let borrowed = right.as_borrowed();
/// drop(right);
/// println!("{}", borrowed.name()); // borrowed from a right that is gone
/// # Ok(()) }
/// ```
#[repr(transparent)]
pub struct Borrowed<'a, T: Right> {
    name: Name,
    owner: PhantomData<&'a T>,
}

/// A [`ReceiveRight`] that belongs to someone else.
pub type BorrowedReceive<'a> = Borrowed<'a, ReceiveRight>;
/// A [`SendRight`] that belongs to someone else.
pub type BorrowedSend<'a> = Borrowed<'a, SendRight>;
/// A [`SendOnceRight`] that belongs to someone else: it can be named, not used.
pub type BorrowedSendOnce<'a> = Borrowed<'a, SendOnceRight>;
/// A [`PortSet`] that belongs to someone else.
pub type BorrowedPortSet<'a> = Borrowed<'a, PortSet>;
/// A [`DeadName`] that belongs to someone else.
pub type BorrowedDeadName<'a> = Borrowed<'a, DeadName>;

impl<T: Right> Borrowed<'_, T> {
    /// Borrows a right known only by its name.
    ///
    /// # Safety
    ///
    /// For the whole lifetime, which the caller chooses, the calling task holds a right of this
    /// kind under `name`.
    pub unsafe fn from_raw_name(name: Name) -> Self {
        Self {
            name,
            owner: PhantomData,
        }
    }
}

impl Borrowed<'_, SendRight> {
    /// Takes a reference of its own to the right, which may outlive the owner's.
    ///
    /// # Errors
    ///
    /// As [`SendRight::try_clone`].
    #[doc(alias = "mach_port_mod_refs")]
    pub fn try_clone_to_owned(&self) -> Result<SendRight, Error> {
        self.try_clone()
    }
}

impl<T: Right> Deref for Borrowed<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        // SAFETY: by the contract of `from_raw_name` the task holds such a right for the lifetime,
        // which the reference does not outlive. It is never dropped through a reference.
        unsafe { T::assume_borrowed(&self.name) }
    }
}

impl<T: Right> Copy for Borrowed<'_, T> {}

impl<T: Right> Clone for Borrowed<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

/// Two borrowed rights are equal if the rights are: of one kind, under one name.
impl<T: Right + PartialEq> PartialEq for Borrowed<'_, T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: Right + Eq> Eq for Borrowed<'_, T> {}

impl<T: Right + Hash> Hash for Borrowed<'_, T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state);
    }
}

impl<T: Right + fmt::Debug> fmt::Debug for Borrowed<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Borrowed({:?})", **self)
    }
}

/// What all owned rights have in common, beside their own `Drop`.
macro_rules! common {
    ($right:ident) => {
        impl $right {
            /// The right's name in this task.
            pub const fn name(&self) -> $crate::Name {
                self.0
            }

            /// The right, lent for as long as `self` is borrowed.
            pub fn as_borrowed(&self) -> $crate::Borrowed<'_, Self> {
                // SAFETY: `self` owns such a right, and the lifetime is that of its borrow.
                unsafe { $crate::Borrowed::from_raw_name(self.0) }
            }
        }

        impl $crate::right::Right for $right {}

        impl $crate::right::sealed::Owned for $right {
            fn owned_name(&self) -> $crate::Name {
                self.0
            }

            unsafe fn assume_owned(name: $crate::Name) -> Self {
                Self(name)
            }

            unsafe fn assume_borrowed(name: &$crate::Name) -> &Self {
                // SAFETY: the type is a `repr(transparent)` wrapper of its name.
                unsafe { &*::std::ptr::from_ref(name).cast::<Self>() }
            }
        }

        impl ::std::fmt::Debug for $right {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                write!(f, concat!(stringify!($right), "({:?})"), self.0)
            }
        }

        $crate::right::one_word!($right, $crate::Borrowed<'static, $right>);

        impl $crate::AsRawName for $right {
            fn as_raw_name(&self) -> $crate::Name {
                self.0
            }
        }
    };
}

/// Raw conversions of the kinds for which taking a name over needs no call.
macro_rules! raw_conversions {
    ($right:ident, $what:literal) => {
        impl $right {
            #[doc = concat!("Takes over ", $what, " known by its name.")]
            ///
            /// # Safety
            ///
            #[doc = concat!("The calling task holds ", $what, " under `name`, and nobody else")]
            /// will release it.
            pub const unsafe fn from_raw_name(name: $crate::Name) -> Self {
                Self(name)
            }

            #[doc = concat!("Gives ", $what, " up to the caller, who has to release it.")]
            #[must_use = "the right leaks unless somebody releases it"]
            pub const fn into_raw_name(self) -> $crate::Name {
                let name = self.0;
                ::std::mem::forget(self);
                name
            }
        }

        impl $crate::FromRawName for $right {
            unsafe fn from_raw_name(name: $crate::Name) -> Self {
                Self(name)
            }
        }

        impl $crate::IntoRawName for $right {
            fn into_raw_name(self) -> $crate::Name {
                $right::into_raw_name(self)
            }
        }
    };
}

/// Asserts that a type, and an [`Option`] of it, is one port name to C.
macro_rules! one_word {
    ($($right:ty),+ $(,)?) => {$(
        const _: () = assert!(
            size_of::<$right>() == size_of::<bootstrap_sys::mach_port_name_t>()
                && size_of::<Option<$right>>() == size_of::<bootstrap_sys::mach_port_name_t>()
        );
    )+};
}

pub(crate) use {common, one_word, raw_conversions};
