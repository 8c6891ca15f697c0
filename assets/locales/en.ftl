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
# Other ways to write a month, each with its number.
month-also = sept=9

## Problems in files (the key is the code of the diagnostic; `.help` says what to do)

severity-error = error
severity-warning = warning
severity-note = to check
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
syntax-expected = Something is missing here: { $expected ->
    [value] a value
    [name] a name
   *[other] { $expected }
}.
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
file-not-folder = { $path } is a file, not a folder. Give the folder it is in.
file-denied = We are not allowed to open { $path }.
file-not-plain = { $path } is not an ordinary file.
file-disk-full = The disk is full. { $path } was not saved.
file-read-only = { $path } is on a disk we may not write to.
file-unreadable = We cannot read { $path }: { $reason }.
file-unwritable = We cannot save { $path }: { $reason }.
file-folder-gone = The folder { $folder } is not there, or no longer.
file-write-denied = We are not allowed to write { $path }.
file-bad-name = { $path } is not a name that a file may have.
file-exists = { $path } already exists.
file-network-gone = The network drive with { $path } does not answer.
file-held = Another program holds { $path }.
file-unremovable = We cannot remove { $path }: { $reason }.
file-rescued = Everything you filled in is in { $path }.

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
check-notes = { $count ->
    [one] 1 row is to be checked again. Make the list with: digipeil-cli recheck
   *[other] { $count } rows are to be checked again. Make the list with: digipeil-cli recheck
}
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
edit-decision = your own verdict on a programme
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
dialog-again-show = Show the result
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
rule-area-unknown-place = We do not know { $place }. Check the name of your municipality. This is only for { $area }.
rule-area-ambiguous = There is more than one municipality { $place }. Choose yours. This is only for { $area }.
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
size-sme = small or medium-sized company
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
dossier-file-sealed = This dossier is sealed.
    .help = Open it in Digipeil with its passphrase, or take the seal off with digipeil-cli unseal.
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
dossier-no-questionnaire = The questionnaire “{ $questionnaire }” version { $version } of { $assessment } is not here.
    .help = Give the file of that questionnaire too.

## Who leads where, and the money of a programme

lead-sector = { $organisation } leads for { $sector }.
lead-sector-perhaps = Do you work in { $sector }? Then { $organisation } leads.
lead-sector-unknown = Fill in your sector. Then we know who leads.
lead-participant = { $organisation } takes part for { $sector }.
lead-local = { $organisation } is your contact in { $area }.
lead-partner = Also active here: { $organisation }.
money-free = This costs you nothing.
money-range = { $low } to { $high }
money-share-cost = You get { $share } of the costs.
money-share-wages = You get { $share } of the wage.
money-share-wage-tax = You pay less wage tax: { $share } of the wage.
money-share-profit = You deduct { $share } from your profit. What you save depends on your profit.
money-fixed = You get a fixed sum of { $amount }.
money-rate = You get { $amount } { $per }.
money-ceiling = At most { $amount }.
money-ceiling-year = At most { $amount } per calendar year.
money-ceiling-months = At most { $amount } in { $months } months.
money-ceiling-place = At most { $amount } per place.
money-scaled-down = With too many applications you get less.
money-own = You pay { $own } of { $cost }.

## `match` at the command line

notice-before-start = Apply before you start, order or sign.
notice-after-payment = This is only for what you have already paid.
notice-after-payment-since = This is only for what you paid after { $date }.
notice-group = You do this together with other companies.
notice-prefinanced = You pay first and get the money later.
match-family = Belongs with it: { $names }
match-heading = Programmes for { $name } on { $date }
match-nameless = this company
match-none = We found no programme that fits.
match-leads = Who can help you further:
match-left-out = { $count ->
    [one] We looked at 1 more programme:
   *[other] We looked at { $count } more programmes:
}
match-questions = Answer this and we will know more:
match-question-about = { $count ->
    [one] 1 programme
   *[other] { $count } programmes
}

## Problems in a catalogue

catalogue-no-languages = A file of the catalogue needs at least one language.
catalogue-duplicate = “{ $name }” is there twice: also in { $file } on line { $line }.
    .help = Give one of the two another id.
catalogue-organisation = The organisation “{ $found }” does not exist.
catalogue-programme = The programme “{ $found }” does not exist.
catalogue-family = The family “{ $found }” does not exist.
catalogue-need = The need “{ $found }” does not exist.
catalogue-topic = The topic “{ $found }” does not exist.
catalogue-statement = The statement “{ $found }” does not exist.
    .help = Write it under statements, or use Check(id: …, says: …).
catalogue-instrument = The scan “{ $found }” does not exist.
    .help = Write it under instruments.
catalogue-leads = The table of leads “{ $found }” does not exist.
catalogue-area = The area “{ $found }” does not exist.
    .help = Use a NUTS code, such as BE25, or the name of a group, such as parkstad.
catalogue-sector = “{ $found }” is no NACE code and no sector we know.
catalogue-legal-form = The legal form “{ $found }” does not exist.
catalogue-constant = The limit “{ $found }” does not exist.
catalogue-lead-role = “{ $name }” leads itself, but led_by names another lead.
    .help = Write role: Participant.
catalogue-audience-unasked = “{ $name }” is for members or for a group, but no rule asks about it.
    .help = Add a rule, such as Rule(id: "together", when: Told("with_others")).
catalogue-rule-twice = The rule “{ $name }” is there twice for the same day: also on line { $line }.
catalogue-rule-words = This rule needs sentences of its own.
    .help = Write Rule(id: …, when: …, pass: …, fail: …).
catalogue-id-together = The id of the programme and that of “{ $name }” are too long together.
catalogue-steps = A programme has two to five steps, but here are { $found }.
catalogue-versions-overlap = Two versions of “{ $name }” hold on the same day.
catalogue-address = “{ $found }” is no web address.
    .help = Begin with https://
catalogue-no-source = This row has no source.
catalogue-source-not-seen = What nobody saw can only have sureness: U.
    .help = Fill in seen, with the day on which you saw it.
catalogue-percent = A percentage runs from 0 to 100, from low to high.
catalogue-ceiling = A ceiling has amount or amounts, one of the two.
catalogue-questionnaire = The questionnaire “{ $found }” is not there.
catalogue-fact = No questionnaire asks about “{ $found }”.
catalogue-stale = “{ $name }” was last checked on { $date }.
    .help = Check the row and change checked.
catalogue-unchecked = We do not know when “{ $name }” was checked.
    .help = Check the row and fill in checked.
catalogue-no-successor = “{ $name }” is over, and nothing says what to use instead.
    .help = Fill in succeeded_by or alternatives, or write nothing_instead: true.
catalogue-dead-reference = “{ $name }” refers to “{ $other }”, but that is over.
    .help = Refer to what there is now, or take the reference out.
catalogue-contradiction = Nobody can use “{ $name }”: “{ $first }” and “{ $second }” contradict each other.
    .help = Widen one of the two rules, or take one out.
catalogue-nobody = Nobody can use “{ $name }”. Look at this rule: { $rule }.
    .help = Widen the rule: no company meets it.

## What is to be checked again in a catalogue

recheck-title = On { $date } { $count ->
    [0] nothing is to be checked.
    [one] 1 row is to be checked.
   *[other] { $count } rows are to be checked, by { $owners ->
        [one] 1 keeper
       *[other] { $owners } keepers
    }.
}
recheck-count = { $count ->
    [one] 1 row
   *[other] { $count } rows
}
recheck-existence = Does this exist, for whom, and what does it give? We could not verify it.
recheck-organisation = Does this organisation still exist, and what does it do? We could not verify it.
recheck-still-so = Is everything still true: who, how much and until when?
recheck-status = Can one apply now?
recheck-next-round = When does the next round open?
recheck-new-budget = Is there money again?
recheck-goes-on = Does this go on again?
recheck-reported = Others report this. Does the provider say so too?
recheck-contact = Is { $name } still the contact? That was so on { $date }.
recheck-days = { $count ->
    [0] today
    [one] 1 day ago
   *[other] { $count } days ago
}
recheck-months = { $count ->
    [one] 1 month ago
   *[other] { $count } months ago
}
recheck-years = { $count ->
    [one] 1 year ago
   *[other] { $count } years ago
}
recheck-age = Last true on { $date }, { $ago }.
recheck-age-unknown = No source bears a date.
recheck-source = { $place }, seen on { $seen }
recheck-source-dated = { $place }, of { $dated }, seen on { $seen }
recheck-source-unseen = { $place }, not looked up yet
recheck-where = In { $file }, line { $line }
recheck-no-owner = “{ $name }” has nothing to check.
catalogue-something-instead = “{ $name }” has nothing_instead: true, and still says what there is instead.
    .help = Leave one of the two out.
catalogue-one-language = This sentence is there in one language only.
    .help = Write it in each: {"{"}"nl": "…", "en": "…"{"}"}.
catalogue-left-out = { $file } is left out: there is an error in it.

## Problems in a company given as JSON

company-not-object = A company has to be a JSON object.
company-unknown-key = The key “{ $found }” does not exist for a company.
    .help = These keys exist: { $known }.
company-wrong-type = “{ $field }” takes { $expected ->
    [text] a text
    [amount] a number of 0 or more
    [boolean] true or false
    [year] a year
    [country] a country code of two letters
    [list] a list
    [date] a date such as 2026-11-21
   *[object] an object
}.
company-unknown-value = For “{ $field }” we do not know “{ $found }”.
## Results

