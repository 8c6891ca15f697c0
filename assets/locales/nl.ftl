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
severity-note = na te kijken
did-you-mean = Bedoelt u “{ $name }”?
file-too-large = Dit bestand is groter dan { $most } MB. Zo veel lezen we niet.
    .help = Kijk of u het juiste bestand koos.
not-utf8 = Hier staat een teken dat geen UTF-8 is.
    .help = Bewaar het bestand opnieuw als tekst in UTF-8.
too-deep = Hier staan meer dan { $most } haakjes in elkaar.
    .help = Kijk of een haakje niet gesloten is.
too-many-values = In dit bestand staan meer dan { $most } waarden.
    .help = Kijk of u het juiste bestand koos.
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
syntax-expected = Hier ontbreekt iets: { $expected ->
    [value] een waarde
    [name] een naam
   *[other] { $expected }
}.
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
file-not-folder = { $path } is een bestand, geen map. Geef de map waarin het staat.
file-denied = We mogen { $path } niet openen.
file-not-plain = { $path } is geen gewoon bestand.
file-disk-full = De schijf is vol. { $path } is niet bewaard.
file-read-only = { $path } staat op een schijf waarop we niet mogen schrijven.
file-unreadable = We kunnen { $path } niet lezen: { $reason }.
file-unwritable = We kunnen { $path } niet bewaren: { $reason }.
file-folder-gone = De map { $folder } is er niet, of niet meer.
file-write-denied = We mogen { $path } niet schrijven.
file-bad-name = { $path } is geen naam die een bestand mag hebben.
file-exists = { $path } bestaat al.
file-network-gone = De netwerkschijf met { $path } antwoordt niet.
file-held = Een ander programma houdt { $path } vast.
file-unremovable = We kunnen { $path } niet weghalen: { $reason }.
file-rescued = Alles wat u invulde, staat in { $path }.

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
check-notes = { $count ->
    [one] 1 rij is na te kijken. De lijst maakt u met: digipeil-cli recheck
   *[other] { $count } rijen zijn na te kijken. De lijst maakt u met: digipeil-cli recheck
}
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
edit-target = wat goed genoeg is voor u
edit-decision = uw eigen oordeel over een maatregel
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
dialog-again-show = Toon het resultaat
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
## Programmes: rules in sentences a company can check

list-or = { $first } of { $last }
bound-below = minder dan { $n }
bound-at-most = hoogstens { $n }
bound-exactly = precies { $n }
bound-at-least = minstens { $n }
bound-above = meer dan { $n }
bound-between = { $a } tot { $b }
value-people = { $value } mensen
value-years = { $value } jaar
value-yes = ja
value-no = nee

rule-area-pass = U bent gevestigd in { $area }.
rule-area-fail = Dit geldt alleen in { $area }. U bent gevestigd in { $value }.
rule-area-fail-bare = Dit geldt alleen in { $area }.
rule-area-unknown = Vul uw gemeente in. Dit geldt alleen in { $area }.
rule-area-unknown-place = We kennen { $place } niet. Kijk de naam van uw gemeente na. Dit geldt alleen in { $area }.
rule-area-ambiguous = Er is meer dan één gemeente { $place }. Kies de uwe. Dit geldt alleen in { $area }.
rule-area-change = Het kan wel met een vestiging in { $area }.
rule-sector-pass = Uw sector komt in aanmerking: { $sector }.
rule-sector-fail = Dit is voor: { $sectors }. Uw sector is: { $sector }.
rule-sector-refused = Dit is niet voor: { $sectors }. Uw sector is: { $sector }.
rule-sector-unknown = Vul uw sector in. Dit is voor: { $sectors }.
rule-sector-unknown-refused = Vul uw sector in. Dit is niet voor: { $sectors }.
rule-sector-unclear = Kijk zelf na of dit u past: { $sectors }. Uw sector is: { $sector }.
rule-sector-unclear-refused = Kijk zelf na. Dit is niet voor: { $sectors }. Uw sector is: { $sector }.
rule-sector-short = uw sector
size-micro = micro-onderneming
size-small = kleine onderneming
size-medium = middelgrote onderneming
size-large = grote onderneming
size-sme = kleine of middelgrote onderneming
size-micro-many = micro-ondernemingen
size-small-many = kleine ondernemingen
size-medium-many = middelgrote ondernemingen
size-large-many = grote ondernemingen
size-sme-many = kleine en middelgrote ondernemingen
rule-size-pass = U bent een { $class }.
rule-size-fail = Dit is voor { $wanted }. U bent een { $class }.
rule-under-pass = U blijft onder de grens van: { $name }.
rule-under-fail = U zit boven de grens van: { $name }.
rule-headcount-pass = U werkt met { $value } mensen.
rule-headcount-fail = Dit vraagt { $bound } mensen. U werkt met { $value } mensen.
rule-headcount-short = { $bound } mensen
rule-turnover-pass = Uw omzet is { $value }.
rule-turnover-fail = Dit vraagt een omzet van { $bound }. Uw omzet is { $value }.
rule-turnover-short = omzet { $bound }
rule-balance-pass = Uw balanstotaal is { $value }.
rule-balance-fail = Dit vraagt een balanstotaal van { $bound }. Het uwe is { $value }.
rule-balance-short = balanstotaal { $bound }
rule-age-pass = Uw bedrijf bestaat sinds { $year }.
rule-age-fail = Dit is voor bedrijven van { $bound }. Uw bedrijf bestaat sinds { $year }.
rule-age-unclear = Kijk de dag van oprichting na. Dit is voor bedrijven van { $bound }. Uw bedrijf bestaat sinds { $year }.
rule-age-short = { $bound }
rule-legal-form-pass = Uw rechtsvorm komt in aanmerking.
rule-legal-form-fail = Dit is alleen voor: { $forms }.
rule-legal-form-refused = Dit is niet voor uw rechtsvorm: { $form }.
rule-legal-form-short = uw rechtsvorm
rule-group-yes = U hoort bij een groep.
rule-group-yes-short = deel van een groep
rule-group-no = U hoort niet bij een groep.
rule-group-no-short = geen groep
rule-group-needed = Dit is voor bedrijven die bij een groep horen. U hoort niet bij een groep.
rule-group-refused = Dit is voor bedrijven die niet bij een groep horen. U hoort bij een groep.
rule-told-unknown = { $says } Klopt dit?
rule-told-fail = Dit klopt niet voor u: { $says }
rule-assessment-pass = U hebt een { $name }.
rule-assessment-needed = U hebt een { $name } nodig.
rule-assessment-needed-since = U hebt een { $name } nodig van { $date } of later.
rule-assessment-fix = Maak eerst een { $name }.
rule-cost-pass = Uw project is groot genoeg: { $value }.
rule-cost-fail = Uw project kost { $value }. Dit vraagt { $bound }.
rule-cost-unknown = Vul in wat uw project kost. Dit vraagt { $bound }.
rule-cost-short = { $bound }
rule-project-pass = Uw project gaat hierover: { $topic }.
rule-project-fail = Uw project moet hierover gaan: { $topic }.
rule-audience-worker = Uw medewerker vraagt dit zelf aan, niet uw bedrijf.
rule-audience-provider = Dit is voor scholen, opleiders of lokale besturen, niet voor een bedrijf.
rule-audience-short = niet voor bedrijven
rule-answers-pass = Uw antwoorden passen hierbij.
rule-answers-fail = Uw antwoorden passen hier niet bij.
rule-answers-short = uw antwoorden
rule-details = We weten dat dit bestaat. De voorwaarden hebben we nog niet kunnen nakijken.
rule-details-short = nog te bevestigen

ask-name = Vul de naam van uw bedrijf in.
ask-country = Vul uw land in.
ask-number = Vul uw ondernemingsnummer in.
ask-place = Vul uw gemeente in.
ask-sector = Vul uw sector in.
ask-headcount = Vul uw aantal mensen in.
ask-turnover = Vul uw omzet in.
ask-balance = Vul uw balanstotaal in.
ask-group = Vul in of u bij een groep hoort.
ask-founded = Vul uw oprichtingsjaar in.
ask-legal-form = Vul uw rechtsvorm in.
ask-confirmed-size = U hoort bij een groep. Laat nakijken hoe groot de hele groep is.
ask-cost = Vul in wat uw project kost.
ask-project = Gaat uw project over { $topic }?
ask-assessment = Hebt u al een { $name }?
ask-questionnaire = Beantwoord eerst de vragenlijst.

status-open = U kunt dit nu gebruiken.
status-open-short = open
status-open-until = U kunt dit gebruiken tot en met { $date }.
status-to-be-confirmed = Nog te bevestigen: we weten niet of dit nog loopt.
status-to-be-confirmed-since = Nog te bevestigen: laatst nagekeken op { $date }.
status-to-be-confirmed-short = nog te bevestigen
status-opens = Dit opent op { $date }.
status-opens-short = opent later
status-closed = Dit is nu dicht. De volgende ronde is nog niet bekend.
status-closed-until = Dit is nu dicht. De volgende ronde opent op { $date }.
status-closed-short = nu dicht
status-budget-gone = Het budget is op.
status-budget-gone-since = Het budget is op sinds { $date }.
status-budget-gone-short = budget op
status-suspended = Dit ligt stil.
status-suspended-since = Dit ligt stil sinds { $date }.
status-suspended-until = Dit ligt stil tot { $date }.
status-suspended-short = ligt stil
status-ended = Dit is gestopt.
status-ended-since = Dit is gestopt op { $date }.
status-ended-short = gestopt
status-unknown = We weten niet of dit nog loopt.
status-unknown-short = onzeker of dit loopt

verdict-fits-why = Alle voorwaarden zijn in orde.
verdict-seems-to-fit-why = { $count ->
    [one] Kijk 1 punt na.
   *[other] Kijk { $count } punten na.
}
programme-successor = In de plaats kwam: { $name }.
programme-alternatives = Kijk ook naar: { $name }.
reason-gap = { $dimension } staat op { $score }. Voor u is { $target } goed genoeg.
## Dossiers

dossier-at = Regel { $line }, teken { $column }: { $message }
dossier-empty = Dit bestand is leeg.
    .help = Kijk in de map .backups naast het bestand of er een oudere versie is.
dossier-not-text = Dit bestand is geen tekst in UTF-8. Het is dus geen dossier, of het is beschadigd.
    .help = We wijzigen het niet. Kijk in de map .backups of er een oudere versie is.
dossier-file-sealed = Dit dossier is verzegeld.
    .help = Open het in Digipeil met het wachtwoord, of haal het zegel weg met digipeil-cli unseal.
dossier-not-ours = Dit is geen dossier van Digipeil.
    .help = Kijk of u het juiste bestand koos.
dossier-too-new = Een nieuwere versie van Digipeil maakte dit dossier (vorm { $version }, wij kennen { $known }).
    .help = Het dossier is in orde. Werk Digipeil bij om het te openen.
dossier-broken = Dit dossier is beschadigd: { $reason }
    .help = We wijzigen het niet. Kijk in de map .backups of er een oudere versie is.
dossier-too-deep = Hier staan te veel haakjes in elkaar.
    .help = We wijzigen het bestand niet. Kijk in de map .backups of er een oudere versie is.
dossier-missing-field = Hier ontbreekt “{ $found }”.
dossier-duplicate = “{ $found }” staat hier twee keer.
    .help = Laat er één staan.
dossier-unknown-word = We kennen “{ $found }” hier niet.
dossier-bad-id = “{ $found }” is geen naam die hier mag staan.
    .help = Gebruik letters zonder accent, cijfers, punt, streepje of laag streepje.
dossier-bad-date = “{ $found }” is geen datum.
    .help = Schrijf een datum als 2026-11-21.
dossier-bad-number = “{ $found }” is geen getal.
dossier-bad-sector = “{ $found }” is geen sectorcode.
dossier-bad-country = “{ $found }” is geen landcode van twee letters.
dossier-newer-revision = Een nieuwere versie van Digipeil bewaarde dit dossier.
    .help = U kunt alles lezen. Wat u wijzigt, bewaren we in een kopie.
dossier-kept = We kennen “{ $found }” nog niet. We bewaren het zoals het is.
dossier-no-questionnaire = De vragenlijst “{ $questionnaire }” versie { $version } van { $assessment } is hier niet.
    .help = Geef het bestand van die vragenlijst mee.

## Who leads where, and the money of a programme

lead-sector = { $organisation } is de trekker voor { $sector }.
lead-sector-perhaps = Werkt u in { $sector }? Dan is { $organisation } de trekker.
lead-sector-unknown = Vul uw sector in. Dan weten we wie de trekker is.
lead-participant = { $organisation } werkt mee voor { $sector }.
lead-local = { $organisation } is uw contact in { $area }.
lead-partner = Ook hier actief: { $organisation }.
money-free = Dit kost u niets.
money-range = { $low } tot { $high }
money-share-cost = U krijgt { $share } van de kosten.
money-share-wages = U krijgt { $share } van het loon.
money-share-wage-tax = U betaalt minder loonbelasting: { $share } van het loon.
money-share-profit = U trekt { $share } af van uw winst. Wat u spaart, hangt af van uw winst.
money-fixed = U krijgt een vast bedrag van { $amount }.
money-rate = U krijgt { $amount } { $per }.
money-ceiling = Hoogstens { $amount }.
money-ceiling-year = Hoogstens { $amount } per kalenderjaar.
money-ceiling-months = Hoogstens { $amount } in { $months } maanden.
money-ceiling-place = Hoogstens { $amount } per plaats.
money-scaled-down = Bij te veel aanvragen krijgt u minder.
money-own = U betaalt { $own } van { $cost }.

## `match` at the command line

notice-before-start = Vraag dit aan voor u begint, bestelt of tekent.
notice-after-payment = Dit is alleen voor wat u al betaald hebt.
notice-after-payment-since = Dit is alleen voor wat u na { $date } betaald hebt.
notice-group = Dit doet u samen met andere bedrijven.
notice-prefinanced = U betaalt eerst zelf en krijgt het geld later.
match-family = Hoort hierbij: { $names }
match-heading = Maatregelen voor { $name } op { $date }
match-nameless = dit bedrijf
match-none = We vonden geen maatregel die past.
match-leads = Wie u verder helpt:
match-left-out = { $count ->
    [one] We keken nog 1 andere maatregel na:
   *[other] We keken nog { $count } andere maatregelen na:
}
match-questions = Beantwoord dit, dan weten we meer:
match-question-about = { $count ->
    [one] 1 maatregel
   *[other] { $count } maatregelen
}

## Problems in a catalogue

catalogue-no-languages = Een bestand van de catalogus heeft minstens één taal nodig.
catalogue-duplicate = “{ $name }” staat er twee keer: ook in { $file } op regel { $line }.
    .help = Geef een van de twee een ander id.
catalogue-organisation = De organisatie “{ $found }” bestaat niet.
catalogue-programme = De maatregel “{ $found }” bestaat niet.
catalogue-family = De familie “{ $found }” bestaat niet.
catalogue-need = De behoefte “{ $found }” bestaat niet.
catalogue-topic = Het onderwerp “{ $found }” bestaat niet.
catalogue-statement = De uitspraak “{ $found }” bestaat niet.
    .help = Schrijf ze bij statements, of gebruik Check(id: …, says: …).
catalogue-instrument = De scan “{ $found }” bestaat niet.
    .help = Schrijf ze bij instruments.
catalogue-leads = De tabel van trekkers “{ $found }” bestaat niet.
catalogue-area = Het gebied “{ $found }” bestaat niet.
    .help = Gebruik een NUTS-code, zoals BE25, of de naam van een groep, zoals parkstad.
catalogue-sector = “{ $found }” is geen NACE-code en geen sector die we kennen.
catalogue-legal-form = De rechtsvorm “{ $found }” bestaat niet.
catalogue-constant = De grens “{ $found }” bestaat niet.
catalogue-lead-role = “{ $name }” trekt zelf, maar led_by noemt een andere trekker.
    .help = Zet role: Participant.
catalogue-audience-unasked = “{ $name }” is voor leden of voor een groep, maar geen regel vraagt ernaar.
    .help = Voeg een regel toe, zoals Rule(id: "together", when: Told("with_others")).
catalogue-rule-twice = De regel “{ $name }” staat er twee keer voor dezelfde dag: ook op regel { $line }.
catalogue-rule-words = Deze regel heeft eigen zinnen nodig.
    .help = Schrijf Rule(id: …, when: …, pass: …, fail: …).
catalogue-id-together = Het id van de maatregel en dat van “{ $name }” zijn samen te lang.
catalogue-steps = Een maatregel heeft twee tot vijf stappen, maar hier staan er { $found }.
catalogue-versions-overlap = Twee versies van “{ $name }” gelden op dezelfde dag.
catalogue-address = “{ $found }” is geen webadres.
    .help = Begin met https://
catalogue-no-source = Deze rij heeft geen bron.
catalogue-source-not-seen = Wat niemand zag, kan alleen sureness: U hebben.
    .help = Vul seen in, met de dag waarop u het zag.
