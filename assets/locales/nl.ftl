# Texts of the program in Dutch. Plain language (B1), "u", at most fifteen words a sentence.
# One section per screen; numbers and dates arrive as finished text, except where a plural is chosen.

## Dates and words used everywhere

date-pattern = { $day } { $month } { $year }
month-long = { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
}
month-short = { $month ->
    [1] jan.
    [2] feb.
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] aug.
    [9] sept.
    [10] okt.
    [11] nov.
   *[12] dec.
}

## Problems in files (the key is the code of the diagnostic; `.help` says what to do)

severity-error = fout
severity-warning = let op
did-you-mean = Bedoelt u “{ $name }”?
file-too-large = Dit bestand is { $size } MB groot. We lezen hoogstens { $most } MB.
    .help = Kijk of u het juiste bestand koos.
not-utf8 = Hier staat een teken dat geen UTF-8 is.
    .help = Bewaar het bestand opnieuw als tekst in UTF-8.
too-deep = Hier staan meer dan { $most } haakjes in elkaar.
    .help = Kijk of een haakje niet gesloten is.
file-empty = Dit bestand is leeg.
syntax-end = Het bestand stopt te vroeg.
    .help = Er ontbreekt een haakje of een aanhalingsteken aan het einde.
syntax-character = Het teken “{ $found }” hoort hier niet.
syntax-comment = Deze opmerking wordt nergens gesloten.
    .help = Zet */ aan het einde van de opmerking.
syntax-string = Deze tekst wordt nergens gesloten.
    .help = Zet een aanhalingsteken aan het einde van de tekst.
syntax-escape = De reeks “{ $found }” betekent niets in een tekst.
    .help = Schrijf een backslash als twee backslashes.
syntax-trailing = Na het einde staat nog iets.
    .help = Kijk of een haakje te vroeg gesloten is.
syntax-expected = Hier ontbreekt iets: { $expected }.
    .help = Kijk de haakjes en komma’s net voor deze plaats na.
syntax = Dit kunnen we niet lezen: { $found }.
wrong-kind = Hier hoort { $expected ->
    [text] een tekst
    [texts] een tekst per taal
    [boolean] true of false
    [number] een getal
    [list] een lijst tussen vierkante haken
    [map] een tabel tussen accolades
   *[other] { $expected }
}, maar er staat { $found ->
    [text] een tekst
    [boolean] true of false
    [number] een getal
    [list] een lijst
    [map] een tabel
    [tuple] een rij losse waarden
    [record] een reeks velden
    [named] een naam
    [nothing] niets
    [character] een los teken
   *[other] iets anders
}.
wrong-kind-choice = Hier hoort een van deze namen: { $known }.
wrong-record = Hier hoort “{ $expected }”, maar er staat “{ $found }”.
fields-need-names = “{ $record }” heeft velden met een naam nodig.
    .help = Schrijf veld: waarde, met komma’s ertussen.
unknown-choice = “{ $found }” bestaat hier niet.
    .help = U kunt kiezen uit: { $known }.
unknown-field = Het veld “{ $found }” bestaat niet in { $record }.
    .help = Deze velden bestaan: { $known }.
missing-field = In { $record } ontbreekt het veld “{ $name }”.
duplicate-key = “{ $name }” staat er twee keer.
    .help = Schrap er een.
wrong-count = “{ $name }” krijgt { $expected } waarden, maar er staan er { $found }.
empty-text = Deze tekst is leeg.
    .help = Vul een tekst in of schrap het veld.
bad-number = “{ $found }” is geen getal.
number-too-long = Dit getal is te lang.
negative-number = Hier hoort een getal van 0 of meer, maar er staat { $found }.
not-whole-between = Hier hoort een geheel getal van { $least } tot { $most }, maar er staat { $found }.
bad-date = “{ $found }” is geen datum.
    .help = Schrijf een datum als jaar-maand-dag, zoals 2026-11-21.
id-empty = Een id mag niet leeg zijn.
id-too-long = Dit id is langer dan { $most } tekens.
id-character = In het id “{ $found }” staat een teken dat niet mag: “{ $character }”.
    .help = Gebruik letters zonder accent, cijfers, punt, streepje en liggend streepje.
unknown-language = De taal “{ $found }” hoort niet bij dit bestand.
    .help = De talen van dit bestand zijn: { $known }.
missing-language = Deze tekst ontbreekt in de taal “{ $lang }”.
    .help = Lezers in die taal zien nu een andere taal.

## Problems in the reference files (areas, sectors, legal forms, figures of the law)

reference-duplicate = “{ $id }” staat er twee keer.
    .help = Geef elke rij een eigen id.
reference-area = Het gebied “{ $id }” bestaat niet, of het kan hier niet.
    .help = Een gebied hoort bij een ruimer gebied. Een groep bestaat uit gebieden die ervoor staan.
reference-country = “{ $found }” is geen landcode.
    .help = Schrijf twee hoofdletters, zoals BE of NL.
reference-nace = “{ $found }” is geen NACE-code.
    .help = Schrijf een code zoals C, C31 of C31.01.
reference-dates = Het einde ({ $to }) valt voor het begin ({ $from }).
reference-class-order = De grens van “{ $class }” ligt lager dan die van de klasse ervoor.
    .help = Zet de klassen van klein naar groot.
