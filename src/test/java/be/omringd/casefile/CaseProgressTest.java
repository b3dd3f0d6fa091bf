package be.omringd.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.when;

import be.omringd.access.Users;
import be.omringd.casefile.CaseProgress.Mark;
import be.omringd.casefile.CaseProgress.Moved;
import be.omringd.casefile.CaseProgress.Standing;
import be.omringd.casefile.CaseProgress.Track;
import be.omringd.casefile.CaseProgress.Waits;
import be.omringd.engine.EngineProjection;
import be.omringd.engine.ProcessPositions;
import be.omringd.volunteer.VolunteerWorld;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** What the engine told of a case, or did not, and where its file says that it stands. */
class CaseProgressTest extends VolunteerWorld {

    private static final long PARTITION = 1L << 51;
    private static final LocalDateTime BEGAN = LocalDateTime.of(2026, 3, 2, 9, 0);

    @Autowired
    CaseProgress progress;
    @Autowired
    EngineProjection projection;
    @Autowired
    ProcessPositions positions;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    Users users;

    private CaseId file;
    private long definition;
    private long instance;
    private long next;

    @BeforeEach
    void aCaseOnItsDiagram() throws Exception {
        file = aFileIn(ZOTTEGEM);
        next = PARTITION | UUID.randomUUID().getMostSignificantBits() >>> 20;
        definition = ++next;
        instance = ++next;
        jdbc.update("insert into process_definition values (?, 'lus-trajectory', 1, ?, now(6))", definition,
                new ClassPathResource("earlier-diagrams/fourth/lus/lus-trajectory.bpmn").getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void itStandsExactlyWhereTheEngineSaysAndTheWayThatWasGoneIsKnown() {
        theEngineToldItsStart();
        over("makeNetworkMap", "USER_TASK", "COMPLETED");
        over("makeNetworkMap-to-chooseInvitees", "SEQUENCE_FLOW", "COMPLETED");
        over("askReady", "USER_TASK", "TERMINATED");
        active("chooseInvitees", "USER_TASK");

        assertThat(track().current()).extracting(Mark::elementId, Mark::waits).containsExactly(tuple("chooseInvitees", Waits.FOR_TASK));
        assertThat(track().passed()).as("what was broken off was not gone").containsExactly("start", "makeNetworkMap",
                "makeNetworkMap-to-chooseInvitees");
        assertThat(track().complete()).isTrue();
        assertThat(track().over()).isFalse();
        assertThat(track().version()).isEqualTo(1);
    }

    @Test
    void whoIsBusyWithATaskIsThere() {
        theEngineToldItsStart();
        UUID els = ELS.userId();
        when(users.name(els)).thenReturn("Els");
        workItem("inviteContact", "OPEN", els, job(active("inviteContact", "USER_TASK"), "inviteContact"));
        workItem("inviteContact", "OPEN", null, job(active("inviteContact", "USER_TASK"), "inviteContact"));

        assertThat(track().current()).extracting(Mark::with).containsExactly("Els", null);
    }

    @Test
    void aTaskThatTheEngineDoesNotKnowToBeDoneIsOnItsWay() {
        theEngineToldItsStart();
        workItem("chooseInvitees", "COMPLETED", null, job(active("chooseInvitees", "USER_TASK"), "chooseInvitees"));

        assertThat(only().waits()).isEqualTo(Waits.ON_ITS_WAY);
    }

    @Test
    void whatATimerWaitsForHasADayAndAMessageHasNone() {
        theEngineToldItsStart();
        active("personPauses", "EVENT_SUB_PROCESS");
        long gateway = active("pauseGateway", "EVENT_BASED_GATEWAY");
        timer(gateway, "pauseLasts", BEGAN.plusDays(90));
        subscription(gateway, "personResumes");
        // a reminder beside a task is no place where it stands
        timer(active("chooseInvitees", "USER_TASK"), "remindInvitees", BEGAN.plusDays(7));

        assertThat(track().current()).extracting(Mark::elementId).containsExactly("chooseInvitees", "pauseLasts", "personResumes");
        assertThat(track().current()).extracting(Mark::waits).containsExactly(Waits.FOR_TASK, Waits.FOR_TIME, Waits.FOR_MESSAGE);
        assertThat(track().current()).extracting(Mark::until).containsExactly(null, BEGAN.plusDays(90).toInstant(ZoneOffset.UTC), null);
    }

    @Test
    void whatAnotherProcessOrOmringdDoesIsThere() {
        theEngineToldItsStart();
        active("findVolunteer", "CALL_ACTIVITY");
        active("startUp", "SERVICE_TASK");

        assertThat(track().current()).extracting(Mark::waits).containsExactly(Waits.FOR_US, Waits.FOR_CALLED_PROCESS);
    }

    @Test
    void theBranchThatIsReadyFirstWaitsForTheOtherUntilBothAreThere() {
        theEngineToldItsStart();
        over("handoverDecided-to-bothReady", "SEQUENCE_FLOW", "COMPLETED");
        assertThat(only().elementId()).isEqualTo("bothReady");
        assertThat(only().waits()).isEqualTo(Waits.FOR_OTHER_BRANCH);

        over("leaderKnown-to-bothReady", "SEQUENCE_FLOW", "COMPLETED");
        over("bothReady", "PARALLEL_GATEWAY", "COMPLETED");
        assertThat(track().current()).isEmpty();
    }

    @Test
    void afterSomebodyStopsNoBranchWaitsForTheOther() {
        theEngineToldItsStart();
        over("handoverDecided-to-bothReady", "SEQUENCE_FLOW", "COMPLETED");
        long stops = active("personStops", "EVENT_SUB_PROCESS");
        element("closingTalk", "USER_TASK", "ACTIVE", stops);

        assertThat(only().elementId()).isEqualTo("closingTalk");
    }

    @Test
    void aProcessThatCameToItsEndIsOver() {
        theEngineToldItsStart();
        over("end", "END_EVENT", "COMPLETED");
        jdbc.update("update engine_element set state = 'COMPLETED', until = since where element_key = ?", instance);

        assertThat(track().over()).isTrue();
        assertThat(track().current()).isEmpty();
    }

    @Test
    void aCaseFromBeforeTheEngineToldUsStandsAtItsOpenTasksAndSaysThatThereMayBeMore() {
        ofBefore();
        workItem("makeNetworkMap", "COMPLETED", null, ++next);
        workItem("inviteContact", "OPEN", null, ++next);
        workItem("askReady", "WITHDRAWN", null, ++next);
        jdbc.update("insert into processed_job values (?, ?, 'lus.openLus', 'openLus', ?, '{}', now(6))", ++next, file.toString(),
                instance);

        assertThat(only().elementId()).isEqualTo("inviteContact");
        assertThat(only().waits()).isEqualTo(Waits.FOR_TASK);
        assertThat(track().passed()).containsExactlyInAnyOrder("makeNetworkMap", "openLus");
        assertThat(track().complete()).isFalse();
        assertThat(track().over()).isFalse();
    }

    @Test
    void whatTheEngineToldSinceStandsBesideWhatIsKnownFromBefore() {
        ofBefore();
        workItem("inviteContact", "OPEN", null, ++next);
        workItem("prepareGathering", "OPEN", null, job(active("prepareGathering", "USER_TASK"), "prepareGathering"));
        timer(active("waitForAnswer", "INTERMEDIATE_CATCH_EVENT"), "waitForAnswer", BEGAN.plusDays(3));

        assertThat(track().current()).extracting(Mark::elementId).containsExactlyInAnyOrder("inviteContact", "prepareGathering",
                "waitForAnswer");
        assertThat(track().complete()).isFalse();
    }

    @Test
    void aCaseFromBeforeEndsWhenTheEngineSaysSo() {
        ofBefore();
        element("lus-trajectory", "PROCESS", "COMPLETED", -1);

        assertThat(track().over()).isTrue();
    }

    @Test
    void whoMayNotSeeTheFileDoesNotSeeWhereItStandsNorFollowsIt() {
        assertThatThrownBy(() -> as(LIEN, () -> progress.of(file))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(LIEN, () -> progress.follow(file))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoLooksAtACaseIsToldWhenTheEngineToldSomethingOfItAndNobodyElse() {
        theEngineToldItsStart();
        List<Object> told = new ArrayList<>();
        PositionWatch watch = new PositionWatch(projection, positions, told::add);
        watch.look();
        assertThat(told).as("nobody looks").isEmpty();

        Runnable unfollow = watch.follow(file);
        watch.look();
        told.clear();
        watch.look();
        assertThat(told).as("nothing happened").isEmpty();

        active("chooseInvitees", "USER_TASK");
        jdbc.update("insert into engine_export values (9, ?, utc_timestamp(3), utc_timestamp(3))", next);
        watch.look();
        assertThat(told).containsExactly(new Moved(file));

        unfollow.run();
        jdbc.update("update engine_export set position = position + 1 where partition_id = 9");
        watch.look();
        assertThat(told).hasSize(1);
        jdbc.update("delete from engine_export where partition_id = 9");
    }

    private void theEngineToldItsStart() {
        jdbc.update("insert into engine_case values (?, ?, ?)", instance, file.toString(), ++next);
        row(instance, "lus-trajectory", "PROCESS", "ACTIVE", -1);
        over("start", "START_EVENT", "COMPLETED");
    }

    private void ofBefore() {
        jdbc.update("insert into process_run values (?, ?, 'lus-trajectory', ?, 1, now(6))", instance, file.toString(), definition);
    }

    private long active(String element, String type) {
        return element(element, type, "ACTIVE", instance);
    }

    private void over(String element, String type, String state) {
        element(element, type, state, instance);
    }

    private long element(String element, String type, String state, long scope) {
        row(++next, element, type, state, scope);
        return next;
    }

    private void row(long key, String element, String type, String state, long scope) {
        jdbc.update("""
                insert into engine_element (element_key, process_instance_key, scope_key, parent_element_key, process_id, version,
                    process_definition_key, element_id, element_type, state, since, until, position)
                values (?, ?, ?, -1, 'lus-trajectory', 1, ?, ?, ?, ?, ?, ?, ?)""",
                key, instance, scope, definition, element, type, state, BEGAN, state.equals("ACTIVE") ? null : BEGAN, next);
    }

    private long job(long elementKey, String element) {
        jdbc.update("insert into engine_job values (?, ?, ?, ?, 'io.camunda.zeebe:userTask', 1, 'ACTIVE', ?, null, ?)",
                ++next, instance, elementKey, element, BEGAN, next);
        return next;
    }

    private void timer(long elementKey, String element, LocalDateTime due) {
        jdbc.update("insert into engine_timer values (?, ?, ?, ?, ?, 'ACTIVE', ?, null, ?)", ++next, instance, elementKey, element, due,
                BEGAN, next);
    }

    private void subscription(long elementKey, String element) {
        jdbc.update("insert into engine_subscription values (?, ?, ?, ?, 'PersonResumes', 'ACTIVE', ?, null, ?)",
                ++next, instance, elementKey, element, BEGAN, next);
    }

    private void workItem(String element, String state, UUID assignee, long jobKey) {
        jdbc.update(
                """
                insert into work_item (id, version, job_key, case_id, access_scope, process_id, process_definition_key, process_instance_key, element_id,
                    form_key, candidate_group, variables, state, resting, created_at, assignee_id)
                values (?, 0, ?, ?, 'region:oost-vlaanderen', 'lus-trajectory', ?, ?, ?, 'lus/some', 'coordinator', '{}', ?, false, utc_timestamp(6), ?)""",
                UUID.randomUUID().toString(), jobKey, file.toString(), definition, instance, element, state,
                assignee == null ? null : assignee.toString());
    }

    private Mark only() {
        assertThat(track().current()).hasSize(1);
        return track().current().getFirst();
    }

    private Track track() {
        Standing standing = as(ELS, () -> progress.of(file));
        assertThat(standing.tracks()).hasSize(1);
        return standing.tracks().getFirst();
    }
}