catalogue-percent = Een percentage loopt van 0 tot 100, van laag naar hoog.
catalogue-ceiling = Een plafond heeft amount of amounts, een van de twee.
catalogue-questionnaire = De vragenlijst “{ $found }” is er niet.
catalogue-fact = Geen vragenlijst vraagt naar “{ $found }”.
catalogue-stale = “{ $name }” is laatst nagekeken op { $date }.
    .help = Kijk de rij na en pas checked aan.
catalogue-unchecked = Van “{ $name }” weten we niet wanneer het nagekeken is.
    .help = Kijk de rij na en vul checked in.
catalogue-no-successor = “{ $name }” is voorbij, en er staat niet wat in de plaats komt.
    .help = Vul succeeded_by of alternatives in, of schrijf nothing_instead: true.
catalogue-dead-reference = “{ $name }” verwijst naar “{ $other }”, maar dat is voorbij.
    .help = Verwijs naar wat er nu is, of haal de verwijzing weg.
catalogue-contradiction = Niemand kan “{ $name }” gebruiken: “{ $first }” en “{ $second }” spreken elkaar tegen.
    .help = Maak een van de twee regels ruimer, of haal er een weg.
catalogue-nobody = Niemand kan “{ $name }” gebruiken. Kijk deze regel na: { $rule }.
    .help = Maak de regel ruimer: geen enkel bedrijf voldoet eraan.

## What is to be checked again in a catalogue

recheck-title = Op { $date } { $count ->
    [0] is er niets na te kijken.
    [one] is 1 rij na te kijken.
   *[other] zijn { $count } rijen na te kijken, door { $owners ->
        [one] 1 beheerder
       *[other] { $owners } beheerders
    }.
}
recheck-count = { $count ->
    [one] 1 rij
   *[other] { $count } rijen
}
recheck-existence = Bestaat dit, voor wie is het en wat geeft het? We konden het niet nakijken.
recheck-organisation = Bestaat deze organisatie nog, en wat doet ze? We konden het niet nakijken.
recheck-still-so = Klopt alles nog: wie, hoeveel en tot wanneer?
recheck-status = Kunt u dit nu aanvragen?
recheck-next-round = Wanneer opent de volgende ronde?
recheck-new-budget = Is er weer geld?
recheck-goes-on = Loopt dit weer?
recheck-reported = Anderen melden dit. Zegt de aanbieder het ook?
recheck-contact = Is { $name } nog het contact? Dat was zo op { $date }.
recheck-days = { $count ->
    [0] vandaag
    [one] 1 dag geleden
   *[other] { $count } dagen geleden
}
recheck-months = { $count ->
    [one] 1 maand geleden
   *[other] { $count } maanden geleden
}
recheck-years = { $count ->
    [one] 1 jaar geleden
   *[other] { $count } jaar geleden
}
recheck-age = Laatst waar op { $date }, { $ago }.
recheck-age-unknown = Geen bron heeft een datum.
recheck-source = { $place }, gezien op { $seen }
recheck-source-dated = { $place }, van { $dated }, gezien op { $seen }
recheck-source-unseen = { $place }, nog niet opgezocht
recheck-where = In { $file }, regel { $line }
recheck-no-owner = “{ $name }” heeft niets na te kijken.
catalogue-something-instead = Bij “{ $name }” staat nothing_instead: true, en toch ook wat in de plaats komt.
    .help = Laat een van de twee weg.
catalogue-one-language = Deze zin staat er maar in één taal.
    .help = Schrijf ze in elke taal: {"{"}"nl": "…", "en": "…"{"}"}.
catalogue-left-out = { $file } is weggelaten: er staat een fout in.

## Problems in a company given as JSON

company-not-object = Een bedrijf moet een JSON-object zijn.
company-unknown-key = De sleutel “{ $found }” bestaat niet bij een bedrijf.
    .help = Deze sleutels bestaan: { $known }.
company-wrong-type = Bij “{ $field }” hoort { $expected ->
    [text] een tekst
    [amount] een getal van 0 of meer
    [boolean] true of false
    [year] een jaartal
    [country] een landcode van twee letters
    [list] een lijst
    [date] een datum als 2026-11-21
   *[object] een object
}.
company-unknown-value = Bij “{ $field }” kennen we “{ $found }” niet.
## Results

results-number = { $n ->
    [1] Eén
    [2] Twee
    [3] Drie
    [4] Vier
    [5] Vijf
    [6] Zes
    [7] Zeven
    [8] Acht
    [9] Negen
    [10] Tien
    [11] Elf
    [12] Twaalf
   *[other] { $n }
}
results-total = Totaal
results-level = U staat op { $level }: { $point } van { $best }.
results-score = U staat op { $point } van { $best }.
results-between = U staat tussen { $low } en { $high }.
results-provisional-level = Voorlopig staat u op { $level }: { $point } van { $best }.
results-provisional-score = Voorlopig staat u op { $point } van { $best }.
results-provisional-between = Voorlopig staat u tussen { $low } en { $high }.
results-somewhere = U zit ergens tussen { $low } en { $high }.
results-no-figure = Hier is geen cijfer van te maken.
results-nothing-counts = Geen enkele vraag telt mee.
results-your-figure = Uw cijfer is { $point } van { $best }.
results-certain = U zit zeker tussen { $low } en { $high }.
results-all-known = U beantwoordde alles wat meetelt. Dit cijfer staat vast.
results-figure-certain = Dit cijfer staat al vast.
results-too-little = Dat is op een schaal tot { $best }. Voor één cijfer weten we nog te weinig.
results-dont-know = { $n ->
    [one] { $times } keer wist u het niet.
   *[other] { $times } keer wist u het niet.
}
results-open = { $n ->
    [one] { $count } vraag staat nog open.
   *[other] { $count } vragen staan nog open.
}
results-things-first = { $n ->
    [1] Eén ding doet u het best eerst.
    [2] Twee dingen doet u het best eerst.
   *[other] Drie dingen doet u het best eerst.
}
results-empty-title = U hebt nog geen resultaat.
results-empty-lead = Beantwoord enkele vragen. Daarna ziet u hier waar u staat.
results-empty-go = Ga naar de vragen
results-no-scan-lead = Kies eerst een vragenlijst. Daarna ziet u hier waar u staat.
results-no-scan-go = Kies een vragenlijst
results-no-questionnaire-lead = De vragenlijst van deze antwoorden staat niet op deze computer. Uw antwoorden zijn bewaard.
results-no-questionnaire-go = Ga naar het begin
results-answer-open-questions = Beantwoord de open vragen
results-profile-title = Dit vertelde u over uw bedrijf.
results-profile-lead = Deze vragenlijst geeft geen cijfer. U ziet uw antwoorden per onderdeel.
results-part-count = { $n } van { $total } beantwoord
results-priorities-title = Wat eerst?
results-priorities-lead = Hoe meer naar rechtsboven, hoe eerder u begint.
results-priorities-unknown = Hiervan weten we nog te weinig: { $names }.
results-profile-chart = Hoe snel en hoe hard, naast elkaar
results-rating-scale = { $name } ({ $from } tot { $to })
results-rating-not-asked = niet gevraagd
results-said-rating = { $name }: { $value } van { $best }
results-said-not-rated = { $name }: niet bekend
results-said-priority = { $number }, { $name }
results-little = weinig
results-some = genoeg
results-much = veel
results-basic-missing = Basis ontbreekt. { $title }
results-basic-rule = { $rule } Uw punten veranderen niet.
results-basics-missing = { $n ->
    [one] Basis ontbreekt op { $count } punt.
   *[other] Basis ontbreekt op { $n } punten.
}
results-basics-rule = { $titles } Het label blijft daarom op “{ $level }”. Uw punten veranderen niet.
results-how = Zo werkt dit
results-bars-title = Per domein
results-chart-bars = Uw stand per domein
results-chart-radar = Uw stand in één beeld
results-chart-legend = Uitleg bij de tekens
results-picture-kind = Hoe u het resultaat ziet
results-picture-bars = Staven
results-picture-radar = Spinnenweb
results-picture-title = In één beeld
results-picture-lead = Volle lijn: nu.
results-picture-lead-last = Volle lijn: nu. Streepjes: { $date }.
results-extremes = Het sterkst: { $best }, { $high }. Het zwakst: { $worst }, { $low }.
results-key-now = nu
results-key-now-range = nu, met marge
results-key-provisional = voorlopig
results-key-target = goed genoeg voor u
results-said-score = { $label }, { $point } van { $best }
results-said-between = tussen { $low } en { $high }
results-said-provisional = voorlopig
results-said-too-little = nog te weinig bekend voor een cijfer
results-said-nothing = { $label }, telt niet mee
results-said-was = was { $was }
results-said-target = goed genoeg is { $target }
results-strong-title = Dit gaat goed
results-strongest-title = Hier staat u het sterkst
results-strong-was = { $point }, was { $was }
results-strongest-target = Goed genoeg voor u is hier { $target }.
results-strong-unknown = Daarvoor weten we nog te weinig. Beantwoord nog enkele vragen.
results-first-title = Doe dit eerst
results-step-effect = { $name } gaat van { $from } naar { $to }.
results-count-effect = Voor het punt “{ $name }”.
results-effort = { $effort ->
    [1] Weinig werk
    [2] Wat werk
   *[other] Veel werk
}
results-basics-first = Breng eerst in orde wat hierboven ontbreekt.
results-known-good-enough = Wat u invulde, is goed genoeg voor u. Beantwoord ook de andere vragen.
results-all-good-enough = Alles is goed genoeg voor u. U hoeft nu niets eerst te doen.
results-no-actions = Daarvoor weten we nog te weinig. Beantwoord nog enkele vragen.
results-who-helps = Bekijk wie u helpt
results-since-title = Sinds { $date }
results-since-same-questions = { $n ->
    [one] Dezelfde vraag telde toen mee, met dezelfde versie.
   *[other] Dezelfde { $n } vragen telden toen mee, met dezelfde versie.
}
results-since-some-questions = Toen telden { $then } vragen mee, nu { $now }. { $n } zijn dezelfde. De versie is dezelfde.
results-since-other-version = U gebruikte toen versie { $version } van deze vragenlijst. Twee versies vergelijken we niet.
results-since-head-domain = Domein
results-since-head-then = Toen
results-since-head-now = Nu
results-since-head-change = Wat veranderde
results-since-better = Duidelijk beter
results-since-better-by = Duidelijk beter. Nu: { $answer }
results-since-lower = Duidelijk lager
results-since-lower-by = Duidelijk lager. Nu: { $answer }
results-since-same = Hetzelfde gebleven
results-since-unclear = Geen duidelijke verandering
results-since-unknown = Te weinig bekend om te vergelijken
results-since-line = Toen { $then }, nu { $now }. { $words }
results-since-row = { $label }: toen { $then }, nu { $now }. { $words }
results-needs-title = Wat uw antwoorden vragen
results-needs-lead = Dit zien we in uw antwoorden, het belangrijkste eerst.
results-needs-own = ook uw eigen doel
results-figures-title = Alle cijfers van deze vragenlijst
results-figure-counts = Dit cijfer telt hoeveel van de { $total } punten kloppen.
results-figure-zero = “Niet van toepassing” telt in dit cijfer als 0.
results-figure-left-out = “Niet van toepassing” telt in dit cijfer niet mee.
results-method-title = Zo is dit berekend
results-method-even = Elk domein telt even zwaar. Wat u niet wist, telt niet in het cijfer, wel in de marge. Open een staaf om elk punt te zien.
results-method-weighted = Niet elk domein telt even zwaar. Wat u niet wist, telt niet in het cijfer, wel in de marge. Open een staaf om elk punt te zien.
results-method-counts = Elk punt dat klopt, telt voor één. Wat u niet wist, telt alleen in de marge.
results-made = { $name }, versie { $version }.
results-filled-in = Ingevuld op { $date }.
results-filled-in-by = Ingevuld op { $date } door { $who }.
results-count-known = { $n } van { $total } vragen tellen mee.
results-count-dont-know = { $n } keer “weet ik niet”.
results-count-not-applicable = { $n } keer “niet van toepassing”.
results-count-open = { $n ->
    [one] { $n } vraag staat nog open.
   *[other] { $n } vragen staan nog open.
}
results-source = Bron van de vragenlijst: { $source }
results-answer-open = Nog niet beantwoord
results-answer-dont-know = Weet ik niet
results-answer-not-applicable = Niet van toepassing
results-answer-given = Beantwoord
results-answer-yes = Ja
results-answer-no = Nee
results-answer-nothing = Niets hiervan
results-answer-partly = { $answer } ({ $n } keer “weet ik niet”)
results-answer-rows = { $n } van { $total } regels ingevuld

## Explanation of a score

explain-back = Terug naar resultaat
explain-back-total = Terug naar het totaal
explain-back-to = Terug naar { $name }
explain-title = { $name }: waarom { $point } van { $best }?
explain-title-range = { $name }: waarom tussen { $low } en { $high }?
explain-title-none = { $name }: waarom geen cijfer?
explain-answers = { $n ->
    [one] { $count } antwoord telt mee.
   *[other] { $count } antwoorden tellen mee.
}
explain-no-answers = Nog geen antwoord telt mee.
explain-dont-know = { $n ->
    [one] { $count } vraag wist u niet.
   *[other] { $count } vragen wist u niet.
}
explain-open = { $n ->
    [one] { $count } vraag staat nog open.
   *[other] { $count } vragen staan nog open.
}
explain-dimensions = { $n ->
    [one] { $count } onderdeel telt mee.
   *[other] { $count } onderdelen tellen mee.
}
explain-conditions = Van { $n } van de { $total } punten weten we of ze kloppen.
explain-between = Daarom ligt het cijfer tussen { $low } en { $high }.
explain-certain = Daarom staat dit cijfer vast.
explain-head-question = Vraag en antwoord
explain-head-dimension = Onderdeel
explain-head-condition = Punt
explain-head-points = Punten
explain-head-weight = Gewicht
explain-head-counts = Telt mee
explain-weight = × { $weight }
explain-points-between = { $low } tot { $high }
explain-range-only = alleen in de marge
explain-out-not-applicable = telt niet mee: niet van toepassing
explain-out-hidden = telt niet mee: niet gevraagd
explain-out-not-scored = telt niet mee: zonder punten
explain-hidden = Niet gevraagd
explain-met = Klopt
explain-not-met = Klopt niet
explain-unknown = Nog niet bekend
explain-too-little = Nog te weinig bekend
explain-provisional = Voorlopig
explain-two-levels = { $low } of { $high }
explain-sum-mean = Samen: { $total } gedeeld door gewicht { $weight }
explain-sum-mean-is = Samen: { $total } gedeeld door gewicht { $weight } is { $made }, afgerond
explain-sum-sum = Samen opgeteld: { $total }
explain-sum-count = Samen: { $total } punten kloppen
explain-sum-minimum = Het laagste telt: { $value }
explain-sum-maximum = Het hoogste telt: { $value }
explain-sum-none = Er is nog niets om op te tellen
explain-sum-unsure = Dat is nog te onzeker om te tonen. Daarom staat er de marge: { $low } tot { $high }.
explain-rounded = De regels zijn afgerond. Daardoor kan de som een beetje anders lijken.
explain-held = Het cijfer ligt zeker tussen { $low } en { $high }. Daarom houden we het op { $point }.
explain-target = Goed genoeg voor u: { $target }
explain-target-level = Goed genoeg voor u: { $target }, { $level }
explain-target-none = Wat is goed genoeg voor u?
explain-target-none-why = De vragenlijst stelt hier niets voor.
explain-target-own = Dit koos u zelf. Het voorstel is { $proposal }.
explain-target-own-alone = Dit koos u zelf. Een voorstel is er niet.
explain-size-micro = een bedrijf met minder dan tien mensen
explain-size-small = een klein bedrijf
explain-size-medium = een middelgroot bedrijf
explain-size-large = een groot bedrijf
explain-target-size = Voor { $size }.
explain-target-size-sector = Voor { $size } in uw sector.
explain-target-sector = Voor een bedrijf in uw sector.
explain-target-like-you = Voor een bedrijf zoals het uwe.
explain-target-all = Voor elk bedrijf.
explain-target-rough = Voor de meeste bedrijven. Met meer gegevens over uw bedrijf wordt dit preciezer.
explain-target-company = Vul uw bedrijf aan
explain-level = Op het niveau { $level }
explain-level-good = Goed genoeg als:
explain-level-next = Volgende stap:
explain-steps-title = Eén stap hoger
explain-step-change = { $from } → { $to }
explain-step-gain = +{ $gain }
explain-step-total = totaal +{ $gain }

## Phrases that several screens say

