package be.omringd.volunteer;

import be.omringd.access.CurrentActor;
import be.omringd.person.ContactDetails;
import be.omringd.volunteer.Duplicates.Alike;
import be.omringd.volunteer.Duplicates.Reason;
import be.omringd.volunteer.internal.SimilarNames;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries of the register that look alike, apart from the pairs of which somebody said that they are two people. */
@Component
class SimilarEntries {

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
    private final CurrentActor currentActor;
    private final Clock clock;

    SimilarEntries(JdbcClient jdbc, Volunteers volunteers, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.volunteers = volunteers;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    private record Row(
            UUID id, String firstName, @Nullable String lastName, @Nullable String phoneEnd, @Nullable String mail, String placeCode) {}

    /** Who may be the same person: the surest first. */
    List<Alike> to(VolunteerSummary volunteer) {
        ContactDetails person = volunteer.person();
        @Nullable
        String phone = phoneEnd(person.phone());
        List<Alike> alike = new ArrayList<>();
        List<Row> rows = jdbc.sql(MAYBE).param("id", volunteer.id().value()).param("phone", phone).param("mail", person.mail())
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

    private static @Nullable String phoneEnd(@Nullable String phone) {
        String digits = phone == null ? "" : phone.replaceAll("\\D", "");
        return digits.length() < DIGITS ? null : digits.substring(digits.length() - DIGITS);
    }

    /** They are two people; false where that was said before. */
    boolean setApart(VolunteerId one, VolunteerId other) {
        try {
            jdbc.sql("insert into volunteer_not_same (one, other, noted_by, noted_at) values (?, ?, ?, ?)")
                    .params(one.value(), other.value(), currentActor.get().user(), clock.instant()).update();
            return true;
        } catch (DuplicateKeyException saidBefore) {
            return false;
        }
    }
}
