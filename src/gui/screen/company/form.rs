//! The fields of the profile. What they mean is stored at every key; what cannot be read stays as typed.

use eframe::egui::{Id, Key, Memory, Rect, Response, Ui, UiBuilder, accesskit, pos2, vec2};

use crate::app::{Event, Model, Open};
use crate::company::area::{Areas, PlaceProblem};
use crate::company::number::Scheme;
use crate::company::sector::Nace;
use crate::company::size::SizeClass;
use crate::company::words::folded_key;
use crate::company::{Company, Country, Field, Reference};
use crate::exact::Exact;
use crate::gui::Outbox;
use crate::gui::layout::flow_ui;
use crate::gui::screen::arrival;
use crate::gui::theme::theme;
use crate::gui::widget::{
    ChipSign, Find, Icon, SearchOutcome, SearchSelect, Segmented, TextInput, chip_ui, label_ui, small_ui,
};
use crate::id::{AreaId, Id as _, LegalFormId, NeedId};
use crate::text::{self, Locale, Tr};
use crate::tr;

use super::State;
use super::draft::Draft;
use super::find;
use super::sentence::{self, Fault};
use super::size::class_adjective;

/// Narrower than this, fields stand below each other.
const PAIR: f32 = 520.0;

/// The needs one can choose, in the order of the form: those of the questionnaires.
const NEEDS: [&str; 12] = [
    "process_optimisation",
    "market_approach",
    "product_innovation",
    "digital_services",
    "cybersecurity",
    "data",
    "skills",
    "inclusive_hiring",
    "energy",
    "export",
    "finance",
    "network",
];

/// The form while it is drawn.
pub(super) struct Form<'a> {
    model: &'a Model,
    t: &'a Tr,
    open: &'a Open,
    state: &'a mut State,
    out: &'a mut Outbox,
    /// As the company is to be after this frame.
    company: Company,
    /// The fields drawn, each with what takes the focus.
    order: Vec<Id>,
    /// The field in which Enter was pressed, as a place in `order`.
    entered: Option<usize>,
}

/// The place as the form shows it: its municipality, or a wider area.
fn place_of(company: &Company) -> Option<(Option<String>, Option<AreaId>)> {
    let written = company.municipality.clone().filter(|text| !text.trim().is_empty());
    (written.is_some() || company.area.is_some()).then(|| (written, company.area.clone()))
}

fn place_text(areas: &Areas, (municipality, area): &(Option<String>, Option<AreaId>), locale: Locale) -> String {
    match (municipality, area) {
        (Some(municipality), _) => municipality.clone(),
        (None, Some(area)) => areas.name(area, locale).to_owned(),
        (None, None) => String::new(),
    }
}

fn sector_text(reference: &Reference, code: Nace, locale: Locale) -> String {
    reference.sectors.nearest(code).map_or_else(|| code.to_string(), |sector| sector.name.get(locale).to_owned())
}

fn people_text(locale: Locale, people: &Exact) -> String {
    text::number_up_to(locale, people, 2)
}

/// Writes what is understood anew, in another language; what is not stays as typed.
pub(super) fn rewrite(state: &mut State, company: &Company, locale: Locale) {
    fn one<T: Clone + PartialEq>(draft: &mut Draft<T>, stored: Option<&T>, write: impl FnOnce(&T) -> String) {
        if draft.fault.is_none() {
            draft.rewrite(stored, write);
        }
    }
    one(&mut state.headcount, company.headcount.as_ref(), |people| people_text(locale, people));
    one(&mut state.turnover, company.turnover.as_ref(), |amount| text::euro(locale, amount));
    one(&mut state.balance, company.balance.as_ref(), |amount| text::euro(locale, amount));
    // Names are in the reader's language: they are written again when the field is drawn.
    state.sector = Draft::default();
    state.legal_form = Draft::default();
    if company.municipality.is_none() {
        state.place = Draft::default();
    }
}

/// What a typed amount or number of people means.
fn quantity(locale: Locale, typed: &str, fault: Fault) -> Result<Option<Exact>, Fault> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    match text::parse_number(locale, typed) {
        Some(number) if number.is_negative() => Err(Fault::Negative),
        Some(number) => Ok(Some(number)),
        None => Err(fault),
    }
}