phrase-questions = { $count ->
    [one] 1 vraag
   *[other] { $count } vragen
}
phrase-questions-between = { $least } tot { $most } vragen
phrase-minutes = { $count ->
    [one] 1 minuut
   *[other] { $count } minuten
}
phrase-today = Vandaag
phrase-yesterday = Gisteren
phrase-day = { $day } { $month }
phrase-no-scan = nog geen vragen
phrase-result-ready = resultaat klaar
phrase-done = { $done } van { $all } vragen
phrase-recent = { $when }, { $progress }
phrase-recent-place = { $place }. { $when }, { $progress }
faults-title = Wat er mis is
faults-close = Sluit deze lade
faults-about = Wat niet klopt, tonen we niet bij de vragenlijsten. De rest van het programma werkt gewoon.
faults-count = { $count ->
    [one] 1 probleem
   *[other] { $count } problemen
}
faults-problems = { $count ->
    [one] één probleem
   *[other] { $count } problemen
}
faults-place = Regel { $line }, kolom { $column }
faults-whole-file = Het hele bestand
faults-more = { $count ->
    [one] Nog 1 probleem
   *[other] Nog { $count } problemen
}

## Home

home-title = Wat wilt u weten?
home-lead = Kies een vraag om mee te beginnen. U kunt altijd stoppen en later verdergaan.
home-begin = Begin hier
home-new = Of begin iets nieuws
home-new-for = Voor { $name }. Kies “Nieuw bedrijf” voor een ander bedrijf.
home-how = Zo werkt het
home-how-1 = Vertel kort over uw bedrijf.
home-how-2 = Beantwoord de vragen. Weet u iets niet? Dat kan.
home-how-3 = Zie waar u staat, wat eerst komt en wie helpt betalen.
home-continue = Ga verder met de vragenlijst { $questionnaire }
home-continue-company = Ga verder met uw bedrijf
home-continue-dossier = Ga verder met uw laatste dossier
home-continue-left = { $name }. { $done } van { $all } vragen, nog ongeveer { $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
}.
home-continue-profile = { $name }. { $done } van { $all } gegevens ingevuld.
home-continue-do = Ga verder
home-gauge = { $parts } van { $all_parts } onderdelen, { $done } van { $all } vragen
home-done = U vulde de vragenlijst { $questionnaire } helemaal in
home-done-rest = { $name }. Uw resultaat is klaar.
home-done-do = Toon het resultaat
home-more-cards = { $count ->
    [one] Nog 1 vragenlijst
   *[other] Nog { $count } vragenlijsten
}
home-recent = Laatst geopend
home-more-recent = { $count ->
    [one] Nog 1 dossier
   *[other] Nog { $count } dossiers
}
home-open = Open een dossier
home-new-company = Nieuw bedrijf
home-look = Eerst even rondkijken?
home-look-text = In het voorbeeld ziet u een bakkerij die alles al invulde.
home-look-do = Bekijk het voorbeeld
home-privacy = Uw antwoorden blijven op deze computer. U hebt geen account nodig.
home-broken-one = We kunnen de vragenlijst { $file } niet gebruiken.
home-broken-several = We kunnen { $count } vragenlijsten niet gebruiken.
home-broken-rest = We vonden { $problems }.
home-broken-show = Toon wat er mis is

## Company

company-title = Vertel kort over uw bedrijf
company-lead = U mag velden openlaten. Dan weten we minder goed wat bij u past.
company-none = Er is nog geen bedrijf geopend.
company-name = Naam van het bedrijf
company-country = Land
company-number = Ondernemingsnummer
company-number-kvk = KVK-nummer
company-number-good = klopt
company-number-length-good = juiste lengte
company-optional = (mag leeg blijven)
company-place = Gemeente
company-place-short = Gemeente of provincie
company-place-note = (of provincie)
company-place-none = We vinden geen gemeente met deze naam.
company-area-country = land
company-area-gewest = gewest
company-area-province = provincie
company-area-region = streek
company-area-municipality = gemeente
company-headcount = Aantal mensen in dienst
company-headcount-unit = voltijds
company-sector = Wat doet het bedrijf vooral?
company-sector-short = Wat het bedrijf doet
company-sector-note = Zoek met gewone woorden.
company-sector-none = We vinden niets. Probeer een ander woord voor wat u maakt of doet.
company-turnover = Omzet per jaar
company-balance = Balanstotaal
company-group = Hoort u bij een groep?
company-group-short = Of u bij een groep hoort
company-confirmed = Hoe groot is de hele groep?
company-confirmed-short = Grootte van de hele groep
company-confirmed-note = Kies pas als dit bevestigd is.
company-founded = Oprichtingsjaar
company-legal-form = Rechtsvorm
company-legal-form-none = We kennen geen rechtsvorm met deze naam.
company-yes = Ja
company-no = Nee
company-unknown = Weet ik niet
company-class-micro = Micro
company-class-small = Klein
company-class-medium = Middelgroot
company-class-large = Groot
company-needs = Wat wilt u bereiken?
company-needs-hint = Kies wat voor u telt, het belangrijkste eerst.
company-onward = Naar de vragen
company-back = Terug
company-progress = { $done } van { $all } gegevens ingevuld
company-summary = { $count ->
    [one] Kijk 1 gegeven na.
   *[other] Kijk { $count } gegevens na.
}
company-summary-go = Ga naar het veld
company-fault-people = Vul een getal in, zoals 12 of 7,5.
company-fault-money = Vul een bedrag in, zoals { $sample }.
company-fault-negative = Vul 0 of meer in.
company-fault-year = Vul een jaar van vier cijfers in, tot en met { $most }.
company-fault-sector = Kies een activiteit uit de lijst.
company-fault-legal-form = Kies een rechtsvorm uit de lijst.
company-fault-place = We kennen deze gemeente niet. Kies er een uit de lijst.
company-fault-places = { $count } gemeenten heten zo. Kies er een uit de lijst.
company-fault-elsewhere = Deze gemeente ligt ergens anders. Kies ze opnieuw uit de lijst.
company-fault-number-empty = Vul de cijfers van het nummer in.
company-fault-number-character = Het teken “{ $character }” hoort niet in dit nummer. Vul alleen cijfers in.
company-fault-number-length = { $found ->
    [one] Dit nummer heeft 1 cijfer
   *[other] Dit nummer heeft { $found } cijfers
}. Vul er { $expected } in.
company-fault-number-start = Een Belgisch nummer begint met 0 of 1, niet met { $found }.
company-fault-number-check = Het nummer eindigt op { $found }, maar daar hoort { $expected } te staan. Kijk alle cijfers na.
company-size-before = Volgens de EU bent u een
company-size-open-before = Uw grootte volgens de EU
company-size-micro = micro-onderneming
company-size-small = kleine onderneming
company-size-medium = middelgrote onderneming
company-size-large = grote onderneming
company-size-any = Nog niet bekend
company-size-at-least = { $class } of groter
company-size-between = { $lowest ->
    [micro] micro- of
    [small] kleine of
   *[medium] middelgrote of
} { $highest }
company-size-turnover = Minder dan { $people } mensen en hoogstens { $most } omzet.
company-size-balance = Minder dan { $people } mensen en hoogstens { $most } balanstotaal.
company-size-large-why = U hebt { $people } mensen of meer, of meer dan { $turnover } omzet en { $balance } balanstotaal.
company-size-confirmed = Zo is het bevestigd voor de hele groep.
company-size-matters = Dit bepaalt hoeveel steun u kunt krijgen.
company-size-unsure = Nog niet zeker. { $question }
company-size-unsure-needs = Nog niet zeker. Daarvoor is nodig: { $needed }.
company-size-needs = Daarvoor is nodig: { $needed }.
company-and = { $before } en { $last }
company-inline-headcount = het aantal mensen
company-inline-turnover = de omzet
company-inline-balance = het balanstotaal
company-inline-group = of u bij een groep hoort
company-inline-confirmed = hoe groot de hele groep is
company-ask-headcount = Hoeveel mensen werken er?
company-ask-turnover = Hoe hoog is de omzet?
company-ask-balance = Hoe hoog is het balanstotaal?
company-ask-group = Hoort u bij een groep?
company-ask-confirmed = Hoe groot is de hele groep?
company-million = € { $number } miljoen
company-still-open = Nog open
company-needed-for = { $count ->
    [one] nodig voor 1 maatregel
   *[other] nodig voor { $count } maatregelen
}
company-more-open = { $count ->
    [one] en nog 1 ander gegeven
   *[other] en nog { $count } andere gegevens
}
company-open-word = Open
company-nothing-open = Alle gegevens zijn ingevuld.

## Needs: what a company wants to achieve

need-process-optimisation = Slimmer werken, minder dubbel werk
need-market-approach = Meer of andere klanten bereiken
need-product-innovation = Nieuwe producten maken
need-digital-services = Diensten online aanbieden
need-cybersecurity = Veiliger werken met computers
need-data = Beter beslissen met cijfers
need-skills = Mensen opleiden
need-inclusive-hiring = Mensen met minder kansen in dienst nemen
need-energy = Minder energie verbruiken
need-export = Verkopen in het buitenland
need-finance = Geld vinden voor plannen
need-network = Partners vinden
dossier-refused = { $file }: { $reason }
dossier-not-whole = We konden dit dossier niet foutloos opschrijven. De vorige versie blijft bewaard. Meld dit aan de makers.
dossier-open-elsewhere = Dit dossier is al open, in een ander venster of op een andere computer. Wat u wijzigt, bewaren we in een kopie.
dossier-open-elsewhere-since = Dit dossier is al open in een ander venster, sinds { $date } om { $time } uur. Wat u wijzigt, bewaren we in een kopie.
dossier-newer-program = Een nieuwere versie van Digipeil bewaarde dit dossier. Wat u wijzigt, bewaren we in een kopie.
dossier-changed-elsewhere = Iemand anders wijzigde { $from }. Uw werk staat apart in { $to }. Er ging niets verloren.
dossier-saved-as-copy = Uw werk staat in de kopie { $to }.
dossier-other-file-there = In { $from } staat iets anders. Uw werk staat in { $to }.
dossier-no-backup = Uw werk is bewaard, maar de vorige versie konden we niet apart zetten. { $reason }
settings-set-aside = We konden uw instellingen niet lezen. Ze staan nu in { $path }. We beginnen met gewone instellingen.
settings-unreadable = We konden { $path } niet lezen. We beginnen met gewone instellingen.

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
save-fell-over = Het bewaren liep mis. Uw werk staat nog in het venster. De volgende wijziging proberen we opnieuw.
open-fell-over = Het openen liep mis. Het bestand is niet gewijzigd.
file-kind-dossier = Dossier van Digipeil
file-dialog-open = Open een dossier
file-dialog-save = Bewaar het dossier
own-file-broken = Uw bestand { $file } heeft fouten. We gebruiken het niet.

## Starting

window-failed = Digipeil kan geen venster openen.
window-no-display = Er is geen scherm: DISPLAY en WAYLAND_DISPLAY zijn leeg.
window-display-gone = Het scherm { $display } is er niet.
window-no-driver = Het stuurprogramma van het beeldscherm kan geen OpenGL 2 of nieuwer.
window-no-libraries = Deze bibliotheken ontbreken: { $libraries }.
window-said = Het systeem zei: { $reason }
window-ended = Het venster sloot onverwacht. Wat u invulde, is bewaard. Het systeem zei: { $reason }
window-use-cli = Zonder venster werkt alles ook met digipeil-cli. Typ: digipeil-cli --help
start-usage = Gebruik: digipeil [DOSSIER.ron]
    .folder = De map in DIGIPEIL_HOME krijgt instellingen en dossiers, als u die variabele zet.
start-no-home = We vinden uw persoonlijke map niet. Zet DIGIPEIL_HOME op een map waar Digipeil mag schrijven.
start-no-thread = Het systeem laat ons geen achtergrondtaak starten: { $reason }
crash-fell-over = Er ging iets mis in Digipeil. Wat u invulde, is bewaard.
crash-not-saved = Er ging iets mis in Digipeil. De laatste wijziging konden we niet bewaren.
crash-note = Wat er misging, staat in { $path }. Stuur dat bestand naar de makers.

## Settings

settings-display = Weergave
settings-keys = Toetsen
settings-saving = Bewaren
settings-questionnaires = Vragenlijsten
settings-about = Over Digipeil
settings-back = Terug
settings-back-to = Terug naar { $name }
settings-language = Taal
settings-size = Grootte van de tekst
settings-size-hint = Alles groeit mee.
settings-size-also = Ook met
settings-size-and = en
settings-colours = Kleuren
settings-light = Licht
settings-dark = Donker
settings-contrast = Hoog contrast
settings-system = Automatisch
settings-motion = Beweging
settings-motion-hint = Korte overgangen tussen schermen.
settings-on = Aan
settings-off = Uit
settings-mode = Manier van werken
settings-owner = Ondernemer
settings-owner-hint = Eén vraag per keer, in grote letters.
settings-advisor = Adviseur
settings-advisor-hint = Een onderdeel per blad, met notities en bewijs.
settings-live = Cijfers tonen tijdens het invullen
settings-live-hint = Dit kan antwoorden beïnvloeden.
settings-auto = Vanzelf naar de volgende vraag
settings-auto-hint = Zodra u een antwoord kiest.
settings-single = Losse toetsen
settings-single-hint = Cijfers en letters kiezen een antwoord. Zet dit uit als u met uw stem werkt.
settings-own = U kunt ook eigen vragenlijsten gebruiken.
settings-own-folder = Zet eigen vragenlijsten in de map { $folder }. Start daarna Digipeil opnieuw.
settings-broken = { $count ->
    [one] Eén bestand kunnen we niet gebruiken
   *[other] { $count } bestanden kunnen we niet gebruiken
}
settings-usable = Vragenlijsten die u kunt gebruiken
settings-facts = { $questions }, { $minutes }. Versie { $version } van { $provider }.
settings-languages = Talen: { $languages }.
settings-licence-of = Licentie: { $licence }.
settings-source-of = Bron: { $source }
settings-private = Niets van wat u invult verlaat deze computer.
language-name = { $code ->
    [nl] Nederlands
    [en] Engels
    [fr] Frans
    [de] Duits
    [es] Spaans
    [it] Italiaans
    [pl] Pools
    [pt] Portugees
    [ro] Roemeens
    [tr] Turks
    [uk] Oekraïens
    [ar] Arabisch
   *[other] { $code }
}
key-ctrl = Ctrl
key-enter = Enter
key-tab = Tab
key-escape = Esc
key-shift = Shift
key-space = Spatie
keys-or = of
keys-to = tot
keys-everywhere = Overal
keys-palette = Zoek een opdracht, een vraag of een dossier
keys-new = Nieuw bedrijf
keys-open = Open een dossier
keys-undo = Draai de laatste wijziging terug
keys-redo = Doe de wijziging opnieuw
keys-size = Maak alles groter of kleiner
keys-size-back = Terug naar de gewone grootte
keys-next = Naar het volgende veld of de volgende knop
keys-previous = Een veld of knop terug
keys-arrows = Ga van keuze naar keuze
keys-space = Kies, vink aan of druk op de knop
keys-enter = Bevestig en ga verder
keys-escape = Sluit wat open ligt
keys-questions = Bij een vraag
keys-off = Deze toetsen staan nu uit.
keys-digit = Kies een antwoord
keys-letter = Vink een antwoord aan
keys-dont-know = Weet ik niet
keys-not-applicable = Niet van toepassing
keys-note = Schrijf een notitie
keys-follow-up = Later nakijken
keys-private = Schrijf een notitie voor uzelf, als adviseur
keys-evidence = Zeg hoe het getoond is, als adviseur
keys-typing = In een tekst van meer regels
keys-ctrl-enter = Ga verder
saving-where = Waar staan uw dossiers?
saving-where-unknown = Elk bedrijf is één bestand op deze computer.
saving-where-folder = Elk bedrijf is één bestand in de map { $folder }.
saving-where-open = Het dossier dat nu open is: { $path }.
saving-when = Wanneer bewaart Digipeil?
saving-when-text = Na elke wijziging, vanzelf. U hoeft niets te doen.
saving-when-fails = Lukt dat niet, dan ziet u een melding. Uw werk blijft in het venster staan.
saving-what = Wat wordt bewaard?
saving-what-text = Uw antwoorden, notities en gegevens. Ook wat u typt bij vragen die weer verdwijnen.
saving-what-example = In het voorbeeld mag u alles proberen. Dat bewaren we niet.
saving-copy = Een kopie maken
saving-copy-text = Open het dossier. Kies onder de naam van het bedrijf “Bewaar op een andere plaats”.
about-version = Digipeil { $version }
about-what = Digipeil meet hoe digitaal uw bedrijf werkt. Het toont wat eerst komt, en wie helpt betalen.
about-private = Uw gegevens
about-private-text = Niets van wat u invult verlaat deze computer. Digipeil gebruikt geen internet en geen account.
about-licence = Licentie
about-licence-text = Digipeil is vrije software. U mag het gebruiken, delen en aanpassen onder de licentie MIT of Apache 2.0.
about-sources = Met dank aan
about-source-areas-be = Gemeenten van België: Statbel, REFNIS (CC BY 4.0)
about-source-areas-nl = Gemeenten van Nederland: Centraal Bureau voor de Statistiek (CC BY 4.0)
about-source-sectors = Sectoren: NACE Rev. 2 van de Europese Unie
about-source-font = Letter: Source Sans 3 van Adobe (SIL Open Font License 1.1)
about-source-icons = Pictogrammen: Phosphor (MIT)
## Programmes