results-number = { $n ->
    [1] One
    [2] Two
    [3] Three
    [4] Four
    [5] Five
    [6] Six
    [7] Seven
    [8] Eight
    [9] Nine
    [10] Ten
    [11] Eleven
    [12] Twelve
   *[other] { $n }
}
results-total = Total
results-level = You are at { $level }: { $point } of { $best }.
results-score = You are at { $point } of { $best }.
results-between = You are between { $low } and { $high }.
results-provisional-level = For now you are at { $level }: { $point } of { $best }.
results-provisional-score = For now you are at { $point } of { $best }.
results-provisional-between = For now you are between { $low } and { $high }.
results-somewhere = You are somewhere between { $low } and { $high }.
results-no-figure = There is nothing to make a score of.
results-nothing-counts = Not one question counts.
results-your-figure = Your score is { $point } of { $best }.
results-certain = You are certainly between { $low } and { $high }.
results-all-known = You answered everything that counts. This score is certain.
results-figure-certain = This score is certain already.
results-too-little = That is on a scale up to { $best }. For one score we know too little yet.
results-dont-know = { $n ->
    [one] { $times } time you did not know.
   *[other] { $times } times you did not know.
}
results-open = { $n ->
    [one] { $count } question is still open.
   *[other] { $count } questions are still open.
}
results-things-first = { $n ->
    [1] One thing comes first.
    [2] Two things come first.
   *[other] Three things come first.
}
results-empty-title = You have no result yet.
results-empty-lead = Answer a few questions. Then you see here where you stand.
results-empty-go = Go to the questions
results-no-scan-lead = Choose a questionnaire first. Then you see here where you stand.
results-no-scan-go = Choose a questionnaire
results-no-questionnaire-lead = The questionnaire of these answers is not on this computer. Your answers are kept.
results-no-questionnaire-go = Go to the start
results-answer-open-questions = Answer the open questions
results-profile-title = This is what you told about your company.
results-profile-lead = This questionnaire gives no score. You see your answers part by part.
results-part-count = { $n } of { $total } answered
results-priorities-title = What comes first?
results-priorities-lead = The further to the top right, the sooner you begin.
results-priorities-unknown = Of these we know too little yet: { $names }.
results-profile-chart = How soon and how hard, side by side
results-rating-scale = { $name } ({ $from } to { $to })
results-rating-not-asked = not asked
results-said-rating = { $name }: { $value } of { $best }
results-said-not-rated = { $name }: not known
results-said-priority = { $number }, { $name }
results-little = little
results-some = some
results-much = much
results-basic-missing = A basic is missing. { $title }
results-basic-rule = { $rule } Your points do not change.
results-basics-missing = { $n ->
    [one] { $count } basic is missing.
   *[other] { $count } basics are missing.
}
results-basics-rule = { $titles } That is why the label stays at “{ $level }”. Your points do not change.
results-how = How this works
results-bars-title = By domain
results-chart-bars = Where you stand by domain
results-chart-radar = Where you stand in one picture
results-chart-legend = What the signs mean
results-picture-kind = How you see the result
results-picture-bars = Bars
results-picture-radar = Radar
results-picture-title = In one picture
results-picture-lead = Full line: now.
results-picture-lead-last = Full line: now. Dashes: { $date }.
results-extremes = Strongest: { $best }, { $high }. Weakest: { $worst }, { $low }.
results-key-now = now
results-key-now-range = now, with its range
results-key-provisional = for now
results-key-target = good enough for you
results-said-score = { $label }, { $point } of { $best }
results-said-between = between { $low } and { $high }
results-said-provisional = for now
results-said-too-little = too little known yet for a score
results-said-nothing = { $label }, does not count
results-said-was = was { $was }
results-said-target = good enough is { $target }
results-strong-title = This goes well
results-strongest-title = Where you are strongest
results-strong-was = { $point }, was { $was }
results-strongest-target = Good enough for you is { $target } here.
results-strong-unknown = We know too little yet for that. Answer a few more questions.
results-first-title = Do this first
results-step-effect = { $name } goes from { $from } to { $to }.
results-count-effect = For the point “{ $name }”.
results-effort = { $effort ->
    [1] Little work
    [2] Some work
   *[other] Much work
}
results-basics-first = First put right what is missing above.
results-known-good-enough = What you filled in is good enough for you. Answer the other questions too.
results-all-good-enough = Everything is good enough for you. Nothing has to come first now.
results-no-actions = We know too little yet for that. Answer a few more questions.
results-who-helps = See who helps you
results-since-title = Since { $date }
results-since-same-questions = { $n ->
    [one] The same question counted then, with the same version.
   *[other] The same { $n } questions counted then, with the same version.
}
results-since-some-questions = Then { $then } questions counted, now { $now }. { $n } are the same. So is the version.
results-since-other-version = Then you used version { $version } of this questionnaire. We do not compare two versions.
results-since-head-domain = Domain
results-since-head-then = Then
results-since-head-now = Now
results-since-head-change = What changed
results-since-better = Clearly better
results-since-better-by = Clearly better. Now: { $answer }
results-since-lower = Clearly lower
results-since-lower-by = Clearly lower. Now: { $answer }
results-since-same = Stayed the same
results-since-unclear = No clear change
results-since-unknown = Too little known to compare
results-since-line = Then { $then }, now { $now }. { $words }
results-since-row = { $label }: then { $then }, now { $now }. { $words }
results-needs-title = What your answers ask for
results-needs-lead = This is what we see in your answers, the most important first.
results-needs-own = also your own goal
results-figures-title = All scores of this questionnaire
results-figure-counts = This score counts how many of the { $total } points hold.
results-figure-zero = “Not applicable” counts as 0 in this score.
results-figure-left-out = “Not applicable” does not count in this score.
results-method-title = How this is worked out
results-method-even = Every domain counts the same. What you did not know is not in the score, but in its range. Open a bar to see every point.
results-method-weighted = Not every domain counts the same. What you did not know is not in the score, but in its range. Open a bar to see every point.
results-method-counts = Every point that holds counts as one. What you did not know is in the range only.
results-made = { $name }, version { $version }.
results-filled-in = Filled in on { $date }.
results-filled-in-by = Filled in on { $date } by { $who }.
results-count-known = { $n } of { $total } questions count.
results-count-dont-know = { $n } times “I don’t know”.
results-count-not-applicable = { $n } times “not applicable”.
results-count-open = { $n ->
    [one] { $n } question is still open.
   *[other] { $n } questions are still open.
}
results-source = Source of the questionnaire: { $source }
results-answer-open = Not answered yet
results-answer-dont-know = I don’t know
results-answer-not-applicable = Not applicable
results-answer-given = Answered
results-answer-yes = Yes
results-answer-no = No
results-answer-nothing = None of these
results-answer-partly = { $answer } ({ $n } times “I don’t know”)
results-answer-rows = { $n } of { $total } rows filled in

## Explanation of a score

explain-back = Back to the results
explain-back-total = Back to the total
explain-back-to = Back to { $name }
explain-title = { $name }: why { $point } of { $best }?
explain-title-range = { $name }: why between { $low } and { $high }?
explain-title-none = { $name }: why no score?
explain-answers = { $n ->
    [one] { $count } answer counts.
   *[other] { $count } answers count.
}
explain-no-answers = No answer counts yet.
explain-dont-know = { $n ->
    [one] { $count } question you did not know.
   *[other] { $count } questions you did not know.
}
explain-open = { $n ->
    [one] { $count } question is still open.
   *[other] { $count } questions are still open.
}
explain-dimensions = { $n ->
    [one] { $count } part counts.
   *[other] { $count } parts count.
}
explain-conditions = Of { $n } of the { $total } points we know whether they hold.
explain-between = So the score lies between { $low } and { $high }.
explain-certain = So this score is certain.
explain-head-question = Question and answer
explain-head-dimension = Part
explain-head-condition = Point
explain-head-points = Points
explain-head-weight = Weight
explain-head-counts = Counts
explain-weight = × { $weight }
explain-points-between = { $low } to { $high }
explain-range-only = in the range only
explain-out-not-applicable = does not count: not applicable
explain-out-hidden = does not count: not asked
explain-out-not-scored = does not count: no points
explain-hidden = Not asked
explain-met = Holds
explain-not-met = Does not hold
explain-unknown = Not known yet
explain-too-little = Too little known yet
explain-provisional = For now
explain-two-levels = { $low } or { $high }
explain-sum-mean = Together: { $total } divided by weight { $weight }
explain-sum-mean-is = Together: { $total } divided by weight { $weight } is { $made }, rounded
explain-sum-sum = Added up: { $total }
explain-sum-count = Together: { $total } points hold
explain-sum-minimum = The lowest counts: { $value }
explain-sum-maximum = The highest counts: { $value }
explain-sum-none = There is nothing to add up yet
explain-sum-unsure = That is too uncertain to show yet. So you see the range: { $low } to { $high }.
explain-rounded = The lines are rounded. That can make the sum look slightly different.
explain-held = The score lies certainly between { $low } and { $high }. So we keep it at { $point }.
explain-target = Good enough for you: { $target }
explain-target-level = Good enough for you: { $target }, { $level }
explain-target-none = What is good enough for you?
explain-target-none-why = The questionnaire proposes nothing here.
explain-target-own = You chose this yourself. The proposal is { $proposal }.
explain-target-own-alone = You chose this yourself. There is no proposal.
explain-size-micro = a company with fewer than ten people
explain-size-small = a small company
explain-size-medium = a medium-sized company
explain-size-large = a large company
explain-target-size = For { $size }.
explain-target-size-sector = For { $size } in your sector.
explain-target-sector = For a company in your sector.
explain-target-like-you = For a company like yours.
explain-target-all = For every company.
explain-target-rough = For most companies. With more about your company this becomes more precise.
explain-target-company = Complete your company
explain-level = At the level { $level }
explain-level-good = Good enough when:
explain-level-next = Next step:
explain-steps-title = One step higher
explain-step-change = { $from } → { $to }
explain-step-gain = +{ $gain }
explain-step-total = total +{ $gain }

## Phrases that several screens say

phrase-questions = { $count ->
    [one] 1 question
   *[other] { $count } questions
}
phrase-questions-between = { $least } to { $most } questions
phrase-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
phrase-today = Today
phrase-yesterday = Yesterday
phrase-day = { $day } { $month }
phrase-no-scan = no questions yet
phrase-result-ready = result ready
phrase-done = { $done } of { $all } questions
phrase-recent = { $when }, { $progress }
phrase-recent-place = { $place }. { $when }, { $progress }
faults-title = What is wrong
faults-close = Close this drawer
faults-about = What is not right is not listed among the questionnaires. The rest of the program works as usual.
faults-count = { $count ->
    [one] 1 problem
   *[other] { $count } problems
}
faults-problems = { $count ->
    [one] one problem
   *[other] { $count } problems
}
faults-place = Line { $line }, column { $column }
faults-whole-file = The whole file
faults-more = { $count ->
    [one] 1 more problem
   *[other] { $count } more problems
}

## Home

home-title = What would you like to know?
home-lead = Choose a question to begin with. You can always stop and go on later.
home-begin = Begin here
home-new = Or begin something new
home-new-for = For { $name }. Choose “New company” for another company.
home-how = How it works
home-how-1 = Tell us briefly about your company.
home-how-2 = Answer the questions. You may say you do not know.
home-how-3 = See where you stand, what comes first and who helps to pay.
home-continue = Go on with the questionnaire { $questionnaire }
home-continue-company = Go on with your company
home-continue-dossier = Go on with your last dossier
home-continue-left = { $name }. { $done } of { $all } questions, about { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
} left.
home-continue-profile = { $name }. { $done } of { $all } details filled in.
home-continue-do = Go on
home-gauge = { $parts } of { $all_parts } parts, { $done } of { $all } questions
home-done = You completed the questionnaire { $questionnaire }
home-done-rest = { $name }. Your result is ready.
home-done-do = Show the result
home-more-cards = { $count ->
    [one] 1 more questionnaire
   *[other] { $count } more questionnaires
}
home-recent = Recently opened
home-more-recent = { $count ->
    [one] 1 more dossier
   *[other] { $count } more dossiers
}
home-open = Open a dossier
home-new-company = New company
home-look = Look around first?
home-look-text = The example shows a bakery that has filled in everything.
home-look-do = Look at the example
home-privacy = Your answers stay on this computer. You need no account.
home-broken-one = We cannot use the questionnaire { $file }.
home-broken-several = We cannot use { $count } questionnaires.
home-broken-rest = We found { $problems }.
home-broken-show = Show what is wrong

## Company