impl<'a> Form<'a> {
    /// The form of the open dossier.
    pub(super) fn new(model: &'a Model, open: &'a Open, state: &'a mut State, out: &'a mut Outbox) -> Self {
        let company = open.dossier().company.clone();
        let mut form =
            Self { model, t: &model.tr, open, state, out, company, order: Vec::with_capacity(12), entered: None };
        form.follow();
        form
    }

    /// Takes over what the dossier holds, where that changed by other hands, and judges what is stored as typed.
    fn follow(&mut self) {
        let Self { state, company, model, t, .. } = self;
        let locale = t.locale();
        let reference = &model.reference;
        state.name.follow(company.name.as_ref(), Clone::clone);
        state.number.follow(company.number.as_ref(), Clone::clone);
        state.place.follow(place_of(company).as_ref(), |place| place_text(&reference.areas, place, locale));
        state.sector.follow(company.sector.as_ref(), |code| sector_text(reference, *code, locale));
        state.headcount.follow(company.headcount.as_ref(), |people| people_text(locale, people));
        state.turnover.follow(company.turnover.as_ref(), |amount| text::euro(locale, amount));
        state.balance.follow(company.balance.as_ref(), |amount| text::euro(locale, amount));
        state.founded.follow(company.founded.as_ref(), ToString::to_string);
        state.legal_form.follow(company.legal_form.as_ref(), |id| {
            let form = reference.legal_forms.get(id);
            form.map_or_else(|| id.as_str().to_owned(), |form| form.name.get(locale).to_owned())
        });
        self.judge();
    }

    /// The number and the place are stored as typed; what is wrong with them follows from the whole profile.
    fn judge(&mut self) {
        let scheme = self.company.country.and_then(|country| Scheme::of_country(country.code()));
        let number = match (self.company.enterprise_number(), scheme) {
            (Some(Err(error)), Some(scheme)) => Some(Fault::Number(error, scheme)),
            _ => None,
        };
        self.state.number.fault = number;
        if self.state.number.fault.as_ref().is_some_and(Fault::is_beyond_typing) {
            self.state.number.is_told = true;
        }
        let problem = self.model.reference.areas.locate(&self.company).problem;
        self.state.place.fault = match problem {
            Some(PlaceProblem::UnknownMunicipality) => Some(Fault::Place),
            Some(PlaceProblem::Ambiguous(several)) => Some(Fault::Places(several.len())),
            Some(PlaceProblem::NotInArea | PlaceProblem::NotInCountry) => Some(Fault::Elsewhere),
            Some(PlaceProblem::UnknownArea) | None => None,
        };
    }

    /// The company as it is to be after this frame.
    pub(super) fn company(&self) -> &Company {
        &self.company
    }

