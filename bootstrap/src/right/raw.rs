//! Traits for the borders between this crate and other bindings, in the manner of [`std::os::fd`].
//!
//! A crate that binds IOKit or IOSurface takes and gives ports without naming this crate's types:
//! it takes `impl AsSend` where C copies a right, `impl IntoRawName` where C consumes one, and
//! gives `impl FromRawName` where C returns one.

use crate::name::Name;
use crate::payload::Payload;
use crate::right::{Borrowed, BorrowedReceive, BorrowedSend, ReceiveRight, Right, SendRight};
use crate::service::Client;

/// A value that owns or borrows a right under a name.
///
/// The name is a number without an owner: it is valid as long as the value is.
pub trait AsRawName {
    /// The right's name in this task.
    fn as_raw_name(&self) -> Name;
}

/// A value that gives a right up to C code.
pub trait IntoRawName {
    /// Gives the right up to the caller, which then releases it.
    #[must_use = "the right leaks unless the caller releases it"]
    fn into_raw_name(self) -> Name;
}

/// A value that takes over a right which C code gave up.
///
/// [`ReceiveRight`] does not implement it: it puts a guard on the port, which can fail
/// ([`ReceiveRight::from_raw_name`]).
pub trait FromRawName {
    /// Takes over a right known by its name.
    ///
    /// # Safety
    ///
    /// The calling task holds a right of the type's kind under `name`, and one user reference of it
    /// where they are counted. Nothing else releases it.
    #[must_use = "dropping the value releases the right"]
    unsafe fn from_raw_name(name: Name) -> Self;
}

/// A value that lends a send right.
///
/// ```
/// use bootstrap::{AsSend, Message, ReceiveRight};
///
/// fn wake(target: impl AsSend) -> Result<(), bootstrap::Error> {
///     Ok(target.as_send().try_send(Message::new(0))?)
/// }
///
/// let port = ReceiveRight::new()?;
/// let sender = port.make_send()?;
/// wake(&sender)?;
/// wake(sender.as_borrowed())?;
/// # Ok::<(), bootstrap::Error>(())
/// ```
pub trait AsSend {
    /// The send right, lent for as long as `self` is borrowed.
    fn as_send(&self) -> BorrowedSend<'_>;
}

/// A value that lends a receive right.
pub trait AsReceive {
    /// The receive right, lent for as long as `self` is borrowed.
    fn as_receive(&self) -> BorrowedReceive<'_>;
}

impl AsSend for SendRight {
    fn as_send(&self) -> BorrowedSend<'_> {
        self.as_borrowed()
    }
}

impl AsSend for BorrowedSend<'_> {
    fn as_send(&self) -> BorrowedSend<'_> {
        *self
    }
}

impl AsReceive for ReceiveRight {
    fn as_receive(&self) -> BorrowedReceive<'_> {
        self.as_borrowed()
    }
}

impl AsReceive for BorrowedReceive<'_> {
    fn as_receive(&self) -> BorrowedReceive<'_> {
        *self
    }
}

impl<Q: Payload, R: Payload> AsSend for Client<Q, R> {
    fn as_send(&self) -> BorrowedSend<'_> {
        self.port().as_borrowed()
    }
}

/// Takes the guard off.
impl IntoRawName for ReceiveRight {
    fn into_raw_name(self) -> Name {
        Self::into_raw_name(self)
    }
}

impl<T: Right> AsRawName for Borrowed<'_, T> {
    fn as_raw_name(&self) -> Name {
        self.name
    }
}

const _: () = assert!(size_of::<Client<(), ()>>() == size_of::<SendRight>());

impl AsRawName for Name {
    fn as_raw_name(&self) -> Name {
        *self
    }
}

/// References and shared pointers lend what they point to.
macro_rules! pointers {
    ($($pointer:ty),*) => {$(
        impl<T: AsRawName + ?Sized> AsRawName for $pointer {
            fn as_raw_name(&self) -> Name {
                (**self).as_raw_name()
            }
        }

        impl<T: AsSend + ?Sized> AsSend for $pointer {
            fn as_send(&self) -> BorrowedSend<'_> {
                (**self).as_send()
            }
        }

        impl<T: AsReceive + ?Sized> AsReceive for $pointer {
            fn as_receive(&self) -> BorrowedReceive<'_> {
                (**self).as_receive()
            }
        }
    )*};
}

pointers!(&T, Box<T>, std::rc::Rc<T>, std::sync::Arc<T>);
