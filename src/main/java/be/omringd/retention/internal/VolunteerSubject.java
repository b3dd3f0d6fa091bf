package be.omringd.retention.internal;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import be.omringd.erasure.Subject;
import be.omringd.erasure.SubjectKind;
import be.omringd.erasure.SubjectRef;
import be.omringd.onboarding.EndedOnboardings;
import be.omringd.person.PersonId;
import be.omringd.retention.ErasureKind;
import be.omringd.volunteer.EndedVolunteers;
import be.omringd.volunteer.EndedVolunteers.Term;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerRules;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Somebody of the register who stopped or never began, with the entries that were taken together with theirs. */
@Component
class VolunteerSubject implements SubjectKind {

    private final EndedVolunteers ended;
    private final EndedOnboardings onboardings;
    private final VolunteerRules rules;
    private final CaseFiles files;

    VolunteerSubject(EndedVolunteers ended, EndedOnboardings onboardings, VolunteerRules rules, CaseFiles files) {
        this.ended = ended;
        this.onboardings = onboardings;
        this.rules = rules;
        this.files = files;
    }

    @Override
    public String kind() {
        return VolunteerId.SUBJECT;
    }

    @Override
    public Found find(String text) {
        VolunteerId id = VolunteerId.of(text);
        List<VolunteerId> all = ended.together(id);
        List<CaseId> about = filesAbout(all);
        // the files first, as everybody does
        boolean closed = about.stream().map(files::lock).filter(file -> file.status() != CaseStatus.CLOSED).findAny().isEmpty();
        return switch (ended.lock(id)) {
            case Term.Erased erased -> Found.not(State.ERASED_BEFORE);
            case Term.Runs runs -> Found.not(State.NOT_DUE);
            // between the reading and the lock somebody may have come back, or another entry may have been taken together with this one
            case Term.Past past -> closed && ended.together(id).equals(all) && filesAbout(all).equals(about)
                    ? due(text, id, all, past.keptUntil()) : Found.not(State.NOT_DUE);
        };
    }

    private Found due(String text, VolunteerId id, List<VolunteerId> all, LocalDate keptUntil) {
        EndedOnboardings.Ended end = onboardings.ends(List.of(id)).get(id);
        ErasureKind kind = end != null && !end.becameVolunteer() ? ErasureKind.CANDIDATE : ErasureKind.VOLUNTEER;
        Subject subject = new Subject(new SubjectRef(kind(), text), all.stream().map(VolunteerId::value).toList(),
                ended.people(all).stream().map(PersonId::value).toList(), rules.today());
        return Found.due(subject, kind.name(), keptUntil, 1);
    }

    private List<CaseId> filesAbout(List<VolunteerId> entries) {
        return ended.people(entries).stream().flatMap(person -> files.about(person).stream())
                .sorted(Comparator.comparing(CaseId::toString)).toList();
    }
}
