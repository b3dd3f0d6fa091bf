package be.omringd.person;

/** Looking for people by a part of their name. */
public final class NameSearch {

    private NameSearch() {}

    /** What a name must be like in SQL, {@code like ? escape '!'}, to have this text in it. Blank for every name. */
    public static String containing(String text) {
        return "%" + text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
