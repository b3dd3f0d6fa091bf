package be.omringd.testing;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * A rule that holds whatever comes: tried with many invented values, other ones in every run. A failure names the value and the
 * seed that it grew from; {@code -Domringd.seed=…} invents that value again, and nothing else.
 */
public final class Law {

    static final String SEED = "omringd.seed";

    private Law() {}

    /**
     * @param tries how many values are invented
     * @param value invents one; all chance in it comes from what it is given
     * @param law fails for a value that breaks it
     */
    public static <T> void holds(int tries, Function<Any, T> value, Consumer<T> law) {
        Long seed = Long.getLong(SEED);
        if (seed == null) {
            RandomGenerator seeds = RandomGenerator.getDefault();
            for (int i = 1; i <= tries; i++) {
                attempt("try " + i + " of " + tries, seeds.nextLong(), value, law);
            }
        } else {
            attempt("the try", seed, value, law);
        }
    }

    private static <T> void attempt(String which, long seed, Function<Any, T> value, Consumer<T> law) {
        T invented = value.apply(new Any(seed));
        try {
            law.accept(invented);
        } catch (RuntimeException | AssertionError broken) {
            throw new AssertionError(
                    "%s, with -D%s=%d to try it again: %s%n%s".formatted(which, SEED, seed, invented, broken.getMessage()), broken);
        }
    }
}
