/* Apple installs one header under two names. */
#include <servers/bootstrap.h>
