/*
 * What a program does that was ported to Linux: it waits for messages with
 * epoll, and passes a file in one.
 */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <unistd.h>

#include <mach/mach.h>
#include <sys/fileport.h>
#include <libmach.h>

typedef struct {
	mach_msg_header_t header;
	mach_msg_body_t body;
	mach_msg_port_descriptor_t file;
	mach_msg_trailer_t trailer;
} message_t;

static int send_file(mach_port_t port, int file)
{
	message_t message;
	mach_port_t carried;

	if (fileport_makeport(file, &carried) != 0)
		return -1;
	memset(&message, 0, sizeof message);
	message.header.msgh_bits = MACH_MSGH_BITS(MACH_MSG_TYPE_MAKE_SEND, 0) | MACH_MSGH_BITS_COMPLEX;
	message.header.msgh_size = sizeof message - sizeof message.trailer;
	message.header.msgh_remote_port = port;
	message.body.msgh_descriptor_count = 1;
	message.file.name = carried;
	message.file.disposition = MACH_MSG_TYPE_MOVE_SEND;
	message.file.type = MACH_MSG_PORT_DESCRIPTOR;
	return mach_msg_send(&message.header);
}

int main(void)
{
	mach_port_t port;
	message_t message;
	struct epoll_event event;
	char text[16] = "";
	int ends[2], epoll, descriptor, file;

	mach_port_allocate(mach_task_self(), MACH_PORT_RIGHT_RECEIVE, &port);
	descriptor = mach_port_poll_descriptor_np(port);
	epoll = epoll_create1(EPOLL_CLOEXEC);
	memset(&event, 0, sizeof event);
	event.events = EPOLLIN;
	if (descriptor < 0 || epoll < 0 || pipe(ends) != 0 ||
	    epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event) != 0)
		return 1;
	printf("before: %d\n", epoll_wait(epoll, &event, 1, 0));
	printf("sent: %d\n", send_file(port, ends[1]));
	close(ends[1]);
	printf("ready: %d\n", epoll_wait(epoll, &event, 1, -1));

	memset(&message, 0, sizeof message);
	message.header.msgh_size = sizeof message;
	message.header.msgh_local_port = port;
	printf("received: %d\n", mach_msg_receive(&message.header));
	printf("after: %d\n", epoll_wait(epoll, &event, 1, 0));

	file = fileport_makefd(message.file.name);
	if (file < 0 || write(file, "through", 7) != 7)
		return 1;
	close(file);
	mach_msg_destroy(&message.header);
	if (read(ends[0], text, sizeof text) != 7)
		return 1;
	printf("%s, then the end: %d\n", text, (int)read(ends[0], text, sizeof text));
	file = fileport_makefd(port);
	printf("none: %d %s\n", file, errno == EINVAL ? "EINVAL" : "?");

	mach_port_destroy(mach_task_self(), port);
	epoll_wait(epoll, &event, 1, -1);
	printf("gone: %s\n", event.events & EPOLLHUP ? "EPOLLHUP" : "?");
	return 0;
}
