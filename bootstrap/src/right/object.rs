//! Send rights that stand for an object of the kernel's: memory, a semaphore, an open file.
//!
//! Such a type is a [`SendRight`](crate::SendRight) with the calls of its object. It can be made of
//! any send right, since only the kernel can tell what a right stands for, and does so when it is
//! used.

/// What these types have in common, around `struct $object(SendRight)`.
macro_rules! object {
    ($object:ident, $what:literal, $kind:literal) => {
        impl $object {
            #[doc = concat!("The name in this task of the right to ", $what, ".")]
            pub const fn name(&self) -> $crate::Name {
                self.0.name()
            }

            #[doc = concat!("The right to ", $what, ".")]
            pub const fn right(&self) -> &$crate::SendRight {
                &self.0
            }

            #[doc = concat!("Takes a second reference to the right to ", $what, ".")]
            ///
            /// # Errors
            ///
            /// As [`SendRight::try_clone`](crate::SendRight::try_clone).
            pub fn try_clone(&self) -> Result<Self, $crate::Error> {
                self.0.try_clone().map(Self)
            }
        }

        /// Of a right that is one to such an object, such as one that came in a message. Nothing
        /// is checked.
        impl From<$crate::SendRight> for $object {
            fn from(right: $crate::SendRight) -> Self {
                Self(right)
            }
        }

        impl From<$object> for $crate::SendRight {
            fn from(object: $object) -> Self {
                object.0
            }
        }

        /// Moves the right into a message.
        impl From<$object> for $crate::Transfer<'_> {
            fn from(object: $object) -> Self {
                object.0.into()
            }
        }

        /// Gives the receiver a copy of the right.
        impl<'a> From<&'a $object> for $crate::Transfer<'a> {
            fn from(object: &'a $object) -> Self {
                Self::copy_send(&object.0)
            }
        }

        impl $crate::AsRawName for $object {
            fn as_raw_name(&self) -> $crate::Name {
                self.name()
            }
        }

        impl $crate::AsSend for $object {
            fn as_send(&self) -> $crate::BorrowedSend<'_> {
                self.0.as_borrowed()
            }
        }

        impl $crate::FromRawName for $object {
            unsafe fn from_raw_name(name: $crate::Name) -> Self {
                // SAFETY: the caller's promise is the same.
                Self(unsafe { $crate::SendRight::from_raw_name(name) })
            }
        }

        impl $crate::IntoRawName for $object {
            fn into_raw_name(self) -> $crate::Name {
                self.0.into_raw_name()
            }
        }

        $crate::right::one_word!($object);

        $crate::payload::right_field!($object, $kind, Send => Self);
    };
}

pub(crate) use object;
