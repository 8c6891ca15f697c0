//! The fixed words of the lay-out.

use serde::Serialize;

use crate::text::Tr;
use crate::tr;

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident = $key:literal),+ $(,)?) => {
        /// The fixed words of the lay-out: headings of tables and the like.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
        pub struct Words {
            $($(#[$doc])* pub $name: String),+
        }

        impl Words {
            pub(super) fn new(t: &Tr) -> Self {
                Self { $($name: tr!(t, $key)),+ }
            }
        }
    };
}

words! {
    /// The name of the program.
    program = "program-name",
    /// Above numbers.
    number = "report-number",
    /// Above ids.
    id = "report-id",
    /// Above what to do.
    what = "report-what",
    /// Above who does it and by when.
    who_when = "report-who-when",
    /// Above who helps.
    who_helps = "report-who-helps",
    /// Above what the company pays.
    you_pay = "report-you-pay",
    /// Above when it is good enough.
    good_enough = "report-good-enough",
    /// Above what comes next.
    next_step = "report-next-step",
    /// Above what steps do.
    steps_do = "report-steps-do",
    /// Above what is rated.
    part = "report-part",
    /// Above a score then.
    then = "report-then",
    /// Above a score now.
    now = "report-now",
    /// Above what changed.
    change = "report-change",
    /// Above a question.
    question = "report-question",
    /// Above an answer.
    answer = "report-answer",
    /// Before a note.
    note = "report-note",
    /// Before a private note.
    private_note = "report-private-note",
    /// Before how an answer is backed up.
    evidence = "report-evidence",
    /// Before why something does not apply.
    reason = "report-reason",
    /// Before who looks it up later.
    follow_up = "report-follow-up",
    /// Before where an answer came from.
    origin = "report-origin",
    /// Above points.
    points = "report-points",
    /// Above points and how they are backed up.
    points_evidence = "report-points-evidence",
    /// Above a rule.
    rule = "report-rule",
    /// Above whether a rule is met.
    met = "report-met",
    /// Above why a programme is useful.
    useful = "report-useful",
    /// Above what to mind.
    mind = "report-mind",
    /// Above what a programme pays.
    money = "report-money",
    /// Above an address.
    address = "report-address",
    /// The word for a page.
    page = "report-page",
    /// Between a page and how many there are.
    of = "report-of",
    /// Steps to take now.
    steps_now = "report-steps-now",
    /// Steps to take later.
    steps_later = "report-steps-later",
    /// Steps that were taken.
    steps_done = "report-steps-done",
    /// Above earlier scans.
    earlier = "report-earlier",
    /// Beside the name of a private report.
    private_mark = "report-private-mark",
    /// What stands for a sign that no typeface of ours has.
    missing_sign = "report-missing-sign",
    /// Above a level.
    level = "report-level",
    /// Above the least a score can be.
    low = "report-low",
    /// Above the most a score can be.
    high = "report-high",
    /// Above the end of a scale.
    best = "report-best",
    /// Above the share that is known.
    coverage = "report-coverage",
    /// Above a name.
    name = "report-name",
    /// Above what a name stands for.
    value = "report-value",
    /// Above a verdict.
    verdict = "report-verdict",
    /// Above an organisation.
    provider = "report-provider",
    /// Above why.
    why = "report-why",
    /// Above when.
    when = "report-when",
    /// Above who.
    who = "report-who",
    /// Above how far it is.
    state = "report-state",
    /// Above a score.
    score = "report-score",
    /// Above a questionnaire.
    questionnaire = "report-questionnaire",
    /// Above the scores, as the name of a sheet.
    scores = "report-scores",
    /// Above the last scan.
    last = "report-last",
    /// Above what is good enough, as a number.
    target = "report-target",
    /// Above links and files that back an answer up.
    attachments = "report-attachments",
    /// Before what a statement rests on.
    rests_on = "report-rests-on",
    /// Above the best combination that is allowed.
    combination = "report-combination",
    /// Before what costs nothing beside it.
    free_beside = "report-free-beside",
    /// Before why others are not counted.
    aside = "report-aside",
    /// Above aid that was granted.
    aid = "report-aid",
    /// Above amounts.
    amount = "report-amount",
    /// Above days.
    day = "report-day",
    /// Above whoever gave something.
    giver = "report-giver",
    /// Above whether something counts.
    counts = "report-counts",
    /// Above what something costs before anybody helps.
    cost = "report-cost",
    /// Above weights.
    weight = "report-weight",
    /// Above kinds.
    sort = "report-sort",
    /// Above ids of dimensions.
    part_id = "report-part-id",
    /// Above ids of how answers are backed up.
    evidence_id = "report-evidence-id",
    /// Above ids that were chosen.
    chosen = "report-chosen",
    /// Above what a scan says.
    outcome = "report-outcome",
    /// Above what comes first, as the name of a sheet.
    ratings = "report-ratings",
    /// Above a scan: stage, day and how far it is.
    scan = "report-scan",
}
