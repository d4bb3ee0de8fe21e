// expect: typedef-type size_info_t
--- old
typedef unsigned int size_info_t;
--- new
typedef unsigned long size_info_t;
--- near
// By way of another name.
typedef unsigned int natural_t;
typedef natural_t size_info_t;
