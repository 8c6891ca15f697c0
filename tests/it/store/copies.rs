//! Copies for viewers: nobody else looks into them, and none stays behind.

use std::fs;
use std::time::{Duration, SystemTime};

use digipeil::store::Disk;
use digipeil::store::copies::Copies;
use tempfile::TempDir;

use super::names;

fn at(within: &TempDir) -> Copies {
    Copies::new(Disk::default(), within.path().to_owned())
}

#[test]
fn a_copy_is_for_this_user_alone_and_goes_with_the_program() {
    let within = TempDir::new().unwrap();
    let mut copies = at(&within);
    assert!(names(within.path()).is_empty(), "who looks at nothing leaves nothing");
    let path = copies.make("foto van de server.png", b"one").unwrap();
    assert!(path.ends_with("foto van de server.png") && fs::read(&path).unwrap() == b"one");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&path), mode(path.parent().unwrap())), (0o600, 0o700));
    }
    // The same once more is the same file; another of that name has a name of its own, and no name leads out of the folder.
    assert_eq!(copies.make("foto van de server.png", b"one").unwrap(), path);
    let other = copies.make("foto van de server.png", b"two").unwrap();
    assert!(other.ends_with("foto van de server (2).png") && fs::read(&path).unwrap() == b"one");
    let inside = copies.make("../../boos.pdf", b"x").unwrap();
    assert_eq!(inside.parent(), path.parent());
    drop(copies);
    assert!(names(within.path()).is_empty(), "{:?}", names(within.path()));
}

#[test]
fn what_an_ended_program_left_goes_when_the_next_begins() {
    let within = TempDir::new().unwrap();
    let mut living = at(&within);
    let kept = living.make("verslag.pdf", b"one").unwrap();
    // As a program leaves it that was ended from outside: nobody holds the file in it.
    let left = within.path().join("digipeil-ended1");
    fs::create_dir_all(left.join("more")).unwrap();
    fs::write(left.join(".held"), "").unwrap();
    fs::write(left.join("bijlage.pdf"), "secret").unwrap();
    // One that a program is just making, one that was never held and is old, and what is not ours.
    let beginning = within.path().join("digipeil-begins");
    let never = within.path().join("digipeil-never1");
    for folder in [&beginning, &never, &within.path().join("digipeil"), &within.path().join("other-held")] {
        fs::create_dir(folder).unwrap();
    }
    let yesterday = SystemTime::now().checked_sub(Duration::from_secs(90_000)).unwrap();
    fs::File::open(&never).unwrap().set_modified(yesterday).unwrap();
    #[cfg(unix)]
    {
        let elsewhere = within.path().join("elsewhere");
        fs::create_dir(&elsewhere).unwrap();
        fs::write(elsewhere.join(".held"), "").unwrap();
        std::os::unix::fs::symlink(&elsewhere, within.path().join("digipeil-link01")).unwrap();
    }
    at(&within).clear();
    assert!(!left.exists() && !never.exists());
    assert!(beginning.exists() && within.path().join("digipeil").exists() && within.path().join("other-held").exists());
    assert_eq!(fs::read(&kept).unwrap(), b"one", "a program that is still there keeps its copies");
    #[cfg(unix)]
    assert!(within.path().join("elsewhere").join(".held").exists(), "no link is followed");
    // Should somebody clear the folder away meanwhile, there is another.
    fs::remove_dir_all(kept.parent().unwrap()).unwrap();
    assert_eq!(fs::read(living.make("verslag.pdf", b"two").unwrap()).unwrap(), b"two");
}

#[test]
fn a_copy_that_cannot_be_made_is_told() {
    let within = TempDir::new().unwrap();
    let mut copies = Copies::new(Disk::default(), within.path().join("nowhere"));
    let message = copies.make("x.pdf", b"x").unwrap_err().message(&super::dutch());
    assert!(message.contains("nowhere"), "{message}");
    let full = Disk::failing(std::sync::Arc::new(super::Always(
        &[digipeil::store::Op::CreateNew],
        std::io::ErrorKind::StorageFull,
    )));
    let mut copies = Copies::new(full, within.path().to_owned());
    assert!(copies.make("x.pdf", b"secret").unwrap_err().message(&super::dutch()).contains("vol"));
    drop(copies);
    assert!(names(within.path()).is_empty(), "half a copy is none: {:?}", names(within.path()));
}