programmes-fits = Past
programmes-seems-to-fit = Lijkt te passen
programmes-not-yet = Nog niet
programmes-not-for-you = Niet voor u
programmes-not-available = Niet beschikbaar
programmes-kind-advice = Advies
programmes-kind-tool = Scan of hulpmiddel
programmes-kind-network = Netwerk
programmes-kind-training = Opleiding
programmes-kind-partnership = Samenwerking
programmes-kind-labour-pool = Personeel delen
programmes-kind-grant = Subsidie
programmes-kind-loan = Lening
programmes-kind-tax = Belasting
programmes-cause-not-yet = Nog niet
programmes-cause-other-region = Andere regio
programmes-cause-other-company = Ander soort bedrijf
programmes-cause-for-others = Voor anderen
programmes-cause-closed = Gestopt of dicht
programmes-cause-less-useful = Past, minder nuttig
programmes-cause-filtered = Past, buiten uw keuze
programmes-and = { $first } en { $last }
programmes-from-to = { $from } tot { $to }
programmes-per-project = per project
programmes-per-year = per kalenderjaar
programmes-per-months = { $count ->
    [12] in 12 maanden
   *[other] in { $count } maanden
}
programmes-per-place = per plaats
programmes-you-pay = u betaalt
programmes-money-ask = vraag na
programmes-money-loan = lening
programmes-money-loan-most = u leent hoogstens
programmes-money-pay-back = u betaalt terug
programmes-money-less-tax = minder belasting
programmes-money-profit = hangt af van winst
programmes-money-support = steun
programmes-money-you-get = u krijgt
programmes-money-you-get-most = u krijgt hoogstens
programmes-at-most = hoogstens { $amount }
programmes-of-cost = van { $cost }
programmes-of-wages = van het loon
programmes-decided-by = volgens { $who }
programmes-check-points = { $count ->
    [one] kijk 1 punt na
   *[other] kijk { $count } punten na
}
programmes-still-needed = nog nodig: { $what }
programmes-check-old = te bevestigen, nagekeken op { $date }
programmes-check-never = te bevestigen, datum onbekend
programmes-unverified = voorwaarden niet nagekeken
programmes-mind-registered = alleen erkende aanbieder
programmes-mind-before = eerst aanvragen
programmes-mind-after = pas na betaling
programmes-also = Ook in deze groep: { $names }.
programmes-also-shared = Deelt één bedrag met: { $names }.
programmes-checked = Maatregelen nagekeken op { $date }
programmes-checked-between = Maatregelen nagekeken van { $first } tot { $last }

programmes-title-useful = { $count ->
    [1] Deze maatregel helpt u het meest
    [2] Deze twee helpen u het meest
    [3] Deze drie helpen u het meest
    [4] Deze vier helpen u het meest
    [5] Deze vijf helpen u het meest
   *[other] Deze { $count } helpen u het meest
}
programmes-title-fit = { $count ->
    [1] Deze maatregel past bij uw bedrijf
    [2] Deze twee passen bij uw bedrijf
    [3] Deze drie passen bij uw bedrijf
    [4] Deze vier passen bij uw bedrijf
    [5] Deze vijf passen bij uw bedrijf
   *[other] Deze { $count } passen bij uw bedrijf
}
programmes-title-may-fit = { $count ->
    [1] Deze maatregel past misschien bij u
    [2] Deze twee passen misschien bij u
    [3] Deze drie passen misschien bij u
    [4] Deze vier passen misschien bij u
    [5] Deze vijf passen misschien bij u
   *[other] Deze { $count } passen misschien bij u
}
programmes-title-chosen = { $count ->
    [one] 1 maatregel in uw keuze
   *[other] { $count } maatregelen in uw keuze
}
programmes-title-all = { $count ->
    [one] 1 maatregel
   *[other] Alle { $count } maatregelen
}
programmes-title-found = { $count ->
    [0] Niets gevonden
    [one] 1 maatregel gevonden
   *[other] { $count } maatregelen gevonden
}
programmes-title-none = Er past nog niets
programmes-title-no-such = Niets in uw keuze
programmes-lead-needs = Dit helpt bij: { $needs }.
programmes-lead-parts = Voor wat nog beter kan: { $parts }.
programmes-lead-free-first = Eerst wat gratis is.
programmes-lead-unknown = We weten nog niet wat u wilt bereiken. Zeg het ons, dan kiezen we beter.
programmes-lead-order = Eerst wat past, daarna wat later kan.
programmes-lead-found = We zochten “{ $word }” in { $count ->
    [one] 1 maatregel
   *[other] { $count } maatregelen
}.
programmes-lead-outside = Het valt buiten uw keuze.
programmes-choose-needs = Kies wat u wilt bereiken
programmes-search = Zoek een maatregel
programmes-clear-search = Wis het zoekwoord
programmes-filter = Filter
programmes-filter-count = Filter: { $count }
programmes-filter-title = Toon
programmes-filter-close = Sluit deze lade
programmes-filter-shown = { $count ->
    [0] Nu ziet u geen maatregelen.
    [one] Nu ziet u 1 maatregel.
   *[other] Nu ziet u { $count } maatregelen.
}
programmes-clear-filter = Wis mijn keuze
programmes-list = Maatregelen, de beste eerst
programmes-outside = { $count ->
    [one] Nog 1 buiten uw keuze
   *[other] Nog { $count } buiten uw keuze
}
programmes-campaigns = Campagnes en evenementen
programmes-campaign = Campagne, geen maatregel
programmes-event = Evenement, geen maatregel
programmes-by = Door { $names }.
programmes-on-day = Op { $date }.
programmes-show-all = { $count ->
    [one] Toon de maatregel
   *[other] Toon alle { $count } maatregelen
}
programmes-show-best = Toon alleen wat het meest helpt
programmes-none-found = We vonden niets met dit woord. Probeer een ander woord.
programmes-none-chosen = Geen enkele maatregel valt onder deze keuze.
programmes-none-known = Er zijn geen maatregelen om te tonen.
programmes-none-fit-open = Vul meer in over uw bedrijf. Dan weten we wat past.
programmes-none-fit = Hieronder ziet u waarom niet. Soms is er een andere weg.
programmes-fill-in-company = Vul uw bedrijf aan
programmes-back-to-cards = Terug naar de maatregelen
programmes-back-to-result = Terug naar mijn resultaat
programmes-nothing-open = Open eerst een dossier. Dan ziet u welke maatregelen passen.
programmes-to-start = Naar het begin
programmes-unknown = Deze maatregel kennen we niet meer.

programmes-left-not-yet = { $count ->
    [one] 1 maatregel kan nog niet
   *[other] { $count } maatregelen kunnen nog niet
}
programmes-left-not-yet-lead = Er ontbreekt iets. U leest bij elke maatregel wat.
programmes-left-other-region = { $count ->
    [one] 1 maatregel is voor een andere regio
   *[other] { $count } maatregelen zijn voor een andere regio
}
programmes-left-other-region-lead = Ze gelden alleen voor bedrijven die daar gevestigd zijn.
programmes-left-other-company = { $count ->
    [one] 1 maatregel is voor een ander soort bedrijf
   *[other] { $count } maatregelen zijn voor een ander soort bedrijf
}
programmes-left-other-company-lead = U leest bij elke maatregel voor wie ze wel is.
programmes-left-for-others = { $count ->
    [one] 1 maatregel vraagt iemand anders aan
   *[other] { $count } maatregelen vraagt iemand anders aan
}
programmes-left-for-others-lead = Niet uw bedrijf, maar bijvoorbeeld uw medewerker of een school.
programmes-left-closed = { $count ->
    [one] 1 maatregel is gestopt of nu dicht
   *[other] { $count } maatregelen zijn gestopt of nu dicht
}
programmes-left-closed-lead = Waar er iets anders kwam, staat het erbij.
programmes-left-less-useful = { $count ->
    [one] 1 maatregel past, maar helpt u minder
   *[other] { $count } maatregelen passen, maar helpen u minder
}
programmes-left-less-useful-lead = Ze lossen niet op wat u nu zoekt.
programmes-left-filtered = { $count ->
    [one] 1 maatregel past, maar valt buiten uw keuze
   *[other] { $count } maatregelen passen, maar vallen buiten uw keuze
}
programmes-left-filtered-lead = Verander uw keuze of uw zoekwoord om ze bij de andere te zien.

programmes-cost = Wat kost uw project?
programmes-without-vat = zonder btw
programmes-cost-wrong = Vul een bedrag in, zoals 6.000.
programmes-show = Toon
programmes-mine = Mijn behoeften
programmes-why-not = Waarom niet?
programmes-why-not-count = { $count ->
    [one] 1 andere maatregel keken we ook na.
   *[other] { $count } andere maatregelen keken we ook na.
}
programmes-questions = Beantwoord { $questions ->
    [one] 1 vraag
   *[other] { $questions } vragen
}, dan weten we meer over { $programmes ->
    [one] 1 maatregel
   *[other] { $programmes } maatregelen
}.
programmes-answer = Beantwoord
programmes-questions-title = { $count ->
    [one] Beantwoord 1 vraag
   *[other] Beantwoord { $count } vragen
}
programmes-questions-more = { $programmes ->
    [one] Dan weten we meer over 1 maatregel.
   *[other] Dan weten we meer over { $programmes } maatregelen.
}
programmes-questions-close = Sluit deze vragen
programmes-ask-questionnaire = Vul de vragenlijst { $name } in.
programmes-yes = Ja
programmes-no = Nee
programmes-dont-know = Weet ik niet
programmes-topic = Waarover gaat uw project?
programmes-fill-in = Vul in
programmes-fill-in-cost = Vul het bedrag in
programmes-is-this-so = Klopt dit?
programmes-choose = Kies
programmes-change = Wijzig
programmes-open-questionnaire = Open de vragenlijst

programmes-leads = Uw eerste aanspreekpunt
programmes-lead-for = Trekker voor { $sector }
programmes-lead-with = Werkt mee voor { $sector }
programmes-lead-unsure = Trekker voor { $sector }, als uw bedrijf daarbij hoort
programmes-lead-with-unsure = Werkt mee voor { $sector }, als uw bedrijf daarbij hoort
programmes-lead-local = Contact in uw streek: { $area }
programmes-lead-all = U kunt terecht bij { $names }.
programmes-lead-others = Werken ook in uw streek: { $names }.
programmes-lead-sector = Vul uw sector in. Dan weten we wie de trekker is.
programmes-contact-old = Gegevens van { $date }. Kijk na of ze nog kloppen.

programmes-back = Terug naar maatregelen
programmes-back-to = Terug naar { $name }
programmes-badge = { $verdict }: { $more }
programmes-badge-not-yet = { $verdict }, nog nodig: { $what }
programmes-tag-group = Samen met andere bedrijven
programmes-tag-members = Voor leden van { $name }
programmes-tag-signpost = Wegwijzer: niet voor het bedrijf zelf
programmes-tag-unverified = Niet nagekeken
programmes-overruled = { $who } besliste op { $date }: { $verdict }.
programmes-overruled-rest = { $reason } Volgens de voorwaarden: { $verdict }.
programmes-confirm-first = Vraag na of dit nog klopt voor u ermee rekent.
programmes-may-you = Mag u dit gebruiken?
programmes-rule-passed = in orde
programmes-rule-open = nog open
programmes-rule-failed = niet in orde
programmes-why-useful = Waarom dit u helpt
programmes-no-reason = Niets in uw antwoorden wijst hier nu op.
programmes-steps = Zo pakt u het aan
programmes-good-to-know = Goed om te weten
programmes-fact-provider = Van wie
programmes-fact-funder = Wie betaalt
programmes-fact-apply = Aanvragen
programmes-fact-again = Daarna
programmes-fact-until = Loopt tot en met
programmes-fact-lead-time = Hoe lang het duurt
programmes-fact-budget = Budget
programmes-window = van { $from } tot en met { $to }
programmes-window-hour = van { $from } tot en met { $to }, { $hour } uur
programmes-window-from = vanaf { $from }
programmes-recurring = Meestal komt er een nieuwe ronde.
programmes-effort-little = Weinig werk voor u
programmes-effort-some = Gemiddeld veel werk voor u
programmes-effort-much = Veel werk voor u
programmes-example = Voorbeeld: { $company }.
programmes-contact = Contact
programmes-contact-provider = Neem contact op met { $provider }.
programmes-read-more = Meer lezen: { $url }
programmes-related = Kijk ook naar
programmes-related-successor = Kwam in de plaats.
programmes-related-alternative = Dient hetzelfde doel.
programmes-related-family = Hoort bij dezelfde groep.
programmes-related-not-with = Kan niet samen met deze maatregel.
programmes-source = Bron: { $place }.
programmes-last-check = Laatst nagekeken op { $date }.
programmes-no-check = We weten niet van wanneer deze gegevens zijn.
programmes-known-to-exist = We weten alleen dat dit bestaat.
programmes-sure-verified = Gezien bij de bron zelf.
programmes-sure-secondary = Gezien bij een andere bron.
programmes-sure-unverified = Niet nagekeken.
programmes-source-seen = Gezien op { $date }.
programmes-source-dated = De bron is van { $date }.
programmes-show-sources = Bekijk bronnen
programmes-hide-sources = Verberg bronnen

programmes-own-part = Wat betaalt u zelf?
programmes-you-pay-yourself = U betaalt zelf
programmes-share = Steun
programmes-share-wages = Steun op het loon
programmes-share-profit = Aftrek van uw winst
programmes-share-for = { $what } voor { $who }
programmes-all-sizes = elk bedrijf
programmes-no-share = geen
programmes-aid-of = Steun bij een kost van { $cost }
programmes-ceiling = Hoogstens { $per }
programmes-least-cost = Het project kost minstens
programmes-most-cost = Van de kosten telt hoogstens
programmes-fixed = Vast bedrag
programmes-rate = Bedrag { $per }
programmes-part-own = u { $share }
programmes-part-aid = steun { $share }
programmes-parts = Van { $cost } betaalt u { $own }. De steun is { $aid }.
programmes-sum-cost = Vul in wat uw project kost. Dan rekenen we uit wat u betaalt.
programmes-sum-size = De steun hangt af van de grootte van uw bedrijf. Vul die eerst in.
programmes-sum-profit = Wat u spaart, hangt af van uw winst. Vraag het uw boekhouder.
programmes-sum-wages = Wat u krijgt, hangt af van het loon.
programmes-sum-plan = Wat u zelf betaalt, hangt af van uw plan.
programmes-sum-loan = Dit is een lening. U betaalt het geld terug.
programmes-sum-ask = We weten niet wat dit kost. Vraag het na bij { $provider }.
programmes-note-least = Uw project kost minder dan het minimum: zo krijgt u niets. We rekenen met { $least }.
programmes-note-prefinance = U betaalt eerst alles zelf. De steun komt later.
programmes-note-no-prefinance = U hoeft de steun niet voor te schieten.
programmes-note-scaled = Vragen te veel bedrijven dit aan, dan krijgt u minder.
programmes-note-de-minimis = Deze steun telt mee voor uw de-minimisgrens over drie jaar.
programmes-combine = Samen met andere steun
programmes-shared-ceiling = { $family }: dit bedrag deelt u met { $names }.
programmes-not-with = Dit kan niet samen met { $names }.

## The command palette

palette-name = Zoek een opdracht, een vraag of een dossier
palette-none = We vinden niets. Probeer een ander woord.
palette-company = Naar het bedrijf
palette-interview = Naar de vragen
palette-check = Naar uw antwoorden
palette-results = Naar het resultaat
palette-readings = Naar alle uitkomsten
palette-programmes = Naar de maatregelen
palette-home = Naar het begin
palette-settings = Naar de instellingen
palette-settings-also = toetsen taal kleuren tekst
palette-undo = Draai terug: { $what }
palette-redo = Doe opnieuw: { $what }
palette-begin = Begin de vragenlijst { $name }
palette-part = { $name }, { $count }
palette-explanation = Uitleg bij { $name }
palette-question = Vraag { $number }: { $question }
palette-dossier = { $name }, { $place }
palette-language = Taal: { $name }
palette-mode = Werk als: { $name }
palette-colours = Kleuren: { $name }
palette-larger = Maak alles groter
palette-size = Tekst op { $size } %
palette-smaller = Maak alles kleiner
palette-on = Zet aan: { $name }
palette-off = Zet uit: { $name }
## Where a figure stands among published shares

