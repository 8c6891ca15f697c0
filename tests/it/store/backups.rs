//! Earlier versions of a dossier: put by, read back, thinned out, compared and brought back.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use digipeil::company::Field;
use digipeil::dossier::backups::{DAYS, HOURS, MONTHS, MOST, NEWEST, WEEKS, kept};
use digipeil::dossier::changed::{Change, changes};
use digipeil::dossier::{Edit, file};
use digipeil::store::backups::{Contents, list, restore};
use digipeil::store::dossiers::{BACKUPS, Dossiers, Notice};
use digipeil::store::{Disk, Op};
use jiff::ToSpan as _;
use jiff::civil::{DateTime, datetime};
use proptest::prelude::*;
use tempfile::TempDir;

use super::{Always, NOW, at, dossier, numbered, on_disk, visible};

fn any_moments() -> impl Strategy<Value = Vec<DateTime>> {
    // Years of work, and hours full of it; a clock that was wrong for a while too.
    let moment = (0..40_000_i64, 0..3_600_i64).prop_map(|(hours, seconds)| {
        datetime(2022, 1, 1, 0, 0, 0, 0).checked_add((hours * 3_600 + seconds).seconds()).unwrap()
    });
    let near = (0..400_000_i64).prop_map(|seconds| NOW.checked_sub(seconds.seconds()).unwrap());
    proptest::collection::vec(prop_oneof![moment, near], 0..300)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_newest_is_kept_each_period_has_one_and_there_are_never_too_many(mut taken in any_moments()) {
        taken.sort_unstable();
        let kept = kept(&taken);
        prop_assert!(kept.len() <= MOST);
        prop_assert!(kept.iter().all(|i| *i < taken.len()));
        prop_assert!((taken.len().saturating_sub(NEWEST)..taken.len()).all(|newest| kept.contains(&newest)));
        fn each_has_its_last<K: Ord>(taken: &[DateTime], kept: &BTreeSet<usize>, most: usize, period: impl Fn(DateTime) -> K) {
            let periods: BTreeSet<K> = taken.iter().map(|at| period(*at)).collect();
            for wanted in periods.into_iter().rev().take(most) {
                let last = taken.iter().rposition(|at| period(*at) == wanted).unwrap();
                assert!(kept.contains(&last), "{}", taken[last]);
            }
        }
        each_has_its_last(&taken, &kept, HOURS, |at| (at.date(), at.hour()));
        each_has_its_last(&taken, &kept, DAYS, |at| at.date());
        each_has_its_last(&taken, &kept, WEEKS, |at| (at.date().iso_week_date().year(), at.date().iso_week_date().week()));
        each_has_its_last(&taken, &kept, MONTHS, |at| (at.year(), at.month()));
        // What is left is not thinned out any further, whatever the clock says.
        let left: Vec<DateTime> = kept.iter().map(|i| taken[*i]).collect();
        prop_assert_eq!(kept_all(&left), left.len());
    }

    #[test]
    fn thinning_after_every_backup_ends_as_thinning_once(mut taken in any_moments()) {
        taken.sort_unstable();
        let mut there: Vec<DateTime> = Vec::new();
        for at in &taken {
            there.push(*at);
            there = kept(&there).into_iter().map(|i| there[i]).collect();
            prop_assert!(there.len() <= MOST);
        }
        let once: BTreeSet<DateTime> = kept(&taken).into_iter().map(|i| taken[i]).collect();
        let often: BTreeSet<DateTime> = there.into_iter().collect();
        prop_assert!(often.is_subset(&taken.iter().copied().collect()));
        prop_assert_eq!(often, once);
    }
}

fn kept_all(taken: &[DateTime]) -> usize {
    kept(taken).len()
}

