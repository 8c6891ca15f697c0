# Texts of the program in English, the same keys and variables as nl.ftl.

## Dates and words used everywhere

date-pattern = { $day } { $month } { $year }
month-long = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
month-short = { $month ->
    [1] Jan.
    [2] Feb.
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] Aug.
    [9] Sept.
    [10] Oct.
    [11] Nov.
   *[12] Dec.
}

## Problems in files (the key is the code of the diagnostic; `.help` says what to do)

severity-error = error
severity-warning = warning
did-you-mean = Did you mean “{ $name }”?
file-too-large = This file is larger than { $most } MB. We do not read that much.
    .help = Check that you chose the right file.
not-utf8 = There is a character here that is not UTF-8.
    .help = Save the file again as UTF-8 text.
too-deep = More than { $most } brackets are open at the same time here.
    .help = Check that a bracket was not left open.
too-many-values = There are more than { $most } values in this file.
    .help = Check that you chose the right file.
file-empty = This file is empty.
syntax-end = The file ends too early.
    .help = A bracket or a quotation mark is missing at the end.
syntax-character = The character “{ $found }” does not belong here.
syntax-comment = This comment is never closed.
    .help = Put */ at the end of the comment.
syntax-string = This text is never closed.
    .help = Put a quotation mark at the end of the text.
syntax-escape = The sequence “{ $found }” means nothing in a text.
    .help = Write a backslash as two backslashes.
syntax-trailing = Something follows after the end.
    .help = Check that a bracket was not closed too early.
syntax-expected = Something is missing here: { $expected }.
    .help = Check the brackets and commas just before this place.
syntax = We cannot read this: { $found }.
wrong-kind = This should be { $expected ->
    [text] a text
    [texts] a text per language
    [boolean] true or false
    [number] a number
    [list] a list in square brackets
    [map] a table in braces
   *[other] { $expected }
}, but it is { $found ->
    [text] a text
    [boolean] true or false
    [number] a number
    [list] a list
    [map] a table
    [tuple] a row of loose values
    [record] a set of fields
    [named] a name
    [nothing] nothing
    [character] a single character
   *[other] something else
}.
wrong-kind-choice = One of these names belongs here: { $known }.
wrong-record = This should be “{ $expected }”, but it is “{ $found }”.
fields-need-names = “{ $record }” needs fields with a name.
    .help = Write field: value, with commas in between.
unknown-choice = “{ $found }” does not exist here.
    .help = You can choose from: { $known }.
unknown-field = The field “{ $found }” does not exist in { $record }.
    .help = These fields exist: { $known }.
missing-field = The field “{ $name }” is missing in { $record }.
duplicate-key = “{ $name }” is there twice.
    .help = Delete one of them.
wrong-count = “{ $name }” takes { $expected } values, but there are { $found }.
empty-text = This text is empty.
    .help = Write a text or delete the field.
bad-number = “{ $found }” is not a number.
number-too-long = This number is too long.
negative-number = This should be 0 or more, but it is { $found }.
not-whole-between = This should be a whole number from { $least } to { $most }, but it is { $found }.
bad-date = “{ $found }” is not a date.
    .help = Write a date as year-month-day, such as 2026-11-21.
id-empty = An id cannot be empty.
id-too-long = This id is longer than { $most } characters.
id-character = The id “{ $found }” holds a character that is not allowed: “{ $character }”.
    .help = Use letters without accents, digits, dot, hyphen and underscore.
unknown-language = The language “{ $found }” does not belong to this file.
    .help = The languages of this file are: { $known }.
missing-language = This text is missing in the language “{ $lang }”.
    .help = Readers of that language see another one now.
bad-language = “{ $found }” is not a language code of two letters.
no-languages = A questionnaire needs at least one language.
zero-scale = A scale of 0 is not possible.
bounds-reversed = The lower bound lies above the upper one.
dimensions-too-deep = Dimensions can be nested eight deep at most.
no-questions = There is not a single question in this questionnaire.
duplicate-id = The id “{ $name }” is there twice: also on line { $line }.
    .help = Give one of them another id.
