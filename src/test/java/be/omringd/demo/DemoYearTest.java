package be.omringd.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import be.omringd.casefile.CaseId;
import be.omringd.demo.DemoCase.Step;
import be.omringd.engine.embedded.StartProgress;
import be.omringd.intake.RequestPhase;
import be.omringd.shell.Moments;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** The year before today: when the clock stands where, and who goes on then. */
class DemoYearTest {

    private static final Destination ASKED = Destination.at(RequestPhase.ORIENTED_LINK);

    private final DemoCase cases = mock();
    private final DemoPast past = mock();
    private final StartProgress.Step progress = mock();
    private final DemoYear year = new DemoYear(cases, past);
    private final AtomicReference<Instant> clock = new AtomicReference<>(Instant.now());

    @BeforeEach
    void theClockStandsWhereItIsPut() {
        when(past.canBePlayed()).thenReturn(true);
        doAnswer(put -> {
            clock.set(put.getArgument(0));
            return null;
        }).when(past).goTo(any());
        when(cases.caseOf(anyInt(), any())).thenAnswer(asked -> file(asked.getArgument(0)));
        when(cases.since(anyInt(), any(), any())).thenAnswer(since -> clock.get());
        when(cases.waits(anyInt(), any(), any())).thenReturn(true);
        when(cases.nextContact(anyInt(), any(), any())).thenReturn(Optional.empty());
    }

    private static CaseId file(int number) {
        return new CaseId(new UUID(0, number));
    }

    private void goesOn(int number, Step first, Step... more) {
        doReturn(first, (Object[]) more).when(cases).goOn(eq(number), any(), any());
    }

    @Test
    void theClockGoesForwardOnWorkingDaysAndIsOnTimeAtTheEnd() {
        goesOn(0, Step.DID, Step.DID, Step.THERE);
        goesOn(1, Step.DID, Step.NOTHING, Step.THERE);

        year.play(List.of(ASKED.asked(100), ASKED.asked(60)), progress);

        ArgumentCaptor<Instant> moments = ArgumentCaptor.captor();
        verify(past, atLeast(4)).goTo(moments.capture());
        assertThat(moments.getAllValues()).isSorted().allSatisfy(moment -> {
            ZonedDateTime there = moment.atZone(Moments.ZONE);
            assertThat(there.getDayOfWeek()).isLessThan(DayOfWeek.SATURDAY);
            assertThat(there.getHour()).isBetween(9, 16);
        });
        assertThat(moments.getAllValues().getFirst()).isBetween(
                Instant.now().minus(Duration.ofDays(101)), Instant.now().minus(Duration.ofDays(96)));
        verify(cases, times(3)).goOn(eq(0), any(), any());
        verify(past).over();
    }

    @Test
    void whoAsksTodayIsNotOfThePast() {
        year.play(List.of(ASKED), progress);

        verify(cases, never()).caseOf(anyInt(), any());
        verify(past).over();
    }

    @Test
    void oneThatFailsLeavesTheOthersAlone() {
        doThrow(new IllegalStateException("refused")).when(cases).goOn(eq(0), any(), any());
        goesOn(1, Step.DID, Step.THERE);

        year.play(List.of(ASKED.asked(40), ASKED.asked(40)), progress);

        verify(cases, times(1)).goOn(eq(0), any(), any());
        verify(cases, times(2)).goOn(eq(1), any(), any());
        verify(past).over();
    }

    @Test
    void whoIsCalledEachMonthIsNotCalledBefore() {
        LocalDate agreed = LocalDate.now(Moments.ZONE).minusDays(30);
        when(cases.nextContact(anyInt(), any(), any())).thenReturn(Optional.of(agreed), Optional.empty());
        when(cases.goOn(anyInt(), any(), any())).thenAnswer(call -> {
            assertThat(clock.get()).isAfterOrEqualTo(agreed.minusDays(3).atStartOfDay(Moments.ZONE).toInstant());
            return Step.THERE;
        });

        year.play(List.of(ASKED.asked(90)), progress);

        verify(cases).goOn(anyInt(), any(), any());
    }

    @Test
    void aCaseOfBeforeAStopGoesOnWhereItWas() {
        Instant before = Instant.now().minus(Duration.ofDays(20));
        when(cases.since(anyInt(), any(), any())).thenReturn(before);
        when(cases.goOn(anyInt(), any(), any())).thenAnswer(call -> {
            assertThat(clock.get()).isAfter(before);
            return Step.THERE;
        });

        year.play(List.of(ASKED.asked(90)), progress);

        verify(cases).goOn(anyInt(), any(), any());
    }

    @Test
    void whereTheClockDoesNotGoBackNothingIsPlayed() {
        when(past.canBePlayed()).thenReturn(false);

        year.play(List.of(ASKED.asked(90)), progress);

        verify(cases, never()).caseOf(anyInt(), any());
    }
}
