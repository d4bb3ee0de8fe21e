//! Return codes: one number space, four families.
//!
//! Every call of the C interface returns a 32-bit `kern_return_t`. The kernel's own codes are
//! small numbers, those of `mach_msg` start at `0x1000_0000` and may carry extra bits, MIG's are
//! negative, and the bootstrap server's start at 1100. [`Code`] keeps the number whatever it is,
//! so a code that this crate has never heard of is still reported as it came.
//!
//! `mach_error_string` is not used: it knows nothing of bootstrap codes, and calls
//! `BOOTSTRAP_UNKNOWN_SERVICE` an unknown error.

mod table;

use std::fmt;

use bootstrap_sys as sys;

use table::{Entry, TABLE};

/// A code as returned by the C functions: an open set, with constants for the known ones.
///
/// ```
/// use bootstrap::Code;
///
/// assert_eq!(Code::BOOTSTRAP_UNKNOWN_SERVICE.raw(), 0x44e);
/// assert_eq!(
///     Code::BOOTSTRAP_UNKNOWN_SERVICE.to_string(),
///     "BOOTSTRAP_UNKNOWN_SERVICE (0x44e): Unknown service name",
/// );
/// assert_eq!(Code::new(0x1234).to_string(), "unknown code (0x1234)");
/// ```
#[doc(alias("kern_return_t", "mach_msg_return_t"))]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Code(sys::kern_return_t);

impl Code {
    /// `MACH_MSG_SUCCESS` (0): what [`Code::KERN_SUCCESS`] is called for messages.
    pub const MACH_MSG_SUCCESS: Self = Self::KERN_SUCCESS;

    /// `BOOTSTRAP_SUCCESS` (0): what [`Code::KERN_SUCCESS`] is called by the bootstrap server.
    pub const BOOTSTRAP_SUCCESS: Self = Self::KERN_SUCCESS;

    /// A code from its number.
    pub const fn new(raw: sys::kern_return_t) -> Self {
        Self(raw)
    }

    /// The number.
    pub const fn raw(self) -> sys::kern_return_t {
        self.0
    }

    /// Whether the call succeeded; the four families agree that this is 0.
    pub const fn is_success(self) -> bool {
        self.0 == 0
    }

    /// The constant's name in C, such as `KERN_INVALID_NAME`; `None` for a code that is unknown
    /// once the extra bits of `mach_msg` are set aside.
    pub fn symbol(self) -> Option<&'static str> {
        self.entry().map(|entry| entry.symbol)
    }

    /// What the code means, in a few words; `None` for an unknown code.
    #[doc(alias("bootstrap_strerror", "mach_error_string"))]
    pub fn meaning(self) -> Option<&'static str> {
        self.entry().map(|entry| entry.meaning)
    }

    /// The code without the bits in which `mach_msg` says what ran out ([`Code::shortages`]).
    #[doc(alias = "MACH_MSG_MASK")]
    pub const fn without_shortages(self) -> Self {
        if self.is_mach_msg() {
            Self(self.0 & !SHORTAGE_MASK)
        } else {
            self
        }
    }

    /// What ran out while `mach_msg` delivered or returned a message: symbol and meaning of each
    /// extra bit.
    #[doc(alias(
        "MACH_MSG_IPC_SPACE",
        "MACH_MSG_VM_SPACE",
        "MACH_MSG_IPC_KERNEL",
        "MACH_MSG_VM_KERNEL"
    ))]
    pub fn shortages(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let bits = if self.is_mach_msg() {
            self.0 & SHORTAGE_MASK
        } else {
            0
        };
        SHORTAGES
            .iter()
            .filter(move |(bit, _, _)| bits & bit != 0)
            .map(|&(_, symbol, meaning)| (symbol, meaning))
    }

    /// Whether the code says that a deadline passed, in sending, receiving or otherwise.
    pub const fn is_timeout(self) -> bool {
        matches!(
            self.without_shortages(),
            Self::MACH_SEND_TIMED_OUT | Self::MACH_RCV_TIMED_OUT | Self::KERN_OPERATION_TIMED_OUT
        )
    }

    /// Whether the code is one of `mach_msg`'s about receiving: a message that was to be sent in the
    /// same call is then sent.
    pub(crate) const fn is_of_receive(self) -> bool {
        self.is_mach_msg() && self.0 & RECEIVE_BIT != 0
    }

    /// Whether the code is one of `mach_msg`'s. `MACH_MSG_VM_KERNEL` is also returned by itself.
    const fn is_mach_msg(self) -> bool {
        self.0 & !0x7fff == 0x1000_0000 || self.0 == MACH_MSG_VM_KERNEL
    }

    fn entry(self) -> Option<&'static Entry> {
        let code = self.without_shortages().0;
        let index = TABLE.binary_search_by_key(&code, |entry| entry.code).ok()?;
        // MACH_MSG_VM_KERNEL alone is a shortage, not a success.
        (code != 0 || self.is_success()).then_some(&TABLE[index])
    }
}

