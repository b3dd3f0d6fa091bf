package be.omringd.matching.internal;

import java.util.Collection;

/** A set of constants as a number: bit n stands for the n-th. */
final class Bits {

    private Bits() {}

    static int of(Collection<? extends Enum<?>> constants) {
        int bits = 0;
        for (Enum<?> constant : constants) {
            bits |= bit(constant);
        }
        return bits;
    }

    static int bit(Enum<?> constant) {
        return 1 << constant.ordinal();
    }
}
