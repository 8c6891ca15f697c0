//! What the disk thread still has to do. Of several states of the same file only the newest is worth writing.
#![expect(clippy::disallowed_types, reason = "how long ago the last save was")]

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::app::sharing::Share;
use crate::app::{Backed, Export, Recent, Secret, Settings};
use crate::dossier::Dossier;
use crate::dossier::evidence::Attachment;

/// Something to do on the disk.
#[derive(Debug)]
pub(super) enum Job {
    /// Write a dossier.
    Save { generation: u64, path: Option<PathBuf>, dossier: Box<Dossier> },
    /// Read a dossier.
    Load(PathBuf),
    /// Read a dossier that takes more than its path.
    LoadWith { path: PathBuf, passphrase: Option<Secret>, by_force: bool },
    /// Write a file for others, and read it back.
    Export { path: PathBuf, export: Export },
    /// Write a dossier for others, and read it back.
    Share(PathBuf, Share),
    /// Seal a dossier, or take its seal off.
    Seal { key: String, path: PathBuf, passphrase: Option<Secret> },
    /// Make a copy of a file for the system's viewer.
    Print(Export),
    /// Put a copy of a file beside the dossier that it backs up.
    TakeEvidence { of: Backed, dossier_file: PathBuf, from: PathBuf },
    /// Make a copy of a file that backs an answer up for the system's viewer.
    OpenEvidence { key: String, dossier_file: PathBuf, attachment: Attachment },
    /// Read a picture.
    Logo(PathBuf),
    /// Make one of the two files of a dossier.
    Settle { generation: u64, ours: PathBuf, dossier: Box<Dossier> },
    /// Leave the two files of a dossier two.
    KeepApart(PathBuf),
    /// Let others have a dossier.
    LetGo(PathBuf),
    /// Throw a dossier into the bin.
    ThrowAway(PathBuf),
    /// Take one out of it.
    TakeBack(PathBuf),
    /// Empty the bin.
    EmptyBin,
    /// List the earlier versions of a dossier.
    Versions(PathBuf),
    /// Bring an earlier version back.
    Restore(PathBuf),
    /// Write the settings.
    Settings(Settings),
    /// Write the list of recent dossiers.
    Recent(Vec<Recent>),
}

impl Job {
    /// Whether this makes an earlier job needless: the same file, in a newer state.
    fn replaces(&self, earlier: &Self) -> bool {
        match (self, earlier) {
            (Self::Save { path, dossier, .. }, Self::Save { path: path_before, dossier: before, .. }) => {
                path == path_before && dossier.key == before.key
            }
            (Self::Settings(_), Self::Settings(_)) | (Self::Recent(_), Self::Recent(_)) => true,
            _ => false,
        }
    }
}

/// What there is to do.
pub(super) enum Next {
    /// A job.
    Job(Job),
    /// No job for now: a little of what can wait.
    Chore,
    /// No job will come any more.
    Nothing,
}

/// Whether a job needs what was saved before it as it was then.
fn is_in_between(job: &Job) -> bool {
    matches!(job, Job::Load(_) | Job::LoadWith { .. } | Job::Share(..) | Job::Seal { .. })
}

/// Between two saves of one thing typed letter by letter. Far under the second within which everything must be safe, and enough to
/// spare the disk.
const PAUSE: Duration = Duration::from_millis(250);

/// The jobs, in order.
#[derive(Default)]
pub(super) struct Mailbox {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    jobs: VecDeque<Job>,
    /// Whether a job is being done.
    is_busy: bool,
    /// Whether no more jobs come.
    is_closed: bool,
    /// Whether somebody waits until all is done.
    is_urgent: bool,
    /// When the last save began.
    last_save: Option<Instant>,
}

impl Mailbox {
    fn state(&self) -> MutexGuard<'_, State> {
        // No job is done while the lock is held, so what is behind it is whole.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds a job. It takes the place of one it makes needless.
    pub(super) fn put(&self, job: Job) {
        let mut state = self.state();
        // Only the last of its kind: what was asked between the two must still find the earlier one done.
        match state.jobs.back_mut() {
            Some(last) if job.replaces(last) => *last = job,
            _ => match state.jobs.iter().position(|earlier| job.replaces(earlier)) {
                // A newer state only makes the earlier save better, unless something is to be read in between.
                Some(at) if !state.jobs.iter().skip(at).any(is_in_between) => {
                    state.jobs[at] = job;
                }
                _ => state.jobs.push_back(job),
            },
        }
        self.changed.notify_all();
    }

    /// What to do next, once there is something. Where there are chores they have their turn while no job can be done. Say
    /// [`Mailbox::done`] after a job.
    pub(super) fn next(&self, has_chores: bool) -> Next {
        let mut state = self.state();
        loop {
            let wait = match state.jobs.front() {
                None if has_chores => return Next::Chore,
                None if state.is_closed => return Next::Nothing,
                None => None,
                Some(Job::Save { .. }) if state.jobs.len() == 1 && !state.is_closed && !state.is_urgent => {
                    let rest = state.last_save.and_then(|last| PAUSE.checked_sub(last.elapsed()));
                    rest.filter(|rest| !rest.is_zero()).map_or(Some(Duration::ZERO), Some)
                }
                Some(_) => Some(Duration::ZERO),
            };
            match wait {
                Some(Duration::ZERO) => {
                    let Some(job) = state.jobs.pop_front() else { continue };
                    state.is_busy = true;
                    if matches!(job, Job::Save { .. }) {
                        state.last_save = Some(Instant::now());
                    }
                    return Next::Job(job);
                }
                Some(rest) => {
                    state = self.changed.wait_timeout(state, rest).unwrap_or_else(PoisonError::into_inner).0;
                }
                None => state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner),
            }
        }
    }

    /// The job is done.
    pub(super) fn done(&self) {
        self.state().is_busy = false;
        self.changed.notify_all();
    }

    /// No more jobs come; what is there is still done, without a pause.
    pub(super) fn close(&self) {
        self.state().is_closed = true;
        self.changed.notify_all();
    }

    /// Waits until everything is done, but not longer than this. Says whether it is.
    pub(super) fn wait_until_idle(&self, most: Duration) -> bool {
        let mut state = self.state();
        state.is_urgent = true;
        self.changed.notify_all();
        let is_at_work = |state: &mut State| state.is_busy || !state.jobs.is_empty();
        let (mut state, _) =
            self.changed.wait_timeout_while(state, most, is_at_work).unwrap_or_else(PoisonError::into_inner);
        state.is_urgent = false;
        !is_at_work(&mut state)
    }
}
