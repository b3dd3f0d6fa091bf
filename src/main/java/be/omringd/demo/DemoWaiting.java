package be.omringd.demo;

import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseNotes;
import be.omringd.casefile.NewNote;
import be.omringd.casefile.NoteKind;
import be.omringd.casefile.NoteWith;
import be.omringd.linkgroup.LinkGroups;
import be.omringd.linkgroup.LinkProfiles;
import be.omringd.linkgroup.LinkWaiting;
import be.omringd.shell.Moments;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** People who wait for a link group: one calls before a month is over, some get a place in one. */
@Component
class DemoWaiting {

    private final LinkWaiting waiting;
    private final LinkProfiles profiles;
    private final LinkGroups groups;
    private final CaseNotes notes;

    DemoWaiting(LinkWaiting waiting, LinkProfiles profiles, LinkGroups groups, CaseNotes notes) {
        this.waiting = waiting;
        this.profiles = profiles;
        this.groups = groups;
        this.notes = notes;
    }

    /** Whether they told what suits them. */
    boolean told(CaseId caseId) {
        return profiles.find(caseId).asked();
    }

    /** Whether they said yes to a group. */
    boolean saidYes(CaseId caseId) {
        return groups.of(caseId).filter(place -> place.membership().state().isMember()).isPresent();
    }

    /** When they should hear from us again; empty where they do not wait, or did not tell yet what suits them. */
    Optional<LocalDate> nextContact(CaseId caseId) {
        return waiting.find(caseId).filter(wait -> told(caseId))
                .map(wait -> LocalDate.ofInstant(wait.heardAt(), Moments.ZONE).plusDays(30));
    }

    /** They call, which is noted, and hear from us now. False where that is done. */
    boolean calls(CaseId caseId) {
        UUID note = UUID.nameUUIDFromBytes(("demo call " + caseId).getBytes(StandardCharsets.UTF_8));
        if (!waiting.canContactNow(caseId)) {
            return false;
        }
        notes.write(caseId, note, new NewNote(
                NoteKind.CALL, notes.today(), NoteWith.PERSON, null,
                "Belde zelf, en vroeg of er al een groep is. We bellen deze week terug.",
                notes.today().plusDays(5)));
        return waiting.contactNow(caseId);
    }
}
