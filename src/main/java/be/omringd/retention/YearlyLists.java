package be.omringd.retention;

import java.time.LocalDate;
import java.util.List;

/**
 * The lists of names that law wants kept, a calendar year each, longer than the register keeps a volunteer. The module that keeps them
 * brings it. Called by {@link Erasures}, which looks at who may.
 */
public interface YearlyLists {

    /** @param volunteers how many stand on it */
    record YearlyList(int year, LocalDate keptUntil, int volunteers) {}

    /** Those whose last day comes before this one, the oldest first. */
    List<YearlyList> endingBefore(LocalDate day);

    /** Erases the list of this year. Inside the caller's transaction. */
    void erase(int year);
}
