//! Sealing with a passphrase, in the `age` format: whoever has the standard tool and the passphrase can always open what we sealed.
//!
//! All of it happens in memory. Nothing that was sealed ever lies open on the disk, not even for a moment.

use std::io::{self, Read as _, Write as _};
use std::path::Path;

use age::secrecy::{ExposeSecret as _, SecretString};
use age::{DecryptError, Decryptor, Encryptor, Identity, Recipient};

use super::disk::Disk;
use super::{Doing, Error};
use crate::text::Tr;
use crate::tr;

/// How a sealed file begins.
const BEGINNING: &[u8] = b"age-encryption.org/";

/// How much work a guess at the passphrase takes, as a power of two. 64 MiB and about a fifth of a second: a dossier stays safe on disk
/// within a second of every edit, and a guesser needs as much for each guess. A debug build, which is ten times slower and seals
/// nothing anybody keeps, makes it less.
const WORK: u8 = if cfg!(debug_assertions) { 8 } else { 16 };

/// The most work a file may ask for before we refuse it: what the standard tool itself uses.
const MOST_WORK: u8 = 18;

/// What opens a sealed file. It is wiped from memory when it is no longer needed, and never printed.
#[derive(Clone)]
pub struct Passphrase(SecretString);

impl Passphrase {
    /// A passphrase as typed. `None` for an empty one, which seals nothing. One line end behind it, as files and pipes have, is not
    /// part of it.
    pub fn new(typed: String) -> Option<Self> {
        let end = typed.strip_suffix('\n').map_or(typed.len(), |rest| rest.strip_suffix('\r').unwrap_or(rest).len());
        let mut typed = typed;
        typed.truncate(end);
        (!typed.is_empty()).then(|| Self(SecretString::from(typed)))
    }

    /// The passphrase in the open, for a judgement on its strength.
    pub fn reveal(&self) -> &str {
        self.0.expose_secret()
    }
}

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passphrase(..)")
    }
}

impl PartialEq for Passphrase {
    fn eq(&self, other: &Self) -> bool {
        self.reveal() == other.reveal()
    }
}

/// Why a sealed file did not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnsealError {
    /// This is not its passphrase.
    WrongPassphrase,
    /// It was sealed for the holder of a key, not with a passphrase.
    NeedsKey,
    /// Opening it would take far more work than any file of ours.
    TooMuchWork,
    /// It is damaged, cut off or no sealed file at all.
    Damaged,
    /// What is in it is larger than any file of ours.
    TooLarge,
}

impl UnsealError {
    /// What is wrong and what to do, for the reader.
    pub fn message(self, tr: &Tr) -> String {
        match self {
            Self::WrongPassphrase => tr!(tr, "seal-wrong-passphrase"),
            Self::NeedsKey => tr!(tr, "seal-needs-key"),
            Self::TooMuchWork => tr!(tr, "seal-too-much-work"),
            Self::Damaged => tr!(tr, "seal-damaged"),
            Self::TooLarge => tr!(tr, "seal-too-large"),
        }
    }
}

/// Whether these are the bytes of a sealed file.
pub fn is_sealed(bytes: &[u8]) -> bool {
    bytes.starts_with(BEGINNING)
}

/// Seals bytes. Twice the same gives different files: nobody sees that they hold the same.
///
/// # Errors
/// When the machine gives no random numbers or no memory.
pub fn seal(plain: &[u8], passphrase: &Passphrase) -> io::Result<Vec<u8>> {
    let mut recipient = age::scrypt::Recipient::new(passphrase.0.clone());
    recipient.set_work_factor(WORK);
    let encryptor =
        Encryptor::with_recipients(std::iter::once(&recipient as &dyn Recipient)).map_err(io::Error::other)?;
    let mut sealed = Vec::with_capacity(plain.len() + plain.len() / 1_000 + 512);
    let mut writer = encryptor.wrap_output(&mut sealed)?;
    writer.write_all(plain)?;
    writer.finish()?;
    Ok(sealed)
}

/// Opens a sealed file of at most so many bytes inside.
///
/// # Errors
/// When it does not open.
pub fn unseal(sealed: &[u8], passphrase: &Passphrase, most: usize) -> Result<Vec<u8>, UnsealError> {
    let decryptor = Decryptor::new_buffered(sealed).map_err(|error| told(&error))?;
    if !decryptor.is_scrypt() {
        return Err(UnsealError::NeedsKey);
    }
    let mut identity = age::scrypt::Identity::new(passphrase.0.clone());
    identity.set_max_work_factor(MOST_WORK);
    let reader = decryptor.decrypt(std::iter::once(&identity as &dyn Identity)).map_err(|error| told(&error))?;
    let mut plain = Vec::new();
    reader.take(most as u64 + 1).read_to_end(&mut plain).map_err(|_| UnsealError::Damaged)?;
    if plain.len() > most { Err(UnsealError::TooLarge) } else { Ok(plain) }
}

/// Looks at the outside of a sealed file: whether a passphrase could open it.
///
/// # Errors
/// What is wrong with it, or with the disk.
pub fn outside(disk: &Disk, path: &Path) -> Result<(), Result<UnsealError, Error>> {
    let bytes = disk.read(path, super::whole::MOST_WHOLE).map_err(|error| Err(Error::new(Doing::Read, path, error)))?;
    let decryptor = Decryptor::new_buffered(&bytes[..]).map_err(|error| Ok(told(&error)))?;
    if decryptor.is_scrypt() { Ok(()) } else { Err(Ok(UnsealError::NeedsKey)) }
}

fn told(error: &DecryptError) -> UnsealError {
    match error {
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => UnsealError::WrongPassphrase,
        DecryptError::ExcessiveWork { .. } => UnsealError::TooMuchWork,
        DecryptError::NoMatchingKeys => UnsealError::NeedsKey,
        _ => UnsealError::Damaged,
    }
}
