package be.omringd.inbox;

import static be.omringd.inbox.InboxFixture.LIES;
import static be.omringd.inbox.InboxFixture.ZOTTEGEM;
import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.shell.Moments;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OnInbox
class StatedInDiagramTest {

    private static final AtomicLong KEYS = new AtomicLong(7_000_000_000L);

    private final long definition = KEYS.incrementAndGet();

    @Autowired
    InboxFixture.Tasks given;
    @Autowired
    Items items;
    @Autowired
    CaseFiles files;
    @Autowired
    JdbcTemplate jdbc;

    private CaseId caseId;

    @BeforeEach
    void aPerson() {
        caseId = given.aPersonFrom(ZOTTEGEM);
    }

    private void diagram(String xml) {
        jdbc.update("insert into process_definition (process_definition_key, process_id, version, xml, deployed_at)"
                + " values (?, 'of-break-test', 1, ?, now(6))", definition, xml);
    }

    private WorkItem task(String elementId, String formKey) {
        return task(elementId, formKey, null);
    }

    private WorkItem task(String elementId, String formKey, @Nullable Instant due) {
        return items.findById(given.aTask(new NewWorkItem(KEYS.incrementAndGet(), caseId.toString(), "of-break-test", definition,
                caseId.value().hashCode() & 0x7fffffff, elementId, formKey, "lusWorker", due, Map.of()))).orElseThrow();
    }

    private boolean resting(WorkItem item) {
        return items.findById(item.id()).orElseThrow().resting();
    }

    private void pauses() {
        given.as(LIES, () -> {
            files.pause(caseId, null);
            return null;
        });
    }

    /** Not the name of the form, in which nobody would look for it. */
    @ParameterizedTest
    @CsvSource({"thank, casefile/thank, rests, true", "urgent, gathering/urgent, goesOn, false"})
    void aTaskRestsDuringABreakWhereItsDiagramSaysSo(String element, String form, String stated, boolean rests) {
        diagram("""
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0">
                <process id="of-break-test"><userTask id="%s"><extensionElements><zeebe:properties>
                <zeebe:property name="duringBreak" value="%s"/></zeebe:properties></extensionElements></userTask></process></definitions>"""
                .formatted(element, stated));
        WorkItem before = task(element, form);
        pauses();
        WorkItem after = task(element, form);

        assertThat(resting(before)).as("there before the break").isEqualTo(rests);
        assertThat(resting(after)).as("came during the break").isEqualTo(rests);
    }

    /** Christmas of 2038 is on a Saturday. */
    @ParameterizedTest
    @CsvSource({"'', 2038-12-27", "'<zeebe:property name=\"dueOnFreeDay\" value=\"stays\"/>', 2038-12-25"})
    void aTermThatEndsOnAFreeDayRunsOnToTheNextWorkingDayAndAnAgreedDayStays(String stated, LocalDate due) {
        diagram("""
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0">
                <process id="of-break-test"><userTask id="meet"><extensionElements><zeebe:properties>%s
                <zeebe:property name="duringBreak" value="rests"/></zeebe:properties></extensionElements></userTask></process></definitions>"""
                .formatted(stated));

        WorkItem task = task("meet", "gathering/meet", LocalDate.of(2038, 12, 25).atTime(11, 0).atZone(Moments.ZONE).toInstant());

        assertThat(Objects.requireNonNull(task.dueAt()).atZone(Moments.ZONE).toLocalDate()).isEqualTo(due);
    }

    /** No version that stands in the folder of earlier diagrams says it. */
    @Test
    void aTaskOfADiagramFromBeforeRestsUnlessItBelongsToWhatCanHappenInAnyFile() throws Exception {
        diagram(Files.readString(Path.of("src/test/resources/earlier-diagrams/fourth/lus/lus-trajectory.bpmn")));
        WorkItem map = task("networkMap", "lus/network-map");
        WorkItem talk = task("closingTalk", "casefile/closing-talk");
        pauses();

        assertThat(resting(map)).isTrue();
        assertThat(resting(talk)).isFalse();
    }
}
