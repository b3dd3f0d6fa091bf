package be.omringd.testing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Invents values for a {@link Law}. What lies at an edge comes more often than chance would have it: that is where rules break. */
public final class Any {

    private static final double EDGE = 0.1;
    private static final String ODD = "\0\t\n\013\r \u00A0\u200B\u202E\uD83D\uDE00\uFFFF";

    private final Random random;

    Any(long seed) {
        random = new Random(seed);
    }

    /** Chance itself, such as for a shuffle. */
    public Random chance() {
        return random;
    }

    public <T> T of(List<? extends T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @SafeVarargs
    public final <T> T of(T... values) {
        return values[random.nextInt(values.length)];
    }

    /** One of these ways, each as often as the others: name one twice to have it more often. */
    @SafeVarargs
    public final <T> T oneOf(Supplier<? extends T>... ways) {
        return of(ways).get();
    }

    /** Nothing, so often in a hundred times. */
    public <T> @Nullable T orNull(int inHundred, Supplier<? extends T> value) {
        return random.nextInt(100) < inHundred ? null : value.get();
    }

    /** Both ends included. */
    public long between(long least, long most) {
        if (random.nextDouble() < EDGE) {
            long around = least <= 0 && most >= 0 ? 0 : least;
            return of(least, Math.min(least + 1, most), around, Math.max(most - 1, least), most);
        }
        return random.nextLong(least, most + 1);
    }

    /** Both ends included. */
    public double between(double least, double most) {
        return random.nextDouble() < EDGE ? of(least, Math.nextUp(least), (least + most) / 2, Math.nextDown(most), most)
                : random.nextDouble(least, most);
    }

    /** An amount with two decimals, both ends included. */
    public BigDecimal amount(String least, String most) {
        return new BigDecimal(BigInteger.valueOf(between(cents(least), cents(most))), 2);
    }

    private static long cents(String amount) {
        return new BigDecimal(amount).setScale(2, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
    }

    /** A number of any size, with the odd ones that a computer knows. */
    public double number() {
        return random.nextDouble() < EDGE
                ? of(0.0, -0.0, 1.0, -1.0, 0.01, -0.01, Double.MIN_VALUE, -Double.MIN_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE)
                : (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-300, 300));
    }

    /** Of no length up to this one: plain letters, or signs of every script, and also halves of signs that mean nothing alone. */
    public String text(int longest) {
        StringBuilder text = new StringBuilder();
        boolean plain = random.nextBoolean();
        for (long length = between(0, longest); length > 0; length--) {
            text.append(plain ? (char) random.nextInt(' ', '~' + 1)
                    : random.nextDouble() < EDGE ? ODD.charAt(random.nextInt(ODD.length()))
                            : (char) random.nextInt(Character.MAX_VALUE + 1));
        }
        return text.toString();
    }

    /** Of no size up to this one. */
    public <T> List<T> list(int most, Supplier<? extends T> value) {
        return listOf((int) between(0, most), value);
    }

    /** Can hold {@code null}, where the values can be. */
    public <T> List<T> listOf(int size, Supplier<? extends T> value) {
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(value.get());
        }
        return list;
    }
}