level-two-edges = A level has one edge: below or up_to, not both.
last-level-edge = The highest level has no edge.
    .help = Delete the edge, or add a level above it.
level-without-edge = This level has no upper edge.
    .help = Write below: 25 (25 belongs above) or up_to: 25 (25 belongs here).
levels-out-of-order = The edges do not go up.
level-without-text = This dimension has no text for the level “{ $level }”.
scale-steps = A scale has 2 to 11 steps, but there are { $found } here.
missing-points = Not every choice has points.
    .help = Give every choice points, or set leaves_out: true.
matrix-empty = This table has no rows.
points-over-scale = { $found } points is more than the scale of { $most }.
too-few-options = There are too few choices here.
exclusive-here = exclusive is only possible with SeveralOf.
same-text = This choice has the same text as the one on line { $line }.
weight-without-score = This question has a weight but no points.
score-kind = This way of scoring does not fit a question of the kind { $kind }.
nothing-to-tick = There is nothing to tick that gives points.
steps-out-of-order = The steps do not go up.
points-without-score = With { $kind }, points only mean something with a field score.
band-edge = Every band but the last has an edge.
target-order = Only the last target has no condition, and there always is one.
unknown-level = The level “{ $found }” does not exist.
unknown-question = The question “{ $found }” does not exist in this questionnaire.
unknown-option = The question “{ $question }” has no option “{ $found }”.
    .help = The options are: { $known }.
unknown-row = The question “{ $question }” has no row “{ $found }”.
unknown-dimension = The dimension “{ $found }” does not exist in this questionnaire.
unknown-indicator = The indicator “{ $found }” does not exist in this questionnaire.
figure-empty = This figure counts no indicator at all.
test-not-here = This test cannot stand here.
    .help = Score and Level only work in blockers and signals, In only in suggest.
test-kind = This test does not fit “{ $question }”: that is a question of the kind { $kind }.
condition-loop = These conditions run in a circle: { $path }.
    .help = Remove one of the conditions.
dimension-empty = This dimension has no questions.
not-without-answered = Not(…) is not true either as long as the question is open.
    .help = Add Answered(…) if that is what you mean.
never-asked = No answers at all can show the question “{ $question }”.
suggest-needs-row = A suggestion for a table needs a field row.
suggest-test = A suggestion can only look at In(…), Fact(…) and the company.
profile-needs-points = The question “{ $question }” has no points, so no place in the picture.
unknown-questionnaire = We do not know the questionnaire “{ $found }” here.
answers-not-object = The answers must be a JSON object.
answer-unknown-question = The question “{ $found }” does not exist in this questionnaire.
answer-unknown-option = The question “{ $question }” has no option “{ $found }”.
    .help = The options are: { $known }.
answer-unknown-row = The question “{ $question }” has no row “{ $found }”.
answer-exclusive = With “{ $question }” this choice cannot go together with others.
answer-one-column = With “{ $question }” the row “{ $row }” can have one answer only.
answer-out-of-bounds = The answer to “{ $question }” is { $found }.
    .help = Enter a number from { $least } to { $most }.
answer-decimals = The answer to “{ $question }” has too many digits after the point: { $found }.
    .help = { $decimals } at most is allowed.
answer-kind = This answer does not fit “{ $question }”: that is a question of the kind { $kind }.
bad-country = “{ $found }” is not a country code.
    .help = Write two capitals, such as BE or NL.
bad-json = This is not valid JSON: { $reason }.

## Files

file-missing = We cannot find { $path }.
file-is-folder = { $path } is a folder, not a file.
file-denied = We are not allowed to open { $path }.
file-disk-full = The disk is full. { $path } was not saved.
file-read-only = { $path } is on a disk we may not write to.
file-unreadable = We cannot read { $path }: { $reason }.
file-unwritable = We cannot save { $path }: { $reason }.

## Command line

