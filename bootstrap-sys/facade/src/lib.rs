//! Depends on the clients, and has nothing of its own.
