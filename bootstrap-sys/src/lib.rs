//! The Mach IPC and bootstrap interfaces of Apple's SDK, exactly as its headers declare them.
//!
//! Every item has its C name, its C type and its C value. The crate `mach-bootstrap` adds behaviour.
//!
//! ```no_run
//! use bootstrap_sys::*;
//!
//! let mut port: mach_port_t = MACH_PORT_NULL;
//! // SAFETY: the variable is set before `main`.
//! let bootstrap = unsafe { bootstrap_port };
//! // SAFETY: the name ends in NUL, and `port` is there to be written.
//! let code = unsafe { bootstrap_look_up(bootstrap, c"com.example.service".as_ptr(), &mut port) };
//! assert!(code == BOOTSTRAP_SUCCESS || code == BOOTSTRAP_UNKNOWN_SERVICE);
//! ```
//!
//! # Where to find what
//!
//! Each header is a module, documented in our own words: what it is for, who owns which right after
//! each call, and which codes a caller meets. Start with:
//!
//! | module | header |
//! |---|---|
//! | [`servers::bootstrap`] | `<servers/bootstrap.h>`: names of services |
//! | [`mach::mach_port`] | `<mach/mach_port.h>`: ports and rights |
//! | [`mach::message`] | `<mach/message.h>`: messages |
//! | [`mach::mach_vm`] | `<mach/mach_vm.h>`: memory of tasks |
//! | [`mach::task`], [`mach::thread_act`] | `<mach/task.h>`, `<mach/thread_act.h>`: tasks and threads |
//! | [`mach::semaphore`], [`mach::clock`] | `<mach/semaphore.h>`, `<mach/clock.h>` |
//! | [`bsm::libbsm`] | `<bsm/libbsm.h>`: audit tokens |
//!
//! Every item is also at the root of the crate. That path is the stable one: SDKs move declarations
//! between headers.
//!
//! Ported code: see [`coming_from`].
//!
//! # What bindgen leaves out
//!
//! - Constants have the type that the API uses them with: [`KERN_SUCCESS`] is a [`kern_return_t`],
//!   [`MACH_RCV_TIMEOUT`] a [`mach_msg_option_t`], [`MACH_PORT_RIGHT_SEND`] a
//!   [`mach_port_right_t`].
//! - Function-like macros are functions: [`MACH_MSGH_BITS`], [`MACH_PORT_VALID`],
//!   [`REQUESTED_TRAILER_SIZE`], [`mach_task_self`].
//! - Functions that the SDK deprecates are deprecated, with the release and per system.
//! - Functions that a system lacks are not declared for it.
//! - Bit-fields of whole bytes are plain members, so a message descriptor can be written as one
//!   expression.
//!
//! The header `<mach/message.h>` gives the member `msgh_voucher_port` a second name,
//! `msgh_reserved`. A Rust member has one name.
//!
//! # Where the declarations come from
//!
//! [`HEADERS`] and [`HEADERS_VERSION`] name the headers of this build. There are two choices:
//!
//! - *Exact for your SDK.* The feature `apple-bindgen`, on by default, generates the bindings at build
//!   time on Apple targets: from the SDK that `SDKROOT` names, or on a Mac from the one that `xcrun`
//!   names. It needs libclang, which comes with Xcode. The feature `bindgen` does the same on other
//!   targets where `SDKROOT` is set.
//! - *The same everywhere.* Without these features, and wherever a build has no SDK, the crate uses its
//!   snapshot of the newest macOS SDK. It has no build dependencies then.
//!
//! # Linking
//!
//! On Apple's systems the functions are in libSystem, except the `audit_token_to_…` functions, which
//! are in libbsm: the feature `bsm` links it.
//!
//! On Linux the crate `libmach` defines them. A program that uses `bootstrap-sys` without
//! `mach-bootstrap` depends on it and names it once, or the linker reports undefined symbols such as
//! `mach_msg`:
//!
//! ```toml
//! [target.'cfg(target_os = "linux")'.dependencies]
//! libmach = "0.1"
//! ```
//!
//! ```text
//! #[cfg(target_os = "linux")]
//! use libmach as _;
//! ```
#![no_std]
#![allow(non_camel_case_types, non_snake_case)]

#[cfg(not(any(target_vendor = "apple", target_os = "linux")))]
compile_error!(
    "bootstrap-sys is for Apple's systems, which provide the Mach interfaces, and for Linux, where the crate \
     libmach does. This target has neither. Depend on it under \
     [target.'cfg(any(target_vendor = \"apple\", target_os = \"linux\"))'.dependencies]"
);
#[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
compile_error!(
    "bootstrap-sys has no bindings for this architecture: it is for x86_64 and aarch64, the architectures of \
     Apple's 64-bit systems"
);
#[cfg(not(target_pointer_width = "64"))]
compile_error!(
    "bootstrap-sys is for targets with 64-bit pointers: Apple's 32-bit systems lay structures out otherwise"
);

mod bindings {
    //! What the headers declare, as it was generated. The headers' own comments are Apple's, and
    //! stay there.
    #![allow(
        dead_code,
        missing_docs,
        non_upper_case_globals,
        unknown_lints, // older compilers do not know the next
        unnecessary_transmutes,
        unpredictable_function_pointer_comparisons,
        clippy::all,
        clippy::multiple_unsafe_ops_per_block,
        clippy::undocumented_unsafe_blocks
    )]
    include!(env!("BOOTSTRAP_SYS_BINDINGS"));
}

#[doc = include_str!("../COMING_FROM.md")]
pub mod coming_from {}
mod helpers;
mod macros;
#[cfg(feature = "spi")]
pub mod spi;

pub use bindings::headers::*;
#[doc(no_inline)] // each item is shown in the module of its header
pub use bindings::*;
pub use helpers::*;
#[doc(no_inline)]
pub use macros::*;

/// Where the declarations of this build come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Headers {
    /// The SDK that `SDKROOT` named.
    SdkRoot,
    /// The SDK that `xcrun` named.
    Xcrun,
    /// The snapshot that is part of this crate.
    Snapshot,
}

/// Where the declarations of this build come from.
pub const HEADERS: Headers = if cfg!(bootstrap_sys_headers = "sdkroot") {
    Headers::SdkRoot
} else if cfg!(bootstrap_sys_headers = "xcrun") {
    Headers::Xcrun
} else {
    Headers::Snapshot
};

/// The macOS release of those headers, such as `14.2`, as they state it themselves.
pub const HEADERS_VERSION: &str = bindings::HEADERS_VERSION;

#[cfg(target_vendor = "apple")]
#[link(name = "System")]
unsafe extern "C" {}

#[cfg(all(target_vendor = "apple", feature = "bsm"))]
#[link(name = "bsm")]
unsafe extern "C" {}