check-summary = { $files ->
    [one] 1 file
   *[other] { $files } files
} checked: { $errors ->
    [0] no errors
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [0] no warnings
    [one] 1 warning
   *[other] { $warnings } warnings
}.
score-none = no figure
score-provisional = { $point } provisional ({ $range })

## Problems in the reference files (areas, sectors, legal forms, figures of the law)

reference-duplicate = “{ $id }” is there twice.
    .help = Give every row an id of its own.
reference-area = The area “{ $id }” does not exist, or it cannot stand here.
    .help = An area is part of a wider one. A group consists of areas that stand before it.
reference-country = “{ $found }” is no country code.
    .help = Write two capitals, such as BE or NL.
reference-nace = “{ $found }” is no NACE code.
    .help = Write a code such as C, C31 or C31.01.
reference-dates = The end ({ $to }) comes before the beginning ({ $from }).
reference-class-order = The bound of “{ $class }” is lower than that of the class before it.
    .help = Put the classes in order, from small to large.

## Undo and short messages

edit-company = the company details
edit-needs = what you want to achieve
edit-begin = the start of the questionnaire
edit-discard = throwing the questionnaire away
edit-suggestions = confirming suggestions
edit-confirmation = what you said about a condition
edit-target = what is good enough for you
edit-answer = the answer to question { $number }
edit-answer-hidden = an answer
edit-remark = the note at question { $number }
edit-remark-hidden = a note
toast-undone = Undone: { $what }
toast-redone = Done again: { $what }

## The frame around every screen

program-name = Digipeil
frame-search = Search
key-ctrl-k = Ctrl K
frame-home = Start
frame-settings = Settings
frame-step-company = Company
frame-step-interview = Questions
frame-step-results = Result
frame-step-programmes = Support
frame-folded = { $number } of { $total }: { $name }
frame-saved = Saved
frame-saving = Saving
frame-not-saved = Not saved
frame-example = Example
state-open = not begun yet
state-busy = in progress
state-done = done
mode-advisor-tag = Advisor
company-no-name = Company without a name
menu-home = Go to the start
menu-settings = Settings
menu-save-copy = Save in another place
menu-undo = Undo the last change
menu-redo = Redo the change
menu-close = Close this dossier
dialog-keep = Keep it
dialog-stop = Stop
dialog-again-title = Fill in this questionnaire again?
dialog-again-text = Your earlier answers are kept. That way you see later what changed.
dialog-again-do = Begin again
dialog-again-keep = Go on where I was
dialog-discard-title = Throw these answers away?
dialog-discard-text = All answers to this questionnaire leave the dossier. You can still undo this.
dialog-discard-do = Throw the answers away
dialog-unsaved-title = Stop all the same?
dialog-unsaved-text = The last change could not be saved. If you stop, it is gone.
dialog-unsaved-leave = Stop without saving
dialog-unsaved-elsewhere = Save in another place
dialog-unsaved-stay = Stay here
dialog-path-open-title = Which dossier do you want to open?
dialog-path-save-title = Where do you want to save the dossier?
dialog-path-text = This computer cannot show a window with folders. Type the place of the file.
dialog-path-label = Place of the file
dialog-path-open = Open the dossier
dialog-path-save = Save the dossier
toast-undo = Undo
toast-save-elsewhere = Save elsewhere
toast-close = Close this message
## Programmes: rules in sentences a company can check

list-or = { $first } or { $last }
bound-below = less than { $n }
bound-at-most = at most { $n }
bound-exactly = exactly { $n }
bound-at-least = at least { $n }
bound-above = more than { $n }
bound-between = { $a } to { $b }
value-people = { $value } people
value-years = { $value } years
value-yes = yes
value-no = no

