package be.omringd.linkgroup;

import be.omringd.access.CurrentActor;
import be.omringd.access.Role;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much each {@link Wish} counts in the next search. Managers change it. */
@Service
@Transactional
public class LinkWeights {

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;

    LinkWeights(JdbcClient jdbc, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
    }

    /** What counts now: every wish has its weight. */
    @Transactional(readOnly = true)
    public WishWeights now() {
        return read("");
    }

    private WishWeights read(String lock) {
        Map<Wish, Integer> values = new EnumMap<>(Wish.class);
        for (Wish wish : Wish.values()) {
            values.put(wish, wish.byDefault());
        }
        jdbc.sql("select wish, weight from link_weight" + lock)
                .query(row -> {
                    values.put(Wish.valueOf(row.getString("wish")), row.getInt("weight"));
                });
        return new WishWeights(values);
    }

    /**
     * Changes what counts.
     *
     * @param seen what the change was made upon
     * @return false where a colleague changed something meanwhile: nothing is changed then
     */
    public boolean change(WishWeights seen, WishWeights weights) {
        if (!currentActor.get().has(Role.MANAGER)) {
            throw new AccessDeniedException("Only managers weigh");
        }
        if (!read(" for update").equals(seen)) {
            return false;
        }
        for (Wish wish : Wish.values()) {
            jdbc.sql("insert into link_weight (wish, weight) values (:wish, :weight) on duplicate key update weight = :weight")
                    .param("wish", wish.name()).param("weight", weights.of(wish)).update();
        }
        return true;
    }
}
