package be.omringd.matching;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An age, as roughly as one tells it. Counted in the year of birth only. Texts: {@code volunteer.age.<name>}. */
public enum AgeBand {
    UNDER_30(0, 29), FROM_30(30, 49), FROM_50(50, 64), FROM_65(65, 150);

    private final int youngest;
    private final int oldest;

    AgeBand(int youngest, int oldest) {
        this.youngest = youngest;
        this.oldest = oldest;
    }

    /** The first and the last year in which somebody was born who is of this age in that year. */
    public int bornFrom(int year) {
        return year - oldest;
    }

    public int bornUntil(int year) {
        return year - youngest;
    }

    /** The age in that year of somebody who was born then; empty where they did not tell. */
    public static Optional<AgeBand> of(@Nullable Integer birthYear, int year) {
        if (birthYear != null) {
            for (AgeBand band : values()) {
                if (birthYear >= band.bornFrom(year) && birthYear <= band.bornUntil(year)) {
                    return Optional.of(band);
                }
            }
        }
        return Optional.empty();
    }
}
