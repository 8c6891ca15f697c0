//! The disk thread's work for others: a dossier that goes out, a seal put on or taken off.

use std::path::{Path, PathBuf};

use super::worker::Worker;
use crate::app::Secret;
use crate::app::sharing::{Share, Shared, Sharing, Whom};
use crate::store::dossiers::How;
use crate::store::machine::{exists, random_name};
use crate::store::seal::Passphrase;
use crate::store::sealing::{seal_file, unseal_file};
use crate::store::sharing::{Seals, to_client, to_colleague, to_province};
use crate::tr;

impl Worker {
    /// Writes a dossier for others.
    pub(super) fn share(&self, path: &Path, share: Share) {
        let Share { whom, seal, key, from, mut records, .. } = share;
        let seal = seal.and_then(|Secret(typed)| Passphrase::new(typed));
        let seals = Seals { opens: self.dossiers.passphrase(&key), seals: seal.as_ref() };
        let from = from.map(|from| self.now_called(from)).unwrap_or_default();
        let written = match whom {
            Whom::Client => to_client(&self.disk, &from, path, seals),
            Whom::Colleague => to_colleague(&self.disk, &self.library, &from, path, seals),
            Whom::Province => {
                for record in &mut records {
                    record.id = random_name();
                }
                to_province(&self.disk, &records, path, seals.seals)
            }
        };
        let result = written
            .map(|done| Shared { path: done.path, missing: done.missing })
            .map_err(|error| error.message(&self.tr));
        self.news.send(Sharing::Shared(result).into());
    }

    /// Seals the dossier in this window, or takes its seal off, and goes on with the file it is in then.
    pub(super) fn seal(&mut self, key: String, path: &Path, passphrase: Option<Secret>) {
        let now = (self.clock)();
        let path = self.now_called(path.to_owned());
        let before = self.dossiers.passphrase(&key).cloned();
        let after = passphrase.and_then(|Secret(typed)| Passphrase::new(typed));
        // The seal goes on what nobody has open; it is ours again in a moment.
        self.dossiers.let_go(&path);
        let done = match (&before, &after) {
            (None, Some(passphrase)) => seal_file(&self.disk, &path, passphrase, false, now),
            (Some(passphrase), None) => unseal_file(&self.disk, &path, passphrase, false, now),
            (None, None) | (Some(_), Some(_)) => Ok(path.clone()),
        };
        let (at, opens, mut result) = match done {
            Ok(to) => {
                let is_sealed = if to == path { before.is_some() } else { after.is_some() };
                let opens = if to == path { before } else { after };
                (to.clone(), opens, Ok((to, is_sealed)))
            }
            Err(error) => (path.clone(), before, Err(error.message(&self.tr))),
        };
        if at != path {
            // What was taken off goes back to a name there was: no name leads on to itself.
            self.renamed.remove(&at);
            self.renamed.insert(path, at.clone());
        }
        let how = How { passphrase: opens, by_force: false };
        if let Err(error) = self.dossiers.open_with(&at, &how, now)
            && result.is_ok()
        {
            result = Err(tr!(self.tr, "seal-not-reopened", reason = error.message(&self.tr)));
        }
        self.news.send(Sharing::Sealed { key, result }.into());
    }

    /// Where a file is that got another name since somebody asked for it.
    pub(super) fn now_called(&self, mut path: PathBuf) -> PathBuf {
        for _ in 0..self.renamed.len() {
            match self.renamed.get(&path) {
                Some(to) if !exists(&path) => path.clone_from(to),
                _ => break,
            }
        }
        path
    }
}
