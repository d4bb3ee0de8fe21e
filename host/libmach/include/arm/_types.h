/* As <machine/_types.h>: glibc has defined these types. */
#include <machine/_types.h>
