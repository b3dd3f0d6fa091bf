package be.omringd.outreach;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Small sets as text with commas between them. */
final class EnumWords {

    private EnumWords() {}

    static String join(Collection<? extends Enum<?>> constants) {
        return constants.stream().sorted(Comparator.comparingInt(Enum::ordinal)).map(Enum::name).collect(Collectors.joining(","));
    }

    static <E extends Enum<E>> Set<E> split(Class<E> type, String text) {
        EnumSet<E> constants = EnumSet.noneOf(type);
        Arrays.stream(text.split(",")).filter(name -> !name.isBlank()).forEach(name -> constants.add(Enum.valueOf(type, name)));
        return constants;
    }
}
