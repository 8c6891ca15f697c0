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