/// Symbol, number and meaning; negative codes in decimal, all others in hexadecimal.
impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut separator = "";
        if let Some(symbol) = self.symbol() {
            f.write_str(symbol)?;
            separator = " | ";
        }
        for (symbol, _) in self.shortages() {
            write!(f, "{separator}{symbol}")?;
            separator = " | ";
        }
        if separator.is_empty() {
            f.write_str("unknown code")?;
        }
        if self.symbol().is_some() && self.0 < 0 {
            write!(f, " ({})", self.0)?;
        } else {
            write!(f, " ({:#x})", self.0)?;
        }
        let mut separator = ": ";
        let shortages = self.shortages().map(|(_, meaning)| meaning);
        for meaning in self.meaning().into_iter().chain(shortages) {
            write!(f, "{separator}{meaning}")?;
            separator = "; ";
        }
        Ok(())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Code({self})")
    }
}

impl std::error::Error for Code {}

const MACH_MSG_VM_KERNEL: sys::kern_return_t = 0x400;
/// Set in the codes of receiving (`0x1000_40xx`), and not in those of sending.
const RECEIVE_BIT: sys::kern_return_t = 0x4000;
const SHORTAGE_MASK: sys::kern_return_t = 0x3e00;

/// Bit, symbol and meaning of what `mach_msg` may say ran out.
const SHORTAGES: [(sys::kern_return_t, &str, &str); 4] = [
    (
        0x2000,
        "MACH_MSG_IPC_SPACE",
        "no room for another name in the task's port space",
    ),
    (
        0x1000,
        "MACH_MSG_VM_SPACE",
        "no room in the task's address space",
    ),
    (
        0x800,
        "MACH_MSG_IPC_KERNEL",
        "the kernel ran short while handling port rights",
    ),
    (
        MACH_MSG_VM_KERNEL,
        "MACH_MSG_VM_KERNEL",
        "the kernel ran short while handling memory",
    ),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fs;

    use super::*;

    #[test]
    fn code_table_is_sorted_without_repeats() {
        assert!(TABLE.windows(2).all(|pair| pair[0].code < pair[1].code));
    }

    #[test]
    fn code_constants_have_the_numbers_of_the_headers() {
        for (code, number) in [
            (Code::KERN_SUCCESS, sys::KERN_SUCCESS),
            (Code::KERN_INVALID_NAME, sys::KERN_INVALID_NAME),
            (Code::KERN_INVALID_RIGHT, sys::KERN_INVALID_RIGHT),
            (Code::KERN_UREFS_OVERFLOW, sys::KERN_UREFS_OVERFLOW),
            (Code::KERN_NOT_SUPPORTED, sys::KERN_NOT_SUPPORTED),
            (
                Code::KERN_OPERATION_TIMED_OUT,
                sys::KERN_OPERATION_TIMED_OUT,
            ),
            (Code::MACH_SEND_INVALID_DEST, sys::MACH_SEND_INVALID_DEST),
            (Code::MACH_SEND_TIMED_OUT, sys::MACH_SEND_TIMED_OUT),
            (Code::MACH_SEND_NO_BUFFER, sys::MACH_SEND_NO_BUFFER),
            (Code::MACH_RCV_TOO_LARGE, sys::MACH_RCV_TOO_LARGE),
            (Code::MACH_RCV_PORT_CHANGED, sys::MACH_RCV_PORT_CHANGED),
            (Code::MIG_BAD_ID, sys::MIG_BAD_ID),
            (Code::MIG_SERVER_DIED, sys::MIG_SERVER_DIED),
            (
                Code::BOOTSTRAP_NOT_PRIVILEGED,
                sys::BOOTSTRAP_NOT_PRIVILEGED,
            ),
            (
                Code::BOOTSTRAP_UNKNOWN_SERVICE,
                sys::BOOTSTRAP_UNKNOWN_SERVICE,
            ),
            (
                Code::BOOTSTRAP_SERVICE_ACTIVE,
                sys::BOOTSTRAP_SERVICE_ACTIVE,
            ),
        ] {
            assert_eq!(code.raw(), number, "{code}");
        }
    }

    /// The bindings as they were generated from an SDK, for each architecture.
    const SNAPSHOTS: [&str; 2] = ["aarch64", "x86_64"];

    /// Other names for 0.
    const SUCCESSES: [(&str, Code); 2] = [
        ("MACH_MSG_SUCCESS", Code::MACH_MSG_SUCCESS),
        ("BOOTSTRAP_SUCCESS", Code::BOOTSTRAP_SUCCESS),
    ];

    /// Constants of the codes' types that no call returns.
    const NOT_CODES: [(&str, i32); 2] =
        [("KERN_RETURN_MAX", 0x100), ("MACH_MSG_MASK", SHORTAGE_MASK)];

    /// Every constant in a snapshot that has the type of a return code.
    fn return_codes(architecture: &str) -> BTreeMap<String, i32> {
        let path = format!(
            "{}/../bootstrap-sys/src/snapshot/{architecture}.rs",
            env!("CARGO_MANIFEST_DIR")
        );
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        let constant = |line: &str| {
            let (name, rest) = line.strip_prefix("pub const ")?.split_once(": ")?;
            let (kind, value) = rest.strip_suffix(';')?.split_once(" = ")?;
            matches!(kind, "kern_return_t" | "mach_msg_return_t").then_some(())?;
            let number = match value.strip_prefix("0x") {
                Some(digits) => i32::from_str_radix(digits, 16),
                None => value.parse(),
            };
            Some((name.to_owned(), number.expect("a number of 32 bits")))
        };
        text.lines().filter_map(constant).collect()
    }

    #[test]
    fn code_table_has_exactly_the_codes_of_the_bindings() {
        let table = TABLE.iter().map(|entry| (entry.symbol, entry.code));
        let shortages = SHORTAGES.iter().map(|&(bit, symbol, _)| (symbol, bit));
        let successes = SUCCESSES.iter().map(|&(symbol, code)| (symbol, code.raw()));
        let ours: BTreeMap<String, i32> = table
            .chain(shortages)
            .chain(successes)
            .chain(NOT_CODES)
            .map(|(symbol, number)| (symbol.to_owned(), number))
            .collect();
        for architecture in SNAPSHOTS {
            let theirs = return_codes(architecture);
            let differ = |(symbol, number): &(&String, &i32), others: &BTreeMap<String, i32>| {
                others.get(*symbol) != Some(*number)
            };
            let lacking: Vec<_> = theirs.iter().filter(|it| differ(it, &ours)).collect();
            let surplus: Vec<_> = ours.iter().filter(|it| differ(it, &theirs)).collect();
            assert!(
                lacking.is_empty() && surplus.is_empty(),
                "{architecture}: lacking here, or of another number: {lacking:?}; \
                 not in the bindings, or of another number: {surplus:?}"
            );
        }
    }

    #[test]
    fn code_with_shortage_bits_prints_both() {
        let code = Code::new(Code::MACH_RCV_BODY_ERROR.raw() | 0x2000 | 0x1000);
        assert_eq!(code.without_shortages(), Code::MACH_RCV_BODY_ERROR);
        let text = code.to_string();
        assert!(
            text.starts_with(
                "MACH_RCV_BODY_ERROR | MACH_MSG_IPC_SPACE | MACH_MSG_VM_SPACE (0x1000700c): "
            ),
            "{text}"
        );
    }

    #[test]
    fn code_of_a_shortage_alone_is_not_success() {
        let code = Code::new(0x400);
        assert!(!code.is_success());
        assert_eq!(code.symbol(), None);
        assert_eq!(
            code.to_string(),
            "MACH_MSG_VM_KERNEL (0x400): the kernel ran short while handling memory"
        );
    }

    #[test]
    fn code_of_mig_prints_its_usual_decimal() {
        assert!(
            Code::MIG_SERVER_DIED
                .to_string()
                .starts_with("MIG_SERVER_DIED (-308): ")
        );
    }

    #[test]
    fn code_unknown_survives_and_prints_hexadecimal() {
        for raw in [58, 1107, -1, 0x1000_0fff, i32::MIN, i32::MAX] {
            let code = Code::new(raw);
            assert_eq!(code.raw(), raw);
            assert!(code.to_string().contains(&format!("({raw:#x})")), "{code}");
        }
    }

    #[test]
    fn code_of_bootstrap_has_the_meaning_of_bootstrap_strerror() {
        for (code, meaning) in [
            (1100, "Permission denied"),
            (1101, "Service name already exists"),
            (1102, "Unknown service name"),
            (1103, "Service name already exists"),
            (1105, "Out of memory"),
        ] {
            assert_eq!(Code::new(code).meaning(), Some(meaning));
        }
    }
}
