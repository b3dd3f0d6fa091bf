package be.omringd.allowance;

import be.omringd.volunteer.VolunteerEvent.DuplicateMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Two volunteers were one, and the caps of law count what they got together. A day that both have stays where it is: it was given twice,
 * or written down twice, and no rule knows which; it is still in the yearly list, under the name that it was entered for.
 */
@Component
class AllowancesOfDuplicates {

    private static final String BOTH = """
            allowance_year other
            join allowance_year kept on kept.volunteer_id = :into and kept.year = other.year
            """;

    private final JdbcClient jdbc;

    AllowancesOfDuplicates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(DuplicateMerged merged) {
        update(merged, "update ignore allowance_year set volunteer_id = :into where volunteer_id = :volunteer");
        // a year that both have: one entry a day, so a day of both is left out
        update(merged, "update ignore " + BOTH
                + " join allowance_entry e on e.year_id = other.id set e.year_id = kept.id where other.volunteer_id = :volunteer");
        // told twice by the same person: the most of it counts
        update(merged,
                "update " + BOTH + " set kept.elsewhere = other.elsewhere, kept.told_on = other.told_on, kept.told_to = other.told_to"
                        + " where other.volunteer_id = :volunteer and other.elsewhere > kept.elsewhere");
        update(merged, """
                delete from allowance_year where volunteer_id = :volunteer and exists (
                    select 1 from allowance_year kept where kept.volunteer_id = :into and kept.year = allowance_year.year)
                and not exists (select 1 from allowance_entry e where e.year_id = allowance_year.id)""");
    }

    private void update(DuplicateMerged merged, String sql) {
        jdbc.sql(sql).param("into", merged.into().value()).param("volunteer", merged.volunteerId().value()).update();
    }
}
