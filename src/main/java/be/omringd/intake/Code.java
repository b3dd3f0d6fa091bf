package be.omringd.intake;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the choices of this module are written in forms, process variables and texts: {@code notReached} for NOT_REACHED. */
public interface Code {

    /** The name of the enum constant. */
    String name();

    /** The code of this choice. */
    default String code() {
        StringBuilder code = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
            code.append(code.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return code.toString();
    }

    /** The choice with this code; empty for null and for any other text. */
    static <E extends Enum<E> & Code> Optional<E> find(Class<E> type, @Nullable String code) {
        for (E choice : type.getEnumConstants()) {
            if (choice.code().equals(code)) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }

    /** The choice with this code; throws {@link IllegalArgumentException} where there is none. */
    static <E extends Enum<E> & Code> E get(Class<E> type, String code) {
        return find(type, code).orElseThrow(() -> new IllegalArgumentException("Not a " + type.getSimpleName()));
    }
}