standing-title = Tussen andere bedrijven
standing-apart = Versie 3 en versie 4 tellen niet dezelfde punten. Vergelijk ze niet met elkaar, ook niet in de tijd.
standing-you = u: { $point } van { $best }
standing-you-provisional = u, voorlopig: { $point } van { $best }
standing-range = { $low } tot { $high }
standing-middle = { $lower } van zulke bedrijven zit in een lagere groep, { $same } in dezelfde en { $higher } in een hogere.
standing-lowest = { $same } van zulke bedrijven zit in dezelfde groep, { $higher } in een hogere. Een lagere groep is er niet.
standing-highest = { $lower } van zulke bedrijven zit in een lagere groep, { $same } in dezelfde. Een hogere groep is er niet.
standing-between = U zit tussen “{ $low }” en “{ $high }”. Weet u meer, dan ziet u hier welke groep de uwe is.
standing-points = { $low } tot { $high }
standing-band = { $name }, { $points } punten: { $share } van de bedrijven
standing-or-higher = { $level } of hoger
standing-union = Europese Unie
standing-caption = Eurostat { $year }, versie { $version } van de index. { $area }, { $size }.
standing-size-small = 10 tot 49 mensen
standing-size-medium = 50 tot 249 mensen
standing-size-large = 250 mensen of meer
standing-size-sme = 10 tot 249 mensen
standing-orientation = U bent met minder dan tien. Eurostat bevraagt zulke bedrijven niet: lees dit alleen ter oriëntatie.
standing-no-country = We kennen uw land nog niet. U ziet daarom de hele Europese Unie.
standing-other-country = Van uw land staan hier geen cijfers. U ziet daarom de hele Europese Unie.
standing-no-headcount = We weten nog niet met hoeveel mensen u bent. U ziet daarom 10 tot 249 mensen.
standing-break = Eurostat mat { $year } anders dan de jaren ervoor. Vergelijk dit jaar niet met vroeger.
standing-left-out = Eurostat bevraagt geen landbouw, mijnbouw en financiële bedrijven, en geen bedrijven onder tien mensen.

## All readings of a dossier

readings-link = Alle uitkomsten
readings-title = { $n ->
    [0] U hebt nog geen uitkomsten.
    [one] U hebt één uitkomst.
   *[other] U hebt { $n } uitkomsten.
}
readings-lead = Elke vragenlijst heeft een eigen schaal. Tel ze niet op en neem er geen gemiddelde van.
readings-lead-few = Elke vragenlijst heeft een eigen schaal. Meer uitkomsten komen hier naast elkaar.
readings-stage = { $stage }, { $date }
readings-line = { $stage }. { $done } van { $all } vragen
readings-empty = Hier is nog niets ingevuld.
readings-profile = Deze vragenlijst geeft een beeld, geen cijfer.
readings-part = { $name }: { $count }
readings-missing = De vragenlijst { $name }, versie { $version }, staat niet op deze computer. Uw antwoorden zijn bewaard.
readings-advice = Vul dit rond { $date } opnieuw in. Dat wordt { $stage }.
readings-advice-now = Sinds { $date } kunt u dit opnieuw invullen. Dat wordt { $stage }.
readings-earlier = Eerder
readings-open = Bekijk { $name }
readings-again = Vul opnieuw in
readings-again-said = { $name }, wordt { $stage }
readings-go-on = Ga verder
readings-go-on-said = { $name }
readings-waiting = Nog niet begonnen
readings-start = Begin
readings-start-said = { $name }
readings-carried = { $offered } van { $asked } vragen kunt u bevestigen
readings-takes-carried = { $takes }. { $carried }.
readings-interval = Wanneer opnieuw?
readings-interval-lead = Zo lang na de vorige keer raden we aan om opnieuw in te vullen.
readings-months = { $count } maanden
readings-no-dossier = Er is geen dossier open.
readings-no-dossier-go = Ga naar het begin
interview-source-company = Uw bedrijfsgegevens
interview-rest-proposed = Voor de open rijen is er een voorstel: { $answer }
interview-rest-from = Uit: { $source }
interview-rest-take = Vul de open rijen zo in

## The report

report-title = { $what }: { $company }
report-title-none = Verslag
report-header = { $what }, { $date }
report-foot = { $name } versie { $version }.
report-checked = Maatregelen nagekeken op { $date }.
report-checked-between = Maatregelen nagekeken van { $first } tot { $last }.
report-no-scan = Er is nog geen scan.
report-no-scan-lead = Vul een vragenlijst in. Dan staat hier waar u staat en wat u eerst doet.
report-sure = Hoe zeker is dit?
report-sure-coverage = Wat u beantwoordde, telt voor { $share } van het gewicht.
report-sure-evidence = Van de punten is { $share } getoond of met een stuk bewezen.
report-parts = Waar u het meest kunt winnen
report-parts-lead = Wat het verst van “goed genoeg voor u” ligt, staat eerst.
report-radar = Hetzelfde in een web
report-picture-part = { $title } ({ $part } van { $of })
report-badge-basic = Basis ontbreekt
report-from-to = van { $from } naar { $to }
report-unknown = nog niets bekend
report-no-range = geen marge
report-good-enough-at = goed genoeg: { $target }
report-same = gelijk
report-programmes = { $n ->
    [0] We vonden nog geen maatregel die u helpt
    [one] Deze maatregel helpt u het meest
   *[other] Deze { $n } maatregelen helpen u het meest
}
report-programmes-lead = Gekozen om wat u zoekt en om wat uw antwoorden tonen. Kijk elke regel na voor u beslist.
report-programmes-unchosen = Maatregelen om te bekijken
report-programmes-unchosen-lead = We weten nog niet wat u zoekt. Daarom staat hier wat voor veel bedrijven open is. Kijk elke regel na.
report-decided = { $who } besliste dit op { $date }: { $reason }
report-source = Bron: { $places }.
report-met-yes = in orde
report-met-no = niet in orde
report-met-unknown = kijk na
report-waiting = Nog niet begonnen: { $names }.
report-answers = Alle vragen en antwoorden
report-answers-lead = Wat niet gevraagd werd, staat er niet bij en telt nergens mee.
report-private = In dit verslag staan notities die alleen voor de adviseur zijn. Geef het niet door.
report-points-of = { $points } van { $best }
report-later = nog na te kijken
report-later-by = tegen { $date }
report-later-who-by = { $who }, tegen { $date }
report-origin-from = { $name }, { $date }
report-needs = Wat het bedrijf wil bereiken
report-about = Over deze vragenlijst
report-method = Hoe dit gemeten is
report-method-figure = Hoe het cijfer ontstaat
report-method-range = De marge loopt van het laagste naar het hoogste cijfer dat nog kan. Een open vraag of “weet ik niet” maakt de marge breder en verandert het cijfer niet.
report-method-coverage = Is minder dan 75 % bekend, dan is het cijfer voorlopig. Onder 50 % tonen we alleen de marge.
report-method-not-applicable = Wat niet van toepassing is, telt niet mee. Ontbreekt een basis, dan stijgt het niveau niet verder. De punten veranderen daar niet door.
report-method-rounding = We rekenen zonder af te ronden en ronden alleen af wat u leest.
report-levels = De niveaus
report-level-below = { $name }: van { $from } tot onder { $to }
report-level-up-to = { $name }: van { $from } tot en met { $to }
report-blockers = Welke basis ontbreekt
report-dont-knows = Wat u niet wist
report-not-applicables = Wat niet van toepassing is
report-opens = Wat nog open staat
report-no-reason = { $question } Zonder reden.
report-with-reason = { $question } Reden: { $reason }
report-sources = Waar de vragen vandaan komen
report-references = Bij de vergelijking met andere bedrijven
report-help = Hoe de maatregelen gekozen zijn
report-help-how = Voor elke maatregel kijken we twee dingen na: mag u ze gebruiken, en hebt u er iets aan. Wat niet bekend is, telt niet als ja en niet als neen.
report-facts = Versies, datums en aantallen
report-hash = Kenmerk van de vragenlijst
report-stage = Meting
report-stage-dates = { $stage }, begonnen op { $begun }, laatst gewijzigd op { $changed }
report-respondent = Ingevuld door
report-asked = Vragen gesteld
report-answered = Vragen beantwoord
report-dont-know = Weet ik niet
report-not-applicable = Niet van toepassing
report-open = Nog open
report-coverage = Bekend
report-backed = Getoond of bewezen
report-reference = Vergeleken: { $name }
report-catalogue = Maatregelen
report-made-on = Verslag gemaakt op
report-made-with = Verslag gemaakt met
report-what = Wat
report-who-when = Wie en wanneer
report-who-helps = Wie helpt
report-you-pay = U betaalt
report-good-enough = Goed genoeg voor u als
report-next-step = Volgende stap
report-steps-do = Wat een stap oplevert
report-part = Onderdeel
report-then = Toen
report-now = Nu
report-change = Wat veranderde
report-question = Vraag
report-answer = Antwoord
report-note = Notitie
report-private-note = Alleen voor de adviseur
report-evidence = Bewijs
report-evidence-unsaid = niets gezegd: { $n }
report-attachments = Stukken en links
report-attachment-link = webpagina
report-attachment-picture = foto
report-attachment-pdf = pdf
report-reason = Reden
report-follow-up = Later nakijken
report-origin = Overgenomen uit
report-points = Punten
report-points-evidence = Punten, bewijs
report-rule = Mag u dit gebruiken?
report-met = Bij u
report-useful = Waarom het u helpt
report-mind = Let hierop
report-money = Geld
report-address = Meer weten
report-rests-on = Waarop dit steunt
report-combination = De beste combinatie die mag
report-combination-rests = Alleen wat volgens een bron samen mag, is samengeteld. Bedragen zijn zonder btw. Wie de steun geeft, beslist.
report-rests-programme = { $name }: { $words }
report-rests-source = { $source }, gezien op { $date }.
report-room-rests = De ruimte volgt uit de steun die u opgaf. Wat u niet opgaf, is niet meegeteld.
report-free-beside = Gratis erbij
report-aside = Niet meegeteld
report-aside-more = En nog { $n } andere.
report-aid = Steun die u al kreeg
report-amount = Bedrag
report-day = Dag
report-giver = Gever
report-counts = Telt dit mee?
report-cost = Kosten
report-weight = Gewicht
report-sort = Soort
report-chosen = Gekozen (id)
report-part-id = Onderdeel (id)
report-evidence-id = Bewijs (id)
report-outcome = Wat eruit komt
report-scan = Meting
report-ratings = Prioriteiten
report-page = Blad
report-of = van
report-steps-now = Nu
report-steps-later = Later
report-earlier = Eerder
report-private-mark = Alleen voor de adviseur
report-missing-sign = ▯ staat voor een teken dat we niet kunnen afdrukken.
report-level = Niveau
report-low = Minstens
report-high = Hoogstens
report-best = Hoogst mogelijk
report-name = Naam
report-value = Waarde
report-verdict = Oordeel
report-provider = Aanbieder
report-why = Waarom
report-when = Wanneer
report-who = Wie
report-state = Hoe ver
report-score = Cijfer
report-questionnaire = Vragenlijst
report-scores = Cijfers
report-last = Vorige keer
report-target = Goed genoeg
report-fault = Het verslag kon niet gezet worden. Dit is een fout in het programma: { $reason }
report-no-picture = Er is geen afbeelding om te bewaren.
report-writer-fault = Het bestand kon niet gemaakt worden: { $reason }
report-to = Zeg met --to waar het verslag komt: een bestand voor één dossier, een map voor meer dossiers.
report-logo-large = Het logo is te groot. Kies er een van hoogstens 300 kB.
report-written = { $file } is bewaard en nagelezen.
report-written-of = { $done } van { $total }: { $file }
report-unknown-picture = Er is geen afbeelding { $name }. Er zijn: { $names }.
# Geld: berekening, combinatie, de-minimis
edit-aid = de steun die u kreeg
catalogue-combines = “{ $name }” staat in combines_with en mag daar niet staan.
    .help = Haal het weg uit combines_with of uit not_with. Een maatregel past nooit bij zichzelf.
money-used = Daarvan kreeg u al { $used }. Er is nog { $left } over.
money-below-least = Uw project moet minstens { $least } kosten. Voor { $cost } krijgt u niets.
money-own-smallest = Bij een project van { $cost } betaalt u { $own }.
money-if-class = Als u een { $class } bent
money-line-cost = Kosten van uw project
money-line-own = U betaalt zelf
money-line-first = U schiet voor
money-limit-family = Alleen zou dit { $alone } zijn. { $family } heeft één plafond voor alles samen.
money-limit-together = Alleen zou dit { $alone } zijn. Samen mag de steun niet hoger.
money-limit-cost = Alleen zou dit { $alone } zijn. Samen mag de steun niet hoger zijn dan de kosten.
money-combination = Zo betaalt u het minst
money-no-combination = Voor deze kosten vonden we geen steun die we kunnen berekenen.
money-topic-unknown = Kies waarover uw project gaat. Dan telt alleen mee wat daarbij past.
money-aside = Niet meegeteld
money-beside = Gratis ernaast
money-aside-not-yet = { $name }: er ontbreekt nog iets.
money-aside-topic = { $name }: gaat over iets anders.
money-aside-too-small = { $name }: uw project is te klein.
money-aside-used-up = { $name }: het plafond is op.
money-aside-nothing = { $name }: betaalt niets voor een bedrijf van deze grootte.
money-aside-no-figure = { $name }: wat u krijgt, hangt niet alleen van de kosten af.
money-aside-excluded = { $name }: mag niet samen met { $other }.
money-aside-not-known = { $name }: we weten niet of dit samen mag met { $other }. Vraag het na.
money-aside-adds-nothing = { $name }: mag samen, maar brengt niets extra op.
de-minimis-title = Ruimte voor de-minimissteun
de-minimis-room = Op { $date } is er nog { $left } over van { $ceiling }.
de-minimis-period = Steun vanaf { $since } telt mee: { $years } jaar terug, op de dag af.
de-minimis-period-fiscal = Steun vanaf { $since } telt mee: dit boekjaar en de twee ervoor.
de-minimis-none-told = U vulde nog geen steun in.
de-minimis-perhaps = Van { $amount } is niet gezegd of het de-minimissteun was.
de-minimis-next = Op { $date } komt er { $amount } vrij.
de-minimis-declare = Geef alle steun op bij wie u steun vraagt. Tel de steun van uw hele groep mee.
de-minimis-other-rules = Voor landbouw en visserij gelden andere grenzen voor de-minimissteun. Vraag ze na.
de-minimis-perhaps-other-rules = Voor landbouw en visserij gelden andere grenzen. Kijk na of dat voor u telt.
de-minimis-counts = Dit is de-minimissteun: ze telt mee voor uw grens over drie jaar.
de-minimis-over = Dit is { $by } meer dan uw ruimte voor de-minimissteun. Bespreek het met wie de steun geeft.
de-minimis-perhaps-over = Dit is misschien { $by } meer dan uw ruimte voor de-minimissteun. Vul uw eerdere steun aan.
edit-scans-elsewhere = de scans die u elders deed
value-scan-here = { $name }, versie { $version }, { $date }
value-scan-elsewhere = gedaan op { $date }
verdict-decided = { $by } besliste dit op { $date }: { $reason }
match-settling = { $n ->
    [one] Beantwoord deze vraag, dan
   *[other] Beantwoord deze { $n } vragen, dan
} { $count ->
    [one] is { $count } maatregel helemaal nagekeken:
   *[other] zijn { $count } maatregelen helemaal nagekeken:
}
# What is good enough

target-adjust = Pas aan
target-done = Klaar
target-back = Terug naar het voorstel
target-of = Goed genoeg voor u: { $name }
target-title = Wat is goed genoeg voor u?
target-lead = Kies per onderdeel waar u naartoe wilt. Stappen, sterke punten en maatregelen volgen uw keuze.
target-now = Nu { $figure } van { $best }
target-wrong = Vul een getal van { $least } tot { $most } in.
target-nothing = Bij deze vragenlijst valt niets te kiezen.
target-nothing-go = Naar het resultaat
target-set-all = Kies wat goed genoeg is

# Above every screen: the dossier and its file

banner-unsaved = Uw laatste wijziging is nog niet bewaard.
banner-unsaved-rest = { $message } Uw werk staat nog in dit venster. We blijven het proberen.
banner-departed = Uw laatste wijziging in { $name } is nog niet bewaard.
banner-departed-rest = { $message } We blijven het proberen.
banner-departed-open = Open dit dossier
banner-save-now = Bewaar nu
banner-elsewhere = Dit dossier is al open in een ander venster of op een andere computer.
banner-elsewhere-since = Dit dossier is al open in een ander venster, sinds { $date } om { $time } uur.
banner-elsewhere-machine = Dit dossier is open op { $machine }, sinds { $date } om { $time } uur.
banner-newer = Een nieuwere versie van Digipeil bewaarde dit dossier.
banner-look-only = U kunt het bekijken, maar niet wijzigen.
banner-again = Probeer opnieuw
banner-copy = Werk verder in een kopie
banner-force = Open toch
toast-saved-again-of = Uw werk aan { $name } is weer bewaard.
toast-saved-again = Uw werk is weer bewaard.
dialog-copy-title = Verder werken in een kopie?
dialog-copy-text = Dit dossier moet blijven zoals het is. Uw wijziging komt in een kopie, in dezelfde map.
dialog-copy-do = Werk in een kopie
dialog-copy-look = Alleen kijken
dialog-force-title = Toch openen om te wijzigen?
dialog-force-text = Doe dit alleen als het dossier op de andere computer dicht is. Anders ontstaan er twee versies.
dialog-force-do = Open toch
dialog-open-copy-title = Een kopie zonder zegel maken?
dialog-open-copy-text = Dit dossier is verzegeld. Een ander programma kan alleen een kopie zonder zegel tonen. Die kopie verdwijnt als u Digipeil sluit.
dialog-open-copy-do = Maak de kopie
dialog-damaged-title = { $file } is niet leesbaar
dialog-damaged-text = { $count ->
    [one] Er is één eerdere versie, van { $date } om { $time } uur. Het bestand zelf blijft zoals het is.
   *[other] Er zijn { $count } eerdere versies. De laatste is van { $date } om { $time } uur. Het bestand zelf blijft zoals het is.
}
dialog-damaged-do = Open die versie als kopie
dialog-passphrase-title = Wat is het wachtwoord?
dialog-passphrase-text = { $file } is verzegeld. Alleen wie het wachtwoord kent, kan het lezen.
dialog-passphrase-label = Wachtwoord
dialog-passphrase-wrong = Dit wachtwoord past niet. Probeer het opnieuw.
dialog-passphrase-do = Open het dossier
## Dossiers on disk: recovery, sealing, exports

