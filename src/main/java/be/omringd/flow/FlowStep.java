package be.omringd.flow;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is counted by month. Of each but the volunteers, the first time in a case counts. Texts: {@code flow.step.<name>}. */
public enum FlowStep {
    /** A request came. */
    CAME(Of.PEOPLE, null),
    /** We spoke with the person for the first time. */
    CONTACT(Of.PEOPLE, CAME),
    /** The conversation was held. */
    TALK(Of.PEOPLE, CONTACT),
    /** It was chosen what fits. In detail: LUS, LINK or REFERRED. */
    ORIENTED(Of.PEOPLE, null),
    /** The group started. */
    GROUP(Of.PEOPLE, TALK),
    /** A volunteer was found and welcomed. In detail: the rung. A group that lost its volunteer can find one again. */
    VOLUNTEER(Of.PEOPLE, GROUP),
    /** The group was handed over, and goes its way. */
    HANDED_OVER(Of.PEOPLE, null),
    /** The case is closed. In detail: why. What was opened again is not closed. */
    CLOSED(Of.PEOPLE, null),
    /** An organisation knocked. */
    KNOCKED(Of.ORGANISATIONS, null),
    /** It was decided what it is offered. In detail: what. */
    OFFERED(Of.ORGANISATIONS, KNOCKED),
    /** What the trajectory is for is agreed. */
    BEGUN(Of.ORGANISATIONS, OFFERED),
    /** What was built is in good hands. */
    ANCHORED(Of.ORGANISATIONS, null),
    /** The organisation stopped. */
    STOPPED(Of.ORGANISATIONS, null);

    /** Whose way it is. */
    public enum Of { PEOPLE, ORGANISATIONS }

    private final Of of;
    private final @Nullable FlowStep after;

    FlowStep(Of of, @Nullable FlowStep after) {
        this.of = of;
        this.after = after;
    }

    /** Whose way it is. */
    public Of of() {
        return of;
    }

    /** The step since which people wait for this one; empty where no waiting is measured. */
    public Optional<FlowStep> after() {
        return Optional.ofNullable(after);
    }

    /** Whether it is told apart in detail. */
    public boolean hasDetail() {
        return this == ORIENTED || this == VOLUNTEER || this == CLOSED || this == OFFERED;
    }

    /** The steps of a way, in their order. */
    public static List<FlowStep> of(Of of) {
        return Arrays.stream(values()).filter(step -> step.of == of).toList();
    }

    /** Those of a way for which people wait. */
    public static List<FlowStep> waitedFor(Of of) {
        return of(of).stream().filter(step -> step.after != null).toList();
    }
}
