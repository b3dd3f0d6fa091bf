package be.omringd.search;

import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import be.omringd.database.UtcMoments;
import be.omringd.matching.Preference;
import be.omringd.matching.Weights;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much each preference counts in every search. Managers change it; everything else only reads it. */
@Service
@Transactional
public class MatchWeights {

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final Clock clock;

    MatchWeights(JdbcClient jdbc, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * One weight as managers see it.
     *
     * @param changed by whom and when it was last; empty where nobody changed it
     */
    public record Weight(Preference preference, int weight, int byDefault, Optional<Change> changed) {}

    /** Somebody changed a weight. */
    public record Change(String by, Instant at) {}

    /** All of them, in the order of {@link Preference}. */
    @Transactional(readOnly = true)
    public List<Weight> all() {
        managersOnly();
        return read();
    }

    /** What counts now. */
    @Transactional(readOnly = true)
    public Weights now() {
        return weights(read());
    }

    /** What would count if nobody had changed anything. */
    @Transactional(readOnly = true)
    public Weights defaults() {
        return new Weights(read().stream().collect(Collectors.toMap(Weight::preference, Weight::byDefault)));
    }

    /**
     * Changes what counts, for the next list of every search.
     *
     * @param seen what the change was made upon
     * @return false where a colleague changed something meanwhile: nothing is changed then
     */
    public boolean change(Weights seen, Weights weights) {
        managersOnly();
        // whoever comes second waits here and then sees what the first one did
        jdbc.sql("select preference from match_weight for update").query().listOfRows();
        if (!now().equals(seen)) {
            return false;
        }
        for (Preference preference : Preference.values()) {
            if (seen.of(preference) != weights.of(preference)) {
                jdbc.sql("update match_weight set weight = ?, changed_by = ?, changed_at = ? where preference = ?")
                        .params(weights.of(preference), currentActor.get().name(), UtcMoments.stored(clock.instant()), preference.name())
                        .update();
            }
        }
        return true;
    }

    private List<Weight> read() {
        return jdbc.sql("select preference, weight, default_weight, changed_by, changed_at from match_weight").query((row, n) -> new Weight(
                Preference.valueOf(row.getString("preference")), row.getInt("weight"), row.getInt("default_weight"),
                change(row)))
                .list().stream().sorted(Comparator.comparing(Weight::preference)).toList();
    }

    private static Optional<Change> change(ResultSet row) throws SQLException {
        String by = row.getString("changed_by");
        Instant at = UtcMoments.orNull(row, "changed_at");
        return by == null || at == null ? Optional.empty() : Optional.of(new Change(by, at));
    }

    private static Weights weights(List<Weight> all) {
        return new Weights(all.stream().collect(Collectors.toMap(Weight::preference, Weight::weight)));
    }

    private void managersOnly() {
        if (!currentActor.get().has(Role.MANAGER)) {
            throw new AccessDeniedException("Only managers weigh");
        }
    }
}
