//! Stands for libproc, which generates bindings and does so on a Mac only. It has what the clients
//! use of it.

/// The module of that name in the crate of that name.
pub mod libproc {
    /// Calls about one process.
    pub mod proc_pid {
        /// Would return the path of the file mapped at `address`.
        pub fn regionfilename(pid: i32, address: u64) -> Result<String, String> {
            Err(format!("{pid} {address}: there is no libproc here"))
        }
    }
}