company-title = Tell us briefly about your company
company-lead = You may leave fields open. Then we know less well what fits you.
company-none = No company is open yet.
company-name = Name of the company
company-country = Country
company-number = Enterprise number
company-number-kvk = KVK number
company-number-good = correct
company-number-length-good = right length
company-optional = (may stay empty)
company-place = Municipality
company-place-short = Municipality or province
company-place-note = (or province)
company-place-none = We find no municipality of this name.
company-area-country = country
company-area-gewest = region
company-area-province = province
company-area-region = district
company-area-municipality = municipality
company-headcount = People employed
company-headcount-unit = full-time
company-sector = What does the company mainly do?
company-sector-short = What the company does
company-sector-note = Search in plain words.
company-sector-none = We find nothing. Try another word for what you make or do.
company-turnover = Turnover per year
company-balance = Balance sheet total
company-group = Are you part of a group?
company-group-short = Whether you are part of a group
company-confirmed = How large is the whole group?
company-confirmed-short = Size of the whole group
company-confirmed-note = Choose only once this is confirmed.
company-founded = Year of foundation
company-legal-form = Legal form
company-legal-form-none = We know no legal form of this name.
company-yes = Yes
company-no = No
company-unknown = I don’t know
company-class-micro = Micro
company-class-small = Small
company-class-medium = Medium
company-class-large = Large
company-needs = What do you want to achieve?
company-needs-hint = Choose what matters to you, the most important first.
company-onward = To the questions
company-back = Back
company-progress = { $done } of { $all } details filled in
company-summary = { $count ->
    [one] Check 1 detail.
   *[other] Check { $count } details.
}
company-summary-go = Go to the field
company-fault-people = Fill in a number, such as 12 or 7.5.
company-fault-money = Fill in an amount, such as { $sample }.
company-fault-negative = Fill in 0 or more.
company-fault-year = Fill in a year of four digits, up to { $most }.
company-fault-sector = Choose an activity from the list.
company-fault-legal-form = Choose a legal form from the list.
company-fault-place = We do not know this municipality. Choose one from the list.
company-fault-places = { $count } municipalities have this name. Choose one from the list.
company-fault-elsewhere = This municipality lies somewhere else. Choose it again from the list.
company-fault-number-empty = Fill in the digits of the number.
company-fault-number-character = The character “{ $character }” does not belong in this number. Fill in digits only.
company-fault-number-length = { $found ->
    [one] This number has 1 digit
   *[other] This number has { $found } digits
}. Fill in { $expected }.
company-fault-number-start = A Belgian number starts with 0 or 1, not with { $found }.
company-fault-number-check = The number ends in { $found }, but { $expected } should stand there. Check all digits.
company-size-before = To the EU you are a
company-size-open-before = Your size to the EU
company-size-micro = micro enterprise
company-size-small = small enterprise
company-size-medium = medium-sized enterprise
company-size-large = large enterprise
company-size-any = Not known yet
company-size-at-least = { $class } or larger
company-size-between = { $lowest ->
    [micro] micro or
    [small] small or
   *[medium] medium-sized or
} { $highest }
company-size-turnover = Fewer than { $people } people and at most { $most } turnover.
company-size-balance = Fewer than { $people } people and at most { $most } on the balance sheet.
company-size-large-why = You have { $people } people or more, or over { $turnover } turnover and { $balance } on the balance sheet.
company-size-confirmed = This is confirmed for the whole group.
company-size-matters = This decides how much support you can get.
company-size-unsure = Not certain yet. { $question }
company-size-unsure-needs = Not certain yet. We still need { $needed }.
company-size-needs = For this we need { $needed }.
company-and = { $before } and { $last }
company-inline-headcount = the number of people
company-inline-turnover = the turnover
company-inline-balance = the balance sheet total
company-inline-group = whether you are part of a group
company-inline-confirmed = how large the whole group is
company-ask-headcount = How many people work there?
company-ask-turnover = How high is the turnover?
company-ask-balance = How high is the balance sheet total?
company-ask-group = Are you part of a group?
company-ask-confirmed = How large is the whole group?
company-million = €{ $number } million
company-still-open = Still open
company-needed-for = { $count ->
    [one] needed for 1 programme
   *[other] needed for { $count } programmes
}
company-more-open = { $count ->
    [one] and 1 other detail
   *[other] and { $count } other details
}
company-open-word = Open
company-nothing-open = All details are filled in.

## Needs: what a company wants to achieve

need-process-optimisation = Work smarter, less double work
need-market-approach = Reach more or other customers
need-product-innovation = Make new products
need-digital-services = Offer services online
need-cybersecurity = Work more safely with computers
need-data = Decide better with figures
need-skills = Train people
need-inclusive-hiring = Hire people with fewer chances
need-energy = Use less energy
need-export = Sell abroad
need-finance = Find money for plans
need-network = Find partners
dossier-refused = { $file }: { $reason }
dossier-not-whole = We could not write this dossier without errors. The previous version is still there. Please tell the makers.
dossier-open-elsewhere = This dossier is already open, in another window or on another computer. What you change is saved in a copy.
dossier-open-elsewhere-since = This dossier is already open in another window, since { $date } at { $time }. What you change is saved in a copy.
dossier-newer-program = A newer version of Digipeil saved this dossier. What you change is saved in a copy.
dossier-changed-elsewhere = Somebody else changed { $from }. Your work is kept apart in { $to }. Nothing was lost.
dossier-saved-as-copy = Your work is in the copy { $to }.
dossier-other-file-there = Something else is in { $from }. Your work is in { $to }.
dossier-no-backup = Your work is saved, but we could not put the previous version aside. { $reason }
settings-set-aside = We could not read your settings. They are now in { $path }. We start with the usual settings.
settings-unreadable = We could not read { $path }. We start with the usual settings.

## A question and its answers

question-or = or
question-yes = Yes
question-no = No
question-dont-know = I don’t know
question-not-applicable = Not applicable
question-not-applicable-because = Not applicable: { $reason }
question-reason = Why not?
question-may-stay-empty = (may stay empty)
question-exclusive = If you choose “{ $option }”, the others go out.
question-exclusive-several = If you choose something below the line, the others go out.
question-none-ticked = Nothing ticked
question-nothing-ticked = Nothing is ticked. That counts as an answer: none of this is true.
question-row = { $row }: { $answer }
question-whole-number = Fill in a whole number from { $least } to { $most }.
question-number = Fill in a number from { $least } to { $most }.
question-bounds = from { $least } to { $most }
question-date-hint = For example 15-10-2026 or 15 Oct 2026.
question-date-wrong = Fill in a date, such as 15-10-2026.
question-holds = Still true
question-choose-again = Choose again
question-all-hold = Confirm all { $count } suggestions of this part
question-key-enter = Enter
question-key-ctrl-enter = Ctrl Enter
question-key-tab = Tab

## The interview

interview-none = You have not chosen a questionnaire yet.
interview-missing = The questionnaire “{ $name }”, version { $version }, is not on this computer.
interview-asks-nothing = This questionnaire has no questions for your company.
interview-choose = Choose a questionnaire
interview-progress = { $part } of { $parts ->
    [one] 1 part
   *[other] { $parts } parts
}, { $question } of { $questions ->
    [one] 1 question
   *[other] { $questions } questions
}
interview-done = { $part } of { $parts ->
    [one] 1 part
   *[other] { $parts } parts
} done, { $question } of { $questions ->
    [one] 1 question
   *[other] { $questions } questions
} answered
interview-parts-done = { $done } of { $parts ->
    [one] 1 part
   *[other] { $parts } parts
} done
interview-questions-done = { $done } of { $questions ->
    [one] 1 question
   *[other] { $questions } questions
}
interview-live-score = Now { $range } of { $best } points
interview-parts = Parts
interview-all-answers = Look at all answers
interview-close = Close
interview-next = Next
interview-previous = Back
interview-clear = Clear answer
interview-next-part = Next part
interview-previous-part = Previous part
interview-to-check = Look at all answers
interview-next-question = Next question
interview-previous-question = Previous question
interview-hint-to = to
interview-hint-or = or
interview-hint-choose = choose
interview-hint-tick = tick
interview-hint-next = next
interview-hint-holds = still true
interview-hint-note = note
interview-hint-private = private
interview-hint-evidence = evidence
interview-hint-later = look up later
interview-hint-next-question = next question
interview-how-shown = How would you show this?
interview-why = Why do we ask this?
interview-help-show = Show help
interview-help-hide = Hide help
interview-source = { $name }, { $date }
interview-taken-over = Taken over from { $source }
interview-proposals = Suggestions
interview-proposal-from = Suggestion from { $name }
interview-open = Still open
interview-row = Question { $number }. { $question }
interview-later = Look up later
interview-note = Note
interview-note-where = goes into the report
interview-note-title = Note on question { $number }
interview-note-write = Write a note
interview-note-read = Read your note
interview-remarks-title = On question { $number }
interview-private = Only for me
interview-private-where = never in the report
interview-evidence = How sure is this answer?
interview-evidence-told = Told
interview-evidence-shown = Shown
interview-evidence-document = Document
interview-evidence-audited = Audit
interview-who = Who looks this up?
interview-due = By when?
interview-client-view = Client view
interview-client-view-on = Client view on
interview-client-view-off = Client view off
interview-talk = Conversation of { $date }
interview-talk-with = Conversation of { $date } with { $who }

## The answers, to look over

check-title = Look over your answers
check-all-answered = Everything is answered.
check-some-open = { $count ->
    [one] One question is still open.
   *[other] { $count } questions are still open.
}
check-some-unknown = { $count ->
    [one] You did not know the answer to one question.
   *[other] You did not know the answer to { $count } questions.
}
check-may-fill = You can fill them in now or later.
check-count-answers = { $count ->
    [one] 1 answer
   *[other] { $count } answers
}
check-count-unknown = { $count } don’t know
check-count-unknown-times = { $count } times “I don’t know”
check-count-open = { $count } still open
check-change = Change
check-fill = Fill in
check-confirm = Confirm
check-proposed = Suggestion, not confirmed yet
check-results = Show my result
check-back = Back to the questions
check-surer = This makes your result surer
check-width = { $count ->
    [one] Your result now lies between two limits that are 1 point apart.
   *[other] Your result now lies between two limits that are { $count } points apart.
}
check-width-small = Your result now lies between two limits that are less than 1 point apart.
check-certain = Your result is fixed: nothing makes it unsure any more.
check-narrower = makes the range { $by } narrower
check-misfits = Kept, but no longer fitting
check-misfits-text = These answers are in your dossier. They fit no question of this questionnaire and do not count.
save-fell-over = Saving went wrong. Your work is still in the window. We try again at the next change.
open-fell-over = Opening went wrong. The file was not changed.
file-kind-dossier = Digipeil dossier
file-dialog-open = Open a dossier
file-dialog-save = Save the dossier
own-file-broken = Your file { $file } has errors. We do not use it.

## Starting

window-failed = Digipeil cannot open a window.
window-no-display = There is no screen: DISPLAY and WAYLAND_DISPLAY are empty.
window-display-gone = The screen { $display } is not there.
window-no-driver = The display driver cannot do OpenGL 2 or newer.
window-no-libraries = These libraries are missing: { $libraries }.
window-said = The system said: { $reason }
window-ended = The window closed unexpectedly. What you filled in is saved. The system said: { $reason }
window-use-cli = Without a window everything works with digipeil-cli too. Type: digipeil-cli --help
start-usage = Usage: digipeil [DOSSIER.ron]
    .folder = The folder in DIGIPEIL_HOME gets settings and dossiers, if you set that variable.
start-no-home = We cannot find your personal folder. Set DIGIPEIL_HOME to a folder that Digipeil may write in.
start-no-thread = The system does not let us start a background task: { $reason }
crash-fell-over = Something went wrong in Digipeil. What you filled in is saved.
crash-not-saved = Something went wrong in Digipeil. We could not save the last change.
crash-note = What went wrong is in { $path }. Send that file to the makers.

## Settings

