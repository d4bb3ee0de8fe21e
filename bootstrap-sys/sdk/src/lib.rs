//! Decides by target whether `bootstrap-sys` generates its bindings.
//!
//! On Apple targets, and with the feature `everywhere` on all targets, it depends on
//! `bootstrap-sys-bindgen`, whose metadata its build script passes on. Elsewhere it passes on nothing,
//! and `bootstrap-sys` uses its snapshot.
#![no_std]