rule-area-pass = You are based in { $area }.
rule-area-fail = This is only for { $area }. You are based in { $value }.
rule-area-fail-bare = This is only for { $area }.
rule-area-unknown = Fill in your municipality. This is only for { $area }.
rule-area-change = It is possible with an office in { $area }.
rule-sector-pass = Your sector qualifies: { $sector }.
rule-sector-fail = This is for: { $sectors }. Your sector is: { $sector }.
rule-sector-refused = This is not for: { $sectors }. Your sector is: { $sector }.
rule-sector-unknown = Fill in your sector. This is for: { $sectors }.
rule-sector-unknown-refused = Fill in your sector. This is not for: { $sectors }.
rule-sector-unclear = Check whether this is you: { $sectors }. Your sector is: { $sector }.
rule-sector-unclear-refused = Please check. This is not for: { $sectors }. Your sector is: { $sector }.
rule-sector-short = your sector
size-micro = micro company
size-small = small company
size-medium = medium-sized company
size-large = large company
size-micro-many = micro companies
size-small-many = small companies
size-medium-many = medium-sized companies
size-large-many = large companies
size-sme-many = small and medium-sized companies
rule-size-pass = You are a { $class }.
rule-size-fail = This is for { $wanted }. You are a { $class }.
rule-under-pass = You stay under the limit for: { $name }.
rule-under-fail = You are over the limit for: { $name }.
rule-headcount-pass = You work with { $value } people.
rule-headcount-fail = This asks for { $bound } people. You work with { $value } people.
rule-headcount-short = { $bound } people
rule-turnover-pass = Your turnover is { $value }.
rule-turnover-fail = This asks for a turnover of { $bound }. Your turnover is { $value }.
rule-turnover-short = turnover of { $bound }
rule-balance-pass = Your balance sheet total is { $value }.
rule-balance-fail = This asks for a balance sheet total of { $bound }. Yours is { $value }.
rule-balance-short = balance of { $bound }
rule-age-pass = Your company has existed since { $year }.
rule-age-fail = This is for companies of { $bound }. Your company has existed since { $year }.
rule-age-unclear = Check the day you were founded. This is for companies of { $bound }. Your company has existed since { $year }.
rule-age-short = { $bound }
rule-legal-form-pass = Your legal form qualifies.
rule-legal-form-fail = This is only for: { $forms }.
rule-legal-form-refused = This is not for your legal form: { $form }.
rule-legal-form-short = your legal form
rule-group-yes = You belong to a group.
rule-group-yes-short = part of a group
rule-group-no = You do not belong to a group.
rule-group-no-short = no group
rule-group-needed = This is for companies that belong to a group. You do not.
rule-group-refused = This is for companies that do not belong to a group. You do.
rule-told-unknown = { $says } Is this true?
rule-told-fail = This is not true for you: { $says }
rule-assessment-pass = You have this scan: { $name }.
rule-assessment-needed = You need this scan: { $name }.
rule-assessment-needed-since = You need this scan: { $name }, made on { $date } or later.
rule-assessment-fix = Have this scan made first: { $name }.
rule-cost-pass = Your project is large enough: { $value }.
rule-cost-fail = Your project costs { $value }. This asks for { $bound }.
rule-cost-unknown = Fill in what your project costs. This asks for { $bound }.
rule-cost-short = { $bound }
rule-project-pass = Your project is about this: { $topic }.
rule-project-fail = Your project has to be about this: { $topic }.
rule-audience-worker = Your worker applies for this, not your company.
rule-audience-provider = This is for schools, trainers or local authorities, not for a company.
rule-audience-short = not for companies
rule-answers-pass = Your answers match.
rule-answers-fail = Your answers do not match.
rule-answers-short = your answers
rule-details = We know that this exists. We could not check its conditions yet.
rule-details-short = to be confirmed

ask-name = Fill in the name of your company.
ask-country = Fill in your country.
ask-number = Fill in your enterprise number.
ask-place = Fill in your municipality.
ask-sector = Fill in your sector.
ask-headcount = Fill in how many people work for you.
ask-turnover = Fill in your turnover.
ask-balance = Fill in your balance sheet total.
ask-group = Fill in whether you belong to a group.
ask-founded = Fill in the year you were founded.
ask-legal-form = Fill in your legal form.
ask-confirmed-size = You belong to a group. Have the size of the whole group checked.
ask-cost = Fill in what your project costs.
ask-project = Is your project about { $topic }?
ask-assessment = Do you have this scan: { $name }?
ask-questionnaire = Answer the questionnaire first.

