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
