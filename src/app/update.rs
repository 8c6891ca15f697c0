//! What happens when something happens.

use crate::app::answering;
use crate::app::copies;
use crate::app::evidence::{self, Attach};
use crate::app::export;
use crate::app::figures;
use crate::app::history::{EditName, edit_name};
use crate::app::importing;
use crate::app::keeping;
use crate::app::open::{Open, Saving};
use crate::app::plan;
use crate::app::programmes;
use crate::app::report;
use crate::app::sharing;
use crate::app::versions;
use crate::app::{Dialog, Effect, Event, Model, Screen, Settings, ToastAction};
use crate::dossier::{Assessment, Dossier, Edit, QuestionnaireRef};
use crate::exact::Exact;
use crate::id::{AssessmentId, QuestionnaireId};
use crate::questionnaire::{DimensionIx, QuestionIx};
use crate::text::Tr;
use crate::tr;

/// Lets the program take in an event. What must be done in the world comes back.
pub fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    if keeping::would_lose_work(model, &event) {
        model.dialog = Some(Dialog::SwitchUnsaved);
        model.held_back = Some(Box::new(event));
        return Vec::new();
    }
    let before = model.open.as_ref().map(Open::generation);
    let held = keeping::hold_back(model, &event);
    let mut effects = react(model, event);
    let after = model.open.as_ref().map(Open::generation);
    if before.is_some() && before != after {
        if let Some(held) = held
            && keeping::give_back(model, held)
        {
            return Vec::new();
        }
        derive(model);
        // A dossier that was only opened needs no saving.
        if model.open.as_ref().is_some_and(|open| *open.saving() == Saving::Writing) {
            effects.extend(keeping::save(model));
        }
    }
    effects.extend(report::refresh(model));
    effects
}

pub(super) fn derive(model: &mut Model) {
    model.revision += 1;
    let Model { open, shelf, matcher, today, project, asked_on, .. } = model;
    if let Some(open) = open {
        open.derive(shelf, matcher, project, *today, *asked_on);
    }
    retranslate(model);
}

/// Texts follow the company's country: Flanders says other words than the Netherlands.
fn retranslate(model: &mut Model) {
    let country = model.open.as_ref().and_then(|o| o.dossier().company.country);
    let locale = model.settings.locale(country.as_ref().map(super::super::company::Country::code));
    if model.tr.locale() != locale {
        model.tr = Tr::new(locale);
    }
}

