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
# Other ways to write a month, each with its number.
month-also = mrt=3

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
bad-language = “{ $found }” is geen taalcode van twee letters.
no-languages = Een vragenlijst heeft minstens één taal nodig.
zero-scale = Een schaal van 0 kan niet.
bounds-reversed = De ondergrens ligt boven de bovengrens.
dimensions-too-deep = Onderdelen kunnen hoogstens acht diep in elkaar zitten.
no-questions = In deze vragenlijst staat geen enkele vraag.
duplicate-id = Het id “{ $name }” staat er twee keer: ook op regel { $line }.
    .help = Geef een van de twee een ander id.
level-two-edges = Een niveau heeft één grens: below of up_to, niet allebei.
last-level-edge = Het hoogste niveau heeft geen grens.
    .help = Schrap de grens, of voeg een niveau toe erboven.
level-without-edge = Dit niveau heeft geen bovengrens.
    .help = Schrijf below: 25 (25 hoort erboven) of up_to: 25 (25 hoort erbij).
levels-out-of-order = De grenzen lopen niet op.
level-without-text = Dit onderdeel heeft geen tekst voor het niveau “{ $level }”.
scale-steps = Een schaal heeft 2 tot 11 stappen, maar hier staan er { $found }.
missing-points = Niet elke keuze heeft punten.
    .help = Geef elke keuze punten, of zet leaves_out: true.
matrix-empty = Deze tabel heeft geen rijen.
points-over-scale = { $found } punten is meer dan de schaal van { $most }.
too-few-options = Hier staan te weinig keuzes.
exclusive-here = exclusive kan alleen bij SeveralOf.
same-text = Deze keuze heeft dezelfde tekst als die op regel { $line }.
weight-without-score = Deze vraag heeft een gewicht maar geen punten.
score-kind = Deze manier van punten geven past niet bij een vraag van de soort { $kind }.
nothing-to-tick = Er is niets om aan te vinken dat punten geeft.
steps-out-of-order = De stappen lopen niet op.
points-without-score = Bij { $kind } zeggen punten pas iets met een veld score.
band-edge = Elke band behalve de laatste heeft een grens.
target-order = Alleen het laatste doel heeft geen voorwaarde, en dat is er altijd een.
unknown-level = Het niveau “{ $found }” bestaat niet.
unknown-question = De vraag “{ $found }” bestaat niet in deze vragenlijst.
unknown-option = De vraag “{ $question }” heeft geen keuze “{ $found }”.
    .help = De keuzes zijn: { $known }.
unknown-row = De vraag “{ $question }” heeft geen rij “{ $found }”.
unknown-dimension = Het onderdeel “{ $found }” bestaat niet in deze vragenlijst.
unknown-indicator = De indicator “{ $found }” bestaat niet in deze vragenlijst.
figure-empty = Dit cijfer telt geen enkele indicator.
test-not-here = Deze test kan hier niet staan.
    .help = Score en Level kunnen alleen bij blockers en signals, In alleen bij suggest.
test-kind = Deze test past niet bij “{ $question }”: dat is een vraag van de soort { $kind }.
condition-loop = Deze voorwaarden lopen in een kring: { $path }.
    .help = Haal één van de voorwaarden weg.
dimension-empty = Dit onderdeel heeft geen vragen.
not-without-answered = Not(…) is ook niet waar zolang de vraag open is.
    .help = Voeg Answered(…) toe als u dat bedoelt.
never-asked = De vraag “{ $question }” kan met geen enkel antwoord getoond worden.
suggest-needs-row = Een voorstel bij een tabel heeft een veld row nodig.
suggest-test = Een voorstel kan alleen kijken naar In(…), Fact(…) en het bedrijf.
profile-needs-points = De vraag “{ $question }” heeft geen punten, dus geen plaats in het beeld.
unknown-questionnaire = De vragenlijst “{ $found }” kennen we hier niet.
answers-not-object = De antwoorden moeten een JSON-object zijn.
answer-unknown-question = De vraag “{ $found }” bestaat niet in deze vragenlijst.
answer-unknown-option = De vraag “{ $question }” heeft geen keuze “{ $found }”.
    .help = De keuzes zijn: { $known }.
answer-unknown-row = De vraag “{ $question }” heeft geen rij “{ $found }”.
answer-exclusive = Bij “{ $question }” kan deze keuze niet samen met andere.
answer-one-column = Bij “{ $question }” kan rij “{ $row }” maar één antwoord hebben.
answer-out-of-bounds = Het antwoord op “{ $question }” is { $found }.
    .help = Vul een getal van { $least } tot { $most } in.
answer-decimals = Het antwoord op “{ $question }” heeft te veel cijfers na de komma: { $found }.
    .help = Hoogstens { $decimals } mag.
answer-kind = Dit antwoord past niet bij “{ $question }”: dat is een vraag van de soort { $kind }.
bad-country = “{ $found }” is geen landcode.
    .help = Schrijf twee hoofdletters, zoals BE of NL.
