package be.omringd.flow;

import be.omringd.access.AccessScope;
import be.omringd.flow.FlowNumbers.Wait;
import be.omringd.place.Region;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A month as a board may read it, outside the team: no number from one to four is told, and none can be worked out. So no sums over
 * months are told either: who keeps the pages of two months could take one from the other.
 */
public final class BoardMonth {

    private final YearMonth month;
    private final FlowNumbers year;
    private final FlowNumbers alone;

    /**
     * @param year the numbers of this month and of the twelve before it
     * @param alone those of this month
     */
    BoardMonth(YearMonth month, FlowNumbers year, FlowNumbers alone) {
        this.month = month;
        this.year = year;
        this.alone = alone;
    }

    public YearMonth month() {
        return month;
    }

    /** The twelve months before it, and the month itself. */
    public List<YearMonth> months() {
        return year.period().parts().stream().map(FlowPeriod::from).toList();
    }

    /** How often in one of these months. */
    public Told told(YearMonth in, FlowStep step) {
        return Told.of(year.in(FlowPeriod.of(in), step));
    }

    /** What the month is made of. Empty where there are too few to tell them apart. */
    public List<Together> details(FlowStep step) {
        return Together.of(alone.details(step));
    }

    /** From where people came, by the code of the region. */
    public List<Together> cameFrom() {
        return Together.of(came());
    }

    /** The regions from where nobody came; none where so few came that it would tell too much. */
    public List<Region> nobodyCameFrom() {
        return Together.withNobody(came()).stream().map(Region::valueOf).toList();
    }

    private Map<String, Integer> came() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Region region : Region.values()) {
            counts.put(region.name(), alone.of(AccessScope.of(region), FlowStep.CAME));
        }
        return counts;
    }

    /** How long half of the people waited who reached this step in the month; empty where they are fewer than five. */
    public Optional<Wait> wait(FlowStep step) {
        return alone.wait(step).filter(wait -> wait.known() >= Told.ENOUGH);
    }
}