fn react(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::Go(screen) => {
            go(model, screen);
            let path = model.open.as_ref().and_then(|open| open.path().cloned());
            match model.screen {
                Screen::Versions => path.map(Effect::ListVersions).into_iter().collect(),
                Screen::Library => look_at_library(model),
                _ => Vec::new(),
            }
        }
        Event::Back => {
            let fallback = if model.open.is_some() { Screen::Results } else { Screen::Home };
            model.screen = model.back.pop().unwrap_or(fallback);
            Vec::new()
        }
        Event::NewDossier { key, then } => {
            let dossier = Dossier::new(key, model.today);
            let let_go = keeping::set_open(model, Open::new(dossier, None, false));
            model.screen = Screen::Company;
            if let Some(questionnaire) = then {
                start(model, &questionnaire);
                model.screen = Screen::Company;
                // The scan that was asked for is part of the new dossier: safe from the first moment.
                derive(model);
                return let_go.into_iter().chain(keeping::save(model)).collect();
            }
            let_go.into_iter().collect()
        }
        Event::OpenExample => open_example(model),
        Event::ChooseFile => vec![Effect::AskOpen],
        Event::ChooseSave => match &model.open {
            Some(open) => vec![Effect::AskSave { name: file_name(open.dossier()) }],
            None => Vec::new(),
        },
        Event::OpenFile(path) => {
            model.dialog = None;
            keeping::open_file(model, path)
        }
        Event::TakeUp(key) => keeping::take_up(model, &key),
        Event::SaveTo(path) => {
            model.dialog = None;
            match &model.open {
                Some(open) => vec![Effect::Save {
                    generation: open.generation(),
                    path: Some(path),
                    dossier: Box::new(open.dossier().clone()),
                }],
                None => Vec::new(),
            }
        }
        Event::NoFileDialog { for_saving } => {
            model.dialog = Some(Dialog::TypePath { for_saving });
            Vec::new()
        }
        Event::QuestionnairesFound(files) => {
            for (file, bytes) in files {
                model.shelf.keep(&file, &bytes);
            }
            Vec::new()
        }
        Event::Export(export) => vec![Effect::AskExport(export)],
        Event::ExportTo(path, export) => export::write_to(model, path, export),
        Event::NoExportDialog(export) => {
            export::type_path(model, export);
            Vec::new()
        }
        Event::Exported { path, result } => {
            export::written(model, &path, result);
            Vec::new()
        }
        Event::Opened { path, result } => keeping::opened(model, path, result),
        Event::Damaged(damaged) => {
            keeping::damaged(model, damaged);
            vec![Effect::SaveRecent(model.recent.clone())]
        }
        Event::Saved { generation, key, path, result } => keeping::saved(model, generation, key, path, result),
        Event::NeedsPassphrase { path, was_wrong } => {
            model.dialog = Some(Dialog::Passphrase { path, was_wrong });
            Vec::new()
        }
        Event::OpenSealed { path, passphrase } => {
            model.dialog = None;
            vec![Effect::LoadWith { path, passphrase: Some(passphrase), by_force: false }]
        }
        Event::Reopen { by_force } => {
            model.dialog = None;
            let path = model.open.as_ref().and_then(|open| open.path().cloned());
            path.map(|path| Effect::LoadWith { path, passphrase: None, by_force }).into_iter().collect()
        }
        Event::AskByForce => {
            model.dialog = Some(Dialog::OpenByForce);
            Vec::new()
        }
        Event::WorkInCopy => {
            model.dialog = None;
            let wanted = model.held_back.take();
            if let Some(open) = &mut model.open {
                open.work_in_copy();
            }
            wanted.map_or_else(Vec::new, |event| react(model, *event))
        }
        Event::LookAtLibrary => look_at_library(model),
        Event::LibraryRead(result) => {
            model.library.is_looking = false;
            model.library.problem = result.as_ref().err().cloned();
            if let Ok(read) = result {
                model.library.read = Some(read);
            }
            Vec::new()
        }
        Event::ThrowAway(path) => {
            if model.open.as_ref().is_some_and(|open| open.path() == Some(&path)) {
                model.open = None;
                model.back.clear();
                retranslate(model);
            }
            vec![Effect::ThrowAway(path)]
        }
        Event::ThrownAway { path, result: Ok(thrown) } => {
            model.thrown = Some(thrown);
            model.recent.retain(|recent| recent.path != path);
            let text = tr!(model.tr, "listing-thrown-away");
            model.say(text, false, Some(ToastAction::TakeBack));
            let mut effects = vec![Effect::SaveRecent(model.recent.clone())];
            effects.extend(look_at_library(model));
            effects
        }
        Event::TakeBack(path) => vec![Effect::TakeBack(path)],
        Event::TakenBack(Ok(_)) => {
            let text = tr!(model.tr, "listing-taken-back");
            model.say(text, false, None);
            look_at_library(model)
        }
        Event::AskEmptyBin => {
            let count = model.library.read.as_ref().map_or(0, |read| read.bin.len());
            model.dialog = (count > 0).then_some(Dialog::EmptyBin(count));
            Vec::new()
        }
        Event::EmptyBin => {
            model.dialog = None;
            model.thrown = None;
            vec![Effect::EmptyBin]
        }
        Event::BinEmptied(Ok(count)) => {
            let text = tr!(model.tr, "listing-bin-emptied", count = count);
            model.say(text, false, None);
            look_at_library(model)
        }
        Event::ThrownAway { result: Err(message), .. }
        | Event::TakenBack(Err(message))
        | Event::BinEmptied(Err(message)) => {
            model.say(message, true, None);
            look_at_library(model)
        }
        Event::Conflicted(conflict) => versions::conflicted(model, *conflict),
        Event::KeepApart => versions::keep_apart(model),
        Event::Settle(choices) => {
            versions::settle(model, &choices);
            Vec::new()
        }
        Event::Recovered(recovery) => {
            if let Some(open) = &mut model.open {
                open.set_recovery(Some(recovery));
            }
            Vec::new()
        }
        Event::ForgetRecovery => {
            if let Some(open) = &mut model.open {
                open.set_recovery(None);
            }
            Vec::new()
        }
        Event::Interrupted(interrupted) => {
            model.interrupted = Some(interrupted);
            Vec::new()
        }
        Event::ForgetInterrupted => {
            model.interrupted = None;
            Vec::new()
        }
        Event::VersionsListed { path, result } => {
            if let Some(open) = model.open.as_mut().filter(|open| open.path() == Some(&path)) {
                open.set_versions(result);
            }
            Vec::new()
        }
        Event::Restore(path) => {
            model.dialog = None;
            vec![Effect::Restore(path)]
        }
        Event::Restored(Ok(path)) => {
            let text = tr!(model.tr, "versions-restored");
            model.say(text, false, None);
            vec![Effect::Load(path)]
        }
        Event::Restored(Err(message)) => {
            model.say(message, true, None);
            Vec::new()
        }
        Event::UndoSteps(count) => {
            travel_far(model, count, Open::undo, "toast-undone-many");
            Vec::new()
        }
        Event::RedoSteps(count) => {
            travel_far(model, count, Open::redo, "toast-redone-many");
            Vec::new()
        }
        Event::SwitchAnyway => {
            model.dialog = None;
            model.held_back.take().map_or_else(Vec::new, |event| react(model, *event))
        }
        Event::SaveNow => keeping::save_again(model, None),
        Event::RetrySave { key, failure } => keeping::save_again(model, Some((&key, failure))),
        Event::RecentListed(recent) => {
            model.recent = recent;
            Vec::new()
        }
        Event::Close => {
            let let_go = keeping::depart(model);
            model.back.clear();
            model.screen = Screen::Home;
            retranslate(model);
            let_go.into_iter().collect()
        }
        Event::Start(questionnaire) => {
            let known = model.open.as_ref().and_then(|open| {
                let assessment = open.dossier().latest(&questionnaire)?;
                let progress = open.progress(&assessment.id, &model.shelf, model.reference, model.today);
                Some((assessment.id.clone(), progress))
            });
            match known {
                // Nothing is left to ask: going on would only show the last answer again.
                Some((_, Some((done, all)))) if done == all => model.dialog = Some(Dialog::BeginAgain(questionnaire)),
                Some((id, _)) => {
                    select(model, id);
                    model.screen = Screen::Interview;
                }
                None => start(model, &questionnaire),
            }
            Vec::new()
        }
        Event::StartAgain(questionnaire) => {
            model.dialog = None;
            start(model, &questionnaire);
            Vec::new()
        }
        Event::Discard(id) => {
            model.dialog = None;
            edit(model, EditName::Discard, Edit::Discard(id));
            if let Some(open) = &mut model.open {
                let newest = open.dossier().assessments.last().map(|a| a.id.clone());
                open.select(newest);
            }
            Vec::new()
        }
        Event::Select(id) => {
            select(model, id);
            Vec::new()
        }
        Event::SetCompany(company) => {
            if let Some(open) = &mut model.open {
                open.edit_company(company);
            }
            Vec::new()
        }
        Event::ToggleNeed(need) => {
            let Some(open) = &model.open else { return Vec::new() };
            let mut needs = open.dossier().needs.clone();
            match needs.iter().position(|n| *n == need) {
                Some(at) => {
                    needs.remove(at);
                }
                None => needs.push(need),
            }
            edit(model, EditName::Needs, Edit::Needs(needs));
            Vec::new()
        }
        Event::Jump(ix) => {
            answering::stand(model, ix);
            model.screen = Screen::Interview;
            Vec::new()
        }
        Event::Next => {
            answering::step(model, super::interview::Route::next);
            Vec::new()
        }
        Event::Previous => {
            let Some((at, previous)) = answering::route_step(model, super::interview::Route::previous) else {
                return Vec::new();
            };
            match previous {
                Some(ix) => answering::stand(model, ix),
                // Before the first question comes the company.
                None if model.open.as_ref().and_then(Open::at) == Some(at) => model.screen = Screen::Company,
                None => {}
            }
            Vec::new()
        }
        Event::NextPart => {
            answering::step(model, |route, at| {
                let part = route.part_of(at)?;
                route.parts.get(part + 1)?.questions.first().map(|(ix, _)| *ix)
            });
            Vec::new()
        }
        Event::PreviousPart => {
            let found = answering::route_step(model, |route, at| {
                let part = route.part_of(at)?.checked_sub(1)?;
                route.parts.get(part)?.questions.first().map(|(ix, _)| *ix)
            });
            match found {
                Some((_, Some(ix))) => answering::stand(model, ix),
                Some((_, None)) => model.screen = Screen::Company,
                None => {}
            }
            Vec::new()
        }
        Event::Respond(ix, response) => {
            answering::respond(model, ix, response);
            Vec::new()
        }
        Event::Clear(ix) => {
            apart(model, |model| answering::respond(model, ix, None));
            Vec::new()
        }
        Event::Accept(ix) => {
            answering::accept(model, &[ix]);
            Vec::new()
        }
        Event::AcceptPart => {
            let part: Vec<QuestionIx> = model
                .open
                .as_ref()
                .and_then(|open| {
                    let derived = open.derived()?;
                    let part = derived.route.part_of(open.at()?)?;
                    Some(derived.route.parts.get(part)?.questions.iter().map(|(ix, _)| *ix).collect())
                })
                .unwrap_or_default();
            answering::accept(model, &part);
            Vec::new()
        }
        Event::SetNote(ix, note) => {
            answering::remark(model, ix, EditName::Remark, |answer| answer.note = note);
            Vec::new()
        }
        Event::SetPrivateNote(ix, note) => {
            answering::remark(model, ix, EditName::PrivateRemark, |answer| answer.private_note = note);
            Vec::new()
        }
        Event::SetEvidence(ix, evidence) => {
            apart(model, |model| answering::remark(model, ix, EditName::Remark, |answer| answer.evidence = evidence));
            Vec::new()
        }
        Event::Attach(what @ Attach::Open(..)) if copies::asks_first(model, &Event::Attach(what.clone())) => Vec::new(),
        Event::Attach(what) => evidence::react(model, what),
        Event::CopyMade(result) => copies::made(model, result),
        Event::CopyAnyway => {
            let wanted = copies::answered(model);
            wanted.map_or_else(Vec::new, |event| react(model, *event))
        }
        Event::SetFollowUp(ix, follow_up) => {
            let was = model
                .open
                .as_ref()
                .and_then(|open| answering::answer_of(open, ix))
                .is_some_and(|(_, a)| a.follow_up.is_some());
            let flips = was != follow_up.is_some();
            let set = |model: &mut Model| {
                answering::remark(model, ix, EditName::Remark, |answer| answer.follow_up = follow_up);
            };
            if flips {
                apart(model, set);
            } else {
                set(model);
            }
            Vec::new()
        }
        Event::SetClientView(is_on) => {
            model.is_client_view = is_on;
            Vec::new()
        }
        Event::Tell(statement, met) => {
            edit(model, EditName::Confirmation, Edit::Tell { statement, met });
            Vec::new()
        }
        Event::SetProject(project) => {
            if model.project != project {
                model.project = project;
                derive(model);
            }
            Vec::new()
        }
        Event::AskDate(on) => {
            programmes::ask_date(model, on);
            Vec::new()
        }
        Event::Overrule { programme, decision } => {
            programmes::overrule(model, programme, decision);
            Vec::new()
        }
        Event::CatalogueFaults(faults) => {
            model.catalogue_faults = faults;
            Vec::new()
        }
        Event::SetAid(aid) => {
            if model.open.as_ref().is_some_and(|open| open.dossier().aid != aid) {
                edit(model, EditName::Aid, Edit::Aid(aid));
            }
            Vec::new()
        }
        Event::SetScansElsewhere(scans) => {
            if model.open.as_ref().is_some_and(|open| open.dossier().scans_elsewhere != scans) {
                edit(model, EditName::ScansElsewhere, Edit::ScansElsewhere(scans));
            }
            Vec::new()
        }
        Event::SetTarget(dimension, score) => {
            set_target(model, dimension, score);
            Vec::new()
        }
        Event::AddAction(list, what) => {
            plan::add(model, list, what);
            Vec::new()
        }
        Event::ChangeAction(id, what) => {
            plan::change(model, id, what);
            Vec::new()
        }
        Event::MoveAction(id, list, place) => {
            plan::move_to(model, id, list, place);
            Vec::new()
        }
        Event::RemoveAction(id) => {
            plan::remove(model, id);
            Vec::new()
        }
        Event::DoneAction(id, on) => {
            plan::done(model, id, on);
            Vec::new()
        }
        Event::RefuseStep(questionnaire, question, is_refused) => {
            plan::refuse(model, questionnaire, question, is_refused);
            Vec::new()
        }
        Event::ExportCalendar => plan::export_calendar(model),
        Event::SetReportKind(kind) => {
            model.reporting.kind = kind;
            Vec::new()
        }
        Event::SetReportLanguage(language) => {
            model.reporting.language = Some(language);
            Vec::new()
        }
        Event::SetReportSection(section, is_in) => {
            let without = &mut model.reporting.without;
            without.retain(|other| *other != section);
            if !is_in {
                without.push(section);
                without.sort();
            }
            Vec::new()
        }
        Event::ReportTypeset { number, result } => {
            report::typeset_came(model, number, result);
            Vec::new()
        }
        Event::DrawReportPage { page, scale } => report::draw(model, page, scale),
        Event::ReportPageDrawn(page) => {
            report::drawn(model, page);
            Vec::new()
        }
        Event::MakeReport(task @ report::Task::Print) if copies::asks_first(model, &Event::MakeReport(task)) => {
            Vec::new()
        }
        Event::MakeReport(task) => report::begin(model, task),
        Event::ReportMade { number, result } => report::made(model, number, result),
        Event::ReportReached { of, number, step } => {
            report::reached(model, of, number, step);
            Vec::new()
        }
        Event::StopReport => report::stop(model),
        Event::ChooseLogo => vec![Effect::AskLogo],
        Event::LogoChosen(path) => vec![Effect::ReadLogo(path)],
        Event::NoLogoDialog => {
            let text = tr!(model.tr, "settings-logo-no-dialog");
            model.say(text, true, None);
            Vec::new()
        }
        Event::LogoRead(result) => logo_read(model, result),
        Event::Sharing(what) => sharing::happened(model, what),
        Event::Importing(what) => importing::happened(model, what),
        Event::Figures(what) => figures::happened(model, what),
        Event::FilterLibrary(filter) => {
            model.library.filter = filter;
            Vec::new()
        }
        Event::Undo => {
            travel(model, Open::undo, "toast-undone");
            Vec::new()
        }
        Event::Redo => {
            travel(model, Open::redo, "toast-redone");
            Vec::new()
        }
        Event::SetSettings(settings) => {
            let settings = settings.sanitised();
            if settings == model.settings {
                return Vec::new();
            }
            model.settings = settings.clone();
            retranslate(model);
            vec![Effect::SaveSettings(settings)]
        }
        Event::DismissToast(id) => {
            model.toasts.retain(|t| t.id != id);
            Vec::new()
        }
        Event::TakeToast(id) => {
            let action = model.toasts.iter().find(|t| t.id == id).and_then(|t| t.action);
            model.toasts.retain(|t| t.id != id);
            match action {
                Some(ToastAction::Undo) => react(model, Event::Undo),
                Some(ToastAction::SaveElsewhere) => react(model, Event::ChooseSave),
                Some(ToastAction::TakeBack) => model.thrown.take().map(Effect::TakeBack).into_iter().collect(),
                Some(ToastAction::OpenExport) => {
                    model.last_export.clone().map(Effect::OpenOutside).into_iter().collect()
                }
                Some(ToastAction::ShowImport) => react(model, Event::Go(Screen::Import)),
                Some(ToastAction::ShowFigures) => react(model, Event::Go(Screen::Figures)),
                None => Vec::new(),
            }
        }
        Event::CloseDialog => {
            model.dialog = None;
            model.held_back = None;
            model.is_leaving = false;
            Vec::new()
        }
        Event::Leave => keeping::leave(model),
        Event::LeaveAnyway => {
            model.leaves_unsaved = true;
            vec![Effect::CloseWindow]
        }
        Event::Report { text, is_error } => {
            model.say(text, is_error, None);
            Vec::new()
        }
    }
}

