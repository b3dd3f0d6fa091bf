package be.omringd.outreach;

import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.casefile.CaseId;
import be.omringd.onboarding.Recruitments;
import be.omringd.shell.Moments;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.PartOfWeek;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerWorld;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Recruitments for the tests of this module. Campaigns of one test stay out of the way of another by being somewhere else. */
abstract class OutreachWorld extends VolunteerWorld {

    static final Actor PIET = user("Piet", Role.MANAGER);
    static final RecruitmentText TEXT = new RecruitmentText("Vrijwilliger gezocht", "Een groep zoekt iemand.\n\n- één keer per maand");

    @Autowired
    Outreach outreach;
    @Autowired
    RecruitmentWording wording;
    @Autowired
    RecruitmentApprovals approvals;
    @Autowired
    TeamRecruitments team;
    @Autowired
    Campaigns campaigns;
    @Autowired
    Recruitments recruitments;
    @Autowired
    TransactionTemplate transaction;

    static RecruitmentNeed need(String place) {
        return new RecruitmentNeed(place, Set.of(Language.NL), "MONTHLY", false, null, Set.of(PartOfWeek.SATURDAY));
    }

    Instant inDays(int days) {
        return clock.instant().atZone(Moments.ZONE).plusDays(days).toInstant();
    }

    RecruitmentId aWrittenVacancy(CaseId file) {
        return as(ELS, () -> outreach.prepare(file, UUID.randomUUID(), RecruitmentKind.VACANCY, need(ZOTTEGEM), dutch(TEXT), null, null));
    }

    RecruitmentId aVacancyOnline(CaseId file) {
        return online(aWrittenVacancy(file));
    }

    RecruitmentId aWrittenCampaign(CaseId file, Area area, int max) {
        return as(MARIE, () -> outreach.prepare(
                file, UUID.randomUUID(), RecruitmentKind.CAMPAIGN, need(area.placeCode()), dutch(TEXT), area, max));
    }

    RecruitmentId approved(RecruitmentId id) {
        does(PIET, () -> approvals.approve(id));
        return id;
    }

    RecruitmentId online(RecruitmentId id) {
        approved(id);
        does(Actor.PROCESS, () -> outreach.open(id, inDays(42)));
        return id;
    }

    RecruitmentSummary summary(RecruitmentId id) {
        return as(MARIE, () -> team.get(id));
    }

    boolean takes(RecruitmentId id, VolunteerId volunteer) {
        return as(Actor.VISITOR, () -> transaction.execute(tx -> recruitments.take(id.value(), volunteer)));
    }

    static RecruitmentTexts dutch(RecruitmentText text) {
        return new RecruitmentTexts(text, null, null);
    }
}
