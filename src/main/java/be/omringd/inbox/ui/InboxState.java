package be.omringd.inbox.ui;

import be.omringd.inbox.InboxQuery;
import be.omringd.inbox.InboxQuery.Order;
import be.omringd.inbox.InboxQuery.Scope;
import be.omringd.place.Region;
import com.vaadin.flow.router.QueryParameters;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the inbox shows, as its address says it, so that a list can be sent to a colleague. The name that somebody looks for is
 * not in the address: addresses end up in histories and logs.
 *
 * @param scope null where the address leaves it to us
 */
record InboxState(@Nullable Scope scope, Set<Region> regions, boolean late, boolean resting, Order order) {

    static InboxState of(QueryParameters parameters) {
        return new InboxState(
                one(parameters, "scope").flatMap(value -> constant(Scope.class, value)).orElse(null),
                one(parameters, "region").map(InboxState::regions).orElse(Set.of()),
                one(parameters, "late").isPresent(),
                one(parameters, "resting").isPresent(),
                one(parameters, "sort").flatMap(value -> constant(Order.class, value)).orElse(Order.DUE));
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (scope != null) {
            parameters.put("scope", word(scope));
        }
        if (!regions.isEmpty()) {
            parameters.put("region", regions.stream().sorted().map(InboxState::word).collect(Collectors.joining(",")));
        }
        if (late) {
            parameters.put("late", "1");
        }
        if (resting) {
            parameters.put("resting", "1");
        }
        if (order != Order.DUE) {
            parameters.put("sort", word(order));
        }
        return QueryParameters.simple(parameters);
    }

    InboxQuery query(String text) {
        return new InboxQuery(scope, regions, text, late, resting, order);
    }

    InboxState with(Scope other) {
        return new InboxState(other, regions, late, false, order);
    }

    InboxState with(Set<Region> others) {
        return new InboxState(scope, others, late, resting, order);
    }

    InboxState withLate(boolean other) {
        return new InboxState(scope, regions, other, resting, order);
    }

    InboxState withResting(boolean other) {
        return new InboxState(scope, regions, late, other, order);
    }

    InboxState with(Order other) {
        return new InboxState(scope, regions, late, resting, other);
    }

    boolean filtered() {
        return late || !regions.isEmpty();
    }

    private static Set<Region> regions(String words) {
        EnumSet<Region> regions = EnumSet.noneOf(Region.class);
        for (String word : words.split(",")) {
            constant(Region.class, word).ifPresent(regions::add);
        }
        return regions;
    }

    private static Optional<String> one(QueryParameters parameters, String name) {
        return parameters.getParameters().getOrDefault(name, List.of()).stream().findFirst();
    }

    /** An address that somebody changed by hand is read as far as it makes sense. */
    private static <E extends Enum<E>> Optional<E> constant(Class<E> kind, String word) {
        for (E constant : kind.getEnumConstants()) {
            if (word(constant).equals(word)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
