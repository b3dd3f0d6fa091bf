package be.omringd.outreach;

import be.omringd.database.UtcMoments;
import be.omringd.erasure.Forgets;
import be.omringd.erasure.Subject;
import be.omringd.volunteer.VolunteerEvent;
import be.omringd.volunteer.VolunteerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who answered which recruitment. */
@Component
class SignUps implements Forgets {

    private final JdbcClient jdbc;

    SignUps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean has(UUID recruitmentId, VolunteerId volunteer) {
        return jdbc.sql("select count(*) from appeal_sign_up where appeal_id = :appeal and volunteer_id = :volunteer")
                .param("appeal", recruitmentId)
                .param("volunteer", volunteer.value())
                .query(Integer.class)
                .single() > 0;
    }

    void add(UUID recruitmentId, VolunteerId volunteer, Instant at) {
        jdbc.sql("insert into appeal_sign_up (appeal_id, volunteer_id, at) values (:appeal, :volunteer, :at)")
                .param("appeal", recruitmentId)
                .param("volunteer", volunteer.value())
                .param("at", UtcMoments.stored(at))
                .update();
    }

    /** Two were one: who answered under one name, answered under the other. */
    @EventListener
    void on(VolunteerEvent.DuplicateMerged merged) {
        // answered under both names: the first answer counts
        jdbc.sql("""
                update appeal_sign_up kept join appeal_sign_up other on other.appeal_id = kept.appeal_id and other.volunteer_id = :volunteer
                set kept.at = least(kept.at, other.at) where kept.volunteer_id = :into""")
                .param("into", merged.into().value())
                .param("volunteer", merged.volunteerId().value())
                .update();
        jdbc.sql("update ignore appeal_sign_up set volunteer_id = :into where volunteer_id = :volunteer")
                .param("into", merged.into().value())
                .param("volunteer", merged.volunteerId().value())
                .update();
        jdbc.sql("delete from appeal_sign_up where volunteer_id = :volunteer").param("volunteer", merged.volunteerId().value()).update();
    }

    @Override
    public Turn turn() {
        return Turn.ELSEWHERE;
    }

    @Override
    public boolean holds(String kind) {
        return kind.equals(VolunteerId.SUBJECT);
    }

    /** That somebody answered goes with them; how many did stays in the recruitment. */
    @Override
    public void forget(Subject subject) {
        for (UUID entry : subject.entries()) {
            jdbc.sql("""
                    update appeal set erased_sign_ups = erased_sign_ups + 1
                    where id in (select appeal_id from appeal_sign_up where volunteer_id = :volunteer)""")
                    .param("volunteer", entry)
                    .update();
            jdbc.sql("delete from appeal_sign_up where volunteer_id = :volunteer").param("volunteer", entry).update();
        }
    }

    /** The searches whose recruitments this volunteer answered. */
    List<UUID> searchesAnsweredBy(VolunteerId volunteer) {
        return jdbc.sql(
                "select distinct a.search_id from appeal_sign_up u join appeal a on a.id = u.appeal_id where u.volunteer_id = :volunteer")
                .param("volunteer", volunteer.value())
                .query(UUID.class)
                .list();
    }

    /** The answers to each of these recruitments, in the order in which they came. */
    Map<UUID, List<RecruitmentSummary.SignUp>> of(Collection<UUID> recruitmentIds) {
        Map<UUID, List<RecruitmentSummary.SignUp>> found = new HashMap<>();
        if (!recruitmentIds.isEmpty()) {
            jdbc.sql("select appeal_id, volunteer_id, at from appeal_sign_up where appeal_id in (:ids) order by at, volunteer_id")
                    .param("ids", recruitmentIds)
                    .query(row -> {
                        found.computeIfAbsent(UUID.fromString(row.getString("appeal_id")), id -> new ArrayList<>())
                                .add(new RecruitmentSummary.SignUp(
                                        VolunteerId.of(row.getString("volunteer_id")), UtcMoments.get(row, "at")));
                    });
        }
        return found;
    }
}
