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
file-too-large = This file is { $size } MB. We read { $most } MB at most.
    .help = Check that you chose the right file.
not-utf8 = There is a character here that is not UTF-8.
    .help = Save the file again as UTF-8 text.
too-deep = More than { $most } brackets are open at the same time here.
    .help = Check that a bracket was not left open.
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
faults-about = We do not list these files among the questionnaires. The rest of the program works as usual.
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
home-look-text = The example shows a company that has filled in everything.
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
company-size-micro = micro enterprise
company-size-small = small enterprise
company-size-medium = medium-sized enterprise
company-size-large = large enterprise
company-size-any = enterprise of unknown size
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
company-size-unsure = Not certain yet. This is what we still need to know:
company-ask-headcount = How many people work there?
company-ask-turnover = How high is the turnover?
company-ask-balance = How high is the balance sheet total?
company-ask-group = Are you part of a group?
company-ask-confirmed = How large is the whole group?
company-million = €{ $number } million
company-still-open = Still open
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
