// expect: macro-unknown NOTE
--- old
#define NOTE(a) do { note(a); } while (0)
--- new
#define NOTE(a) do { note(a, 1); } while (0)
--- near
// A comment.
#define NOTE(a) do { note(a); /* sic */ } while (0)