/// A logo was read: it is taken where it is a picture of a kind we print, and not too large to keep with the settings.
fn logo_read(model: &mut Model, result: Result<Vec<u8>, String>) -> Vec<Effect> {
    let problem = match result {
        Err(message) => message,
        Ok(bytes) if bytes.len() > Settings::MOST_LOGO => tr!(model.tr, "report-logo-large"),
        Ok(bytes) if !crate::report::document::is_logo(&bytes) => tr!(model.tr, "settings-logo-kind"),
        Ok(bytes) => {
            let mut settings = model.settings.clone();
            settings.sender.logo = bytes;
            return react(model, Event::SetSettings(settings));
        }
    };
    model.say(problem, true, None);
    Vec::new()
}

pub(super) fn go(model: &mut Model, screen: Screen) {
    if let Some(open) = &mut model.open {
        open.pause_history();
    }
    if screen == model.screen {
        return;
    }
    if matches!((&model.screen, &screen), (Screen::Compare(_), Screen::Compare(_))) {
        // Another choice on the same page is no step one goes back to.
        model.screen = screen;
        return;
    }
    let detail = matches!(
        screen,
        Screen::Explanation(_)
            | Screen::Targets
            | Screen::Programme(_)
            | Screen::Compare(_)
            | Screen::Calculator
            | Screen::Organisations
            | Screen::Organisation(_)
            | Screen::Catalogue
            | Screen::Merge
            | Screen::Versions
            | Screen::Sharing
            | Screen::Import
            | Screen::Figures
            | Screen::Readings
            | Screen::Settings
    );
    if detail {
        let from = model.screen.clone();
        // Going from detail to detail and back must not grow without end.
        model.back.retain(|s| *s != from);
        model.back.push(from);
    } else {
        model.back.clear();
    }
    model.screen = screen;
}

