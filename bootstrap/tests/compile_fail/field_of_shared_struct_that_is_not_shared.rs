//! What stands in shared memory is atomic, or copied whole.

bootstrap::shared_struct! {
    struct Counter {
        count: u32,
    }
}

fn main() {}
