//! A name that C would cut does not compile.

use bootstrap::ServiceName;

const NAME: ServiceName = ServiceName::from_static(
    "com.example.a-name-of-one-hundred-and-twenty-eight-bytes-is-one-byte-more-than-fits-\
     with-the-nul-that-ends-it-so-it-is-refused..",
);

fn main() {
    println!("{NAME}");
}
