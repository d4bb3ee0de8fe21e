//! The article's program: without arguments the server, with any argument the client.
//!
//! It exits with 1 if the check-in (server) or the look-up (client) failed, and with 2 if it could
//! not get that far.

use std::process::ExitCode;

use bootstrap::ServiceName;
use demo::{EXIT_FALSE, EXIT_TROUBLE, SERVICE, SERVICE_VARIABLE, client, server, transcript};

fn main() -> ExitCode {
    let is_client = std::env::args_os().len() > 1;
    let service = match service_name() {
        Ok(service) => service,
        Err(error) => {
            demo::complain("service", format_args!("{SERVICE_VARIABLE}: {error}"));
            return ExitCode::from(EXIT_TROUBLE);
        }
    };
    let mut lines = transcript::stdout();
    let outcome = if is_client {
        client::look_up(&mut lines, &service).map(drop)
    } else {
        server::check_in(&mut lines, &service).and_then(|port| Ok(server::serve(port)?))
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            demo::complain("service", &error);
            ExitCode::from(if error.is::<std::io::Error>() {
                EXIT_TROUBLE
            } else {
                EXIT_FALSE
            })
        }
    }
}

/// The name to serve or look up.
fn service_name() -> Result<ServiceName, Box<dyn std::error::Error>> {
    match std::env::var_os(SERVICE_VARIABLE) {
        None => Ok(SERVICE),
        Some(name) => Ok(ServiceName::new(name.as_encoded_bytes())?),
    }
}
