package be.omringd.lus;

/** The four rings around a person, from the inside out (Judith Snow; docs/domain.md#words). */
public enum Ring {
    INTIMACY, FRIENDSHIP, PARTICIPATION, EXCHANGE;

    /** 1 for the inner ring to 4 for the outer one. */
    public int number() {
        return ordinal() + 1;
    }

    /** The ring with this number; throws {@link IllegalArgumentException} for any but 1 to 4. */
    public static Ring of(int number) {
        if (number < 1 || number > values().length) {
            throw new IllegalArgumentException("There is no ring " + number);
        }
        return values()[number - 1];
    }
}