dossier-open-elsewhere-on = Dit dossier is al open op { $machine }, sinds { $date } om { $time } uur. Wat u wijzigt, bewaren we in een kopie.
dossier-recovered = Digipeil werd de vorige keer niet afgesloten. Alles wat bewaard was, staat er nog.
dossier-recovered-at = Digipeil werd de vorige keer niet afgesloten. Alles tot { $date } om { $time } uur staat er nog.
dossier-recovered-scan = { $questionnaire } { $version }: { $answers ->
    [one] 1 vraag ingevuld.
   *[other] { $answers } vragen ingevuld.
    }
dossier-recovered-unfinished = De allerlaatste wijziging staat apart bij de reservekopieën.
dossier-has-backups = { $count ->
    [one] Er is 1 eerdere versie van dit dossier.
   *[other] Er zijn { $count } eerdere versies van dit dossier.
    }
dossier-sealed = { $file } is verzegeld. Geef het wachtwoord om het te openen.
dossier-not-sealed = We konden dit dossier niet verzegelen. Het oude bestand blijft zoals het was. { $reason }
dossier-changed-again = Iemand anders wijzigde { $file } opnieuw. Vergelijk de twee versies nog eens.
dossier-no-questionnaire-kept = Uw werk is bewaard, maar de vragenlijst zelf konden we er niet bij bewaren. { $reason }
seal-wrong-passphrase = Dit is niet het juiste wachtwoord.
seal-needs-key = Dit bestand is verzegeld met een sleutel, niet met een wachtwoord. Open het met het programma age.
seal-too-much-work = Dit bestand vraagt veel meer rekenwerk dan onze eigen bestanden. We openen het niet.
seal-damaged = Dit verzegelde bestand is beschadigd of niet volledig.
seal-too-large = In dit verzegelde bestand zit meer dan in een bestand van ons past.
evidence-too-large = Dit bestand is te groot. We nemen bestanden op tot { $most } MB.
evidence-wrong-kind = Dit bestand kunt u niet toevoegen. Kies een foto (png of jpg) of een pdf.
evidence-no-address = Dit is geen adres van een webpagina. Begin met https://.
list-sealed = verzegeld
list-too-new = van een nieuwere versie van Digipeil
list-broken = niet leesbaar
list-nameless = (nog geen naam)
list-people = { $count } mensen
list-total = { $total } van { $best }
list-progress = { $done } van { $asked } vragen
list-follow-ups = { $count ->
    [one] 1 vraag later na te kijken
   *[other] { $count } vragen later na te kijken
    }
list-count = { $count ->
    [one] 1 dossier.
   *[other] { $count } dossiers.
    }
library-firms = { $firms ->
    [one] 1 bedrijf
   *[other] { $firms } bedrijven
    }, waarvan { $smes } zeker kmo.{ $unknown ->
    [0] {""}
   *[other] {" "}Van { $unknown } kennen we de grootte niet.
    }
library-scans = { $scans ->
    [one] 1 scan begonnen
   *[other] { $scans } scans begonnen
    }, waarvan { $finished } helemaal ingevuld, in { $talks ->
    [one] 1 gesprek.
   *[other] { $talks } gesprekken.
    }
library-unknown = niet bekend
library-needs = Waar bedrijven hulp bij vragen
library-areas = Per provincie
library-sectors = Per sector
library-sizes = Per grootte
library-questionnaires = Per vragenlijst
export-not-made = We konden dit bestand niet maken. { $reason }
export-not-same = Wat we schreven, lazen we niet hetzelfde terug. We haalden { $path } weer weg. Probeer een andere plaats.
file-exported = Bewaard en nagelezen: { $path }
export-nothing = Er is geen dossier dat mee kan.
export-written = Bewaard en nagelezen: { $path }
export-missing = Deze bijlagen waren niet te vinden en zitten er niet in: { $names }
export-one-only = Geef voor de klant of een collega een dossier per keer.
import-taken = Opgenomen als { $to }
import-taken-without = Opgenomen als { $to }, zonder { $count ->
    [one] 1 bijlage die ontbrak.
   *[other] { $count } bijlagen die ontbraken.
    }
import-beside = Opgenomen als { $to }. Een andere versie staat al in { $there }. Vergelijk de twee.
import-without = { $count ->
    [one] 1 bijlage kwam niet mee.
   *[other] { $count } bijlagen kwamen niet mee.
    }
import-same = Overgeslagen: precies hetzelfde staat al in { $there }
import-sealed = Niet opgenomen: het is verzegeld. Geef het wachtwoord.
import-bad-package = Niet opgenomen: in dit pakket zit geen dossier, of het is beschadigd.
import-summary = Opgenomen: { $taken }. Al aanwezig: { $same }. Niet opgenomen: { $refused }.
seal-two-versions = Van { $file } zijn er twee versies. Maak er eerst één dossier van.
seal-stay-closed = { $count ->
    [one] Eén eerdere versie of bijlage blijft verzegeld: dit wachtwoord opent ze niet.
   *[other] { $count } eerdere versies of bijlagen blijven verzegeld: dit wachtwoord opent ze niet.
}
seal-rest-failed = Het dossier zelf is klaar. Bij een eerdere versie of een bijlage liep iets mis. { $reason }
leftover-found = We vonden een dossier terug dat nog niet helemaal bewaard was: { $path }
seal-in-use = { $file } is nog open. Sluit het eerst.
seal-already = { $file } is al verzegeld.
seal-not-sealed = { $file } is niet verzegeld.
seal-no-passphrase = Geef een wachtwoord met --passphrase-file. Een leeg wachtwoord verzegelt niets.
seal-done = Verzegeld: { $path }
seal-undone = Geopend: { $path }
seal-weak = Dit wachtwoord is zwak. Iemand die u kent, raadt het.
seal-fair = Dit wachtwoord is redelijk. Een computer met veel tijd raadt het.
passphrase-longer = Neem een langer wachtwoord.
passphrase-common = Dit wachtwoord proberen mensen als eerste.
passphrase-personal = Laat de naam en de plaats van het bedrijf weg.
passphrase-pattern = Herhaal niets en volg geen rij van het toetsenbord.
passphrase-words = Vier of meer losse woorden zijn sterk en makkelijk te onthouden.
migrate-new = Bijgewerkt: { $path }
migrate-would = Moet nog bijgewerkt worden: { $path }
migrate-sealed = Verzegeld, dus nu niet bijgewerkt. Dat gebeurt als u het de volgende keer bewaart: { $path }
migrate-newer = Blijft zoals het is, want een nieuwere versie van Digipeil schreef het: { $path }
migrate-in-use = Blijft zoals het is, want het is nog open: { $path }
migrate-summary = Dossiers bekeken: { $files }. Bijgewerkt: { $changed }. Niet gelukt: { $failed }.
verify-summary = Bestanden nagekeken: { $files }. Dossiers: { $dossiers }. Eerdere versies: { $backups }. Bijlagen: { $evidence }. Verzegeld: { $sealed }. Niet van ons: { $others }. Fout: { $bad }.
verify-not-ours = Dit is geen bestand van ons. We keken er niet in.
verify-link = Dit leidt naar een andere plaats. We keken daar niet.
verify-leftover = Dit bleef over van een bewaring die werd afgebroken.
verify-two-versions = Van { $file } is er een tweede versie. Open het dossier om er één van te maken.
verify-orphan = Geen antwoord heeft deze bijlage nog nodig.
verify-evidence-changed = Deze bijlage is veranderd of beschadigd.
verify-own-broken = Dit eigen bestand heeft fouten. Bekijk ze met check.
verify-score-wrong = De score van { $assessment } klopt niet met haar eigen regels.
verify-not-stable = Dit dossier komt niet hetzelfde terug als we het opschrijven.
verify-evidence-missing = De bijlage { $name } ontbreekt of is veranderd.
verify-questionnaire-changed = Deze bewaarde vragenlijst is veranderd of beschadigd.
verify-backup-broken = Deze eerdere versie is niet leesbaar.
money-aside-loan = { $name }: een lening betaalt u terug.
# Plan

edit-add-action = een actie in uw plan
edit-change-action = een actie van uw plan
edit-move-action = de plaats van een actie
edit-remove-action = een actie uit uw plan
edit-done-action = of een actie klaar is
edit-refuse-step = een voorstel voor uw plan
plan-full = Uw plan is vol: drie acties nu en drie later. Maak er eerst één af, of haal er één weg.
plan-added-now = Dit staat nu in uw plan.
plan-added-later = Dit staat nu in uw plan, bij Later.
plan-removed = De actie is weg uit uw plan.
plan-done-said = De actie staat bij Gedaan.
plan-title-contact = Neem contact op met { $name }
plan-title-training = Volg { $name }
plan-title-tool = Gebruik { $name }
plan-title-apply = Vraag { $name } aan
plan-title = Uw plan
plan-title-now = Uw plan: { $count } { $n ->
        [1] ding
       *[other] dingen
    } nu
plan-title-proposed = Een voorstel: { $count } { $n ->
        [1] ding
       *[other] dingen
    } nu
plan-title-empty = Uw plan is nog leeg
plan-title-done = Alles in uw plan is gedaan
plan-count = { $n ->
        [1] één
        [2] twee
        [3] drie
        [4] vier
        [5] vijf
        [6] zes
       *[other] { $n }
    }
plan-lead-score = Als u { $n ->
        [1] dit
       *[other] deze { $count }
    } doet, gaat u van { $from } naar ongeveer { $to }.
plan-lead-score-basics = Als u { $n ->
        [1] dit
       *[other] deze { $count }
    } doet, gaat u van { $from } naar ongeveer { $to }, en { $left ->
        [0] ontbreekt er geen basis meer
        [1] ontbreekt er nog één basis
       *[other] ontbreken er nog { $number } basissen
    }.
plan-lead-basics = Als u { $n ->
        [1] dit
       *[other] deze { $count }
    } doet, { $left ->
        [0] ontbreekt er geen basis meer
        [1] ontbreekt er nog één basis
       *[other] ontbreken er nog { $number } basissen
    }.
plan-lead-pays = U betaalt zelf { $own }.
plan-lead-pays-open = Wat u zelf betaalt, is nog te bepalen.
plan-lead-pays-partly = U betaalt zelf { $own }. Voor { $n ->
        [1] één actie
       *[other] { $count } acties
    } is dat nog te bepalen.
plan-lead-proposed = Neem over wat u wilt doen. U mag alles veranderen.
plan-lead-partly-proposed = { $n ->
        [1] Eén daarvan is nog een voorstel.
        [2] Twee daarvan zijn nog een voorstel.
       *[other] { $count } daarvan zijn nog een voorstel.
    }
plan-lead-later = U hebt nu niets te doen. Haal iets naar voren, of voeg iets toe.
plan-lead-done = Voeg een actie toe, of vul uw scan opnieuw in.
plan-lead-profile = Deze vragenlijst geeft geen punten, en dus geen voorstel. Voeg zelf een actie toe.
plan-lead-nothing = Uit uw antwoorden komt nu geen voorstel. Voeg zelf een actie toe.
plan-lead-no-scan = Vul eerst een vragenlijst in. Dan stellen we voor wat u het best eerst doet.
plan-no-date = nog geen datum
plan-nobody = nog niemand
plan-late = te laat
plan-effort = { $effort ->
        [1] weinig werk
        [2] gemiddeld werk
       *[other] veel werk
    }
plan-total-effect = In totaal gaat u van { $from } naar { $to }.
plan-said-pays = u betaalt { $amount }
plan-lifts-basic = Neemt “basis ontbreekt” weg.
plan-with = Met { $names }.
plan-and = { $first } en { $last }
plan-why-basic = Hier ontbreekt een basis. Daarom staat dit vooraan.
plan-why-basic-more = Om die basis te hebben, is ook nog iets anders nodig.
plan-why-condition = Dit is een punt dat u nog niet haalt. Wat het minste werk vraagt, staat vooraan.
plan-why-gap = { $name }: u staat op { $point }, goed genoeg voor u is { $target }.
plan-why-weight = Belang { $importance } van 3, moeite { $effort } van 3.
plan-why-sum = Voorrang: verschil { $gap } × belang { $importance } ÷ moeite { $effort } = { $priority }.
plan-cost-free = { $name } kost u niets.
plan-cost-unknown = Wat { $name } betaalt, hangt af van de kosten.
plan-cost-not-yet = { $name } telt nog niet mee: er is nog een voorwaarde.
plan-cost-too-small = { $name } betaalt pas vanaf { $least }.
plan-cost-aid = { $name } betaalt { $aid }.
plan-cost-ask = Wat { $name } betaalt, weten we niet zeker.
plan-cost-open = nog te bepalen
plan-cost-of = van { $cost }
plan-cost-help = steun { $aid }
plan-cost-help-free = gratis

# Files for others

saved-as = Bewaard als { $name }.
dialog-path-export-title = Waar wilt u { $name } bewaren?
dialog-path-export = Bewaar het bestand
file-dialog-export = Bewaar het bestand
file-kind-calendar = Agenda
file-kind-text = Tekst
file-kind-table = Tabel
calendar-name = Plan van { $name }
calendar-owner = Wie: { $owner }
calendar-with = Met { $name }
calendar-opens = { $name } gaat open
calendar-closes = Laatste dag voor { $name }
calendar-closes-at = Laatste dag voor { $name }, tot { $hour }
plan-no-dates = Er staat nog geen datum in uw plan. Vul bij een actie in wanneer ze klaar is.
frame-step-plan = Plan
palette-plan = Bekijk mijn plan
plan-no-dossier = Er is geen dossier open.
plan-add = Voeg actie toe
plan-export = Bewaar datums als agenda
plan-take-all = { $n ->
        [1] Neem dit voorstel over
       *[other] Neem deze { $count } over
    }
plan-take = Neem over
plan-said-take = Neem dit voorstel over: { $title }
plan-proposal = Voorstel.
plan-said-proposal = Voorstel: { $what }
plan-said-now = Nu, plaats { $place }
plan-said-later = Later, plaats { $place }
plan-said-done = { $title }, gedaan op { $day }
plan-later = Later
plan-done = Gedaan
plan-move-hint = Verplaatsen met
plan-head-what = Wat
plan-head-who = Wie
plan-head-due = Klaar op
plan-head-effort = Moeite
plan-head-pays = U betaalt
plan-pays = U betaalt { $amount }
plan-more = Meer over { $title }
plan-take-now = Neem over bij Nu
plan-take-later = Neem over bij Later
plan-show-why = Waarom dit voorstel
plan-refuse = Laat dit voorstel weg
plan-refused = { $n ->
        [1] Toon het voorstel dat u wegliet
       *[other] Toon de { $n } voorstellen die u wegliet
    }
plan-to-later = Zet bij Later
plan-to-now = Zet bij Nu
plan-edit = Pas aan
plan-mark-done = Dit is gedaan
plan-not-done = Toch niet gedaan
plan-remove = Haal uit het plan
plan-form-edit = Actie
plan-form-new = Nieuwe actie
plan-form-proposal = Voorstel
plan-form-close = Sluit dit paneel
plan-form-done = Klaar
plan-form-take = Zet in mijn plan
plan-form-stop = Stop
plan-why = Waarom dit?
plan-field-title = Wat gaat u doen?
plan-field-title-missing = Vul in wat u gaat doen.
plan-field-owner = Wie doet het?
plan-field-due = Klaar op
plan-field-due-hint = Bijvoorbeeld 31 januari 2027
plan-field-due-words = Of ongeveer wanneer
plan-field-due-words-example = na maart
plan-field-effort = Hoeveel werk is het?
plan-effort-short = { $effort ->
        [1] Weinig
        [2] Gemiddeld
       *[other] Veel
    }
plan-field-effort-words = Hoeveel tijd ongeveer
plan-field-effort-words-example = een halve dag
plan-field-cost = Wat kost het?
plan-field-cost-unit = euro
plan-field-cost-wrong = Vul een bedrag in euro in, zonder btw.
plan-field-programmes = Wie helpt of betaalt mee?
plan-field-search = Zoek een andere maatregel
plan-field-search-none = Niets gevonden.
plan-field-note = Opmerking
plan-field-note-hint = Komt in het verslag.
key-alt = Alt
# What is good enough

