//! The Mach IPC and bootstrap interfaces of Apple's SDK, exactly as its headers declare them.
//!
//! Everything has its C name, and stands at the root of the crate: the functions, types and
//! constants of `<servers/bootstrap.h>`, `<mach/mach.h>` and its family, `<mach_debug/…>`,
//! `<sys/fileport.h>`, and the audit token calls of `<bsm/libbsm.h>`. There is no behaviour here;
//! the crate `mach-bootstrap` has that.
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
//! What bindgen leaves out of C is put back:
//!
//! - constants have the type that the API uses them with: [`KERN_SUCCESS`] is a [`kern_return_t`],
//!   [`MACH_RCV_TIMEOUT`] a [`mach_msg_option_t`], [`MACH_PORT_RIGHT_SEND`] a
//!   [`mach_port_right_t`];
//! - macros that look like functions are functions: [`MACH_MSGH_BITS`], [`MACH_PORT_VALID`],
//!   [`REQUESTED_TRAILER_SIZE`], [`mach_task_self`];
//! - what the SDK deprecates is deprecated, from the release on that the SDK names;
//! - functions that a platform lacks are not declared for it;
//! - bit-fields of whole bytes are plain members, so that a message descriptor is written as one
//!   expression.
//!
//! The header `<mach/message.h>` gives the member `msgh_voucher_port` a second name,
//! `msgh_reserved`. A Rust member has one name.
//!
//! # Where the declarations come from
//!
//! [`HEADERS`] says which headers this build was made from, and [`HEADERS_VERSION`] of which macOS
//! release they are. The build script takes the first of these:
//!
//! 1. the SDK that the environment variable `SDKROOT` names;
//! 2. on an Apple host, the SDK that `xcrun` names for the target;
//! 3. the snapshot that is part of this crate, which needs neither an SDK nor libclang.
//!
//! # Linking
//!
//! On Apple platforms everything is in libSystem, but for the `audit_token_to_…` functions, which
//! are in libbsm: the feature `bsm` links it. On Linux the symbols are those of the crate
//! `libmach`.
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

mod macros;
#[cfg(feature = "spi")]
pub mod spi;

pub use bindings::*;
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