settings-display = Display
settings-keys = Keys
settings-saving = Saving
settings-questionnaires = Questionnaires
settings-about = About Digipeil
settings-back = Back
settings-back-to = Back to { $name }
settings-language = Language
settings-size = Text size
settings-size-hint = Everything grows along.
settings-size-also = Also with
settings-size-and = and
settings-colours = Colours
settings-light = Light
settings-dark = Dark
settings-contrast = High contrast
settings-system = Automatic
settings-motion = Motion
settings-motion-hint = Short transitions between screens.
settings-on = On
settings-off = Off
settings-mode = Way of working
settings-owner = Business owner
settings-owner-hint = One question at a time, in large type.
settings-advisor = Adviser
settings-advisor-hint = One part per page, with notes and evidence.
settings-live = Show figures while filling in
settings-live-hint = This may influence answers.
settings-auto = On to the next question by itself
settings-auto-hint = As soon as you choose an answer.
settings-single = Single keys
settings-single-hint = Digits and letters choose an answer. Switch this off if you work by voice.
settings-own = You can also use questionnaires of your own.
settings-own-folder = Put questionnaires of your own in the folder { $folder }. Then start Digipeil again.
settings-broken = { $count ->
    [one] We cannot use one file
   *[other] We cannot use { $count } files
}
settings-usable = Questionnaires you can use
settings-facts = { $questions }, { $minutes }. Version { $version } by { $provider }.
settings-languages = Languages: { $languages }.
settings-licence-of = Licence: { $licence }.
settings-source-of = Source: { $source }
settings-private = Nothing you fill in leaves this computer.
language-name = { $code ->
    [nl] Dutch
    [en] English
    [fr] French
    [de] German
    [es] Spanish
    [it] Italian
    [pl] Polish
    [pt] Portuguese
    [ro] Romanian
    [tr] Turkish
    [uk] Ukrainian
    [ar] Arabic
   *[other] { $code }
}
key-ctrl = Ctrl
key-enter = Enter
key-tab = Tab
key-escape = Esc
key-shift = Shift
key-space = Space
keys-or = or
keys-to = to
keys-everywhere = Everywhere
keys-palette = Find a command, a question or a dossier
keys-new = New company
keys-open = Open a dossier
keys-undo = Take the last change back
keys-redo = Make the change again
keys-size = Make everything larger or smaller
keys-size-back = Back to the usual size
keys-next = To the next field or button
keys-previous = One field or button back
keys-arrows = Go from choice to choice
keys-space = Choose, tick or press the button
keys-enter = Confirm and go on
keys-escape = Close what lies open
keys-questions = At a question
keys-off = These keys are off now.
keys-digit = Choose an answer
keys-letter = Tick an answer
keys-dont-know = I don’t know
keys-not-applicable = Not applicable
keys-note = Write a note
keys-follow-up = Look up later
keys-private = Write a note for yourself, as an adviser
keys-evidence = Say how it was shown, as an adviser
keys-typing = In a text of several lines
keys-ctrl-enter = Go on
saving-where = Where are your dossiers?
saving-where-unknown = Each company is one file on this computer.
saving-where-folder = Each company is one file in the folder { $folder }.
saving-where-open = The dossier that is open now: { $path }.
saving-when = When does Digipeil save?
saving-when-text = After every change, by itself. You need not do anything.
saving-when-fails = If that fails, you see a message. Your work stays in the window.
saving-what = What is saved?
saving-what-text = Your answers, notes and details. Also what you type at questions that go away again.
saving-what-example = In the example you may try everything. We do not save that.
saving-copy = Making a copy
saving-copy-text = Open the dossier. Under the name of the company, choose “Save in another place”.
about-version = Digipeil { $version }
about-what = Digipeil measures how digitally your company works. It shows what comes first, and who helps to pay.
about-private = Your data
about-private-text = Nothing you fill in leaves this computer. Digipeil uses no internet and no account.
about-licence = Licence
about-licence-text = Digipeil is free software. You may use, share and change it under the MIT licence or Apache 2.0.
about-sources = With thanks to
about-source-areas-be = Municipalities of Belgium: Statbel, REFNIS (CC BY 4.0)
about-source-areas-nl = Municipalities of the Netherlands: Statistics Netherlands, CBS (CC BY 4.0)
about-source-sectors = Sectors: NACE Rev. 2 of the European Union
about-source-font = Typeface: Source Sans 3 by Adobe (SIL Open Font License 1.1)
about-source-icons = Icons: Phosphor (MIT)
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
programmes-lead-needs = To { $needs }.
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
programmes-badge-not-yet = { $verdict }, still needed: { $what }
programmes-tag-group = Together with other companies
programmes-tag-members = For members of { $name }
programmes-tag-signpost = Signpost: not for the company itself
programmes-tag-unverified = Not checked
programmes-overruled = { $who } decided on { $date }: { $verdict }.
programmes-overruled-rest = { $reason } By the conditions: { $verdict }.
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
programmes-note-least = Your project costs less than the minimum: as it is you get nothing. We count with { $least }.
programmes-note-prefinance = You pay everything first. The support comes later.
programmes-note-no-prefinance = You need not advance the support.
programmes-note-scaled = If too many companies apply, you get less.
programmes-note-de-minimis = This support counts towards your de minimis ceiling over three years.
programmes-combine = Together with other support
programmes-shared-ceiling = { $family }: you share this amount with { $names }.
programmes-not-with = This cannot be combined with { $names }.

## The command palette

palette-name = Find a command, a question or a dossier
palette-none = We find nothing. Try another word.
palette-company = To the company
palette-interview = To the questions
palette-check = To your answers
palette-results = To the result
palette-readings = Go to all readings
palette-programmes = To the support
palette-home = To the start
palette-settings = To the settings
palette-settings-also = keys language colours text
palette-undo = Take back: { $what }
palette-redo = Make again: { $what }
palette-begin = Begin the questionnaire { $name }
palette-part = { $name }, { $count }
palette-explanation = Explanation of { $name }
palette-question = Question { $number }: { $question }
palette-dossier = { $name }, { $place }
palette-language = Language: { $name }
palette-mode = Work as: { $name }
palette-colours = Colours: { $name }
palette-larger = Make everything larger
palette-size = Text at { $size }%
palette-smaller = Make everything smaller
palette-on = Switch on: { $name }
palette-off = Switch off: { $name }
## Where a figure stands among published shares

standing-title = Among other companies
standing-apart = Version 3 and version 4 do not count the same points. Do not compare them with each other, nor over time.
standing-you = you: { $point } of { $best }
standing-you-provisional = you, provisionally: { $point } of { $best }
standing-range = { $low } to { $high }
standing-middle = { $lower } of such companies are in a lower group, { $same } in the same and { $higher } in a higher one.
standing-lowest = { $same } of such companies are in the same group, { $higher } in a higher one. There is no lower group.
standing-highest = { $lower } of such companies are in a lower group, { $same } in the same. There is no higher group.
standing-between = You are between “{ $low }” and “{ $high }”. Once you know more, you see here which group is yours.
standing-points = { $low } to { $high }
standing-band = { $name }, { $points } points: { $share } of the companies
standing-or-higher = { $level } or higher
standing-union = European Union
standing-caption = Eurostat { $year }, version { $version } of the index. { $area }, { $size }.
standing-size-small = 10 to 49 people
standing-size-medium = 50 to 249 people
standing-size-large = 250 people or more
standing-size-sme = 10 to 249 people
standing-orientation = You have fewer than ten people. Eurostat does not survey such companies: read this as orientation only.
standing-no-country = We do not know your country yet. You therefore see the whole European Union.
standing-other-country = There are no figures of your country here. You therefore see the whole European Union.
standing-no-headcount = We do not know yet how many people you have. You therefore see 10 to 249 people.
standing-break = Eurostat measured { $year } in another way than the years before. Do not compare this year with earlier ones.
standing-left-out = Eurostat does not survey agriculture, mining and finance, nor companies under ten people.

## All readings of a dossier

readings-link = All readings
readings-title = { $n ->
    [0] You have no readings yet.
    [one] You have one reading.
   *[other] You have { $n } readings.
}
readings-lead = Every questionnaire has its own scale. Do not add them up and do not take an average.
readings-lead-few = Every questionnaire has its own scale. Further readings will stand here side by side.
readings-stage = { $stage }, { $date }
readings-line = { $stage }. { $done } of { $all } questions
readings-empty = Nothing has been filled in here yet.
readings-profile = This questionnaire gives a picture, not a figure.
readings-part = { $name }: { $count }
readings-missing = The questionnaire { $name }, version { $version }, is not on this computer. Your answers are kept.
readings-advice = Fill this in again around { $date }. That will be { $stage }.
readings-advice-now = Since { $date } you can fill this in again. That will be { $stage }.
readings-earlier = Earlier
readings-open = View { $name }
readings-again = Fill in again
readings-again-said = { $name }, will be { $stage }
readings-go-on = Go on
readings-go-on-said = { $name }
readings-waiting = Not begun yet
readings-start = Begin
readings-start-said = { $name }
readings-carried = you can confirm { $offered } of { $asked } questions
readings-takes-carried = { $takes }, { $carried }.
readings-interval = When again?
readings-interval-lead = We advise to fill in again this long after the last time.
readings-months = { $count } months
readings-no-dossier = No dossier is open.
readings-no-dossier-go = Go to the start
interview-source-company = Your company details
interview-rest-proposed = There is a proposal for the open rows: { $answer }
interview-rest-from = From: { $source }
interview-rest-take = Fill in the open rows like this

## The report

report-title = { $what }: { $company }
report-title-none = Report
report-header = { $what }, { $date }
report-foot = { $name } version { $version }.
report-checked = Programmes checked on { $date }.
report-checked-between = Programmes checked from { $first } to { $last }.
report-no-scan = There is no scan yet.
report-no-scan-lead = Fill in a questionnaire. Then this page says where you stand and what to do first.
report-sure = How sure is this?
report-sure-coverage = What you answered counts for { $share } of the weight.
report-sure-evidence = Of the points, { $share } was shown or proved with a document.
report-parts = Where you can gain most
report-parts-lead = What is furthest from “good enough for you” comes first.
report-radar = The same as a web
report-picture-part = { $title } ({ $part } of { $of })
report-badge-basic = Basic missing
report-from-to = from { $from } to { $to }
report-unknown = nothing known yet
report-no-range = no range
report-good-enough-at = good enough: { $target }
report-same = the same
report-programmes = { $n ->
    [0] We found no programme that helps you yet
    [one] This programme helps you most
   *[other] These { $n } programmes help you most
}
report-programmes-lead = Chosen for what you look for and for what your answers show. Check every rule before you decide.
report-programmes-unchosen = Programmes to look at
report-programmes-unchosen-lead = We do not know yet what you want. So this is what is open to many companies. Check every rule.
report-decided = { $who } decided this on { $date }: { $reason }
report-source = Source: { $places }.
report-met-yes = met
report-met-no = not met
report-met-unknown = check
report-waiting = Not begun yet: { $names }.
report-answers = All questions and answers
report-answers-lead = What was not asked is not listed and counts nowhere.
report-private = This report holds notes that are for the adviser only. Do not hand it on.
report-points-of = { $points } of { $best }
report-later = to be looked up
report-later-by = by { $date }
report-later-who-by = { $who }, by { $date }
report-origin-from = { $name }, { $date }
report-needs = What the company wants to achieve
report-about = About this questionnaire
report-method = How this was measured
report-method-figure = How the figure is made
report-method-range = The range runs from the lowest to the highest figure that is still possible. An open question or “I don't know” widens the range and leaves the figure as it is.
report-method-coverage = When less than 75% is known, the figure is provisional. Under 50% we show only the range.
report-method-not-applicable = What does not apply does not count. When a basic is missing, the level goes no higher. The points stay the same.
report-method-rounding = We work without rounding and round only what you read.
report-levels = The levels
report-level-below = { $name }: from { $from } to under { $to }
report-level-up-to = { $name }: from { $from } up to { $to }
report-blockers = Which basics are missing
report-dont-knows = What you did not know
report-not-applicables = What does not apply
report-opens = What is still open
report-no-reason = { $question } No reason given.
report-with-reason = { $question } Reason: { $reason }
report-sources = Where the questions come from
report-references = About the comparison with other companies
report-help = How the programmes were chosen
report-help-how = For every programme we check two things: may you use it, and is it of use to you. What is not known counts neither as yes nor as no.
report-facts = Versions, dates and counts
report-hash = Mark of the questionnaire
report-stage = Measurement
report-stage-dates = { $stage }, begun on { $begun }, last changed on { $changed }
report-respondent = Filled in by
report-asked = Questions asked
report-answered = Questions answered
report-dont-know = I don't know
report-not-applicable = Not applicable
report-open = Still open
report-coverage = Known
report-backed = Shown or proved
report-reference = Compared: { $name }
report-catalogue = Programmes
report-made-on = Report made on
report-made-with = Report made with
report-what = What
report-who-when = Who and when
report-who-helps = Who helps
report-you-pay = You pay
report-good-enough = Good enough for you when
report-next-step = Next step
report-steps-do = What a step brings
report-part = Part
report-then = Then
report-now = Now
report-change = What changed
report-question = Question
report-answer = Answer
report-note = Note
report-private-note = For the adviser only
report-evidence = Evidence
report-evidence-unsaid = nothing said: { $n }
report-attachments = Documents and links
report-attachment-link = web page
report-attachment-picture = photo
report-attachment-pdf = PDF
report-reason = Reason
report-follow-up = Look up later
report-origin = Taken from
report-points = Points
report-points-evidence = Points, evidence
report-rule = May you use this?
report-met = For you
report-useful = Why it helps you
report-mind = Mind this
report-money = Money
report-address = Find out more
report-rests-on = What this rests on
report-combination = The best combination that is allowed
report-combination-rests = Only what a source says may be combined is added up. Amounts are without VAT. Whoever gives the support decides.
report-rests-programme = { $name }: { $words }
report-rests-source = { $source }, seen on { $date }.
report-room-rests = The room follows from the aid you listed. What you did not list is not counted.
report-free-beside = Free beside it
report-aside = Not counted
report-aside-more = And { $n } more.
report-aid = Aid you had before
report-amount = Amount
report-day = Day
report-giver = Giver
report-counts = Does it count?
report-cost = Cost
report-weight = Weight
report-sort = Kind
report-chosen = Chosen (id)
report-part-id = Part (id)
report-evidence-id = Evidence (id)
report-outcome = What comes out
report-scan = Scan
report-ratings = Priorities
report-page = Page
report-of = of
report-steps-now = Now
report-steps-later = Later
report-earlier = Earlier
report-private-mark = For the adviser only
report-missing-sign = ▯ stands for a sign that we cannot print.
report-level = Level
report-low = At least
report-high = At most
report-best = Highest possible
report-name = Name
report-value = Value
report-verdict = Verdict
report-provider = Provider
report-why = Why
report-when = When
report-who = Who
report-state = How far
report-score = Score
report-questionnaire = Questionnaire
report-scores = Scores
report-last = Last time
report-target = Good enough
report-fault = The report could not be typeset. This is a fault in the program: { $reason }
report-no-picture = There is no picture to save.
report-writer-fault = The file could not be made: { $reason }
report-to = Say with --to where the report goes: a file for one dossier, a folder for several.
report-logo-large = The logo is too large. Choose one of at most 300 kB.
report-written = { $file } was saved and read back.
report-written-of = { $done } of { $total }: { $file }
report-unknown-picture = There is no picture { $name }. There are: { $names }.
# Money: calculator, combination, de minimis
edit-aid = the aid you received
catalogue-combines = “{ $name }” is in combines_with and must not be there.
    .help = Take it out of combines_with or of not_with. A programme never combines with itself.
