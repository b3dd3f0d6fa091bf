package be.omringd.lus;

/**
 * Why something cannot be kept as it was filled in.
 *
 * @param field the name of the fact, as in {@link ContactFacts} or {@link InvitationFacts}; empty where it is about the whole
 * @param key key of the sentence to show
 */
public record Refusal(String field, String key) {}
