//! The questionnaires the program can use, and the files it could not.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, any_error};
use crate::dossier::QuestionnaireRef;
use crate::id::QuestionnaireId;
use crate::questionnaire::{self, Questionnaire, shipped};

/// A file that could not be used, with what is wrong in it.
#[derive(Clone, Debug)]
pub struct Broken {
    /// The file.
    pub file: String,
    /// What is wrong.
    pub diagnostics: Vec<Diagnostic>,
}

/// All questionnaires there are, in the order Home shows them.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    questionnaires: Vec<Arc<Questionnaire>>,
    /// Those that old scans were made with: found by their content alone, never offered.
    kept: Vec<Arc<Questionnaire>>,
    broken: Vec<Broken>,
}

impl Shelf {
    /// The shipped questionnaires and the user's own files beside them. A broken file is listed and stops nothing.
    pub fn new(own: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        let mut shelf = Self::default();
        for (file, bytes) in shipped::FILES {
            shelf.add(file, bytes);
        }
        for (file, bytes) in own {
            shelf.add(&file, &bytes);
        }
        shelf
    }

    fn add(&mut self, file: &str, bytes: &[u8]) {
        let (found, diagnostics) = questionnaire::read(file, bytes);
        match found {
            Some(found) => self.put(found),
            None => {
                debug_assert!(any_error(&diagnostics), "{file} was refused without saying why");
                self.broken.push(Broken { file: file.to_owned(), diagnostics });
            }
        }
    }

    fn put(&mut self, found: Arc<Questionnaire>) {
        // A user's file with the same provider, id and version takes the place of ours.
        let same = |q: &Arc<Questionnaire>| {
            q.id() == found.id() && q.version() == found.version() && q.provider() == found.provider()
        };
        self.questionnaires.retain(|q| !same(q));
        self.questionnaires.push(found);
    }

    /// The same shelf with these questionnaires on it too.
    pub fn with(mut self, more: impl IntoIterator<Item = Arc<Questionnaire>>) -> Self {
        more.into_iter().for_each(|questionnaire| self.put(questionnaire));
        self
    }

    /// Takes in the file that a scan was made with, as it was then. It serves that scan and is not offered for new ones.
    pub fn keep(&mut self, file: &str, bytes: &[u8]) {
        let (found, _) = questionnaire::read(file, bytes);
        self.kept.extend(found.filter(|found| self.by_hash(found.content_hash()).is_none()));
    }

    /// The same shelf with these, which old scans were made with; they are not offered for new ones.
    pub fn with_kept(mut self, more: impl IntoIterator<Item = Arc<Questionnaire>>) -> Self {
        self.kept.extend(more);
        self
    }

    fn by_hash(&self, hash: &str) -> Option<&Arc<Questionnaire>> {
        self.questionnaires.iter().chain(&self.kept).find(|q| q.content_hash() == hash)
    }

    /// By which one sees that another shelf scores the same: the contents of all that is on it, in order.
    pub fn fingerprint(&self) -> String {
        let hashes: Vec<&str> = self.questionnaires.iter().map(|q| q.content_hash().get(..12).unwrap_or("")).collect();
        hashes.join(" ")
    }

    /// All that can be used.
    pub fn questionnaires(&self) -> &[Arc<Questionnaire>] {
        &self.questionnaires
    }

    /// Those to choose from: of each only the newest version.
    pub fn newest(&self) -> impl Iterator<Item = &Arc<Questionnaire>> {
        self.questionnaires.iter().filter(|q| self.get(q.id()).is_some_and(|newest| Arc::ptr_eq(newest, q)))
    }

    /// Files that cannot be used.
    pub fn broken(&self) -> &[Broken] {
        &self.broken
    }

    /// The newest one with this id.
    pub fn get(&self, id: &QuestionnaireId) -> Option<&Arc<Questionnaire>> {
        self.questionnaires.iter().rfind(|q| q.id() == id)
    }

    /// The one an assessment was made with: the same file, else the same provider, id and version.
    pub fn of(&self, wanted: &QuestionnaireRef) -> Option<&Arc<Questionnaire>> {
        self.by_hash(&wanted.hash).or_else(|| {
            self.questionnaires
                .iter()
                .find(|q| q.id() == &wanted.id && q.version() == wanted.version && q.provider() == wanted.provider)
        })
    }
}
