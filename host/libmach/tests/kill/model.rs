//! What a process believes to hold: kept by itself, from what it did and what it was told, without
//! ever asking the kernel.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

/// Tells objects apart, whatever they are called in which process: the number of the process
/// that made one, and of the object in that process. Labels travel in messages, beside the rights.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(crate) struct Label(pub(crate) u64);

/// What a label stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Object {
    /// A process's service: its receive right never moves.
    Inbox,
    /// Any other port.
    Port,
    /// A semaphore.
    Semaphore,
    /// The subset that ends with the port of the same number.
    Subset,
}

impl Label {
    pub(crate) fn new(process: u32, object: Object, number: u32) -> Label {
        let kind = match object {
            Object::Inbox => 0,
            Object::Port => 1,
            Object::Semaphore => 2,
            Object::Subset => 3,
        };
        Label(u64::from(process) << 32 | kind << 28 | u64::from(number))
    }

    pub(crate) fn inbox(process: u32) -> Label {
        Label::new(process, Object::Inbox, 0)
    }

    pub(crate) fn process(self) -> u32 {
        (self.0 >> 32) as u32
    }

    pub(crate) fn object(self) -> Object {
        match self.0 >> 28 & 15 {
            0 => Object::Inbox,
            1 => Object::Port,
            2 => Object::Semaphore,
            _ => Object::Subset,
        }
    }

    /// The subset that hangs on this port, or the port that this subset hangs on.
    pub(crate) fn partner(self) -> Label {
        Label(self.0 ^ 2 << 28)
    }
}

/// What one name stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Held {
    /// A receive right, send rights, or both.
    Port {
        label: Label,
        receive: bool,
        /// References of send rights; what is left of them should the port be dead.
        send: u32,
        /// References that dead-name notifications brought.
        notified: u32,
    },
    /// A send-once right.
    Once(Label),
    /// A port set.
    Set,
    /// References of a dead name whose notification came after all others had been given up.
    Dead(u32),
}

/// A process's names.
#[derive(Clone, Default, Debug)]
pub(crate) struct Model {
    pub(crate) names: BTreeMap<u32, Held>,
}

/// The kind of a right that is given or taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Right {
    Receive,
    Send,
    Once,
}

impl Model {
    /// A right arrives under a name; the null name and the dead name stand for nothing.
    pub(crate) fn gain(&mut self, name: u32, right: Right, label: Label) {
        if name == 0 || name == u32::MAX {
            return;
        }
        if right == Right::Once {
            let before = self.names.insert(name, Held::Once(label));
            assert_eq!(before, None, "{name:#x} was given again, for {label:?}");
            return;
        }
        let known = self.name_of(label);
        assert!(
            known.is_none_or(|known| known == name),
            "{label:?} is {known:x?} and came as {name:#x}"
        );
        let held = self.names.entry(name).or_insert(Held::Port {
            label,
            receive: false,
            send: 0,
            notified: 0,
        });
        match held {
            Held::Port {
                label: known,
                receive,
                send,
                notified: 0,
            } if *known == label => match right {
                Right::Receive => {
                    assert!(!*receive, "a second receive right for {label:?}");
                    *receive = true;
                }
                _ => *send += 1,
            },
            other => panic!("{name:#x} is {other:?} and was given for {label:?}"),
        }
    }

    /// A right under a name is given away or up.
    pub(crate) fn lose(&mut self, name: u32, right: Right) {
        let held = self.names.get_mut(&name).expect("it is there");
        let empty = match held {
            Held::Once(_) => true,
            Held::Set => panic!("{name:#x} is a set"),
            Held::Dead(count) => {
                *count -= 1;
                *count == 0
            }
            Held::Port {
                receive,
                send,
                notified,
                ..
            } => {
                match right {
                    Right::Receive => *receive = false,
                    _ if *send > 0 => *send -= 1,
                    _ => *notified -= 1,
                }
                !*receive && *send + *notified == 0
            }
        };
        if empty {
            self.names.remove(&name);
        }
    }

    /// A dead-name notification came: it brings one reference.
    pub(crate) fn notified(&mut self, name: u32) {
        match self.names.entry(name).or_insert(Held::Dead(0)) {
            Held::Port {
                receive: false,
                notified,
                ..
            } => *notified += 1,
            Held::Dead(count) => *count += 1,
            other => panic!("{name:#x} is {other:?} and said to be dead"),
        }
    }

    /// The name of an object that is held by a send or receive right.
    pub(crate) fn name_of(&self, object: Label) -> Option<u32> {
        let of = |held: &Held| matches!(held, Held::Port { label, .. } if *label == object);
        let mut found = self.names.iter().filter(|(_, held)| of(held));
        found.next().map(|(name, _)| *name)
    }

    pub(crate) fn receives(&self, name: u32) -> bool {
        matches!(
            self.names.get(&name),
            Some(Held::Port { receive: true, .. })
        )
    }

    /// References of send rights, or of what is left of them.
    pub(crate) fn sends(&self, name: u32) -> u32 {
        match self.names.get(&name) {
            Some(Held::Port { send, .. }) => *send,
            _ => 0,
        }
    }

    /// All names of which that is true.
    pub(crate) fn all(&self, is: impl Fn(&Held) -> bool) -> Vec<u32> {
        let wanted = self.names.iter().filter(|(_, held)| is(held));
        wanted.map(|(name, _)| *name).collect()
    }
}

/// As it is written in a report: `name kind …`.
pub(crate) struct Line(pub(crate) u32, pub(crate) Held);

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.0;
        match self.1 {
            Held::Port {
                label,
                receive,
                send,
                notified,
            } => write!(
                f,
                "{name} port {} {} {send} {notified}",
                label.0,
                u8::from(receive)
            ),
            Held::Once(label) => write!(f, "{name} once {}", label.0),
            Held::Set => write!(f, "{name} set"),
            Held::Dead(count) => write!(f, "{name} dead {count}"),
        }
    }
}

impl FromStr for Line {
    type Err = String;

    fn from_str(line: &str) -> Result<Line, String> {
        let words: Vec<&str> = line.split_whitespace().collect();
        let bad = || format!("no line of a report: {line}");
        let number = |at: usize| -> Result<u64, String> {
            let word = words.get(at).ok_or_else(bad)?;
            word.parse().map_err(|_| bad())
        };
        let name = number(0)? as u32;
        Ok(Line(
            name,
            match words.get(1).copied() {
                Some("port") => Held::Port {
                    label: Label(number(2)?),
                    receive: number(3)? == 1,
                    send: number(4)? as u32,
                    notified: number(5)? as u32,
                },
                Some("once") => Held::Once(Label(number(2)?)),
                Some("set") => Held::Set,
                Some("dead") => Held::Dead(number(2)? as u32),
                _ => return Err(bad()),
            },
        ))
    }
}
