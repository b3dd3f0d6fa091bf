package be.omringd.allowance;

import be.omringd.place.Region;
import java.util.Set;

/**
 * Whose allowances of a calendar year to list.
 *
 * @param text part of the name; blank for all
 * @param regions only these; empty for all that the user sees
 */
public record AllowanceQuery(int year, String text, Set<Region> regions, Order order, boolean descending) {

    /** Columns to sort by; SHARE is how near the nearest cap is. */
    public enum Order { NAME, REGION, DAYS, FLAT, REAL, KM, TOTAL, SHARE }
}
