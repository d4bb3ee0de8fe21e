/* The type is glibc's, and another; the Mach headers only mention it. */
#include <sys/types.h>