bad-json = Dit is geen geldige JSON: { $reason }.

## Files

file-missing = We vinden { $path } niet.
file-is-folder = { $path } is een map, geen bestand.
file-denied = We mogen { $path } niet openen.
file-disk-full = De schijf is vol. { $path } is niet bewaard.
file-read-only = { $path } staat op een schijf waarop we niet mogen schrijven.
file-unreadable = We kunnen { $path } niet lezen: { $reason }.
file-unwritable = We kunnen { $path } niet bewaren: { $reason }.

## Command line

check-summary = { $files ->
    [one] 1 bestand
   *[other] { $files } bestanden
} bekeken: { $errors ->
    [0] geen fouten
    [one] 1 fout
   *[other] { $errors } fouten
}, { $warnings ->
    [0] niets om op te letten
    [one] 1 keer let op
   *[other] { $warnings } keer let op
}.
score-none = geen cijfer
score-provisional = { $point } voorlopig ({ $range })

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

## Undo and short messages

edit-company = de gegevens van het bedrijf
edit-needs = wat u wilt bereiken
edit-begin = het begin van de vragenlijst
edit-discard = het weggooien van de vragenlijst
edit-suggestions = het bevestigen van voorstellen
edit-confirmation = wat u zei over een voorwaarde
edit-answer = het antwoord op vraag { $number }
edit-answer-hidden = een antwoord
edit-remark = de notitie bij vraag { $number }
edit-remark-hidden = een notitie
toast-undone = Teruggedraaid: { $what }
toast-redone = Opnieuw gedaan: { $what }

## The frame around every screen

program-name = Digipeil
frame-search = Zoeken
key-ctrl-k = Ctrl K
frame-home = Start
frame-settings = Instellingen
frame-step-company = Bedrijf
frame-step-interview = Vragen
frame-step-results = Resultaat
frame-step-programmes = Maatregelen
frame-folded = { $number } van { $total }: { $name }
frame-saved = Bewaard
frame-saving = Bezig met bewaren
frame-not-saved = Niet bewaard
frame-example = Voorbeeld
state-open = nog niet begonnen
state-busy = bezig
state-done = klaar
mode-advisor-tag = Adviseur
company-no-name = Bedrijf zonder naam
menu-home = Naar het begin
menu-settings = Instellingen
menu-save-copy = Bewaar op een andere plaats
menu-undo = Draai de laatste wijziging terug
menu-redo = Doe de wijziging opnieuw
menu-close = Sluit dit dossier
dialog-keep = Bewaar het
dialog-stop = Stop
dialog-again-title = Deze vragenlijst opnieuw invullen?
dialog-again-text = Uw vorige antwoorden blijven bewaard. Zo ziet u later wat veranderde.
dialog-again-do = Begin opnieuw
dialog-again-keep = Ga verder waar ik was
dialog-discard-title = Deze antwoorden weggooien?
dialog-discard-text = Alle antwoorden op deze vragenlijst verdwijnen uit het dossier. U kunt dit nog terugdraaien.
dialog-discard-do = Gooi de antwoorden weg
dialog-unsaved-title = Toch stoppen?
dialog-unsaved-text = De laatste wijziging kon niet bewaard worden. Als u stopt, is ze weg.
dialog-unsaved-leave = Stop zonder bewaren
dialog-unsaved-elsewhere = Bewaar op een andere plaats
dialog-unsaved-stay = Blijf hier
dialog-path-open-title = Welk dossier wilt u openen?
dialog-path-save-title = Waar wilt u het dossier bewaren?
dialog-path-text = Deze computer kan geen venster met mappen tonen. Typ de plaats van het bestand.
dialog-path-label = Plaats van het bestand
dialog-path-open = Open het dossier
dialog-path-save = Bewaar het dossier
toast-undo = Draai terug
toast-save-elsewhere = Bewaar elders
toast-close = Sluit dit bericht

## A question and its answers

question-or = of
question-yes = Ja
question-no = Nee
question-dont-know = Weet ik niet
question-not-applicable = Niet van toepassing
question-not-applicable-because = Niet van toepassing: { $reason }
question-reason = Waarom niet?
question-may-stay-empty = (mag leeg blijven)
question-exclusive = Kiest u “{ $option }”, dan gaan de andere uit.
question-exclusive-several = Kiest u iets onder de lijn, dan gaan de andere uit.
question-none-ticked = Niets aangevinkt
question-nothing-ticked = Niets is aangevinkt. Dat telt als een antwoord: niets hiervan klopt.
question-row = { $row }: { $answer }
question-whole-number = Vul een heel getal van { $least } tot { $most } in.
question-number = Vul een getal van { $least } tot { $most } in.
question-bounds = van { $least } tot { $most }
question-date-hint = Bijvoorbeeld 15-10-2026 of 15 okt. 2026.
question-date-wrong = Vul een datum in, zoals 15-10-2026.
question-holds = Klopt nog
question-choose-again = Kies opnieuw
question-all-hold = Bevestig alle { $count } voorstellen van dit onderdeel
question-key-enter = Enter
question-key-ctrl-enter = Ctrl Enter
question-key-tab = Tab

