//! The port of a server, with the service that it was checked in for.

use std::ops::Deref;

use crate::right::ReceiveRight;
use crate::service_name::ServiceName;

/// A receive right for a [`Server`](crate::Server), and the service whose name it has.
///
/// [`Service::check_in`](crate::Service::check_in) returns one, so that a server over it refuses the
/// routines of another service. Made from a plain [`ReceiveRight`] it belongs to no service yet. It
/// derefs to the right.
#[derive(Debug)]
pub struct ServerPort {
    right: ReceiveRight,
    service: Option<Box<ServiceName>>,
}

impl ServerPort {
    pub(crate) fn of_service(right: ReceiveRight, service: &ServiceName) -> Self {
        Self {
            right,
            service: Some(Box::new(service.clone())),
        }
    }

    /// The service that it was checked in for.
    pub fn service(&self) -> Option<&ServiceName> {
        self.service.as_deref()
    }

    /// The right, without the service.
    pub fn into_right(self) -> ReceiveRight {
        self.right
    }

    pub(super) fn into_parts(self) -> (ReceiveRight, Option<Box<ServiceName>>) {
        (self.right, self.service)
    }
}

impl From<ReceiveRight> for ServerPort {
    fn from(right: ReceiveRight) -> Self {
        Self {
            right,
            service: None,
        }
    }
}

impl From<ServerPort> for ReceiveRight {
    fn from(port: ServerPort) -> Self {
        port.right
    }
}

impl Deref for ServerPort {
    type Target = ReceiveRight;

    fn deref(&self) -> &ReceiveRight {
        &self.right
    }
}