money-used = You already had { $used } of it. { $left } is left.
money-below-least = Your project must cost at least { $least }. For { $cost } you get nothing.
money-own-smallest = For a project of { $cost } you pay { $own }.
money-if-class = If you are a { $class }
money-line-cost = Cost of your project
money-line-own = You pay yourself
money-line-first = You pay up front
money-limit-family = Alone this would be { $alone }. { $family } has one ceiling for everything together.
money-limit-together = Alone this would be { $alone }. Together the support may not be higher.
money-limit-cost = Alone this would be { $alone }. Together the support may not be more than the cost.
money-combination = This way you pay least
money-no-combination = For this cost we found no support that we can work out.
money-topic-unknown = Choose what your project is about. Then only what fits it counts.
money-aside = Not counted
money-beside = Free beside it
money-aside-not-yet = { $name }: something is still missing.
money-aside-topic = { $name }: is about something else.
money-aside-too-small = { $name }: your project is too small.
money-aside-used-up = { $name }: nothing is left of the ceiling.
money-aside-nothing = { $name }: pays nothing to a company of this size.
money-aside-no-figure = { $name }: what you get does not depend on the cost alone.
money-aside-excluded = { $name }: not together with { $other }.
money-aside-not-known = { $name }: we do not know whether it may go together with { $other }. Ask.
money-aside-adds-nothing = { $name }: may go together, but brings nothing more.
de-minimis-title = Room for de minimis aid
de-minimis-room = On { $date } there is { $left } left of { $ceiling }.
de-minimis-period = Aid from { $since } on counts: { $years } years back, to the day.
de-minimis-period-fiscal = Aid from { $since } on counts: this fiscal year and the two before.
de-minimis-none-told = You filled in no aid yet.
de-minimis-perhaps = Of { $amount } nobody said whether it was de minimis aid.
de-minimis-next = On { $date } { $amount } comes free.
de-minimis-declare = Tell whoever you ask for aid about all of it. Count the aid of your whole group.
de-minimis-other-rules = Farming and fishery have other limits for de minimis aid. Ask for them.
de-minimis-perhaps-other-rules = Farming and fishery have other limits. Check whether that concerns you.
de-minimis-counts = This is de minimis aid: it counts towards your limit over three years.
de-minimis-over = This is { $by } more than your room for de minimis aid. Discuss it with whoever gives the aid.
de-minimis-perhaps-over = This is perhaps { $by } more than your room for de minimis aid. Complete the aid you had before.
edit-scans-elsewhere = the scans you did elsewhere
value-scan-here = { $name }, version { $version }, { $date }
value-scan-elsewhere = made on { $date }
verdict-decided = { $by } decided this on { $date }: { $reason }
match-settling = { $n ->
    [one] Answer this question and
   *[other] Answer these { $n } questions and
} { $count ->
    [one] { $count } programme is checked whole:
   *[other] { $count } programmes are checked whole:
}
# What is good enough

target-adjust = Change
target-done = Done
target-back = Back to the proposal
target-of = Good enough for you: { $name }
target-title = What is good enough for you?
target-lead = Choose per part where you want to be. Steps, strong points and programmes follow your choice.
target-now = Now { $figure } of { $best }
target-wrong = Fill in a number from { $least } to { $most }.
target-nothing = There is nothing to choose for this questionnaire.
target-nothing-go = To the result
target-set-all = Choose what is good enough

# Above every screen: the dossier and its file

banner-unsaved = Your last change is not saved yet.
banner-unsaved-rest = { $message } Your work is still in this window. We keep trying.
banner-departed = Your last change to { $name } is not saved yet.
banner-departed-rest = { $message } We keep trying.
banner-departed-open = Open this dossier
banner-save-now = Save now
banner-elsewhere = This dossier is already open in another window or on another computer.
banner-elsewhere-since = This dossier is already open in another window, since { $date } at { $time }.
banner-elsewhere-machine = This dossier is open on { $machine }, since { $date } at { $time }.
banner-newer = A newer version of Digipeil saved this dossier.
banner-look-only = You can look at it, but not change it.
banner-again = Try again
banner-copy = Go on in a copy
banner-force = Open anyway
toast-saved-again-of = Your work on { $name } is saved again.
toast-saved-again = Your work is saved again.
dialog-copy-title = Go on in a copy?
dialog-copy-text = This dossier must stay as it is. Your change goes into a copy, in the same folder.
dialog-copy-do = Work in a copy
dialog-copy-look = Only look
dialog-force-title = Open it anyway to change it?
dialog-force-text = Only do this when the dossier is closed on the other computer. Otherwise there will be two versions.
dialog-force-do = Open anyway
dialog-open-copy-title = Make a copy without the seal?
dialog-open-copy-text = This dossier is sealed. Another program can only show a copy without the seal. That copy goes when you close Digipeil.
dialog-open-copy-do = Make the copy
dialog-damaged-title = { $file } cannot be read
dialog-damaged-text = { $count ->
    [one] There is one earlier version, of { $date } at { $time }. The file itself stays as it is.
   *[other] There are { $count } earlier versions. The last is of { $date } at { $time }. The file itself stays as it is.
}
dialog-damaged-do = Open that version as a copy
dialog-passphrase-title = What is the passphrase?
dialog-passphrase-text = { $file } is sealed. Only who knows the passphrase can read it.
dialog-passphrase-label = Passphrase
dialog-passphrase-wrong = This passphrase does not fit. Try again.
dialog-passphrase-do = Open the dossier
## Dossiers on disk: recovery, sealing, exports

dossier-open-elsewhere-on = This dossier is already open on { $machine }, since { $date } at { $time }. What you change, we keep in a copy.
dossier-recovered = Last time Digipeil was not closed. Everything that was saved is still here.
dossier-recovered-at = Last time Digipeil was not closed. Everything up to { $date } at { $time } is still here.
dossier-recovered-scan = { $questionnaire } { $version }: { $answers ->
    [one] 1 question filled in.
   *[other] { $answers } questions filled in.
    }
dossier-recovered-unfinished = The very last change is kept apart among the backups.
dossier-has-backups = { $count ->
    [one] There is 1 earlier version of this dossier.
   *[other] There are { $count } earlier versions of this dossier.
    }
dossier-sealed = { $file } is sealed. Give the passphrase to open it.
dossier-not-sealed = We could not seal this dossier. The old file stays as it was. { $reason }
dossier-changed-again = Somebody else changed { $file } again. Compare the two versions once more.
dossier-no-questionnaire-kept = Your work is saved, but we could not keep the questionnaire itself beside it. { $reason }
seal-wrong-passphrase = This is not the right passphrase.
seal-needs-key = This file is sealed with a key, not with a passphrase. Open it with the program age.
seal-too-much-work = This file asks for far more computing than our own files do. We do not open it.
seal-damaged = This sealed file is damaged or not whole.
seal-too-large = This sealed file holds more than fits in a file of ours.
evidence-too-large = This file is too large. We take files of up to { $most } MB.
evidence-wrong-kind = You cannot attach this file. Choose a photograph (png or jpg) or a PDF.
evidence-no-address = This is not the address of a web page. Begin with https://.
list-sealed = sealed
list-too-new = from a newer version of Digipeil
list-broken = cannot be read
list-nameless = (no name yet)
list-people = { $count } people
list-total = { $total } out of { $best }
list-progress = { $done } of { $asked } questions
list-follow-ups = { $count ->
    [one] 1 question to look up later
   *[other] { $count } questions to look up later
    }
list-count = { $count ->
    [one] 1 dossier.
   *[other] { $count } dossiers.
    }
library-firms = { $firms ->
    [one] 1 firm
   *[other] { $firms } firms
    }, of which { $smes } surely SMEs.{ $unknown ->
    [0] {""}
   *[other] {" "}Of { $unknown } we do not know the size.
    }
library-scans = { $scans ->
    [one] 1 scan begun
   *[other] { $scans } scans begun
    }, of which { $finished } filled in completely, in { $talks ->
    [one] 1 conversation.
   *[other] { $talks } conversations.
    }
library-unknown = not known
library-needs = What firms ask help with
library-areas = By province
library-sectors = By sector
library-sizes = By size
library-questionnaires = By questionnaire
export-not-made = We could not make this file. { $reason }
export-not-same = What we wrote did not read back the same. We took { $path } away again. Try another place.
file-exported = Saved and read back: { $path }
export-nothing = There is no dossier to go out.
export-written = Saved and read back: { $path }
export-missing = These attachments could not be found and are not in it: { $names }
export-one-only = For the client or a colleague, give one dossier at a time.
import-taken = Taken in as { $to }
import-taken-without = Taken in as { $to }, without { $count ->
    [one] 1 attachment that was missing.
   *[other] { $count } attachments that were missing.
    }
import-beside = Taken in as { $to }. Another version is already in { $there }. Compare the two.
import-without = { $count ->
    [one] 1 attachment did not come along.
   *[other] { $count } attachments did not come along.
    }
