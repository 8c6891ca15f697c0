//! What the program finds when it starts: settings, recent dossiers, and the user's own questionnaires and catalogue files.

use std::sync::Arc;

use jiff::civil::Date;

use crate::app::settings::file as settings_file;
use crate::app::{Broken, Event, Folders, Interrupted, Settings, Shelf, Start};
use crate::catalogue::{self, File, shipped};
use crate::company::Reference;
use crate::matching::Matcher;
use crate::store::dossiers::left_behind;
use crate::store::settings::{Config, RECENT, SETTINGS, own_files};
use crate::store::{Disk, Places};
use crate::text::Tr;
use crate::tr;

/// Everything the program starts with, and what the user should know about it.
pub struct Found {
    /// What the program starts with.
    pub start: Start,
    /// Messages for the user.
    pub messages: Vec<Event>,
}

/// Of so many dossiers opened last it is looked whether they were left.
const MOST_LOOKED_AT: usize = 3;

/// Looks at the disk. What cannot be used is told and left out; nothing stops the program.
pub fn look_around(disk: &Disk, places: &Places, today: Date) -> Found {
    let config = Config::new(disk.clone(), places.config.clone());
    let (settings, settings_trouble) = config.read(SETTINGS, settings_file::read);
    let (recent, recent_trouble) = config.read(RECENT, settings_file::read_recent);
    let settings: Settings = settings.unwrap_or_default();
    let tr = Tr::new(settings.locale(None));
    let mut messages: Vec<String> =
        settings_trouble.iter().chain(&recent_trouble).map(|trouble| trouble.message(&tr)).collect();

    let (own, errors) = own_files(disk, &places.questionnaires());
    messages.extend(errors.iter().map(|error| error.message(&tr)));
    let shelf = Shelf::new(own);
    messages.extend(shelf.broken().iter().map(|broken| tr!(tr, "own-file-broken", file = file_name(&broken.file))));

    let (own, errors) = own_files(disk, &places.catalogue());
    messages.extend(errors.iter().map(|error| error.message(&tr)));
    let shipped = shipped::FILES.iter().map(|(name, bytes)| File { name, bytes, layer: 0 });
    let files: Vec<File<'_>> = shipped.chain(own.iter().map(|(name, bytes)| File { name, bytes, layer: 1 })).collect();
    let reference = Reference::built_in();
    let loaded = catalogue::read(&files, reference);
    messages.extend(loaded.left_out.iter().map(|file| tr!(tr, "own-file-broken", file = file_name(file))));
    let faults: Vec<Broken> = loaded
        .left_out
        .iter()
        .map(|file| Broken {
            file: file.to_string(),
            diagnostics: loaded.diagnostics.iter().filter(|d| d.file == *file).cloned().collect(),
        })
        .collect();
    let faults = (!faults.is_empty()).then_some(Event::CatalogueFaults(faults));
    let (matcher, _) = Matcher::new(Arc::new(loaded.catalogue), reference, shelf.questionnaires());

    // Only the last few: looking at each takes a moment, and none of these files may be there any more.
    let recent = recent.unwrap_or_default();
    let interrupted = recent.iter().take(MOST_LOOKED_AT).find_map(|recent| {
        let holder = left_behind(disk, &recent.path)?;
        Some(Interrupted { path: recent.path.clone(), name: recent.name.clone(), since: holder.since })
    });

    Found {
        start: Start {
            today,
            settings,
            shelf,
            matcher: Arc::new(matcher),
            recent,
            folders: Folders {
                dossiers: places.library.clone(),
                questionnaires: places.questionnaires(),
                catalogue: places.catalogue(),
            },
        },
        messages: faults
            .into_iter()
            .chain(messages.into_iter().map(|text| Event::Report { text, is_error: true }))
            .chain(interrupted.map(Event::Interrupted))
            .collect(),
    }
}

/// The name of a file without its folders.
fn file_name(path: &str) -> String {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    crate::diagnostic::harmless(name)
}