status-open = You can use this now.
status-open-short = open
status-open-until = You can use this until { $date }.
status-to-be-confirmed = To be confirmed: we do not know whether this still runs.
status-to-be-confirmed-since = To be confirmed: last checked on { $date }.
status-to-be-confirmed-short = to be confirmed
status-opens = This opens on { $date }.
status-opens-short = opens later
status-closed = This is closed now. The next round is not known yet.
status-closed-until = This is closed now. The next round opens on { $date }.
status-closed-short = closed now
status-budget-gone = The budget is used up.
status-budget-gone-since = The budget has been used up since { $date }.
status-budget-gone-short = budget used up
status-suspended = This is on hold.
status-suspended-since = This has been on hold since { $date }.
status-suspended-until = This is on hold until { $date }.
status-suspended-short = on hold
status-ended = This has ended.
status-ended-since = This ended on { $date }.
status-ended-short = ended
status-unknown = We do not know whether this still runs.
status-unknown-short = unsure if it runs

verdict-fits-why = All conditions are met.
verdict-seems-to-fit-why = { $count ->
    [one] Check 1 point.
   *[other] Check { $count } points.
}
programme-successor = It was followed by: { $name }.
programme-alternatives = Also look at: { $name }.
reason-gap = { $dimension } is at { $score }. For you { $target } is good enough.
## Dossiers

dossier-at = Line { $line }, character { $column }: { $message }
dossier-empty = This file is empty.
    .help = Look in the folder .backups beside the file for an older version.
dossier-not-text = This file is not text in UTF-8. So it is not a dossier, or it is damaged.
    .help = We do not change it. Look in the folder .backups for an older version.
dossier-not-ours = This is not a Digipeil dossier.
    .help = Check that you chose the right file.
dossier-too-new = A newer version of Digipeil made this dossier (form { $version }, we know { $known }).
    .help = The dossier is fine. Update Digipeil to open it.
dossier-broken = This dossier is damaged: { $reason }
    .help = We do not change it. Look in the folder .backups for an older version.
dossier-too-deep = There are too many brackets inside each other here.
    .help = We do not change the file. Look in the folder .backups for an older version.
dossier-missing-field = “{ $found }” is missing here.
dossier-duplicate = “{ $found }” is here twice.
    .help = Leave one of them.
dossier-unknown-word = We do not know “{ $found }” here.
dossier-bad-id = “{ $found }” is not a name that may stand here.
    .help = Use letters without accents, digits, full stop, hyphen or underscore.
dossier-bad-date = “{ $found }” is not a date.
    .help = Write a date like 2026-11-21.
dossier-bad-number = “{ $found }” is not a number.
dossier-bad-sector = “{ $found }” is not a sector code.
dossier-bad-country = “{ $found }” is not a country code of two letters.
dossier-newer-revision = A newer version of Digipeil saved this dossier.
    .help = You can read everything. What you change is saved in a copy.
dossier-kept = We do not know “{ $found }” yet. We keep it as it is.

## Programmes

