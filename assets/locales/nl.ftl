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
faults-about = Deze bestanden tonen we niet bij de vragenlijsten. De rest van het programma werkt gewoon.
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
home-look-text = In het voorbeeld ziet u een bedrijf dat alles al invulde.
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
company-size-micro = micro-onderneming
company-size-small = kleine onderneming
company-size-medium = middelgrote onderneming
company-size-large = grote onderneming
company-size-any = onderneming met onbekende grootte
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
company-size-unsure = Nog niet zeker. Dit moeten we nog weten:
company-ask-headcount = Hoeveel mensen werken er?
company-ask-turnover = Hoe hoog is de omzet?
company-ask-balance = Hoe hoog is het balanstotaal?
company-ask-group = Hoort u bij een groep?
company-ask-confirmed = Hoe groot is de hele groep?
company-million = € { $number } miljoen
company-still-open = Nog open
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
