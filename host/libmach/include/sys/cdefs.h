/*
 * glibc's <sys/cdefs.h>, and the macros that Apple's headers use besides: most
 * tell other compilers and languages something that C on Linux need not know.
 */
#ifndef LIBMACH_SYS_CDEFS_H
#define LIBMACH_SYS_CDEFS_H

#include_next <sys/cdefs.h>

#ifndef __has_feature
#define __has_feature(feature) 0
#endif
#ifndef __has_extension
#define __has_extension(extension) 0
#endif

/* What Apple's compilers say of the machine. */
#if defined(__aarch64__) && !defined(__arm64__)
#define __arm64__ 1
#endif
#if !defined(__LITTLE_ENDIAN__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
#define __LITTLE_ENDIAN__ 1
#endif

#ifndef __unused
#define __unused __attribute__((__unused__))
#endif
#ifndef __dead2
#define __dead2 __attribute__((__noreturn__))
#endif
#ifndef __printflike
#define __printflike(format, first) __attribute__((__format__(__printf__, format, first)))
#endif
#ifndef __result_use_check
#define __result_use_check __attribute__((__warn_unused_result__))
#endif
#ifndef __header_always_inline
#define __header_always_inline static inline __attribute__((__always_inline__))
#endif
#ifndef __header_inline
#define __header_inline static inline
#endif

/* Kinds of pointers, for checks that only Apple's compiler makes. */
#define __kernel_ptr_semantics
#define __unsafe_indexable
#define __single
#define __counted_by(count)
#define __sized_by(size)

/* For Swift. */
#define __swift_nonisolated_unsafe
#define __swift_unavailable(reason)
#define __swift_nonisolated

/* An enumeration of a given width: C before C23 has none, so the width is a type of its own. */
#define __enum_decl(name, type, ...) typedef type name; enum __VA_ARGS__
#define __enum_closed_decl __enum_decl
#define __options_decl(name, type, ...) typedef type name; enum __VA_ARGS__
#define __options_closed_decl __options_decl

#endif
