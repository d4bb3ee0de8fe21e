//! Routing of ids to routines, and contradictions in it.

use crate::error::{Cause, Error};
use crate::server::{Routine, Server};
use crate::service_name::ServiceName;

/// A contradiction among the routines of a server: a mistake of the program, found by
/// [`Server::check`](crate::Server::check).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RouteError {
    /// Two routines were given for one id, and only one of them could ever be called.
    #[error("the id {0} has a routine already: give each request an id of its own")]
    SameId(i32),
    /// The server handles another service: its port has that service's name.
    #[error("the server handles another service: make a server for each service")]
    OtherService,
}

impl<'h, S: 'h> Server<'h, S> {
    /// Checks that the server's routines do not contradict each other. To run the server checks it,
    /// too; a test that only checks it needs no clients.
    ///
    /// ```
    /// use bootstrap::server::RouteError;
    /// use bootstrap::{Cause, ReceiveRight, Server};
    ///
    /// let server = Server::<()>::new(ReceiveRight::new()?)?
    ///     .on(7, |(), request| request.give_up())
    ///     .on(7, |(), request| request.give_up());
    /// let error = server.check().unwrap_err();
    /// assert_eq!(error.cause(), Cause::Route(RouteError::SameId(7)));
    /// # Ok::<(), bootstrap::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`Cause::Route`] with the first contradiction; [`Error::subject`] is the service that it is
    /// about.
    pub fn check(&self) -> Result<(), Error> {
        match &self.fault {
            Some(fault) => Err(fault.clone()),
            None => Ok(()),
        }
    }

    /// Notes that the next routine is for a service.
    pub(super) fn belong_to(&mut self, service: &ServiceName) {
        match &self.service {
            None => self.service = Some(Box::new(service.clone())),
            Some(own) if **own == *service => {}
            Some(_) => self.fail(RouteError::OtherService, Some(service)),
        }
    }

    pub(super) fn route(mut self, ids: &[i32], routine: Routine<'h, S>) -> Self {
        let index = self.routines.len();
        self.routines.push(routine);
        for &id in ids {
            match self.ids.binary_search_by_key(&id, |&(id, _)| id) {
                Ok(_) => self.fail(RouteError::SameId(id), None),
                Err(place) => self.ids.insert(place, (id, index)),
            }
        }
        self
    }

    fn fail(&mut self, error: RouteError, service: Option<&ServiceName>) {
        let fault = Error::new("Server", Cause::Route(error));
        let fault = match service.or(self.service.as_deref()) {
            Some(service) => fault.about(service),
            None => fault,
        };
        self.fault.get_or_insert(fault);
    }
}