/// Looks at the library. An earlier look gives way.
pub(super) fn look_at_library(model: &mut Model) -> Vec<Effect> {
    model.library.is_looking = true;
    vec![Effect::LookAtLibrary]
}

pub(super) fn edit(model: &mut Model, name: EditName, edit: Edit) {
    if let Some(open) = &mut model.open {
        open.edit(name, edit);
    }
}

/// Sets what is good enough; what does not lie on the scale of the dimension changes nothing.
fn set_target(model: &mut Model, dimension: DimensionIx, score: Option<Exact>) {
    let Some(open) = &model.open else { return };
    let Some(questionnaire) = open.derived().map(|derived| derived.questionnaire.clone()) else { return };
    let of = questionnaire.dimension(dimension);
    let before = open.dossier().targets.get(questionnaire.id()).and_then(|own| own.get(&of.id));
    let fits = score.as_ref().is_none_or(|score| !score.is_negative() && *score <= of.best);
    if !fits || before == score.as_ref() {
        return;
    }
    let goes_back = score.is_none();
    let change = Edit::Target { questionnaire: questionnaire.id().clone(), dimension: of.id.clone(), score };
    let name = EditName::Target(of.id.clone());
    if goes_back {
        apart(model, |model| edit(model, name, change));
    } else {
        edit(model, name, change);
    }
}

