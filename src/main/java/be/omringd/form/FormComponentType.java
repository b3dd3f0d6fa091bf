package be.omringd.form;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of component that a form may have, named as in form-js. */
public enum FormComponentType {
    TEXTFIELD, TEXTAREA, NUMBER, DATETIME, SELECT, RADIO, CHECKBOX, CHECKLIST, GROUP, DYNAMICLIST, TEXT, SEPARATOR,
    SPACER;

    static Optional<FormComponentType> named(String name) {
        return Arrays.stream(values()).filter(type -> type.jsonName().equals(name)).findFirst();
    }

    String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody answers it: everything but layout, groups and texts. */
    public boolean isField() {
        return switch (this) {
            case GROUP, TEXT, SEPARATOR, SPACER -> false;
            default -> true;
        };
    }

    /** Whether it has fixed options to choose from. */
    public boolean hasOptions() {
        return this == SELECT || this == RADIO || this == CHECKLIST;
    }
}