import-same = Skipped: exactly the same is already in { $there }
import-sealed = Not taken in: it is sealed. Give the passphrase.
import-bad-package = Not taken in: this package holds no dossier, or it is damaged.
import-summary = Taken in: { $taken }. Already there: { $same }. Not taken in: { $refused }.
seal-two-versions = There are two versions of { $file }. Make them one dossier first.
seal-stay-closed = { $count ->
    [one] One earlier version or attachment stays sealed: this passphrase does not open it.
   *[other] { $count } earlier versions or attachments stay sealed: this passphrase does not open them.
}
seal-rest-failed = The dossier itself is done. Something went wrong with an earlier version or an attachment. { $reason }
leftover-found = We found a dossier again that was not quite saved: { $path }
seal-in-use = { $file } is still open. Close it first.
seal-already = { $file } is sealed already.
seal-not-sealed = { $file } is not sealed.
seal-no-passphrase = Give a passphrase with --passphrase-file. An empty one seals nothing.
seal-done = Sealed: { $path }
seal-undone = Opened: { $path }
seal-weak = This passphrase is weak. Somebody you know guesses it.
seal-fair = This passphrase is fair. A computer with much time guesses it.
passphrase-longer = Take a longer passphrase.
passphrase-common = People try this passphrase first.
passphrase-personal = Leave out the name and the place of the company.
passphrase-pattern = Repeat nothing and follow no row of the keyboard.
passphrase-words = Four or more words with nothing in common are strong and easy to keep.
migrate-new = Brought up to date: { $path }
migrate-would = Still to be brought up to date: { $path }
migrate-sealed = Sealed, so not brought up to date now. That happens when you next save it: { $path }
migrate-newer = Stays as it is, for a newer version of Digipeil wrote it: { $path }
migrate-in-use = Stays as it is, for it is still open: { $path }
migrate-summary = Dossiers looked at: { $files }. Brought up to date: { $changed }. Failed: { $failed }.
verify-summary = Files verified: { $files }. Dossiers: { $dossiers }. Earlier versions: { $backups }. Attachments: { $evidence }. Sealed: { $sealed }. Not ours: { $others }. Bad: { $bad }.
verify-not-ours = This is none of our files. We did not look into it.
verify-link = This leads to another place. We did not look there.
verify-leftover = This was left by a save that was cut off.
verify-two-versions = There is a second version of { $file }. Open the dossier to make them one.
verify-orphan = No answer needs this attachment any more.
verify-evidence-changed = This attachment was changed or is damaged.
verify-own-broken = This file of your own has mistakes. See them with check.
verify-score-wrong = The score of { $assessment } does not follow from its own lines.
verify-not-stable = This dossier does not come back the same when we write it down.
verify-evidence-missing = The attachment { $name } is missing or was changed.
verify-questionnaire-changed = This kept questionnaire was changed or is damaged.
verify-backup-broken = This earlier version cannot be read.
money-aside-loan = { $name }: a loan has to be paid back.
# Plan

edit-add-action = an action in your plan
edit-change-action = an action of your plan
edit-move-action = the place of an action
edit-remove-action = an action of your plan
edit-done-action = whether an action is done
edit-refuse-step = a proposal for your plan
plan-full = Your plan is full: three actions now and three later. Finish one first, or take one out.
plan-added-now = This is in your plan now.
plan-added-later = This is in your plan now, under Later.
plan-removed = The action is out of your plan.
plan-done-said = The action is under Done.
plan-title-contact = Get in touch with { $name }
plan-title-training = Follow { $name }
plan-title-tool = Use { $name }
plan-title-apply = Apply for { $name }
plan-title = Your plan
plan-title-now = Your plan: { $count } { $n ->
        [1] thing
       *[other] things
    } now
plan-title-proposed = A proposal: { $count } { $n ->
        [1] thing
       *[other] things
    } now
plan-title-empty = Your plan is still empty
plan-title-done = Everything in your plan is done
plan-count = { $n ->
        [1] one
        [2] two
        [3] three
        [4] four
        [5] five
        [6] six
       *[other] { $n }
    }
plan-lead-score = If you do { $n ->
        [1] this
       *[other] these { $count }
    }, you go from { $from } to about { $to }.
plan-lead-score-basics = If you do { $n ->
        [1] this
       *[other] these { $count }
    }, you go from { $from } to about { $to }, and { $left ->
        [0] no basic is missing any more
        [1] one basic is still missing
       *[other] { $number } basics are still missing
    }.
plan-lead-basics = If you do { $n ->
        [1] this
       *[other] these { $count }
    }, { $left ->
        [0] no basic is missing any more
        [1] one basic is still missing
       *[other] { $number } basics are still missing
    }.
plan-lead-pays = You pay { $own } yourself.
plan-lead-pays-open = What you pay yourself is still to be decided.
plan-lead-pays-partly = You pay { $own } yourself. For { $n ->
        [1] one action
       *[other] { $count } actions
    } that is still to be decided.
plan-lead-proposed = Add what you want to do. You can change everything.
plan-lead-partly-proposed = { $n ->
        [1] One of them is still a proposal.
        [2] Two of them are still a proposal.
       *[other] { $count } of them are still a proposal.
    }
plan-lead-later = You have nothing to do now. Bring something forward, or add something.
plan-lead-done = Add an action, or fill in your scan again.
plan-lead-profile = This questionnaire gives no points, and so no proposal. Add an action yourself.
plan-lead-nothing = Your answers lead to no proposal now. Add an action yourself.
plan-lead-no-scan = Fill in a questionnaire first. Then we propose what you best do first.
plan-no-date = no date yet
plan-nobody = nobody yet
plan-late = late
plan-effort = { $effort ->
        [1] little work
        [2] some work
       *[other] much work
    }
plan-total-effect = In total you go from { $from } to { $to }.
plan-said-pays = you pay { $amount }
plan-lifts-basic = Takes “basic missing” away.
plan-with = With { $names }.
plan-and = { $first } and { $last }
plan-why-basic = A basic is missing here. That is why this comes first.
plan-why-basic-more = To have that basic, something else is needed too.
plan-why-condition = This is a point you do not meet yet. What takes the least work comes first.
plan-why-gap = { $name }: you are at { $point }, good enough for you is { $target }.
plan-why-weight = Importance { $importance } of 3, effort { $effort } of 3.
plan-why-sum = Priority: gap { $gap } × importance { $importance } ÷ effort { $effort } = { $priority }.
plan-cost-free = { $name } costs you nothing.
plan-cost-unknown = What { $name } pays depends on the cost.
plan-cost-not-yet = { $name } does not count yet: a condition is still open.
plan-cost-too-small = { $name } pays from { $least } only.
plan-cost-aid = { $name } pays { $aid }.
plan-cost-ask = What { $name } pays, we do not know for sure.
plan-cost-open = still to be decided
plan-cost-of = of { $cost }
plan-cost-help = support { $aid }
plan-cost-help-free = free of charge

# Files for others

saved-as = Saved as { $name }.
dialog-path-export-title = Where do you want to save { $name }?
dialog-path-export = Save the file
file-dialog-export = Save the file
file-kind-calendar = Calendar
file-kind-text = Text
file-kind-table = Table
calendar-name = Plan of { $name }
calendar-owner = Who: { $owner }
calendar-with = With { $name }
calendar-opens = { $name } opens
calendar-closes = Last day for { $name }
calendar-closes-at = Last day for { $name }, until { $hour }
plan-no-dates = There is no date in your plan yet. Fill in when an action is to be ready.
frame-step-plan = Plan
palette-plan = Show my plan
plan-no-dossier = No dossier is open.
plan-add = Add an action
plan-export = Save dates as a calendar
plan-take-all = { $n ->
        [1] Add this proposal to my plan
       *[other] Add these { $count } to my plan
    }
plan-take = Add to plan
plan-said-take = Add this proposal to my plan: { $title }
plan-proposal = Proposal.
plan-said-proposal = Proposal: { $what }
plan-said-now = Now, place { $place }
plan-said-later = Later, place { $place }
plan-said-done = { $title }, done on { $day }
plan-later = Later
plan-done = Done
plan-move-hint = Move with
plan-head-what = What
plan-head-who = Who
plan-head-due = Ready by
plan-head-effort = Effort
plan-head-pays = You pay
plan-pays = You pay { $amount }
plan-more = More about { $title }
plan-take-now = Add under Now
plan-take-later = Add under Later
plan-show-why = Why this proposal
plan-refuse = Leave this proposal out
plan-refused = { $n ->
        [1] Show the proposal you left out
       *[other] Show the { $n } proposals you left out
    }
plan-to-later = Move to Later
plan-to-now = Move to Now
plan-edit = Change
plan-mark-done = This is done
plan-not-done = Not done after all
plan-remove = Take out of the plan
plan-form-edit = Action
plan-form-new = New action
plan-form-proposal = Proposal
plan-form-close = Close this panel
plan-form-done = Ready
plan-form-take = Put in my plan
plan-form-stop = Stop
plan-why = Why this?
plan-field-title = What will you do?
plan-field-title-missing = Fill in what you will do.
plan-field-owner = Who does it?
plan-field-due = Ready by
plan-field-due-hint = For example 31 January 2027
plan-field-due-words = Or about when
plan-field-due-words-example = after March
plan-field-effort = How much work is it?
plan-effort-short = { $effort ->
        [1] Little
        [2] Some
       *[other] Much
    }
plan-field-effort-words = How much time, about
plan-field-effort-words-example = half a day
plan-field-cost = What does it cost?
plan-field-cost-unit = euro
plan-field-cost-wrong = Fill in an amount in euro, without VAT.
plan-field-programmes = Who helps or pays along?
plan-field-search = Find another programme
plan-field-search-none = Nothing found.
plan-field-note = Note
plan-field-note-hint = Goes into the report.
key-alt = Alt
# What is good enough

## Dossiers on disk: recovery, sealing, exports

home-plan = First in your plan: { $title }
home-plan-rest = { $name }. Who: { $who }. Ready by: { $due }.
plan-show = Show my plan
plan-pays-open = What you pay is still to be decided

## Programmes: filters, another day, your own verdict, comparing

programmes-contact-of = Details from { $date }.
programmes-source-memory = From memory, not looked up yet.
programmes-tag-own = From your own folder
programmes-standing-open = Open now
programmes-standing-confirm = To be confirmed
programmes-standing-later = Opens later
programmes-standing-over = Ended or out of budget
programmes-filter-more = More filters
programmes-filter-needs = What do you want to achieve?
programmes-filter-area = Where does it work?
programmes-filter-area-label = Region
programmes-filter-area-all = Everywhere
programmes-filter-area-none = We do not know this region.
programmes-filter-verdict = Does it fit?
programmes-filter-standing = Can you use it?
programmes-day = On which day?
programmes-day-choose = Look at another day
programmes-day-hint = For example 1 March 2027. Empty is today.
programmes-day-wrong = Enter a day, such as 1 March 2027.
programmes-other-day = You see how it is on { $date }.
programmes-other-day-back = Back to today
programmes-compare = Compare three
programmes-compare-chosen = { $count ->
    [2] Compare these two
   *[other] Compare these three
}
programmes-compare-this = Compare with others
programmes-who = Who is who in your region
programmes-fresh = How up to date is this?
programmes-own-rows = { $count ->
    [one] 1 row comes from your own folder.
   *[other] { $count } rows come from your own folder.
}
programmes-own-broken = { $count ->
    [one] 1 file of your own cannot be used.
   *[other] { $count } files of your own cannot be used.
}
programmes-own-look = Show
programmes-in-plan = This is in your plan.
programmes-open-plan = Show my plan
programmes-add-to-plan = Put it in my plan
programmes-make-plan = Make my plan
programmes-back-compare = Back to the comparison
programmes-provider-open = Show { $name }

overrule-open = I decide otherwise
overrule-change = Change my verdict
overrule-back = Take this verdict back
overrule-title = What is your verdict on { $name }?
overrule-text = Your verdict will stand beside this programme, with your name and the date. The conditions stay readable.
overrule-verdict = Your verdict
overrule-verdict-missing = Choose a verdict.
overrule-reason = Why?
overrule-reason-hint = This is printed in the report too.
overrule-reason-missing = Say why you decide otherwise.
overrule-who = Your name
overrule-who-missing = Enter your name.
overrule-do = Keep my verdict
overrule-stop = Leave it as it is

compare-title = { $count ->
    [0] Which programmes do you compare?
    [one] 1 programme
   *[other] { $count } programmes side by side
}
compare-empty = Search for a programme below, or choose one from the list.
compare-add = Add a programme
compare-open-short = Show
compare-open = Show { $name }
compare-away-short = Take away
compare-away = Take away: { $name }
compare-verdict = Does it fit?
compare-money = What do you pay?
compare-effort = Work for you
compare-support = The support
compare-prefinance = Paying in advance
compare-when = When
compare-apply = Applying
compare-lead-time = How long it takes
compare-provider = Who offers it
compare-topics = What it is about
compare-reasons = Why it helps you
compare-source = Source
compare-none = no amount
compare-unknown = we do not know

## Who is who