#[test]
fn a_long_day_leaves_a_version_an_hour_and_a_long_year_a_handful() {
    let home = TempDir::new().unwrap();
    let path = home.path().join("bakker.ron");
    fs::write(&path, file::write(&numbered(0))).unwrap();
    let mut store = at(&home);
    store.open(&path, NOW).unwrap();
    let mut now = NOW;
    for number in 1..=30 {
        now = now.checked_add(10.minutes()).unwrap();
        store.save(Some(&path), &numbered(number), now).unwrap();
    }
    drop(store);
    let backups = list(&Disk::default(), &path).unwrap();
    // At once, and then each hour: five hours of work.
    assert_eq!(backups.len(), 5, "{backups:?}");
    assert!(backups.windows(2).all(|two| two[0].taken > two[1].taken), "newest first");
    let oldest = backups.last().unwrap();
    assert_eq!(oldest.contents, Contents::Whole(Box::new(numbered(0))));
    // Each says what happened after it, until the next.
    let changed = &oldest.changes;
    assert!(
        changed.iter().any(|c| matches!(c, Change::Answer { question, .. } if question.to_string() == "q7")),
        "{changed:?}"
    );
    assert_eq!(*changed, changes(&numbered(0), backups[backups.len() - 2].contents.dossier().unwrap()));
    // Two years of sessions, one every other day.
    for number in 31..400 {
        now = now.checked_add(2.days()).unwrap();
        let mut store = at(&home);
        store.open(&path, now).unwrap();
        let saved = store.save(Some(&path), &numbered(number), now).unwrap();
        assert!(saved.notices.is_empty());
    }
    let backups = list(&Disk::default(), &path).unwrap();
    assert!((30..=MOST).contains(&backups.len()), "{}", backups.len());
    assert_eq!(backups[0].contents.dossier(), Some(&numbered(398)));
    assert_eq!(on_disk(&path), numbered(399));
}

#[test]
fn only_backups_of_this_dossier_are_ever_taken_away() {
    let home = TempDir::new().unwrap();
    let path = home.path().join("bakker.ron");
    fs::write(&path, file::write(&dossier("Eerst"))).unwrap();
    let backups = home.path().join(BACKUPS);
    fs::create_dir(&backups).unwrap();
    let others = [
        "bakker.ron",
        "bakker 2026.ron",
        "bakker 2026-11-21 14.02.ron",
        "bakker 2026-13-41 99.99.99.ron",
        "bakker 2026-11-21 14.02.33 (x).ron",
        "bakker 2026-11-21 14.02.33.txt",
        "bakkerij 2026-11-21 14.02.33.ron",
        "de bakker 2026-11-21 14.02.33.ron",
        "bakker 2 2026-11-21 14.02.33.ron",
        "notities.txt",
    ];
    for other in others {
        fs::write(backups.join(other), "not a backup of this dossier").unwrap();
    }
    for hour in 0..100_i64 {
        let mut store = at(&home);
        let now = NOW.checked_add(hour.hours()).unwrap();
        store.open(&path, now).unwrap();
        store.save(Some(&path), &dossier(&format!("Na {hour} uur")), now).unwrap();
    }
    let left = visible(&backups);
    for other in others {
        assert!(left.iter().any(|name| name == other), "{other} is gone");
    }
    let ours = list(&Disk::default(), &path).unwrap();
    assert_eq!(left.len(), ours.len() + others.len());
    assert!(ours.len() < 60, "{}", ours.len());
    assert_eq!(ours[0].changes, [Change::Company(Field::Name)]);
}

