//! Files for others.

use std::io::{Error as IoError, ErrorKind};
use std::path::Path;

use super::atomic::write_atomic;
use super::disk::Disk;
use super::{Doing, Error};

/// Writes a file for others and reads it back: only what stands on the disk letter for letter is saved.
///
/// # Errors
/// When it could not be written, or came back as something else.
pub fn write_checked(disk: &Disk, path: &Path, bytes: &[u8]) -> Result<(), Error> {
    write_atomic(disk, path, bytes)?;
    let found = disk.read(path, bytes.len() + 1).map_err(|error| Error::new(Doing::Read, path, error))?;
    if found == bytes {
        return Ok(());
    }
    let torn = IoError::new(ErrorKind::InvalidData, "read back as something else");
    Err(Error::new(Doing::Write, path, torn))
}
