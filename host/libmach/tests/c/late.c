/*
 * A program that knows nothing of Mach until it loads the library that its
 * argument names.
 */
#include <dlfcn.h>
#include <stdio.h>

typedef int look_up_t(unsigned int, const char *, unsigned int *);

int
main(int argc, char **argv)
{
	void *library = argc > 1 ? dlopen(argv[1], RTLD_NOW) : NULL;
	if (library == NULL) {
		printf("not loaded: %s\n", argc > 1 ? dlerror() : "no argument");
		return 1;
	}
	look_up_t *look_up = (look_up_t *)dlsym(library, "bootstrap_look_up");
	unsigned int *bootstrap_port = (unsigned int *)dlsym(library, "bootstrap_port");
	unsigned int port = 0;
	printf("looked up: (%x)\n", look_up(*bootstrap_port, "org.example.nobody", &port));
	return 0;
}
