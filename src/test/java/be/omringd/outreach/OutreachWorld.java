package be.omringd.outreach;

import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.casefile.CaseId;
import be.omringd.onboarding.Appeals;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.PartOfWeek;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerWorld;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Appeals for the tests of this module. Campaigns of one test stay out of the way of another by being somewhere else. */
abstract class OutreachWorld extends VolunteerWorld {

    static final Actor PIET = user("Piet", Role.MANAGER);
    static final AppealText TEXT = new AppealText("Vrijwilliger gezocht", "Een groep zoekt iemand.\n\n- één keer per maand");

    @Autowired
    Outreach outreach;
    @Autowired
    Appeals appeals;
    @Autowired
    TransactionTemplate transaction;

    static AppealNeed need(String place) {
        return new AppealNeed(place, Set.of(Language.NL), "MONTHLY", false, null, Set.of(PartOfWeek.SATURDAY));
    }

    Instant inDays(int days) {
        return clock.instant().atZone(ZoneId.of("Europe/Brussels")).plusDays(days).toInstant();
    }

    AppealId aWrittenVacancy(CaseId file) {
        return as(ELS, () -> outreach.prepare(file, UUID.randomUUID(), AppealKind.VACANCY, need(ZOTTEGEM), dutch(TEXT), null, null));
    }

    AppealId aVacancyOnline(CaseId file) {
        return online(aWrittenVacancy(file));
    }

    AppealId aWrittenCampaign(CaseId file, Area area, int max) {
        return as(MARIE, () -> outreach.prepare(
                file, UUID.randomUUID(), AppealKind.CAMPAIGN, need(area.placeCode()), dutch(TEXT), area, max));
    }

    AppealId approved(AppealId id) {
        does(PIET, () -> outreach.approve(id));
        return id;
    }

    AppealId online(AppealId id) {
        approved(id);
        does(Actor.PROCESS, () -> outreach.open(id, inDays(42)));
        return id;
    }

    AppealSummary summary(AppealId id) {
        return as(MARIE, () -> outreach.get(id));
    }

    boolean takes(AppealId id, VolunteerId volunteer) {
        return as(Actor.VISITOR, () -> transaction.execute(tx -> appeals.take(id.value(), volunteer)));
    }

    static AppealTexts dutch(AppealText text) {
        return new AppealTexts(text, null, null);
    }
}
