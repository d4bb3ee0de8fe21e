/* The types of fixed width are glibc's. */
#include <sys/types.h>
#include <machine/_types.h>
