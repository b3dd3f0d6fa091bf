package be.omringd.allowance;

import be.omringd.retention.YearlyLists;
import be.omringd.volunteer.VolunteerEvent.VolunteerErased;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The end of the lists of names. A list that law still wants outlives the volunteers on it; what they got in older years goes with them,
 * and the list of an older year goes as a whole.
 */
@Component
class ErasedAllowances implements YearlyLists {

    private final JdbcClient jdbc;
    private final AllowanceLists lists;
    private final Clock clock;

    ErasedAllowances(JdbcClient jdbc, AllowanceLists lists, Clock clock) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.clock = clock;
    }

    @EventListener
    void on(VolunteerErased erased) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Allowances.ZONE);
        endingBefore(today).forEach(list -> erase(list.year(), erased.volunteerId().value()));
    }

    @Override
    public List<YearlyList> endingBefore(LocalDate day) {
        return jdbc.sql("select year, count(*) volunteers from allowance_year group by year order by year")
                .query((row, n) -> new YearlyList(row.getInt("year"), lists.keepUntil(row.getInt("year")), row.getInt("volunteers")))
                .list().stream().filter(list -> list.keptUntil().isBefore(day)).toList();
    }

    @Override
    public void erase(int year) {
        erase(year, null);
    }

    private void erase(int year, @Nullable UUID volunteer) {
        String whose = " y.year = :year and (:volunteer is null or y.volunteer_id = :volunteer)";
        String id = volunteer == null ? null : volunteer.toString();
        jdbc.sql("delete e from allowance_entry e join allowance_year y on y.id = e.year_id where" + whose)
                .param("year", year).param("volunteer", id).update();
        jdbc.sql("delete y from allowance_year y where" + whose).param("year", year).param("volunteer", id).update();
    }
}
