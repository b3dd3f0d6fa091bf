package be.omringd.flow;

/**
 * A number as it is told to people outside: not where it is about fewer than five people. That there is nobody is told: it is about nobody,
 * and it is what a blind spot looks like.
 *
 * @param number what is told; 0 where it is few
 * @param few whether it is a number from one to four, which is not told
 */
public record Told(int number, boolean few) {

    /** From here on a number is told. */
    static final int ENOUGH = 5;

    static Told of(int count) {
        return count > 0 && count < ENOUGH ? new Told(0, true) : new Told(count, false);
    }
}