programmes-fits = Fits
programmes-seems-to-fit = Seems to fit
programmes-not-yet = Not yet
programmes-not-for-you = Not for you
programmes-not-available = Not available
programmes-kind-advice = Advice
programmes-kind-tool = Scan or tool
programmes-kind-network = Network
programmes-kind-training = Training
programmes-kind-partnership = Working together
programmes-kind-labour-pool = Sharing staff
programmes-kind-grant = Grant
programmes-kind-loan = Loan
programmes-kind-tax = Tax
programmes-cause-not-yet = Not yet
programmes-cause-other-region = Another region
programmes-cause-other-company = Another kind of company
programmes-cause-for-others = For others
programmes-cause-closed = Ended or closed
programmes-cause-less-useful = Fits, less useful
programmes-cause-filtered = Fits, outside your choice
programmes-and = { $first } and { $last }
programmes-from-to = { $from } to { $to }
programmes-per-project = per project
programmes-per-year = per calendar year
programmes-per-months = { $count ->
    [12] in 12 months
   *[other] in { $count } months
}
programmes-per-place = per place
programmes-you-pay = you pay
programmes-money-ask = ask first
programmes-money-loan = loan
programmes-money-loan-most = you borrow at most
programmes-money-pay-back = you pay it back
programmes-money-less-tax = less tax
programmes-money-profit = depends on profit
programmes-money-support = support
programmes-money-you-get = you get
programmes-money-you-get-most = you get at most
programmes-at-most = at most { $amount }
programmes-of-cost = of { $cost }
programmes-of-wages = of wages
programmes-decided-by = according to { $who }
programmes-check-points = { $count ->
    [one] check 1 point
   *[other] check { $count } points
}
programmes-still-needed = still needed: { $what }
programmes-check-old = to be confirmed, checked on { $date }
programmes-check-never = to be confirmed, date unknown
programmes-unverified = conditions not checked
programmes-mind-registered = registered provider only
programmes-mind-before = apply first
programmes-mind-after = only after payment
programmes-also = Also in this group: { $names }.
programmes-also-shared = Shares one amount with: { $names }.
programmes-checked = Programmes checked on { $date }
programmes-checked-between = Programmes checked from { $first } to { $last }

programmes-title-useful = { $count ->
    [1] This one helps you most
    [2] These two help you most
    [3] These three help you most
    [4] These four help you most
    [5] These five help you most
   *[other] These { $count } help you most
}
programmes-title-fit = { $count ->
    [1] This one fits your company
    [2] These two fit your company
    [3] These three fit your company
    [4] These four fit your company
    [5] These five fit your company
   *[other] These { $count } fit your company
}
programmes-title-may-fit = { $count ->
    [1] This one may fit you
    [2] These two may fit you
    [3] These three may fit you
    [4] These four may fit you
    [5] These five may fit you
   *[other] These { $count } may fit you
}
programmes-title-chosen = { $count ->
    [one] 1 programme in your choice
   *[other] { $count } programmes in your choice
}
programmes-title-all = { $count ->
    [one] 1 programme
   *[other] All { $count } programmes
}
programmes-title-found = { $count ->
    [0] Nothing found
    [one] 1 programme found
   *[other] { $count } programmes found
}
programmes-title-none = Nothing fits yet
programmes-title-no-such = Nothing in your choice
programmes-lead-needs = This helps you to: { $needs }.
programmes-lead-parts = For what can still be better: { $parts }.
programmes-lead-free-first = What is free comes first.
programmes-lead-unknown = We do not know yet what you want to reach. Tell us, and we choose better.
programmes-lead-order = What fits comes first, then what is possible later.
programmes-lead-found = We looked for “{ $word }” in { $count ->
    [one] 1 programme
   *[other] { $count } programmes
}.
programmes-lead-outside = It is outside your choice.
programmes-choose-needs = Choose what you want to reach
programmes-search = Find a programme
programmes-clear-search = Clear the search
programmes-filter = Filter
programmes-filter-count = Filter: { $count }
programmes-filter-title = Show
programmes-filter-close = Close this drawer
programmes-filter-shown = { $count ->
    [0] Now you see no programmes.
    [one] Now you see 1 programme.
   *[other] Now you see { $count } programmes.
}
programmes-clear-filter = Clear my choice
programmes-list = Programmes, best first
programmes-outside = { $count ->
    [one] 1 more outside your choice
   *[other] { $count } more outside your choice
}
programmes-campaigns = Campaigns and events
programmes-campaign = Campaign, not a programme
programmes-event = Event, not a programme
programmes-by = By { $names }.
programmes-on-day = On { $date }.
programmes-show-all = { $count ->
    [one] Show the programme
   *[other] Show all { $count } programmes
}
programmes-show-best = Show only what helps most
programmes-none-found = We found nothing with this word. Try another word.
programmes-none-chosen = No programme falls under this choice.
programmes-none-known = There are no programmes to show.
programmes-none-fit-open = Fill in more about your company. Then we know what fits.
programmes-none-fit = Below you see why not. Sometimes there is another way.
programmes-fill-in-company = Complete your company
programmes-back-to-cards = Back to the programmes
programmes-back-to-result = Back to my result
programmes-nothing-open = Open a dossier first. Then you see which programmes fit.
programmes-to-start = Go to the start
programmes-unknown = We no longer know this programme.

