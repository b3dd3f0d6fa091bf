package be.omringd.allowance;

import be.omringd.engine.Ids;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerSummary;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The calendar years in which volunteers got something, and what counts in each; for services that have checked the access. */
@Component
class AllowanceYears {

    private final Years years;
    private final JdbcClient jdbc;

    AllowanceYears(Years years, JdbcClient jdbc) {
        this.years = years;
        this.jdbc = jdbc;
    }

    /** What counts in a year, added up. */
    record Sums(BigDecimal flat, BigDecimal real, BigDecimal km, BigDecimal travel, int days) {
        static final Sums NONE = new Sums(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0);
    }

    Optional<VolunteerYear> find(VolunteerId id, int year) {
        return years.findByVolunteerIdAndYear(id.value(), (short) year);
    }

    /** The years in which there is anything, the last first. */
    List<Integer> of(VolunteerId id) {
        return jdbc.sql("select year from allowance_year where volunteer_id = ? order by year desc")
                .param(id.value().toString()).query(Integer.class).list();
    }

    /** What counts in a year, apart from one entry. */
    Sums sums(UUID yearId, @Nullable UUID without) {
        return jdbc.sql("""
                        select coalesce(sum(if(kind = 'FLAT', amount, 0)), 0) flat, coalesce(sum(if(kind = 'REAL', amount, 0)), 0) spent,
                               coalesce(sum(km), 0) km, coalesce(sum(travel), 0) travel, count(*) days
                        from allowance_entry where year_id = :year and cancelled_at is null and (:without is null or id <> :without)""")
                .param("year", yearId.toString())
                .param("without", without == null ? null : without.toString())
                .query((row, n) -> new Sums(row.getBigDecimal("flat"), row.getBigDecimal("spent"), row.getBigDecimal("km"),
                        row.getBigDecimal("travel"), row.getInt("days")))
                .single();
    }

    /** The year of a volunteer, made where there is none, and ours alone until the end of the transaction. */
    VolunteerYear lock(VolunteerSummary volunteer, int year) {
        String name = volunteer.person().fullName();
        jdbc.sql("""
                        insert into allowance_year (id, version, volunteer_id, year, name, elsewhere, raised)
                        values (?, 0, ?, ?, ?, 0, false)
                        on duplicate key update year = year""")
                .params(Ids.next().toString(), volunteer.id().toString(), year, name).update();
        VolunteerYear kept = years.lock(volunteer.id().value(), (short) year).orElseThrow();
        kept.called(name);
        return kept;
    }

    interface Years extends JpaRepository<VolunteerYear, UUID> {

        Optional<VolunteerYear> findByVolunteerIdAndYear(UUID volunteerId, short year);

        @Lock(LockModeType.PESSIMISTIC_WRITE)
        @Query("select y from VolunteerYear y where y.volunteerId = :volunteerId and y.year = :year")
        Optional<VolunteerYear> lock(UUID volunteerId, short year);
    }
}