fn select(model: &mut Model, id: AssessmentId) {
    if let Some(open) = &mut model.open {
        open.select(Some(id));
    }
    derive(model);
}

/// Begins a questionnaire in the open dossier, and goes to its first question.
fn start(model: &mut Model, id: &QuestionnaireId) {
    let Some(questionnaire) = model.shelf.get(id).cloned() else { return };
    let Some(open) = &mut model.open else { return };
    let before = open.dossier().assessments.iter().filter(|a| a.questionnaire.id == *id).count();
    let name = open.fresh_assessment_id();
    let assessment = Assessment {
        id: name.clone(),
        questionnaire: QuestionnaireRef {
            id: id.clone(),
            version: questionnaire.version().to_owned(),
            provider: questionnaire.provider().to_owned(),
            hash: questionnaire.content_hash().to_owned(),
        },
        stage: format!("T{before}"),
        begun: model.today,
        changed: model.today,
        respondent: String::new(),
        at: None,
        answers: std::collections::BTreeMap::new(),
    };
    open.edit(EditName::Begin, Edit::Begin(Box::new(assessment)));
    open.select(Some(name));
    model.screen = Screen::Interview;
}

/// Makes a change that is a step of its own, so that it can be taken back without losing what was typed around it.
fn apart(model: &mut Model, change: impl FnOnce(&mut Model)) {
    end_step(model);
    change(model);
    end_step(model);
}

