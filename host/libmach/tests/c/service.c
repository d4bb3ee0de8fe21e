/*
 * A Mach service and its client, as one writes them for macOS. Without an
 * argument it is the server, which answers one message; with one, the client.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <AvailabilityMacros.h>
#include <TargetConditionals.h>
#include <mach/mach.h>
#include <mach/mach_error.h>
#include <mach/mach_time.h>
#include <mach/mach_vm.h>
#include <bsm/libbsm.h>
#include <bootstrap.h>

#if !TARGET_OS_OSX || TARGET_OS_IPHONE
#error "this program is for macOS"
#endif

#define SERVICE_NAME "org.example.c-service"
#define QUESTION 500

typedef struct {
	mach_msg_header_t header;
	int number;
} question_t;

typedef struct {
	mach_msg_header_t header;
	NDR_record_t ndr;
	kern_return_t code;
	int number;
	mach_msg_audit_trailer_t trailer;
} answer_t;

/* What the kernel and this program must agree on. */
typedef char header_is_24_bytes[sizeof(mach_msg_header_t) == 24 ? 1 : -1];
typedef char memory_is_16_bytes[sizeof(mach_msg_ool_descriptor_t) == 16 ? 1 : -1];
typedef char port_is_12_bytes[sizeof(mach_msg_port_descriptor_t) == 12 ? 1 : -1];
typedef char trailer_is_52_bytes[sizeof(mach_msg_audit_trailer_t) == 52 ? 1 : -1];
typedef char address_is_8_bytes[sizeof(mach_vm_address_t) == 8 ? 1 : -1];

static boolean_t
demux(mach_msg_header_t *request, mach_msg_header_t *reply)
{
	question_t *question = (question_t *)request;
	answer_t *answer = (answer_t *)reply;

	if (request->msgh_id != QUESTION) {
		return FALSE;
	}
	answer->header.msgh_bits = MACH_MSGH_BITS(MACH_MSGH_BITS_REMOTE(request->msgh_bits), 0);
	answer->header.msgh_size = offsetof(answer_t, trailer);
	answer->header.msgh_remote_port = request->msgh_remote_port;
	answer->header.msgh_id = request->msgh_id + 100;
	answer->ndr = NDR_record;
	answer->code = KERN_SUCCESS;
	answer->number = question->number * 2;
	return TRUE;
}

static int
serve(void)
{
	mach_port_t port = MACH_PORT_NULL;
	kern_return_t code;

	code = bootstrap_look_up(bootstrap_port, SERVICE_NAME, &port);
	printf("looked up: %u (%x)\n", port, code);
	code = bootstrap_check_in(bootstrap_port, SERVICE_NAME, &port);
	printf("checked in: (%x)\n", code);
	mach_port_t again = MACH_PORT_NULL;
	code = bootstrap_look_up(bootstrap_port, SERVICE_NAME, &again);
	printf("looked up: %s (%x)\n", again == port ? "the same" : "another", code);
	fflush(stdout);
	code = mach_msg_server_once(demux, 512, port, MACH_RCV_LARGE);
	printf("served: (%x)\n", code);
	return code != KERN_SUCCESS;
}

static int
ask(void)
{
	mach_port_t port = MACH_PORT_NULL, reply = MACH_PORT_NULL;
	union {
		question_t question;
		answer_t answer;
	} message;
	kern_return_t code;

	code = bootstrap_look_up(bootstrap_port, SERVICE_NAME, &port);
	if (code != KERN_SUCCESS) {
		printf("looked up: (%x) %s\n", code, bootstrap_strerror(code));
		return 1;
	}
	code = mach_port_allocate(mach_task_self(), MACH_PORT_RIGHT_RECEIVE, &reply);
	if (code != KERN_SUCCESS) {
		mach_error("mach_port_allocate", code);
		return 1;
	}
	memset(&message, 0, sizeof(message));
	message.question.header.msgh_bits =
	    MACH_MSGH_BITS(MACH_MSG_TYPE_COPY_SEND, MACH_MSG_TYPE_MAKE_SEND_ONCE);
	message.question.header.msgh_remote_port = port;
	message.question.header.msgh_local_port = reply;
	message.question.header.msgh_id = QUESTION;
	message.question.number = 21;
	code = mach_msg(&message.question.header,
	    MACH_SEND_MSG | MACH_RCV_MSG | MACH_RCV_TIMEOUT |
	    MACH_RCV_TRAILER_TYPE(MACH_MSG_TRAILER_FORMAT_0) |
	    MACH_RCV_TRAILER_ELEMENTS(MACH_RCV_TRAILER_AUDIT),
	    sizeof(question_t), sizeof(message), reply, 20000, MACH_PORT_NULL);
	if (code != MACH_MSG_SUCCESS) {
		mach_error("mach_msg", code);
		return 1;
	}
	printf("answer: %d\n", message.answer.number);
	printf("server: %d\n", audit_token_to_pid(message.answer.trailer.msgh_audit));
	return 0;
}

int
main(int argc, char **argv)
{
	mach_vm_address_t memory = 0;

	(void)argv;
	printf("bootstrap port: %u\n", bootstrap_port);
	if (mach_vm_allocate(mach_task_self(), &memory, vm_page_size, VM_FLAGS_ANYWHERE) != KERN_SUCCESS ||
	    *(char *)memory != 0 || vm_page_size != (vm_size_t)getpagesize()) {
		printf("no memory\n");
		return 1;
	}
	return argc > 1 ? ask() : serve();
}