    /// The texts.
    pub(super) fn tr(&self) -> &'a Tr {
        self.t
    }

    /// What a field is called in a list.
    pub(super) fn short_label(&self, field: Field) -> String {
        sentence::short_label(self.t, field, &self.company)
    }

    /// Everything that is wrong and to be said, in the order of the form.
    pub(super) fn faults(&self) -> Vec<(Field, String)> {
        let state = &self.state;
        let told = [
            (Field::Number, state.number.told()),
            (Field::Place, state.place.told()),
            (Field::Headcount, state.headcount.told()),
            (Field::Sector, state.sector.told()),
            (Field::Turnover, state.turnover.told()),
            (Field::Balance, state.balance.told()),
            (Field::Founded, state.founded.told()),
            (Field::LegalForm, state.legal_form.told()),
        ];
        told.into_iter().filter_map(|(field, fault)| Some((field, fault?.sentence(self.t)))).collect()
    }

    /// What takes the focus in a field.
    pub(super) fn id(&self, field: Field) -> Id {
        let salt = self.salt(field);
        match field {
            Field::Country => Segmented::part_id(salt, country_at(&self.company).unwrap_or(0)),
            Field::Group => Segmented::part_id(salt, self.group_at().unwrap_or(0)),
            Field::ConfirmedSize => Segmented::part_id(salt, class_at(&self.company).unwrap_or(0)),
            _ => TextInput::field_id(salt),
        }
    }

    /// Fields of another dossier are other fields: nothing typed there can be brought back here.
    fn salt(&self, field: Field) -> (Field, &'a str) {
        (field, &self.open.dossier().key)
    }

    fn label(&self, field: Field) -> String {
        sentence::label(self.t, field, &self.company)
    }

    /// Draws the fields.
    pub(super) fn show(&mut self, ui: &mut Ui) {
        ui.spacing_mut().item_spacing.y = 14.0;
        self.name_ui(ui);
        self.pair_ui(ui, Self::country_ui, Self::number_ui);
        self.pair_ui(ui, Self::place_ui, Self::headcount_ui);
        self.sector_ui(ui);
        self.pair_ui(ui, Self::turnover_ui, Self::group_ui);
        if self.company.group == Some(true) {
            self.confirmed_ui(ui);
        }
        self.pair_ui(ui, Self::balance_ui, Self::founded_ui);
        self.legal_form_ui(ui);
        ui.add_space(8.0);
        self.needs_ui(ui);
    }

    /// Hands on what changed; says whether Enter was pressed in the last field.
    pub(super) fn finish(self, ui: &Ui) -> bool {
        if self.company != self.open.dossier().company {
            self.out.push(Event::SetCompany(Box::new(self.company)));
        }
        let Some(at) = self.entered else { return false };
        match self.order.get(at + 1) {
            Some(next) => {
                arrival::focus(ui.ctx(), *next);
                false
            }
            None => true,
        }
    }

    /// Two fields beside each other, or below each other where there is little room.
    fn pair_ui(&mut self, ui: &mut Ui, left: fn(&mut Self, &mut Ui), right: fn(&mut Self, &mut Ui)) {
        let outer = ui.available_rect_before_wrap();
        if outer.width() < PAIR {
            left(self, ui);
            right(self, ui);
            return;
        }
        let gap = 24.0;
        let width = ((outer.width() - gap) / 2.0).floor();
        let mut used = Rect::from_min_size(outer.min, vec2(outer.width(), 0.0));
        for (x, draw) in [(outer.left(), left), (outer.right() - width, right)] {
            let area = Rect::from_min_max(pos2(x, outer.top()), pos2(x + width, f32::MAX / 4.0));
            let mut child = ui.new_child(UiBuilder::new().max_rect(area).id_salt(x as i32));
            child.set_width(width);
            draw(self, &mut child);
            used = used.union(child.min_rect());
        }
        ui.advance_cursor_after_rect(used);
    }

    /// Notes that a text field was drawn: where the focus goes next, and whether it was left.
    fn after(&mut self, ui: &Ui, field: Field, response: &Response) {
        self.order.push(response.id);
        if response.lost_focus() {
            self.state.left.push(field);
            ui.ctx().request_repaint();
            if ui.input(|i| i.key_pressed(Key::Enter)) {
                self.entered = Some(self.order.len() - 1);
            }
        }
    }

    fn name_ui(&mut self, ui: &mut Ui) {
        let label = self.label(Field::Name);
        let salt = self.salt(Field::Name);
        let response = TextInput::new(&label, salt, &mut self.state.name.text).limit(200).show(ui);
        if response.changed() {
            let typed = self.state.name.text.clone();
            let meant = Some(typed).filter(|name| !name.trim().is_empty());
            self.company.name = self.state.name.read(Ok(meant));
        }
        self.after(ui, Field::Name, &response);
    }

    fn country_ui(&mut self, ui: &mut Ui) {
        let salt = self.salt(Field::Country);
        let label = self.label(Field::Country);
        let areas = &self.model.reference.areas;
        let locale = self.t.locale();
        let mut countries = vec![Country::BE, Country::NL];
        // Another one can only come from a file so far; it is shown and kept.
        countries.extend(self.company.country.filter(|country| !countries.contains(country)));
        let names: Vec<String> = countries
            .iter()
            .map(|code| match areas.country(*code) {
                Some((_, area)) => area.name.get(locale).to_owned(),
                None => code.code().to_owned(),
            })
            .collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let chosen = self.company.country.and_then(|country| countries.iter().position(|c| *c == country));
        let picked = self.segmented_ui(ui, &label, "", salt, &names, chosen);
        if let Some(country) = picked.and_then(|at| countries.get(at))
            && self.company.country != Some(*country)
        {
            self.company.country = Some(*country);
            let forms = &self.model.reference.legal_forms;
            // A legal form is one of a country's law.
            let stays = |id: &LegalFormId| forms.get(id).is_some_and(|form| form.country == *country);
            self.company.legal_form = self.company.legal_form.take().filter(stays);
            // What was typed for the other country may be wrong now.
            self.state.left.extend([Field::Number, Field::Place]);
        }
    }

    fn number_ui(&mut self, ui: &mut Ui) {
        let t = self.t;
        let c = theme(ui).colour.clone();
        let salt = self.salt(Field::Number);
        let label = self.label(Field::Number);
        let note = tr!(t, "company-optional");
        let good = match self.company.enterprise_number() {
            Some(Ok(number)) if number.scheme() == Scheme::Kbo => tr!(t, "company-number-good"),
            // These carry no check digits: the length is all that can be told.
            Some(Ok(_)) => tr!(t, "company-number-length-good"),
            _ => String::new(),
        };
        let error = self.state.number.told().map(|fault| fault.sentence(t));
        let mut input =
            TextInput::new(&label, salt, &mut self.state.number.text).note(&note).limit(40).error(error.as_deref());
        if !good.is_empty() {
            input = input.status(Icon::CheckCircle, &good, c.good);
        }
        let response = input.show(ui);
        if response.changed() {
            let typed = self.state.number.text.clone();
            let meant = Some(typed).filter(|number| !number.trim().is_empty());
            self.company.number = self.state.number.read(Ok(meant));
            self.judge();
        }
        self.after(ui, Field::Number, &response);
    }

    fn place_ui(&mut self, ui: &mut Ui) {
        let t = self.t;
        let locale = t.locale();
        let areas = &self.model.reference.areas;
        let salt = self.salt(Field::Place);
        let label = self.label(Field::Place);
        let note = tr!(t, "company-place-note");
        let none = tr!(t, "company-place-none");
        let location = areas.locate(&self.company);
        let unit = match (location.municipality, &self.company.area) {
            (Some(municipality), _) => find::province(areas, municipality, locale),
            (None, Some(id)) if self.company.municipality.is_none() => {
                areas.get(id).map(|area| find::kind(t, area)).unwrap_or_default()
            }
            _ => String::new(),
        };
        let error = self.state.place.told().map(|fault| fault.sentence(t));
        let query = (self.state.place.text.clone(), locale, self.company.country);
        let found = self.state.places.of(query, |query| find::places(t, areas, query));
        let set = location.municipality;
        let finds: Vec<Find<'_>> = found
            .iter()
            .map(|place| Find {
                text: &place.text,
                matches: &place.matches,
                right: &place.right,
                is_set: set == Some(place.area),
            })
            .collect();
        let SearchOutcome { response, picked, .. } =
            SearchSelect::new(&label, salt, &mut self.state.place.text, &finds)
                .plain()
                .none(&none)
                .field(|field| field.note(&note).unit(&unit).error(error.as_deref()))
                .show(ui);
        let picked = picked.and_then(|at| found.get(at)).map(|place| place.area);
        if let Some(index) = picked.filter(|_| picked.is_some())
            && let Some(area) = areas.area(index)
        {
            self.choose_place(index, area.name.get(locale));
        } else if response.changed() {
            let typed = self.state.place.text.clone();
            let meant = Some(typed).filter(|place| !place.trim().is_empty());
            self.company.municipality = meant;
            self.company.area = None;
            self.state.place.read(Ok(place_of(&self.company)));
            self.judge();
        } else if response.lost_focus() && self.state.place.fault == Some(Fault::Place) {
            self.take_region();
        }
        self.after(ui, Field::Place, &response);
    }

    /// Takes the area that was picked from the list.
    fn choose_place(&mut self, index: crate::company::area::AreaIndex, name: &str) {
        use crate::company::area::AreaKind;
        let areas = &self.model.reference.areas;
        let Some(area) = areas.area(index) else { return };
        if area.kind == AreaKind::Municipality {
            self.company.municipality = Some(name.to_owned());
            self.company.area = None;
            self.company.country = self.company.country.or(area.country);
            // Two municipalities of one name: the province says which.
            if areas.locate(&self.company).municipality != Some(index) {
                let province = areas.province(index).and_then(|index| areas.area(index));
                self.company.area = province.map(|area| area.id.clone());
            }
        } else {
            self.company.municipality = None;
            self.company.area = Some(area.id.clone());
            self.company.country = self.company.country.or(area.country);
        }
        let locale = self.t.locale();
        self.state.place.rewrite(place_of(&self.company).as_ref(), |place| place_text(areas, place, locale));
        self.judge();
    }

    /// A whole name of a region was typed where a municipality was asked.
    fn take_region(&mut self) {
        let areas = &self.model.reference.areas;
        let locale = self.t.locale();
        let typed = folded_key(&self.state.place.text);
        let hits = areas.search_regions(self.company.country, &self.state.place.text, 8);
        let meant = hits.into_iter().map(|hit| hit.area).find(|index| {
            areas.area(*index).is_some_and(|area| {
                area.country.is_some() && area.name.entries().any(|(_, name)| folded_key(name) == typed)
            })
        });
        if let Some(index) = meant {
            let name = areas.area(index).map(|area| area.name.get(locale).to_owned()).unwrap_or_default();
            self.choose_place(index, &name);
        }
    }

    fn headcount_ui(&mut self, ui: &mut Ui) {
        let t = self.t;
        let locale = t.locale();
        let salt = self.salt(Field::Headcount);
        let label = self.label(Field::Headcount);
        let unit = tr!(t, "company-headcount-unit");
        let draft = &mut self.state.headcount;
        let error = draft.told().map(|fault| fault.sentence(t));
        let response =
            TextInput::new(&label, salt, &mut draft.text).unit(&unit).limit(40).error(error.as_deref()).show(ui);
        if response.changed() {
            self.company.headcount = draft.read(quantity(locale, &draft.text, Fault::People));
        } else if response.lost_focus() && draft.fault.is_none() {
            draft.rewrite(self.company.headcount.as_ref(), |people| people_text(locale, people));
        }
        self.after(ui, Field::Headcount, &response);
    }

    fn turnover_ui(&mut self, ui: &mut Ui) {
        let (label, salt) = (self.label(Field::Turnover), self.salt(Field::Turnover));
        let Self { state, company, .. } = self;
        let response = money_ui(ui, self.t, &label, salt, &mut state.turnover, &mut company.turnover);
        self.after(ui, Field::Turnover, &response);
    }

    fn balance_ui(&mut self, ui: &mut Ui) {
        let (label, salt) = (self.label(Field::Balance), self.salt(Field::Balance));
        let Self { state, company, .. } = self;
        let response = money_ui(ui, self.t, &label, salt, &mut state.balance, &mut company.balance);
        self.after(ui, Field::Balance, &response);
    }

    fn founded_ui(&mut self, ui: &mut Ui) {
        let t = self.t;
        let salt = self.salt(Field::Founded);
        let label = self.label(Field::Founded);
        let this_year = self.model.today.year();
        let draft = &mut self.state.founded;
        let error = draft.told().map(|fault| fault.sentence(t));
        let response = TextInput::new(&label, salt, &mut draft.text).limit(20).error(error.as_deref()).show(ui);
        if response.changed() {
            let typed = draft.text.trim();
            let meant = if typed.is_empty() {
                Ok(None)
            } else {
                let year = typed.parse::<i16>().ok().filter(|year| (1000..=this_year).contains(year));
                year.map(Some).ok_or(Fault::Year(this_year))
            };
            self.company.founded = draft.read(meant);
        }
        self.after(ui, Field::Founded, &response);
    }

    fn sector_ui(&mut self, ui: &mut Ui) {
        let t = self.t;
        let locale = t.locale();
        let reference = &self.model.reference;
        let salt = self.salt(Field::Sector);
        let label = self.label(Field::Sector);
        let (note, none) = (tr!(t, "company-sector-note"), tr!(t, "company-sector-none"));
        let shown = self.company.sector.map(|code| sector_text(reference, code, locale));
        let is_shown = shown.as_deref() == Some(self.state.sector.text.as_str());
        let unit = self.company.sector.filter(|_| is_shown).map(find::code).unwrap_or_default();
        let error = self.state.sector.told().map(|fault| fault.sentence(t));
        let query = (self.state.sector.text.clone(), locale);
        let found = self.state.sectors.of(query, |query| find::sectors(&reference.sectors, query));
        let finds: Vec<Find<'_>> = found
            .iter()
            .map(|sector| Find {
                text: &sector.text,
                matches: &sector.matches,
                right: &sector.right,
                is_set: self.company.sector == Some(sector.code),
            })
            .collect();
        let SearchOutcome { response, picked, .. } =
            SearchSelect::new(&label, salt, &mut self.state.sector.text, &finds)
                .none(&none)
                .field(|field| field.note(&note).unit(&unit).error(error.as_deref()))
                .show(ui);
        let draft = &mut self.state.sector;
        if let Some(sector) = picked.and_then(|at| found.get(at)) {
            self.company.sector = Some(sector.code);
            draft.rewrite(self.company.sector.as_ref(), |code| sector_text(reference, *code, locale));
        } else if response.changed() {
            if draft.text.trim().is_empty() {
                self.company.sector = draft.read(Ok(None));
            } else if self.company.sector.is_none() {
                draft.read(Err(Fault::Sector));
            }
        } else if response.lost_focus() && self.company.sector.is_some() {
            // One looked around and stayed with what was chosen.
            draft.rewrite(self.company.sector.as_ref(), |code| sector_text(reference, *code, locale));
        }
        self.after(ui, Field::Sector, &response);
    }

    fn legal_form_ui(&mut self, ui: &mut Ui) {
        let t = self.t;
        let locale = t.locale();
        let reference = &self.model.reference;
        let salt = self.salt(Field::LegalForm);
        let label = self.label(Field::LegalForm);
        let none = tr!(t, "company-legal-form-none");
        let error = self.state.legal_form.told().map(|fault| fault.sentence(t));
        let country = self.company.country;
        let query = (self.state.legal_form.text.clone(), locale, country, self.company.legal_form.clone());
        let found = self.state.forms.of(query, |query| find::forms(reference, query));
        let finds: Vec<Find<'_>> = found
            .iter()
            .map(|form| Find { text: &form.text, matches: &form.matches, right: &form.right, is_set: form.is_set })
            .collect();
        let SearchOutcome { response, picked, .. } =
            SearchSelect::new(&label, salt, &mut self.state.legal_form.text, &finds)
                .plain()
                .opens_empty()
                .none(&none)
                .field(|field| field.trailing(Icon::CaretDown).error(error.as_deref()))
                .show(ui);
        let draft = &mut self.state.legal_form;
        let name = |id: &LegalFormId| {
            let form = reference.legal_forms.get(id);
            form.map_or_else(|| id.as_str().to_owned(), |form| form.name.get(locale).to_owned())
        };
        if let Some(form) = picked.and_then(|at| found.get(at)) {
            let country = reference.legal_forms.get(&form.id).map(|form| form.country);
            self.company.country = self.company.country.or(country);
            self.company.legal_form = Some(form.id.clone());
            draft.rewrite(self.company.legal_form.as_ref(), name);
        } else if response.changed() {
            let meant = if draft.text.trim().is_empty() {
                Ok(None)
            } else {
                let form = reference.legal_forms.find(country, &draft.text);
                form.map(|form| Some(form.id.clone())).ok_or(Fault::LegalForm)
            };
            self.company.legal_form = draft.read(meant);
        } else if response.lost_focus() && draft.fault.is_none() {
            draft.rewrite(self.company.legal_form.as_ref(), name);
        }
        self.after(ui, Field::LegalForm, &response);
    }

    fn group_ui(&mut self, ui: &mut Ui) {
        let t = self.t;
        let salt = self.salt(Field::Group);
        let label = self.label(Field::Group);
        let words = [tr!(t, "company-yes"), tr!(t, "company-no"), tr!(t, "company-unknown")];
        let words = words.each_ref().map(String::as_str);
        let chosen = self.group_at();
        if let Some(picked) = self.segmented_ui(ui, &label, "", salt, &words, chosen) {
            self.company.group = match picked {
                0 => Some(true),
                1 => Some(false),
                _ => None,
            };
            self.state.is_group_unknown = picked == 2;
            if self.company.group != Some(true) {
                // The class of a group counts for its members only, and could not be seen any more.
                self.company.confirmed_size = None;
            }
        }
    }

    /// Which answer about the group is chosen.
    fn group_at(&self) -> Option<usize> {
        match self.company.group {
            Some(true) => Some(0),
            Some(false) => Some(1),
            None => self.state.is_group_unknown.then_some(2),
        }
    }

    fn confirmed_ui(&mut self, ui: &mut Ui) {
        let t = self.t;
        let salt = self.salt(Field::ConfirmedSize);
        let label = self.label(Field::ConfirmedSize);
        let note = tr!(t, "company-confirmed-note");
        let mut words: Vec<String> = SizeClass::ALL.iter().map(|class| class_adjective(t, *class)).collect();
        words.push(tr!(t, "company-unknown"));
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let chosen = class_at(&self.company);
        if let Some(picked) = self.segmented_ui(ui, &label, &note, salt, &words, chosen) {
            self.company.confirmed_size = SizeClass::ALL.get(picked).copied();
        }
    }

    /// A labelled row of choices; Enter goes on to the next field.
    fn segmented_ui(
        &mut self,
        ui: &mut Ui,
        label: &str,
        note: &str,
        salt: (Field, &str),
        words: &[&str],
        chosen: Option<usize>,
    ) -> Option<usize> {
        let picked = ui
            .vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                label_ui(ui, label, note);
                ui.add_space(4.0);
                Segmented::new(label, salt, words).chosen(chosen).full_width().show(ui)
            })
            .inner;
        self.order.push(Segmented::part_id(salt, picked.or(chosen).unwrap_or(0)));
        let focused = ui.memory(Memory::focused);
        let is_here = (0..words.len()).any(|at| Some(Segmented::part_id(salt, at)) == focused);
        if is_here && ui.input(|i| i.key_pressed(Key::Enter)) {
            self.entered = Some(self.order.len() - 1);
        }
        picked
    }

    fn needs_ui(&mut self, ui: &mut Ui) {
        let t = self.t;
        let label = tr!(t, "company-needs");
        ui.spacing_mut().item_spacing.y = 0.0;
        label_ui(ui, &label, "");
        small_ui(ui, &tr!(t, "company-needs-hint"));
        ui.add_space(6.0);
        let chosen = &self.open.dossier().needs;
        let known = NEEDS.iter().filter_map(|id| NeedId::new(id).ok());
        // What another program or catalogue named stays to be seen, and can be taken away.
        let others = chosen.iter().filter(|need| !NEEDS.contains(&need.as_str())).cloned();
        let needs: Vec<NeedId> = known.chain(others).collect();
        let builder = UiBuilder::new().accessibility_role(accesskit::Role::Group).accessibility_label(&label);
        let mut first = None;
        ui.scope_builder(builder, |ui| {
            flow_ui(ui, 8.0, |ui| {
                for need in needs {
                    let words = t.try_format(&format!("need-{}", need.as_str().replace('_', "-")), &[]);
                    let words = words.unwrap_or_else(|| need.as_str().to_owned());
                    let id = ui.next_auto_id();
                    first.get_or_insert(id);
                    if chip_ui(ui, &words, chosen.contains(&need), ChipSign::Tick).is_some() {
                        self.out.push(Event::ToggleNeed(need));
                    }
                }
            });
        });
        self.order.extend(first);
    }
}

/// An amount of money, typed freely.
fn money_ui(
    ui: &mut Ui,
    t: &Tr,
    label: &str,
    salt: (Field, &str),
    draft: &mut Draft<Exact>,
    stored: &mut Option<Exact>,
) -> Response {
    let locale = t.locale();
    let error = draft.told().map(|fault| fault.sentence(t));
    let response = TextInput::new(label, salt, &mut draft.text).limit(40).error(error.as_deref()).show(ui);
    if response.changed() {
        *stored = draft.read(quantity(locale, &draft.text, Fault::Money));
    } else if response.lost_focus() && draft.fault.is_none() {
        draft.rewrite(stored.as_ref(), |amount| text::euro(locale, amount));
    }
    response
}

/// Which country is chosen on the form.
fn country_at(company: &Company) -> Option<usize> {
    let country = company.country?;
    Some([Country::BE, Country::NL].iter().position(|c| *c == country).unwrap_or(2))
}

/// Which class of the group is chosen.
fn class_at(company: &Company) -> Option<usize> {
    let class = company.confirmed_size?;
    SizeClass::ALL.iter().position(|c| *c == class)
}
