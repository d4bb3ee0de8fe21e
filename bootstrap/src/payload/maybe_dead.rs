//! Rights whose ports may have died on the way.

use crate::message::{Item, Transfer};
use crate::payload::RightField;
use crate::right::SendRight;

/// A right whose port may have died before the message arrived.
///
/// A plain [`SendRight`] field refuses such a message, and names the right; an
/// `Option<SendRight>` is `None` then, as it is for a right that the sender left out. This type
/// tells all of these apart; `Option<MaybeDead<SendRight>>` may be left out, too.
///
/// ```
/// use bootstrap::payload::MaybeDead;
/// use bootstrap::{Deadline, Message, Payload, ReceiveRight, SendRight};
///
/// #[derive(Payload)]
/// #[payload(id = 1)]
/// struct Subscribe {
///     callback: MaybeDead<SendRight>,
/// }
///
/// let port = ReceiveRight::new()?;
/// let sender = port.make_send()?;
/// let news = ReceiveRight::new()?;
/// let callback = MaybeDead::Alive(news.make_send()?);
/// sender.send(Message::one_way(Subscribe { callback }), Deadline::NEVER)?;
/// drop(news); // while the message is queued
///
/// let Subscribe { callback } = port.receive(Deadline::NEVER)?.read_one_way()?;
/// assert!(matches!(callback, MaybeDead::Dead));
/// # Ok::<(), bootstrap::Error>(())
/// ```
#[doc(alias = "MACH_PORT_DEAD")]
#[derive(Debug)]
pub enum MaybeDead<R = SendRight> {
    /// The right.
    Alive(R),
    /// The port died before the message arrived: there is nothing to own.
    Dead,
}

impl<R> MaybeDead<R> {
    /// The right, unless its port died.
    pub fn alive(self) -> Option<R> {
        match self {
            Self::Alive(right) => Some(right),
            Self::Dead => None,
        }
    }
}

impl<R> From<R> for MaybeDead<R> {
    fn from(right: R) -> Self {
        Self::Alive(right)
    }
}

/// [`MaybeDead::Dead`] arrives as dead.
impl<R: Into<Transfer<'static>>> From<MaybeDead<R>> for Transfer<'static> {
    fn from(right: MaybeDead<R>) -> Self {
        match right {
            MaybeDead::Alive(right) => right.into(),
            MaybeDead::Dead => Self::DEAD,
        }
    }
}

impl<R: RightField> RightField for MaybeDead<R> {
    const WHAT: &'static str = R::WHAT;

    fn from_item(item: Item) -> Option<Self> {
        match item {
            Item::Dead => Some(Self::Dead),
            item => R::from_item(item).map(Self::Alive),
        }
    }
}
