package be.omringd.allowance;

import be.omringd.volunteer.VolunteerEvent.VolunteersMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Two volunteers were one: the years go along. A year that both have stays where it is, because two days of one date cannot be put
 * together by a rule; it is still in the yearly list, under the name that it was entered for.
 */
@Component
class MergedVolunteers {

    private final JdbcClient jdbc;

    MergedVolunteers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(VolunteersMerged merged) {
        jdbc.sql("update ignore allowance_year set volunteer_id = :into where volunteer_id = :volunteer")
                .param("into", merged.into().value())
                .param("volunteer", merged.volunteerId().value())
                .update();
    }
}
