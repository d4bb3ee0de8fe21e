// expect: record-layout struct descriptor
--- old
struct descriptor { void *address; unsigned int size; };
--- new
#pragma pack(push, 4)
struct descriptor { void *address; unsigned int size; };
#pragma pack(pop)
--- near
// Packing that changes nothing.
#pragma pack(push, 8)
struct descriptor { void *address; unsigned int size; };
#pragma pack(pop)