who-title = Who is who
who-title-in = Who is who in { $area }
who-lead = Who can help you, the nearest first. Per sector who leads.
who-count = { $count ->
    [0] No organisations found.
    [one] 1 organisation found.
   *[other] { $count } organisations found.
}
who-search = Search for an organisation
who-list = Organisations, the nearest first
who-back = Back to who is who
who-back-other = Back
who-unknown = We no longer know this organisation.
who-none = No organisation fits this choice.
who-clear = Clear my choice
who-own = Show my region and sector again
who-choose = Choose place and sector
who-choose-hide = Hide place and sector
who-area = Where?
who-everywhere = Everywhere
who-area-none = We do not know this place.
who-sector = Which sector?
who-every-sector = Every sector
who-sector-none = We do not know this sector here.
who-how = Good to know
who-how-soft = The lead may differ per project. The others are always listed too.
who-how-old = Each contact says of which day the details are.
who-hidden = { $count ->
    [one] 1 other organisation is outside your choice.
   *[other] { $count } other organisations are outside your choice.
}
who-near = In your region
who-regional = In one region or province
who-part = In the whole region or part of the country
who-country = In the whole country
who-wide = Wider, or we do not know where
who-found-title = Best fit first
who-found-outside = Outside your choice
who-works-in = Works in { $areas }.
who-offers = { $count ->
    [one] 1 programme.
   *[other] { $count } programmes.
}
who-leads-for = Leads for { $sectors } in { $area }.
who-takes-part = Takes part for { $sectors } in { $area }.
who-contact-in = Contact for companies in { $area }.
who-group-employers = Employers and staff
who-group-platforms = Platforms and sectors
who-group-development = Regional development
who-group-knowledge = Knowledge and training
who-group-government = Government
who-group-other = Others
who-kind-authority = Government
who-kind-agency = Government agency
who-kind-development = Regional development
who-kind-association = Employers or sector
who-kind-knowledge = Knowledge centre
who-kind-employer-service = Service for employers
who-kind-platform = Sector platform
who-kind-network = Network
who-kind-training = Training
who-kind-guidance = Guidance to work
who-kind-social = Social enterprise
who-kind-media = News source
who-kind-governance = Board, not a desk
who-kind-other = Organisation
who-pays-for = Pays for this
who-hosted-by = Leads this platform.
who-hosted-with = Takes part in this platform, somebody else leads it.
who-hosts = It leads this platform.
who-takes-part-in = It takes part in this platform.
who-instead = Show { $name }
who-ended = This organisation no longer exists since { $date }.
who-succeeded = Another organisation took over.
who-programmes = What it offers
who-no-programmes = The catalogue has no programmes of this organisation.
who-related = Belongs here too
who-campaigns-note = This is information, not a programme.
who-no-contact = We have no contact person or address.
who-fact-role = Role
who-fact-areas = Where
who-fact-sectors = For which sectors
who-fact-chair = Chair
who-fact-aliases = Also known as
who-fact-since = Exists since
who-area-unsaid = The source does not say.
who-all-sectors = every sector

## How up to date the catalogue is

catalogue-counted = This catalogue holds { $programmes } programmes and { $organisations } organisations.
catalogue-own = From your own folder
catalogue-own-folder = The folder: { $folder }
catalogue-own-none = You use no catalogue files of your own.
catalogue-own-count = { $count ->
    [one] 1 row comes from your own files.
   *[other] { $count } rows come from your own files.
}
catalogue-own-row = { $said } From { $file }.
catalogue-replaces = { $kind }, instead of our row.
catalogue-adds = { $kind }, new.
catalogue-kind-programme = Programme
catalogue-kind-organisation = Organisation
catalogue-kind-family = Group of programmes
catalogue-kind-need = Need
catalogue-kind-topic = Topic
catalogue-kind-instrument = Scan
catalogue-kind-leads = Table of leads
catalogue-kind-campaign = Campaign
catalogue-kind-example = Example
catalogue-broken = { $count ->
    [one] 1 file was left out.
   *[other] { $count } files were left out.
}
catalogue-broken-rest = There is an error in it. The rest of the catalogue works as usual.
catalogue-recheck = To be checked again
catalogue-recheck-lead = By who keeps the file, the oldest first. Choose a keeper to see the rows.
catalogue-rows-of = To be checked again by { $name }
catalogue-copy = Copy the list
catalogue-save = Save as text
catalogue-file = to-check-again
catalogue-copied = The list is on the clipboard.
catalogue-open-programme = Show the programme
catalogue-open-organisation = Show the organisation
palette-organisations = To who is who
palette-organisations-also = organisations contact lead platform partner
palette-catalogue = To the catalogue: how up to date is it?
palette-catalogue-also = recheck own folder sources

banner-conflict = Somebody else changed this dossier while it was open here.
banner-conflict-rest = Both versions are saved.
banner-conflict-apart = Leave them two dossiers
banner-conflict-merge = Compare the two versions
banner-recovered = Digipeil stopped unexpectedly. Your work is back, up to { $date } at { $time }.
banner-recovered-plain = Digipeil stopped unexpectedly. Your work is back.
banner-recovered-scan = { $n ->
    [one] { $name } { $version }: one answer.
   *[other] { $name } { $version }: { $n } answers.
 }
banner-recovered-unfinished = The very last change is kept apart, among the versions.
banner-recovered-versions = Look at the versions
banner-understood = Understood
banner-interrupted = Digipeil stopped unexpectedly while { $name } was open.
banner-interrupted-rest = Your work is saved.
banner-interrupted-open = Open the dossier
toast-undone-many = { $count ->
    [one] One change undone.
   *[other] { $count } changes undone.
 }
toast-redone-many = { $count ->
    [one] One change made again.
   *[other] { $count } changes made again.
 }
edit-merge = making one of two versions

# Two versions of one dossier

merge-title = Two versions of this dossier
merge-lead = Somebody else saved { $file } while you were working. Choose what stays. Both versions are also kept as they are.
merge-asked = { $n ->
    [one] One difference to choose
   *[other] { $n } differences to choose
 }
merge-asked-lead = Here both versions changed something, or we do not know which is the newest.
merge-decided = { $n ->
    [one] One difference that went without saying
   *[other] { $n } differences that went without saying
 }
merge-decided-lead = Here only one version changed something. You can still turn it round.
merge-mine = Your version: { $value }
merge-theirs = Other version: { $value }
merge-do = Make one dossier of them
merge-later = Later
merge-open = { $n ->
    [one] One choice left. If you do not choose, your version stays.
   *[other] { $n } choices left. If you do not choose, your version stays.
 }
merge-all-chosen = Everything is chosen.
merge-more = Show { $n } more differences
merge-done = The two versions are one now.
merge-none = There is only one version of this dossier.
merge-none-go = Go back
merge-nothing = nothing filled in
merge-unanswered = no answer
merge-unknown-answer = an answer that does not fit here
merge-note = note: { $note }
merge-private-note = only for me: { $note }
merge-follow-up = look up later
merge-answered-on = on { $date }
merge-scan = { $name }, { $stage }
merge-a-scan = a completed questionnaire
merge-scan-about = Who and when: { $name }
merge-scan-head = { $stage }, begun on { $date }
merge-scan-there = keep this questionnaire
merge-scan-absent = without this questionnaire
merge-met = true
merge-not-met = not true
merge-override = Your judgement of { $name }
merge-proposed = the proposal
merge-plan = The plan
merge-other = Other data
merge-other-mine = as it is here
merge-other-theirs = as in the other version
field-name = Name of the company
field-country = Country
field-number = Company number
field-place = Municipality
field-sector = Sector
field-headcount = Number of people
field-turnover = Turnover
field-balance = Balance sheet total
field-group = Part of a group
field-founded = Founded in
field-legal-form = Legal form
field-confirmed-size = Size of the group

# Earlier versions

versions-title = Versions and backups
versions-back = Back
versions-lead = Everything you changed can be brought back. What stands here now is not lost by it.
versions-steps = Since you opened this dossier
versions-steps-lead = The last change stands first. Choose how far you go back.
versions-no-steps = You changed nothing yet.
versions-undo-to = Undo up to and including this change
versions-redo-to = Undone. Make it again up to and including this change
versions-more = Show { $n } more
versions-backups = Backups on this computer
versions-backups-lead = An old version comes back as a copy. Your dossier stays as it is.
versions-no-file = This dossier is not saved yet.
versions-reading = Looking ...
versions-none = There is no earlier version yet.
versions-when = { $date } at { $time }
versions-holds = { $n ->
    [one] One answer. { $changed }
   *[other] { $n } answers. { $changed }
 }
versions-sealed = Sealed. With the passphrase you can open this version.
versions-unreadable = This version cannot be read.
versions-nothing = Nothing changed after it.
versions-changed = { $n ->
    [0] After it changed: { $names }.
    [one] After it one answer changed: { $names }.
   *[other] After it { $n } answers changed: { $names }.
 }
versions-changed-more = { $n ->
    [0] After it changed: { $names }, and { $rest } more.
    [one] After it one answer changed: { $names }, and { $rest } more.
   *[other] After it { $n } answers changed: { $names }, and { $rest } more.
 }
versions-restore = Open as a copy
versions-restored = The old version is in a copy. That copy is open now.
report-steps-done = Done
report-done-on = done on { $date }
report-proposed = proposed

# All dossiers

frame-library = Dossiers
palette-library = Show all dossiers
listing-title = Dossiers
listing-looking = Looking ...
listing-empty = There are no dossiers in your folder yet.
listing-conversations = { $n ->
    [one] One conversation.
   *[other] { $n } conversations.
 }
listing-most-asked = Most asked for: { $need }.
listing-search = Search by name, municipality or note
listing-region = Region
listing-all = All
listing-follow-up = Look up later
listing-unfinished = Not finished
listing-clear = Clear the filters
listing-count = { $left } of { $all } dossiers
listing-head-name = Company
listing-head-people = People
listing-head-changed = Changed
listing-head-state = State
listing-not-yet = not yet
listing-nothing-fits = No dossier fits what you are looking for.
listing-legend = From 0 to 100, per box of 25. { $names }.
listing-said-total = total { $total } of { $best }
listing-said-part = { $name } { $value } of 100
listing-sealed = Sealed
listing-too-new = Newer version
listing-broken = Cannot be read
listing-throw-away = Throw { $name } away
listing-thrown-away = The dossier is in the bin.
listing-taken-back = The dossier is back in the list.
listing-take-back = Take it back
listing-bin = Bin
listing-bin-close = Close the bin
listing-bin-link = { $n ->
    [one] One dossier in the bin
   *[other] { $n } dossiers in the bin
 }
listing-bin-lead = These dossiers are no longer in the list. You can still take them back.
listing-bin-empty = The bin is empty.
listing-empty-bin = Empty the bin
listing-bin-emptied = { $count ->
    [one] One dossier is gone for ever.
   *[other] { $count } dossiers are gone for ever.
 }
dialog-bin-title = Empty the bin?
dialog-bin-text = { $n ->
    [one] One dossier goes for ever, with its backups.
   *[other] { $n } dossiers go for ever, with their backups.
 }
