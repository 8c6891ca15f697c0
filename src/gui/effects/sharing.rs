//! The disk thread's work for others: a dossier that goes out, a seal put on or taken off.

use std::path::{Path, PathBuf};

use super::chores::Chore;
use super::worker::Worker;
use crate::app::Secret;
use crate::app::sharing::{Share, Shared, Sharing, Whom};
use crate::store::dossiers::How;
use crate::store::machine::{exists, random_name};
use crate::store::seal::Passphrase;
use crate::store::sealing::{Rest, seal_itself, unseal_itself};
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
            (None, Some(passphrase)) => seal_itself(&self.disk, &path, passphrase, false, now).map(Some),
            (Some(passphrase), None) => unseal_itself(&self.disk, &path, passphrase, false, now).map(Some),
            (None, None) | (Some(_), Some(_)) => Ok(None),
        };
        let (at, opens, mut result) = match done {
            Ok(Some((to, rest))) => {
                // What belongs to it may be much: saves come in between.
                self.chores.push_back(Chore::Rest(rest));
                (to.clone(), after.clone(), Ok((to, after.is_some())))
            }
            Ok(None) => (path.clone(), before.clone(), Ok((path.clone(), before.is_some()))),
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

    /// A sealed dossier was opened: what still lies open beside it, because the program was ended while it was sealed, is sealed now.
    pub(super) fn seal_what_is_open(&mut self, path: &Path, key: &str) {
        let Some(passphrase) = self.dossiers.passphrase(key) else { return };
        if let Ok(rest) = Rest::left_open(&self.disk, path, key, passphrase)
            && !rest.is_done()
        {
            self.chores.push_back(Chore::Rest(rest));
        }
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
