//! Ways in which a field travels: the parameter of [`Field`](super::Field), always inferred.
//!
//! Each way is a type, so that one trait can be implemented for all plain data, all rights, and
//! for types of the standard library, without overlap.

use std::marker::PhantomData;

/// As the type itself says.
#[derive(Debug)]
pub struct Own;

/// Plain data, in the body.
#[derive(Debug)]
pub struct PlainData;

/// A right, in a descriptor.
#[derive(Debug)]
pub struct Right;

/// A right in a descriptor, or null.
#[derive(Debug)]
pub struct Nullable;

/// A fixed number of rights, each in a descriptor.
#[derive(Debug)]
pub struct EachRight;

/// Any number of rights, out of line.
#[derive(Debug)]
pub struct Rights;

/// In the body, in the form `K`.
#[derive(Debug)]
pub struct Body<K>(PhantomData<K>);

/// A count and plain elements without padding between them.
#[derive(Debug)]
pub struct Packed;

/// A count and elements of the form `K`.
#[derive(Debug)]
pub struct Many<K>(PhantomData<K>);

/// A fixed number of elements of the form `K`.
#[derive(Debug)]
pub struct Each<K>(PhantomData<K>);
