package be.omringd.coaching;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.erasure.Forgets;
import be.omringd.erasure.Subject;
import be.omringd.organisation.OrganisationId;
import be.omringd.organisation.Organisations;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was asked, said, planned and answered with an organisation. That there was a trajectory, when, and how it ended stays, without a
 * name.
 */
@Component
class ErasedTrajectories implements Forgets {

    private static final String NAMELESS = "–";
    private static final String OF_PLANS = " where plan_id in (select id from coaching_plan where case_id = :case)";
    private static final String OF_REVIEWS = " where review_id in (select id from coaching_review where case_id = :case)";
    private static final List<String> BY_CASE = List.of("coaching_plan", "coaching_review", "coaching_session", "coaching_reminder",
            "coaching_target_group", "coaching_request", "coaching_trajectory");

    private final CoachingFacts facts;
    private final CaseFiles files;
    private final JdbcClient jdbc;

    ErasedTrajectories(CoachingFacts facts, CaseFiles files, JdbcClient jdbc) {
        this.facts = facts;
        this.files = files;
        this.jdbc = jdbc;
    }

    @Override
    public Turn turn() {
        return Turn.BESIDE;
    }

    @Override
    public boolean holds(String kind) {
        return kind.equals(Organisations.SUBJECT);
    }

    @Override
    public void forget(Subject subject) {
        for (CaseId id : facts.casesOf(subject.entries().stream().map(OrganisationId::new).toList())) {
            files.rename(id, NAMELESS);
            files.erase(id);
            delete("delete from coaching_action" + OF_PLANS, id);
            delete("delete from coaching_review_action" + OF_REVIEWS, id);
            delete("delete from coaching_submission where request_id in (select id from coaching_request where case_id = :case)", id);
            BY_CASE.forEach(table -> delete("delete from " + table + " where case_id = :case", id));
        }
    }

    private void delete(String sql, CaseId id) {
        jdbc.sql(sql).param("case", id.toString()).update();
    }
}
