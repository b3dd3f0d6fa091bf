package be.omringd.volunteer;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps a small set of constants as text with commas between them, which MariaDB can look into with {@code find_in_set}. */
public abstract class EnumSetText<E extends Enum<E>> implements AttributeConverter<Set<E>, String> {

    private final Class<E> type;

    EnumSetText(Class<E> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(Set<E> constants) {
        return join(constants);
    }

    @Override
    public Set<E> convertToEntityAttribute(String text) {
        return parse(type, text);
    }

    /** The text for these constants. */
    public static String join(Collection<? extends Enum<?>> constants) {
        return constants.stream().sorted(Comparator.comparingInt(Enum::ordinal)).map(Enum::name).collect(Collectors.joining(","));
    }

    /** The constants that such a text names. */
    public static <E extends Enum<E>> Set<E> parse(Class<E> type, String text) {
        EnumSet<E> constants = EnumSet.noneOf(type);
        Arrays.stream(text.split(",")).filter(name -> !name.isBlank()).forEach(name -> constants.add(Enum.valueOf(type, name)));
        return Collections.unmodifiableSet(constants);
    }

    @Converter
    public static class Languages extends EnumSetText<Language> {
        Languages() {
            super(Language.class);
        }
    }

    @Converter
    public static class Interests extends EnumSetText<Interest> {
        Interests() {
            super(Interest.class);
        }
    }

    @Converter
    public static class Experiences extends EnumSetText<Experience> {
        Experiences() {
            super(Experience.class);
        }
    }

    @Converter
    public static class Traits extends EnumSetText<Trait> {
        Traits() {
            super(Trait.class);
        }
    }

    @Converter
    public static class Parts extends EnumSetText<PartOfWeek> {
        Parts() {
            super(PartOfWeek.class);
        }
    }
}
