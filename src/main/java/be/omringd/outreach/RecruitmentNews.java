package be.omringd.outreach;

import be.omringd.casefile.CaseFiles;
import be.omringd.volunteer.VolunteerId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What becomes of a recruitment: on the timeline of its file, and for the search that waits for it. */
@Component
class RecruitmentNews {

    private final CaseFiles files;
    private final ApplicationEventPublisher events;

    RecruitmentNews(CaseFiles files, ApplicationEventPublisher events) {
        this.files = files;
        this.events = events;
    }

    void written(Recruitment recruitment) {
        note(recruitment, "written");
    }

    void approved(Recruitment recruitment) {
        note(recruitment, "approved");
    }

    void sentBack(Recruitment recruitment) {
        note(recruitment, "sentBack");
    }

    void online(Recruitment recruitment) {
        note(recruitment, "online");
    }

    void renewed(Recruitment recruitment) {
        note(recruitment, "renewed");
    }

    void signedUp(Recruitment recruitment, VolunteerId volunteer) {
        note(recruitment, "signedUp");
        events.publishEvent(new RecruitmentSignedUp(id(recruitment), recruitment.searchId(), recruitment.caseId(), volunteer));
    }

    /** The search hears of it only where the recruitment was online: nobody waits for one that never was. */
    void closed(Recruitment recruitment, CloseReason reason, boolean wasOnline) {
        note(recruitment, "closed." + reason);
        if (wasOnline) {
            events.publishEvent(new RecruitmentClosed(id(recruitment), recruitment.searchId(), recruitment.caseId(), reason));
        }
    }

    private void note(Recruitment recruitment, String what) {
        files.note(recruitment.caseId(), "outreach.event." + recruitment.kind() + "." + what, null);
    }

    private static RecruitmentId id(Recruitment recruitment) {
        return new RecruitmentId(recruitment.id());
    }
}