/// What comes next does not belong to the last step.
pub(super) fn end_step(model: &mut Model) {
    if let Some(open) = &mut model.open {
        open.pause_history();
    }
}

fn travel(model: &mut Model, how: impl Fn(&mut Open) -> Option<EditName>, key: &str) {
    let Some(open) = &mut model.open else { return };
    let Some(name) = how(open) else { return };
    derive(model);
    let what = edit_name(model, &name);
    let text = model.tr.format(key, &[("what", crate::text::Arg::from(what))]);
    model.say(text, false, None);
}

/// Several steps at once, told once.
fn travel_far(model: &mut Model, count: usize, how: impl Fn(&mut Open) -> Option<EditName>, key: &str) {
    let Some(open) = &mut model.open else { return };
    let taken = (0..count).map_while(|_| how(open)).count();
    if taken > 0 {
        derive(model);
        let text = model.tr.format(key, &[("count", crate::text::Arg::from(taken))]);
        model.say(text, false, None);
    }
}

/// A file name people recognise.
pub(super) fn file_name(dossier: &Dossier) -> String {
    format!("{}.ron", file_stem(dossier))
}

/// The company's name in plain letters.
pub(super) fn file_stem(dossier: &Dossier) -> String {
    let name = dossier.company.name.as_deref().unwrap_or("");
    let mut plain = String::new();
    for c in name.chars().flat_map(char::to_lowercase) {
        if c.is_ascii_alphanumeric() {
            plain.push(c);
        } else if !plain.is_empty() && !plain.ends_with('-') {
            plain.push('-');
        }
    }
    let plain: String = plain.trim_matches('-').chars().take(60).collect();
    if plain.is_empty() { "dossier".to_owned() } else { plain }
}

fn open_example(model: &mut Model) -> Vec<Effect> {
    let Some(dossier) = crate::dossier::file::example() else { return Vec::new() };
    let let_go = keeping::set_open(model, Open::new(dossier, None, true));
    model.screen = Screen::Results;
    let_go.into_iter().collect()
}