report-file-name = report
report-fell-over = The report could not be made. Try again.
report-print-hint = The report opens. Print it there.
report-screen-title = Your report
report-for = For whom?
report-kind-owner = Owner
report-kind-advisor = Adviser
report-kind-one-pager = 1 page
report-sections = What goes in?
report-one-pager-hint = One page with the conclusion: where you stand, what goes well and what to do first.
report-section-conclusion = Conclusion on one page
report-section-parts = { $n ->
    [one] Each part explained (one)
   *[other] Each part explained ({ $n })
}
report-section-changes = Comparison with { $date }
report-section-programmes = { $n ->
    [one] Programmes (one)
   *[other] Programmes ({ $n })
}
report-section-plan = Plan
report-section-readings = { $n ->
    [one] All readings (one)
   *[other] All readings ({ $n })
}
report-section-answers = All answers
report-private-in = Notes “only for me” are in it. Do not hand it on.
report-private-out = Notes “only for me” never go in.
report-save-pdf = Save as PDF
report-save-word = Word
report-save-excel = Excel
report-print = Print
report-more = More
report-save-csv = Save as a table (CSV)
report-save-json = Save for programs (JSON)
report-save-svg = Save the chart (SVG)
report-save-png = Save the chart (PNG)
report-making = Making your report
report-typesetting = Making the pages
report-step-telling = Putting figures and sentences together
report-step-setting = Setting the pages
report-step-writing = Writing the file
report-step-drawing = Drawing picture { $picture } of { $of }
report-renewing = being renewed
report-stop = Stop
report-stopped = You stopped the pages. Choose something else to see them again.
report-page-of = Page { $page } of { $count }
report-pages-of = Page { $first } and { $last } of { $count }
report-page-before = Page before
report-page-next = Next page
report-smaller = Smaller
report-larger = Larger
export-no-viewer = We find no program to open this. The file is here: { $path }
file-kind-report = Report
file-kind-picture = Picture
toast-open = Open
palette-report = Show my report
frame-step-report = Report
settings-organisation = Your organisation
settings-organisation-lead = This is on every report you make.
settings-organisation-name = Name
settings-organisation-name-hint = At the top of every report. Empty: Digipeil.
settings-organisation-footer = Footer
settings-organisation-footer-hint = At the foot of every page, such as your address.
settings-organisation-colour = Colour
settings-organisation-colour-hint = Of your name at the top, such as #0D5C63.
settings-organisation-colour-wrong = Write a colour as #0D5C63.
settings-organisation-colour-pale = This colour is too pale to read. Choose a dark one.
settings-logo = Logo
settings-logo-hint = A PNG or SVG of at most 300 kB.
settings-logo-choose = Choose a logo
settings-logo-remove = Remove the logo
settings-logo-there = There is a logo.
settings-logo-none = There is no logo.
settings-logo-kind = Choose a PNG or an SVG.
settings-logo-no-dialog = This computer has no window to choose a file with.

## The money calculator and the aid that was had

programmes-calculator = Work out the whole project
programmes-used = Already had
programmes-left-after = Left after this project
programmes-had = Support you already had of this
calculator-title-open = What does your project cost?
calculator-lead-open = Enter the amount. Then we work out what you pay yourself.
calculator-title = You pay { $own } of { $cost }
calculator-title-perhaps = You may pay only { $own } of { $cost }
calculator-title-nothing = You pay everything yourself: { $cost }
calculator-lead-topic = Say what your project is about. Then what does not fit drops out.
calculator-best = The best combination that is allowed
calculator-none = No support with an amount
calculator-none-rest = No programme surely helps to pay these costs.
calculator-over-rest = You may still apply. The authority decides.
calculator-free = Free beside it
calculator-alone = Each programme by itself
calculator-alone-lead = This is what you pay if you use only this programme.
calculator-aside-show = { $count ->
    [one] Why 1 programme does not count
   *[other] Why { $count } programmes do not count
}
calculator-aside-hide = Hide why others do not count
calculator-room = Room for de minimis aid
calculator-every-topic = I do not know yet
calculator-topic-none = We do not know this topic.
aid-title = Aid you already had
aid-lead = Note each aid with the day of the decision. Then we know how much room is left.
aid-none = You have noted no aid yet.
aid-line = { $amount } on { $date }, { $giver }
aid-giver-unsaid = giver unknown
aid-counts = Counts up to and including { $date }.
aid-counts-perhaps = Perhaps counts, up to and including { $date }. You did not say whether it is de minimis aid.
aid-counts-not = Does not count on this day.
aid-not-de-minimis = No de minimis aid: does not count.
aid-of-programme = From { $name }.
aid-of-company = For { $name }.
aid-change = Change
aid-change-named = Change { $amount } on { $date }
aid-away-named = Take away: { $amount } on { $date }
aid-add = Add aid
aid-add-title = Which aid did you have?
aid-change-title = Change this aid
aid-keep = Keep this aid
aid-day = Day of the decision
aid-day-hint = The day on which you got the right to the aid, not that of the payment.
aid-amount = Amount
aid-euro = euro
aid-giver = Who gave the aid?
aid-de-minimis = Is it de minimis aid?
aid-programme = From which programme?
aid-undertaking = For which company?
aid-undertaking-hint = Aid to linked companies counts too. Empty is your own company.
aid-may-be-empty = may stay empty
palette-calculator = To the money calculator
palette-calculator-also = money aid de minimis combination own part
dialog-switch-title = This dossier is not saved yet
dialog-switch-text = The last change could not be saved. If you go on, it is gone.
dialog-switch-do = Go on without saving
plan-cost-used-up = The ceiling of { $name } is used up for this period.
plan-cost-nothing = { $name } pays nothing to a company of your size.
plan-cost-loan = { $name } is a loan: you pay it back.
plan-cost-not-with = { $name } does not count: whether it goes together with { $other } is not sure.
plan-cost-adds-nothing = { $name } adds nothing here.
plan-cost-de-minimis = Mind: this is more aid than there is room for de minimis aid.
plan-make-report = Make the report
report-number = No.
report-id = Id

# Evidence with an answer
interview-attachments = Evidence
interview-attach-field = Link or path of a file
interview-attach-hint = A photo or PDF, or an address that starts with https://.
interview-attach-add = Add evidence
interview-attach-choose = Choose a file
interview-attach-open = Open { $name }
interview-attach-remove = Remove
interview-attach-remove-named = Remove { $name }
interview-attach-size-kb = { $size } kB
interview-attach-size-mb = { $size } MB
evidence-no-dialog = Your system shows no window to choose a file. Type the path of the file.
evidence-not-saved = This dossier has not been saved yet. Try again in a moment.
evidence-too-many = One answer takes up to { $most } pieces of evidence. Remove one first.
file-kind-evidence = Photo or PDF

share-title = Share and seal
share-back = Back
share-lead = Make a file for somebody else. Your own dossier stays as it is.
share-whom = Who is the file for?
share-client = For the client
share-client-hint = Everything except your own notes.
share-province = For the province
share-province-hint = Answers and scores, without a name. Region, sector and size are left out: it is one company.
share-colleague = For a colleague
share-colleague-hint = Everything, with your notes, attachments and questionnaires, in one zip file.
share-seal = Passphrase for the file
share-seal-hint = Not required. With a passphrase the file is sealed.
share-seal-again = Repeat the passphrase for the file
share-do = Save the file
share-not-saved = This dossier is not on disk yet as you see it here. Save it first.
share-differs = The two passphrases are not the same.
share-strong = This passphrase is strong.
share-keep-passphrase = Keep the passphrase safe. Without it nobody can open the file, and neither can we.
share-file-client = { $name }-for-client
share-file-province = anonymous-{ $date }
share-file-colleague = { $name }-for-colleague
share-own-title = Seal on this dossier
share-own-open = This dossier is not sealed. Whoever has the file can read it.
share-own-sealed = This dossier is sealed. Only those who know the passphrase can read it.
share-own-all = The backups and the attachments are sealed as well.
share-own-not-ours = You are only looking. Make a copy first to seal it.
share-own-passphrase = Passphrase for this dossier
share-own-again = Repeat the passphrase for this dossier
share-own-do = Seal this dossier
share-own-undo = Take the seal off
seal-taken-off = The seal is off: { $path }
seal-not-reopened = The file is ready, but we could not open it again. { $reason }
file-kind-figures = Figures
palette-share-also = export client province colleague passphrase seal
palette-report-also = report document print export PDF Word Excel
programmes-settling = Answer { $questions ->
    [one] this question
    [2] these two questions
   *[other] these { $questions } questions
}, and you know about { $programmes ->
    [one] 1 programme
   *[other] { $programmes } programmes
}.
programmes-settling-others = Other questions

# Taking many dossiers in at once
library-back = To all dossiers
import-title = Import dossiers
import-lead = Import what a colleague sent you or what is on another computer. What you already have stays as it is.
import-choose-files = Choose files
import-choose-folder = Choose a folder
import-choose-hint = This takes dossiers (.ron), sealed dossiers (.ron.age) and whole dossiers from a colleague (.zip). You can also drag them onto this window.
import-drop = Let go to import
import-looking = We look for the dossiers ...
import-comparing = { $count ->
    [one] One file found. We are looking at what you already have ...
   *[other] { $count } files found. We are looking at what you already have ...
}
import-progress = { $done } of { $all } files
import-at-work = Importing.
import-stop = Stop
import-stopping = We stop after this file ...
import-busy = Dossiers are still being imported. Wait until that is done, or stop it first.
import-nothing = There is no dossier here.
import-report = { $count ->
    [one] One file
   *[other] { $count } files
}
import-title-sealed = { $count ->
    [one] One sealed file
   *[other] { $count } sealed files
}
import-title-refused = { $count ->
    [one] One file not taken
   *[other] { $count } files not taken
}
import-title-unreached = { $count ->
    [one] One file not looked at yet
   *[other] { $count } files not looked at yet
}
import-title-beside = { $count ->
    [one] One dossier taken beside another version
   *[other] { $count } dossiers taken beside another version
}
import-title-taken = { $count ->
    [one] One dossier taken
   *[other] { $count } dossiers taken
}
import-title-same = { $count ->
    [one] One dossier you already had
   *[other] { $count } dossiers you already had
}
import-unreached = Not looked at yet.
import-stopped = The import is not finished. What was taken stays.
import-go-on = Go on
import-beside-lead = Of these dossiers you now have two versions. See which one you keep.
import-sealed-lead = With the passphrase they are taken too. They stay sealed.
import-passphrase = Passphrase of these files
import-unseal = Import the sealed files
import-wrong = { $count ->
    [one] This passphrase does not fit one file. Try another one.
   *[other] This passphrase does not fit { $count } files. Try another one.
}
import-others = { $count ->
    [one] One file of another kind was passed over.
   *[other] { $count } files of another kind were passed over.
}
import-folders = { $count ->
    [one] One folder in your folder was passed over.
   *[other] { $count } folders in your folder were passed over.
}
import-fell-over = Not taken: something went wrong in Digipeil with this file. The other files went on.
import-all-fell-over = The import went wrong. What was taken already stays.
import-file-report = imported-{ $date }
import-dialog-files = Which dossiers do you want to import?
import-dialog-folder = From which folder do you want to import dossiers?
dialog-path-import-title = What do you want to import?
dialog-path-import-text = This computer cannot show a window with folders. Type the place of the file or the folder.
dialog-path-import-label = Place of the file or the folder
dialog-path-import = Import
toast-show = Look
palette-import-also = import folder files colleague zip

# Figures of many dossiers, without names
figures-title = Figures for the province
figures-lead = One file with answers and scores. Nobody sees which company they are of.
figures-which = Of which companies?
figures-all = { $count ->
    [one] Of all dossiers: one company
   *[other] Of all dossiers: { $count } companies
}
figures-shown = { $count ->
    [one] Of what the list shows now: one company
   *[other] Of what the list shows now: { $count } companies
}
figures-shown-hint = Searched for: { $filter }.
figures-search = “{ $words }”
figures-filter-first = Do you want fewer? Search or filter the list of dossiers first.
figures-sealed = { $count ->
    [one] One sealed dossier is not in it.
   *[other] { $count } sealed dossiers are not in it.
}
figures-unreadable = { $count ->
    [one] One dossier that we cannot read is not in it.
   *[other] { $count } dossiers that we cannot read are not in it.
}
figures-copies = { $count ->
    [one] One dossier is a copy of another one and does not count.
   *[other] { $count } dossiers are copies of others and do not count.
}
figures-blur = Region, sector and size are left out where fewer than { $few } companies share them.
figures-progress = { $done } of { $all } dossiers read
figures-stopping = Stopping ...
figures-stopped = Stopped. Nothing was saved.
figures-holds = { $count ->
    [one] The file holds one company.
   *[other] The file holds { $count } companies.
}
figures-none = None of these dossiers can be read. Nothing was saved.
figures-unknown-scans = { $count ->
    [one] One scan is not in it: we do not know its questionnaire.
   *[other] { $count } scans are not in it: we do not know their questionnaires.
}
figures-left = { $count ->
    [one] One dossier could not be read. It is not in it.
   *[other] { $count } dossiers could not be read. They are not in it.
}
figures-left-more = And { $count } more.
palette-figures-also = anonymous export province figures
