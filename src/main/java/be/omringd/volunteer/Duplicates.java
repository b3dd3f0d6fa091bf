package be.omringd.volunteer;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.person.ContactDetails;
import be.omringd.person.PersonId;
import be.omringd.volunteer.VolunteerEvent.DuplicateMerged;
import be.omringd.volunteer.VolunteerEvent.VolunteerChanged;
import be.omringd.volunteer.internal.VolunteerRegister;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People who are in the register twice, perhaps under two spellings. We never merge by ourselves: somebody who may change both
 * looks, and says that they are one or that they are not.
 */
@Service
@Transactional
public class Duplicates {

    private final SimilarEntries similar;
    private final Volunteers volunteers;
    private final VolunteerAssignments assignments;
    private final VolunteerRegister register;
    private final CaseFiles files;
    private final ApplicationEventPublisher events;

    Duplicates(SimilarEntries similar, Volunteers volunteers, VolunteerAssignments assignments, VolunteerRegister register,
            CaseFiles files, ApplicationEventPublisher events) {
        this.similar = similar;
        this.volunteers = volunteers;
        this.assignments = assignments;
        this.register = register;
        this.files = files;
        this.events = events;
    }

    /** Why two may be one. Texts: {@code volunteer.same.<name>}. */
    public enum Reason { PHONE, MAIL, NAME_AND_PLACE }

    /** Somebody who may be the same person. */
    public record Alike(VolunteerSummary volunteer, Set<Reason> reasons) {}

    /** Who may be the same person as this one: the surest first. For who may read the register. */
    @Transactional(readOnly = true)
    public List<Alike> of(VolunteerId id) {
        return similar.to(volunteers.get(id));
    }

    /** They are two people; this pair is not shown again. */
    public void notTheSame(VolunteerId one, VolunteerId other) {
        volunteers.getToChange(one);
        volunteers.getToChange(other);
        if (similar.setApart(one, other)) {
            events.publishEvent(new VolunteerChanged(one));
        }
    }

    /**
     * They are one person. What was told last is kept, with the groups of both; {@link DuplicateMerged} tells it to who must follow. Kept
     * is who is a volunteer already; of two candidates, or where the other one had stopped, the one given first.
     *
     * @return who is kept; the one given first, and nothing has changed, where one of them was erased meanwhile
     */
    public VolunteerId merge(VolunteerId latest, VolunteerId other) {
        VolunteerSummary told = volunteers.getToChange(latest);
        VolunteerSummary known = volunteers.getToChange(other);
        if (told.person().erasedOn() != null || known.person().erasedOn() != null) {
            return latest;
        }
        boolean keepKnown = known.status() != VolunteerStatus.LEFT && known.status() != VolunteerStatus.CANDIDATE;
        VolunteerSummary kept = keepKnown ? known : told;
        VolunteerSummary gone = keepKnown ? told : known;
        lockFiles(told.id(), known.id());
        if (keepKnown) {
            volunteers.replace(kept.id(), withAnswersOf(told, known));
        }
        assignments.handOver(gone.id(), kept.id());
        events.publishEvent(new DuplicateMerged(gone.id(), kept.id()));
        events.publishEvent(new VolunteerChanged(kept.id()));
        return kept.id();
    }

    /** What was told last counts; what a form does not ask stays as it was agreed. */
    private static VolunteerDetails withAnswersOf(VolunteerSummary told, VolunteerSummary known) {
        ContactDetails now = told.person();
        ContactDetails before = known.person();
        return new VolunteerDetails(
                new ContactDetails(now.firstName(), now.lastName(), now.phone() == null ? before.phone() : now.phone(),
                        now.mail() == null ? before.mail() : now.mail(), now.placeCode(), now.language(), now.contactPreference(),
                        now.minor()),
                told.languages(), told.availability().isEmpty() ? known.availability() : told.availability(),
                told.interests() == null ? known.interests() : told.interests(), told.radiusKm(), known.withMinors(), known.maxGroups(),
                known.since(), told.profile().orElse(known.profile()));
    }

    /** Always in the same order, so that two who merge the same pair do not wait for each other. */
    private void lockFiles(VolunteerId one, VolunteerId other) {
        Stream.of(one, other).flatMap(id -> register.personOf(id.value()).stream())
                .flatMap(person -> files.about(new PersonId(person)).stream())
                .filter(files::isVisible).sorted(Comparator.comparing(CaseId::toString)).forEach(files::lock);
    }
}