## Dossiers on disk: recovery, sealing, exports

home-plan = Eerst in uw plan: { $title }
home-plan-rest = { $name }. Wie: { $who }. Klaar op: { $due }.
plan-show = Bekijk mijn plan
plan-pays-open = Wat u betaalt, is nog te bepalen

## Programmes: filters, another day, your own verdict, comparing

programmes-contact-of = Gegevens van { $date }.
programmes-source-memory = Uit het hoofd, nog niet opgezocht.
programmes-tag-own = Uit uw eigen map
programmes-standing-open = Nu open
programmes-standing-confirm = Nog te bevestigen
programmes-standing-later = Opent later
programmes-standing-over = Gestopt of budget op
programmes-filter-more = Meer filters
programmes-filter-needs = Wat wilt u bereiken?
programmes-filter-area = Waar werkt het?
programmes-filter-area-label = Regio
programmes-filter-area-all = Overal
programmes-filter-area-none = Deze regio kennen we niet.
programmes-filter-verdict = Past het?
programmes-filter-standing = Kunt u het gebruiken?
programmes-day = Op welke dag?
programmes-day-choose = Kijk naar een andere dag
programmes-day-hint = Bijvoorbeeld 1 maart 2027. Leeg is vandaag.
programmes-day-wrong = Vul een dag in, zoals 1 maart 2027.
programmes-other-day = U ziet hoe het is op { $date }.
programmes-other-day-back = Terug naar vandaag
programmes-compare = Vergelijk er drie
programmes-compare-chosen = { $count ->
    [2] Vergelijk deze twee
   *[other] Vergelijk deze drie
}
programmes-compare-this = Vergelijk met andere
programmes-who = Wie is wie in uw streek
programmes-fresh = Hoe actueel is dit?
programmes-own-rows = { $count ->
    [one] 1 rij komt uit uw eigen map.
   *[other] { $count } rijen komen uit uw eigen map.
}
programmes-own-broken = { $count ->
    [one] 1 eigen bestand is niet bruikbaar.
   *[other] { $count } eigen bestanden zijn niet bruikbaar.
}
programmes-own-look = Bekijk
programmes-in-plan = Dit staat in uw plan.
programmes-open-plan = Bekijk mijn plan
programmes-add-to-plan = Zet in mijn plan
programmes-make-plan = Maak mijn plan
programmes-back-compare = Terug naar de vergelijking
programmes-provider-open = Bekijk { $name }

overrule-open = Ik beslis anders
overrule-change = Verander mijn oordeel
overrule-back = Neem dit oordeel terug
overrule-title = Wat is uw oordeel over { $name }?
overrule-text = Uw oordeel staat voortaan bij deze maatregel, met uw naam en de datum. De voorwaarden blijven te lezen.
overrule-verdict = Uw oordeel
overrule-verdict-missing = Kies een oordeel.
overrule-reason = Waarom?
overrule-reason-hint = Dit staat ook in het verslag.
overrule-reason-missing = Vul in waarom u anders beslist.
overrule-who = Uw naam
overrule-who-missing = Vul uw naam in.
overrule-do = Bewaar mijn oordeel
overrule-stop = Laat het zo

compare-title = { $count ->
    [0] Welke maatregelen vergelijkt u?
    [one] 1 maatregel
   *[other] { $count } maatregelen naast elkaar
}
compare-empty = Zoek hieronder een maatregel, of kies er een in de lijst.
compare-add = Voeg een maatregel toe
compare-open-short = Bekijk
compare-open = Bekijk { $name }
compare-away-short = Haal weg
compare-away = Haal weg: { $name }
compare-verdict = Past het?
compare-money = Wat betaalt u?
compare-effort = Werk voor u
compare-support = De steun
compare-prefinance = Voorschieten
compare-when = Wanneer
compare-apply = Aanvragen
compare-lead-time = Hoe lang het duurt
compare-provider = Van wie
compare-topics = Waarover
compare-reasons = Waarom dit u helpt
compare-source = Bron
compare-none = geen bedrag
compare-unknown = weten we niet

## Who is who

who-title = Wie is wie
who-title-in = Wie is wie in { $area }
who-lead = Wie u kan helpen, dichtbij eerst. Per sector wie de trekker is.
who-count = { $count ->
    [0] Geen organisaties gevonden.
    [one] 1 organisatie gevonden.
   *[other] { $count } organisaties gevonden.
}
who-search = Zoek een organisatie
who-list = Organisaties, dichtbij eerst
who-back = Terug naar wie is wie
who-back-other = Terug
who-unknown = Deze organisatie kennen we niet meer.
who-none = Geen enkele organisatie past bij deze keuze.
who-clear = Wis mijn keuze
who-own = Toon weer mijn streek en sector
who-choose = Kies plaats en sector
who-choose-hide = Verberg plaats en sector
who-area = Waar?
who-everywhere = Overal
who-area-none = Deze plaats kennen we niet.
who-sector = Welke sector?
who-every-sector = Elke sector
who-sector-none = Deze sector kennen we hier niet.
who-how = Goed om te weten
who-how-soft = De trekker kan per project verschillen. De andere staan er altijd bij.
who-how-old = Bij elk contact staat van wanneer de gegevens zijn.
who-hidden = { $count ->
    [one] 1 andere organisatie valt buiten uw keuze.
   *[other] { $count } andere organisaties vallen buiten uw keuze.
}
who-near = In uw streek
who-regional = In een streek of provincie
who-part = In het hele gewest of landsdeel
who-country = In het hele land
who-wide = Ruimer, of we weten niet waar
who-found-title = Best passend eerst
who-found-outside = Buiten uw keuze
who-works-in = Werkt in { $areas }.
who-offers = { $count ->
    [one] 1 maatregel.
   *[other] { $count } maatregelen.
}
who-leads-for = Trekker voor { $sectors } in { $area }.
who-takes-part = Werkt mee voor { $sectors } in { $area }.
who-contact-in = Contact voor bedrijven in { $area }.
who-group-employers = Werkgevers en personeel
who-group-platforms = Platforms en sectoren
who-group-development = Streekontwikkeling
who-group-knowledge = Kennis en opleiding
who-group-government = Overheid
who-group-other = Andere
who-kind-authority = Overheid
who-kind-agency = Overheidsdienst
who-kind-development = Streekontwikkeling
who-kind-association = Werkgevers of sector
who-kind-knowledge = Kenniscentrum
who-kind-employer-service = Dienst voor werkgevers
who-kind-platform = Sectorplatform
who-kind-network = Netwerk
who-kind-training = Opleiding
who-kind-guidance = Begeleiding naar werk
who-kind-social = Sociale onderneming
who-kind-media = Nieuwsbron
who-kind-governance = Bestuur, geen loket
who-kind-other = Organisatie
who-pays-for = Betaalt dit
who-hosted-by = Trekt dit platform.
who-hosted-with = Werkt mee aan dit platform, iemand anders trekt het.
who-hosts = Dit platform trekt ze.
who-takes-part-in = Aan dit platform werkt ze mee.
who-instead = Bekijk { $name }
who-ended = Deze organisatie bestaat niet meer sinds { $date }.
who-succeeded = Een andere organisatie nam dit over.
who-programmes = Wat ze aanbiedt
who-no-programmes = Er staan geen maatregelen van deze organisatie in de catalogus.
who-related = Hoort hierbij
who-campaigns-note = Dit is informatie, geen maatregel.
who-no-contact = We hebben geen contactpersoon of adres.
who-fact-role = Rol
who-fact-areas = Waar
who-fact-sectors = Voor welke sectoren
who-fact-chair = Voorzitter
who-fact-aliases = Ook bekend als
who-fact-since = Bestaat sinds
who-area-unsaid = Dat zegt de bron niet.
who-all-sectors = elke sector

## How up to date the catalogue is

catalogue-counted = In deze catalogus staan { $programmes } maatregelen en { $organisations } organisaties.
catalogue-own = Uit uw eigen map
catalogue-own-folder = De map: { $folder }
catalogue-own-none = U gebruikt geen eigen catalogusbestanden.
catalogue-own-count = { $count ->
    [one] 1 rij komt uit uw eigen bestanden.
   *[other] { $count } rijen komen uit uw eigen bestanden.
}
catalogue-own-row = { $said } Uit { $file }.
catalogue-replaces = { $kind }, in de plaats van onze rij.
catalogue-adds = { $kind }, nieuw.
catalogue-kind-programme = Maatregel
catalogue-kind-organisation = Organisatie
catalogue-kind-family = Groep van maatregelen
catalogue-kind-need = Behoefte
catalogue-kind-topic = Onderwerp
catalogue-kind-instrument = Scan
catalogue-kind-leads = Tabel met trekkers
catalogue-kind-campaign = Campagne
catalogue-kind-example = Voorbeeld
catalogue-broken = { $count ->
    [one] 1 bestand is weggelaten.
   *[other] { $count } bestanden zijn weggelaten.
}
catalogue-broken-rest = Er staat een fout in. De rest van de catalogus werkt gewoon.
catalogue-recheck = Na te kijken
catalogue-recheck-lead = Per beheerder, het oudste eerst. Kies een beheerder om de rijen te zien.
catalogue-rows-of = Na te kijken door { $name }
catalogue-copy = Kopieer de lijst
catalogue-save = Bewaar als tekst
catalogue-file = na-te-kijken
catalogue-copied = De lijst staat op het klembord.
catalogue-open-programme = Bekijk de maatregel
catalogue-open-organisation = Bekijk de organisatie
palette-organisations = Naar wie is wie
palette-organisations-also = organisaties contact trekker platform partner
palette-catalogue = Naar de catalogus: hoe actueel is die?
palette-catalogue-also = nakijken eigen map bronnen

banner-conflict = Iemand anders wijzigde dit dossier terwijl het hier open was.
banner-conflict-rest = Beide versies zijn bewaard.
banner-conflict-apart = Laat het twee dossiers
banner-conflict-merge = Vergelijk de twee versies
banner-recovered = Digipeil stopte onverwacht. Uw werk is terug, tot { $date } om { $time } uur.
banner-recovered-plain = Digipeil stopte onverwacht. Uw werk is terug.
banner-recovered-scan = { $n ->
    [one] { $name } { $version }: één antwoord.
   *[other] { $name } { $version }: { $n } antwoorden.
 }
banner-recovered-unfinished = De allerlaatste wijziging staat apart, bij de versies.
banner-recovered-versions = Bekijk de versies
banner-understood = Begrepen
banner-interrupted = Digipeil stopte onverwacht terwijl { $name } open was.
banner-interrupted-rest = Uw werk is bewaard.
banner-interrupted-open = Open het dossier
toast-undone-many = { $count ->
    [one] Eén wijziging teruggedraaid.
   *[other] { $count } wijzigingen teruggedraaid.
 }
toast-redone-many = { $count ->
    [one] Eén wijziging opnieuw gedaan.
   *[other] { $count } wijzigingen opnieuw gedaan.
 }
edit-merge = het samenvoegen van twee versies

# Two versions of one dossier

merge-title = Twee versies van dit dossier
merge-lead = Iemand anders bewaarde { $file } terwijl u werkte. Kies wat blijft. Beide versies blijven ook bewaard zoals ze zijn.
merge-asked = { $n ->
    [one] Eén verschil om te kiezen
   *[other] { $n } verschillen om te kiezen
 }
merge-asked-lead = Hier wijzigden beide versies iets, of we weten niet welke de nieuwste is.
merge-decided = { $n ->
    [one] Eén verschil dat vanzelf sprak
   *[other] { $n } verschillen die vanzelf spraken
 }
merge-decided-lead = Hier wijzigde maar één versie iets. U kunt dit nog omdraaien.
merge-mine = Uw versie: { $value }
merge-theirs = Andere versie: { $value }
merge-do = Maak er één dossier van
merge-later = Later
merge-open = { $n ->
    [one] Nog één keuze. Kiest u niet, dan blijft uw versie.
   *[other] Nog { $n } keuzes. Kiest u niet, dan blijft uw versie.
 }
merge-all-chosen = Alles is gekozen.
merge-more = Toon nog { $n } verschillen
merge-done = De twee versies zijn samengevoegd.
merge-none = Er is maar één versie van dit dossier.
merge-none-go = Ga terug
merge-nothing = niets ingevuld
merge-unanswered = geen antwoord
merge-unknown-answer = een antwoord dat hier niet past
merge-note = notitie: { $note }
merge-private-note = alleen voor mij: { $note }
merge-follow-up = later nakijken
merge-answered-on = op { $date }
merge-scan = { $name }, { $stage }
merge-a-scan = een ingevulde vragenlijst
merge-scan-about = Wie en wanneer: { $name }
merge-scan-head = { $stage }, begonnen op { $date }
merge-scan-there = houd deze vragenlijst
merge-scan-absent = zonder deze vragenlijst
merge-met = klopt
merge-not-met = klopt niet
merge-override = Uw oordeel over { $name }
merge-proposed = het voorstel
merge-plan = Het plan
merge-other = Overige gegevens
merge-other-mine = zoals hier
merge-other-theirs = zoals in de andere versie
field-name = Naam van het bedrijf
field-country = Land
field-number = Ondernemingsnummer
field-place = Gemeente
field-sector = Sector
field-headcount = Aantal mensen
field-turnover = Omzet
field-balance = Balanstotaal
field-group = Deel van een groep
field-founded = Opgericht in
field-legal-form = Rechtsvorm
field-confirmed-size = Grootte van de groep

# Earlier versions

versions-title = Versies en back-ups
versions-back = Terug
versions-lead = Alles wat u wijzigde, kunt u terughalen. Wat er nu staat, gaat daarbij niet verloren.
versions-steps = Sinds u dit dossier opende
versions-steps-lead = De laatste wijziging staat bovenaan. Kies tot waar u teruggaat.
versions-no-steps = U wijzigde nog niets.
versions-undo-to = Draai terug tot en met deze wijziging
versions-redo-to = Teruggedraaid. Doe opnieuw tot en met deze wijziging
versions-more = Toon er nog { $n }
versions-backups = Back-ups op deze computer
versions-backups-lead = Een oude versie komt terug als kopie. Uw dossier blijft zoals het is.
versions-no-file = Dit dossier is nog niet bewaard.
versions-reading = Bezig met zoeken ...
versions-none = Er is nog geen oudere versie.
versions-when = { $date } om { $time } uur
versions-holds = { $n ->
    [one] Eén antwoord. { $changed }
   *[other] { $n } antwoorden. { $changed }
 }
versions-sealed = Verzegeld. Met het wachtwoord kunt u deze versie openen.
versions-unreadable = Deze versie is niet leesbaar.
versions-nothing = Daarna veranderde er niets.
versions-changed = { $n ->
    [0] Daarna veranderde: { $names }.
    [one] Daarna veranderde één antwoord: { $names }.
   *[other] Daarna veranderden { $n } antwoorden: { $names }.
 }
versions-changed-more = { $n ->
    [0] Daarna veranderde: { $names }, en nog { $rest }.
    [one] Daarna veranderde één antwoord: { $names }, en nog { $rest }.
   *[other] Daarna veranderden { $n } antwoorden: { $names }, en nog { $rest }.
 }
versions-restore = Open als kopie
versions-restored = De oude versie staat in een kopie. Die is nu open.
report-steps-done = Gedaan
report-done-on = gedaan op { $date }
report-proposed = voorstel

# All dossiers

frame-library = Dossiers
palette-library = Toon alle dossiers
listing-title = Dossiers
listing-looking = Bezig met zoeken ...
listing-empty = Er zijn nog geen dossiers in uw map.
listing-conversations = { $n ->
    [one] Eén gesprek.
   *[other] { $n } gesprekken.
 }
listing-most-asked = Meest gevraagd: { $need }.
listing-search = Zoek op naam, gemeente of notitie
listing-region = Regio
listing-all = Alles
listing-follow-up = Later nakijken
listing-unfinished = Nog niet af
listing-clear = Wis de filters
listing-count = { $left } van { $all } dossiers
listing-head-name = Bedrijf
listing-head-people = Mensen
listing-head-changed = Gewijzigd
listing-head-state = Stand
listing-not-yet = nog niet
listing-nothing-fits = Geen dossier past bij wat u zoekt.
listing-legend = Van 0 tot 100, per vak van 25. { $names }.
listing-said-total = totaal { $total } van { $best }
listing-said-part = { $name } { $value } van 100
listing-sealed = Verzegeld
listing-too-new = Nieuwere versie
listing-broken = Niet leesbaar
listing-throw-away = Gooi { $name } weg
listing-thrown-away = Het dossier ligt in de prullenbak.
listing-taken-back = Het dossier staat weer in de lijst.
listing-take-back = Haal terug
listing-bin = Prullenbak
listing-bin-close = Sluit de prullenbak
listing-bin-link = { $n ->
    [one] Eén dossier in de prullenbak
   *[other] { $n } dossiers in de prullenbak
 }
