//! What of a dossier may leave the adviser's machine, for whom.
//!
//! Each is made anew, field by field, from what may go: a field that is added to the dossier one day stays at home until somebody
//! decides otherwise here.

use crate::company::Company;
use crate::dossier::evidence::Attachment;
use crate::dossier::{
    Action, AidReceived, Answer, Assessment, Dossier, Draft, FollowUp, Origin, Override, Plan, QuestionnaireRef,
    ScanElsewhere, StepOf,
};

/// The dossier as its own company may have it: everything but what the adviser noted for themselves, and the files beside it.
pub fn for_client(dossier: &Dossier) -> Dossier {
    // The key goes along: when the company sends the dossier back, it is recognised.
    let mut client = Dossier::new(dossier.key.clone(), dossier.created);
    client.company = company(&dossier.company);
    client.needs.clone_from(&dossier.needs);
    client.assessments = dossier.assessments.iter().map(assessment).collect();
    client.told.clone_from(&dossier.told);
    client.overrides = dossier.overrides.iter().map(|(id, decision)| (id.clone(), overruled(decision))).collect();
    client.targets.clone_from(&dossier.targets);
    client.plan = plan(&dossier.plan);
    client.aid = dossier.aid.iter().map(aid).collect();
    client.scans_elsewhere = dossier.scans_elsewhere.iter().map(scan_elsewhere).collect();
    client
}

fn aid(aid: &AidReceived) -> AidReceived {
    AidReceived {
        giver: aid.giver.clone(),
        de_minimis: aid.de_minimis,
        programme: aid.programme.clone(),
        undertaking: aid.undertaking.clone(),
        ..AidReceived::new(aid.on, aid.amount.clone())
    }
}

fn scan_elsewhere(scan: &ScanElsewhere) -> ScanElsewhere {
    ScanElsewhere { instrument: scan.instrument.clone(), made_on: scan.made_on }
}

fn plan(plan: &Plan) -> Plan {
    let actions = |list: &[Action]| list.iter().map(action).collect();
    #[expect(clippy::needless_update, reason = "what is added to a plan stays at home until it is named here")]
    Plan {
        now: actions(&plan.now),
        later: actions(&plan.later),
        done: actions(&plan.done),
        refused: plan.refused.clone(),
        changed: plan.changed,
        numbered: plan.numbered,
        ..Plan::default()
    }
}

fn action(action: &Action) -> Action {
    let what = &action.what;
    #[expect(clippy::needless_update, reason = "what is added to an action stays at home until it is named here")]
    let what = Draft {
        title: what.title.clone(),
        step: what.step.as_ref().map(|step| StepOf {
            assessment: step.assessment.clone(),
            questionnaire: step.questionnaire.clone(),
            question: step.question.clone(),
        }),
        owner: what.owner.clone(),
        due: what.due,
        due_words: what.due_words.clone(),
        effort: what.effort,
        effort_words: what.effort_words.clone(),
        cost: what.cost.clone(),
        programmes: what.programmes.clone(),
        note: what.note.clone(),
        ..Draft::default()
    };
    Action { id: action.id.clone(), what, done_on: action.done_on }
}

fn company(company: &Company) -> Company {
    #[expect(clippy::needless_update, reason = "what is added to a company stays at home until it is named here")]
    Company {
        name: company.name.clone(),
        country: company.country,
        number: company.number.clone(),
        municipality: company.municipality.clone(),
        area: company.area.clone(),
        sector: company.sector,
        headcount: company.headcount.clone(),
        turnover: company.turnover.clone(),
        balance: company.balance.clone(),
        group: company.group,
        confirmed_size: company.confirmed_size,
        founded: company.founded,
        legal_form: company.legal_form.clone(),
        ..Company::default()
    }
}

fn assessment(assessment: &Assessment) -> Assessment {
    let QuestionnaireRef { id, version, provider, hash } = &assessment.questionnaire;
    Assessment {
        id: assessment.id.clone(),
        questionnaire: QuestionnaireRef {
            id: id.clone(),
            version: version.clone(),
            provider: provider.clone(),
            hash: hash.clone(),
        },
        stage: assessment.stage.clone(),
        begun: assessment.begun,
        changed: assessment.changed,
        respondent: assessment.respondent.clone(),
        at: assessment.at.clone(),
        answers: assessment
            .answers
            .iter()
            .map(|(id, kept)| (id.clone(), answer(kept)))
            // Of a question about which the adviser only noted something for themselves, nothing is left to tell.
            .filter(|(_, answer)| !answer.is_empty())
            .collect(),
    }
}

/// Whether what backs an answer up may be named to others: pages on the web may, the adviser's own files may not.
pub fn may_be_named(attachment: &Attachment) -> bool {
    match attachment {
        Attachment::Link { .. } => true,
        Attachment::File { .. } => false,
    }
}

fn answer(answer: &Answer) -> Answer {
    let links = answer.attachments.iter().filter(|attachment| may_be_named(attachment));
    Answer {
        response: answer.response.clone(),
        note: answer.note.clone(),
        evidence: answer.evidence,
        attachments: links.cloned().collect(),
        follow_up: answer.follow_up.as_ref().map(|f| FollowUp { who: f.who.clone(), due: f.due }),
        origin: answer.origin.as_ref().map(|origin| Origin {
            questionnaire: origin.questionnaire.clone(),
            question: origin.question.clone(),
            answered_on: origin.answered_on,
        }),
        answered_on: answer.answered_on,
        // Not the private note, and nothing that is added one day.
        ..Answer::default()
    }
}

fn overruled(decision: &Override) -> Override {
    Override {
        verdict: decision.verdict.clone(),
        reason: decision.reason.clone(),
        who: decision.who.clone(),
        on: decision.on,
    }
}
