//! What must always hold, whatever the company.

use digipeil::company::sector::Nace;
use digipeil::company::size::SizeClass;
use digipeil::company::{Company, Country};
use digipeil::condition::Truth;
use digipeil::id::RowKey;
use digipeil::matching::Situation;
use digipeil::matching::Verdict::{Fits, NotAvailable, NotForYou, SeemsToFit};
use digipeil::text::{Lang, Locale};
use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::{MATCHER, TODAY, exact, nl, of};

/// A whole company: nothing unknown.
fn company() -> impl Strategy<Value = Company> {
    let towns = MATCHER.reference().areas.iter();
    let towns: Vec<(Country, String)> = towns
        .filter(|(_, area)| area.kind == digipeil::company::area::AreaKind::Municipality)
        .filter_map(|(_, area)| Some((area.country?, area.name.get(Locale::new(Lang::NL)).to_owned())))
        .filter(|(country, name)| MATCHER.reference().areas.lookup(Some(*country), name).len() == 1)
        .collect();
    let sectors: Vec<Nace> = MATCHER.reference().sectors.iter().map(|sector| sector.code).collect();
    let forms: Vec<_> = MATCHER.reference().legal_forms.iter().map(|form| (form.country, form.id.clone())).collect();
    let money = || prop::sample::select(vec!["0", "1999999", "2000000", "9999999", "10000000", "43000001", "90000000"]);
    let size = prop::sample::select(SizeClass::ALL.to_vec());
    (
        prop::sample::select(towns),
        prop::sample::select(sectors),
        prop::sample::select(vec!["0", "9", "9.5", "10", "49", "50", "51", "249", "250", "749", "750", "5000"]),
        money(),
        money(),
        any::<bool>(),
        1990_i16..2027,
        prop::sample::select(forms),
        size,
    )
        .prop_map(|((country, town), sector, headcount, turnover, balance, group, founded, (_, form), size)| {
            let mut company = Company {
                name: Some("Proef".to_owned()),
                country: Some(country),
                municipality: Some(town),
                sector: Some(sector),
                headcount: Some(exact(headcount)),
                turnover: Some(exact(turnover)),
                balance: Some(exact(balance)),
                group: Some(false),
                founded: Some(founded),
                legal_form: Some(form),
                ..Company::default()
            };
            if group {
                // The figures of a group hold those of its members: it is never smaller than they are.
                let own = MATCHER.reference().constants.eu_sizes(TODAY).of(&company).settled().unwrap();
                company.group = Some(true);
                company.confirmed_size = Some(size.max(own));
            }
            company
        })
}

/// What somebody may have confirmed.
fn statements() -> impl Strategy<Value = Vec<(RowKey, bool)>> {
    let ids: Vec<RowKey> = MATCHER.catalogue().statements().iter().map(|s| s.id.clone()).collect();
    let count = ids.len();
    (Just(ids), prop::collection::vec(any::<bool>(), count))
        .prop_map(|(ids, values)| ids.into_iter().zip(values).collect())
}

fn day() -> impl Strategy<Value = Date> {
    (2015_i16..2031, 1_i8..13, 1_i8..29).prop_map(|(y, m, d)| date(y, m, d))
}

/// The same company with some fields left open.
fn forget(mut company: Company, mask: u16) -> Company {
    let gone = |bit: u16| mask >> bit & 1 == 1;
    if gone(0) {
        company.municipality = None;
    }
    if gone(0) && gone(1) {
        company.country = None;
    }
    if gone(2) {
        company.sector = None;
    }
    if gone(3) {
        company.headcount = None;
    }
    if gone(4) {
        company.turnover = None;
    }
    if gone(5) {
        company.balance = None;
    }
    if gone(6) {
        company.confirmed_size = None;
    }
    // Who forgets whether there is a group forgets how large it is.
    if gone(6) && gone(7) {
        company.group = None;
    }
    if gone(8) {
        company.founded = None;
    }
    if gone(9) {
        company.legal_form = None;
    }
    company
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// Knowing more only settles what was open: no rule turns from met to not met or back, and so a programme that is for this company,
    /// or not for it, stays so.
    #[test]
    fn knowing_more_only_settles_what_was_open(
        whole in company(), told in statements(), on in day(), mask in any::<u16>(), said in any::<u64>(),
    ) {
        let known = Situation { told: told.iter().cloned().collect(), ..of(whole.clone()) };
        let some = told.into_iter().enumerate().filter(|(at, _)| said >> (at % 64) & 1 == 1).map(|(_, t)| t);
        let partly = Situation { told: some.collect(), ..of(forget(whole, mask)) };
        let (before, after) = (MATCHER.match_all(&partly, on), MATCHER.match_all(&known, on));
        let catalogue = MATCHER.catalogue();
        for ix in catalogue.programme_indices() {
            let programme = catalogue.programme(ix);
            for place in 0..programme.rules.len() {
                let (b, a) = (before.truth(catalogue, ix, place), after.truth(catalogue, ix, place));
                prop_assert!(b == Truth::Unknown || b == a, "{} {}: {b:?} became {a:?}", programme.id, programme.rules[place].id);
            }
            let (b, a) = (before.of(ix).unwrap().judgement, after.of(ix).unwrap().judgement);
            prop_assert!(b.verdict != NotForYou || a.verdict == NotForYou, "{}", programme.id);
            prop_assert!(b.verdict != Fits || a.verdict == Fits, "{}", programme.id);
            prop_assert_eq!(b.status, a.status);
        }
    }

    /// The verdict follows from the lines: one failed rule that cannot be mended is a no, an open one is never a yes.
    #[test]
    fn the_verdict_is_what_its_lines_say(whole in company(), on in day(), mask in any::<u16>()) {
        let situation = of(forget(whole, mask));
        let matches = MATCHER.match_all(&situation, on);
        let tr = nl();
        for m in &matches.list {
            let lines = MATCHER.lines(&matches, m, &situation, &tr);
            let blocked = lines.iter().any(|l| l.id != "dates" && l.result == Truth::False && !l.can_be_had);
            let open = lines.iter().any(|l| l.result == Truth::Unknown);
            let missing = lines.iter().any(|l| l.can_be_had);
            let closed = m.judgement.status.is_closed();
            let verdict = m.judgement.verdict;
            prop_assert_eq!(verdict == NotForYou, blocked);
            prop_assert!(verdict != Fits || !open && !missing && !closed && !blocked);
            prop_assert!(verdict != NotAvailable || closed);
            prop_assert!(verdict != SeemsToFit || open);
            prop_assert!(!closed || matches!(verdict, NotForYou | NotAvailable));
        }
    }

    /// The fast way says the same as the whole.
    #[test]
    fn verdicts_in_bulk_are_the_same(whole in company(), on in day(), mask in any::<u16>()) {
        let situation = of(forget(whole, mask));
        let matches = MATCHER.match_all(&situation, on);
        let (mut truths, mut out) = (Vec::new(), Vec::new());
        MATCHER.verdicts(&situation, on, &mut truths, &mut out);
        for ix in MATCHER.catalogue().programme_indices() {
            prop_assert_eq!(out[ix.index()], matches.of(ix).unwrap().judgement);
        }
    }
}
