//! Who a process is by its code signature, as Apple's Security framework tells.

use crate::audit::AuditToken;
use crate::policy::Policy;

/// Permits processes whose code signature carries an entitlement, with the value `true`.
///
/// The kernel's audit token names the process and its version, so the answer is about the process
/// that sent the message, not about one that has its pid by now.
///
/// Code signing is Apple's: on other systems no process has an entitlement, and nobody is
/// permitted.
#[doc(alias("SecTaskCreateWithAuditToken", "SecTaskCopyValueForEntitlement"))]
#[derive(Debug, Clone)]
pub struct Entitlement(String);

impl Entitlement {
    /// The entitlement of this name, such as `com.apple.security.app-sandbox`.
    pub fn new(name: impl Into<String>) -> Self {
        Self(name.into())
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.0
    }
}

impl Policy for Entitlement {
    fn permits(&mut self, sender: &AuditToken) -> bool {
        has_entitlement(sender, &self.0)
    }
}

#[cfg(target_vendor = "apple")]
fn has_entitlement(sender: &AuditToken, name: &str) -> bool {
    use objc2_core_foundation::{CFAllocator, CFBoolean, CFRetained, CFString};
    use objc2_security::SecTask;
    use std::ptr::NonNull;

    // The one call of these that objc2-security leaves out (Security/SecTask.h).
    unsafe extern "C" {
        fn SecTaskCreateWithAuditToken(
            allocator: Option<&CFAllocator>,
            token: crate::sys::audit_token_t,
        ) -> Option<NonNull<SecTask>>;
    }

    let token = crate::sys::audit_token_t {
        val: sender.words(),
    };
    // SAFETY: the allocator may be null, which is the default one; the token goes by value.
    let Some(task) = (unsafe { SecTaskCreateWithAuditToken(None, token) }) else {
        return false;
    };
    // SAFETY: by its name the call makes an object, which is ours to release.
    let task = unsafe { CFRetained::from_raw(task) };
    let name = CFString::from_str(name);
    // SAFETY: the error is not asked for, which null says.
    let value = unsafe { task.value_for_entitlement(&name, std::ptr::null_mut()) };
    value.is_some_and(|value| {
        value
            .downcast_ref::<CFBoolean>()
            .is_some_and(CFBoolean::as_bool)
    })
}

#[cfg(not(target_vendor = "apple"))]
fn has_entitlement(_: &AuditToken, _: &str) -> bool {
    false
}