listing-bin-lead = Deze dossiers staan niet meer in de lijst. U kunt ze nog terughalen.
listing-bin-empty = De prullenbak is leeg.
listing-empty-bin = Maak de prullenbak leeg
listing-bin-emptied = { $count ->
    [one] Eén dossier is voorgoed weg.
   *[other] { $count } dossiers zijn voorgoed weg.
 }
dialog-bin-title = De prullenbak leegmaken?
dialog-bin-text = { $n ->
    [one] Eén dossier gaat voorgoed weg, met zijn back-ups.
   *[other] { $n } dossiers gaan voorgoed weg, met hun back-ups.
 }
report-file-name = verslag
report-fell-over = Het verslag kon niet gemaakt worden. Probeer het opnieuw.
report-print-hint = Het verslag gaat open. Druk het daar af.
report-screen-title = Uw verslag
report-for = Voor wie?
report-kind-owner = Ondernemer
report-kind-advisor = Adviseur
report-kind-one-pager = 1 blad
report-sections = Wat komt erin?
report-one-pager-hint = Eén blad met het besluit: waar u staat, wat goed gaat en wat u eerst doet.
report-section-conclusion = Besluit op één blad
report-section-parts = { $n ->
    [one] Uitleg per onderdeel (één)
   *[other] Uitleg per onderdeel ({ $n })
}
report-section-changes = Vergelijking met { $date }
report-section-programmes = { $n ->
    [one] Maatregelen (één)
   *[other] Maatregelen ({ $n })
}
report-section-plan = Plan
report-section-readings = { $n ->
    [one] Alle uitkomsten (één)
   *[other] Alle uitkomsten ({ $n })
}
report-section-answers = Alle antwoorden
report-private-in = Notities “alleen voor mij” staan erin. Geef dit niet door.
report-private-out = Notities “alleen voor mij” komen er nooit in.
report-save-pdf = Bewaar als PDF
report-save-word = Word
report-save-excel = Excel
report-print = Druk af
report-more = Meer
report-save-csv = Bewaar als tabel (CSV)
report-save-json = Bewaar voor programma’s (JSON)
report-save-svg = Bewaar de grafiek (SVG)
report-save-png = Bewaar de grafiek (PNG)
report-making = Bezig met uw verslag
report-typesetting = Bezig met de bladen
report-step-telling = We zetten de cijfers en zinnen klaar
report-step-setting = We zetten de bladen
report-step-writing = We schrijven het bestand
report-step-drawing = We tekenen afbeelding { $picture } van { $of }
report-renewing = wordt vernieuwd
report-stop = Stop
report-stopped = U stopte de bladen. Kies iets anders om ze opnieuw te zien.
report-page-of = Blad { $page } van { $count }
report-pages-of = Blad { $first } en { $last } van { $count }
report-page-before = Vorig blad
report-page-next = Volgend blad
report-smaller = Kleiner
report-larger = Groter
export-no-viewer = We vinden geen programma om dit te openen. Het bestand staat hier: { $path }
file-kind-report = Verslag
file-kind-picture = Afbeelding
toast-open = Open
palette-report = Bekijk mijn verslag
frame-step-report = Verslag
settings-organisation = Uw organisatie
settings-organisation-lead = Dit staat op elk verslag dat u maakt.
settings-organisation-name = Naam
settings-organisation-name-hint = Bovenaan elk verslag. Leeg: Digipeil.
settings-organisation-footer = Voettekst
settings-organisation-footer-hint = Onderaan elk blad, zoals uw adres.
settings-organisation-colour = Kleur
settings-organisation-colour-hint = Van uw naam bovenaan, zoals #0D5C63.
settings-organisation-colour-wrong = Schrijf een kleur als #0D5C63.
settings-organisation-colour-pale = Deze kleur is te licht om te lezen. Kies een donkere.
settings-logo = Logo
settings-logo-hint = Een PNG of SVG van hoogstens 300 kB.
settings-logo-choose = Kies een logo
settings-logo-remove = Haal het logo weg
settings-logo-there = Er is een logo.
settings-logo-none = Er is geen logo.
settings-logo-kind = Kies een PNG of een SVG.
settings-logo-no-dialog = Op deze computer is er geen venster om een bestand te kiezen.

## The money calculator and the aid that was had

programmes-calculator = Reken het hele project uit
programmes-used = Al gekregen
programmes-left-after = Nog vrij na dit project
programmes-had = Steun die u hiervan al kreeg
calculator-title-open = Wat kost uw project?
calculator-lead-open = Vul het bedrag in. Dan rekenen we uit wat u zelf betaalt.
calculator-title = U betaalt { $own } van { $cost }
calculator-title-perhaps = U betaalt misschien nog { $own } van { $cost }
calculator-title-nothing = U betaalt alles zelf: { $cost }
calculator-lead-topic = Zeg waarover uw project gaat. Dan valt weg wat niet past.
calculator-best = De beste combinatie die mag
calculator-none = Geen steun met een bedrag
calculator-none-rest = Geen enkele maatregel betaalt zeker mee aan deze kosten.
calculator-over-rest = Het mag nog altijd gevraagd worden. De overheid beslist.
calculator-free = Gratis erbij
calculator-alone = Elke maatregel apart
calculator-alone-lead = Dit betaalt u als u alleen deze maatregel gebruikt.
calculator-aside-show = { $count ->
    [one] Waarom 1 maatregel niet meetelt
   *[other] Waarom { $count } maatregelen niet meetellen
}
calculator-aside-hide = Verberg waarom andere niet meetellen
calculator-room = Ruimte voor de-minimissteun
calculator-every-topic = Weet ik nog niet
calculator-topic-none = Dit onderwerp kennen we niet.
aid-title = Steun die u al kreeg
aid-lead = Noteer elke steun met de dag van de beslissing. Zo weten we hoeveel ruimte er nog is.
aid-none = U noteerde nog geen steun.
aid-line = { $amount } op { $date }, { $giver }
aid-giver-unsaid = gever onbekend
aid-counts = Telt mee tot en met { $date }.
aid-counts-perhaps = Telt misschien mee, tot en met { $date }. U zei niet of het de-minimissteun is.
aid-counts-not = Telt op deze dag niet mee.
aid-not-de-minimis = Geen de-minimissteun: telt niet mee.
aid-of-programme = Van { $name }.
aid-of-company = Voor { $name }.
aid-change = Wijzig
aid-change-named = Wijzig { $amount } op { $date }
aid-away-named = Haal weg: { $amount } op { $date }
aid-add = Voeg steun toe
aid-add-title = Welke steun kreeg u?
aid-change-title = Wijzig deze steun
aid-keep = Bewaar deze steun
aid-day = Dag van de beslissing
aid-day-hint = De dag waarop u recht kreeg op de steun, niet die van de betaling.
aid-amount = Bedrag
aid-euro = euro
aid-giver = Wie gaf de steun?
aid-de-minimis = Is het de-minimissteun?
aid-programme = Van welke maatregel?
aid-undertaking = Voor welk bedrijf?
aid-undertaking-hint = Ook steun aan verbonden bedrijven telt mee. Leeg is uw eigen bedrijf.
aid-may-be-empty = mag leeg blijven
palette-calculator = Naar de rekenhulp
palette-calculator-also = geld steun de-minimis combinatie eigen deel
dialog-switch-title = Dit dossier is nog niet bewaard
dialog-switch-text = De laatste wijziging kon niet bewaard worden. Als u verdergaat, is ze weg.
dialog-switch-do = Ga verder zonder bewaren
plan-cost-used-up = Het plafond van { $name } is op voor deze periode.
plan-cost-nothing = { $name } betaalt niets aan een bedrijf van uw grootte.
plan-cost-loan = { $name } is een lening: u betaalt ze terug.
plan-cost-not-with = { $name } telt niet mee: of het samengaat met { $other }, is niet zeker.
plan-cost-adds-nothing = { $name } voegt hier niets toe.
plan-cost-de-minimis = Let op: dit is meer steun dan er nog ruimte is voor de-minimissteun.
plan-make-report = Maak het verslag
report-number = Nr
report-id = Id

# Bewijs bij een antwoord
interview-attachments = Bewijs
interview-attach-field = Link of pad van een bestand
interview-attach-hint = Een foto of pdf, of een adres dat begint met https://.
interview-attach-add = Voeg bewijs toe
interview-attach-choose = Kies een bestand
interview-attach-open = Open { $name }
interview-attach-remove = Verwijder
interview-attach-remove-named = Verwijder { $name }
interview-attach-size-kb = { $size } kB
interview-attach-size-mb = { $size } MB
evidence-no-dialog = Uw systeem toont geen venster om een bestand te kiezen. Typ het pad van het bestand.
evidence-not-saved = Dit dossier is nog niet bewaard. Probeer het zo meteen opnieuw.
evidence-too-many = Bij een antwoord passen tot { $most } stukken bewijs. Verwijder er eerst een.
file-kind-evidence = Foto of pdf

share-title = Delen en verzegelen
share-back = Terug
share-lead = Maak een bestand voor iemand anders. Uw eigen dossier blijft zoals het is.
share-whom = Voor wie is het bestand?
share-client = Voor de klant
share-client-hint = Alles, behalve uw eigen notities.
share-province = Voor de provincie
share-province-hint = Antwoorden en scores, zonder naam. Regio, sector en grootte vallen weg: het is één bedrijf.
share-colleague = Voor een collega
share-colleague-hint = Alles, met uw notities, bijlagen en vragenlijsten, in één zip-bestand.
share-seal = Wachtwoord voor het bestand
share-seal-hint = Hoeft niet. Met een wachtwoord is het bestand verzegeld.
share-seal-again = Herhaal het wachtwoord voor het bestand
share-do = Bewaar het bestand
share-not-saved = Dit dossier staat nog niet op schijf zoals u het hier ziet. Bewaar het eerst.
share-differs = De twee wachtwoorden zijn niet gelijk.
share-strong = Dit wachtwoord is sterk.
share-keep-passphrase = Bewaar het wachtwoord goed. Zonder wachtwoord kan niemand het bestand openen, ook wij niet.
share-file-client = { $name }-voor-klant
share-file-province = anoniem-{ $date }
share-file-colleague = { $name }-voor-collega
share-own-title = Zegel op dit dossier
share-own-open = Dit dossier is niet verzegeld. Wie het bestand heeft, kan het lezen.
share-own-sealed = Dit dossier is verzegeld. Alleen wie het wachtwoord kent, kan het lezen.
share-own-all = Ook de back-ups en de bijlagen krijgen het zegel.
share-own-not-ours = U kijkt alleen. Maak eerst een kopie om te verzegelen.
share-own-passphrase = Wachtwoord voor dit dossier
share-own-again = Herhaal het wachtwoord voor dit dossier
share-own-do = Verzegel dit dossier
share-own-undo = Haal het zegel weg
seal-taken-off = Het zegel is weg: { $path }
seal-not-reopened = Het bestand is klaar, maar we konden het niet opnieuw openen. { $reason }
file-kind-figures = Cijfers
palette-share-also = exporteren klant provincie collega wachtwoord wachtzin zegel
palette-report-also = rapport document afdrukken printen exporteren PDF Word Excel
programmes-settling = Beantwoord { $questions ->
    [one] deze vraag
    [2] deze twee vragen
   *[other] deze { $questions } vragen
}, dan weet u het van { $programmes ->
    [one] 1 maatregel
   *[other] { $programmes } maatregelen
}.
programmes-settling-others = Andere vragen

# Veel dossiers tegelijk inlezen
library-back = Naar alle dossiers
import-title = Dossiers inlezen
import-lead = Lees in wat een collega u stuurde of wat op een andere computer staat. Wat u al hebt, blijft zoals het is.
import-choose-files = Kies bestanden
import-choose-folder = Kies een map
import-choose-hint = Dit gaat met dossiers (.ron), verzegelde dossiers (.ron.age) en volledige dossiers van een collega (.zip). U kunt ze ook op dit venster slepen.
import-drop = Laat los om in te lezen
import-looking = We zoeken de dossiers ...
import-comparing = { $count ->
    [one] Eén bestand gevonden. We kijken wat u al hebt ...
   *[other] { $count } bestanden gevonden. We kijken wat u al hebt ...
}
import-progress = { $done } van { $all } bestanden
import-at-work = Bezig met inlezen.
import-stop = Stop
import-stopping = We stoppen na dit bestand ...
import-busy = Er worden nog dossiers ingelezen. Wacht tot dat klaar is, of stop het eerst.
import-nothing = Hier staat geen dossier in.
import-report = { $count ->
    [one] Eén bestand
   *[other] { $count } bestanden
}
import-title-sealed = { $count ->
    [one] Eén verzegeld bestand
   *[other] { $count } verzegelde bestanden
}
import-title-refused = { $count ->
    [one] Eén bestand niet opgenomen
   *[other] { $count } bestanden niet opgenomen
}
import-title-unreached = { $count ->
    [one] Eén bestand nog niet bekeken
   *[other] { $count } bestanden nog niet bekeken
}
import-title-beside = { $count ->
    [one] Eén dossier opgenomen naast een andere versie
   *[other] { $count } dossiers opgenomen naast een andere versie
}
import-title-taken = { $count ->
    [one] Eén dossier opgenomen
   *[other] { $count } dossiers opgenomen
}
import-title-same = { $count ->
    [one] Eén dossier had u al
   *[other] { $count } dossiers had u al
}
import-unreached = Nog niet bekeken.
import-stopped = Het inlezen is niet af. Wat is opgenomen, blijft staan.
import-go-on = Ga verder
import-beside-lead = Van deze dossiers hebt u nu twee versies. Kijk welke u houdt.
import-sealed-lead = Met het wachtwoord komen ze erbij. Ze blijven verzegeld.
import-passphrase = Wachtwoord van deze bestanden
import-unseal = Lees de verzegelde bestanden in
import-wrong = { $count ->
    [one] Op één bestand past dit wachtwoord niet. Probeer een ander.
   *[other] Op { $count } bestanden past dit wachtwoord niet. Probeer een ander.
}
import-others = { $count ->
    [one] Eén bestand van een andere soort sloegen we over.
   *[other] { $count } bestanden van een andere soort sloegen we over.
}
import-folders = { $count ->
    [one] Eén map in uw map sloegen we over.
   *[other] { $count } mappen in uw map sloegen we over.
}
import-fell-over = Niet opgenomen: bij dit bestand liep iets mis in Digipeil. De andere bestanden gingen door.
import-all-fell-over = Het inlezen liep mis. Wat al is opgenomen, blijft staan.
import-file-report = ingelezen-{ $date }
import-dialog-files = Welke dossiers wilt u inlezen?
import-dialog-folder = Uit welke map wilt u dossiers inlezen?
dialog-path-import-title = Wat wilt u inlezen?
dialog-path-import-text = Deze computer kan geen venster met mappen tonen. Typ de plaats van het bestand of de map.
dialog-path-import-label = Plaats van het bestand of de map
dialog-path-import = Lees in
toast-show = Bekijk
palette-import-also = importeren invoeren map bestanden collega zip

# Cijfers van veel dossiers, zonder namen
figures-title = Cijfers voor de provincie
figures-lead = Eén bestand met antwoorden en scores. Niemand ziet van welk bedrijf ze zijn.
figures-which = Van welke bedrijven?
figures-all = { $count ->
    [one] Van alle dossiers: één bedrijf
   *[other] Van alle dossiers: { $count } bedrijven
}
figures-shown = { $count ->
    [one] Van wat de lijst nu toont: één bedrijf
   *[other] Van wat de lijst nu toont: { $count } bedrijven
}
figures-shown-hint = Gezocht: { $filter }.
figures-search = “{ $words }”
figures-filter-first = Wilt u minder? Zoek of filter eerst in de lijst met dossiers.
figures-sealed = { $count ->
    [one] Eén verzegeld dossier zit er niet in.
   *[other] { $count } verzegelde dossiers zitten er niet in.
}
figures-unreadable = { $count ->
    [one] Eén dossier dat we niet kunnen lezen, zit er niet in.
   *[other] { $count } dossiers die we niet kunnen lezen, zitten er niet in.
}
figures-copies = { $count ->
    [one] Eén dossier is een kopie van een ander en telt niet mee.
   *[other] { $count } dossiers zijn een kopie van een ander en tellen niet mee.
}
figures-blur = Regio, sector en grootte vallen weg waar minder dan { $few } bedrijven ze delen.
figures-progress = { $done } van { $all } dossiers gelezen
figures-stopping = We stoppen ...
figures-stopped = Gestopt. Er is niets bewaard.
figures-holds = { $count ->
    [one] Het bestand telt één bedrijf.
   *[other] Het bestand telt { $count } bedrijven.
}
figures-none = Geen van deze dossiers is leesbaar. Er is niets bewaard.
figures-unknown-scans = { $count ->
    [one] Eén scan zit er niet in: we kennen de vragenlijst niet.
   *[other] { $count } scans zitten er niet in: we kennen de vragenlijst niet.
}
figures-left = { $count ->
    [one] Eén dossier konden we niet lezen. Het zit er niet in.
   *[other] { $count } dossiers konden we niet lezen. Ze zitten er niet in.
}
figures-left-more = En nog { $count }.
palette-figures-also = anoniem exporteren provincie cijfers
