package be.omringd.shell;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Chosen constants of an enum as they stand in an address: their names in small letters, with a point between them. */
public final class ConstantsInAddress {

    private ConstantsInAddress() {}

    /** Nothing where none is chosen. */
    public static String write(Collection<? extends Enum<?>> chosen) {
        return chosen.stream().map(ConstantsInAddress::write).sorted().collect(Collectors.joining("."));
    }

    /** One of them. */
    public static String write(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Those that are known; the others are left out, and twice is once: anybody can type an address. A comma is read as a point. */
    public static <E extends Enum<E>> Set<E> read(Class<E> type, String written) {
        Set<String> wanted = Arrays.stream(written.toUpperCase(Locale.ROOT).split("[.,]")).collect(Collectors.toSet());
        return Arrays.stream(type.getEnumConstants()).filter(constant -> wanted.contains(constant.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }
}
