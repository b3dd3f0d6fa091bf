package be.omringd.volunteer;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.person.ContactDetails;
import be.omringd.person.PersonId;
import be.omringd.volunteer.VolunteerEvent.DuplicateMerged;
import be.omringd.volunteer.VolunteerEvent.VolunteerChanged;
import be.omringd.volunteer.internal.SimilarNames;
import be.omringd.volunteer.internal.VolunteerRegister;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People who are in the register twice, perhaps under two spellings. We never merge by ourselves: somebody who may change both
 * looks, and says that they are one or that they are not.
 */
@Service
@Transactional
public class Duplicates {

    private static final int MOST = 5;
    private static final int DIGITS = 8;
    /** By index: the same end of a phone number, the same mail, or a neighbour; names are compared here. */
    private static final String MAYBE = """
            select v.id, p.first_name, p.last_name, p.phone_end, p.mail, p.place_code
            from person p join volunteer v on v.person_id = p.id
            where v.id <> :id and v.merged_into is null and v.erased_on is null
              and not exists (select 1 from volunteer_not_same n where (n.one = v.id and n.other = :id) or (n.one = :id and n.other = v.id))
              and p.id in (
                select id from person where phone_end = :phone and length(phone_end) = 8
                union select id from person where mail = :mail and mail <> ''
                union select id from person where place_code = :place)""";

    private final JdbcClient jdbc;
    private final Volunteers volunteers;
    private final VolunteerRegister register;
    private final CaseFiles files;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Duplicates(JdbcClient jdbc, Volunteers volunteers, VolunteerRegister register, CaseFiles files, CurrentActor currentActor,
            ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.volunteers = volunteers;
        this.register = register;
        this.files = files;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** Why two may be one. Texts: {@code volunteer.same.<name>}. */
    public enum Reason { PHONE, MAIL, NAME_AND_PLACE }

    /** Somebody who may be the same person. */
    public record Alike(VolunteerSummary volunteer, Set<Reason> reasons) {}

    private record Row(UUID id, String firstName, String lastName, String phoneEnd, String mail, String placeCode) {}

    /** Who may be the same person as this one: the surest first. For who may read the register. */
    @Transactional(readOnly = true)
    public List<Alike> of(VolunteerId id) {
        ContactDetails person = volunteers.get(id).person();
        String phone = phoneEnd(person.phone());
        List<Alike> alike = new ArrayList<>();
        List<Row> rows = jdbc.sql(MAYBE).param("id", id.value()).param("phone", phone).param("mail", person.mail())
                .param("place", person.placeCode()).query(Row.class).list();
        for (Row row : rows) {
            Set<Reason> reasons = EnumSet.noneOf(Reason.class);
            if (phone != null && phone.equals(row.phoneEnd())) {
                reasons.add(Reason.PHONE);
            }
            if (person.mail() != null && person.mail().equalsIgnoreCase(row.mail())) {
                reasons.add(Reason.MAIL);
            }
            if (person.placeCode().equals(row.placeCode()) && SimilarNames.alike(person.firstName(), row.firstName())
                    && SimilarNames.alike(person.lastName(), row.lastName())) {
                reasons.add(Reason.NAME_AND_PLACE);
            }
            if (!reasons.isEmpty()) {
                alike.add(new Alike(volunteers.get(new VolunteerId(row.id())), reasons));
            }
        }
        alike.sort((one, other) -> Integer.compare(other.reasons().size(), one.reasons().size()));
        return alike.size() > MOST ? alike.subList(0, MOST) : alike;
    }

    private static String phoneEnd(String phone) {
        String digits = phone == null ? "" : phone.replaceAll("\\D", "");
        return digits.length() < DIGITS ? null : digits.substring(digits.length() - DIGITS);
    }

    /** They are two people; this pair is not shown again. */
    public void notTheSame(VolunteerId one, VolunteerId other) {
        volunteers.getToChange(one);
        volunteers.getToChange(other);
        try {
            jdbc.sql("insert into volunteer_not_same (one, other, noted_by, noted_at) values (?, ?, ?, ?)")
                    .params(one.value(), other.value(), currentActor.get().userId(), clock.instant()).update();
        } catch (DuplicateKeyException saidBefore) {
            return;
        }
        events.publishEvent(new VolunteerChanged(one));
    }

    /**
     * They are one person. What was told last is kept, with the groups of both; {@link DuplicateMerged} tells it to who must follow. Kept is who is a
     * volunteer already; of two candidates, or where the other one had stopped, the one given first.
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
        volunteers.handOver(gone.id(), kept.id());
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
