package be.omringd.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.omringd.access.Actor;
import be.omringd.access.Role;
import be.omringd.calendar.CalendarFeeds.Choice;
import be.omringd.carry.CarryWorld;
import be.omringd.casefile.CaseId;
import be.omringd.group.GatheringPlan;
import be.omringd.group.Gatherings;
import be.omringd.group.LedBy;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class CalendarFileTest extends CarryWorld {

    private static final String OURS = "https://omringd.example";

    @Autowired
    CalendarFeeds feeds;
    @Autowired
    CalendarFile file;
    @Autowired
    Gatherings gatherings;

    @BeforeEach
    void inJune() {
        clock.setTo(Instant.parse("2026-06-20T08:00:00Z"));
    }

    @AfterEach
    void nobodyHasACalendar() {
        jdbc.update("delete from calendar_feed");
    }

    // ---- what stands in it

    @Test
    void aGatheringStandsThereAtItsHourInBrusselsWithInitialsAndWithoutThePlace() {
        CaseId group = aGroupOf("2026-07-04T12:30:00Z");

        String text = read(has(Choice.AT_FIRST));

        assertThat(text).contains("DTSTART;TZID=Europe/Brussels:20260704T143000", "DTEND;TZID=Europe/Brussels:20260704T160000",
                "SUMMARY:Bijeenkomst – N.P.", "URL:" + OURS + "/dossier/" + group).doesNotContain("Nora", "Peeters", "LOCATION");
    }

    @Test
    void theOwnerChoosesWhatIsSaidAndNothingElseIs() {
        aGroupOf("2026-07-04T12:30:00Z");
        String secret = has(new Choice(EnumSet.of(CalendarKind.GATHERING), CalendarNaming.NAME, true));

        assertThat(unfolded(read(secret))).contains("SUMMARY:Bijeenkomst – Nora Peeters", "LOCATION:bij Nora thuis\\, achteraan")
                .doesNotContain("Taak");

        does(ELS, () -> feeds.choose(new Choice(EnumSet.of(CalendarKind.TASK), CalendarNaming.NOBODY, true)));
        assertThat(events(secret)).as("her task is told without whom").allSatisfy(
                event -> assertThat(event.getSummary().getValue()).startsWith("Taak: ").doesNotContain("N"));
        assertThat(read(secret)).doesNotContain("Bijeenkomst", "LOCATION");
    }

    @Test
    void anOwnTaskIsAWholeDayThatKeepsNobodyBusy() {
        isHeldBy(ELS, AALST, 3);
        isHeldBy(LIEN, HASSELT, 3);

        assertThat(unfolded(read(has(Choice.AT_FIRST)))).containsOnlyOnce("BEGIN:VEVENT").contains("DTSTART;VALUE=DATE:20260623",
                "DTEND;VALUE=DATE:20260624", "TRANSP:TRANSPARENT");
    }

    @Test
    void aStrictReaderAcceptsIt() throws Exception {
        aGroupOf("2026-07-04T12:30:00Z");
        isHeldBy(ELS, ZOTTEGEM, 4);

        String text = read(has(new Choice(EnumSet.allOf(CalendarKind.class), CalendarNaming.NAME, true)));

        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate(true).getEntries()).isEmpty();
        assertThat(calendar.getComponents()).extracting(Object::getClass).extracting(Class::getSimpleName)
                .contains("VTimeZone", "VEvent");
        assertThat(text.lines()).allSatisfy(line -> assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(75));
        assertThat(text).contains("\r\n", "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
    }

    // ---- changes

    @Test
    void anEntryKeepsItsIdAndItsNumberGoesUpOnlyWhenItIsOtherwise() {
        CaseId group = aGroupOf("2026-07-04T12:30:00Z");
        String secret = has(new Choice(EnumSet.of(CalendarKind.GATHERING), CalendarNaming.INITIALS, false));
        VEvent first = events(secret).getFirst();
        clock.setTo(Instant.parse("2026-06-20T09:00:00Z"));
        VEvent again = events(secret).getFirst();
        does(ELS, () -> gatherings.plan(group, planned("2026-07-11T12:30:00Z")));
        VEvent moved = events(secret).getFirst();

        assertThat(first.getSequence().getSequenceNo()).isZero();
        assertThat(again.toString()).isEqualTo(first.toString());
        assertThat(moved.getUid()).isEqualTo(first.getUid());
        assertThat(moved.getSequence().getSequenceNo()).isEqualTo(1);
        assertThat(moved.toString()).contains("LAST-MODIFIED:20260620T090000Z", ":20260711T143000");

        does(ELS, () -> gatherings.cancelled(group));
        assertThat(events(secret)).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from calendar_entry", Integer.class)).isZero();
    }

    @Test
    void manyThatAskAtTheSameTimeCountAChangeOnce() {
        CaseId group = aGroupOf("2026-07-04T12:30:00Z");
        String secret = has(new Choice(EnumSet.of(CalendarKind.GATHERING), CalendarNaming.INITIALS, false));
        read(secret);
        does(ELS, () -> gatherings.plan(group, planned("2026-07-12T12:30:00Z")));

        List<CompletableFuture<List<VEvent>>> all =
                IntStream.range(0, 8).mapToObj(n -> CompletableFuture.supplyAsync(() -> events(secret))).toList();

        assertThat(all.stream().map(CompletableFuture::join)).allSatisfy(
                found -> assertThat(found).singleElement()
                        .satisfies(event -> assertThat(event.getSequence().getSequenceNo()).isEqualTo(1)));
    }

    // ---- who reads

    @Test
    void itSaysOnlyWhatItsOwnerMaySeeNow() {
        isHeldBy(ELS, HASSELT, 3);
        String secret = has(Choice.AT_FIRST);

        assertThat(events(secret)).as("a case in a region that is not hers").isEmpty();
    }

    @Test
    void anAddressOfBeforeAGuessAndOneOfSomebodyWhoIsGoneLeadNowhere() {
        String before = has(Choice.AT_FIRST);
        String now = has(Choice.AT_FIRST);

        assertThat(file.read(before, OURS)).isEmpty();
        assertThat(file.read("A".repeat(43), OURS)).isEmpty();
        assertThat(file.read(now, OURS)).isPresent();

        theTeamIs(LIEN, MARIE);
        assertThat(file.read(now, OURS)).isEmpty();

        theTeamIs(ELS, LIEN, MARIE);
        does(ELS, feeds::stop);
        assertThat(file.read(now, OURS)).isEmpty();
    }

    @Test
    void theSecretIsKeptOnlyAsItsHashAndOnlyColleaguesHaveOne() {
        String secret = has(Choice.AT_FIRST);

        assertThat(jdbc.queryForList("select secret_hash from calendar_feed", String.class)).singleElement().asString().hasSize(64)
                .doesNotContain(secret);
        for (Actor other : Stream.of(Actor.VISITOR, user("Ada", Role.ADMINISTRATOR)).toList()) {
            assertThatThrownBy(() -> as(other, () -> feeds.make(Choice.AT_FIRST))).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void itIsKnownWhenACalendarLastAsked() {
        String secret = has(new Choice(Set.of(CalendarKind.TALK), CalendarNaming.INITIALS, false));
        assertThat(as(ELS, feeds::mine)).hasValueSatisfying(feed -> assertThat(feed.readAt()).isNull());

        clock.setTo(clock.instant().plus(Duration.ofMinutes(5)));
        read(secret);

        assertThat(as(ELS, feeds::mine)).hasValueSatisfying(feed -> assertThat(feed.readAt()).isEqualTo(clock.instant()));
    }

    // ---- the world

    private String has(Choice choice) {
        return as(ELS, () -> feeds.make(choice));
    }

    private CaseId aGroupOf(String at) {
        CaseId group = aFileIn(AALST);
        holds(ELS, group);
        jdbc.update("update case_file set phase = 'STARTING_UP' where id = ?", group.toString());
        does(ELS, () -> gatherings.plan(group, planned(at)));
        return group;
    }

    private static GatheringPlan planned(String at) {
        return new GatheringPlan(Instant.parse(at), "bij Nora thuis, achteraan", null, LedBy.BOTH, null);
    }

    private String read(String secret) {
        return file.read(secret, OURS).orElseThrow();
    }

    private List<VEvent> events(String secret) {
        try {
            return new CalendarBuilder().build(new StringReader(read(secret))).getComponents("VEVENT");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String unfolded(String text) {
        return text.replace("\r\n ", "");
    }
}
