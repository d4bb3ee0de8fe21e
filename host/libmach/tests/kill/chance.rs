//! Numbers that look random and can be had again. (xorshift64*, G. Marsaglia and S. Vigna.)

/// What is left to be drawn follows from this number, which is not zero.
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 16
    }

    pub(crate) fn below(&mut self, end: u32) -> u32 {
        (self.next() % u64::from(end)) as u32
    }

    pub(crate) fn one<T: Copy>(&mut self, of: &[T]) -> Option<T> {
        let index = self.next().checked_rem(of.len() as u64)?;
        of.get(index as usize).copied()
    }
}