programmes-left-not-yet = { $count ->
    [one] 1 programme is not possible yet
   *[other] { $count } programmes are not possible yet
}
programmes-left-not-yet-lead = Something is missing. With each programme you read what.
programmes-left-other-region = { $count ->
    [one] 1 programme is for another region
   *[other] { $count } programmes are for another region
}
programmes-left-other-region-lead = They are only for companies that are established there.
programmes-left-other-company = { $count ->
    [one] 1 programme is for another kind of company
   *[other] { $count } programmes are for another kind of company
}
programmes-left-other-company-lead = With each programme you read whom it is for.
programmes-left-for-others = { $count ->
    [one] 1 programme is applied for by somebody else
   *[other] { $count } programmes are applied for by somebody else
}
programmes-left-for-others-lead = Not by your company, but for instance by your employee or a school.
programmes-left-closed = { $count ->
    [one] 1 programme has ended or is closed now
   *[other] { $count } programmes have ended or are closed now
}
programmes-left-closed-lead = Where something took its place, it says so.
programmes-left-less-useful = { $count ->
    [one] 1 programme fits, but helps you less
   *[other] { $count } programmes fit, but help you less
}
programmes-left-less-useful-lead = They do not solve what you are looking for now.
programmes-left-filtered = { $count ->
    [one] 1 programme fits, but is outside your choice
   *[other] { $count } programmes fit, but are outside your choice
}
programmes-left-filtered-lead = Change your choice or your search to see them with the others.

programmes-cost = What does your project cost?
programmes-without-vat = without VAT
programmes-cost-wrong = Fill in an amount, such as 6,000.
programmes-show = Show
programmes-mine = My needs
programmes-why-not = Why not?
programmes-why-not-count = { $count ->
    [one] We also checked 1 other programme.
   *[other] We also checked { $count } other programmes.
}
programmes-questions = Answer { $questions ->
    [one] 1 question
   *[other] { $questions } questions
}, and we know more about { $programmes ->
    [one] 1 programme
   *[other] { $programmes } programmes
}.
programmes-answer = Answer
programmes-questions-title = { $count ->
    [one] Answer 1 question
   *[other] Answer { $count } questions
}
programmes-questions-more = { $programmes ->
    [one] Then we know more about 1 programme.
   *[other] Then we know more about { $programmes } programmes.
}
programmes-questions-close = Close these questions
programmes-ask-questionnaire = Fill in the questionnaire { $name }.
programmes-yes = Yes
programmes-no = No
programmes-dont-know = I don’t know
programmes-topic = What is your project about?
programmes-fill-in = Fill in
programmes-fill-in-cost = Fill in the amount
programmes-is-this-so = Is this so?
programmes-choose = Choose
programmes-change = Change
programmes-open-questionnaire = Open the questionnaire

programmes-leads = Your first contact
programmes-lead-for = Leads for { $sector }
programmes-lead-with = Takes part for { $sector }
programmes-lead-unsure = Leads for { $sector }, if your company belongs there
programmes-lead-with-unsure = Takes part for { $sector }, if your company belongs there
programmes-lead-local = Contact in your area: { $area }
programmes-lead-all = You can turn to { $names }.
programmes-lead-others = Also work in your area: { $names }.
programmes-lead-sector = Fill in your sector. Then we know who leads.
programmes-contact-old = Details of { $date }. Check whether they are still right.