## The interview

interview-none = U hebt nog geen vragenlijst gekozen.
interview-missing = De vragenlijst “{ $name }”, versie { $version }, staat niet op deze computer.
interview-asks-nothing = Deze vragenlijst heeft geen vragen voor uw bedrijf.
interview-choose = Kies een vragenlijst
interview-progress = { $part } van { $parts ->
    [one] 1 onderdeel
   *[other] { $parts } onderdelen
}, { $question } van { $questions ->
    [one] 1 vraag
   *[other] { $questions } vragen
}
interview-done = { $part } van { $parts ->
    [one] 1 onderdeel
   *[other] { $parts } onderdelen
} klaar, { $question } van { $questions ->
    [one] 1 vraag
   *[other] { $questions } vragen
} beantwoord
interview-parts-done = { $done } van { $parts ->
    [one] 1 onderdeel
   *[other] { $parts } onderdelen
} klaar
interview-questions-done = { $done } van { $questions ->
    [one] 1 vraag
   *[other] { $questions } vragen
}
interview-live-score = Nu { $range } van { $best } punten
interview-parts = Onderdelen
interview-all-answers = Bekijk alle antwoorden
interview-close = Sluit
interview-next = Verder
interview-previous = Vorige
interview-clear = Wis antwoord
interview-next-part = Volgend onderdeel
interview-previous-part = Vorig onderdeel
interview-to-check = Bekijk alle antwoorden
interview-next-question = Volgende vraag
interview-previous-question = Vorige vraag
interview-hint-to = tot
interview-hint-or = of
interview-hint-choose = kiezen
interview-hint-tick = aanvinken
interview-hint-next = verder
interview-hint-holds = klopt nog
interview-hint-note = notitie
interview-hint-private = privé
interview-hint-evidence = bewijs
interview-hint-later = later nakijken
interview-hint-next-question = volgende vraag
interview-how-shown = Hoe zou u dit tonen?
interview-why = Waarom vragen we dit?
interview-help-show = Toon uitleg
interview-help-hide = Verberg uitleg
interview-source = { $name }, { $date }
interview-taken-over = Overgenomen uit { $source }
interview-proposals = Voorstellen
interview-proposal-from = Voorstel uit { $name }
interview-open = Nog open
interview-row = Vraag { $number }. { $question }
interview-later = Later nakijken
interview-note = Notitie
interview-note-where = komt in het verslag
interview-note-title = Notitie bij vraag { $number }
interview-note-write = Schrijf notitie
interview-note-read = Lees uw notitie
interview-remarks-title = Bij vraag { $number }
interview-private = Alleen voor mij
interview-private-where = nooit in het verslag
interview-evidence = Hoe zeker is dit antwoord?
interview-evidence-told = Verteld
interview-evidence-shown = Getoond
interview-evidence-document = Document
interview-evidence-audited = Audit
interview-who = Wie kijkt dit na?
interview-due = Tegen wanneer?
interview-client-view = Klantweergave
interview-client-view-on = Klantweergave aan
interview-client-view-off = Klantweergave uit
interview-talk = Gesprek van { $date }
interview-talk-with = Gesprek van { $date } met { $who }

## The answers, to look over

check-title = Kijk uw antwoorden na
check-all-answered = Alles is beantwoord.
check-some-open = { $count ->
    [one] Eén vraag staat nog open.
   *[other] Nog { $count } vragen staan open.
}
check-some-unknown = { $count ->
    [one] Op één vraag wist u het niet.
   *[other] Op { $count } vragen wist u het niet.
}
check-may-fill = U kunt nu of later aanvullen.
check-count-answers = { $count ->
    [one] 1 antwoord
   *[other] { $count } antwoorden
}
check-count-unknown = { $count } weet ik niet
check-count-unknown-times = { $count } keer “weet ik niet”
check-count-open = { $count } nog open
check-change = Wijzig
check-fill = Vul aan
check-confirm = Bevestig
check-proposed = Voorstel, nog niet bevestigd
check-results = Toon mijn resultaat
check-back = Terug naar de vragen
check-surer = Dit maakt uw resultaat zekerder
check-width = { $count ->
    [one] Nu ligt uw resultaat tussen twee grenzen die 1 punt uit elkaar liggen.
   *[other] Nu ligt uw resultaat tussen twee grenzen die { $count } punten uit elkaar liggen.
}
check-width-small = Nu ligt uw resultaat tussen twee grenzen die minder dan 1 punt uit elkaar liggen.
check-certain = Uw resultaat ligt vast: er is niets meer dat het onzeker maakt.
check-narrower = maakt de marge { $by } kleiner
check-misfits = Bewaard, maar past niet meer
check-misfits-text = Deze antwoorden staan in uw dossier. Ze passen bij geen vraag van deze vragenlijst en tellen niet mee.
