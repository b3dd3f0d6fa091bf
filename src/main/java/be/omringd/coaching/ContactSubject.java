package be.omringd.coaching;

import be.omringd.casefile.CaseFiles;
import be.omringd.erasure.Subject;
import be.omringd.erasure.SubjectKind;
import be.omringd.erasure.SubjectRef;
import be.omringd.organisation.OrganisationId;
import be.omringd.organisation.Organisations;
import be.omringd.retention.ErasureKind;
import be.omringd.shell.Moments;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Somebody with whom we speak at an organisation and who wants to be forgotten: at any time, and the organisation stays. */
@Component
class ContactSubject implements SubjectKind {

    private final Organisations organisations;
    private final CoachingFacts facts;
    private final CaseFiles files;
    private final Clock clock;

    ContactSubject(Organisations organisations, CoachingFacts facts, CaseFiles files, Clock clock) {
        this.organisations = organisations;
        this.facts = facts;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Organisations.CONTACT_SUBJECT;
    }

    @Override
    public Found find(String id) {
        UUID contact = UUID.fromString(id);
        Optional<OrganisationId> organisation = organisations.ofContact(contact);
        if (organisation.isEmpty()) {
            return Found.not(State.ERASED_BEFORE);
        }
        facts.casesOf(organisations.idsOf(organisation.get())).forEach(files::lock);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Moments.ZONE);
        return Found.due(new Subject(new SubjectRef(kind(), id), List.of(contact), List.of(), today), ErasureKind.CONTACT.name(), today, 1);
    }
}
