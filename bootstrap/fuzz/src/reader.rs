//! The crate's reader, asked for everything, and held against what the message carries.

use arbitrary::{Result, Unstructured};
use bootstrap::{Buffer, Item, Notification, Received, Reply};

use crate::layout::{Carried, Contents, Letter};
use crate::stock::{Kind, Stock};

/// Questions to one message, at the most.
const QUESTIONS: usize = 24;

/// Runs one input.
///
/// # Errors
///
/// The input asks for what cannot be drawn.
///
/// # Panics
///
/// When the crate has a defect.
pub fn run(from: &mut Unstructured<'_>) -> Result<()> {
    let mut stock = Stock::new();
    let mut letter = Letter::draw(from, &stock)?;
    letter.damage(from)?;
    let mut contents = letter.settle(from, &mut stock)?;
    // SAFETY: what the message describes well it was given from the stock, which has it from the
    // kernel, and books it as released from now on.
    let received = unsafe { Received::from_delivered(&letter.0) };
    let text = format!("{received:?}");
    assert_eq!(received.is_ok(), contents.sound, "{text}");
    let mut taken = Vec::new();
    if let Ok(mut received) = received {
        assert_eq!(received.id(), contents.id);
        assert_eq!(received.size(), contents.size);
        assert_eq!(received.item_count(), contents.items.len());
        assert_eq!(received.body(), &letter.0[contents.body..contents.size]);
        for _ in 0..from.int_in_range(0..=QUESTIONS)? {
            ask(&mut received, &mut contents, &mut taken, from, &mut stock)?;
        }
        match from.arbitrary()? {
            true => drop(received),
            false => received.recycle(&mut Buffer::new()),
        }
    }
    contents.release(&mut stock);
    stock.check();
    while let Some((value, carried)) = taken.pop() {
        drop(value);
        carried.release(&mut stock);
    }
    stock.check();
    stock.clear();
    Ok(())
}

/// What was taken out of a message.
#[expect(dead_code, reason = "some is only held, and dropped in time")]
enum Taken {
    Item(Item),
    Reply(Reply),
    Notification(Notification),
}

/// Asks the message for one thing, and compares.
fn ask(
    received: &mut Received,
    contents: &mut Contents,
    taken: &mut Vec<(Taken, Carried)>,
    from: &mut Unstructured<'_>,
    stock: &mut Stock,
) -> Result<()> {
    let index = from.int_in_range(0..=contents.items.len())?;
    let expected = contents.items.get_mut(index);
    match from.int_in_range(0..=11u8)? {
        0..=2 => match (received.take(index), expected) {
            (Some(item), Some(expected)) => keep(item, expected.take(), taken),
            (None, None) => {}
            (item, expected) => panic!("{item:?} is not {expected:?}"),
        },
        which @ 3..=5 => {
            // What is something else is destroyed.
            let (kind, item) = match which {
                3 => (Kind::Send, received.take_send(index).map(Item::Send)),
                4 => {
                    let right = received.take_send_once(index);
                    (Kind::SendOnce, right.map(Item::SendOnce))
                }
                _ => {
                    let right = received.take_receive(index);
                    (Kind::Receive, right.map(Item::Receive))
                }
            };
            let expected = expected.map_or(Carried::Null, Carried::take);
            match (
                item,
                matches!(expected, Carried::Right(_, it) if it == kind),
            ) {
                (Ok(item), true) => keep(item, expected, taken),
                (Err(error), false) => {
                    assert!(!error.to_string().is_empty());
                    expected.release(stock);
                }
                (item, _) => panic!("{item:?} is not {expected:?}"),
            }
        }
        6 => {
            let items = received.take_all();
            assert_eq!(items.len(), contents.items.len());
            for (item, expected) in items.into_iter().zip(&mut contents.items) {
                keep(item, expected.take(), taken);
            }
        }
        7 => match (received.take_reply(), contents.reply.take()) {
            (Some(reply), expected @ Carried::Right(name, kind)) => {
                let found = match &reply {
                    Reply::Send(right) => (right.name().raw(), Kind::Send),
                    Reply::SendOnce(right) => (right.name().raw(), Kind::SendOnce),
                    other => panic!("a right of an unknown kind: {other:?}"),
                };
                assert_eq!(found, (name, kind));
                taken.push((Taken::Reply(reply), expected));
            }
            // A receive right is nothing to reply through, and is destroyed.
            (None, expected) => {
                assert!(!matches!(
                    expected,
                    Carried::Right(_, Kind::Send | Kind::SendOnce)
                ));
                expected.release(stock);
            }
            (reply, expected) => panic!("{reply:?} is not {expected:?}"),
        },
        8 => match (received.take_notification(), contents.notification.take()) {
            (Some(notification), Some(expected)) => {
                taken.push((Taken::Notification(notification), expected));
            }
            (None, None) => {}
            (found, expected) => panic!("{found:?} is not {expected:?}"),
        },
        9 if !taken.is_empty() => {
            let (value, carried) = taken.swap_remove(from.choose_index(taken.len())?);
            drop(value);
            carried.release(stock);
        }
        10 => take_from_array(taken, from)?,
        _ => {
            let whole = received.read::<[u32; 3]>();
            let size = contents.size - contents.body;
            assert_eq!(whole.is_ok(), size == 12, "{whole:?}");
            assert!(!format!("{received:?} {:?}", received.trailer()).is_empty());
            stock.check();
        }
    }
    Ok(())
}

/// Keeps an item, if it is what it should be.
fn keep(item: Item, expected: Carried, taken: &mut Vec<(Taken, Carried)>) {
    let fits = match (&item, &expected) {
        (Item::Memory(memory), Carried::Memory(address, size)) => {
            let same = *size == 0 || memory.as_ptr() as usize == *address;
            // Every byte can be read.
            let _ = memory.iter().fold(0u8, |sum, byte| sum.wrapping_add(*byte));
            same && memory.len() == *size
        }
        (Item::Rights(array), Carried::Array(_, expected)) => array.len() == expected.len(),
        _ => is_right(&item, &expected),
    };
    assert!(fits, "{item:?} is not {expected:?}");
    taken.push((Taken::Item(item), expected));
}

fn is_right(item: &Item, expected: &Carried) -> bool {
    let found = match item {
        Item::Send(right) => Carried::Right(right.name().raw(), Kind::Send),
        Item::SendOnce(right) => Carried::Right(right.name().raw(), Kind::SendOnce),
        Item::Receive(right) => Carried::Right(right.name().raw(), Kind::Receive),
        Item::Dead => Carried::Dead,
        Item::Null => Carried::Null,
        _ => return false,
    };
    found == *expected
}

/// Takes the next right out of an array that was taken, if there is one.
fn take_from_array(taken: &mut Vec<(Taken, Carried)>, from: &mut Unstructured<'_>) -> Result<()> {
    if taken.is_empty() {
        return Ok(());
    }
    let index = from.choose_index(taken.len())?;
    let (Taken::Item(Item::Rights(array)), Carried::Array(_, rights)) = &mut taken[index] else {
        return Ok(());
    };
    let at = rights.len() - array.len();
    if let Some(item) = array.next() {
        let expected = rights[at].take();
        assert!(is_right(&item, &expected), "{item:?} is not {expected:?}");
        taken.push((Taken::Item(item), expected));
    }
    Ok(())
}

impl Contents {
    /// Books that what is left was released.
    fn release(&mut self, stock: &mut Stock) {
        self.reply.take().release(stock);
        if let Some(carried) = self.notification.take() {
            carried.release(stock);
        }
        for item in &mut self.items {
            item.take().release(stock);
        }
    }
}