#[test]
fn an_earlier_version_comes_back_as_a_copy() {
    let home = TempDir::new().unwrap();
    let path = home.path().join("bakker.ron");
    fs::write(&path, file::write(&dossier("Eerst"))).unwrap();
    let mut store = at(&home);
    store.open(&path, NOW).unwrap();
    store.save(Some(&path), &dossier("Dan"), NOW).unwrap();
    let disk = Disk::default();
    let backup = list(&disk, &path).unwrap().remove(0);
    let first = restore(&disk, &backup.path).unwrap();
    assert_eq!(first, home.path().join("bakker 2026-11-21 14.02.33.ron"));
    let second = restore(&disk, &backup.path).unwrap();
    assert_eq!(second, home.path().join("bakker 2026-11-21 14.02.33 (2).ron"));
    assert_eq!(on_disk(&first), dossier("Eerst"));
    assert_eq!(on_disk(&path), dossier("Dan"));
    assert!(backup.path.exists());
    // A dossier that is broken or gone: that is when one needs them, and the message says that they are there.
    fs::write(&path, "V1((key: ").unwrap();
    let message = at(&home).open(&path, NOW).unwrap_err().message(&super::dutch());
    assert!(message.contains("1 eerdere versie"), "{message}");
    let backups = list(&disk, &path).unwrap();
    assert_eq!((backups.len(), backups[0].changes.len()), (1, 0));
    fs::remove_file(&path).unwrap();
    assert_eq!(list(&disk, &path).unwrap().len(), 1);
    assert_eq!(list(&disk, Path::new("/nowhere/at all.ron")).unwrap().len(), 0);
}

#[test]
fn a_backup_that_does_not_read_back_is_none() {
    use std::io;
    use std::sync::Arc;
    /// Loses what is written into the folder of backups, as a drive does that is not what it says.
    struct Liar;
    impl digipeil::store::Faults for Liar {
        fn before(&self, op: Op, path: &Path) -> io::Result<()> {
            if op == Op::Read && path.parent().is_some_and(|folder| folder.ends_with(BACKUPS)) {
                fs::write(path, "").unwrap();
            }
            Ok(())
        }
    }
    let home = TempDir::new().unwrap();
    let path = home.path().join("bakker.ron");
    fs::write(&path, file::write(&dossier("Eerst"))).unwrap();
    let mut store = Dossiers::new(Disk::failing(Arc::new(Liar)), home.path().to_owned());
    store.open(&path, NOW).unwrap();
    let saved = store.save(Some(&path), &dossier("Dan"), NOW).unwrap();
    assert!(matches!(&saved.notices[..], [Notice::NoBackup(_)]), "{:?}", saved.notices);
    assert_eq!(on_disk(&path), dossier("Dan"), "the work itself is safe");
    assert!(visible(&home.path().join(BACKUPS)).is_empty());
    // Full: the same.
    let full = Disk::failing(Arc::new(Always(&[Op::MakeFolder], io::ErrorKind::StorageFull)));
    fs::remove_dir_all(home.path().join(BACKUPS)).unwrap();
    drop(store);
    let mut store = Dossiers::new(full, home.path().to_owned());
    store.open(&path, NOW).unwrap();
    let saved = store.save(Some(&path), &dossier("Weer"), NOW).unwrap();
    assert!(matches!(&saved.notices[..], [Notice::NoBackup(_)]), "{:?}", saved.notices);
}

#[test]
fn what_changed_is_told_piece_by_piece() {
    let before = numbered(1);
    assert!(changes(&before, &before).is_empty());
    let mut after = before.clone();
    after.company.municipality = Some("Gent".into());
    after.company.founded = Some(1990);
    let scan = after.assessments[0].id.clone();
    let mut second = after.assessments[0].clone();
    second.id = digipeil::id::Id::new("scan-2").unwrap();
    after.apply(Edit::Begin(Box::new(second.clone())));
    let question: digipeil::id::QuestionId = digipeil::id::Id::new("q3").unwrap();
    after.apply(Edit::Answer {
        assessment: scan.clone(),
        question: question.clone(),
        answer: Box::default(),
        on: NOW.date(),
    });
    let found = changes(&before, &after);
    assert_eq!(
        found,
        [
            Change::Company(Field::Place),
            Change::Company(Field::Founded),
            Change::Answer { assessment: scan, question },
            Change::Begun(second.id.clone()),
        ]
    );
    let back = changes(&after, &before);
    assert!(back.contains(&Change::Discarded(second.id)) && back.len() == 4, "{back:?}");
}
