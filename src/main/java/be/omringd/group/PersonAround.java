package be.omringd.group;

import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the people of a group know, and who can be asked for something.
 *
 * @param id names them within the module that knows them
 * @param relationKey key of the text that says what they are to the person
 * @param relationWords the same in the person's own words
 * @param member what is known of who said yes to the group; null for everybody else
 */
public record PersonAround(
        String id, String nickname, @Nullable String relationKey, @Nullable String relationWords, @Nullable GroupMember member) {}
