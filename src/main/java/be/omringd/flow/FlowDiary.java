package be.omringd.flow;

import be.omringd.access.AccessScope;
import be.omringd.casefile.CaseEvent;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.Phase;
import be.omringd.coaching.CoachingFile;
import be.omringd.coaching.CoachingPhase;
import be.omringd.coaching.Offer;
import be.omringd.coaching.OfferMade;
import be.omringd.group.GroupEvent;
import be.omringd.group.GroupPhase;
import be.omringd.group.Leader;
import be.omringd.intake.Orientation;
import be.omringd.intake.RequestPhase;
import be.omringd.intake.Trajectory;
import be.omringd.lus.LusPhase;
import be.omringd.search.Channel;
import be.omringd.search.SearchState;
import be.omringd.search.SearchSummary;
import be.omringd.search.SearchSummary.Approached;
import be.omringd.search.Searches;
import be.omringd.shell.Moments;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes down on which day each case came how far, in the transaction in which it does. Files keep only the phase in which they are now;
 * this is the way that they went. See docs/decisions/0048-flow.md.
 */
@Component
class FlowDiary {

    private final JdbcTemplate jdbc;
    private final Searches searches;
    private final Clock clock;

    FlowDiary(JdbcTemplate jdbc, Searches searches, Clock clock) {
        this.jdbc = jdbc;
        this.searches = searches;
        this.clock = clock;
    }

    @EventListener
    void on(CaseEvent.Opened opened) {
        boolean person = opened.kind().equals(Trajectory.KIND);
        if (person || opened.kind().equals(CoachingFile.KIND)) {
            add(opened.caseId(), person ? FlowStep.CAME : FlowStep.KNOCKED, opened.caseId().value(), opened.since(), "", opened.scope(),
                    null);
        }
    }

    @EventListener
    void on(CaseEvent.Entered entered) {
        Phase phase = entered.phase();
        if (phase instanceof RequestPhase request) {
            switch (request) {
                case CONTACTED, CONVERSATION_PLANNED -> reached(entered, FlowStep.CONTACT, "");
                case CONVERSATION_HELD, THINKING -> reached(entered, FlowStep.TALK, "");
                case ORIENTED_LINK -> reached(entered, FlowStep.ORIENTED, Orientation.LINK.name());
                case REFERRED -> reached(entered, FlowStep.ORIENTED, Orientation.REFERRED.name());
                case RECEIVED, ASSIGNED, NOT_PURSUED -> {}
            }
        } else if (phase instanceof LusPhase) {
            reached(entered, FlowStep.ORIENTED, Orientation.LUS.name());
        } else if (phase == GroupPhase.STARTING_UP) {
            reached(entered, FlowStep.GROUP, "");
        } else if (phase == GroupPhase.RUNNING) {
            reached(entered, FlowStep.HANDED_OVER, "");
        } else if (phase == CoachingPhase.COACHING_AGREED) {
            reached(entered, FlowStep.BEGUN, "");
        } else if (phase == CoachingPhase.ANCHORED) {
            reached(entered, FlowStep.ANCHORED, "");
        } else if (phase == CoachingPhase.COACHING_STOPPED) {
            reached(entered, FlowStep.STOPPED, "");
        }
    }

    /** While the talk goes on, nothing is offered. */
    @EventListener
    void on(OfferMade made) {
        if (made.offer() != Offer.ANOTHER_TALK) {
            reached(made.id(), FlowStep.OFFERED, made.id().value(), made.at(), made.offer().name());
        }
    }

    /** A volunteer is welcomed: the search that found them knows on which rung. */
    @EventListener
    void on(GroupEvent.LeaderChanged changed) {
        if (changed.leader() == Leader.VOLUNTEER) {
            searches.of(changed.caseId()).stream().filter(search -> search.state() == SearchState.MATCHED)
                    .max(Comparator.comparing(SearchSummary::stateSince))
                    .ifPresent(search -> search.candidates().stream().filter(one -> one.outcome().equals("MATCHED"))
                            .map(Approached::channel).map(Channel::name).findFirst().ifPresent(rung -> reached(
                                    changed.caseId(), FlowStep.VOLUNTEER, search.id().value(), clock.instant(), rung)));
        }
    }

    @EventListener
    void on(CaseEvent.Closed closed) {
        reached(closed.caseId(), FlowStep.CLOSED, closed.caseId().value(), clock.instant(), closed.reason());
    }

    @EventListener
    void on(CaseEvent.Reopened reopened) {
        jdbc.update("delete from flow_step where case_id = ? and step = ?", reopened.caseId().toString(), FlowStep.CLOSED.name());
    }

    /** Other colleagues see the case from now on, and so its past. */
    @EventListener
    void on(CaseEvent.Moved moved) {
        jdbc.update("update flow_step set access_scope = ? where case_id = ?", moved.to().code(), moved.caseId().toString());
    }

    private void reached(CaseEvent.Entered entered, FlowStep step, String detail) {
        reached(entered.caseId(), step, entered.caseId().value(), entered.at(), detail);
    }

    /** Only the first time counts; what is of another kind than the steps of its case is not counted. */
    private void reached(CaseId id, FlowStep step, UUID of, Instant at, String detail) {
        Map<FlowStep, LocalDate> before = new EnumMap<>(FlowStep.class);
        List<AccessScope> scope = jdbc.query("select step, on_day, access_scope from flow_step where case_id = ?", (row, n) -> {
            before.putIfAbsent(FlowStep.valueOf(row.getString(1)), row.getDate(2).toLocalDate());
            return new AccessScope(row.getString(3));
        }, id.toString());
        boolean ofThisWay = before.keySet().stream().anyMatch(other -> other.of() == step.of());
        boolean again = step == FlowStep.VOLUNTEER && before.containsKey(step);
        if (ofThisWay) {
            add(id, step, of, at, detail, scope.getFirst(), again ? null : step.after().map(before::get).orElse(null));
        }
    }

    /** @param since the day from which they waited; null where it is not known, or where nobody waited */
    private void add(CaseId id, FlowStep step, UUID of, Instant at, String detail, AccessScope scope, @Nullable LocalDate since) {
        LocalDate day = at.atZone(Moments.ZONE).toLocalDate();
        Long days = since == null ? null : Math.max(0, ChronoUnit.DAYS.between(since, day));
        jdbc.update(
                "insert ignore into flow_step (case_id, step, of_id, on_day, month, access_scope, detail, days)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                id.toString(), step.name(), of.toString(), Date.valueOf(day), FlowPeriod.number(YearMonth.from(day)), scope.code(), detail,
                days);
    }
}
