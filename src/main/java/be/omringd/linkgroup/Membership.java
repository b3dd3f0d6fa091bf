package be.omringd.linkgroup;

import be.omringd.casefile.CaseId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody and a link group.
 *
 * @param group the file of the group
 * @param member the file of the person
 * @param onList whether the group may have their name and number
 * @param since when they said yes; null where they did not
 * @param until when they stopped with it; null while they did not
 */
public record Membership(
        CaseId group, CaseId member, MemberState state, boolean onList, @Nullable LocalDate since,
        @Nullable LocalDate until) {}