programmes-back = Back to programmes
programmes-back-to = Back to { $name }
programmes-badge = { $verdict }: { $more }
programmes-tag-group = Together with other companies
programmes-tag-members = For members of { $name }
programmes-tag-signpost = Signpost: not for the company itself
programmes-tag-unverified = Not checked
programmes-overruled = { $who } decided on { $date }: { $verdict }.
programmes-overruled-rest = { $reason } By the conditions: { $verdict }.
programmes-apply-before = Apply first.
programmes-apply-before-rest = Only then sign, order or start.
programmes-apply-after = You apply for this after you have paid.
programmes-apply-after-rest = It holds for what you paid from { $date } on.
programmes-confirm-first = Ask whether this is still so before you count on it.
programmes-may-you = May you use this?
programmes-rule-passed = in order
programmes-rule-open = still open
programmes-rule-failed = not in order
programmes-why-useful = Why this helps you
programmes-no-reason = Nothing in your answers points to this now.
programmes-steps = How to go about it
programmes-good-to-know = Good to know
programmes-fact-provider = By whom
programmes-fact-funder = Who pays
programmes-fact-apply = Apply
programmes-fact-again = After that
programmes-fact-until = Runs until
programmes-fact-lead-time = How long it takes
programmes-fact-budget = Budget
programmes-window = from { $from } to { $to }
programmes-window-hour = from { $from } to { $to }, { $hour } hours
programmes-window-from = from { $from }
programmes-recurring = A new round usually follows.
programmes-effort-little = Little work for you
programmes-effort-some = Some work for you
programmes-effort-much = Much work for you
programmes-example = Example: { $company }.
programmes-contact = Contact
programmes-contact-provider = Get in touch with { $provider }.
programmes-read-more = Read more: { $url }
programmes-related = Look at these too
programmes-related-successor = Took its place.
programmes-related-alternative = Serves the same purpose.
programmes-related-family = Belongs to the same group.
programmes-related-not-with = Cannot be combined with this programme.
programmes-source = Source: { $place }.
programmes-last-check = Last checked on { $date }.
programmes-no-check = We do not know of when these details are.
programmes-known-to-exist = We only know that this exists.
programmes-sure-verified = Seen at the source itself.
programmes-sure-secondary = Seen at another source.
programmes-sure-unverified = Not checked.
programmes-source-seen = Seen on { $date }.
programmes-source-dated = The source is of { $date }.
programmes-show-sources = Show sources
programmes-hide-sources = Hide sources

programmes-own-part = What do you pay yourself?
programmes-you-pay-yourself = You pay
programmes-share = Support
programmes-share-wages = Support on wages
programmes-share-profit = Deduction from your profit
programmes-share-for = { $what } for { $who }
programmes-all-sizes = any company
programmes-no-share = none
programmes-aid-of = Support at a cost of { $cost }
programmes-ceiling = At most { $per }
programmes-least-cost = The project costs at least
programmes-most-cost = Of the cost counts at most
programmes-fixed = Fixed amount
programmes-rate = Amount { $per }
programmes-part-own = you { $share }
programmes-part-aid = support { $share }
programmes-parts = Of { $cost } you pay { $own }. The support is { $aid }.
programmes-sum-cost = Fill in what your project costs. Then we work out what you pay.
programmes-sum-size = The support depends on the size of your company. Fill that in first.
programmes-sum-profit = What you save depends on your profit. Ask your accountant.
programmes-sum-wages = What you get depends on the wage.
programmes-sum-plan = What you pay yourself depends on your plan.
programmes-sum-loan = This is a loan. You pay the money back.
programmes-sum-ask = We do not know what this costs. Ask { $provider }.
programmes-note-least = Your project costs less than the minimum. We count with { $least }.
programmes-note-prefinance = You pay everything first. The support comes later.
programmes-note-no-prefinance = You need not advance the support.
programmes-note-scaled = If too many companies apply, you get less.
programmes-note-de-minimis = This support counts towards your de minimis ceiling over three years.
programmes-combine = Together with other support
programmes-shared-ceiling = { $family }: you share this amount with { $names }.
programmes-not-with = This cannot be combined with { $names }.
