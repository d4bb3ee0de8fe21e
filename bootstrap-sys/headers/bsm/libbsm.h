/*
 * Reading audit tokens, for SDKs without <bsm/libbsm.h>.
 */
#ifndef BOOTSTRAP_SYS_BSM_LIBBSM_H
#define BOOTSTRAP_SYS_BSM_LIBBSM_H

#include <Availability.h>
#include <bsm/audit.h>
#include <mach/message.h>
#include <sys/cdefs.h>
#include <sys/types.h>

/* SDKs before macOS 10.13 and iOS 11 spell availability otherwise. */
#ifdef __API_AVAILABLE
#define BOOTSTRAP_SYS_AVAILABILITY(attributes) attributes
#else
#define BOOTSTRAP_SYS_AVAILABILITY(attributes)
#endif

__BEGIN_DECLS

/* The other systems' libbsm does not export these. */
#ifdef __API_UNAVAILABLE_PLATFORM_visionos
#define BOOTSTRAP_SYS_OTHERS __API_UNAVAILABLE(ios, watchos, tvos, visionos)
#else
#define BOOTSTRAP_SYS_OTHERS __API_UNAVAILABLE(ios, watchos, tvos)
#endif
#define BOOTSTRAP_SYS_SINCE \
    BOOTSTRAP_SYS_AVAILABILITY(__API_AVAILABLE(macos(10.8)) BOOTSTRAP_SYS_OTHERS)

uid_t audit_token_to_auid(audit_token_t atoken) BOOTSTRAP_SYS_SINCE;
uid_t audit_token_to_euid(audit_token_t atoken) BOOTSTRAP_SYS_SINCE;
gid_t audit_token_to_egid(audit_token_t atoken) BOOTSTRAP_SYS_SINCE;
uid_t audit_token_to_ruid(audit_token_t atoken) BOOTSTRAP_SYS_SINCE;
gid_t audit_token_to_rgid(audit_token_t atoken) BOOTSTRAP_SYS_SINCE;
pid_t audit_token_to_pid(audit_token_t atoken) BOOTSTRAP_SYS_SINCE;
au_asid_t audit_token_to_asid(audit_token_t atoken) BOOTSTRAP_SYS_SINCE;
int audit_token_to_pidversion(audit_token_t atoken) BOOTSTRAP_SYS_SINCE;

void audit_token_to_au32(audit_token_t atoken, uid_t *auidp, uid_t *euidp, gid_t *egidp,
    uid_t *ruidp, gid_t *rgidp, pid_t *pidp, au_asid_t *asidp, au_tid_t *tidp) BOOTSTRAP_SYS_SINCE;

#undef BOOTSTRAP_SYS_OTHERS
#undef BOOTSTRAP_SYS_SINCE
#undef BOOTSTRAP_SYS_AVAILABILITY

__END_DECLS

#endif
